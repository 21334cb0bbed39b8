"""What several rules look at: the claims of a record, their evidence, and the keys that a text cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import CITATION_KEY, Claim, Evidence, FieldPath, Study, find_citations, texts_of
from evidence_guide.rules.rule import CheckContext

_CITED = re.compile(rf"@({CITATION_KEY})")


class GivenEvidence(NamedTuple):
    """A piece of evidence whose study exists.

    Args:
        path: where it stands in its record.
        evidence: what is given.
        study: the study it names.
    """

    path: FieldPath
    evidence: Evidence
    study: Study


def claims_of(node: Node, context: CheckContext) -> tuple[Claim, ...]:
    """Return the claims that a record holds; none for the kinds that hold none."""
    claims: tuple[Claim, ...] = getattr(context.corpus.record(node), "claims", ())
    return claims


def evidence_of(node: Node, context: CheckContext) -> Iterator[GivenEvidence]:
    """Yield the evidence of a record's claims; that of unknown studies is left to the rule for them."""
    studies = context.corpus.all(Study)
    for number, claim in enumerate(claims_of(node, context)):
        for index, evidence in enumerate(claim.evidence):
            if study := studies.get(evidence.study):
                yield GivenEvidence(("claims", number, "evidence", index), evidence, study)


def cited_in_body(path: str, body: str, body_line: int) -> Iterator[tuple[str, Place]]:
    """Yield each key that a Markdown body cites, with the place of its `@`."""
    locate = locate_in_body(path, body, body_line)
    for citation in find_citations(body):
        for found in _CITED.finditer(citation.text):
            yield found[1], locate(citation.start + found.start())


def cited_in_fields(node: Node, context: CheckContext) -> Iterator[tuple[str, FieldPath]]:
    """Yield each key that the text fields of a record cite, with the path of the field."""
    for path, text in texts_of(context.corpus.record(node)):
        if "@" in text:
            for citation in find_citations(text):
                yield from ((key, path) for key in _CITED.findall(citation.text))
