"""The live preview: what a browser is shown, and that a mistake never takes the last good pages away."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from tests.publishing.previewing import GOOD, INDEX, MISTAKE, ROOT, edit, free_port, panel, project

from evidence_guide.publishing.preview import PreviewServer

__all__ = ["project"]

BYSTANDER: Final = "/rules/E204/"
"""A page that names no other: another’s title is only in the navigation around it."""


@pytest.fixture
def start(project: Path, tmp_path: Path) -> Iterator[Callable[[], PreviewServer]]:
    """Build the preview of the project as `guide serve` does, without a port; `ask` stands for a browser."""
    servers = []

    def build() -> PreviewServer:
        server = PreviewServer(project, "127.0.0.1", free_port(), tmp_path / "work")
        servers.append(server)
        server.rebuild()
        return server

    yield build
    for server in servers:
        server.server_close()


def ask(server: PreviewServer, path: str) -> tuple[str, str]:
    """Return the status and the words with which an address is answered."""
    status = []
    environ = {"PATH_INFO": path}
    body: Any = server.serve_request(environ, lambda line, _: status.append(line))
    return status[0], b"".join(body).decode()


# What a browser is shown


def test_a_mistake_lies_over_every_page(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    edit(project, INDEX, "ashe2001", "ashe2002")
    server.rebuild()
    for path in ("/", "/references/", "/rules/E204/", "/no-such-page/"):
        html = ask(server, path)[1]
        assert MISTAKE in panel(html)
        assert html.count("guide-preview") == 1
        assert "livereload(" in html


def test_a_warning_lies_over_no_page(
    project: Path, start: Callable[[], PreviewServer], monkeypatch: pytest.MonkeyPatch
):
    server = start()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2208988800")  # 2040: the pen picture's review is overdue
    shutil.copytree(ROOT / "tests" / "invented" / "data", project / "data", dirs_exist_ok=True)
    server.rebuild()
    assert panel(ask(server, "/")[1]) == ""


def test_what_an_editor_wrote_is_text_in_the_panel(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    edit(project, INDEX, "compared", 'compared {{ law("<b>bold</b>") }}')
    server.rebuild()
    html = ask(server, "/")[1]
    assert "&lt;b&gt;bold&lt;/b&gt;" in html
    assert "<b>bold" not in html


def test_a_page_that_is_not_there_is_answered_with_the_themes_page(start: Callable[[], PreviewServer]):
    status, html = ask(start(), "/no-such-page/")
    assert status == "404 Not Found"
    assert "The theme’s page for what is not there." in html
    # so that it is shown as soon as it is written
    assert "livereload(" in html


def test_before_the_first_good_build_the_panel_stands_alone(
    project: Path, start: Callable[[], PreviewServer]
):
    edit(project, INDEX, "ashe2001", "ashe2002")
    status, html = ask(start(), "/")
    assert status == "404 Not Found"
    assert html.count("guide-preview") == 1
    assert "last good pages" not in html
    assert '<meta charset="utf-8">' in html


def test_a_page_that_is_taken_away_is_gone_and_a_new_one_is_there(
    project: Path, start: Callable[[], PreviewServer]
):
    new = project / "content" / "new.md"
    new.write_text((project / INDEX).read_text())
    server = start()
    assert ask(server, "/new/")[0] == "200 OK"
    new.rename(new.with_name("newer.md"))
    server.rebuild()
    assert ask(server, "/new/")[0] == "404 Not Found"
    assert ask(server, "/newer/")[0] == "200 OK"


def test_only_what_has_changed_is_written_anew(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    pages = {page: page.stat().st_mtime_ns for page in Path(server.root).rglob("index.html")}
    edit(project, INDEX, GOOD, "Two towns were observed")
    server.rebuild()
    changed = [page for page, before in pages.items() if page.stat().st_mtime_ns != before]
    assert changed == [Path(server.root) / "index.html"]


def test_a_new_title_is_in_the_navigation_of_every_page(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    assert '<a href="../..">An invented guide</a>' in ask(server, BYSTANDER)[1]
    edit(project, INDEX, "title: An invented guide", "title: Two towns")
    server.rebuild()
    assert '<a href="../..">Two towns</a>' in ask(server, BYSTANDER)[1]


def with_the_guides_foot(project: Path) -> None:
    """Have the theme end each page as the guide's own theme does."""
    edit(project, "theme/main.html", "</body>", '{% include "partials/guide-footer.html" %}</body>')


