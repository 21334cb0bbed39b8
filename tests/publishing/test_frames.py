"""Pages in frames: the same bytes, and the same mistakes found, as when each page is rendered by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.site_cases import MONDAY, ROOT, contents, copy_of

from evidence_guide.building import build_site
from evidence_guide.publishing import mkdocs_plugin
from evidence_guide.publishing.mkdocs_plugin import EvidenceGuidePlugin
from evidence_guide.publishing.publish import publish_site
from evidence_guide.publishing.settings import load_settings, plugin_of
from evidence_guide.publishing.writing import write_site


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return copy_of("clean", tmp_path / "clean")


def written(root: Path, folder: Path, **settings: object) -> tuple[dict[str, bytes], int]:
    """Write a site with the guide's own settings; return what is in it, and how many pages are in frames."""
    config = load_settings(ROOT)
    assert config is not None
    config.nav = None
    for name, value in settings.items():
        config[name] = value
    built = build_site(root, title=config.site_name, address=config.site_url or "")
    assert write_site(config, built, folder)
    site = {path: body for path, body in contents(folder).items() if not path.startswith("pagefind/")}
    return site, len(plugin_of(config).framed_pages)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"site_url": "https://host.invalid/guide/"},
        {"use_directory_urls": False},
        {"site_description": None, "extra_javascript": ["factors/a.js"], "extra_css": ["factors/x/a.css"]},
    ],
)
def test_a_page_in_a_frame_is_the_page_that_is_rendered_by_itself(
    settings: dict[str, object], clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    framed, count = written(clean, tmp_path / "framed", **settings)
    assert count > 20
    monkeypatch.setattr(mkdocs_plugin, "Frames", lambda *_: None)
    alone, none = written(clean, tmp_path / "alone", **settings)
    assert none == 0
    assert framed == alone


def test_pages_of_one_folder_share_a_frame(clean: Path, tmp_path: Path):
    config = load_settings(ROOT)
    assert config is not None
    config.nav = None
    assert write_site(config, build_site(clean, title="The guide"), tmp_path / "site")
    pages = plugin_of(config).framed_pages
    rules = {id(page.frame) for address, page in pages.items() if address.startswith("rules/")}
    assert len(rules) == 1
    assert "" not in pages, "the first page has the search within its content"


@pytest.mark.parametrize(
    "event", ["on_page_context(context, **_): return context", "on_post_build(**_): pass"]
)
def test_who_else_hears_of_pages_has_each_rendered(event: str, clean: Path):
    (clean / "hook.py").write_text(f"def {event}\n")
    settings = clean / "mkdocs.yml"
    settings.write_text(settings.read_text() + "hooks: [hook.py]\n")
    config = load_settings(clean)
    assert config is not None
    assert write_site(config, build_site(clean, title="The guide"), clean / "site")
    assert not plugin_of(config).framed_pages


def test_a_script_of_a_page_s_own_is_in_its_policy(
    clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    render = mkdocs_plugin.GuidePage.render

    def with_script(page: mkdocs_plugin.GuidePage, *more: object) -> None:
        render(page, *more)  # type: ignore[arg-type]
        if page.rendered.url == "rules/E403/":
            page.content = f"{page.content}<script>alert(1)</script>"

    monkeypatch.setattr(mkdocs_plugin.GuidePage, "render", with_script)
    site, _ = written(clean, tmp_path / "site")
    other = site["rules/E404/index.html"].count(b"'sha256-")
    assert site["rules/E403/index.html"].count(b"'sha256-") == other + 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("site_name: ", 'copyright: <a href="gone/">x</a>\nsite_name: '),
        ("site_name: ", 'copyright: <a href="#gone">x</a>\nsite_name: '),
        ("site_name: ", 'copyright: <img src="https://elsewhere.invalid/x.png" alt="">\nsite_name: '),
        ("https://forge.invalid/edit/main/{path}", "/gone/{path}"),
    ],
)
def test_a_mistake_of_the_frame_is_told_as_if_every_file_were_read(
    old: str, new: str, clean: Path, capsys: pytest.CaptureFixture[str]
):
    settings = clean / "mkdocs.yml"
    assert old in settings.read_text()
    settings.write_text(settings.read_text().replace(old, new))
    assert not publish_site(clean)
    quick = capsys.readouterr().out
    assert not publish_site(clean, thorough=True)
    assert quick == capsys.readouterr().out
    assert "index.html" in quick


def test_a_page_that_was_not_written_is_missed(clean: Path, monkeypatch: pytest.MonkeyPatch):
    render = EvidenceGuidePlugin.on_post_page

    def nothing(self: EvidenceGuidePlugin, output: str, *, page: object, config: object) -> str:
        html = render(self, output, page=page, config=config)  # type: ignore[arg-type]
        return "" if page.rendered.url == "rules/E403/" else html  # type: ignore[attr-defined]

    monkeypatch.setattr(EvidenceGuidePlugin, "on_post_page", nothing)
    assert not publish_site(clean)
