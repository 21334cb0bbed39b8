# The commands of this project. `make` alone lists them.
#
# Needs GNU make, a POSIX shell and Python 3.11 or later (PYTHON=… to choose one). Everything else is
# installed into .venv, from requirements.lock.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve site offline test nightly check bench format scripts lock clean venv static

BIN := .venv/bin
UV ?= uv

# The tests with these marks, without those that need what is not here.
define tests
set -e; \
	CHROMIUM=$$(.ci/browser); \
	node=$$(.ci/node); \
	export CHROMIUM; \
	marks='$(1)'; \
	if [ -z "$$CHROMIUM" ]; then marks="$$marks and not browser"; fi; \
	if [ -z "$$node" ]; then marks="$$marks and not node"; fi; \
	echo "pytest -n auto -m '$$marks'"; \
	$(BIN)/pytest -n auto -m "$$marks"; \
	if [ -z "$$CHROMIUM" ]; then echo 'Left out: the browser tests, for want of Chromium.'; fi; \
	if [ -z "$$node" ]; then echo 'Left out: the tests of the scripts, and whether the HTML is valid, for want of Node.'; fi
endef

help: ## list these commands
	@echo 'Commands:'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F '|' '{ printf "  make %-8s %s\n", $$1, $$2 }'

serve: venv ## show the site at http://127.0.0.1:8000/ and follow your changes
	@echo 'Look at http://127.0.0.1:8000/ as soon as it says that it serves; Ctrl+C stops it.'
	@$(BIN)/guide serve

site: venv ## build the site into site/
	@$(BIN)/guide build
	@echo 'The site is in site/; `make serve` shows it at http://127.0.0.1:8000/.'

offline: venv ## build the site, and a zip of it in dist/ that is read without a server
	@$(BIN)/guide offline

test: venv ## run every check and test, with a browser and with Node
	@$(MAKE) --no-print-directory static
	@$(call tests,not nightly)
	@if [ "$$CI" != true ]; then echo 'The site that was tested is in site/; `make serve` shows it at http://127.0.0.1:8000/.'; fi

nightly: venv ## run what takes too long for `make test`: every page, row and state in the browser
	@$(call tests,nightly)

check: venv static ## the same without the browser and Node, for before each commit
	$(BIN)/pytest -q -n auto -m 'not browser and not node and not nightly'

bench: venv ## time a build beside other generators (N=100 pen pictures, RUNS=3, TOOLS=all, PUBLISH=1)
	@$(BIN)/python -m tests.benchmarks $(if $(N),--size $(N)) $(if $(RUNS),--runs $(RUNS)) \
		$(if $(TOOLS),--tools '$(TOOLS)') $(if $(SEED),--seed $(SEED)) $(if $(LIMIT),--limit $(LIMIT)) $(if $(PUBLISH),--publish)

static:
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/guide build --verify

format: venv ## lay out the code, and mend what can be mended for you
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

scripts: ## put the scripts of the pages together, with Node
	@test -n "$$(.ci/node)" || { echo 'make scripts needs Node, as said above.' >&2; exit 1; }
	@npm --prefix tools run --silent bundle

lock: ## write requirements.lock anew from pyproject.toml, with uv (UPGRADE=1: the newest of everything)
	@command -v '$(UV)' >/dev/null || { echo 'make lock needs uv: install it (`pipx install uv`), or name it (UV=/path/to/uv).' >&2; exit 1; }
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--no-emit-find-links $(if $(UPGRADE),--upgrade) --group dev --output-file requirements.lock pyproject.toml
	@! grep -n '://' requirements.lock || { echo 'requirements.lock must name no address.' >&2; exit 1; }

clean: ## remove everything that these commands have made
	rm -rf site .site* .venv .mypy_cache .pytest_cache .ruff_cache .cache build dist tools/node_modules
	find site_plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@.ci/venv
