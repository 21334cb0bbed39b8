"""The written site: links and anchors of the HTML as it will be served, the theme's own included."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evidence_guide.diagnostics import Place
from evidence_guide.publishing.written_site import check_written_site
from evidence_guide.site import RenderedPage, Site, Target


def check(folder: Path, **files: str) -> list[str]:
    """Write pages by their address ("" is `home`) and say what is wrong with them, briefly."""
    for name, html in files.items():
        file = folder / ("" if name == "home" else name.replace("__", "/")) / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return [
        f"{diagnostic.place.path} {diagnostic.code} {diagnostic.message}"
        for diagnostic in check_written_site(folder)
    ]


@pytest.mark.parametrize(
    "link",
    [
        "guide/page/",
        "./guide/page/#here",
        "guide/page/index.html",
        "guide/../guide/page/",
        "#top",
        "",
        "?q=1",
        "https://elsewhere.invalid/nothing/",
        "//elsewhere.invalid/nothing/",
        "mailto:someone@elsewhere.invalid",
        "data/a%20b.json",
    ],
)
def test_a_link_that_leads_somewhere_is_let_alone(link: str, tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a b.json").write_text("{}")
    home = f'<p id="top"><a class="x" href="{link}">there</a></p>'
    assert check(tmp_path, home=home, guide__page='<h2 id="here">Here</h2>') == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("guide/pag/", 'E403 the link "guide/pag/" leads to nothing on this site'),
        ("guide/page", 'E403 the link "guide/page" leads to nothing on this site'),
        ("/guide/page/", 'E403 the link "/guide/page/" leads to nothing on this site'),
        ("../guide/page/", 'E403 the link "../guide/page/" leads to nothing on this site'),
        ("#nowhere", 'E404 this page has no place "#nowhere"'),
        ("guide/page/#nowhere", 'has no place "#nowhere"'),
    ],
)
def test_a_dead_link_is_told_with_the_file_it_stands_in(link: str, message: str, tmp_path: Path):
    lines = check(tmp_path, home=f'<a href="{link}">there</a>', guide__page="<p>x</p>")
    assert len(lines) == 1
    assert lines[0].startswith("index.html E40")
    assert message in lines[0]


def test_a_picture_that_is_not_there_is_told(tmp_path: Path):
    (line,) = set(check(tmp_path, guide__page='<img src="../plan.svg" alt="A plan">'))
    assert line.startswith("guide/page/index.html E403 ")


def test_a_page_may_be_led_to_by_a_link_from_a_deeper_one(tmp_path: Path):
    home = '<p id="a">x</p>'
    assert check(tmp_path, home=home, a__b__c='<a href="../../../">x</a> <a href="../../../#a">x</a>') == []


def test_what_is_no_link_is_not_followed(tmp_path: Path):
    html = '<script>let a = \'<a href="gone/">\'</script><code>&lt;a href="gone/"&gt;</code>'
    assert check(tmp_path, home=html) == []


def test_a_page_that_is_not_utf_8_is_still_looked_at(tmp_path: Path):
    (tmp_path / "index.html").write_bytes(b'<p>caf\xe9</p><a href="gone/">x</a>')
    assert [diagnostic.code for diagnostic in check_written_site(tmp_path)] == ["E403"]


def test_an_empty_site_has_no_dead_link(tmp_path: Path):
    assert check_written_site(tmp_path) == []


# What would be loaded, and what would be stopped


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://x.invalid/a.js"></script>',
        '<link rel="stylesheet" href="//x.invalid/a.css">',
        '<link rel="preload" href="https://x.invalid/a.woff2">',
        '<link rel="icon" href="https://x.invalid/a.ico">',
        '<img src="https://x.invalid/a.png" alt="">',
        '<script>fetch("https://x.invalid/a.json")</script>',
    ],
)
def test_a_page_that_asks_another_host_is_told(html: str, tmp_path: Path):
    (line,) = check(tmp_path, guide=html)
    assert line.startswith("guide/index.html E421 a reader’s browser would ask another host for ")


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("assets/a.css", "p {}\n@font-face { src: url(https://x.invalid/a.woff2) }", "assets/a.css:2:23"),
        ("assets/a.js", '"use strict";\n\nfetch("https://x.invalid/a.json");', "assets/a.js:3:8"),
    ],
)
def test_a_file_that_asks_another_host_is_told_with_the_place(
    file: str, text: str, place: str, tmp_path: Path
):
    (tmp_path / "assets").mkdir()
    (tmp_path / file).write_text(text)
    (diagnostic,) = check_written_site(tmp_path)
    assert diagnostic.code == "E421"
    assert str(diagnostic.place) == place


@pytest.mark.parametrize("html", ['<p style="color: red">', '<a onclick="go()">', "<style>p{}</style>"])
def test_what_browsers_would_pass_over_is_told(html: str, tmp_path: Path):
    (line,) = check(tmp_path, guide=html)
    assert line.startswith("guide/index.html E422 browsers would pass over ")


def test_words_about_styles_and_other_hosts_are_none(tmp_path: Path):
    html = """<code>&lt;p style="color: red" onclick="go()"&gt;</code> <p data-style="x" title="on = off">
        <a href="https://x.invalid/a.png">a picture</a> <link rel="canonical" href="https://x.invalid/">"""
    assert check(tmp_path, guide=html) == []


# Pages that are no folder's


@pytest.mark.parametrize("name", ["demo.html", "my-index.html"])
def test_a_page_of_another_name_is_read_like_any_other(name: str, tmp_path: Path):
    (tmp_path / "index.html").write_text(f'<a href="{name}#here">x</a><a href="{name}#gone">x</a>')
    html = '<p id="here">x</p><a href="./">x</a><a href="#here">x</a><a href="gone/">x</a><p onclick="go()">'
    (tmp_path / name).write_text(html)
    lines = [f"{diagnostic.place.path} {diagnostic.code}" for diagnostic in check_written_site(tmp_path)]
    assert sorted(lines) == sorted([f"{name} E403", f"{name} E422", "index.html E404"])


@pytest.mark.parametrize("root", ["/", "/the/guide/"])
def test_links_of_the_page_for_what_is_missing_begin_where_the_site_does(root: str, tmp_path: Path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "index.html").write_text('<p id="top">x</p>')
    (tmp_path / "guide" / "index.html").write_text("<p>x</p>")
    (tmp_path / "plan.svg").write_text("<svg/>")
    links = [f"{root}.", root, f"{root}#top", f"{root}guide/", "#main", "//elsewhere.invalid/guide/"]
    html = "".join(f'<a href="{link}">x</a>' for link in links)
    missing = tmp_path / "404.html"
    missing.write_text(f'<p id="main">{html}<img src="{root}plan.svg" alt="A plan">')
    assert check_written_site(tmp_path, base_path=root) == []
    missing.write_text(f'<p>{html}<a href="{root}gone/">x</a><img src="{root}gone.svg" alt="A plan">')
    reported = [
        f"{diagnostic.place.path} {diagnostic.code} {diagnostic.message}"
        for diagnostic in check_written_site(tmp_path, base_path=root)
    ]
    assert reported == [
        f'404.html E403 the link "{root}gone/" leads to nothing on this site',
        f'404.html E403 the picture "{root}gone.svg" leads to nothing on this site',
        '404.html E404 this page has no place "#main"',
    ]


def test_a_link_of_that_page_that_begins_outside_the_site_is_told(tmp_path: Path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "index.html").write_text("<p>x</p>")
    (tmp_path / "404.html").write_text('<a href="/guide/">x</a>')
    (diagnostic,) = check_written_site(tmp_path, base_path="/the/")
    assert (diagnostic.place.path, diagnostic.code) == ("404.html", "E403")


@pytest.mark.parametrize("html", ['<script src="https://x.invalid/a.js"></script>', '<p style="color: red">'])
def test_that_page_asks_no_other_host_and_has_nothing_that_is_stopped(html: str, tmp_path: Path):
    (tmp_path / "404.html").write_text(html)
    (diagnostic,) = check_written_site(tmp_path)
    assert (diagnostic.place.path, diagnostic.code) in {("404.html", "E421"), ("404.html", "E422")}


# What was read already

READ = RenderedPage("guide/", "", "", '<a id="x" href="../gone/">x</a>', "content/guide.md", "page")


def test_content_that_was_read_already_is_not_read_again(tmp_path: Path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "index.html").write_text(f'<a href="#x">x</a>{READ.html}<a href="#y">y</a>')
    known = replace(READ, anchors=("x", "y"))
    assert check_written_site(tmp_path, Site({"guide/": known})) == [], "what was read of it is believed"
    dead = Target("../gone/", None, Place("content/guide.md", 3, 1))
    (diagnostic,) = check_written_site(tmp_path, Site({"guide/": replace(known, links=(dead,))}))
    assert str(diagnostic.place) == "content/guide.md:3:1"


def test_content_that_was_changed_on_the_way_is_read_again(tmp_path: Path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "index.html").write_text(READ.html.replace("x</a>", "changed</a>"))
    (diagnostic,) = check_written_site(tmp_path, Site({"guide/": READ}))
    assert diagnostic.place.path == "guide/index.html"
