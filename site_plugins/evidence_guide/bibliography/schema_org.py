"""Describes a work in the terms of schema.org, for the JSON-LD in the head of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import ET_AL, Reference
from evidence_guide.bibliography.zotero import web_address

_TYPES: Mapping[str, str] = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "incollection": "Chapter",
    "inproceedings": "ScholarlyArticle",
    "report": "Report",
    "thesis": "Thesis",
    "online": "WebPage",
    "legislation": "Legislation",
}


def to_schema_org(reference: Reference) -> dict[str, Any]:
    """Describe a work in the terms of schema.org; what is not stated is left out.

    Args:
        reference: any work; of a type that is not known it becomes a `CreativeWork`.

    Returns:
        A JSON-LD object without a context.
    """
    get = reference.fields.get
    first_page, last_page = reference.page_range
    return _without_empty(
        {
            "@type": _TYPES.get(reference.type, "CreativeWork"),
            "name": reference.title,
            "author": [_agent(person) for person in reference.listed_authors],
            "editor": [_agent(person) for person in reference.editors],
            "creditText": _credit(reference),
            "datePublished": reference.first_year,
            "isPartOf": _containing_work(reference),
            "pageStart": first_page,
            "pageEnd": last_page,
            "bookEdition": get("edition", "") if reference.type == "book" else "",
            "reportNumber": get("number", "") if reference.type == "report" else "",
            "publisher": {"@type": "Organization", "name": reference.issuer} if reference.issuer else {},
            "isbn": get("isbn", "") if reference.type == "book" else "",
            "identifier": f"doi:{reference.doi}" if reference.doi else "",
            "url": web_address(reference),
        }
    )


def _containing_work(reference: Reference) -> dict[str, Any]:
    """Return what a work is part of: an issue of a volume of a journal, or a book, or nothing."""
    get = reference.fields.get
    if not reference.container:
        return {}
    if reference.type != "article":
        return _without_empty({"@type": "Book", "name": reference.container, "isbn": get("isbn", "")})
    containing = _without_empty({"@type": "Periodical", "name": reference.container, "issn": get("issn", "")})
    if get("volume"):
        containing = {
            "@type": "PublicationVolume",
            "volumeNumber": get("volume"),
            "isPartOf": containing,
        }
    if get("number"):
        containing = {
            "@type": "PublicationIssue",
            "issueNumber": get("number"),
            "isPartOf": containing,
        }
    return containing


def _credit(reference: Reference) -> str:
    """Return the people in words where the source names no more of them; a list of agents cannot say that."""
    unnamed = reference.more_authors if reference.authors else reference.more_editors
    people = reference.authors or reference.editors
    return f"{', '.join(person.inverted for person in people)} {ET_AL}" if unnamed else ""


def _agent(person: Person) -> dict[str, str]:
    """Return a person or an organisation."""
    if person.corporate:
        return {"@type": "Organization", "name": person.last}
    return {"@type": "Person", "name": f"{person.first} {person.family} {person.suffix}".strip()}


def _without_empty(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
