"""Makes the pages of a site: templates and macros, the head, the references beside a page, redirects.

Comes in: the corpus, its graph, the bibliography, templates as text. Goes out: rendered pages as plain
data (`site`). Nothing here reads a file or asks the network. What a page says is decided in `views`,
what is wrong with it in `rules`; bringing it to a disk or a browser is left to `publishing`.
"""

from evidence_guide.pages.html_facts import HtmlFacts, facts_of
from evidence_guide.pages.metadata import head_of
from evidence_guide.pages.other_files import is_looked_at, page_of_file
from evidence_guide.pages.page_citations import Publication, files_of
from evidence_guide.pages.redirects import redirect_pages
from evidence_guide.pages.render import Renderer, site_of
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.pages.side_by_side import MakePage, make_side_by_side
from evidence_guide.pages.templates import compiled_templates

__all__ = [
    "HtmlFacts",
    "MakePage",
    "Publication",
    "Renderer",
    "RuleDoc",
    "compiled_templates",
    "facts_of",
    "files_of",
    "head_of",
    "is_looked_at",
    "make_side_by_side",
    "page_of_file",
    "redirect_pages",
    "site_of",
]
