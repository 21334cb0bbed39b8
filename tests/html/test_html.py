"""The HTML of the pages is valid: html-validate, on each kind and on each page written by hand."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from evidence_guide.building import Built

pytestmark = pytest.mark.node

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
VALIDATOR: Final = ROOT / "tools/node_modules/.bin/html-validate"
OTHERS: Final = ("404.html",)
"""What the theme makes by itself."""


def chosen(built: Built) -> Iterator[str]:
    """Yield the files of one page of each kind and of every page that is written by hand."""
    kinds = set()
    for url, page in sorted(built.site.pages.items()):
        if page.kind in {"page", "index"} or page.kind not in kinds:
            kinds.add(page.kind)
            yield f"{url}index.html"


def complaints(*files: Path) -> list[str]:
    """Return what html-validate says of some files, each as file, line, column, rule and words."""
    if not VALIDATOR.exists():
        pytest.fail("html-validate is not installed: `.ci/node` installs it, and `make test` calls that")
    config = ["--config", str(HERE / "htmlvalidate.cjs")]
    # a file and no pipe, which it would leave half full when it ends
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        ran = subprocess.run(
            [VALIDATOR, *config, "--formatter", "json", *map(str, files)],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert ran.returncode in {0, 1}, ran.stderr
        out.seek(0)
        results = json.load(out)
    return [
        f"{result['filePath']}:{said['line']}:{said['column']}: {said['ruleId']}: {said['message']}"
        for result in results
        for said in result["messages"]
    ]


def test_the_pages_are_valid(built: Built, site_folder: Path) -> None:
    files = [site_folder / file for file in (*chosen(built), *OTHERS)]
    assert len(files) > 40
    assert complaints(*files) == []


def test_no_kind_of_page_and_no_page_written_by_hand_is_left_out(built: Built) -> None:
    files = set(chosen(built))
    kinds = {page.kind for page in built.site.pages.values()}
    assert {built.site.pages[file.removesuffix("index.html")].kind for file in files} == kinds
    by_hand = {f"{url}index.html" for url, page in built.site.pages.items() if page.kind == "page"}
    assert by_hand <= files


PAGE: Final = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title></head>
<body><main><h1>A page</h1>{}</main></body>
</html>
"""


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        ("<p>All is well.</p>", []),
        ("<p>One<p>Two</p>", ["no-implicit-close"]),
        ("<p>One</section></p>", ["close-order"]),
        ("<h3>Too deep</h3>", ["heading-level"]),
        ('<img src="a.png">', ["wcag/h37"]),
        ('<p id="a">x</p><p id="a">x</p>', ["no-dup-id"]),
        ('<p style="color: red">x</p>', ["no-inline-style"]),
        (
            "<table><tbody><tr><td></td><th>x</th></tr><tr><th>y</th><td>1</td></tr></tbody></table>",
            ["wcag/h63"] * 2,
        ),
        ('<p><a href="a/" rel="edit">Edit</a></p><ul aria-label="Evidence"><li>x</li></ul>', []),
    ],
)
def test_what_is_not_valid_is_found(html: str, rules: list[str], tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(PAGE.format(html))
    assert [said.split(": ")[1] for said in complaints(file)] == rules
