"""What a rule is: a code, an explanation and a check over one of five kinds of subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.diagnostics import Diagnostic, Fault, FaultKind, Place, Severity
from evidence_guide.site import ProblemKind, RenderedPage, Site


class Scope(StrEnum):
    """What a rule looks at."""

    FILE = "file"
    RECORD = "record"
    CORPUS = "corpus"
    PAGE = "page"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a rule of scope record or corpus is given besides its record.

    Args:
        corpus: all records.
        graph: the links between them.
        today: the day that dates are checked against, `SOURCE_DATE_EPOCH` where that is set.
    """

    corpus: Corpus
    graph: Graph
    today: date


FileCheck = Callable[[Fault], Iterator["Violation"]]
RecordCheck = Callable[[Node, CheckContext], Iterator["Violation"]]
CorpusCheck = Callable[[CheckContext], Iterator["Violation"]]
PageCheck = Callable[[RenderedPage, Site], Iterator["Violation"]]
SiteCheck = Callable[[Site], Iterator["Violation"]]


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of a rule, as its check reports it. The rule adds its code and severity.

    Args:
        place: where an editor puts it right.
        message: what is wrong, in a sentence without a full stop.
        hint: how to put it right; empty where nothing helps.
    """

    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with a code that never changes.

    Args:
        code: a letter for its severity and three digits: E1xx files, E2xx records, E3xx all, E4xx pages.
        title: what is wrong, in a few words.
        explanation: Markdown for editors: why it matters, how to put it right, with an example.
        severity: whether it stops a build.
        faults: the kinds of fault that the rule words; each kind is worded by one rule.
        problems: the kinds of rendering problem that the rule words; likewise.
        check_file: for scope file.
        check_record: for scope record.
        check_corpus: for scope corpus.
        check_page: for scope page.
        check_site: for scope site.
        last_resort: whether it looks at pages for what the records' own rules should have told, so that it
            is left out where these have found mistakes.
    """

    code: str
    title: str
    explanation: str
    severity: Severity = Severity.ERROR
    faults: frozenset[FaultKind] = frozenset()
    problems: frozenset[ProblemKind] = frozenset()
    check_file: FileCheck | None = None
    check_record: RecordCheck | None = None
    check_corpus: CorpusCheck | None = None
    check_page: PageCheck | None = None
    check_site: SiteCheck | None = None
    last_resort: bool = False

    @property
    def scope(self) -> Scope:
        """What the rule looks at, which the one check that it has decides."""
        checks = {
            Scope.FILE: self.check_file,
            Scope.RECORD: self.check_record,
            Scope.CORPUS: self.check_corpus,
            Scope.PAGE: self.check_page,
            Scope.SITE: self.check_site,
        }
        return next(scope for scope, check in checks.items() if check is not None)

    def diagnostic(self, finding: Violation) -> Diagnostic:
        """Return a violation as a diagnostic, with the rule's code and severity."""
        return Diagnostic(finding.place, self.code, self.severity, finding.message, finding.hint)
