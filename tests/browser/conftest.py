"""The guide itself, served, and opened in Chromium."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, sync_playwright

WIDE: Final = 1280
NARROW: Final = 320
"""CSS pixels: what a 1280 pixel screen leaves when a reader zooms to 400 %."""


@dataclass
class Visit:
    """A page in the browser, and what went wrong on the way to it.

    Args:
        page: the page.
        address: its address from the site's root.
        errors: what the browser's console complained of.
        elsewhere: the addresses on other hosts that the page asked for; none of them was answered.
    """

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def width(self, pixels: int) -> None:
        """Make the window as wide as this, and a usual height."""
        self.page.set_viewport_size({"width": pixels, "height": 800})

    def ask(self, script: str) -> Any:
        """Return what a piece of JavaScript says of the page."""
        return self.page.evaluate(script)


Open = Callable[..., Visit]


class _StaticHost(SimpleHTTPRequestHandler):
    """Gives the page 404.html for whatever is not there, as static hosts do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

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
    """Chromium: the one that CHROMIUM names, or else Playwright's own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None,
            args=["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def open_page(server: str, browser: Browser) -> Iterator[Open]:
    """Open a page in a window of its own, as a new reader would."""
    contexts: list[BrowserContext] = []

    def visit(address: str, *, width: int = WIDE, scheme: Any = "light", javascript: bool = True) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        found = Visit(context.new_page(), address)

        def refuse(route: Route, request: Request) -> None:
            found.elsewhere.append(request.url)
            route.abort()

        def hear(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                found.errors.append(message.text)

        context.route(lambda url: not url.startswith((server, "data:", "blob:")), refuse)
        found.page.on("console", hear)
        found.page.on("pageerror", lambda error: found.errors.append(str(error)))
        found.page.goto(server + address)
        return found

    yield visit
    for context in contexts:
        context.close()
