"""Invented works, as they stand after reading."""

from evidence_guide.bibliography import FrozenMap, Person, Reference

ELM = Person("E.", "Elm")
ARTICLE = Reference(
    key="oakley2003",
    type="article",
    authors=(
        Person("Mary Ann", "Oakley"),
        Person("J.", "Berg", particle="van der"),
        Person("", "Elm & Oak Trust", corporate=True),
    ),
    more_authors=True,
    fields=FrozenMap(
        {
            "title": "Sharing a corridor",
            "subtitle": "50% of GPs & “users”",
            "journal": "Journal of Imaginary Care",
            "volume": "7",
            "number": "2",
            "pages": "10–19",
            "year": "2003",
            "doi": "10.1234/abc_def",
            "url": "https://example.org/a%20b?c=1&d#e",
        }
    ),
    note="Read in a copy.",
    short="Oakley",
    read_in=("elm2012",),
    number=19,
    not_stated=("issn",),
)
CHAPTER = Reference(
    key="elm1999",
    type="incollection",
    authors=(Person("J.", "Elm", suffix="Jr"),),
    editors=(Person("K.", "Oak"),),
    fields=FrozenMap(
        {
            "title": "Trust",
            "booktitle": "Teams",
            "series": "Care matters",
            "number": "3",
            "edition": "2",
            "publisher": "Elm Press",
            "address": "Leeds",
            "pages": "5",
            "year": "n.d.",
            "isbn": "0123456789",
        }
    ),
)
REPORT = Reference(
    key="ash2012",
    type="report",
    authors=(Person("Ann", "Ash"),),
    fields=FrozenMap(
        {
            "title": "What helps",
            "publisher": "Ash Press",
            "series": "Briefing",
            "number": "41",
            "year": "2012",
        }
    ),
)
PAGE = Reference(
    key="elmnd",
    type="online",
    fields=FrozenMap(
        {
            "title": "Is it shared?",
            "subtitle": "A page",
            "institution": "Elm Trust",
            "series": "At a glance",
            "number": "18",
            "url": "https://example.org/a_b",
        }
    ),
)


OAKLEY = Person("Mary", "Oakley")
SHORT_ARTICLE = Reference(
    key="oakley2003",
    type="article",
    authors=(OAKLEY,),
    fields=FrozenMap(
        {"title": "T", "journal": "J", "year": "2003", "volume": "1", "number": "2", "pages": "3--9"}
    ),
)
