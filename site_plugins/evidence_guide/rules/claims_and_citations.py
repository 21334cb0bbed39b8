"""The claims of a record, the evidence of their studies, and the keys that its texts cite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import Claim, Evidence, FieldPath, Study, find_citations, texts_of, written_keys
from evidence_guide.rules.rule import CheckContext


class LocatedEvidence(NamedTuple):
    """A piece of evidence, with its place in its record and the study that it names.

    Args:
        path: the path of the field that holds it.
        evidence: the evidence.
        study: the study; it has a record.
    """

    path: FieldPath
    evidence: Evidence
    study: Study


def claims_of(node: Node, context: CheckContext) -> tuple[Claim, ...]:
    """Return the claims that a record holds; none for the kinds that hold none.

    Args:
        node: the record.
        context: the corpus that it is in.
    """
    claims: tuple[Claim, ...] = getattr(context.corpus.record(node), "claims", ())
    return claims


def evidence_of(node: Node, context: CheckContext) -> Iterator[LocatedEvidence]:
    """Yield the evidence of a record's claims, save that of unknown studies, which E203 reports.

    Args:
        node: the record.
        context: the corpus that it is in.
    """
    studies = context.corpus.all(Study)
    for claim_index, claim in enumerate(claims_of(node, context)):
        for evidence_index, evidence in enumerate(claim.evidence):
            if study := studies.get(evidence.study):
                path = ("claims", claim_index, "evidence", evidence_index)
                yield LocatedEvidence(path, evidence, study)


def keys_cited_in_body(path: str, body: str, body_line: int) -> Iterator[tuple[str, Place]]:
    """Yield each key that a Markdown body cites, with the place of its `@`.

    Args:
        path: the file that the body is from.
        body: the Markdown.
        body_line: the line of the file on which it begins.
    """
    locate = locate_in_body(path, body, body_line)
    for citation in find_citations(body):
        for key, offset in written_keys(citation.text):
            yield key, locate(citation.start + offset)


def keys_cited_in_fields(node: Node, context: CheckContext) -> Iterator[tuple[str, FieldPath]]:
    """Yield each key that the text fields of a record cite, with the path of the field.

    Args:
        node: the record.
        context: the corpus that it is in.
    """
    for path, text in texts_of(context.corpus.record(node)):
        if "@" in text:
            for citation in find_citations(text):
                yield from ((key, path) for key, _ in written_keys(citation.text))
