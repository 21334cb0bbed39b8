"""The guide itself, served, and opened in Chromium."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.windows import Visit, Windows

Open = Callable[..., Visit]


class _StaticHost(SimpleHTTPRequestHandler):
    """Gives the page 404.html for whatever is not there, as static hosts do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        super().end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        # nothing changes while the tests run
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def server(site_folder: Path) -> Iterator[str]:
    """The address of the built site, on this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(site_folder))) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the one that CHROMIUM names, or else Playwright's own. It finds no host but this machine."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None,
            args=[
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def windows(server: str, browser: Browser) -> Iterator[Windows]:
    """The windows that the tests of this process share."""
    found = Windows(browser, server)
    yield found
    found.close()


@pytest.fixture
def open_page(windows: Windows) -> Iterator[Open]:
    """Open a page as a new reader would; as many as a test asks for, each in a window of its own."""
    visits: list[Visit] = []

    def visit(address: str, **how: Any) -> Visit:
        visits.append(windows.open(address, **how))
        return visits[-1]

    yield visit
    for found in visits:
        windows.take_back(found)
