"""What a browser would ask another host for by itself: found in tags, style sheets and scripts."""

from __future__ import annotations

import pytest

from evidence_guide.pages.external_requests import requests_of_script, requests_of_styles, requests_of_tag

THERE = "https://x.invalid/a"


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("script", {"src": THERE}),
        ("img", {"src": THERE}),
        ("img", {"src": "a.png", "srcset": f"a.png 1x,{THERE}"}),
        ("video", {"poster": THERE}),
        ("iframe", {"src": THERE}),
        ("object", {"data": THERE}),
        ("form", {"action": THERE}),
        *(
            ("link", {"rel": rel, "href": THERE})
            for rel in ("stylesheet", "preload", "shortcut icon", "ICON")
        ),
        ("link", {"rel": "preconnect", "href": "//x.invalid"}),
        ("script", {"src": "HTTP://x.invalid/"}),
        ("script", {"src": r"\\x.invalid/a"}),
    ],
)
def test_a_tag_that_asks_another_host(tag: str, attributes: dict[str, str]):
    assert len(list(requests_of_tag(tag, attributes))) == 1


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("a", {"href": THERE}),
        ("link", {"rel": "canonical", "href": THERE}),
        ("link", {"rel": "alternate", "href": THERE}),
        ("link", {"rel": "license", "href": THERE}),
        ("link", {"rel": "stylesheet", "href": "../assets/guide.css"}),
        ("script", {"src": "/assets/guide.js"}),
        ("img", {"src": "data:image/png;base64,AA//"}),
        ("img", {"alt": "no address"}),
        ("p", {"src": THERE}),
    ],
)
def test_a_tag_that_asks_none(tag: str, attributes: dict[str, str]):
    assert list(requests_of_tag(tag, attributes)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"a{{background:url({THERE})}}", [(THERE, 17)]),
        (f"a{{background: url( '{THERE}' )}}", [(THERE, 20)]),
        (f'@import "{THERE}";', [(THERE, 9)]),
        ("@font-face{src:url(//x.invalid/f.woff2)}", [("//x.invalid/f.woff2", 19)]),
        ("a{background:url(data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'>)}", []),
        ("a{background:url(../a.png)}", []),
        (f"/* see {THERE} */", []),
    ],
)
def test_a_style_sheet(text: str, expected: list[tuple[str, int]]):
    assert list(requests_of_styles(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'fetch("{THERE}")', [(THERE, 7)]),
        (f"await import('{THERE}')", [(THERE, 14)]),
        (f'import a from "{THERE}"', [(THERE, 15)]),
        (f'x.open("GET", "{THERE}")', [(THERE, 15)]),
        (f"new Worker(`{THERE}`)", [(THERE, 12)]),
        (f'script.src = "{THERE}"', [(THERE, 14)]),
        ('new WebSocket("wss://x.invalid/")', [("wss://x.invalid/", 15)]),
        ('fetch("data/claims.json")', []),
        (f'const home = "{THERE}";', []),
        ('document.createElementNS("http://www.w3.org/2000/svg", "svg")', []),
    ],
)
def test_a_script(text: str, expected: list[tuple[str, int]]):
    assert list(requests_of_script(text)) == expected
