"""The filters that a list or the library offers: of each facet the values that occur, numbered in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evidence_guide.search.facet_labels import FacetLabels
from evidence_guide.search.record_facets import Facets
from evidence_guide.views import FACETS


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The values that a list of records can be filtered by, numbered in their order.

    A browser is given `facets` once and, of each record, no more than numbers, which
    `theme/scripts/facets/facets.mjs` reads.

    Args:
        facets: each facet’s name, title and values; of a value its id and words.
        numbers: the number of each value of a facet.
    """

    facets: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    numbers: Mapping[tuple[str, str], int]

    def numbers_of(self, record_facets: Facets) -> list[int]:
        """Return the numbers of a record’s values; values that are not offered have none."""
        values = ((name, value) for name, values in record_facets.items() for value in values)
        return [self.numbers[value] for value in values if value in self.numbers]


def filter_choices(
    facets_of_records: Iterable[Facets],
    labels: FacetLabels,
    names: Iterable[str] = FACETS,
    *,
    at_least: int = 0,
) -> FilterChoices:
    """Return what some records can be filtered by: the values that occur, in the order of their words.

    Args:
        facets_of_records: the facets of each record.
        labels: the words for the values; a value without words is shown as it is.
        names: the facets to offer, in this order.
        at_least: how many values a facet must have; fewer are no choice.

    Raises:
        KeyError: there is no such facet.
    """
    occurring: dict[str, set[str]] = {name: set() for name in FACETS}
    for record_facets in facets_of_records:
        for name, values in record_facets.items():
            occurring[name].update(values)
    facets = []
    for name in names:
        words = labels.get(name, {})
        values_in_order = _in_order(name, occurring[name], words)
        if len(values_in_order) >= at_least:
            with_words = tuple((value, words.get(value, value)) for value in values_in_order)
            facets.append((name, FACETS[name], with_words))
    every_value = [(name, value) for name, _, values in facets for value, _ in values]
    return FilterChoices(tuple(facets), {value: number for number, value in enumerate(every_value)})


def _in_order(name: str, occurring: set[str], words: Mapping[str, str]) -> list[str]:
    """Return the values of a facet in the order of their words, then those without words; years backwards."""
    with_words = [value for value in words if value in occurring]
    return with_words + sorted(occurring.difference(with_words), reverse=name in {"year", "decade"})
