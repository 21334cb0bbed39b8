"""The words for the values of each facet, in the order in which filters offer them.

The order of the facets themselves, and their headings, are those of `views.FACETS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_guide.corpus import Corpus
from evidence_guide.model import KINDS, PAGE, Design, Outcome, Study
from evidence_guide.site import INDEX
from evidence_guide.views import FACETS, label, records_in_order

FacetLabels = Mapping[str, Mapping[str, str]]
"""The words for the values of each facet, in the order in which filters offer them."""

OTHER_WORK: Final = "other-work"
"""The kind of a study's record that is no primary study: a review, an account, a commentary, guidance."""

_DIRECTIONS: Final = {
    "helps": "Helps",
    "hinders": "Hinders",
    "mixed": "Mixed",
    "no-difference": "No difference",
}


def facet_labels(corpus: Corpus) -> FacetLabels:
    """Return the words for the values of each facet, in the order in which filters offer them.

    Records that are values of a facet stand in the order of the list of their kind. Years and decades need no
    words and are left out.

    Args:
        corpus: the records that are values of a facet.
    """
    return {
        "kind": _kind_labels(),
        "strand": {"policy": "Policy", "research": "Research", "practice": "Practice"},
        "direction": _DIRECTIONS,
        "design": {design.value: _capitalised(label(design)) for design in Design},
        "outcome": {outcome.value: _capitalised(label(outcome)) for outcome in Outcome},
        **{
            kind: {node.id: corpus.record(node).title for node in records_in_order(corpus, kind)}
            for kind in FACETS
            if kind in KINDS
        },
    }


def _kind_labels() -> dict[str, str]:
    """Return the words for kinds in the order of the library; other works come after studies, pages last."""
    labels: dict[str, str] = {}
    for kind in sorted(KINDS.values(), key=lambda kind: kind.library_rank):
        labels[kind.name] = _capitalised(kind.singular)
        if kind.model is Study:
            labels[OTHER_WORK] = "Review, account or commentary"
    return labels | {PAGE: "Page", INDEX: "List"}


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
