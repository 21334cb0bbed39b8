"""The live preview: it follows every change, and a mistake never takes the last good pages away."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any, Final
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from evidence_guide.publishing.preview import PreviewServer, serve

ROOT: Final = Path(__file__).parents[2]
INDEX: Final = "content/index.md"
GOOD: Final = "Two towns were compared"
MISTAKE: Final = "content/index.md:5:26: error E204 no reference “ashe2002” (did you mean “ashe2001”?)"
BYSTANDER: Final = "/rules/E204/"
"""A page that names no other: another’s title is only in the navigation around it."""
ATTEMPTS: Final = 120
"""How many times something is waited for, for half a second each: only a hanging server uses them up."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of a tiny site whose theme takes no time."""
    root = tmp_path / "project"
    shutil.copytree(ROOT / "macros", root / "macros")
    shutil.copytree(ROOT / "tests" / "sites" / "plain", root, dirs_exist_ok=True)
    return root


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


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


def panel(html: str) -> str:
    """Return the words of the panel that lists mistakes, with plain quotation marks made curly."""
    found = re.search(r'<section id="guide-preview" role="alert".*?</section>', html, re.DOTALL)
    words = re.sub(r"<[^>]+>", "", found[0]) if found else ""
    return re.sub("&quot;(.*?)&quot;", r"“\1”", words)


# Through a real server


@pytest.fixture
def address(project: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a preview that is served."""
    server = PreviewServer(project, "127.0.0.1", free_port(), tmp_path / "work")
    server.poll_response_timeout = 0.5  # type: ignore[assignment]
    server.rebuild()
    thread = Thread(target=server.serve)
    thread.start()
    yield server.url
    server.shutdown(wait=True)
    thread.join()


def fetch(url: str) -> str:
    """Return what an address is answered with, whatever the status."""
    for attempt in range(ATTEMPTS):
        try:
            with urlopen(url, timeout=60) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            with error:
                return error.read().decode()
        except OSError:  # it does not listen yet
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError


def fetch_after(change: Callable[[], None], file: Path, url: str, page: str = "") -> str:
    """Change a file, wait until the browser is told to reload, and return the page."""
    shown = re.search(r"livereload\((\d+), \d+\);", fetch(url + page))
    assert shown
    change()
    for _ in range(ATTEMPTS):
        if int(fetch(f"{url}livereload/{shown[1]}/1")) > int(shown[1]):
            return fetch(url + page)
        # the watching may have begun after the change
        os.utime(file)
    raise AssertionError("the browser was never told to reload")


def test_saving_a_file_reloads_the_page_a_mistake_lies_over_it_and_mending_clears_it(
    project: Path, address: str
):
    file = project / INDEX
    assert GOOD in fetch(address)

    better = fetch_after(lambda: edit(project, INDEX, GOOD, "Two towns were observed"), file, address)
    assert "Two towns were observed" in better
    assert panel(better) == ""

    wrong = fetch_after(lambda: edit(project, INDEX, "ashe2001", "ashe2002"), file, address)
    assert MISTAKE in panel(wrong)
    assert "Two towns were observed" in wrong

    mended = fetch_after(lambda: edit(project, INDEX, "ashe2002", "ashe2001"), file, address)
    assert panel(mended) == ""


def test_a_brand_file_that_is_new_is_followed(project: Path, request: pytest.FixtureRequest):
    edit(project, INDEX, GOOD, 'Edition {{ brand("edition") }}')
    url = request.getfixturevalue("address")
    file = project / "brand.yml"

    def write() -> None:
        file.write_text('edition: "7"\n')

    assert "Edition 7" in fetch_after(write, file, url)


@pytest.mark.parametrize("name", ["content", "data", "macros"])
def test_a_folder_is_followed_that_comes_later_goes_and_comes_again(
    project: Path, tmp_path: Path, request: pytest.FixtureRequest, name: str
):
    folder, aside = project / name, tmp_path / "aside"
    folder.rename(aside)
    url = request.getfixturevalue("address")
    brand = project / "brand.yml"

    def write() -> None:
        brand.write_text('edition: "7"\n')

    def come() -> None:
        aside.rename(folder)

    def add() -> None:
        next(file for file in folder.rglob("*") if file.is_file()).touch()

    def go() -> None:
        folder.rename(aside)

    # once a change is seen the watching has begun
    assert GOOD not in fetch_after(write, brand, url)
    for _ in range(2):
        # of what is given to be touched again nothing is watched
        assert panel(fetch_after(come, tmp_path, url)) == ""
        assert GOOD in fetch_after(add, tmp_path, url)
        assert panel(fetch_after(go, tmp_path, url))


def test_where_the_first_build_fails_the_mistake_is_shown_until_it_is_mended(
    project: Path, request: pytest.FixtureRequest
):
    edit(project, INDEX, "ashe2001", "ashe2002")
    url = request.getfixturevalue("address")
    assert MISTAKE in panel(fetch(url))
    assert MISTAKE in panel(fetch(f"{url}references/"))
    mended = fetch_after(lambda: edit(project, INDEX, "ashe2002", "ashe2001"), project / INDEX, url)
    assert GOOD in mended
    assert panel(mended) == ""


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
        assert re.search(r"^mkdocs.yml:1:\d+: error: \S", capsys.readouterr().out, re.MULTILINE)
    (project / "mkdocs.yml").write_text(good)
    server.rebuild()
    assert panel(ask(server, "/")[1]) == ""


def test_without_the_plug_in_it_is_said_how_to_name_it(project: Path, start: Callable[[], PreviewServer]):
    server = start()
    edit(project, "mkdocs.yml", "plugins:\n  - evidence-guide", "plugins: []")
    server.rebuild()
    html = ask(server, "/")[1]
    assert GOOD in html
    assert "add “- evidence-guide” under “plugins:”" in panel(html)


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


def test_ctrl_c_stops_it(project: Path):
    path = os.pathsep.join([str(ROOT / "site_plugins"), os.environ.get("PYTHONPATH", "")])
    # a shell has its background jobs ignore the signal, and the tests may run in one
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    words = [sys.executable, "-c", f"{heed}; from evidence_guide.commands import main; main()", "serve"]
    with subprocess.Popen(
        [*words, "--port", str(free_port())],
        cwd=project,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "No mistakes.\n"
        assert running.stdout.readline().startswith("The guide is at http://127.0.0.1:")
        running.send_signal(signal.SIGINT)
        try:
            said, wrong = running.communicate(timeout=60)
        finally:
            # or the test would wait for ever where it has not stopped
            running.kill()
    assert (running.returncode, said, wrong) == (0, "Stopped.\n", "")


def test_a_port_in_use_ends_with_two_and_a_sentence(project: Path, capsys: pytest.CaptureFixture[str]):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            serve(project, "127.0.0.1", port)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == "No mistakes.\n"
    assert said.err == (
        f"Cannot serve on http://127.0.0.1:{port}/: Address already in use. Try --port with another number.\n"
    )
