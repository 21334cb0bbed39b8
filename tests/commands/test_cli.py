"""The command line: what it prints, how it ends, and that nothing an editor can write makes it fall over."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner, Result

from evidence_guide.commands import main
from evidence_guide.rules import RULES

ROOT: Final = Path(__file__).parents[2]
SITES: Final = ROOT / "tests" / "sites"


def guide(*words: str | Path) -> Result:
    """Run a command as `guide` would."""
    return CliRunner().invoke(main, [str(word) for word in words])


def run(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `guide` as a program of its own."""
    path = os.pathsep.join([str(ROOT / "site_plugins"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", "from evidence_guide.commands import main; main()", *words]
    env = {**os.environ, "PYTHONPATH": path, **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False)


def with_templates(root: Path) -> Path:
    shutil.copytree(ROOT / "macros", root / "macros", dirs_exist_ok=True)
    return root


@pytest.fixture
def invented(project: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The invented project with templates, and without the pages of rules, which are always the same."""
    monkeypatch.setattr("evidence_guide.building.rule_docs", lambda: ())
    with_templates(project.root)
    return project


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A tiny site without a mistake."""
    root = shutil.copytree(SITES / "plain", tmp_path / "plain")
    return with_templates(root)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A tiny site with one mistake."""
    root = shutil.copytree(SITES / "uncited-number", tmp_path / "broken")
    return with_templates(root)


# Help


def test_help_names_every_command_and_the_exit_statuses():
    said = guide("--help")
    assert said.exit_code == 0
    assert said.output == guide("-h").output
    for name in ("build", "check", "explain", "render", "serve"):
        assert re.search(rf"^  {name} +\w", said.output, re.MULTILINE)
    words = "Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly."
    assert words in " ".join(said.output.split())


@pytest.mark.parametrize("name", main.commands)
def test_every_command_and_option_says_what_it_is_for(name: str):
    command = main.commands[name]
    said = guide(name, "--help")
    assert said.exit_code == 0
    assert command.help
    assert " ".join(command.help.split()) in " ".join(said.output.split())
    for option in command.params:
        if option.param_type_name == "option":
            assert getattr(option, "help", ""), option.name
            assert f"--{option.name}" in said.output or option.opts[0] in said.output


def test_the_version_is_printed():
    assert re.fullmatch(r"guide, version \d+\.\d+\S*\n", guide("--version").output)


# Exit statuses


def test_a_clean_project_ends_with_nought(plain: Path):
    said = guide("check", "--project", plain)
    assert (said.exit_code, said.output) == (0, "No mistakes.\n")
    said = guide("build", "--project", plain)
    assert (said.exit_code, said.output) == (0, "No mistakes.\n")
    assert (plain / "site" / "index.html").is_file()


def overdue(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a site a pen picture, and let the day come when it should have been looked at again."""
    shutil.copytree(ROOT / "tests" / "invented" / "data", root / "data", dirs_exist_ok=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2040, 1, 1, tzinfo=UTC).timestamp())))


def test_warnings_alone_end_with_nought(plain: Path, monkeypatch: pytest.MonkeyPatch):
    overdue(plain, monkeypatch)
    said = guide("check", "--project", plain)
    assert said.exit_code == 0
    assert said.output.endswith("0 mistakes and 1 warning. Warnings stop nothing.\n")


@pytest.mark.parametrize("command", ["check", "build", "offline"])
def test_a_mistake_ends_with_one(command: str, broken: Path):
    said = guide(command, "--project", broken)
    assert said.exit_code == 1
    assert said.output.startswith("content/index.md:8:1: error E407 ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "No such command 'chekc'."),
        (["check", "--fromat", "json"], "No such option"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["check", "--project", "no-such-folder"], "does not exist"),
        (["render"], "Missing option '--out'"),
        (["explain"], "Missing argument 'CODE'"),
        (["explain", "E999"], "There is no check E999"),
        (["serve", "--port", "0"], "0 is not in the range"),
        (["serve", "--port", "http"], "'http' is not a valid integer range"),
    ],
)
def test_a_command_used_wrongly_ends_with_two(words: list[str], said: str):
    ended = guide(*words)
    assert ended.exit_code == 2
    assert said in ended.output


@pytest.mark.parametrize(
    "command", [["check"], ["build"], ["offline"], ["serve"], ["render", "--out", "out"]]
)
def test_the_wrong_folder_is_named_with_what_it_lacks(command: list[str], tmp_path: Path):
    said = guide(*command, "--project", tmp_path)
    assert said.exit_code == 2
    assert said.output.endswith(
        f"Error: {tmp_path} is no guide: it has no data/ and no content/ and no macros/. "
        "Go to the folder that holds mkdocs.yml, or name it with --project.\n"
    )


