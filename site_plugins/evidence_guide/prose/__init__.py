"""Makes HTML of Markdown, with citations, captions of tables, links to records and macro calls.

Comes in: a text, and what knows the records and works that it names. Goes out: HTML, the links in it,
and problems. Which macros there are is left to `pages`, whether prose cites for what it asserts to
`rules`.
"""

from evidence_guide.prose.citation_html import Citer
from evidence_guide.prose.field_texts import FieldCache, FieldTexts, as_text
from evidence_guide.prose.passages import find_passages
from evidence_guide.prose.render_log import Notebook
from evidence_guide.prose.rendering import MacroMisuse, Prose, ProseRenderer, UnknownId, Unread, Written

__all__ = [
    "Citer",
    "FieldCache",
    "FieldTexts",
    "MacroMisuse",
    "Notebook",
    "Prose",
    "ProseRenderer",
    "UnknownId",
    "Unread",
    "Written",
    "as_text",
    "find_passages",
]
