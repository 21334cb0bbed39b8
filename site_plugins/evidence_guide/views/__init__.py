"""Decides what each kind of page says: counts in words, strength, disagreement, lists of what links where.

Comes in: the corpus, its graph, the bibliography. Goes out: frozen views, ready to print. No HTML and no
Markdown is made here: how a view looks is left to the templates of `macros/`, which `pages` runs.
"""

from evidence_guide.views.changes import Changed, changes_by_day, changes_one_by_one, dated
from evidence_guide.views.disagreement import find_disagreements
from evidence_guide.views.evidence_map import DIMENSIONS, ROWS, levels_of_use, make_evidence_map
from evidence_guide.views.figure_drawing import draw
from evidence_guide.views.gaps import find_gaps
from evidence_guide.views.library_filters import FACETS
from evidence_guide.views.links import in_order, studies_of, studies_that_say
from evidence_guide.views.lists import published_kinds
from evidence_guide.views.place_map import make_place_map
from evidence_guide.views.self_assessment import ANSWERS, list_standings
from evidence_guide.views.timeline import make_timeline
from evidence_guide.views.totals import PAPER
from evidence_guide.views.views import Views
from evidence_guide.views.wording import count, join, label, plural, says_kind, sentence, stated, tally

__all__ = [
    "ANSWERS",
    "DIMENSIONS",
    "FACETS",
    "PAPER",
    "ROWS",
    "Changed",
    "Views",
    "changes_by_day",
    "changes_one_by_one",
    "count",
    "dated",
    "draw",
    "find_disagreements",
    "find_gaps",
    "in_order",
    "join",
    "label",
    "levels_of_use",
    "list_standings",
    "make_evidence_map",
    "make_place_map",
    "make_timeline",
    "plural",
    "published_kinds",
    "says_kind",
    "sentence",
    "stated",
    "studies_of",
    "studies_that_say",
    "tally",
]
