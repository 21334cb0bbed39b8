"""An address where nothing is, answered as static hosts answer it: with 404.html, at any depth."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


class _StaticHost(SimpleHTTPRequestHandler):
    """Gives the page 404.html for whatever is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def host(site_folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(site_folder))) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()
        thread.join()


@pytest.mark.parametrize("address", ["gone", "gone/", "factors/gone/", "a/b/c/d/e/gone.html"])
def test_it_says_so_in_the_look_of_the_guide_and_leads_home(
    host: str, browser: Browser, address: str
) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on(
        "response", lambda r: failed.append(r.url) if r.status >= 400 and r.url != host + address else None
    )
    page.goto(host + address)
    expect(page.locator("h1")).to_contain_text("Not found")
    assert page.evaluate("[...document.styleSheets].length") > 0
    page.locator("header a").first.click()
    page.wait_for_url(host)
    assert failed == []
    page.close()
