"""Renders the inline texts of records' fields: each once, however many pages show it.

What Markdown allows in a field is decided in `rendering`; where a page shows it, in the templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Final, NamedTuple

from markupsafe import Markup

from evidence_guide.corpus import Corpus, Node
from evidence_guide.diagnostics import Place
from evidence_guide.model import FieldPath, texts_of
from evidence_guide.prose.render_log import RenderLog
from evidence_guide.prose.rendering import ProseRenderer, RenderedProse

_TAG: Final = re.compile(r"<[^>]+>")
_BRACKETED_CITATION: Final = re.compile(r'\s*<span class="cite">.*?</span>')
_NARRATIVE_CITATION: Final = re.compile(r'<a class="cite" href="#ref-(?P<key>[^"]+)">')


class RenderedField(NamedTuple):
    """What came of a field's text, and the keys of the works that it cites, in order."""

    prose: RenderedProse
    cited_keys: tuple[str, ...]


FieldCache = dict[str, RenderedField]
"""Rendered fields by their text."""

_FieldOrigin = tuple[Node, FieldPath]
"""A record, and the path of one of its fields."""


class FieldTexts:
    """The texts of one site's records, rendered when a page first shows them.

    Args:
        corpus: the records, for the places of their texts.
        prose_renderer: renders a text that is not rendered yet.
        render_log: gets what each text that a page shows cites, links to and has for problems.
        cache: texts that were rendered with the same bibliography, perhaps by an earlier build; added to.
    """

    def __init__(
        self, corpus: Corpus, prose_renderer: ProseRenderer, render_log: RenderLog, cache: FieldCache
    ) -> None:
        self._corpus, self._prose_renderer, self._render_log = corpus, prose_renderer, render_log
        self._cache = cache
        # a link or a problem has a place: another one where another record has the same text, or when the
        # file has changed. So a field that has any is kept by its origin, and for this build alone.
        self._placed_fields: dict[tuple[str, _FieldOrigin | None], RenderedField] = {}
        self._origins_by_text = _origins_by_text(corpus)

    def html(self, text: str) -> Markup:
        """Return a field as HTML, and log what it cites, links to and has for problems.

        Args:
            text: the field's text.
        """
        prose, cited_keys = self._render(text)
        log = self._render_log.current
        log.add_prose(prose)
        log.add_citations(cited_keys)
        return prose.html

    def plain(self, text: str) -> str:
        """Return a field as plain text, without its citations in brackets, and log the rest.

        Args:
            text: the field's text.
        """
        prose, _ = self._render(text)
        log = self._render_log.current
        log.problems.extend(prose.problems)
        html = _BRACKETED_CITATION.sub("", prose.html)
        log.add_citations(_NARRATIVE_CITATION.findall(html))
        return as_text(html)

    def _render(self, text: str) -> RenderedField:
        if cached := self._cache.get(text):
            return cached
        origin = self._origin(text)
        rendered = self._placed_fields.get((text, origin))
        if rendered is None:
            with self._render_log.separate_log() as log:
                prose = self._prose_renderer.render_field(text, self._locator(text, origin))
            rendered = RenderedField(prose, tuple(log.cited_keys))
            if prose.links or prose.problems:
                self._placed_fields[text, origin] = rendered
            else:
                self._cache[text] = rendered
        if rendered.prose.links or rendered.prose.problems:
            # a page that shows it depends on the lines of its file, whichever page was the first to show it
            for node in self._origins_by_text.get(text, ()):
                self._corpus.origin(node)
        return rendered

    def _origin(self, text: str) -> _FieldOrigin | None:
        """Return the field that a text is from: one of the record whose page it is, or else the first."""
        paths_by_node = self._origins_by_text.get(text)
        if paths_by_node is None:
            return None
        node = self._render_log.current.node
        if node and node in paths_by_node:
            return node, paths_by_node[node]
        return next(iter(paths_by_node.items()))

    def _locator(self, text: str, origin: _FieldOrigin | None) -> Callable[[int], Place]:
        """Return a function that gives the place of an offset in a text."""
        if origin is None:
            return lambda _: Place("")
        node, path = origin
        file = self._corpus.origin(node)

        def locate(offset: int) -> Place:
            # a word only: the lines of the file may be broken elsewhere than those of the text
            words = text[offset:].split(maxsplit=1)
            return file.phrase(words[0] if words else "", *path)

        return locate


def as_text(html: str) -> str:
    """Return HTML as plain text, without its citations in brackets.

    Args:
        html: the HTML.
    """
    return unescape(_TAG.sub("", _BRACKETED_CITATION.sub("", html))).strip()


def _origins_by_text(corpus: Corpus) -> Mapping[str, Mapping[Node, FieldPath]]:
    """Return the records that have a text, each with the path of the first field that has it."""
    origins: dict[str, dict[Node, FieldPath]] = {}
    for node in corpus.nodes():
        for path, text in texts_of(corpus.record(node)):
            origins.setdefault(text, {}).setdefault(node, path)
    return origins
