"""How the parts of a work are put into a line of a Harvard list: the building blocks of the templates.

A template is a tree of pybtex's nodes. When it is printed, each node turns the fields of an entry into rich
text. An `optional` node prints nothing where a field inside it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from pybtex.richtext import Tag, Text
from pybtex.style.template import field, first_of, href, join, node, optional, sentence, words

from evidence_guide.bibliography.quotation_marks import with_inner_marks

# pybtex has no types for its nodes and rich text.
Template: TypeAlias = Any
RichText: TypeAlias = Any

_SUPPLIED_TITLE = re.compile(r"\[.*\]")
"""A title that the work does not have: an editor supplied it, in square brackets."""


def required_field(name: str) -> Template:
    """Return a field as it stands; where it is missing, the `optional` node around it prints nothing.

    pybtex would read the value as LaTeX, but it is Unicode already.

    Args:
        name: a field that `harvard_fields` prepares, or one as it was entered.
    """
    return field(name, raw=True)


def optional_field(name: str) -> Template:
    """Return a field as it stands, or nothing where it is missing.

    Args:
        name: a field that `harvard_fields` prepares, or one as it was entered.
    """
    return optional[required_field(name)]


@node  # type: ignore[untyped-decorator]
def italic_title(children: list[Template], context: dict[str, Any], name: str) -> RichText:
    """The title of a work that stands by itself; a title that an editor supplied is left upright."""
    return _title(context, name, lambda title: Tag("cite", title))


@node  # type: ignore[untyped-decorator]
def quoted_title(children: list[Template], context: dict[str, Any], name: str) -> RichText:
    """The title of a work within another, in quotation marks, unless an editor supplied it."""
    return _title(context, name, lambda title: Text("‘", with_inner_marks(title), "’"))


def _title(context: dict[str, Any], name: str, mark: Callable[[str], RichText]) -> RichText:
    title: str = context["entry"].fields.get(name, "")
    if not title:
        return Text()
    return Text(title if _SUPPLIED_TITLE.fullmatch(title) else mark(title))


@node  # type: ignore[untyped-decorator]
def sentences(children: list[Template], context: dict[str, Any]) -> RichText:
    """Each child as a sentence. One that ends in `.`, `?` or `!`, closing marks aside, gets no full stop."""
    texts = [text for text in (child.format_data(context) for child in children) if text]
    return Text(" ").join([text if _has_ended(str(text)) else text + "." for text in texts])


def _has_ended(text: str) -> bool:
    return text.rstrip("’”]").endswith((".", "?", "!"))


comma_separated = sentence(add_period=False)
"""Each child that is not empty, with a comma and a space between two."""


def names_year_title(title: Template) -> Template:
    """Return how every entry begins: names, year and title; without names the title stands first.

    Args:
        title: the title, in italics or in quotation marks.
    """
    year = join["(", required_field("year"), ")"]
    with_names = words[required_field("names"), year, title]
    return first_of[optional[with_names], words[title, year]]


CONTAINING_BOOK: Template = words["in", optional_field("editors"), italic_title("booktitle")]
"""The book that a chapter or paper is part of: `in Oak, K. (ed.) Teams`."""

IMPRINT: Template = join(sep=" ")[
    join(sep=": ")[
        optional_field("address"),
        first_of[optional_field("publisher"), optional_field("institution"), optional_field("school")],
    ],
    optional["(", required_field("series"), ")"],
    optional_field("bare_series"),
]
"""Where and by whom a work was issued: `Leeds: Elm Press (Care matters, 3)`."""

AVAILABLE_AT: Template = optional[
    "Available at: ",
    href(url=required_field("link"))[required_field("link")],
    optional[" (Accessed: ", required_field("urldate"), ")"],
]
"""Where a work can be opened, and when it was seen there."""
