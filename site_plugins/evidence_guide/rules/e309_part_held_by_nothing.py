"""A record said to hold part of a source document that does not rest on that document."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import REFERENCE, Document, Study
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted, singular


def _check(context: CheckContext) -> Iterator[Violation]:
    if (REFERENCE, "") in context.corpus.unread:
        return  # what cites a document is not known as long as a whole file of works cannot be read
    for document in context.corpus.all(Document).values():
        for part_index, part in enumerate(document.parts):
            for index, holder in enumerate(part.held_by):
                node = Node(*holder.split(":", 1))
                if not _exists(context.corpus, node) or _rests_on(node, document.reference, context):
                    continue
                place = context.corpus.place(
                    Node("document", document.id), ("parts", part_index, "held_by", index)
                )
                record = f"the {singular(node.kind)} {quoted(node.id)}"
                hint = "name a record that does, or say in this one what it has from there"
                yield Violation(place, f"{record} cites nothing of {quoted(document.reference)}", hint)


def _exists(corpus: Corpus, node: Node) -> bool:
    return node.id in corpus.ids(node.kind)


def _rests_on(node: Node, key: str, context: CheckContext) -> bool:
    """Whether a record or one of its claims cites a work, or rests on a study that the work reports."""
    if node.kind == REFERENCE:
        return key == node.id or key in context.corpus.references[node.id].read_in
    return any(
        key in _keys_cited_by(holder, context.graph, context.corpus)
        for holder in (node, *_claims_of(node, context))
    )


def _claims_of(node: Node, context: CheckContext) -> list[Node]:
    """Return the claims that a record holds or shows, or that rest on it."""
    return context.graph.targets(node, "claim") + context.graph.holders(node, "claim", "found by")


def _keys_cited_by(node: Node, graph: Graph, corpus: Corpus) -> set[str]:
    """Return the keys that a record or claim cites, with those of the papers of its studies."""
    studies = corpus.all(Study)
    keys = {target.id for target in graph.targets(node, "reference")}
    for study in graph.targets(node, "study", "found by"):
        keys.update(studies[study.id].reports)
    return keys


RULE = Rule(
    code="E309",
    title="A part of a source document held by a record that does not cite it",
    explanation="""
The record of a source document says which records hold what each of its parts says. Such a record has
that document among what it cites: in its evidence, its sources, the reviews that include it, or its
text. One that has not cannot hold it, so the wrong record is named, or it lost its source.

Name the record that holds it, or give that record its source. A part of a bibliography is held by the
entries themselves, whose `x-read-in` names the document.

Wrong, if no claim of this factor was read through the document:

```yaml
parts:
  - id: costs
    heading: Costs
    held_by: [factor:co-location]
```

Right:

```yaml
parts:
  - id: costs
    heading: Costs
    held_by: [finding:costs-and-cost-effectiveness]
```
""",
    check_corpus=_check,
)
