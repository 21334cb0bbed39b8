"""The address of the library with filters set: the one place that knows how such an address is written.

What a record’s values are is for `search.facets`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

FACETS: Final[Mapping[str, str]] = {
    "kind": "Kind",
    "strand": "Policy, research or practice",
    "theme": "Theme",
    "factor": "Factor",
    "direction": "Helps or hinders",
    "level": "Level",
    "client-group": "Client group",
    "model": "Model of joint working",
    "design": "Design of the studies",
    "era": "Era",
    "decade": "Decade",
    "year": "Year",
    "place": "Place",
    "outcome": "What became of it",
}
"""The facets by the name that an address gives them, in the order in which a reader is offered them."""


def filters(**chosen: str) -> str:
    """Return the part of the library's address behind the question mark, in the order of `FACETS`.

    Args:
        chosen: an id or a value for each filter; a hyphen in a filter's name is written as an underscore.

    Raises:
        ValueError: the library has no such filter.
    """
    named = {name.replace("_", "-"): value for name, value in chosen.items()}
    if unknown := named.keys() - FACETS.keys():
        raise ValueError(f"the library has no filter {sorted(unknown)}")
    return urlencode([(name, named[name]) for name in FACETS if name in named])
