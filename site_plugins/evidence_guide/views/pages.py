"""A view for each kind of page: the record, and everything that its template prints beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import (
    KINDS,
    Claim,
    Condition,
    Document,
    Effect,
    Era,
    Factor,
    Kind,
    Law,
    Model,
    ShortAnswer,
    Source,
    Stance,
    Study,
    Theme,
)
from evidence_guide.views.linked import claims_resting_on, linked, listed, studies_of, studies_that_say
from evidence_guide.views.strength import Strength, weigh
from evidence_guide.views.studied import StudiedEntries
from evidence_guide.views.words import count, join, label, sentence, span, stated, tally, years

_NO_DIRECTION: Final = "Described in the sources, without a direction."

_COUNTED_EFFECTS: Final = {
    Effect.PROMOTES: "to help in",
    Effect.HINDERS: "to hinder in",
    Effect.MIXED: "to have mixed effects in",
    Effect.NO_DIFFERENCE: "to make no difference in",
}
"""The effects that are counted, as the words for them."""


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A study as a row of a table.

    Args:
        study: the study.
        years: when its papers were published, in words.
        papers: how it is cited, one for each paper.
        effects: what the claims of the page that rest on it say, in words.
        eras: the eras in which its papers were published.
    """

    study: Study
    years: str
    papers: tuple[Formatted, ...]
    effects: str
    eras: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """The claims about a factor, by which way they point.

    Args:
        helps: that having it helps.
        lacking: that lacking it hinders, which agrees with the former.
        hinders: that having it hinders.
        without: that lacking it helps, which agrees with the former.
        neither: that it made no difference, or had mixed effects.
        other: what only describes, or takes no side about the factor.
    """

    helps: tuple[Located, ...]
    lacking: tuple[Located, ...]
    hinders: tuple[Located, ...]
    without: tuple[Located, ...]
    neither: tuple[Located, ...]
    other: tuple[Located, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """What every page of a record is made of.

    Args:
        node: the record's node.
        kind: its kind.
        record: the record.
        short_answer: what its claims say, counted in words; empty where it has none.
        repeated: whether a study is counted on more than one side there.
        answer: what they come to, where an editor has said it, and the claims that bear that out.
        strength: how sure and how fresh; None where it has no claims.
        studies: the studies behind it.
        linked: everything that it links to or is linked from, by kind.
        claims: its claims; of a factor all that are about it, wherever they stand.
        sides: the same, by which way they point.
        body: its Markdown, where it has any.
    """

    node: Node
    kind: Kind
    record: object
    short_answer: str
    repeated: bool
    answer: tuple[str, tuple[Located, ...]] | None
    strength: Strength | None
    studies: tuple[StudyRow, ...]
    linked: Mapping[str, list[Node]]
    claims: tuple[Located, ...]
    sides: Sides
    body: str = ""


@dataclass(frozen=True, slots=True)
class StudyView:
    """What a study's page adds: its papers, and everything that rests on it.

    Args:
        papers: its papers, as printed.
        rests: the claims that rest on it, by the record that holds them.
        included_in: the reviews that include it, as printed.
        strength: how sure and how fresh the study is by itself.
    """

    papers: tuple[Formatted, ...]
    rests: Mapping[Node, list[Located]]
    included_in: tuple[Formatted, ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A work as the page of references shows it.

    Args:
        formatted: the work, as printed.
        study: the study that it reports, if it reports one.
        cited_on: the records and pages that cite it, each with its title, and with its kind where another
            of them has the same title.
    """

    formatted: Formatted
    study: Study | None
    cited_on: tuple[tuple[Node, str], ...]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A record as a list shows it: a title, a summary and a few facts."""

    node: Node
    title: str
    summary: str
    facts: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Differing:
    """What a source document prints wrongly, or otherwise than this guide holds it.

    Args:
        document: the source document, where it has a record.
        reference: the source document's own reference.
        works: how it prints works otherwise: each work, and the difference in words.
    """

    document: Document | None
    reference: Formatted
    works: tuple[tuple[Formatted, str], ...]


class Views:
    """Makes the views of one corpus.

    Args:
        corpus: the records.
        graph: their links.
        bibliography: the references, formatted.
    """

    def __init__(self, corpus: Corpus, graph: Graph, bibliography: Bibliography) -> None:
        self.corpus, self.graph, self.bibliography = corpus, graph, bibliography
        self.studied = StudiedEntries(corpus, graph).of

    def title(self, node: Node) -> str:
        """Return what a reader calls a thing."""
        if node.kind == "page":
            return self.corpus.pages[node.id].front.title
        if node.kind == "reference":
            return self.bibliography[node.id].author_date
        if node.kind == "claim":
            return self.title(self.corpus.claims[node.id].holder)
        title: str = self.corpus.record(node).title
        return title

    def heading(self, node: Node) -> str:
        """Return what the page of a record is headed with: its title, of a law with its number."""
        record = self.corpus.record(node)
        return f"Law {record.number}: {record.title}" if isinstance(record, Law) else self.title(node)

    def record(self, node: Node) -> RecordView:
        """Return the view of a record."""
        entry = self.corpus.entry(node)
        located = self.claims(node)
        claims = tuple(found.claim for found in located)
        studies = studies_of(self.corpus, claims)
        return RecordView(
            node,
            entry.kind,
            entry.record,
            self.short_answer(node),
            self._repeated(node),
            self._answer(entry.record),
            weigh(self.corpus, self.graph, studies) if claims else None,
            tuple(self.study_row(study, claims) for study in studies),
            linked(self.corpus, self.graph, node),
            located,
            _sides(located),
            entry.body,
        )

    def claims(self, node: Node) -> tuple[Located, ...]:
        """Return a record's claims; a factor's are all those about it, wherever they stand."""
        if node.kind == "factor":
            return self.corpus.claims_on.get(node.id, ())
        held: tuple[Claim, ...] = getattr(self.corpus.record(node), "claims", ())
        return tuple(self.corpus.claims[f"{node.id}/{claim.id}"] for claim in held)

    def study(self, study: Study) -> StudyView:
        """Return what a study's page adds to its record's view."""
        return StudyView(
            self.works(study.reports),
            claims_resting_on(self.corpus, self.graph, Node("study", study.id)),
            self.works(study.included_in),
            weigh(self.corpus, self.graph, [study]),
        )

    def works(self, keys: Iterable[str]) -> tuple[Formatted, ...]:
        """Return works as printed, leaving out keys that nothing is known of."""
        return tuple(self.bibliography[key] for key in keys if key in self.bibliography)

    def study_row(self, study: Study, claims: Iterable[Claim] = ()) -> StudyRow:
        """Return a study as a row of a table, with what some claims say of it."""
        papers = self.works(study.reports)
        says = {
            (c.id, e.stance is Stance.CONTRADICTS): _with_condition(c)
            for c in claims
            for e in c.evidence
            if e.study == study.id and c.effect
        }
        effects = Counter(
            f"contradicts: {effect}" if against else effect for (_, against), effect in says.items()
        )
        said = "; ".join(f"{effect} ({n} claims)" if n > 1 else effect for effect, n in effects.items())
        eras = tuple(self.graph.targets(Node("study", study.id), "era", "published in"))
        return StudyRow(study, years(p.reference.year for p in papers), papers, said, eras)

    def names(self, record: object) -> tuple[str, ...]:
        """Return what else a record is called by those who look for it: a study by its papers."""
        if isinstance(record, Study):
            return tuple(paper.author_date for paper in self.works(record.reports))
        if isinstance(record, Factor):
            return record.search_words
        return record.also_called if isinstance(record, Model) else ()

    def study_line(self, study: Study) -> str:
        """Say in a line how a study was made and which papers report it."""
        papers = join(paper.author_date for paper in self.works(study.reports))
        design = label(study.design) if stated(study.design) else "design not stated"
        return f"{sentence(design)} {papers}".strip()

    def short_answer(self, node: Node) -> str:
        """Say in words what the claims of a factor or finding say, counting the studies on each side.

        Other kinds have no short answer.
        """
        if node.kind not in {"factor", "finding"}:
            return ""
        found = self._directed(node)
        having = self._sides(c for c in found if c.condition is not Condition.ABSENT)
        lacking = self._sides(c for c in found if c.condition is Condition.ABSENT)
        if node.kind == "finding":
            return f"Joint or integrated working {having}." if having else _NO_DIRECTION
        parts = [f"having it {having}" if having else "", f"lacking it {lacking}" if lacking else ""]
        return sentence("; ".join(p for p in parts if p)) or _NO_DIRECTION

    def _answer(self, record: object) -> tuple[str, tuple[Located, ...]] | None:
        answer = getattr(record, "answer", None)
        if not isinstance(answer, ShortAnswer):
            return None
        known = self.corpus.claims
        return answer.says, tuple(known[claim_id] for claim_id in answer.rests_on if claim_id in known)

    def _repeated(self, node: Node) -> bool:
        sides: dict[tuple[bool, Effect], list[Claim]] = {}
        for claim in self._directed(node):
            if claim.effect in _COUNTED_EFFECTS:
                sides.setdefault((claim.condition is Condition.ABSENT, claim.effect), []).append(claim)
        said = [study.id for claims in sides.values() for study in studies_that_say(self.corpus, claims)]
        return len(said) > len(set(said))

    def _directed(self, node: Node) -> list[Claim]:
        """Return the claims that count; of a factor’s, one without a condition takes no side about it."""
        found = [located.claim for located in self.claims(node)]
        return [claim for claim in found if claim.condition] if node.kind == "factor" else found

    def _sides(self, claims: Iterable[Claim]) -> str:
        found = list(claims)
        said = []
        for effect, verb in _COUNTED_EFFECTS.items():
            studies = studies_that_say(self.corpus, [c for c in found if c.effect is effect])
            if studies:
                said.append(f"{verb} {_counted(studies)}")
        return f"was reported {join(said)}" if said else ""

    def references(self) -> tuple[ReferenceRow, ...]:
        """Return every work, with the study it reports and what cites it."""
        # the order of the lists of kinds, whichever way a work is cited
        order = {node: at for at, node in enumerate(self.corpus.nodes())}
        rows = []
        for key, formatted in self.bibliography.items():
            study = self.corpus.study_of.get(key)
            own = Node("study", study.id) if study else None
            holders = {
                self.corpus.claims[node.id].holder if node.kind == "claim" else node
                for node in self._citing(key, own)
            }
            cited_on = sorted(holders - {own}, key=lambda node: (order.get(node, len(order)), node.id))
            rows.append(ReferenceRow(formatted, study, self._told_apart(cited_on)))
        return tuple(rows)

    def _citing(self, key: str, study: Node | None) -> Iterator[Node]:
        """Yield what cites a work: by its key, or as evidence that names its study and none of the papers."""
        yield from (link.source for link in self.graph.into.get(Node("reference", key), ()))
        if study is None:
            return
        for node in self.graph.sources(study, "claim", "found by"):
            evidence = self.corpus.claims[node.id].claim.evidence
            if any(e.study == study.id and not e.reports for e in evidence):
                yield node

    def _told_apart(self, nodes: Collection[Node]) -> tuple[tuple[Node, str], ...]:
        """Return things with their titles, and of those that share a title which kind each is."""
        times = Counter(map(self.title, nodes))
        return tuple(
            (node, f"{title} ({self._kind(node)})" if times[title] > 1 else title)
            for node, title in ((node, self.title(node)) for node in nodes)
        )

    def _kind(self, node: Node) -> str:
        """Say what kind of thing this is; a review or an account is not called a study."""
        if node.kind == "page":
            return node.kind
        record = self.corpus.record(node)
        other = isinstance(record, Study) and not record.design.is_primary
        return label(record.design) if other else KINDS[node.kind].singular

    def themes(self, rows: Iterable[IndexRow]) -> tuple[tuple[Theme, tuple[IndexRow, ...]], ...]:
        """Return the rows of the list of factors under their themes, in the order of the themes."""
        found = list(rows)
        groups = ((t, tuple(r for r in found if r.group == t.id)) for t in self.corpus.all(Theme).values())
        return tuple((theme, group) for theme, group in groups if group)

    def index(self, kind: Kind) -> tuple[IndexRow, ...]:
        """Return the rows of a kind's list, in the order in which a reader would look for them."""
        return tuple(self._index_row(node) for node in listed(self.corpus, kind.name))

    def _index_row(self, node: Node) -> IndexRow:
        record = self.corpus.record(node)
        return IndexRow(
            node,
            record.title,
            getattr(record, "summary", ""),
            tuple(self._facts(node, record)),
            _group(record),
        )

    def _facts(self, node: Node, record: object) -> list[str]:
        """Return the few facts that help to choose from a list."""
        facts: list[str] = []
        if isinstance(record, Study):
            row = self.study_row(record)
            resting = len(self.graph.sources(node, "claim", "found by"))
            papers = "; ".join(paper.author_date for paper in row.papers)
            design = label(record.design) if stated(record.design) else "design not stated"
            facts = [papers, design, self.titles("client-group", record.client_groups)]
            facts.append(f"{tally(resting, 'claim')} {'rests' if resting == 1 else 'rest'} on it")
            return [f for f in facts if f]
        if isinstance(record, Era):
            return [span(record.start, record.end)]
        for kind, field in (("place", "places"), ("level", "levels"), ("client-group", "client_groups")):
            facts.append(self.titles(kind, getattr(record, field, ())))
        if outcome := getattr(record, "outcome", None):
            facts.append(
                f"what became of it: {label(outcome)}" if node.kind == "pen-picture" else label(outcome)
            )
        if year := getattr(record, "year", None):
            facts.append(year if stated(year) else "year not stated")
        if node.kind in {"factor", "finding"}:
            facts = [self.short_answer(node)]
        elif (claims := getattr(record, "claims", ())) and node.kind != "pen-picture":
            facts.append(tally(len(claims), "claim"))  # a pen picture tells what claims of other records say
        return [f for f in facts if f]

    def titles(self, kind: str, ids: Iterable[str]) -> str:
        """Return the titles of the records of a kind that there are, in words: "one and another"."""
        known = self.corpus.ids(kind)
        return join(self.title(Node(kind, i)) for i in ids if i in known)

    def corrections(self) -> tuple[Differing, ...]:
        """Return what each source document prints wrongly or otherwise than the guide holds it."""
        documents = {document.reference: document for document in self.corpus.all(Document).values()}
        differing: dict[str, list[tuple[Formatted, str]]] = {key: [] for key in documents}
        for work in self.bibliography.values():
            for key, said in work.reference.differs_in.items():
                differing.setdefault(key, []).append((work, said))
        return tuple(
            Differing(documents.get(key), self.bibliography[key], tuple(works))
            for key, works in differing.items()
            if key in self.bibliography
        )

    def size(self, kind: str) -> int:
        """Return how many things of a kind there are; studies are counted without works that are none.

        Args:
            kind: a name in `KINDS`, "claim", "reference" or "paper".
        """
        if kind == "study":
            return sum(study.design.is_primary for study in self.corpus.all(Study).values())
        if kind == "paper":
            return sum(len(s.reports) for s in self.corpus.all(Study).values() if s.design.is_primary)
        if kind == "claim":
            return len(self.corpus.claims)
        return len(list(self.corpus.ids(kind)))

    def span(self) -> str:
        """Return the years between which the primary studies were published, in words."""
        studies = [s for s in self.corpus.all(Study).values() if s.design.is_primary]
        return years(p.reference.year for s in studies for p in self.works(s.reports))

    def latest(self) -> str:
        """Return the year of the latest paper of a primary study; nothing where there is none."""
        return self.span().split(" to ")[-1] if self.size("study") else ""

    def source_lines(self, sources: Iterable[Source]) -> tuple[tuple[Formatted, str], ...]:
        """Return some sources as printed, each with the place in it."""
        known = ((self.bibliography.get(s.reference), s.locator or "") for s in sources)
        return tuple((work, locator) for work, locator in known if work)


def _with_condition(claim: Claim) -> str:
    """Say what a claim says of having or of lacking a factor: "having it helps"."""
    if claim.effect is None or claim.effect is Effect.DESCRIBES or claim.condition is None:
        return label(claim.effect or Effect.DESCRIBES)
    condition = "lacking it" if claim.condition is Condition.ABSENT else "having it"
    verbs = {Effect.MIXED: "has mixed effects", Effect.NO_DIFFERENCE: "makes no difference"}
    return f"{condition} {verbs.get(claim.effect) or label(claim.effect)}"


def _counted(studies: Iterable[Study]) -> str:
    """Count studies in words, and beside them other works by kind: "two studies and one review"."""
    kinds = Counter("study" if s.design.is_primary else label(s.design) for s in studies)
    return join(count(n, kind) for kind, n in sorted(kinds.items(), key=lambda item: item[0] != "study"))


def _sides(claims: tuple[Located, ...]) -> Sides:
    def pointing(effect: Effect, condition: Condition) -> tuple[Located, ...]:
        return tuple(c for c in claims if (c.claim.effect, c.claim.condition) == (effect, condition))

    helps = pointing(Effect.PROMOTES, Condition.PRESENT)
    lacking = pointing(Effect.HINDERS, Condition.ABSENT)
    hinders = pointing(Effect.HINDERS, Condition.PRESENT)
    without = pointing(Effect.PROMOTES, Condition.ABSENT)
    even = {Effect.MIXED, Effect.NO_DIFFERENCE}
    neither = tuple(c for c in claims if c.claim.effect in even and c.claim.condition)
    directed = {c.id for c in (*helps, *lacking, *hinders, *without, *neither)}
    other = tuple(c for c in claims if c.id not in directed)
    return Sides(helps, lacking, hinders, without, neither, other)


def _group(record: object) -> str:
    if isinstance(record, Factor):
        return record.theme
    if isinstance(record, Study):
        return "primary" if record.design.is_primary else "other"
    return ""


def published_kinds(corpus: Corpus) -> list[Kind]:
    """Return the kinds that have records to publish, in the order of the table of kinds."""
    return [kind for kind in KINDS.values() if list(corpus.ids(kind.name))]
