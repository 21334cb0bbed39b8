"""What changed in the records, by day and note, the newest first; many records with one note are counted."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from evidence_guide.corpus import Corpus, Node
from evidence_guide.model import KINDS, Kind, PenPicture, Study
from evidence_guide.site import Dated
from evidence_guide.views.wording import join, label, tally

MOST_NAMED: Final = 5
"""How many records of a kind with the same note on one day are named; more are counted."""


@dataclass(frozen=True, slots=True)
class ChangedRecords:
    """Records of one kind that have the same change note on one day.

    Args:
        day: the day of the change.
        note: the change note, in Markdown.
        kind: the kind of the records.
        nodes: the records: one, or more than `MOST_NAMED`.
        description: the sort of record that the one is, or how many there are: "46 pen pictures".
    """

    day: date
    note: str
    kind: Kind
    nodes: tuple[Node, ...]
    description: str

    @property
    def only_node(self) -> Node | None:
        """The record, where there is only one."""
        return self.nodes[0] if len(self.nodes) == 1 else None


@dataclass(frozen=True, slots=True)
class ChangesWithNote:
    """The records that have the same change note on one day, by kind."""

    note: str
    records: tuple[ChangedRecords, ...]


@dataclass(frozen=True, slots=True)
class ChangesOnDay:
    """What changed on one day: the notes that fewest records share first, since they tell most."""

    day: date
    notes: tuple[ChangesWithNote, ...]


def newest_date(corpus: Corpus, nodes: Collection[Node]) -> Dated | None:
    """Return when the newest of some records was last checked or changed; None where none has such a day.

    Args:
        corpus: the records.
        nodes: the nodes of some of them.
    """
    dates: list[Dated] = []
    for record in map(corpus.record, nodes):
        dates += [Dated(change.date) for change in getattr(record, "changes", ())]
        if isinstance(record, PenPicture):
            dates.append(Dated(record.reviewed, checked=True))
    newest = max(dates, default=None)
    # a check of one of many is no check of all
    return Dated(newest.day) if newest and len(nodes) > 1 else newest


def changes_by_day(corpus: Corpus) -> tuple[ChangesOnDay, ...]:
    """Return all changes, the newest day first.

    Args:
        corpus: the records.
    """
    nodes_by_day: dict[date, dict[str, dict[str, list[Node]]]] = {}
    for node in corpus.nodes():
        for change in getattr(corpus.record(node), "changes", ()):
            by_kind = nodes_by_day.setdefault(change.date, {}).setdefault(change.note, {})
            by_kind.setdefault(node.kind, []).append(node)
    days = []
    for day, by_note in sorted(nodes_by_day.items(), reverse=True):
        notes = [
            ChangesWithNote(note, tuple(_changed_records(corpus, day, note, by_kind)))
            for note, by_kind in by_note.items()
        ]
        days.append(ChangesOnDay(day, tuple(sorted(notes, key=_how_many_share))))
    return tuple(days)


def changes_one_by_one(corpus: Corpus) -> Iterator[ChangedRecords]:
    """Yield all changes without their grouping by day and note, in the same order.

    Args:
        corpus: the records.
    """
    for day in changes_by_day(corpus):
        for with_note in day.notes:
            yield from with_note.records


def _changed_records(
    corpus: Corpus, day: date, note: str, by_kind: dict[str, list[Node]]
) -> Iterator[ChangedRecords]:
    # readers look for accounts of places first; the other kinds come in the order of the table of kinds
    for name in sorted(by_kind, key=lambda name: (not KINDS[name].has_body, list(KINDS).index(name))):
        nodes = sorted(dict.fromkeys(by_kind[name]), key=lambda node: _title(corpus, node))
        groups = [[node] for node in nodes] if len(nodes) <= MOST_NAMED else [nodes]
        for group in groups:
            yield ChangedRecords(
                day, note, KINDS[name], tuple(group), _description(corpus, KINDS[name], group)
            )


def _description(corpus: Corpus, kind: Kind, nodes: list[Node]) -> str:
    """Return the sort of the one record, or how many there are; other works are not counted as studies."""
    if kind.model is not Study:
        return tally(len(nodes), kind.singular) if len(nodes) > 1 else kind.singular
    other_works = [node for node in nodes if not corpus.record(node).design.is_primary]
    if len(nodes) == 1:
        return label(corpus.record(nodes[0]).design) if other_works else kind.singular
    counts = ((len(nodes) - len(other_works), "study"), (len(other_works), "review or other work"))
    return join(tally(count, noun) for count, noun in counts if count)


def _title(corpus: Corpus, node: Node) -> str:
    return str(corpus.record(node).title).lower()


def _how_many_share(with_note: ChangesWithNote) -> tuple[int, str]:
    return sum(len(changed.nodes) for changed in with_note.records), with_note.note
