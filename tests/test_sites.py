"""A whole site without a mistake, built as `guide build` builds it: what is in it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.site_cases import MONDAY, ROOT, SITES, Contents, contents, copy_of

from evidence_guide.building import build_site
from evidence_guide.publishing.publish import publish_site
from evidence_guide.publishing.settings import load_settings
from evidence_guide.publishing.theme_files import theme_files
from evidence_guide.publishing.writing import write_site

OF_THE_THEME = {file.published_as for file in theme_files().values()}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """The clean site as it is published."""
    root = copy_of("clean", tmp_path_factory.mktemp("clean"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", MONDAY)
        assert publish_site(root)
    return contents(root / "site")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """The clean site with the settings of the guide itself: its theme, its style sheet."""
    root = copy_of("clean", tmp_path_factory.mktemp("guide"))
    config = load_settings(ROOT)
    assert config is not None
    config.nav = None
    assert write_site(config, build_site(root, title=config.site_name), root / "site")
    return contents(root / "site")


def text(site: Contents, path: str) -> str:
    return site[path].decode()


def pages(site: Contents) -> dict[str, str]:
    """Return the HTML of every page, by its address from the site's root."""
    html = {path: body.decode() for path, body in site.items() if path.endswith("index.html")}
    return {path.removesuffix("index.html"): body for path, body in html.items()}


def links(address: str, html: str) -> Iterator[str]:
    """Yield where the links of a page lead, from the site's root."""
    root = "https://site.invalid/"
    for written in re.findall(r'<a\s[^>]*?href="([^"]*)"', html):
        target = urldefrag(urljoin(root + address, unescape(written))).url
        if target.startswith(root):
            yield target.removeprefix(root)


def unreached(site: Contents) -> list[str]:
    """Return the pages that no chain of links leads to from the first."""
    found = pages(site)
    reached, ahead = set[str](), [""]
    while ahead:
        address = ahead.pop()
        if address in found and address not in reached:
            reached.add(address)
            ahead.extend(links(address, found[address]))
    return sorted(found.keys() - reached)


def settled(site: Contents) -> Contents:
    """Return a site without what Pagefind writes in no fixed order: its filters, and what names them."""
    unsettled = re.compile(r"pagefind/(filter/|pagefind-entry\.json|.*\.pf_meta)")
    return {path: content for path, content in site.items() if not unsettled.match(path)}


def test_two_builds_are_the_same_to_the_byte(
    clean: Contents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    root = copy_of("clean", tmp_path / "elsewhere")
    assert publish_site(root)
    again, before = settled(contents(root / "site")), settled(clean)
    assert again.keys() == before.keys()
    assert [path for path in before if again[path] != before[path]] == []
    assert [path for path in before if path.startswith("pagefind/fragment/")]


def test_a_site_holds_what_is_published_and_nothing_that_it_is_made_of(clean: Contents):
    beside_pages = {path for path in clean if not path.endswith("/index.html")}
    made_by_search = {path for path in beside_pages if path.startswith("pagefind/")}
    downloads = {
        path for path in beside_pages if re.search(r"(^|/)(citation|references)\.(bib|ris|json)$", path)
    }
    open_data = {path for path in beside_pages if path.startswith("data/")}
    assert beside_pages - made_by_search - downloads - open_data == {
        "404.html",
        *OF_THE_THEME,
        "assets/library.js",
        "assets/search-offline.js",
        "assets/search-offline/facets.js",
        "assets/search-offline/text-1.js",
        "assets/search-offline/words-1.js",
        "assets/search-words.js",
        "feed.xml",
        "index.html",
        "robots.txt",
        "sitemap.xml",
        "sitemap.xml.gz",
    } | {f"assets/{file.name}" for file in (SITES / "clean/content/assets").iterdir()}


def without_policy(content: bytes) -> bytes:
    return re.sub(rb'\n<meta http-equiv="Content-Security-Policy"[^>]*>', b"", content)


def test_mkdocs_by_itself_writes_the_same_site_without_its_policies(
    clean: Contents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    root = copy_of("clean", tmp_path / "project")
    mkdocs_build(load_config(str(root / "mkdocs.yml")))
    made = dict(contents(root / "site"))
    words = "assets/search-words.js"
    assert made.pop(words) == clean[words].replace(b'"pagefind":true', b'"pagefind":false')
    pages = {k: v for k, v in clean.items() if k != words and not k.startswith("pagefind/")}
    assert made.keys() == pages.keys()
    assert [path for path in pages if made[path] != without_policy(pages[path])] == []


def test_record_pages_are_out_of_the_navigation(clean: Contents):
    navigation = re.findall(r'<nav class="guide-tabs.*?</nav>', text(clean, "index.html"), re.DOTALL)
    assert navigation
    assert any('href="factors/"' in part for part in navigation)
    for part in navigation:
        assert "shared-office" not in part
        assert "ashe-2001" not in part


def test_record_pages_stay_out_of_the_navigation_of_settings_that_name_none(guide: Contents):
    navigation = " ".join(
        re.findall(r'<nav class="guide-tabs.*?</nav>', text(guide, "index.html"), re.DOTALL)
    )
    assert 'href="factors/"' in navigation
    assert "shared-office" not in navigation
    assert "ashe-2001" not in navigation


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("index.html", {"./", "."}),
        ("factors/shared-office/index.html", {"../"}),
        ("search/index.html", set()),
    ],
)
def test_the_navigation_marks_where_a_page_belongs(page: str, marked: set[str], clean: Contents):
    header = text(clean, page).partition("</header>")[0]
    assert set(re.findall(r'href="([^"]*)" aria-current', header)) <= marked
    assert bool(re.search("aria-current", header)) == bool(marked)


