"""`guide check`: its formats, and that whatever an editor writes is told with its place."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from tests.commands.running import ROOT, complaints, guide, run

from evidence_guide.source.text import MAX_BYTES, MAX_LINE
from evidence_guide.source.yaml_reader import MAX_DEPTH


def overdue(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a site a pen picture, and let the day come when it should have been looked at again."""
    shutil.copytree(ROOT / "tests" / "invented" / "data", root / "data", dirs_exist_ok=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2040, 1, 1, tzinfo=UTC).timestamp())))


def test_warnings_alone_end_with_nought(plain: Path, monkeypatch: pytest.MonkeyPatch):
    overdue(plain, monkeypatch)
    result = guide("check", "--project", plain)
    assert result.exit_code == 0
    assert result.output.endswith("0 mistakes and 1 warning. Warnings stop nothing.\n")


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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is always text")
def test_what_a_terminal_cannot_show_is_shown_by_its_number(broken: Path):
    (broken / "data" / "factors").mkdir()
    Path(os.fsdecode(os.fsencode(broken) + b"/data/factors/caf\xe9.yml")).write_text("title: x\n")
    ended = run("check", cwd=broken, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (ended.returncode, complaints(ended)) == (1, "")
    assert rb"data/factors/caf\udce9.yml:1:1: error E113 " in ended.stdout
    assert rb"\u201cguide explain E113\u201d says more." in ended.stdout
    for form in ("text", "json", "github"):
        result = guide("check", "--project", broken, "--format", form)
        assert result.exit_code == 1
        assert r"data/factors/caf\udce9.yml" in result.output


DATA: Final = [
    "data/factors/shared-office.yml",
    "data/studies/ashe-2001.yml",
    "data/vocabulary/places.yml",
    "data/pen-pictures/northmere.md",
    "data/references/guidance.bib",
]
PAGE: Final = "content/guide/a-page.md"


def texts(text: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what may end up in a file by a slip, a broken disk or a wrong program.

    What is too much goes a step past our own bound, and not to where another program would end or hang.
    """
    too_deep = MAX_DEPTH + 2
    yield "binary", bytes(range(256)) * 16
    yield "Latin-1", text + "\ncafé: £3\n".encode("latin-1")
    yield "UTF-16", text.decode().encode("utf-16")
    yield "a tab", text.replace(b"\n  ", b"\n\t", 1) + b"\n\tx: y\n"
    yield "too much", text + b"\nx" * (MAX_BYTES // 2)
    yield "a line too long", text + b"\n" + b"x" * (MAX_LINE + 1)
    yield "a line almost too long", text + b"\n" + b"x " * (MAX_LINE // 2)
    yield "nested deep in lists", b"title: " + b"[" * too_deep
    yield "nested deep in fields", b"{a: " * too_deep
    yield "nested deep by lines", b"\n".join(b" " * n + b"a:" for n in range(too_deep))
    yield "braces without end", text + b"\n" + b"{" * 22
    yield "brackets without end", text + b"\n" + b"[" * 22 + b"@ashe2001"
    yield "quotations of quotations", text + b"\n" + b"> " * 9
    yield "stars", text + b"\n" + b"**a *b " * 9
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
    "a line almost too long",
    "a tab",
    "quotations of quotations",
}


def check_tells(root: Path) -> list[str]:
    """Check a project, and return what is said, which must all be mistakes with their places."""
    result = guide("check", "--project", root)
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
    assert result.exit_code in {0, 1}
    *lines, _ = result.stdout.splitlines()
    for line in lines:
        assert re.match(r"[^:]*\S:[1-9]\d*:[1-9]\d*: (?:error E|warning W)\d{3} \S", line), line
    return lines


def is_reported(path: str, lines: list[str]) -> bool:
    return any(line.startswith(f"{path}:") and " error " in line for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_file_holds_is_told_with_its_place(name: str, invented: Any):
    # a page by itself, for one is rendered in earnest only where the records have no mistake
    before = (invented.root / PAGE).read_bytes()
    invented.write(PAGE, text_called(name, before))
    lines = check_tells(invented.root)
    assert is_reported(PAGE, lines) is (name not in HARMLESS_IN_PROSE)
    for path in DATA:
        invented.write(path, text_called(name, (invented.root / path).read_bytes()))
    lines = check_tells(invented.root)
    assert [path for path in DATA if path.endswith((".yml", ".bib")) and not is_reported(path, lines)] == []


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
    assert [path for path in paths if not is_reported(path, lines)] == []


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
    assert is_reported("content/assets/plan.svg", check_tells(invented.root))


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
        "{{ " + "(" * 9,
        "café",
    ],
)
def test_a_broken_template_is_told_with_its_place(text: str, invented: Any):
    (invented.root / "macros" / "factor.jinja").write_bytes(text.encode("latin-1"))
    assert is_reported("macros/factor.jinja", check_tells(invented.root))


def test_a_template_that_is_gone_is_told(invented: Any):
    (invented.root / "macros" / "factor.jinja").unlink()
    assert is_reported("macros/factor.jinja", check_tells(invented.root))
