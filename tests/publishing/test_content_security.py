"""The Content Security Policy of a page: what it lets the page have, and where in the page it stands."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from evidence_guide.publishing.content_security import PolicyAllowances, policy, with_policy

NOTHING = PolicyAllowances()


def digest(script: str) -> str:
    """Return the source that a browser would ask for before it ran a script."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def directives(html: str, allowances: PolicyAllowances = NOTHING) -> dict[str, str]:
    parts = (part.partition(" ") for part in policy(html, allowances).split("; "))
    return {name: sources for name, _, sources in parts}


def test_a_page_may_load_what_the_site_holds_and_nothing_else():
    assert directives("<p>A page</p>") == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }


@pytest.mark.parametrize(
    "link", ['<link rel="manifest" href="app.json">', "<LINK href='app.json' rel=manifest>"]
)
def test_only_a_page_with_a_manifest_may_load_one(link: str):
    assert directives(link)["manifest-src"] == "'self'"
    assert "manifest-src" not in directives('<link rel="icon" href="manifest.svg">')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>let a = 1</script>", ["let a = 1"]),
        ("<script>\n a \n</script >", ["\n a \n"]),
        ("<SCRIPT>a</SCRIPT>", ["a"]),
        ("<script>a</script><script>b</script><script>a</script>", ["a", "b"]),
        ('<script type="module" id="x">a</script>', ["a"]),
        ("<script type='text/javascript'>a</script>", ["a"]),
        ('<script type="speculationrules">{}</script>', ["{}"]),
        ("<script>let x = '<!-- no comment -->'</script>", ["let x = '<!-- no comment -->'"]),
        ('<script data-a="1 > 0">a</script>', ["a"]),
        ("<script></script>", [""]),
        ("<script>é</script>", ["é"]),
        ("<script>a\r\nb\rc</script>", ["a\nb\nc"]),
        ('<script src="a.js"></script>', []),
        ('<script type="application/json">{"a": 1}</script>', []),
        ('<script type="application/ld+json">{"a": 1}</script>', []),
        ("<!-- <script>a</script> -->", []),
        ("<p>&lt;script&gt;a&lt;/script&gt;</p>", []),
    ],
)
def test_of_the_scripts_inside_a_page_those_run_that_stand_in_it(html: str, expected: list[str]):
    assert directives(html)["script-src"].split() == ["'self'", *map(digest, expected)]


@pytest.mark.parametrize(
    ("html", "wasm", "expected"),
    [
        ('<script src="guide.js"></script>', True, True),
        ('<script src="guide.js"></script>', False, False),
        ("<p>This page is now elsewhere.</p>", True, False),
        ("<script>a</script>", True, False),
    ],
)
def test_webassembly_is_for_pages_with_a_script_on_a_site_whose_search_needs_it(
    html: str, wasm: bool, expected: bool
):
    content = policy(html, PolicyAllowances(wasm=wasm))
    assert ("'wasm-unsafe-eval'" in content) is expected
    assert "'unsafe-eval'" not in content


def test_pictures_inside_style_sheets_or_the_page_are_let_through_where_there_are_any():
    assert directives("", PolicyAllowances(data_images=True))["img-src"] == "'self' data:"
    assert directives('<img src="data:image/png;base64,AA" alt="">')["img-src"] == "'self' data:"


def test_a_page_from_a_folder_may_load_the_files_beside_it():
    allowed = directives("<script>a</script>", PolicyAllowances(from_disk=True))
    assert allowed.pop("default-src") == "'none'"
    assert {sources.partition(" 'sha")[0] for sources in allowed.values()} == {"'self' file:"}
    assert allowed["script-src"].endswith(digest("a"))


@pytest.mark.parametrize(
    ("html", "before"),
    [
        (
            '<!doctype html>\n<html><head>\n<meta charset="utf-8">\n<script>a</script>',
            '<meta charset="utf-8">',
        ),
        ("<!doctype html>\n<html><head><title>A</title>", "<head>"),
        ('<!doctype html><html lang="en"><title>A</title>', '<html lang="en">'),
        ("<!DOCTYPE html><title>A</title>", "<!DOCTYPE html>"),
        ("<title>A</title>", ""),
    ],
)
def test_the_policy_stands_before_anything_that_it_is_about(html: str, before: str):
    page = with_policy(html, NOTHING)
    start = html.index(before) + len(before)
    assert page.startswith(html[:start] + '\n<meta http-equiv="Content-Security-Policy" content="')
    assert page.endswith(html[start:])
    (content,) = re.findall(r'content="([^"]*)"', page)
    assert unescape(content) == policy(html, NOTHING)


def test_a_second_policy_takes_the_place_of_the_first():
    page = "<head><title>A</title></head><script>a</script>"
    once = with_policy(page, NOTHING)
    assert with_policy(once, NOTHING) == once
    assert with_policy(with_policy(page, PolicyAllowances(from_disk=True)), NOTHING) == once


def test_only_in_the_head_is_a_policy_one_and_replaced():
    body = (
        '<body><script>let page = \'<meta http-equiv="Content-Security-Policy" content="">\'</script></body>'
    )
    once = with_policy(f"<head><title>A</title></head>{body}", NOTHING)
    assert once.endswith(f"</head>{body}")
    assert with_policy(once, NOTHING) == once
