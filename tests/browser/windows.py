"""Windows of the browser, lent to tests: what a test has left in one is cleared away before the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

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

    def press_everything(self) -> None:
        """Press whatever can be pressed without leaving the page: menus, what unfolds, colours, citations."""
        self.page.evaluate(_PRESS)
        self.page.keyboard.press("Escape")


_PRESS: Final = """() => {
    window.print = () => {}; // a browser without a window says that it cannot
    [...document.querySelectorAll("button, summary, [role=button], label[for], .cite a")]
        .filter((thing) => thing.checkVisibility() && !(thing.form && thing.type === "submit"))
        .slice(0, 40).forEach((thing) => thing.click()) }"""


class Windows:
    """Lends windows, and uses them again, since opening one takes longer than any page.

    Args:
        browser: where they are opened.
        server: the address of the site.
    """

    def __init__(self, browser: Browser, server: str) -> None:
        self._browser = browser
        self._server = server
        self._idle: dict[bool, list[Page]] = {True: [], False: []}
        self._shared: dict[Page, bool] = {}
        self._lent: dict[Page, Visit] = {}

    def open(
        self,
        address: str,
        *,
        width: int = WIDE,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        script: str = "",
        new: bool = False,
    ) -> Visit:
        """Open a page of the site.

        Args:
            address: where it is, from the site's root.
            width: of the window, in CSS pixels.
            scheme: the colours that the reader's system prefers.
            javascript: whether the page's scripts may run.
            script: runs before any of the page's own.
            new: whether nothing may be in the browser's cache, nor anything else be known of before.
        """
        if script or new:
            page = self._window(javascript)
        else:
            page = self._idle[javascript].pop() if self._idle[javascript] else self._window(javascript)
            self._shared[page] = javascript
        visit = self._lent[page] = Visit(page, address)
        visit.width(width)
        page.emulate_media(color_scheme=scheme, media="screen")
        if script:
            page.add_init_script(script)
        page.goto(self._server + address)
        return visit

    def take_back(self, visit: Visit) -> None:
        """Clear away what was left in a window, so that it can be lent again."""
        page = visit.page
        self._lent.pop(page, None)
        if page.is_closed() or page not in self._shared:
            page.context.close()
            return
        try:
            page.unroute_all()
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
            page.context.clear_permissions()
            page.goto("about:blank")
        except Error:
            page.context.close()
        else:
            self._idle[self._shared[page]].append(page)

    def close(self) -> None:
        """Close the windows that are left."""
        for page in self._shared:
            page.context.close()

    def _window(self, javascript: bool) -> Page:
        page = self._browser.new_context(java_script_enabled=javascript, reduced_motion="reduce").new_page()

        def hear(words: str) -> None:
            if page in self._lent:
                self._lent[page].errors.append(words)

        def hear_console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                hear(message.text)

        def ask_elsewhere(request: Request) -> None:
            ours = request.url.startswith((self._server, "data:", "blob:", "about:"))
            # what the page's own policy stops is never sent
            if page in self._lent and not ours and request.failure != "csp":
                self._lent[page].elsewhere.append(request.url)

        page.on("console", hear_console)
        page.on("pageerror", lambda error: hear(str(error)))
        # no other host is found, so whatever is asked of one fails
        page.on("requestfailed", ask_elsewhere)
        return page