def test_every_page_can_be_reached_from_the_first(clean: Contents):
    assert "factors/shared-office/" in pages(clean)
    assert unreached(clean) == []


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("", "content/index.md"),
        ("guide/a-page/", "content/guide/a-page.md"),
        ("factors/shared-office/", "data/factors/shared-office.yml"),
        ("studies/ashe-2001/", "data/studies/ashe-2001.yml"),
    ],
)
def test_a_page_has_a_link_to_edit_the_file_behind_it(page: str, source: str, clean: Contents):
    assert f'href="https://forge.invalid/edit/main/{source}"' in pages(clean)[page]


def test_a_page_without_a_file_behind_it_has_no_edit_link(clean: Contents):
    assert "forge.invalid" not in pages(clean)["rules/E101/"]


@pytest.mark.parametrize(
    ("page", "description"),
    [
        ("", "A small guide that exists for tests."),
        ("guide/a-page/", 'A page that shows its evidence, "in words" & numbers.'),
        ("factors/shared-office/", "Whether staff of the partners work in one building."),
    ],
)
def test_a_page_has_its_own_description_for_search_engines(page: str, description: str, clean: Contents):
    found = re.findall(r'<meta name="description" content="([^"]*)"', pages(clean)[page])
    assert [unescape(words) for words in found] == [description]


def test_a_site_in_a_folder_of_a_host_knows_its_address(clean: Contents):
    for address, html in pages(clean).items():
        assert f'<link rel="canonical" href="https://host.invalid/care/{address}">' in html


def test_a_site_in_a_folder_of_a_host_leads_nowhere_above_it(clean: Contents):
    for address, html in pages(clean).items():
        assert not re.search(r'\b(?:href|src)="/(?!/)', html), address
        for link in links(f"care/{address}", html):
            assert link.startswith("care/"), f"{address} leads to {link}"


def test_the_list_of_pages_for_search_engines_is_whole(clean: Contents):
    listed = re.findall(r"<loc>https://host.invalid/care/([^<]*)</loc>", text(clean, "sitemap.xml"))
    assert sorted(listed) == sorted(pages(clean))
    assert gzip.decompress(clean["sitemap.xml.gz"]) == clean["sitemap.xml"]


def test_search_engines_are_told_where_the_list_is(clean: Contents):
    assert text(clean, "robots.txt").endswith("\nSitemap: https://host.invalid/care/sitemap.xml\n")


