"""Holds every check of the guide, one module each, and runs them.

Comes in: faults, the corpus with its graph, and rendered pages as data. Goes out: diagnostics. A rule's
module holds a code that never changes, an explanation for editors, and a check; modules are found by
their names. Nothing here reads a file or makes a page; printing is left to `reporting`.
"""

from evidence_guide.rules.checking import check_faults, check_files, check_pages, check_records
from evidence_guide.rules.registry import RULES
from evidence_guide.rules.rule import Rule, Scope

__all__ = ["RULES", "Rule", "Scope", "check_faults", "check_files", "check_pages", "check_records"]
