"""Prints references in British Harvard: author and date in the text, a list under the authors' names.

The forms are those that British universities teach: ‘Title of article’, *Journal*, 13(5), pp. 453–466.
Titles keep the case in which they were entered, and nothing is added that an entry does not say: a
missing fact leaves a gap, which a rule reports.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any, TypeAlias

from pybtex.backends import BaseBackend
from pybtex.database import Entry
from pybtex.richtext import Tag, Text
from pybtex.style.formatting import BaseStyle
from pybtex.style.template import (
    field,
    first_of,
    href,
    join,
    node,
    optional,
    sentence,
    words,
)

from evidence_guide.bibliography.reference import KNOWN_TYPES, NO_DATE, Person, Reference

NO_DATE_SHOWN = "no date"
ET_AL = "et al."

# What pybtex's untyped nodes and rich text are to a type checker.
Template: TypeAlias = Any
RichText: TypeAlias = Any

_LINKABLE = re.compile(r"https?://\S+")
_SUPPLIED_TITLE = re.compile(r"\[.*\]")
_BARE_ISSUE = re.compile(r"[\w/–-]+")
# Marks open where nothing, or a space, bracket, dash or opening mark, stands before them.
_STRAIGHT_QUOTES = re.compile(r"(?P<opening>(?<![^\s(\[/–—‘“])['\"]+)|['\"]+")
_OPENING, _CLOSING = str.maketrans("'\"", "‘“"), str.maketrans("'\"", "’”")
_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s+")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A reference as it is printed.

    Args:
        reference: what was formatted.
        html: the entry for a list of references, inline HTML without a wrapping element.
        text: the same as plain text.
        author_date: for a citation in brackets: `Rutter et al., 2004`.
        narrative: for a citation in a sentence: `Rutter et al. (2004)`.
        sort_key: orders a list of references.
    """

    reference: Reference
    html: str
    text: str
    author_date: str
    narrative: str
    sort_key: tuple[str, ...]


class Bibliography(Mapping[str, Formatted]):
    """Formatted references by key, in the order of a list of references.

    Args:
        formatted: one for each key.
    """

    def __init__(self, formatted: Iterable[Formatted]) -> None:
        in_order = sorted(formatted, key=lambda entry: entry.sort_key)
        self._by_key = {entry.reference.key: entry for entry in in_order}

    def __getitem__(self, key: str) -> Formatted:
        return self._by_key[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)

    def references(self, keys: Iterable[str]) -> tuple[Reference, ...]:
        """Return the references behind some keys, all of which must be known."""
        return tuple(self._by_key[key].reference for key in keys)


def format_bibliography(references: Iterable[Reference]) -> Bibliography:
    """Format each reference once, and tell apart those that would be cited alike.

    Works with the same authors and year get letters (2002a, 2002b) in the order of their keys.

    Args:
        references: all references of a site, since letters depend on the others; of a repeated key the
            first counts.

    Returns:
        The formatted references, by key.
    """
    by_key: dict[str, Reference] = {}
    for reference in references:
        by_key.setdefault(reference.key, reference)
    letters = _letters(by_key.values())
    style = _style()
    return Bibliography(_format(reference, letters[key], style) for key, reference in by_key.items())


def _format(reference: Reference, letter: str, style: _Harvard) -> Formatted:
    label, year = _typeset(_label(reference)), _year(reference, letter)
    text = style.format_entry("", _entry(reference, year)).text
    act = reference.type == "legislation"
    return Formatted(
        reference=reference,
        html=text.render(_Html()),
        text=str(text),
        author_date=f"{label} {year}" if act else f"{label}, {year}",
        narrative=f"{label} {year}" if act else f"{label} ({year})",
        sort_key=_sort_key(reference, letter),
    )


# Who and when


def _label(reference: Reference) -> str:
    """Who a work is cited by: its authors, its short name, or for want of either its title."""
    if reference.short:
        return reference.short
    if reference.type == "legislation":
        return _title_without_year(reference)
    names = [person.family for person in reference.creators]
    if not names:
        return reference.title or reference.key
    if len(names) > 2 or _and_others(reference):
        return f"{names[0]} {ET_AL}"
    return " and ".join(names)


def _and_others(reference: Reference) -> bool:
    return reference.more_authors if reference.authors else bool(reference.editors) and reference.more_editors


def _year(reference: Reference, letter: str) -> str:
    year = reference.year
    if not year or year.casefold() == NO_DATE:
        year = NO_DATE_SHOWN
    # `2002a`, but `no date a`: a letter needs a gap after a word.
    return f"{year} {letter}".rstrip() if year[-1].isalpha() else f"{year}{letter}"


def _title_without_year(reference: Reference) -> str:
    """An Act's title ends in its year, which is printed (with its letter) apart."""
    return reference.title.removesuffix(reference.year).rstrip(" ,") or reference.key


