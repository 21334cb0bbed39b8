"""References in the forms that programs look for inside a web page: Highwire's tags, COinS, schema.org.

What each form may hold follows what Zotero's translators read, since most reference managers read no more:
“Embedded Metadata” takes one work from the head of a page, “COinS” any number from its body, and where both
are there COinS goes first. Which works a page offers is for `page_references`, its head for `metadata`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from evidence_guide.bibliography.csl import publisher_of
from evidence_guide.bibliography.reference import Person, Reference

# Tags from which the translator tells the type of a work. Without one it takes everything for an article.
_TELLING = frozenset(
    {
        "citation_journal_title",
        "citation_conference_title",
        "citation_inbook_title",
        "citation_technical_report_institution",
        "citation_dissertation_institution",
    }
)
_ZOTERO_TYPES: Mapping[str, str] = {
    "article": "journalArticle",
    "book": "book",
    "incollection": "bookSection",
    "inproceedings": "conferencePaper",
    "report": "report",
    "thesis": "thesis",
    "online": "webpage",
    "legislation": "statute",
    "unpublished": "manuscript",
}
_CONTAINERS: Mapping[str, str] = {
    "article": "citation_journal_title",
    "inproceedings": "citation_conference_title",
    "incollection": "citation_inbook_title",
}
_ISSUERS: Mapping[str, str] = {
    "report": "citation_technical_report_institution",
    "thesis": "citation_dissertation_institution",
}
_SCHEMA_TYPES: Mapping[str, str] = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "incollection": "Chapter",
    "inproceedings": "ScholarlyArticle",
    "report": "Report",
    "thesis": "Thesis",
    "online": "WebPage",
    "legislation": "Legislation",
}
_GENRES: Mapping[str, str] = {
    "article": "article",
    "book": "book",
    "incollection": "bookitem",
    "inproceedings": "proceeding",
    "report": "report",
}


def link_of(reference: Reference) -> str:
    """Return where a work can be opened: its DOI, or its address if that is one of the web; or nothing."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    return reference.url if reference.url.startswith(("https://", "http://")) else ""


