"""Every link of the corpus, in both directions, built once.

A link is typed by what it means, read from the thing that holds it: a claim is "found by" a study. The
graph holds links between things that exist; a link to nothing is a matter for the rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from evidence_guide.corpus.corpus import Corpus, Node
from evidence_guide.model import (
    KINDS,
    Claim,
    Era,
    FieldPath,
    Law,
    Study,
    find_calls,
    find_citations,
    links_of,
    texts_of,
)

MACRO_KINDS: Final[Mapping[str, str]] = {
    "pen_picture": "pen-picture",
    "message": "message",
    "factor": "factor",
    "finding": "finding",
    "claim": "claim",
    "benchmark": "benchmark",
    "policy": "policy",
    "checklist": "checklist",
    "law": "law",
    "figure": "figure",
    "term": "term",
}
"""Which kind of thing each macro that takes an id shows."""


class Link(NamedTuple):
    """A typed link between two things."""

    source: Node
    relation: str
    target: Node


@dataclass(frozen=True)
class Graph:
    """The links of a corpus.

    Args:
        out: the links that a thing holds.
        into: the links that lead to it.
    """

    out: Mapping[Node, tuple[Link, ...]]
    into: Mapping[Node, tuple[Link, ...]]

    def targets(self, node: Node, kind: str, relation: str | None = None) -> list[Node]:
        """Return what a thing links to, of one kind, each once, in order."""
        found = (
            k.target
            for k in self.out.get(node, ())
            if k.target.kind == kind and relation in (None, k.relation)
        )
        return list(dict.fromkeys(found))

    def sources(self, node: Node, kind: str, relation: str | None = None) -> list[Node]:
        """Return what links to a thing, of one kind, each once, in order."""
        found = (
            k.source
            for k in self.into.get(node, ())
            if k.source.kind == kind and relation in (None, k.relation)
        )
        return list(dict.fromkeys(found))


def build_graph(corpus: Corpus) -> Graph:
    """Build the graph of a corpus."""
    links = dict.fromkeys(link for link in _links(corpus) if _exists(corpus, link.target))
    out: defaultdict[Node, list[Link]] = defaultdict(list)
    into: defaultdict[Node, list[Link]] = defaultdict(list)
    for link in links:
        out[link.source].append(link)
        into[link.target].append(link)
    return Graph(_frozen(out), _frozen(into))


def _frozen(links: Mapping[Node, list[Link]]) -> Mapping[Node, tuple[Link, ...]]:
    return MappingProxyType({node: tuple(found) for node, found in links.items()})


def _exists(corpus: Corpus, node: Node) -> bool:
    return node.id in corpus.ids(node.kind)


def _links(corpus: Corpus) -> Iterator[Link]:
    laws = {str(law.number): law.id for law in corpus.all(Law).values()}
    for node in corpus.nodes():
        entry = corpus.entry(node)
        claims: tuple[Claim, ...] = getattr(entry.record, "claims", ())
        for claim in claims:
            yield Link(node, "claims", Node("claim", f"{node.id}/{claim.id}"))
        for path, mark, value in links_of(entry.record):
            yield Link(_holder(node, path, claims), mark.relation, Node(mark.kind, value))
        for path, text in texts_of(entry.record):
            for key in _cited(text):
                yield Link(_holder(node, path, claims), "cites", Node("reference", key))
        yield from _prose_links(node, entry.body, laws)
    for uri, page in corpus.pages.items():
        node = Node("page", uri)
        for _, mark, value in links_of(page.front):
            yield Link(node, mark.relation, Node(mark.kind, value))
        yield from _prose_links(node, page.body, laws)
    yield from _publication_eras(corpus)


def _holder(node: Node, path: FieldPath, claims: tuple[Claim, ...]) -> Node:
    """Say which thing holds a link: the claim that it stands in, or else the record."""
    if claims and path[0] == "claims" and isinstance(path[1], int):
        return Node("claim", f"{node.id}/{claims[path[1]].id}")
    return node


def _cited(text: str) -> Iterator[str]:
    for citation in find_citations(text):
        for cite in citation.cites:
            yield cite.key
            yield from cite.via


def _prose_links(node: Node, body: str, laws: Mapping[str, str]) -> Iterator[Link]:
    for key in _cited(body):
        yield Link(node, "cites", Node("reference", key))
    for call in find_calls(body):
        name, _, rest = call.expression.partition("(")
        kind = MACRO_KINDS.get(name.strip())
        argument = rest.strip(" )").strip("\"'")
        if kind == "law":  # prose calls it by its number
            argument = laws.get(argument, argument)
        if kind in KINDS or kind == "claim":
            yield Link(node, "shows", Node(kind, argument))


def _publication_eras(corpus: Corpus) -> Iterator[Link]:
    """Link each study to the eras in which its papers came out, where the eras' years are known."""
    for study in corpus.all(Study).values():
        years = {r.year for key in study.reports if (r := corpus.references.get(key))}
        for era in corpus.all(Era).values():
            begins, ends = era.start or 0, era.end or 9999
            if any(year.isdigit() and begins <= int(year) <= ends for year in years):
                yield Link(Node("study", study.id), "published in", Node("era", era.id))
