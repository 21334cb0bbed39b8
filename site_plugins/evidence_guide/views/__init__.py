"""Decides what each kind of page says: counts in words, strength, disagreement, lists of what links where.

Comes in: the corpus, its graph, the bibliography. Goes out: frozen views, ready to print. No HTML and no
Markdown is made here: how a view looks is left to the templates of `macros/`, which `pages` runs.
"""

from evidence_guide.views.changes import ChangedRecords, changes_by_day, changes_one_by_one, newest_date
from evidence_guide.views.disagreement import find_disagreements
from evidence_guide.views.evidence_map import DIMENSIONS, ROW_KINDS, levels_of_use, make_evidence_map
from evidence_guide.views.figure_drawing import draw_figure
from evidence_guide.views.gaps import find_gaps
from evidence_guide.views.library_filters import FACETS
from evidence_guide.views.lists import published_kinds
from evidence_guide.views.paging import FURTHER, MOST, Pager, part_starts
from evidence_guide.views.place_map import make_place_map
from evidence_guide.views.record_order import records_in_order
from evidence_guide.views.self_assessment import ANSWERS, assess_benchmarks
from evidence_guide.views.studies_behind import (
    eras_of_publication,
    primary_if_any,
    studies_behind,
    studies_not_contradicting,
    years_of_publication,
)
from evidence_guide.views.timeline import make_timeline
from evidence_guide.views.totals import PAPER
from evidence_guide.views.views import Views
from evidence_guide.views.wording import count, ends_with_kind, join, label, plural, sentence, stated, tally

__all__ = [
    "ANSWERS",
    "DIMENSIONS",
    "FACETS",
    "FURTHER",
    "MOST",
    "PAPER",
    "ROW_KINDS",
    "ChangedRecords",
    "Pager",
    "Views",
    "assess_benchmarks",
    "changes_by_day",
    "changes_one_by_one",
    "count",
    "draw_figure",
    "ends_with_kind",
    "eras_of_publication",
    "find_disagreements",
    "find_gaps",
    "join",
    "label",
    "levels_of_use",
    "make_evidence_map",
    "make_place_map",
    "make_timeline",
    "newest_date",
    "part_starts",
    "plural",
    "primary_if_any",
    "published_kinds",
    "records_in_order",
    "sentence",
    "stated",
    "studies_behind",
    "studies_not_contradicting",
    "tally",
    "years_of_publication",
]
