"""The Harvard form of each type of work: which parts an article, a book, a chapter … has, and in which order.

The forms are those that British universities teach. What a part looks like is for `harvard_fields`, how
parts are put into a line for `harvard_parts`.
"""

from __future__ import annotations

from functools import cache

from pybtex.database import Entry
from pybtex.style.formatting import BaseStyle
from pybtex.style.template import first_of

from evidence_guide.bibliography.harvard_parts import (
    AVAILABLE_AT,
    CONTAINING_BOOK,
    IMPRINT,
    RichText,
    Template,
    comma_separated,
    italic_title,
    names_year_title,
    optional_field,
    quoted_title,
    sentences,
)


def format_entry(entry: Entry) -> RichText:
    """Return the entry of a list of references as rich text.

    Args:
        entry: a work whose fields are ready to be printed.
    """
    return _style().format_entry("", entry).text


class _HarvardStyle(BaseStyle):  # type: ignore[misc]
    """A method for each type of entry, which pybtex finds by its name."""

    def get_article_template(self, entry: Entry) -> Template:
        """An article in a journal: Elm, J. (2010) ‘Trust’, *Care*, 13(5), pp. 453–466."""
        return sentences[
            comma_separated[
                names_year_title(quoted_title("title")),
                italic_title("journal"),
                optional_field("issue"),
                optional_field("pages"),
            ],
            optional_field("helpers"),
            AVAILABLE_AT,
        ]

    def get_book_template(self, entry: Entry) -> Template:
        """A book: Elm, J. (1999) *Teams*. 2nd edn. Leeds: Elm Press (Care matters, 3)."""
        return sentences[
            names_year_title(italic_title("title")),
            optional_field("helpers"),
            optional_field("edition"),
            optional_field("book_volume"),
            IMPRINT,
            AVAILABLE_AT,
        ]

    def get_incollection_template(self, entry: Entry) -> Template:
        """A chapter: Elm, J. (1999) ‘Trust’, in Oak, K. (ed.) *Teams*. Leeds: Elm Press, pp. 3–9."""
        return sentences[
            comma_separated[names_year_title(quoted_title("title")), CONTAINING_BOOK],
            optional_field("helpers"),
            optional_field("edition"),
            optional_field("book_volume"),
            comma_separated[IMPRINT, optional_field("pages")],
            AVAILABLE_AT,
        ]

    def get_inproceedings_template(self, entry: Entry) -> Template:
        """A paper in the proceedings of a conference: as a chapter."""
        return self.get_incollection_template(entry)

    def get_report_template(self, entry: Entry) -> Template:
        """A report: Elm, J. (2010) *What next?* Report no. 12. London: Elm Trust."""
        return sentences[
            names_year_title(italic_title("title")),
            optional_field("helpers"),
            optional_field("report_number"),
            optional_field("edition"),
            optional_field("book_volume"),
            IMPRINT,
            AVAILABLE_AT,
        ]

    def get_thesis_template(self, entry: Entry) -> Template:
        """A thesis: Elm, J. (2001) *On corridors*. PhD thesis. University of Northshire."""
        return sentences[
            names_year_title(italic_title("title")),
            optional_field("helpers"),
            first_of[optional_field("type"), "Thesis"],
            IMPRINT,
            AVAILABLE_AT,
        ]

    def get_online_template(self, entry: Entry) -> Template:
        """A web page: Elm Trust (no date) *Our work*. At a glance, 18. Available at: … (Accessed: …)."""
        return sentences[
            names_year_title(italic_title("title")),
            optional_field("helpers"),
            optional_field("type"),
            optional_field("edition"),
            IMPRINT,
            AVAILABLE_AT,
        ]

    def get_legislation_template(self, entry: Entry) -> Template:
        """An Act, whose title has its year: *Corridors Act 1999*, chapter 8."""
        return sentences[
            comma_separated[italic_title("title"), optional_field("chapter"), optional_field("number")],
            AVAILABLE_AT,
        ]

    def get_unpublished_template(self, entry: Entry) -> Template:
        """An unpublished work: Elm, J. (2003) ‘Notes on trust’. Unpublished."""
        return sentences[
            names_year_title(quoted_title("title")),
            optional_field("helpers"),
            optional_field("publication_status"),
            IMPRINT,
            AVAILABLE_AT,
        ]

    def get_misc_template(self, entry: Entry) -> Template:
        """Any other work: Elm, J. (2003) *Trust*. Leaflet. Elm Trust."""
        # an article of a newsletter, say, is part of something that has a title
        whole = comma_separated[names_year_title(italic_title("title")), optional_field("issue")]
        part = comma_separated[
            names_year_title(quoted_title("title")), italic_title("container"), optional_field("issue")
        ]
        return sentences[
            comma_separated[part if "container" in entry.fields else whole, optional_field("pages")],
            optional_field("helpers"),
            optional_field("type"),
            optional_field("howpublished"),
            optional_field("edition"),
            IMPRINT,
            AVAILABLE_AT,
        ]


@cache
def _style() -> _HarvardStyle:
    """Return the one style. To make one takes long: pybtex searches every installed package for plug-ins."""
    return _HarvardStyle()
