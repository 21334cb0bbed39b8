"""The documentation names everything that there is, and what it shows works."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

import click
import pytest
from pydantic import BaseModel
from tests.conftest import memory_of_the_guide

from evidence_guide.bibliography import DIFFERS_IN, KNOWN_FIELDS, REQUIRED_FIELDS
from evidence_guide.building import Built, build_site
from evidence_guide.commands import main
from evidence_guide.corpus.graph import build_graph
from evidence_guide.loading import load
from evidence_guide.model.brand import Brand
from evidence_guide.model.claims import Claim, DirectedClaim, EffectClaim
from evidence_guide.model.content import ContentPage
from evidence_guide.model.kinds import KINDS
from evidence_guide.pages.macros import Macros
from evidence_guide.publishing.mkdocs_plugin import EvidenceGuideConfig
from evidence_guide.reporting import print_diagnostics
from evidence_guide.rules import RULES
from evidence_guide.rules.checking import check_records
from evidence_guide.source.brand import read_brand
from evidence_guide.source.site_settings import read_site_settings
from evidence_guide.source.validation import nested_model

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "site_plugins" / "evidence_guide"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the guide itself, to add the examples of the documentation to."""
    for folder in ("data", "content", "macros"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def text_of(page: str) -> str:
    return (ROOT / "content" / page).read_text(encoding="utf-8")


def section(page: str, title: str) -> str:
    """Return what stands under a heading of a page, up to the next heading of the same or a higher level."""
    text = text_of(page)
    found = re.search(rf"^(#+) {re.escape(title)}\n(.*?)(?=^#{{1,6}} |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"{page} has no heading “{title}”"
    return found[2]


def rows(text: str) -> Iterator[list[str]]:
    """Yield the rows of the tables in a text, without the lines that rule them off."""
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and not re.fullmatch(r"[-: |]+", line):
            yield cells


def named(text: str) -> list[str]:
    """Return what stands in backticks."""
    return re.findall(r"`([^`\n]+)`", text)


def example(page: str, language: str) -> list[str]:
    """Return the fenced examples of a language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(page), re.MULTILINE | re.DOTALL)


# Checks and macros: lists that the site makes itself


def test_every_rule_is_listed_and_has_a_page(built: Built) -> None:
    listed = built.site.pages["for-editors/checks/"].html
    missing = [
        code for code in RULES if f"rules/{code}/" not in listed or f"rules/{code}/" not in built.site.pages
    ]
    assert not missing, f"not on the page of checks, or without a page: {missing}"


def test_the_page_of_checks_says_where_each_group_of_codes_belongs() -> None:
    groups = " ".join(row[0] for row in rows(section("for-editors/checks.md", "Mistakes and warnings")))
    spans = [(int(a), int(b)) for a, b in re.findall(r"E(\d+) to E(\d+)", groups)]
    missing = [
        code for code in RULES if code not in groups and not any(a <= int(code[1:]) <= b for a, b in spans)
    ]
    assert not missing, f"checks.md says of no group that it holds {missing}"


def test_every_macro_is_listed_with_its_arguments(built: Built) -> None:
    listed = built.site.pages["for-editors/macros/"].html
    names = Macros(cast(Any, None)).names()
    missing = [name for name in names if f'id="macro-{name}"' not in listed]
    assert not missing, f"not on the page of macros: {missing}"


# The command line and the settings


def test_every_command_has_a_section_with_its_options() -> None:
    missing = []
    for name, command in main.commands.items():
        words = named(section("for-hosts.md", f"guide {name}"))
        for parameter in command.params:
            if isinstance(parameter, click.Argument):
                wanted = [str(parameter.name).upper()]
            else:
                wanted = [option for option in parameter.opts if option.startswith("--")]
            if isinstance(parameter.type, click.Choice):
                wanted += parameter.type.choices
            elif isinstance(parameter.default, str | int) and parameter.default not in {".", False}:
                wanted += [str(parameter.default)]
            missing += [f"guide {name}: {word}" for word in wanted if word not in words]
    assert not missing, f"not in for-hosts.md: {missing}"


def test_every_command_of_the_documentation_exists() -> None:
    commands = r"(?:\.venv/bin/|`|^|\n)guide (\w+)"
    for page in [*(ROOT / "content").rglob("*.md"), *ROOT.glob("*.md")]:
        for name in re.findall(commands, page.read_text(encoding="utf-8")):
            assert name in main.commands, (
                f"{page.relative_to(ROOT)} names “guide {name}”, which is no command"
            )


def test_every_exit_status_is_explained() -> None:
    statuses = {row[0] for row in rows(section("for-hosts.md", "Commands"))}
    assert {"0", "1", "2"} <= statuses


def test_every_setting_of_the_plug_in_is_explained() -> None:
    explained = named(section("for-hosts.md", "Settings"))
    missing = [name for name, _ in EvidenceGuideConfig._schema if name not in explained]
    assert not missing, f"not in for-hosts.md: {missing}"


def test_every_field_of_the_brand_file_is_explained_with_its_default() -> None:
    table = {
        named(row[0])[0]: row for row in rows(section("for-hosts.md", "The brand file")) if "`" in row[0]
    }
    assert list(table) == list(Brand.model_fields)
    hints = get_type_hints(Brand)
    for name, field in Brand.model_fields.items():
        assert set(values_of(hints[name])) <= set(named(table[name][1])), name
        if name in {"response_time", "tested_by"}:
            assert table[name][2] == field.default


def test_the_example_of_the_brand_file_can_be_read(copy: Path) -> None:
    (copy / "brand.yml").write_text(example("for-hosts.md", "yaml")[1], encoding="utf-8")
    brand, _, faults = read_brand(copy)
    assert faults == ()
    assert brand.model_fields_set == set(Brand.model_fields)


def test_every_target_of_make_in_the_documentation_exists() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for page in [*(ROOT / "content").rglob("*.md"), *ROOT.glob("*.md")]:
        for name in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8")):
            assert name in targets, f"{page.relative_to(ROOT)} names “make {name}”, which is no target"


# Records


def parts_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the record types inside a record type, theirs included."""
    for field in model.model_fields.values():
        if part := nested_model(field.annotation):
            yield part
            yield from parts_of(part)


def in_words(name: str) -> str:
    return re.sub(r"(?<=.)([A-Z])", lambda found: f" {found[1].lower()}", name)


RECORDS: dict[str, type[BaseModel]] = {
    **{kind.singular[0].upper() + kind.singular[1:]: kind.model for kind in KINDS.values()},
    "Content page": ContentPage,
}
PARTS = {
    in_words(part.__name__): part
    for kind in KINDS.values()
    for part in parts_of(kind.model)
    if not issubclass(part, Claim)
}
OWN_FILE = {k.singular[0].upper() + k.singular[1:] for k in KINDS.values() if not k.in_vocabulary}


def values_of(hint: Any) -> Iterator[str]:
    """Yield the values of the enumerations in the type of a field."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        yield from (member.value for member in hint)
    for inner in get_args(hint):
        yield from values_of(inner)


def check_table(
    title: str, model: type[BaseModel], *, column: int = 2, without: frozenset[str] = frozenset()
) -> None:
    """Compare a table of fields with the record type that it describes."""
    found = {named(row[0])[0]: row for row in rows(section("for-editors/records.md", title)) if "`" in row[0]}
    fields = {name: field for name, field in model.model_fields.items() if name not in without}
    assert found.keys() == fields.keys(), f"records.md on {title}: differ in {found.keys() ^ fields.keys()}"
    assert list(found) == list(fields), f"the fields of {title} stand in another order"
    hints = get_type_hints(model)
    for name, field in fields.items():
        # a claim's type lets it be without evidence, so that a rule can refuse that in its own words
        must = field.is_required() or (issubclass(model, Claim) and name == "evidence")
        said = found[name][column] == "yes"
        assert said == must, f"records.md on {title}, {name}: required is {must}"
        missing = set(values_of(hints[name])) - set(named(found[name][1]))
        assert not missing, f"records.md on {title}, {name}, lacks the values {missing}"


@pytest.mark.parametrize("title", RECORDS)
def test_every_field_of_a_record_is_explained(title: str) -> None:
    # the id of a record with a file of its own is the file's name
    check_table(title, RECORDS[title], without=frozenset({"id"}) if title in OWN_FILE else frozenset())


@pytest.mark.parametrize("title", PARTS)
def test_every_field_of_a_part_of_a_record_is_explained(title: str) -> None:
    check_table(title, PARTS[title])


@pytest.mark.parametrize(("model", "column"), [(DirectedClaim, 2), (EffectClaim, 3), (Claim, 4)])
def test_every_field_of_a_claim_is_explained(model: type[BaseModel], column: int) -> None:
    check_table("Claim", model, column=column)


def test_every_field_of_a_pen_picture_is_explained_step_by_step() -> None:
    found = {
        named(row[0])[0]: row[2]
        for row in rows(section("for-editors/pen-pictures.md", "The fields"))
        if "`" in row[0]
    }
    fields = {name: field for name, field in RECORDS["Pen picture"].model_fields.items() if name != "id"}
    assert found.keys() == fields.keys(), f"pen-pictures.md: differ in {found.keys() ^ fields.keys()}"
    assert {name for name, must in found.items() if must == "yes"} == {
        name for name, field in fields.items() if field.is_required()
    }


def test_every_kind_can_be_linked_to() -> None:
    linkable = named(section("for-editors/pen-pictures.md", "How to cite"))
    assert not KINDS.keys() - set(linkable), f"pen-pictures.md: no link to {KINDS.keys() - set(linkable)}"


# The bibliography


def test_every_field_of_the_bibliography_is_explained() -> None:
    found = {
        named(row[0])[0] for row in rows(section("for-editors/bibliography.md", "Fields")) if "`" in row[0]
    }
    fields = KNOWN_FIELDS | {f"{DIFFERS_IN}<key>"}
    assert found == fields, f"bibliography.md: differ in {found ^ fields}"


def test_every_type_of_entry_is_explained_with_what_it_must_state() -> None:
    found = {
        named(row[0])[0]: [set(named(part)) for part in row[2].split(";")]
        for row in rows(section("for-editors/bibliography.md", "Types of entry"))
        if "`" in row[0]
    }
    assert found == {name: [set(fields) for fields in required] for name, required in REQUIRED_FIELDS.items()}


# Open data


def test_every_file_of_the_open_data_is_listed(built: Built) -> None:
    files = {path.removeprefix("data/") for path in built.downloads if path.startswith("data/")}
    linked = set(re.findall(r"\]\(data/([^)#]+)\)", text_of("open-data.md")))
    assert linked == files, f"differ: {linked ^ files}"


# Examples


def test_the_template_of_a_pen_picture_passes_the_checks(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")  # the first day of 2027
    page = "for-editors/pen-pictures.md"
    study, place = example(page, "yaml")
    files = {
        "data/references/exampleton.bib": example(page, "bibtex")[0],
        "data/studies/marsh-2024.yml": study,
        "data/pen-pictures/exampleton-duty-desk.md": next(
            t for t in example(page, "markdown") if t.startswith("---")
        ),
    }
    places = "data/vocabulary/places.yml"
    for path, text in {**files, places: (copy / places).read_text(encoding="utf-8") + f"\n{place}"}.items():
        (copy / path).write_text(text, encoding="utf-8")
    title, address = read_site_settings(copy)
    found = build_site(copy, title=title, address=address, memory=memory_of_the_guide())
    assert [str(d) for d in found.diagnostics if d.place.path in {*files, places}] == []
    assert "pen-pictures/exampleton-duty-desk/" in found.site.pages


def test_what_a_mistake_looks_like_is_what_one_run_of_the_tool_says(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown, counted = (text.strip() for text in example("for-editors/index.md", "text")[:2])
    file = copy / shown.split(":")[0]
    file.write_text(
        file.read_text(encoding="utf-8").replace("rutter-2004", "ruter-2004", 1), encoding="utf-8"
    )
    corpus, faults = load(copy)
    print_diagnostics(check_records(corpus, build_graph(corpus), faults, date(2027, 1, 1)))
    said = capsys.readouterr().out.splitlines()
    assert shown in said, "the line moves with what is added to the file: show what the tool says now"
    assert counted == said[-1]


def test_the_table_that_explains_a_mistake_is_of_the_line_above_it() -> None:
    shown = example("for-editors/index.md", "text")[0].strip()
    table = list(rows(section("for-editors/index.md", "What a mistake looks like")))[1:]
    parts = [named(cells[0])[0] for cells in table]
    assert shown == "{}:{}: {} {} {} {}".format(*parts)
    line, column = parts[1].split(":")
    assert f"character {column} of line {line}" in table[1][1]


def test_the_endings_of_a_published_site_are_those_that_hosts_are_told_of(site_folder: Path) -> None:
    told = {ending for row in rows(section("for-hosts.md", "Publishing")) for ending in named(row[0])}
    # a server that looks at endings has nothing against a page's own files
    found = {file.suffix for file in site_folder.rglob("*") if file.is_file()}
    # with an address in the settings there are a list of pages, compressed too, and robots.txt
    assert told == found | {".gz", ".txt"}


def test_the_examples_of_the_bibliography_can_be_read(copy: Path) -> None:
    (copy / "data/references/smith.bib").write_text(example("for-editors/bibliography.md", "bibtex")[0])
    corpus, faults = load(copy)
    said = check_records(corpus, build_graph(corpus), faults, date(2027, 1, 1))
    assert [d.code for d in said if d.place.path.endswith("smith.bib")] == ["E307"]