def test_without_an_address_there_is_no_list_and_nothing_that_names_it(guide: Contents):
    assert guide.keys() & {"sitemap.xml", "sitemap.xml.gz", "robots.txt"} == set()


def test_the_page_for_what_is_not_there_works_from_any_depth(clean: Contents, guide: Contents):
    for site, root in ((clean, "/care/"), (guide, "/")):
        html = text(site, "404.html")
        asked = re.findall(r'\s(?:href|src)="([^"]*)"', html)
        assert len(asked) > 5
        ours = [a for a in asked if not a.startswith(("#", "https:", "data:", "mailto:"))]
        assert [address for address in ours if not address.startswith(root)] == []
        for address in (unescape(urldefrag(a).url).removeprefix(root).removesuffix(".") for a in ours):
            assert address in site or f"{address}index.html" in site, address


def test_every_page_says_what_it_may_load_and_run(clean: Contents):
    html = {path: body.decode() for path, body in clean.items() if path.endswith(".html")}
    assert "404.html" in html
    for path, body in html.items():
        head = body.partition("</head>")[0]
        assert head.count('http-equiv="Content-Security-Policy"') == 1, path
        before = head.partition("<meta http-equiv")[0]
        assert "<script" not in before, path
        assert "<link" not in before, path
        assert "'unsafe-inline'" not in body, path
        assert "'unsafe-eval'" not in body, path


def test_the_open_data_is_part_of_the_site(clean: Contents):
    assert "data/claims.json" in clean
    assert "data/references.bib" in clean
    assert '"shared-office/easier-contact"' in text(clean, "data/claims.json")


def test_pictures_are_part_of_the_site(clean: Contents):
    picture = (SITES / "clean" / "content" / "assets" / "office.svg").read_bytes()
    assert clean["assets/office.svg"] == picture
    assert 'src="../../assets/office.svg"' in pages(clean)["guide/a-page/"]


def test_a_host_keeps_its_files_where_material_has_some_and_materials_are_not_written(tmp_path: Path):
    own = {
        f"{folder}/assets/{name}": f"/* {folder} */".encode()
        for folder in ("content", "theme")
        for name in ("javascripts/own.js", "stylesheets/own.css", "images/favicon.png")
    }
    own |= {"theme/assets/stylesheets/over.css": b"/* over */"}
    root = copy_of("clean", tmp_path)
    for path, content in own.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.count("  font: false\n") == 1
    settings = settings.replace("  font: false\n", "  font: false\n  custom_dir: theme\n")
    (root / "mkdocs.yml").write_text(f"{settings}extra_css: [assets/stylesheets/own.css]\n", encoding="utf-8")
    assert publish_site(root)
    site = contents(root / "site")
    folders = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
    written = {path: content for path, content in site.items() if path.startswith(folders)}
    assert written == {
        "assets/javascripts/own.js": b"/* content */",
        "assets/stylesheets/own.css": b"/* content */",
        "assets/stylesheets/over.css": b"/* over */",
        "assets/images/favicon.png": b"/* content */",
    }
    assert '<link rel="stylesheet" href="assets/stylesheets/own.css">' in pages(site)[""]


def test_a_title_is_text_wherever_the_theme_puts_it(clean: Contents):
    html = pages(clean)["guide/a-page/"]
    assert "<title>Costs &lt; gains &amp; &quot;more&quot; - An invented guide</title>" in html
    heading = re.search(r'<a href="#losses-gains-more">(.*?)</a>', html, re.DOTALL)
    assert heading
    assert "Losses &lt; gains &amp; more" in heading[1]
    home = pages(clean)[""]
    navigation = re.search(r'<a href="guide/a-page/">(.*?)</a>', home, re.DOTALL)
    assert navigation
    assert "Costs &lt; gains &amp; &quot;more&quot;" in navigation[1]


