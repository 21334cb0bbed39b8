"""What Highwire's tags and COinS share: Zotero's types of work, and the forms its translators read.

Both formats follow what Zotero's translators read in a web page, since most reference managers read no more:
“Embedded Metadata” takes one work from the head of a page, “COinS” any number from its body, and where both
are there COinS goes first.
"""

from __future__ import annotations

from collections.abc import Mapping

from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import ET_AL, Reference

_TYPES: Mapping[str, str] = {
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


def zotero_type(reference: Reference) -> str:
    """Return Zotero's type of work; it is `document` for any type of entry without one of its own.

    Args:
        reference: any work.
    """
    return _TYPES.get(reference.type, "document")


def family_first(person: Person) -> str:
    """Return a name as family name, comma, given names.

    An organisation ends in the comma and has no given name. Without the comma, “Department of Health” is
    read as a person called Health.

    Args:
        person: a person or an organisation.
    """
    return f"{person.family}, {person.first}".strip()


def others(*, unnamed: bool) -> tuple[Person, ...]:
    """Return what stands at the end of a list of people that the source ends in “et al.”.

    Neither format knows such an end; printed as an organisation, it says the same.

    Args:
        unnamed: whether the list has such an end; without one nothing is returned.
    """
    return (Person("", ET_AL, corporate=True),) if unnamed else ()


def web_address(reference: Reference) -> str:
    """Return where a work can be opened, if that is an address of the web; or nothing.

    An entry's address may be of any scheme (`javascript:`), and what a page offers to programs must not be.

    Args:
        reference: any work.
    """
    return reference.link if reference.link.startswith(("https://", "http://")) else ""
