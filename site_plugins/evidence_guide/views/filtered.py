"""The address of the library with filters set: the one place that knows how such an address is written."""

from __future__ import annotations

from urllib.parse import urlencode

FILTERS = (
    "kind", "strand", "level", "theme", "client-group", "model", "place", "era", "decade", "direction",
    "design", "factor", "outcome",
)  # fmt: skip
"""The filters of the library, by the names that its addresses give them."""


def filters(**chosen: str) -> str:
    """Return the part of the library's address behind the question mark, in the order of `FILTERS`.

    Args:
        chosen: an id or a value for each filter; a hyphen in a filter's name is written as an underscore.

    Raises:
        ValueError: the library has no such filter.
    """
    named = {name.replace("_", "-"): value for name, value in chosen.items()}
    if unknown := named.keys() - set(FILTERS):
        raise ValueError(f"the library has no filter {sorted(unknown)}")
    return urlencode([(name, named[name]) for name in FILTERS if name in named])
