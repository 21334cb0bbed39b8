"""A view for each kind of page: the record, and everything that its template prints beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import Claim, Kind, Model, ShortAnswer, Source, Study, Theme, kind_of
from evidence_guide.views.effects import Sides, counts_a_study_twice, short_answer, sides
from evidence_guide.views.links import linked_records
from evidence_guide.views.lists import IndexRow, by_theme, index_rows
from evidence_guide.views.references import (
    DocumentDifferences,
    ReferenceRow,
    known_works,
    list_differences,
    list_references,
    page_of_each_work,
)
from evidence_guide.views.strength import Strength, weigh
from evidence_guide.views.studies_behind import claims_resting_on, studies_behind
from evidence_guide.views.study_rows import StudyRow, study_line, study_row
from evidence_guide.views.titles import Titles
from evidence_guide.views.totals import latest_year, total, years_of_studies
from evidence_guide.views.vocabulary_evidence import VocabularyEvidence


@dataclass(frozen=True, slots=True)
class RecordView:
    """What every page of a record is made of.

    Args:
        node: the record's node.
        kind: its kind.
        record: the record.
        short_answer: what its claims report, with studies counted in words; empty where it has none.
        counts_a_study_twice: whether `short_answer` counts a study for more than one effect.
        answer: what an editor has written that they come to, and the claims that it rests on; None where
            no editor has.
        strength: how sure and how fresh; None where it has no claims.
        studies: the studies behind it.
        linked: everything that it links to or is linked from, by kind.
        claims: its claims; of a factor all that are about it, wherever they stand.
        sides: the same, by the direction of the effect that they report.
        body: its text in Markdown; empty where its kind has none.
    """

    node: Node
    kind: Kind
    record: object
    short_answer: str
    counts_a_study_twice: bool
    answer: tuple[str, tuple[Located, ...]] | None
    strength: Strength | None
    studies: tuple[StudyRow, ...]
    linked: Mapping[str, list[Node]]
    claims: tuple[Located, ...]
    sides: Sides
    body: str = ""


@dataclass(frozen=True, slots=True)
class StudyView:
    """What a study's page adds to its record's view: its papers, and everything that rests on it.

    Args:
        papers: its papers, as printed.
        resting_claims: the claims that rest on it, by the record that holds them.
        included_in: the reviews that include it, as printed.
        strength: how sure and how fresh the study is by itself.
    """

    papers: tuple[Formatted, ...]
    resting_claims: Mapping[Node, list[Located]]
    included_in: tuple[Formatted, ...]
    strength: Strength


class Views:
    """Makes the views of one corpus, for macros and templates.

    Args:
        corpus: the records.
        graph: their links.
        bibliography: the references, formatted.
    """

    def __init__(self, corpus: Corpus, graph: Graph, bibliography: Bibliography) -> None:
        self.corpus, self.graph, self.bibliography = corpus, graph, bibliography
        self.evidence_on_entry = VocabularyEvidence(corpus, graph).of
        self._titles = Titles(corpus, bibliography)
        self.title, self.heading, self.titles = self._titles.of, self._titles.heading, self._titles.in_words

    def record(self, node: Node) -> RecordView:
        """Return the view of a record.

        Args:
            node: the record.
        """
        entry = self.corpus.entry(node)
        located_claims = self.corpus.claims_of(node)
        claims = tuple(claim.claim for claim in located_claims)
        studies = studies_behind(self.corpus, claims)
        return RecordView(
            node,
            entry.kind,
            entry.record,
            short_answer(self.corpus, node),
            counts_a_study_twice(self.corpus, node),
            self._answer(entry.record),
            weigh(self.corpus, self.graph, studies) if claims else None,
            tuple(self.study_row(study, claims) for study in studies),
            linked_records(self.corpus, self.graph, node),
            located_claims,
            sides(located_claims),
            entry.body,
        )

    def _answer(self, record: object) -> tuple[str, tuple[Located, ...]] | None:
        answer = getattr(record, "answer", None)
        if not isinstance(answer, ShortAnswer):
            return None
        claims = self.corpus.claims
        return answer.says, tuple(claims[claim_id] for claim_id in answer.rests_on if claim_id in claims)

    def study(self, study: Study) -> StudyView:
        """Return what a study's page adds to its record's view."""
        return StudyView(
            self.works(study.reports),
            claims_resting_on(self.corpus, self.graph, Node(kind_of(Study).name, study.id)),
            self.works(study.included_in),
            weigh(self.corpus, self.graph, [study]),
        )

    def works(self, keys: Iterable[str]) -> tuple[Formatted, ...]:
        """Return works by their citation keys, as printed; keys of no work are left out."""
        return known_works(self.bibliography, keys)

    def study_row(self, study: Study, claims: Iterable[Claim] = ()) -> StudyRow:
        """Return a study as a row of a table, with the effects that some claims report of it."""
        return study_row(self.graph, study, self.works(study.reports), claims)

    def study_line(self, study: Study) -> str:
        """Return a line with the design of a study and the papers that report it."""
        return study_line(study, self.works(study.reports))

    def search_names(self, record: object) -> tuple[str, ...]:
        """Return other names by which readers look for a record: of a study its papers."""
        if isinstance(record, Study):
            return tuple(paper.author_date for paper in self.works(record.reports))
        if isinstance(record, Model):
            return record.also_called
        return tuple(getattr(record, "search_words", ()))

    def references(self) -> tuple[ReferenceRow, ...]:
        """Return every work, with the study it reports and what cites it."""
        return list_references(self.corpus, self.graph, self.bibliography, self._titles)

    def page_of_each_work(self) -> Mapping[str, int]:
        """Return the number of the page of references that has each work, save those on the first."""
        return page_of_each_work(self.corpus, self.graph, self.bibliography)

    def corrections(self) -> tuple[DocumentDifferences, ...]:
        """Return what each source document prints wrongly or otherwise than the guide holds it."""
        return list_differences(self.corpus, self.bibliography)

    def index_rows(self, kind: Kind) -> tuple[IndexRow, ...]:
        """Return the rows of a kind's list, in the order in which a reader would look for them."""
        return index_rows(self.corpus, self.graph, self.bibliography, self._titles, kind)

    def by_theme(self, rows: Iterable[IndexRow]) -> tuple[tuple[Theme, tuple[IndexRow, ...]], ...]:
        """Return the rows of the list of factors under their themes, in the order of the themes."""
        return by_theme(self.corpus, rows)

    def total(self, kind: str) -> int:
        """Return how many records of a kind there are; of studies only the primary ones count."""
        return total(self.corpus, kind)

    def years_of_studies(self) -> str:
        """Return the years between which the primary studies were published, in words."""
        return years_of_studies(self.corpus)

    def latest_year(self) -> str:
        """Return the year of the latest paper of a primary study; an empty text where there is none."""
        return latest_year(self.corpus)

    def sources_as_printed(self, sources: Iterable[Source]) -> tuple[tuple[Formatted, str], ...]:
        """Return some sources as printed, each with the place in it; those of no work are left out."""
        works = ((self.bibliography.get(source.reference), source.locator or "") for source in sources)
        return tuple((work, locator) for work, locator in works if work)