def test_the_folder_one_is_in_is_called_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "macros").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "Error: This folder is no guide: it has no content/. Go to" in guide("check").output


def test_a_folder_within_the_project_is_not_the_project(plain: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(plain / "data")
    assert guide("check").exit_code == 2
    monkeypatch.chdir(plain)
    assert guide("check").exit_code == 0


# Formats


def test_text_json_and_notes_for_a_forge_say_the_same(broken: Path):
    message = 'the number "12%" has no citation'
    hint = "cite the work that the number came from, or call the claim that holds it"

    text = guide("check", "--project", broken)
    assert text.output == (
        f"content/index.md:8:1: error E407 {message} ({hint})\n"
        "1 mistake and 0 warnings. “guide explain E407” says more.\n"
    )
    notes = guide("check", "--project", broken, "--format", "github")
    assert notes.output == (
        f"::error file=content/index.md,line=8,col=1,title=E407::{message.replace('%', '%25')} ({hint})\n"
    )
    listed = guide("check", "--project", broken, "--format", "json")
    assert json.loads(listed.output) == [
        {
            "path": "content/index.md",
            "line": 8,
            "column": 1,
            "severity": "error",
            "code": "E407",
            "message": message,
            "hint": hint,
        }
    ]
    assert {text.exit_code, notes.exit_code, listed.exit_code} == {1}


def test_json_of_a_clean_project_is_an_empty_list(plain: Path):
    assert guide("check", "--project", plain, "--format", "json").output == "[]\n"
    assert guide("check", "--project", plain, "--format", "github").output == ""


# Render


def test_render_writes_the_pages_as_markdown_with_the_open_data(invented: Any, tmp_path: Path):
    invented.write("content/assets/plan.svg", "<svg/>")
    out = tmp_path / "out"
    said = guide("render", "--project", invented.root, "--out", out)
    assert said.exit_code == 0, said.output
    count = len(list(out.rglob("*.md")))
    assert said.output.endswith(f"{count} pages are in {out}.\n")
    page = (out / "factors" / "shared-office" / "index.md").read_text(encoding="utf-8")
    head = "description: Whether staff of the partners work in one building.\ntitle: Sharing an office\n"
    assert page.startswith(f"---\n{head}---\n\n<")
    assert "Staff in this study said that a shared office made contact easier." in page
    assert 'href="../../studies/ashe-2001/"' in page
    assert "An invented guide" in (out / "index.md").read_text(encoding="utf-8")
    assert json.loads((out / "data" / "claims.json").read_text(encoding="utf-8"))
    assert (out / "data" / "references.bib").is_file()
    assert (out / "assets" / "plan.svg").read_text() == "<svg/>"


def test_offline_says_where_the_copy_is(plain: Path):
    result = guide("offline", "--project", plain, "--out", "taken/away")
    assert result.exit_code == 0
    (file,) = (plain / "taken" / "away").iterdir()
    assert f"The copy to take away is {file} (" in result.output


def test_render_takes_an_empty_folder_and_no_other(plain: Path, tmp_path: Path):
    out = tmp_path / "out"
    out.mkdir()
    assert guide("render", "--project", plain, "--out", out).exit_code == 0
    before = sorted(out.rglob("*"))
    said = guide("render", "--project", plain, "--out", out)
    assert said.exit_code == 2
    assert said.output.endswith(f"Error: {out} is not empty; name a new folder.\n")
    assert sorted(out.rglob("*")) == before


def test_render_writes_nothing_of_a_project_with_a_mistake(broken: Path, tmp_path: Path):
    said = guide("render", "--project", broken, "--out", tmp_path / "out")
    assert said.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_render_into_what_is_no_folder_is_told(plain: Path):
    within_a_file = plain / "mkdocs.yml" / "out"
    said = guide("render", "--project", plain, "--out", within_a_file)
    assert said.exit_code == 2
    assert f"Error: Cannot write the pages. {within_a_file}" in said.output
    assert guide("render", "--project", plain, "--out", plain / "mkdocs.yml").exit_code == 2


# Explain


@pytest.mark.parametrize("code", RULES)
def test_explain_says_what_a_check_means(code: str):
    said = guide("explain", code)
    rule = RULES[code]
    assert said.exit_code == 0
    assert said.output.startswith(f"{code}: {rule.title} ({rule.severity})\n")
    assert rule.explanation in said.output
    assert guide("explain", code.lower()).output == said.output


def test_explain_suggests_the_nearest_code():
    assert guide("explain", "E2011").output.endswith('There is no check E2011 (did you mean "E201"?).\n')
    assert ", ".join(sorted(RULES)) in guide("explain", "everything").output


# As a program


def test_the_program_ends_as_its_commands_do(plain: Path, broken: Path, tmp_path: Path):
    ended = run("build", cwd=plain)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"No mistakes.\n", b"")
    ended = run("build", cwd=broken)
    assert (ended.returncode, ended.stderr) == (1, b"")
    ended = run("build", cwd=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"This folder is no guide" in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is always text")
def test_what_a_terminal_cannot_show_is_shown_by_its_number(broken: Path):
    (broken / "data" / "factors").mkdir()
    Path(os.fsdecode(os.fsencode(broken) + b"/data/factors/caf\xe9.yml")).write_text("title: x\n")
    ended = run("check", cwd=broken, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert rb"data/factors/caf\udce9.yml:1:1: error E113 " in ended.stdout
    assert rb"\u201cguide explain E407\u201d says more." in ended.stdout
    for form in ("text", "json", "github"):
        said = guide("check", "--project", broken, "--format", form)
        assert said.exit_code == 1
        assert r"data/factors/caf\udce9.yml" in said.output


def test_a_port_in_use_ends_with_two(plain: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = run("serve", "--port", str(port), cwd=plain)
    assert ended.returncode == 2
    assert ended.stdout == b"No mistakes.\n"
    assert ended.stderr.decode() == (
        f"Cannot serve on http://127.0.0.1:{port}/: Address already in use. Try --port with another number.\n"
    )


# Nothing an editor can write


DATA: Final = [
    "data/factors/shared-office.yml",
    "data/studies/ashe-2001.yml",
    "data/vocabulary/places.yml",
    "data/pen-pictures/northmere.md",
    "data/references/guidance.bib",
]
PAGE: Final = "content/guide/a-page.md"


def texts(text: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what may end up in a file by a slip, a broken disk or a wrong program."""
    yield "binary", bytes(range(256)) * 16
    yield "Latin-1", text + "\ncafé: £3\n".encode("latin-1")
    yield "UTF-16", text.decode().encode("utf-16")
    yield "a tab", text.replace(b"\n  ", b"\n\t", 1) + b"\n\tx: y\n"
    yield "a line of five million", text + b"x" * 5_000_000
    yield "a line of ninety thousand", text + b"\n" + b"x " * 45_000
    yield "nested deep in lists", b"title: " + b"[" * 99_000
    yield "nested deep in fields", b"{a: " * 24_000
    yield "nested deep by lines", b"\n".join(b" " * n + b"a:" for n in range(300))
    yield "braces without end", text + b"\n" + b"{" * 2_000
    yield "brackets without end", text + b"\n" + b"[" * 500 + b"@ashe2001"
    yield "quotations of quotations", text + b"\n" + b"> " * 2_000
    yield "stars", text + b"\n" + b"**a *b " * 1_000
    yield "nothing", b""
    yield "blanks", b" \n\n"
    yield "a null", text + b"\0"
    yield "half of it", text[: len(text) // 2]
    yield "a list", b"- title\n"
    yield "a word", b"title"
    yield "two documents", text + b"\n---\ntitle: x\n"
    yield "a broken template", text + b"\n{% if %} {{ }} {{ claim( }} {{ claim(1/0) }} {{ claim.__class__ }}"
    yield (
        "strange calls",
        text + b'\n{{ law([]) }} {{ claim({}) }} {{ count(None) }} {{ law("1") }} {{ x.y }}',
    )
    yield "strange links", text + b"\n[a](http://[) [b](//[) [c](factor:) [d](:) [](x) [e](../../..) ![](y)"
    yield (
        "strange citations",
        text + b"\n[@] [@;@a] [-@ashe2001] [@ashe2001, via @] @ashe2001x [@ashe2001 p 4]",
    )
    yield "signs of our own", text + "\ue000\ue001 \ue0009\ue001 \x02klzzwxh:0001\x03".encode()


def text_called(name: str, text: bytes) -> bytes:
    return next(changed for called, changed in texts(text) if called == name)


NAMES: Final = [name for name, _ in texts(b"")]
HARMLESS_IN_PROSE: Final = {
    "a line of ninety thousand",
    "a tab",
    "quotations of quotations",
    "stars",
}


def check_tells(root: Path) -> list[str]:
    """Check a project, and return what is said, which must all be mistakes with their places."""
    said = guide("check", "--project", root)
    assert said.exception is None or isinstance(said.exception, SystemExit), repr(said.exception)
    assert said.exit_code in {0, 1}
    *lines, _ = said.output.splitlines()
    for line in lines:
        assert re.match(r"[^:]*\S:[1-9]\d*:[1-9]\d*: (?:error E|warning W)\d{3} \S", line), line
    return lines


def told(path: str, lines: list[str]) -> bool:
    return any(line.startswith(f"{path}:") and " error " in line for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_file_holds_is_told_with_its_place(name: str, invented: Any):
    # a page by itself, for one is rendered in earnest only where the records have no mistake
    before = (invented.root / PAGE).read_bytes()
    invented.write(PAGE, text_called(name, before))
    lines = check_tells(invented.root)
    assert told(PAGE, lines) is (name not in HARMLESS_IN_PROSE)
    for path in DATA:
        invented.write(path, text_called(name, (invented.root / path).read_bytes()))
    lines = check_tells(invented.root)
    assert [path for path in DATA if path.endswith((".yml", ".bib")) and not told(path, lines)] == []


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_broken_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("no-such-file")


def a_link_to_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


def unreadable(file: Path) -> None:
    file.chmod(0)


@pytest.mark.parametrize(
    "make",
    [
        a_folder,
        a_broken_link,
        a_link_to_itself,
        pytest.param(
            unreadable, marks=pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_told(make: Callable[[Path], None], invented: Any):
    paths = [*DATA, PAGE, "macros/factor.jinja"]
    for path in paths:
        make(invented.root / path)
    lines = check_tells(invented.root)
    assert [path for path in paths if not told(path, lines)] == []


@pytest.mark.parametrize("name", ["a#b.md", "a?b.md", "100%.md", "caf\udce9.md"])
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere not every name is allowed")
def test_a_page_whose_name_is_no_address_is_told(name: str, invented: Any):
    (invented.root / "content" / name).write_bytes((invented.root / PAGE).read_bytes())
    lines = check_tells(invented.root)
    shown = name.encode(errors="backslashreplace").decode()
    assert [line.split(" the ")[0] for line in lines] == [f"content/{shown}:1:1: error E113"]


def test_a_picture_that_is_a_broken_link_is_told(invented: Any):
    invented.write("content/assets/plan.svg", "<svg/>")
    a_broken_link(invented.root / "content/assets/plan.svg")
    assert told("content/assets/plan.svg", check_tells(invented.root))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{% if %}",
        "{{ '",
        "{% macro index(kind, entries) %}{{ 1 / 0 }}{% endmacro %}",
        "{% macro index() %}{% endmacro %}",
        "{% macro page(view) %}{{ page(view) }}{% endmacro %}",
        "{% macro page(view) %}{{ view.no_such_thing }}{% endmacro %}",
        "{% macro page(view) %}{{ view.__class__.__mro__ }}{% endmacro %}",
        "{% import 'no-such.jinja' as x %}",
        "{{ " + "(" * 5_000,
        "café",
    ],
)
def test_a_broken_template_is_told_with_its_place(text: str, invented: Any):
    (invented.root / "macros" / "factor.jinja").write_bytes(text.encode("latin-1"))
    assert told("macros/factor.jinja", check_tells(invented.root))


def test_a_template_that_is_gone_is_told(invented: Any):
    (invented.root / "macros" / "factor.jinja").unlink()
    assert told("macros/factor.jinja", check_tells(invented.root))


@pytest.mark.parametrize(
    ("settings", "status", "said"),
    [
        (None, 1, "does not exist"),
        (b"", 1, "Aborted with a configuration error!"),
        (b"site_name: [x", 1, "mkdocs.yml:1:14: error: expected ',' or ']'"),
        (b"\xff\xfe\x00", 1, "mkdocs.yml:1:1: error: "),
        (b"- a list", 1, "Expected a key-value mapping"),
        (b"site_name: x\ndocs_dir: content\nplugins: []\n", 2, "add “- evidence-guide” under “plugins:”"),
        (b"site_name: x\ndocs_dir: content\nplugins: [none-such]\n", 1, "mkdocs.yml:1:1: error: "),
        (b"site_name: x\ndocs_dir: content\nsite_dir: content\nplugins: [evidence-guide]\n", 1, "mkdocs.yml"),
    ],
)
def test_settings_that_will_not_do_are_told(settings: bytes | None, status: int, said: str, plain: Path):
    (plain / "mkdocs.yml").unlink()
    if settings is not None:
        (plain / "mkdocs.yml").write_bytes(settings)
    ended = guide("build", "--project", plain)
    assert ended.exception is None or isinstance(ended.exception, SystemExit), repr(ended.exception)
    assert ended.exit_code == status
    assert said in ended.output
    assert guide("check", "--project", plain).exit_code == 0
