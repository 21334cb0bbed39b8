"""Renders the inline texts of records' fields: each once, however many pages show it.

What Markdown allows in a field is said in `prose`; where a page puts it, in the templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape

from markupsafe import Markup

from evidence_guide.corpus import Corpus, Node
from evidence_guide.diagnostics import Place
from evidence_guide.model import FieldPath, texts_of
from evidence_guide.prose.render_log import Notebook
from evidence_guide.prose.rendering import Prose, ProseRenderer

_TAGS = re.compile(r"<[^>]+>")
_BRACKETED = re.compile(r'\s*<span class="cite">.*?</span>')
_CITED = re.compile(r'<a class="cite" href="#ref-([^"]+)">')

FieldCache = dict[str, tuple[Prose, tuple[str, ...]]]
"""Rendered fields by what was written, each with the keys that it cites."""


_Origin = tuple[Node, FieldPath]
"""A record, and the path of one of its fields."""


class FieldTexts:
    """The fields of one site's records.

    Args:
        corpus: the records, for the places of their texts.
        prose: what renders them.
        notebook: where what a field cites, and what is wrong with it, is noted for the page.
        lasting: texts that were rendered with the same bibliography; added to.
    """

    def __init__(self, corpus: Corpus, prose: ProseRenderer, notebook: Notebook, lasting: FieldCache) -> None:
        self._corpus, self._prose, self._notebook, self._lasting = corpus, prose, notebook, lasting
        self._own: dict[tuple[str, _Origin | None], tuple[Prose, tuple[str, ...]]] = {}
        self._where = _places_of_texts(corpus)

    def html(self, text: str) -> Markup:
        """Return a field as HTML; what it cites is noted for the page."""
        prose, cited = self._rendered(text)
        page = self._notebook.page
        page.add(prose)
        page.cite(cited)
        return prose.html

    def plain(self, text: str) -> str:
        """Return a field as plain text, without what it cites in brackets."""
        prose, _ = self._rendered(text)
        page = self._notebook.page
        page.problems.extend(prose.problems)
        html = _BRACKETED.sub("", prose.html)
        page.cite(_CITED.findall(html))
        return as_text(html)

    def _rendered(self, text: str) -> tuple[Prose, tuple[str, ...]]:
        if known := self._lasting.get(text):
            return known
        origin = self._origin(text)
        known = self._own.get((text, origin))
        if known is None:
            with self._notebook.apart() as notes:
                prose = self._prose.inline(text, self._locate(text, origin))
            known = prose, tuple(notes.cited)
            # a link or a problem has a place: another one where another record says the same, or when the
            # file has changed
            if prose.links or prose.problems:
                self._own[text, origin] = known
            else:
                self._lasting[text] = known
        return known

    def _origin(self, text: str) -> _Origin | None:
        """Return the field that a text is from: one of the record whose page it is, or else the first."""
        origins = self._where.get(text)
        if origins is None:
            return None
        node = self._notebook.page.node
        return (node, origins[node]) if node and node in origins else next(iter(origins.items()))

    def _locate(self, text: str, origin: _Origin | None) -> Callable[[int], Place]:
        if origin is None:
            return lambda _: Place("")
        node, path = origin
        file = self._corpus.origin(node)
        # up to a blank, since a word is looked for whole, and lines may be broken elsewhere in the file
        return lambda offset: file.phrase((text[offset:].split(maxsplit=1) or [""])[0], *path)


def as_text(html: str) -> str:
    """Return HTML as plain text, without what is cited in brackets."""
    return unescape(_TAGS.sub("", _BRACKETED.sub("", html))).strip()


def _places_of_texts(corpus: Corpus) -> Mapping[str, Mapping[Node, FieldPath]]:
    found: dict[str, dict[Node, FieldPath]] = {}
    for node in corpus.nodes():
        for path, text in texts_of(corpus.record(node)):
            found.setdefault(text, {}).setdefault(node, path)
    return found
