"""Sets up Python-Markdown for the two sorts of text that it converts: fields of records, and pages.

A text may use what is useful in a guide and no more; HTML is shown as the text that it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.toc import slugify
from markdown.util import Registry

from evidence_guide.model import Cite
from evidence_guide.prose.attribute_extension import AttributeExtension, TextContext
from evidence_guide.prose.captions import CaptionExtension
from evidence_guide.prose.citation_extension import CitationExtension
from evidence_guide.prose.heading_extension import HeadingContext, HeadingExtension
from evidence_guide.prose.leftover_extension import LeftoverContext, LeftoverExtension
from evidence_guide.prose.macro_placeholders import remove_placeholders

_PAGE_EXTENSIONS: Final = (
    "tables",
    "attr_list",
    "def_list",
    "admonition",
    "fenced_code",
    "sane_lists",
    "toc",
)


class ConversionContext(TextContext, HeadingContext, LeftoverContext, Protocol):
    """The text that is being converted, as far as the extensions have to know of it."""


def make_field_converter(
    cite: Callable[[tuple[Cite, ...], bool], str], context: ConversionContext
) -> Markdown:
    """Return a converter for the text of a field, which is one paragraph.

    Args:
        cite: makes the HTML of a citation; see `CitationExtension`.
        context: the text that is being converted.
    """
    md = Markdown(
        extensions=[
            CitationExtension(cite),
            AttributeExtension(context),
            LeftoverExtension(context, blocks=False),
        ]
    )
    md.parser.blockprocessors = Registry()
    md.parser.blockprocessors.register(ParagraphProcessor(md.parser), "paragraph", 10)
    _show_html_as_text(md)
    return md


def make_page_converter(
    cite: Callable[[tuple[Cite, ...], bool], str], context: ConversionContext
) -> Markdown:
    """Return a converter for the prose of a page.

    Args:
        cite: makes the HTML of a citation; see `CitationExtension`.
        context: the text that is being converted.
    """
    md = Markdown(
        extensions=[
            *_PAGE_EXTENSIONS,
            CitationExtension(cite),
            AttributeExtension(context),
            CaptionExtension(),
            HeadingExtension(context),
            LeftoverExtension(context, blocks=True),
        ],
        extension_configs={"toc": {"slugify": _heading_id}},
    )
    # Markdown takes indented lines for code. Whatever looks for calls and citations takes them for prose,
    # and would find some that are never carried out. So code is fenced, and indented lines are prose.
    md.parser.blockprocessors.deregister("code")
    _show_html_as_text(md)
    return md


def _heading_id(heading: str, separator: str) -> str:
    return slugify(remove_placeholders(heading), separator)


def _show_html_as_text(md: Markdown) -> None:
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
