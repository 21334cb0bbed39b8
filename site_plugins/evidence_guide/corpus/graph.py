"""Every link of the corpus, in both directions, built once.

A link is typed by what it means, read from the thing that holds it: a claim is "found by" a study. The
graph holds links between things that exist; a link to nothing is a matter for the rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from evidence_guide.corpus.corpus import Corpus, Node, Watch
from evidence_guide.model import (
    CLAIM,
    KINDS,
    PAGE,
    REFERENCE,
    Claim,
    Era,
    FieldPath,
    Study,
    find_calls,
    find_citations,
    links_of,
    texts_of,
)


class Link(NamedTuple):
    """A typed link between two things."""

    holder: Node
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

    def watched(self, watch: Watch) -> Graph:
        """Return the same graph with every way into it watched.

        Args:
            watch: watches a mapping.
        """
        return Graph(watch("links out", self.out), watch("links in", self.into))

    def targets(self, node: Node, kind: str, relation: str | None = None) -> list[Node]:
        """Return what a thing links to, of one kind, each once, in order."""
        links = (link for link in self.out.get(node, ()) if relation in (None, link.relation))
        return list(dict.fromkeys(link.target for link in links if link.target.kind == kind))

    def holders(self, node: Node, kind: str, relation: str | None = None) -> list[Node]:
        """Return what links to a thing, of one kind, each once, in order."""
        links = (link for link in self.into.get(node, ()) if relation in (None, link.relation))
        return list(dict.fromkeys(link.holder for link in links if link.holder.kind == kind))


def build_graph(corpus: Corpus) -> Graph:
    """Build the graph of a corpus.

    Args:
        corpus: the records and pages; a link to what is not there is left out.
    """
    links = dict.fromkeys(link for link in _links(corpus) if _exists(corpus, link.target))
    out: defaultdict[Node, list[Link]] = defaultdict(list)
    into: defaultdict[Node, list[Link]] = defaultdict(list)
    for link in links:
        out[link.holder].append(link)
        into[link.target].append(link)
    return Graph(_frozen(out), _frozen(into))


def _frozen(links: Mapping[Node, list[Link]]) -> Mapping[Node, tuple[Link, ...]]:
    return MappingProxyType({node: tuple(held) for node, held in links.items()})


def _exists(corpus: Corpus, node: Node) -> bool:
    return node.id in corpus.ids(node.kind)


def _links(corpus: Corpus) -> Iterator[Link]:
    macros = _macros(corpus)
    for node in corpus.nodes():
        entry = corpus.entry(node)
        claims: tuple[Claim, ...] = getattr(entry.record, "claims", ())
        for claim in claims:
            yield Link(node, "claims", Node(CLAIM, f"{node.id}/{claim.id}"))
        for path, mark, value in links_of(entry.record):
            yield Link(_holder_of(node, path, claims), mark.relation, Node(mark.kind, value))
        for path, text in texts_of(entry.record):
            for key in _cited_keys(text):
                yield Link(_holder_of(node, path, claims), "cites", Node(REFERENCE, key))
        yield from _prose_links(node, entry.body, macros)
    for uri, page in corpus.pages.items():
        node = Node(PAGE, uri)
        for _, mark, value in links_of(page.front):
            yield Link(node, mark.relation, Node(mark.kind, value))
        yield from _prose_links(node, page.body, macros)
    yield from _publication_eras(corpus)


def _holder_of(node: Node, path: FieldPath, claims: tuple[Claim, ...]) -> Node:
    """Say which thing holds a link: the claim that it stands in, or else the record."""
    if claims and path[0] == "claims" and isinstance(path[1], int):
        return Node(CLAIM, f"{node.id}/{claims[path[1]].id}")
    return node


def _cited_keys(text: str) -> Iterator[str]:
    for citation in find_citations(text):
        for cite in citation.cites:
            yield cite.key
            yield from cite.via


class _Shows(NamedTuple):
    """What a macro that takes an id shows: the kind, and the ids by number where it is called by that."""

    kind: str
    ids: Mapping[str, str]


def _macros(corpus: Corpus) -> Mapping[str, _Shows]:
    """Return what each macro that shows a record or a claim shows, by the macro's name."""
    shown = {CLAIM: _Shows(CLAIM, {})}
    for kind in KINDS.values():
        if kind.macro:
            records: Iterable[Any] = corpus.all(kind.model).values() if kind.macro.by_number else ()
            shown[kind.macro_name] = _Shows(kind.name, {str(record.number): record.id for record in records})
    return shown


def _prose_links(node: Node, body: str, macros: Mapping[str, _Shows]) -> Iterator[Link]:
    for key in _cited_keys(body):
        yield Link(node, "cites", Node(REFERENCE, key))
    for call in find_calls(body):
        name, _, rest = call.expression.partition("(")
        if shown := macros.get(name.strip()):
            argument = rest.strip(" )").strip("\"'")
            yield Link(node, "shows", Node(shown.kind, shown.ids.get(argument, argument)))


def _publication_eras(corpus: Corpus) -> Iterator[Link]:
    """Link each study to the eras in which its papers came out, where the eras' years are known."""
    for study in corpus.all(Study).values():
        years = {r.year for key in study.reports if (r := corpus.references.get(key))}
        for era in corpus.all(Era).values():
            begins, ends = era.start or 0, era.end or 9999
            if any(year.isdigit() and begins <= int(year) <= ends for year in years):
                yield Link(Node("study", study.id), "published in", Node("era", era.id))
