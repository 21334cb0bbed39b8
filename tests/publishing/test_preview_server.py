"""The live preview through a real server: it follows every change, and ends as it should."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.error import HTTPError
from urllib.request import urlopen

import click
import pytest
from tests.publishing.previewing import GOOD, INDEX, MISTAKE, ROOT, edit, free_port, panel, project

from evidence_guide.publishing.preview import PreviewServer, serve

__all__ = ["project"]

ATTEMPTS: Final = 120
"""How many times something is waited for, for half a second each: only a hanging server uses them up."""


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
        assert running.stdout.readline() == "Building the guide …\n"
        assert running.stdout.readline() == "No mistakes.\n"
        assert running.stdout.readline().startswith("The guide is at http://127.0.0.1:")
        running.send_signal(signal.SIGINT)
        try:
            output, errors = running.communicate(timeout=60)
        finally:
            # or the test would wait for ever where it has not stopped
            running.kill()
    assert (running.returncode, output, errors) == (0, "Stopped.\n", "")


def test_a_change_is_seen_before_anything_is_made_of_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    said_before: list[str] = []

    def build_site(*_: object, **__: object) -> None:
        said_before.append(capsys.readouterr().out)
        raise click.UsageError("It stops here.")

    monkeypatch.setattr("evidence_guide.publishing.preview.build_site", build_site)
    server = PreviewServer(project, "127.0.0.1", free_port(), tmp_path / "out")
    server.rebuild()
    server.rebuild()
    server.server_close()
    assert said_before == ["Building the guide …\n", "It stops here.\nA change was seen …\n"]


def test_a_port_in_use_ends_with_two_and_a_sentence(project: Path, capsys: pytest.CaptureFixture[str]):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            serve(project, "127.0.0.1", port)
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == "Building the guide …\nNo mistakes.\n"
    assert printed.err == (
        f"Cannot serve on http://127.0.0.1:{port}/: Address already in use. Try --port with another number.\n"
    )
