"""What a record, page, work or claim is called: its title, its heading, or its title and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import Corpus, Node
from evidence_guide.model import CLAIM, KINDS, PAGE, REFERENCE, Study
from evidence_guide.views.wording import join, label


class Titles:
    """The titles of everything in one corpus.

    Args:
        corpus: the records and pages.
        bibliography: the works, which are called by author and year.
    """

    def __init__(self, corpus: Corpus, bibliography: Bibliography) -> None:
        self._corpus, self._bibliography = corpus, bibliography

    def of(self, node: Node) -> str:
        """Return the title of a record, page or claim’s record, or the author and year of a work."""
        if node.kind == PAGE:
            return self._corpus.pages[node.id].front.title
        if node.kind == REFERENCE:
            return self._bibliography[node.id].author_date
        if node.kind == CLAIM:
            return self.of(self._corpus.claims[node.id].holder)
        return self._corpus.titles[node]

    def heading(self, node: Node) -> str:
        """Return what the page of a record is headed with."""
        record = self._corpus.record(node)
        return KINDS[node.kind].heading.format(title=record.title, number=getattr(record, "number", ""))

    def in_words(self, kind: str, ids: Iterable[str]) -> str:
        """Return the titles of records of a kind in words: "one and another".

        Args:
            kind: a name in `KINDS`.
            ids: of the records; an id that no record has is left out.
        """
        known = self._corpus.ids(kind)
        return join(self.of(Node(kind, record_id)) for record_id in ids if record_id in known)

    def told_apart(self, nodes: Collection[Node]) -> tuple[tuple[Node, str], ...]:
        """Return nodes with their titles, and with the kind where several share a title.

        Args:
            nodes: the nodes of records, pages, works or claims, each once.
        """
        times = Counter(map(self.of, nodes))
        titles = ((node, self.of(node)) for node in nodes)
        return tuple(
            (node, f"{title} ({self._kind(node)})" if times[title] > 1 else title) for node, title in titles
        )

    def _kind(self, node: Node) -> str:
        """Return the words for the kind of a page or record; a review or an account is not called a study."""
        if node.kind == PAGE:
            return node.kind
        if KINDS[node.kind].model is Study:
            study: Study = self._corpus.record(node)
            return KINDS[node.kind].singular if study.design.is_primary else label(study.design)
        return KINDS[node.kind].singular