def test_what_a_host_wrote_in_the_settings_is_text_wherever_the_theme_puts_it(tmp_path: Path):
    root = copy_of("clean", tmp_path)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("site_name: An invented guide", "site_name: R&D <care>")
        .replace("A small guide that exists", 'A "small" <guide> that exists')
        .replace("/{path}", "/{path}?plain&raw")
        .partition("nav:")[0]
        + """\
nav:
  - Home: index.md
  - What "works" <b>:
      - A <i> & B: factors/index.md
      - Studies: studies/index.md
      - Who "asks" <u>:
          - guide/a-page.md
          - References: references/index.md
  - <Library>: library/index.md
  - Elsewhere <s>: https://host.invalid/?a="b"&c
""",
        encoding="utf-8",
    )
    (root / "brand.yml").write_text('edition: "<1>"\n', encoding="utf-8")
    config = load_settings(root)
    assert config is not None
    assert write_site(config, build_site(root, title=config.site_name), root / "site")
    site = contents(root / "site")
    missing, page = text(site, "404.html"), pages(site)["guide/a-page/"]
    assert "<title>Not found - R&amp;D &lt;care&gt;</title>" in missing
    assert (
        '<meta name="description" content="A &#34;small&#34; &lt;guide&gt; that exists for tests.">'
        in missing
    )
    for html in (missing, page):
        assert "<span>R&amp;D &lt;care&gt;</span>" in html
        assert '<p class="guide-footer__name">R&amp;D &lt;care&gt;</p>' in html
        assert "<p>A &#34;small&#34; &lt;guide&gt; that exists for tests.</p>" in html
        assert "<p>Edition &lt;1&gt;</p>" in html
        assert "<summary>What &quot;works&quot; &lt;b&gt;</summary>" in html
        assert ">A &lt;i&gt; &amp; B</a>" in html
        assert 'href="https://host.invalid/?a=&#34;b&#34;&amp;c">Elsewhere &lt;s&gt;</a>' in html
        assert re.findall("<(?:care|guide|b|i|u|s|1|Library)>", html) == []
    assert 'aria-label="What &quot;works&quot; &lt;b&gt;"' in page
    assert 'aria-label="Who &quot;asks&quot; &lt;u&gt;"' in page
    assert 'content/guide/a-page.md?plain&amp;raw" rel="edit"' in page
    # what is HTML already is not escaped again
    assert "Costs &lt; gains &amp; &quot;more&quot;</a>" in page
    assert "&amp;lt;" not in page
    assert "&amp;amp;" not in page


def asked(html: str) -> Iterator[str]:
    """Yield the addresses that a browser asks for by itself when it shows a page."""
    for tag, rest in re.findall(r"<([a-z]+)(\s[^<>]*)>", html):
        words = dict(re.findall(r'\s([a-z]+)="([^"]*)"', rest))
        passive = tag == "a" or words.get("rel") in {"canonical", "edit", "next", "prev"}
        if not passive:
            yield from (unescape(words[name]) for name in ("href", "src", "srcset", "data") if name in words)
    yield from re.findall(r"url\(\s*['\"]?([^'\")\s]+)", html)
    yield from re.findall(r"@import\s+['\"]([^'\"]+)", html)


def elsewhere(site: Contents) -> list[str]:
    """Return what the pages and style sheets of a site ask other hosts for."""
    return [
        f"{path}: {address}"
        for path, body in site.items()
        if path.endswith((".html", ".css"))
        for address in asked(body.decode())
        if urlsplit(address).netloc
    ]


def test_a_readers_browser_asks_no_other_host(clean: Contents, guide: Contents):
    assert guide.keys() >= OF_THE_THEME
    assert elsewhere(clean) == []
    assert elsewhere(guide) == []


def test_what_asks_another_host_is_found():
    assert list(asked('<script src="//cdn.invalid/x.js"></script>')) == ["//cdn.invalid/x.js"]
    assert list(asked('<link rel="stylesheet" href="https://f.invalid/">')) == ["https://f.invalid/"]
    assert list(asked("<style>@import 'https://f.invalid/'; a{b:url(x.png)}</style>")) == [
        "x.png",
        "https://f.invalid/",
    ]
    assert list(asked('<a href="https://elsewhere.invalid/">x</a>')) == []
