"""What other programs call a type of entry or a field: which of ours is meant, and which fields may go."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FOREIGN_TYPES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("inbook", "suppbook", "inreference", "bookinbook", "suppcollection"), ("incollection", "")
        ),
        **dict.fromkeys(
            ("proceedings", "collection", "mvbook", "mvcollection", "mvproceedings"), ("book", "")
        ),
        **dict.fromkeys(("reference", "mvreference"), ("book", "")),
        "conference": ("inproceedings", ""),
        "preprint": ("unpublished", "type = {Preprint}"),
        "mastersthesis": ("thesis", "type = {Master’s thesis}"),
        "phdthesis": ("thesis", "type = {PhD thesis}"),
        "dissertation": ("thesis", ""),
        "techreport": ("report", ""),
        "manual": ("report", "type = {Manual}"),
        "standard": ("report", "type = {Standard}"),
        **dict.fromkeys(("electronic", "www", "webpage", "website"), ("online", "")),
        **dict.fromkeys(("booklet", "pamphlet"), ("misc", "howpublished = {Booklet}")),
        **dict.fromkeys(("periodical", "newspaper", "magazine"), ("article", "")),
        **dict.fromkeys(("jurisdiction", "legal", "statute", "law"), ("legislation", "")),
        **dict.fromkeys(("dataset", "software", "patent", "video", "audio", "image", "map"), ("misc", "")),
    }
)
"""The type of ours that another program's type comes nearest to, and a field to go with it, or nothing."""

FOREIGN_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date": "year",
        "journaltitle": "journal",
        "location": "address",
        "publisher-place": "address",
        "place": "address",
        "organization": "institution",
        "issue": "number",
        "article-number": "eid",
        "articleno": "eid",
        "eissn": "issn",
        "eventtitle": "booktitle",
        "shortauthor": "x-short",
        "version": "edition",
        "pubstate": "year",
        "day": "month",
        **dict.fromkeys(("accessed", "lastchecked", "lastaccessed", "lastvisited"), "urldate"),
        "link": "url",
    }
)
"""The field of ours in which the same fact stands."""

SURPLUS_FIELDS: Final = frozenset(
    {
        *("abstract", "keywords", "keyword", "file", "annote", "annotation", "comment", "review", "language"),
        *("langid", "timestamp", "owner", "groups", "copyright", "rights", "shorttitle", "shortjournal"),
        *("eprint", "eprinttype", "eprintclass", "archiveprefix", "primaryclass", "pmid", "pmcid", "pmc"),
        *("numpages", "pagetotal", "date-added", "date-modified", "creationdate", "modificationdate"),
        *("priority", "ranking", "rating", "readstatus", "printed", "journal-iso", "unique-id", "options"),
        *("affiliation", "affiliations", "author-email", "researcherid-numbers", "orcid-numbers", "urlyear"),
        *("number-of-cited-references", "times-cited", "cited-references", "research-areas", "cited-by"),
        *("doc-delivery-number", "funding-acknowledgement", "funding-text", "usage-count-since-2013"),
        *("usage-count-last-180-days", "web-of-science-categories", "web-of-science-index", "da", "oa"),
        *("tppubtype", "publication_type", "publication_stage", "source", "collection", "library", "key"),
        *("entrysubtype", "related", "relatedtype", "ids", "venue", "eventdate"),
    }
)
"""Fields that reference managers write for themselves; what they say has no place here."""

_SURPLUS_BEGINNINGS: Final = ("mendeley-", "bdsk-", "citeulike-", "zotero-", "jabref-", "__", "usera")


def is_surplus(field_name: str) -> bool:
    """Say whether a field is one that reference managers write for themselves.

    Args:
        field_name: its name in small letters.
    """
    return field_name in SURPLUS_FIELDS or field_name.startswith(_SURPLUS_BEGINNINGS)