def _letters(references: Iterable[Reference]) -> dict[str, str]:
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for reference in references:
        alike[_label(reference).casefold(), _year(reference, "")].append(reference.key)
    return {
        key: _letter(position) if len(keys) > 1 else ""
        for keys in alike.values()
        for position, key in enumerate(sorted(keys))
    }


def _letter(position: int) -> str:
    """a, b … z, aa, ab …"""
    higher, lower = divmod(position, 26)
    return (_letter(higher - 1) if higher else "") + chr(ord("a") + lower)


def _sort_key(reference: Reference, letter: str) -> tuple[str, ...]:
    """By first author; then works by that author alone, by two, by more; then year, letter and title."""
    creators = reference.creators if reference.type != "legislation" else ()
    title = _folded(reference.title)
    if not creators:
        first, initials, rest = title, "", ""
    else:
        first, initials = _folded(creators[0].family), _folded(creators[0].initials)
        if len(creators) > 2 or _and_others(reference):
            rest = "2"
        else:
            rest = "1 " + _folded(creators[1].family) if len(creators) == 2 else ""
    # Works without a year follow those with one.
    when = ("0" if reference.years else "1") + reference.year
    return (first, initials, rest, when, letter.rjust(3), title, reference.key)


def _folded(text: str) -> str:
    """Text as a reader looks it up: without accents, case, punctuation or a leading article."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in plain if character.isalnum() or character.isspace())
    return _LEADING_ARTICLE.sub("", " ".join(kept.split()))


def _inverted(people: tuple[Person, ...], others: bool) -> str:
    names = [person.inverted for person in people]
    if others:
        return f"{', '.join(names)} {ET_AL}"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _edited_by(reference: Reference) -> str:
    if not reference.editors:
        return ""
    several = len(reference.editors) > 1 or reference.more_editors
    return f"{_inverted(reference.editors, reference.more_editors)} ({'eds' if several else 'ed.'})"


def _listed_as(reference: Reference) -> str:
    """The names that an entry in the list begins with; a short name is given where citations use it."""
    if not reference.authors and reference.editors:
        return _edited_by(reference)
    creators = reference.creators
    if not creators:
        return ""
    names = _inverted(creators, reference.more_authors)
    return f"{names} ({reference.short})" if reference.short and reference.short not in names else names


def _entry(reference: Reference, year: str) -> Entry:
    """Hand pybtex a reference with what the templates print made ready; an empty field is a missing one."""
    act = reference.type == "legislation"
    kind = reference.type if reference.type in KNOWN_TYPES else "misc"
    prepared = {
        **reference.fields,
        "names": "" if act else _listed_as(reference),
        "editors": _edited_by(reference),
        "year": year,
        "title": f"{_title_without_year(reference)} {year}" if act else reference.title,
        "pages": _pages(reference),
        "issue": _issue(reference),
        "edition": _edition(reference),
        "unpublished": "" if reference.is_forthcoming else reference.fields.get("type", "Unpublished"),
        "numbered": _numbered(reference),
        "series": _series(reference),
    }
    fields = {name: _typeset(value) for name, value in prepared.items() if value}
    link = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    entry = Entry(kind, fields=fields | ({"link": link} if link else {}))
    entry.key = reference.key
    return entry


def _pages(reference: Reference) -> str:
    pages = reference.pages
    if not pages:
        eid = reference.fields.get("eid", "")
        return f"article {eid}" if eid else ""
    return f"pp. {pages}" if re.search(r"[–,]", pages) else f"p. {pages}"


def _issue(reference: Reference) -> str:
    """Volume and number: `13(5)`, `(69)`, or `14, no. 4 (October)` where the number is more than one."""
    volume, number = reference.fields.get("volume", ""), reference.fields.get("number", "")
    if not number or _BARE_ISSUE.fullmatch(number):
        return f"{volume}({number})" if number else volume
    return f"{volume}, no. {number}" if volume else f"no. {number}"


def _edition(reference: Reference) -> str:
    edition = reference.fields.get("edition", "")
    if not edition.isdigit():
        return edition
    number = int(edition)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} edn"


def _numbered(reference: Reference) -> str:
    """What kind of report, and its number unless that belongs to a series: `Report no. 12`."""
    kind, number = reference.fields.get("type", ""), reference.fields.get("number", "")
    if reference.fields.get("series"):
        return kind
    if number.isdigit() and not kind:
        return f"Report no. {number}"
    return f"{kind} {number}".strip()


def _series(reference: Reference) -> str:
    series, number = reference.fields.get("series", ""), reference.fields.get("number", "")
    return f"{series}, {number}" if series and number else series


def _typeset(text: str) -> str:
    """Curl straight quotation marks and apostrophes, since curly ones stand around titles."""
    return _STRAIGHT_QUOTES.sub(
        lambda marks: marks[0].translate(_OPENING if marks["opening"] else _CLOSING), text
    )


# The templates


def _plain(name: str) -> Template:
    """A field as it stands: it is Unicode already, and not LaTeX to be read again."""
    return field(name, raw=True)


def _maybe(name: str) -> Template:
    return optional[_plain(name)]


@node  # type: ignore[untyped-decorator]
def _italic(children: list[Template], context: dict[str, Any], name: str) -> RichText:
    """The title of a work that stands by itself; a title that an editor supplied is left upright."""
    return _title(context, name, lambda title: Tag("cite", title))


@node  # type: ignore[untyped-decorator]
def _quoted(children: list[Template], context: dict[str, Any], name: str) -> RichText:
    """The title of a work within another, in quotation marks, unless an editor supplied it."""
    return _title(context, name, lambda title: Text("‘", title, "’"))


def _title(context: dict[str, Any], name: str, dress: Callable[[str], RichText]) -> RichText:
    title: str = context["entry"].fields.get(name, "")
    if not title:
        return Text()
    return Text(title if _SUPPLIED_TITLE.fullmatch(title) else dress(title))


@node  # type: ignore[untyped-decorator]
def _finish(children: list[Template], context: dict[str, Any]) -> RichText:
    """Join sentences. One that ends in a closing mark after `?` or `!` gets no full stop either."""
    parts = [part for part in (child.format_data(context) for child in children) if part]
    return Text(" ").join([part if _ended(str(part)) else part + "." for part in parts])


def _ended(text: str) -> bool:
    return text.rstrip("’”]").endswith((".", "?", "!"))


_SAID = sentence(add_period=False)


def _lead(title: Template) -> Template:
    """Names, year and title; without names the title stands first."""
    year = join["(", _plain("year"), ")"]
    named = words[_plain("names"), year, title]
    return first_of[optional[named], words[title, year]]


_IMPRINT = join(sep=" ")[
    join(sep=": ")[_maybe("address"), first_of[_maybe("publisher"), _maybe("institution"), _maybe("school")]],
    optional["(", _plain("series"), ")"],
]
_ACCESS = optional[
    "Available at: ",
    href(url=_plain("link"))[_plain("link")],
    optional[" (Accessed: ", _plain("urldate"), ")"],
]
_WITHIN = words["in", _maybe("editors"), _italic("booktitle")]


class _Harvard(BaseStyle):  # type: ignore[misc]
    """The form of each type of entry. Names, letters and order are made ready before it is asked."""

    def get_article_template(self, entry: Entry) -> Template:
        return _finish[
            _SAID[_lead(_quoted("title")), _italic("journal"), _maybe("issue"), _maybe("pages")], _ACCESS
        ]

    def get_book_template(self, entry: Entry) -> Template:
        return _finish[_lead(_italic("title")), _maybe("edition"), _IMPRINT, _ACCESS]

    def get_incollection_template(self, entry: Entry) -> Template:
        return _finish[
            _SAID[_lead(_quoted("title")), _WITHIN],
            _maybe("edition"),
            _SAID[_IMPRINT, _maybe("pages")],
            _ACCESS,
        ]

    get_inproceedings_template = get_incollection_template

    def get_report_template(self, entry: Entry) -> Template:
        return _finish[_lead(_italic("title")), _maybe("numbered"), _IMPRINT, _ACCESS]

    def get_thesis_template(self, entry: Entry) -> Template:
        return _finish[_lead(_italic("title")), first_of[_maybe("type"), "Thesis"], _IMPRINT, _ACCESS]

    def get_online_template(self, entry: Entry) -> Template:
        return _finish[_lead(_italic("title")), _maybe("edition"), _ACCESS]

    def get_legislation_template(self, entry: Entry) -> Template:
        return _finish[_SAID[_italic("title"), first_of[_maybe("chapter"), _maybe("number")]], _ACCESS]

    def get_unpublished_template(self, entry: Entry) -> Template:
        return _finish[_lead(_quoted("title")), _maybe("unpublished"), _ACCESS]

    def get_misc_template(self, entry: Entry) -> Template:
        return _finish[_lead(_italic("title")), _maybe("howpublished"), _IMPRINT, _ACCESS]


@cache
def _style() -> _Harvard:
    """Return the one style: making one has pybtex look through every installed package for plug-ins."""
    return _Harvard()


class _Html(BaseBackend):  # type: ignore[misc]
    """Rich text as inline HTML, with everything escaped."""

    symbols: Mapping[str, str] = {}

    def format_str(self, str_: str) -> str:
        return _escaped(str_)

    def format_tag(self, tag_name: str, text: str) -> str:
        return f"<{tag_name}>{text}</{tag_name}>" if text else ""

    def format_href(self, url: str, text: str, external: bool = False) -> str:
        # Only what a browser opens as a page becomes a link; an address may say anything at all.
        return f'<a href="{_escaped(url)}" rel="noopener">{text}</a>' if _LINKABLE.fullmatch(url) else text


def _escaped(text: str) -> str:
    # An apostrophe needs no escape in text or in a value in double quotation marks.
    return escape(text, quote=False).replace('"', "&quot;")
