"""The filters of the library: their names, their order, and the address of the library with filters set.

Search and filtered lists use the same filters. The values of a record are worked out in
`search.record_facets`, the words and the order of the values in `search.facet_labels`.
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
"""The heading of each facet by its name in an address, in the order in which readers see the filters."""


def library_query(**chosen: str) -> str:
    """Return the query of the library's address, without the question mark, in the order of `FACETS`.

    Args:
        chosen: an id or a value for each filter; a hyphen in a filter's name is written as an underscore.

    Raises:
        ValueError: the library has no such filter.
    """
    values = {name.replace("_", "-"): value for name, value in chosen.items()}
    if unknown := values.keys() - FACETS.keys():
        raise ValueError(f"the library has no filter {sorted(unknown)}")
    return urlencode([(name, values[name]) for name in FACETS if name in values])
