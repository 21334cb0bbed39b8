"""A page once rendered, as plain data: what MkDocs publishes, and what rules of pages and sites look at.

Making pages is `render`'s work; judging them is the rules'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from evidence_guide.bibliography import Reference
from evidence_guide.diagnostics import Place

INDEX: Final = "index"
"""The kind of a page that lists records, or that the guide makes of all of them."""


class Dated(NamedTuple):
    """The day that a page is cited by.

    Args:
        day: when what it says was last checked or changed.
        checked: whether that was a check against its sources.
    """

    day: date
    checked: bool = False


class ProblemKind(StrEnum):
    """What can go wrong while a text is rendered."""

    UNKNOWN_MACRO = "unknown-macro"
    MACRO_USE = "macro-use"
    UNKNOWN_ID = "unknown-id"
    STATEMENT = "statement"
    EXPRESSION_SYNTAX = "expression-syntax"
    RAW_HTML = "raw-html"
    BLOCK_IN_TEXT = "block-in-text"
    UNSAFE_LINK = "unsafe-link"
    UNSAFE_ATTRIBUTE = "unsafe-attribute"
    LEFTOVER = "leftover"
    HEADING = "heading"
    EMPTY_LINK = "empty-link"
    BLOCK_IN_SENTENCE = "block-in-sentence"
    HIDDEN_CHARACTER = "hidden-character"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be rendered, as facts; a rule words it."""

    kind: ProblemKind
    place: Place
    detail: Mapping[str, str] = field(default_factory=dict)


class WrittenLink(NamedTuple):
    """A link as an editor wrote it.

    Args:
        place: where it stands.
        text: its address, before anything was made of it.
    """

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Target:
    """A link or a picture on a page.

    Args:
        address: as it stands in the HTML, relative to the page.
        text: the words of the link, or the picture's text alternative; None where it has none.
        place: where an editor wrote it, or the file behind the page.
        written: the address as an editor wrote it; empty where a template made the link.
    """

    address: str
    text: str | None
    place: Place
    written: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item or table row of hand-written prose.

    Args:
        text: its words, without code and without what macros put in.
        place: where it begins.
        cited: whether it holds a citation or a claim.
        editorial: whether it bears the mark `{.editorial}`.
    """

    text: str
    place: Place
    cited: bool
    editorial: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Findable:
    """A page, or a part of one, as search and the library find it.

    Args:
        title: what it is called.
        url: its address from the site's root, with an anchor where it is a part of a page.
        summary: what it is, as text.
        facets: what it can be filtered by: values by facet; its kind is always among them.
        studies: how many primary studies stand behind it.
        abbreviation: the abbreviation of a term.
        names: what else it is called by those who look for it: of a study, its papers by author and year.
    """

    title: str
    url: str
    summary: str
    facets: Mapping[str, tuple[str, ...]]
    studies: int = 0
    abbreviation: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page of the site, ready to be put into a theme.

    Args:
        url: its address from the site's root, ending in a slash; empty for the home page.
        title: its title, as text.
        description: one sentence for search engines and lists, as text.
        html: its content; addresses in it are relative to the page.
        headings: its table of contents, in order.
        file_path: the file behind it, from the project's root.
        breadcrumbs: the way to it, as (title, address from the site's root).
        anchors: every id in its HTML, in order, repeated ones too.
        links: every link in it.
        images: every picture in it.
        elsewhere: what a browser would ask another host for by itself.
        stopped: the styles and programs inside its tags, which the Content Security Policy stops.
        passages: its prose, where it is hand-written.
        evidence_required: whether its prose must cite for everything it asserts.
        problems: what could not be rendered.
        kind: the kind of record it shows; `PAGE` for hand-written, `INDEX` for a list.
        hide: the parts of the theme that it does without.
        head: what stands in its head besides what every page has, as HTML.
        dated: when what it says was last checked or changed; None where that is not recorded.
        own: the reference by which it is cited; None where it is not for citing.
        cited: the keys of the works whose references stand in files beside it.
        offered: the keys of the works that it is about, which reference managers are to offer.
        findable: how search and the library find it and its parts; empty where they do not.
        further: the pages on which its long lists continue.
        text: its title and text, as searched; empty where search does not find it.
    """

    url: str
    title: str
    description: str
    html: str
    file_path: str
    kind: str
    headings: tuple[Heading, ...] = ()
    breadcrumbs: tuple[tuple[str, str], ...] = ()
    anchors: tuple[str, ...] = ()
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    elsewhere: tuple[Target, ...] = ()
    stopped: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    evidence_required: bool = False
    problems: tuple[Problem, ...] = ()
    hide: tuple[str, ...] = ()
    head: str = ""
    dated: Dated | None = None
    own: Reference | None = None
    cited: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    findable: tuple[Findable, ...] = ()
    further: tuple[RenderedPage, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a site, and the other files that links may lead to.

    Args:
        pages: the pages by address.
        files: addresses of files that are no pages (downloads, pictures), from the site's root.
        ousted: further pages of an address that a page has already, by address.
        overwritten: files of `content/` at addresses at which the guide writes its own.
        navigation: the pages that the settings name for the navigation.
    """

    pages: Mapping[str, RenderedPage]
    files: frozenset[str] = frozenset()
    ousted: Mapping[str, tuple[RenderedPage, ...]] = field(default_factory=dict)
    overwritten: frozenset[str] = frozenset()
    navigation: tuple[Target, ...] = ()
