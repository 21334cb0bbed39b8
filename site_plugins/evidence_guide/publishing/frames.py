"""Puts pages into the theme's frame: what surrounds a page is rendered once for all pages that share it.

A frame is the theme's template rendered with a sign wherever something of a page's own belongs. Pages of one
folder share one, save those that the navigation names, since each is marked there. So this is right for our
own templates alone, which ask nothing else of a page; `mkdocs_plugin` decides whether they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from posixpath import dirname
from typing import Any, Final

from jinja2 import Environment, Template
from markupsafe import escape

from evidence_guide.diagnostics import Place
from evidence_guide.pages import HtmlFacts, facts_of
from evidence_guide.publishing.content_security import needs_policy

MAIN: Final = "main.html"
"""The template of every page."""

_CONTENTS: Final = "partials/guide-contents.html"
"""The template of a page's list of contents."""

_IN_FRAMES: Final = "guide_frames"
"""The name by which a template finds the frames of its build."""

_SIGN: Final = re.compile("\0([a-z_]+)\0")
"""What is where something of a page's own belongs. No page and no setting can hold the character."""

_META: Final = ("title", "description")
_ATTRIBUTES: Final = ("canonical_url", "edit_url", "content", "head")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What surrounds some pages.

    Args:
        parts: HTML and, at every second place, the name of what a page puts there.
        facts: what the HTML holds.
    """

    parts: tuple[str, ...]
    facts: HtmlFacts


@dataclass(frozen=True, slots=True)
class Framed:
    """A page as it was put into a frame.

    Args:
        frame: what surrounds it.
        content: its content.
        own: what else of its own stands in the frame, as HTML.
    """

    frame: Frame
    content: str
    own: str


@dataclass
class Frames:
    """The frames of one build, and which pages are in them.

    Args:
        site_addresses: the addresses, from the site's root, that the templates lead to.
        with_policy: puts its policy into a page; None for pages without.
        pages: the pages that were put into frames, by address.
    """

    site_addresses: Iterable[str]
    with_policy: Callable[[str], str] | None = None
    pages: dict[str, Framed] = field(default_factory=dict)
    _made: dict[tuple[Any, ...], Frame] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for address in self.site_addresses:
            while address := dirname(address.rstrip("/")):
                self._folders.add(f"{address}/")

    def give_to(self, env: Environment) -> None:
        """Have the templates of an environment, of which none is loaded yet, put their pages into frames."""
        env.template_class = FramingTemplate
        env.globals[_IN_FRAMES] = self

    def fill(self, template: FramingTemplate, context: dict[str, Any]) -> str:
        """Return a page in its frame.

        Args:
            template: the template of the frame.
            context: what MkDocs gives to it.
        """
        page = context["page"]
        if page.file.kept:
            return ""  # MkDocs writes no page that is empty
        if page.is_homepage:  # the search stands within its content
            html = template.render_whole(context)
            return self.with_policy(html) if self.with_policy else html
        key = self._key(page, context)
        frame = self._made.get(key)
        if frame is None:
            frame = self._made[key] = self._frame(template, context)
        values = {
            "title": page.meta.get("title") or "",
            "description": page.meta.get("description") or "",
            "canonical_url": page.canonical_url or "",
            "edit_url": str(escape(page.edit_url or "")),
            "head": str(page.head),
            "contents": template.environment.get_template(_CONTENTS).render(page=page),
            "content": page.content,
        }
        html = "".join(values[part] if n % 2 else part for n, part in enumerate(frame.parts))
        own = f'{values["head"]}{values["contents"]}<a href="{values["edit_url"]}">'
        self.pages[page.rendered.url] = Framed(frame, page.content, own)
        if self.with_policy and (needs_policy(own) or needs_policy(page.content)):
            return self.with_policy(html)
        return html

    def _key(self, page: Any, context: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return what tells the frame of a page from that of others."""
        # links are relative, and shortest: only pages of one folder have the same, if none leads below itself
        *folders, name = page.url.rstrip("/").split("/")
        pages = context["nav"].pages
        alone = not folders or page.rendered.url in self._folders or any(item is page for item in pages)
        return (
            page.url if alone else "/".join(folders),
            "." in name,
            tuple(item.url for item in pages if item.active),
            *(bool(page.meta.get(name)) for name in _META),
            bool(page.canonical_url),
            bool(page.edit_url),
        )

    def _frame(self, template: FramingTemplate, context: dict[str, Any]) -> Frame:
        """Return the frame of a page, with signs in the place of what is its own."""
        with _signs_in(context["page"]):
            html = template.render_whole({**context, "contents": _sign("contents")})
        if self.with_policy:
            html = self.with_policy(html)
        parts = tuple(_SIGN.split(html))
        return Frame(parts, facts_of("".join(parts[::2]), {}, Place(MAIN)))


class FramingTemplate(Template):
    """A template of the theme, which puts a page into its frame where the build has frames."""

    def render(self, *args: Any, **named: Any) -> str:
        """Return what the template makes."""
        frames, context = self.globals.get(_IN_FRAMES), dict(*args, **named)
        if self.name != MAIN or not isinstance(frames, Frames) or not hasattr(context["page"], "rendered"):
            return super().render(context)
        return frames.fill(self, context)

    def render_whole(self, context: Mapping[str, Any]) -> str:
        """Return what the template makes, of its own."""
        return super().render(context)


def _sign(name: str) -> str:
    return f"\0{name}\0"


@contextmanager
def _signs_in(page: Any) -> Iterator[None]:
    """Put signs in the place of what a page has of its own, for a time."""
    attributes = {name: getattr(page, name) for name in _ATTRIBUTES}
    meta = page.meta
    try:
        page.meta = {**meta, **{name: _sign(name) for name in _META if meta.get(name)}}
        for name, value in attributes.items():
            # what is not there is asked for by the template; the content and the head always are
            setattr(page, name, _sign(name) if value or name in ("content", "head") else value)
        yield
    finally:
        page.meta = meta
        for name, value in attributes.items():
            setattr(page, name, value)