def to_highwire(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Describe a work in the tags that `meta` elements of a page's head carry.

    Args:
        reference: the one work that the page is about.

    Returns:
        Names and contents, in order. A work whose type no tag tells has that type in Dublin Core besides.
    """
    tags = [(name, content) for name, content in _highwire(reference) if content]
    if not any(name in _TELLING for name, _ in tags):
        tags.append(("dc.title", reference.title))
        tags.append(("dc.type", _ZOTERO_TYPES.get(reference.type, "document")))
    return tuple(tags)


def _highwire(reference: Reference) -> Iterator[tuple[str, str]]:
    get = reference.fields.get
    first_page, _, last_page = reference.pages.partition("–")
    issuer = _ISSUERS.get(reference.type, "citation_publisher")
    yield "citation_title", reference.title
    yield from _people("citation_author", reference.authors)
    yield from _people("citation_editor", reference.editors)
    yield "citation_publication_date", _date(reference)
    if reference.type in _CONTAINERS:
        yield _CONTAINERS[reference.type], reference.container
    yield "citation_series_title", get("series", "")
    yield "citation_volume", get("volume", "")
    if reference.type == "report":
        yield "citation_technical_report_number", get("number", "")
    else:
        yield "citation_issue", get("number", "")
    yield "citation_firstpage", first_page or get("eid", "")
    yield "citation_lastpage", last_page
    yield issuer, publisher_of(reference)
    yield "citation_issn", get("issn", "")
    yield "citation_isbn", get("isbn", "")
    yield "citation_doi", reference.doi
    yield "citation_public_url", link_of(reference)


def _people(tag: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    for person in people:
        name = _inverted(person)
        # The translator takes a lone “Le Grand, Mary Ann” for two people, unless a list is begun.
        family, _, given = name.partition(", ")
        alone = len(people) == 1 and " " in family and " " in given
        yield tag, f"{name};" if alone else name


def _inverted(person: Person) -> str:
    """Return a name as family, then given. An organisation ends in the comma and has no given name:
    without a comma, “Department of Health” is read as a person called Health.
    """
    return f"{person.family}, {person.first}".strip()


def _date(reference: Reference) -> str:
    return str(reference.years[0]) if reference.years else ""


def to_coins(reference: Reference) -> str:
    """Describe a work as an OpenURL context object, for the title of a `span` of class `Z3988`.

    Args:
        reference: a work; a page may offer any number.
    """
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in _coins(reference) if value)


def _coins(reference: Reference) -> Iterator[tuple[str, str]]:
    get, kind = reference.fields.get, reference.type
    yield "ctx_ver", "Z39.88-2004"
    if kind in _GENRES:
        form = "journal" if kind == "article" else "book"
        yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}"
        yield "rft.genre", _GENRES[kind]
    elif kind == "thesis":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"
        yield "rft.inst", publisher_of(reference)
        yield "rft.degree", get("type", "")
    else:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
        yield "rft.type", _ZOTERO_TYPES.get(kind, "document")
    if kind in {"article", "incollection", "inproceedings"}:
        yield "rft.atitle", reference.title
        yield ("rft.jtitle" if kind == "article" else "rft.btitle"), reference.container
    else:
        yield ("rft.btitle" if kind in _GENRES else "rft.title"), reference.title
    yield from _coins_people(reference)
    yield "rft.date", _date(reference)
    yield "rft.volume", get("volume", "")
    yield "rft.issue", get("number", "")
    yield "rft.pages", reference.pages.replace("–", "-") or get("eid", "")
    yield "rft.series", get("series", "")
    yield "rft.edition", get("edition", "")
    yield "rft.place", get("address", "")
    yield "rft.pub", "" if kind == "thesis" else publisher_of(reference)
    yield "rft.issn", get("issn", "")
    yield "rft.isbn", get("isbn", "")
    yield "rft_id", f"info:doi/{reference.doi}" if reference.doi else ""
    yield "rft_id", link_of(reference)


def _coins_people(reference: Reference) -> Iterator[tuple[str, str]]:
    for position, person in enumerate(reference.authors):
        if person.corporate and position == 0:  # the translator puts it before all others
            yield "rft.aucorp", person.last
        else:
            yield "rft.au", _inverted(person)
    for person in reference.editors:  # the form knows no editors
        yield "rft.contributor" if reference.authors else "rft.au", _inverted(person)


def to_schema_org(reference: Reference) -> dict[str, Any]:
    """Describe a work in the terms of schema.org; what is not stated is left out.

    Args:
        reference: any work; of a type that is not known it becomes a `CreativeWork`.
    """
    get = reference.fields.get
    first_page, _, last_page = reference.pages.partition("–")
    link = link_of(reference)
    return _without_gaps(
        {
            "@type": _SCHEMA_TYPES.get(reference.type, "CreativeWork"),
            "name": reference.title,
            "author": [_agent(person) for person in reference.authors],
            "editor": [_agent(person) for person in reference.editors],
            "datePublished": _date(reference),
            "isPartOf": _whole(reference),
            "pageStart": first_page,
            "pageEnd": last_page,
            "bookEdition": get("edition", "") if reference.type == "book" else "",
            "reportNumber": get("number", "") if reference.type == "report" else "",
            "publisher": _without_gaps({"@type": "Organization", "name": publisher_of(reference)}, "name"),
            "isbn": get("isbn", "") if reference.type == "book" else "",
            "identifier": f"doi:{reference.doi}" if reference.doi else "",
            "url": link,
        }
    )


def _whole(reference: Reference) -> dict[str, Any]:
    """Return what a work is part of: an issue of a volume of a journal, or a book."""
    get, name = reference.fields.get, reference.container
    if not name:
        return {}
    if reference.type != "article":
        return _without_gaps({"@type": "Book", "name": name, "isbn": get("isbn", "")})
    whole = _without_gaps({"@type": "Periodical", "name": name, "issn": get("issn", "")})
    for kind, field, entered in (
        ("PublicationVolume", "volumeNumber", "volume"),
        ("PublicationIssue", "issueNumber", "number"),
    ):
        if get(entered):
            whole = {"@type": kind, field: get(entered), "isPartOf": whole}
    return whole


def _agent(person: Person) -> dict[str, str]:
    if person.corporate:
        return {"@type": "Organization", "name": person.last}
    return {"@type": "Person", "name": f"{person.first} {person.family} {person.suffix}".strip()}


def _without_gaps(said: dict[str, Any], needed: str = "") -> dict[str, Any]:
    """Leave out what is empty; and everything, where the one thing is empty without which it says nothing."""
    if needed and not said[needed]:
        return {}
    return {name: value for name, value in said.items() if value}