def test_a_new_edition_is_at_the_foot_of_every_page(project: Path, start: Callable[[], PreviewServer]):
    with_the_guides_foot(project)
    (project / "brand.yml").write_text('edition: "1"\n')
    server = start()
    assert "<p>Edition 1</p>" in ask(server, BYSTANDER)[1]
    (project / "brand.yml").write_text('edition: "2"\n')
    server.rebuild()
    assert "<p>Edition 2</p>" in ask(server, BYSTANDER)[1]


def test_an_edition_in_the_settings_goes_before_that_of_the_brand_file(
    project: Path, start: Callable[[], PreviewServer]
):
    with_the_guides_foot(project)
    edit(project, "mkdocs.yml", "strict: true", "extra: {edition: 3}")
    server = start()
    (project / "brand.yml").write_text('edition: "2"\n')
    server.rebuild()
    assert "<p>Edition 3</p>" in ask(server, BYSTANDER)[1]


def test_new_settings_are_taken_up(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    edit(project, "mkdocs.yml", "References:", "Works:")
    server.rebuild()
    assert '<a href="references/">Works</a>' in ask(server, "/")[1]


# Whatever goes wrong


def test_settings_that_cannot_be_read_leave_the_last_good_pages(
    project: Path, start: Callable[[], PreviewServer], capsys: pytest.CaptureFixture[str]
):
    server = start()
    good = (project / "mkdocs.yml").read_text()
    for bad in ("site_name: [", None):
        if bad is None:
            (project / "mkdocs.yml").unlink()
        else:
            (project / "mkdocs.yml").write_text(bad)
        server.rebuild()
        html = ask(server, "/")[1]
        assert GOOD in html
        assert "mkdocs.yml cannot be read; the terminal says why." in panel(html)
        assert re.search(r"^mkdocs.yml:\d+:\d+: error E\d+ \S", capsys.readouterr().out, re.MULTILINE)
    (project / "mkdocs.yml").write_text(good)
    server.rebuild()
    assert panel(ask(server, "/")[1]) == ""


def test_without_the_plug_in_it_is_said_how_to_name_it(
    project: Path, start: Callable[[], PreviewServer], capsys: pytest.CaptureFixture[str]
):
    server = start()
    edit(project, "mkdocs.yml", "plugins:\n  - evidence-guide", "plugins: []")
    server.rebuild()
    html = ask(server, "/")[1]
    assert GOOD in html
    assert "mkdocs.yml cannot be read; the terminal says why." in panel(html)
    assert 'write "- evidence-guide" under "plugins:"' in capsys.readouterr().out


def test_a_build_that_mkdocs_breaks_off_leaves_an_answer(project: Path, start: Callable[[], PreviewServer]):
    (project / "hook.py").write_text(
        "built = []\n\n\ndef on_env(env, **_):\n    built.append(env)\n"
        '    if len(built) == 2:\n        raise OSError(28, "No space left on device")\n'
    )
    edit(project, "mkdocs.yml", "strict: true", "hooks: [hook.py]")
    server = start()
    edit(project, INDEX, GOOD, "Two towns were observed")
    server.rebuild()
    assert "MkDocs could not build the site; the terminal says why." in panel(ask(server, "/")[1])
    server.rebuild()
    html = ask(server, "/")[1]
    assert "Two towns were observed" in html
    assert panel(html) == ""


def test_a_mistake_of_ours_leaves_an_answer_too(
    start: Callable[[], PreviewServer], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    server = start()

    def fall_over(*_: object, **__: object) -> None:
        raise RuntimeError("ours")

    with monkeypatch.context() as patch:
        patch.setattr("evidence_guide.publishing.preview.build_site", fall_over)
        server.rebuild()
    html = ask(server, "/")[1]
    assert GOOD in html
    assert "The guide could not be built; the terminal says why." in panel(html)
    assert "RuntimeError: ours" in caplog.text
    server.rebuild()
    assert panel(ask(server, "/")[1]) == ""
