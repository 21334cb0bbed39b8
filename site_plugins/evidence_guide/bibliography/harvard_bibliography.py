"""Prints references in British Harvard: author and date in the text, a list under the authors' names.

Titles keep the case in which they were entered, and nothing is added that an entry does not state: a missing
fact leaves a gap, which a rule reports. The form of each type of work is in `harvard_work_types`, citations
and letters in `harvard_citations`, the order of the list in `harvard_order`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evidence_guide.bibliography.harvard_citations import (
    citation_label,
    is_cited_by_title,
    printed_year,
    year_letters,
)
from evidence_guide.bibliography.harvard_fields import template_entry
from evidence_guide.bibliography.harvard_html import HtmlBackend
from evidence_guide.bibliography.harvard_order import sort_key
from evidence_guide.bibliography.harvard_work_types import format_entry
from evidence_guide.bibliography.quotation_marks import with_curly_marks
from evidence_guide.bibliography.reference import Reference


@dataclass(frozen=True)
class Formatted:
    """A reference as it is printed.

    Args:
        reference: the reference that is formatted.
        year: its year as printed, with the letter that tells it apart from others.
        author_date: for a citation in brackets: `Rutter et al., 2004`.
        narrative: for a citation in a sentence: `Rutter et al. (2004)`.
        sort_key: orders a list of references.
    """

    reference: Reference
    year: str
    author_date: str
    narrative: str
    sort_key: tuple[str, ...]

    @cached_property
    def html(self) -> str:
        """The entry for a list of references, inline HTML without a wrapping element."""
        html: str = self._rich_text.render(HtmlBackend())
        return html

    @cached_property
    def text(self) -> str:
        """The entry for a list of references as plain text."""
        return str(self._rich_text)

    @cached_property
    def _rich_text(self) -> Any:
        # made when it is asked for, which takes longer than everything else about a reference
        return format_entry(template_entry(self.reference, self.year))


class Bibliography(Mapping[str, Formatted]):
    """Formatted references by citation key, in the order of a list of references.

    Args:
        formatted: one for each key.
    """

    def __init__(self, formatted: Iterable[Formatted]) -> None:
        in_order = sorted(formatted, key=lambda entry: entry.sort_key)
        self._by_key: Mapping[str, Formatted] = {entry.reference.key: entry for entry in in_order}

    def watched(
        self, watch: Callable[[str, Mapping[str, Formatted]], Mapping[str, Formatted]]
    ) -> Bibliography:
        """Return the same bibliography, watched for what is read of it.

        Args:
            watch: returns a mapping of some name that is watched.
        """
        copy = Bibliography(())
        copy._by_key = watch("work", self._by_key)
        return copy

    def __getitem__(self, key: str) -> Formatted:
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)

    def references(self, keys: Iterable[str]) -> tuple[Reference, ...]:
        """Return the references with some citation keys.

        Args:
            keys: the keys, in the order in which the references are returned.

        Raises:
            KeyError: if a key is not in the bibliography.
        """
        return tuple(self._by_key[key].reference for key in keys)


def format_bibliography(references: Iterable[Reference]) -> Bibliography:
    """Format each reference, when it is first asked for, and tell apart those that would be cited alike.

    Works with the same authors and year get letters (2002a, 2002b) in the order of their keys.

    Args:
        references: all references of a site, since letters depend on the others; of a repeated key the
            first counts.

    Returns:
        The formatted references, by citation key.
    """
    by_key: dict[str, Reference] = {}
    for reference in references:
        by_key.setdefault(reference.key, reference)
    letters = year_letters(by_key.values())
    return Bibliography(_format(reference, letters[key]) for key, reference in by_key.items())


def _format(reference: Reference, letter: str) -> Formatted:
    label = with_curly_marks(citation_label(reference))
    year = printed_year(reference, letter)
    # The year of an Act is part of its title, so it is printed without a comma or brackets.
    cited_by_title = is_cited_by_title(reference)
    return Formatted(
        reference=reference,
        year=year,
        author_date=f"{label} {year}" if cited_by_title else f"{label}, {year}",
        narrative=f"{label} {year}" if cited_by_title else f"{label} ({year})",
        sort_key=sort_key(reference, letter),
    )
