"""Describes a work in Highwire's tags, which programs look for in the head of a page about that work.

The choice of tags follows Zotero's translator “Embedded Metadata”. Which pages are about one work is for
`pages`, which also writes the head.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import Reference
from evidence_guide.bibliography.zotero import family_first, others, web_address, zotero_type

_TYPE_TELLING_TAGS: Final = frozenset(
    {
        "citation_journal_title",
        "citation_conference_title",
        "citation_inbook_title",
        "citation_technical_report_institution",
        "citation_dissertation_institution",
    }
)
"""Tags from which the translator tells the type of a work; without one it assumes an article."""

_CONTAINER_TAGS: Mapping[str, str] = {
    "article": "citation_journal_title",
    "inproceedings": "citation_conference_title",
    "incollection": "citation_inbook_title",
}
_ISSUER_TAGS: Mapping[str, str] = {
    "report": "citation_technical_report_institution",
    "thesis": "citation_dissertation_institution",
}


def to_highwire(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Describe a work in the tags that `meta` elements of a page's head carry.

    Args:
        reference: the one work that the page is about.

    Returns:
        Names and contents, in order. Where no tag tells the type of the work, Dublin Core's title and type
        follow.
    """
    tags = [(name, content) for name, content in _tags(reference) if content]
    if not any(name in _TYPE_TELLING_TAGS for name, _ in tags):
        tags.append(("dc.title", reference.title))
        tags.append(("dc.type", zotero_type(reference)))
    return tuple(tags)


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield each tag with its content, which may be empty."""
    get = reference.fields.get
    first_page, last_page = reference.page_range
    yield "citation_title", reference.title
    yield from _people("citation_author", reference.listed_authors, and_others=reference.more_authors)
    yield from _people("citation_editor", reference.editors, and_others=reference.more_editors)
    yield "citation_publication_date", reference.first_year
    if reference.type in _CONTAINER_TAGS:
        yield _CONTAINER_TAGS[reference.type], reference.container
    yield "citation_series_title", get("series", "")
    yield "citation_volume", get("volume", "")
    number_tag = "citation_technical_report_number" if reference.type == "report" else "citation_issue"
    yield number_tag, get("number", "")
    yield "citation_firstpage", first_page or get("eid", "")
    yield "citation_lastpage", last_page
    yield _ISSUER_TAGS.get(reference.type, "citation_publisher"), reference.issuer
    yield "citation_issn", get("issn", "")
    yield "citation_isbn", get("isbn", "")
    yield "citation_doi", reference.doi
    yield "citation_public_url", web_address(reference)


def _people(tag: str, named: tuple[Person, ...], *, and_others: bool) -> Iterator[tuple[str, str]]:
    """Yield a tag for each person or organisation."""
    people = (*named, *others(unnamed=and_others))
    for person in people:
        name = family_first(person)
        # The translator takes a lone “Le Grand, Mary Ann” for two people, unless a semicolon begins a list.
        family, _, given = name.partition(", ")
        looks_like_two = len(people) == 1 and " " in family and " " in given
        yield tag, f"{name};" if looks_like_two else name
