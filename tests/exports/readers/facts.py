"""What every reader of an export must find of a work: its authors, year and title, and where it came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from evidence_guide.bibliography import Person, Reference, read_bibtex

FOLDER: Final = Path(__file__).parents[3] / "data" / "references"
AND_OTHERS: Final = "others"
_MARKS: Final = str.maketrans({"“": "'", "”": "'", "‘": "'", "’": "'", '"': "'", "\xa0": " "})

INVENTED: Final = """
@report{xreport, institution = {Elm Trust}, title = {A report}, year = {2003}, month = {May}, number = {12},
  isbn = {978-1-84196-186-6}, address = {York}, type = {Scoping review}}
@report{xseries, author = {Elm, Ann and others}, institution = {Elm Trust}, title = {A briefing},
  year = {2004}, series = {Briefing}, number = {7}, address = {Leeds}}
@book{xbook, editor = {van der Elm, Ann}, translator = {Oak, B.}, publisher = {Press}, title = {A book},
  year = {forthcoming}, series = {Care matters}, number = {3}, address = {Bath}}
@incollection{xchapter, author = {Müller, Jörg}, editor = {Oak, B.}, publisher = {Press}, title = {A chapter},
  booktitle = {A whole}, year = {2005}, pages = {3--9}, address = {Bath}}
@inproceedings{xpaper, author = {Elm, Ann and Ash, Lee}, title = {A paper}, booktitle = {A meeting},
  year = {2006}}
@thesis{xthesis, author = {Łuczak, Ewa}, title = {A thesis}, school = {York}, type = {PhD thesis},
  year = {2007}}
@online{xpage, author = {{Elm Trust}}, title = {A page}, year = {n.d.}, url = {https://example.org/a_b},
  urldate = {2020-03-04}}
@legislation{xact, title = {Invented Act 2003}, year = {2003}, number = {chapter 8}}
@unpublished{xdraft, author = {Elm, Ann}, title = {A draft}, year = {2008}, type = {Working paper}}
@misc{xleaflet, author = {Elm, Ann}, title = {A leaflet: 50\\% of what works}, year = {2009},
  howpublished = {DVD}}
@article{xarticle, author = {Elm, Ann and {Oak \\& Sons}}, title = {An article}, journal = {Journal of Care},
  volume = {1}, number = {2}, pages = {10--19}, year = {2010}, month = {4 May}, issn = {0378-5955},
  doi = {10.1000/182}}
"""
"""One work of each type, none of which is published anywhere."""


class Facts(NamedTuple):
    """What a reader made of a work; an empty text or list where it found nothing."""

    authors: tuple[str, ...]
    year: str
    title: str
    container: str
    place: str


def works() -> list[Reference]:
    """Return all works of the guide, and one of each type."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.bib"))]
    read: list[Reference] = []
    for text in (*texts, INVENTED):
        references, faults = read_bibtex("a.bib", text)
        assert faults == ()
        read += references
    assert len(read) > 230
    return read


def facts_of(work: Reference) -> Facts:
    """Return what our own list of references says."""
    authors = work.listed_authors or work.editors
    others = work.more_authors if work.listed_authors else work.more_editors
    names = (*map(_name, authors), *([AND_OTHERS] if others else []))
    return Facts(names, work.first_year, work.title, work.container, work.fields.get("address", ""))


def _name(person: Person) -> str:
    return ", ".join(part for part in (person.family, person.first, person.suffix) if part)


def csl_facts(item: Mapping[str, Any]) -> Facts:
    """Return what a work in CSL-JSON says, as citation-js and pandoc make it of any of the files."""
    names = tuple(map(_csl_name, item.get("author") or item.get("editor") or ()))
    years = item.get("issued", {}).get("date-parts") or [[""]]
    container = item.get("container-title") or item.get("event-title") or ""
    if item.get("type") == "webpage":
        container = ""  # where RIS has the series of a page
    return Facts(names, str(years[0][0]), item["title"], container, item.get("publisher-place", ""))


def _csl_name(name: Mapping[str, str]) -> str:
    if name.get("literal") in ("et al.", AND_OTHERS) or dict(name) == {"family": AND_OTHERS}:
        return AND_OTHERS
    family = (
        f"{name.get('non-dropping-particle') or name.get('dropping-particle') or ''} {name.get('family', '')}"
    )
    return ", ".join(
        part for part in (name.get("literal"), family.strip(), name.get("given"), name.get("suffix")) if part
    )


def plain(text: str) -> str:
    """Return a text with one kind of quotation mark, and one space between two words."""
    return " ".join(text.translate(_MARKS).split())


def _alike(fact: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a fact without what is a matter of setting: the form of marks, and spaces between initials."""
    parts = (fact,) if isinstance(fact, str) else fact
    return tuple(re.sub(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)", "", plain(part)) for part in parts)


def differences(
    found: Mapping[str, Facts], expected: Iterable[Reference], *, without: Iterable[str] = ()
) -> list[str]:
    """Return where a reader says something else of a work than our own list does.

    Args:
        found: what the reader made of each work, by its key.
        expected: the works.
        without: facts that the form of the file has no room for.
    """
    said = []
    for work in expected:
        ours, theirs = facts_of(work), found.get(work.key)
        if theirs is None:
            said.append(f"{work.key} is not there")
            continue
        for name in (name for name in Facts._fields if name not in set(without)):
            if _alike(getattr(ours, name)) != _alike(getattr(theirs, name)):
                said.append(f"{work.key} {name}: {getattr(theirs, name)!r} for {getattr(ours, name)!r}")
    return said
