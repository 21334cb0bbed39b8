"""The vocabularies of an invented collection: short lists that stay as they are, whatever its size."""

from __future__ import annotations

from typing import Any, Final

Fields = dict[str, Any]


def _terms(prefix: str, titles: str) -> list[Fields]:
    return [
        {"id": title.lower().replace(" ", "-"), "title": title, "summary": f"{prefix} {title.lower()}."}
        for title in titles.split(", ")
    ]


LEVELS: Final[list[Fields]] = [
    {**term, "number": number}
    for number, term in enumerate(
        _terms("What is decided about", "Whole area, Buying services, Running services, Daily practice"), 1
    )
]

MODELS: Final = _terms(
    "A way of working that is known as",
    "Joint team, Linked worker, Shared desk, Merged agency, Single plan, Pooled purse, Night round",
)

CLIENT_GROUPS: Final = _terms(
    "People whom services know as",
    "Older adults, Younger adults, Carers of adults, People leaving hospital, People in care homes, "
    "People with memory loss, People with long illness",
)

THEMES: Final = _terms(
    "What has to do with",
    "Aims and roles, Daily contact, Money and law, The wider setting, Skills and learning",
)

ERAS: Final[list[Fields]] = [
    {
        "id": f"era-of-{name}",
        "title": f"The era of {name}",
        "summary": f"The years in which {name} bought care, in this invented country.",
        "start": start,
        "end": end,
        "nation": "england",
    }
    for name, start, end in (
        ("boards", 1990, 1999),
        ("trusts", 2000, 2006),
        ("groups", 2007, 2014),
        ("unions", 2015, 2030),
    )
]


def ids(terms: list[Fields]) -> list[str]:
    """Return the ids of the terms of a vocabulary."""
    return [term["id"] for term in terms]
