"""Makes HTML of Markdown, with citations, captions of tables, links to records and macro calls.

Comes in: a text, and what knows the records and works that it names. Goes out: HTML, the links in it,
and problems. Which macros there are is left to `pages`, whether prose cites for what it asserts to
`rules`.
"""

from evidence_guide.prose.citation_html import Citer
from evidence_guide.prose.field_texts import FieldCache, FieldTexts, as_text
from evidence_guide.prose.macro_calls import MacroMisuse, UnknownId, UnreadRecord
from evidence_guide.prose.passages import find_passages
from evidence_guide.prose.render_log import RenderLog
from evidence_guide.prose.rendering import LocatedText, ProseRenderer, RenderedProse

__all__ = [
    "Citer",
    "FieldCache",
    "FieldTexts",
    "LocatedText",
    "MacroMisuse",
    "ProseRenderer",
    "RenderLog",
    "RenderedProse",
    "UnknownId",
    "UnreadRecord",
    "as_text",
    "find_passages",
]
