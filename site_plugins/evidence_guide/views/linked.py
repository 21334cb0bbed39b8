"""What leads to a record and what it leads to, and in which order the records of a kind are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import Benchmark, Claim, Era, Evidence, Law, Level, Stance, Study, Theme

_SHOWN: Final = (
    "pen-picture", "factor", "finding", "message", "study", "benchmark", "checklist", "policy", "figure",
    "law", "level", "model", "client-group", "place", "era", "document", "page",
)  # fmt: skip


def listed(corpus: Corpus, kind: str) -> list[Node]:
    """Return the records of a kind in the order in which a reader would look for them: by title.

    Where an order says something it stands instead: benchmarks, laws and levels go by number, eras by their
    years, themes as in their file. The number of a pen picture says nothing to a reader and orders nothing.
    """

    def place(node: Node) -> tuple[int, int, str]:
        record = corpus.record(node)
        if isinstance(record, Benchmark | Law | Level):
            return record.number, 0, ""
        if isinstance(record, Era):
            return record.start or 0, record.end or 9999, ""
        return 0, 0, "" if isinstance(record, Theme) else record.title.lower()

    return sorted((Node(kind, record_id) for record_id in corpus.ids(kind)), key=place)


def studies_of(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that some claims rest on, each once, in order."""
    return _studies(corpus, (e for claim in claims for e in claim.evidence))


def studies_that_say(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that found what some claims say: of those behind them, the ones not against."""
    evidence = (e for claim in claims for e in claim.evidence)
    return _studies(corpus, (e for e in evidence if e.stance is not Stance.CONTRADICTS))


def _studies(corpus: Corpus, evidence: Iterable[Evidence]) -> list[Study]:
    known = corpus.all(Study)
    found = (known[e.study] for e in evidence if e.study in known)
    return list({study.id: study for study in found}.values())


def claims_resting_on(corpus: Corpus, graph: Graph, study: Node) -> Mapping[Node, list[Located]]:
    """Return the claims that rest on a study, by the record that holds them."""
    found: dict[Node, list[Located]] = {}
    for node in graph.sources(study, "claim", "found by"):
        located = corpus.claims[node.id]
        found.setdefault(located.holder, []).append(located)
    return found


def linked(corpus: Corpus, graph: Graph, node: Node) -> Mapping[str, list[Node]]:
    """Return every record that a record links to or is linked from, by kind, each once.

    Links that a claim holds count as its record's. References are left out: the page lists them.
    """
    found: dict[str, list[Node]] = {kind: [] for kind in _SHOWN}
    for other in _neighbours(corpus, graph, node):
        if other != node and other.kind in found and other not in found[other.kind]:
            found[other.kind].append(other)
    return {kind: nodes for kind, nodes in found.items() if nodes}


def _neighbours(corpus: Corpus, graph: Graph, node: Node) -> Iterator[Node]:
    for link in graph.out.get(node, ()):
        if link.relation == "claims":
            yield from (inner.target for inner in graph.out.get(link.target, ()))
            yield from (_holder(corpus, inner.source) for inner in graph.into.get(link.target, ()))
        else:
            yield _holder(corpus, link.target)
    for link in graph.into.get(node, ()):
        yield _holder(corpus, link.source)


def _holder(corpus: Corpus, node: Node) -> Node:
    return corpus.claims[node.id].holder if node.kind == "claim" else node
