"""The ids and texts in a record, found by its type."""

from __future__ import annotations

from evidence_guide.model.links import links_of, texts_of
from evidence_guide.model.research import Factor

FACTOR = Factor.model_validate(
    {
        "id": "shared-office",
        "title": "Sharing an office",
        "summary": "Whether staff work in one building.",
        "theme": "organisational",
        "claims": [
            {
                "id": "contact",
                "says": "It was said to help.",
                "effect": "promotes",
                "condition": "present",
                "evidence": [{"study": "ashe-2001", "via": ["cedar2010", "elm2008"], "locator": "p. 1"}],
            }
        ],
    }
)


def test_links_with_their_paths():
    assert [(path, mark.kind, value) for path, mark, value in links_of(FACTOR)] == [
        (("theme",), "theme", "organisational"),
        (("claims", 0, "evidence", 0, "study"), "study", "ashe-2001"),
        (("claims", 0, "evidence", 0, "via", 0), "reference", "cedar2010"),
        (("claims", 0, "evidence", 0, "via", 1), "reference", "elm2008"),
    ]


def test_texts_with_their_paths():
    assert list(texts_of(FACTOR)) == [
        (("summary",), "Whether staff work in one building."),
        (("claims", 0, "says"), "It was said to help."),
    ]
