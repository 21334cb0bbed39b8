"""Makes the content of the JSON files: records, claims and works as plain values, in one shape each.

A claim looks the same wherever it stands, in `claims.json` and in the record that holds it. A record
keeps every field under its own name, and gains its address.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeAlias

from evidence_guide.bibliography import Bibliography, Formatted, to_csl
from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import ENUMERATIONS, KINDS, REFERENCE, Evidence, Factor, Kind, Study, url_of
from evidence_guide.views import eras_of_publication, label

Row: TypeAlias = dict[str, Any]
"""A JSON object: a record, a claim or a work."""

JsonContent: TypeAlias = Mapping[str, Any]
"""The content of each JSON file by its stem: a list of rows; for the vocabulary, lists by name."""

CLAIMS = "claims"
REFERENCES = "references"
VOCABULARY = "vocabulary"
ENUMERATION_VALUES = "enumerations"


def collect_json_content(corpus: Corpus, graph: Graph, bibliography: Bibliography) -> JsonContent:
    """Gather the content of every JSON file, sorted by id.

    Args:
        corpus: the records and references.
        graph: their links.
        bibliography: the references as printed.
    """
    claims_of: defaultdict[Node, list[Row]] = defaultdict(list)
    for located in corpus.claims.values():
        claims_of[located.holder].append(claim_row(corpus, located))
    every_claim = [row for rows in claims_of.values() for row in rows]

    lists: dict[str, list[Row]] = {}
    vocabulary: dict[str, Any] = {}
    for kind in KINDS.values():
        nodes = [Node(kind.name, record_id) for record_id in sorted(corpus.ids(kind.name))]
        rows = [_record_row(corpus, graph, node, claims_of[node]) for node in nodes]
        if kind.in_vocabulary:
            vocabulary[vocabulary_list_name(kind)] = rows
        else:
            lists[kind.folder] = rows
    return {
        CLAIMS: sorted(every_claim, key=lambda row: str(row["id"])),
        REFERENCES: [_work_row(corpus, bibliography[key]) for key in sorted(corpus.references)],
        **lists,
        VOCABULARY: {**vocabulary, ENUMERATION_VALUES: _enumerations()},
    }


def vocabulary_list_name(kind: Kind) -> str:
    """Return the name of a list in `vocabulary.json`: `client_groups`.

    Args:
        kind: a kind whose records are in the vocabulary.
    """
    return kind.folder.replace("-", "_")


def claim_row(corpus: Corpus, located: Located) -> Row:
    """Return a claim as `claims.json` has it.

    Args:
        corpus: for the record that holds it, and the papers of its studies.
        located: the claim.
    """
    claim, holder = located.claim, located.holder
    record = corpus.record(holder)
    own_factor = [holder.id] if isinstance(record, Factor) else []
    return {
        "id": located.id,
        "kind": holder.kind,
        "record": holder.id,
        "theme": record.theme if isinstance(record, Factor) else None,
        "factors": list(dict.fromkeys([*own_factor, *claim.factors])),
        "effect": claim.effect,
        "condition": claim.condition,
        "says": claim.says,
        "url": f"{_url(corpus, holder)}#{claim.id}",
        "evidence": [_evidence_row(corpus, evidence) for evidence in claim.evidence],
        "client_groups": list(claim.client_groups),
        "models": list(claim.models),
        "note": claim.note,
    }


def _evidence_row(corpus: Corpus, evidence: Evidence) -> Row:
    study = corpus.all(Study).get(evidence.study)
    return {
        "study": evidence.study,
        "references": list(evidence.reports or (study.reports if study else ())),
        "via": list(evidence.via),
        "locator": evidence.locator,
        "stance": evidence.stance,
    }


def _url(corpus: Corpus, node: Node) -> str:
    return url_of(node.kind, node.id, getattr(corpus.record(node), "number", None))


def _record_row(corpus: Corpus, graph: Graph, node: Node, claims: list[Row]) -> Row:
    entry = corpus.entry(node)
    row: Row = entry.record.model_dump(mode="json")
    if "claims" in row:
        row["claims"] = claims
    if isinstance(entry.record, Study):
        row["primary"] = entry.record.design.is_primary
        row["eras"] = sorted(era.id for era in eras_of_publication(graph, entry.record))
    if entry.kind.has_body:
        row["body"] = entry.body
    return {**row, "url": _url(corpus, node)}


def _work_row(corpus: Corpus, formatted: Formatted) -> Row:
    """Return a work in CSL-JSON, with what CSL has no field for under `custom`."""
    reference = formatted.reference
    study = corpus.study_of.get(reference.key)
    custom = {
        "study": study.id if study else None,
        "read_in": list(reference.read_in),
        "note": reference.note or None,
        "differs_in": dict(reference.differs_in),
        "not_stated": list(reference.not_stated),
        "citation": formatted.text,
        "guide_url": url_of(REFERENCE, reference.key),
    }
    return {**to_csl(reference), "custom": custom}


def _enumerations() -> dict[str, list[Row]]:
    """List the values of every enumeration, under its name in small letters: `place_kind`."""
    return {
        "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_"): [
            {"value": value, "label": label(value)} for value in values
        ]
        for name, values in ENUMERATIONS.items()
    }
