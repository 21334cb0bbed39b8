"""What changed in the records: by day and note, the newest first, and many alike counted and not listed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from evidence_guide.corpus import Corpus, Node
from evidence_guide.model import KINDS, Kind, PenPicture, Study
from evidence_guide.site import Dated
from evidence_guide.views.wording import join, label, plural

FEW: Final = 5
"""As many records of a kind with the same note on one day are listed by name; more are counted."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Records of one kind that have the same change note on one day.

    Args:
        day: the day.
        note: the note, in Markdown.
        kind: the kind of the records.
        nodes: the records; one, or more than are worth listing.
        what: what sort of record the one is, or how many there are of what: "46 pen pictures".
    """

    day: date
    note: str
    kind: Kind
    nodes: tuple[Node, ...]
    what: str

    @property
    def one(self) -> Node | None:
        """The record, where there is only one."""
        return self.nodes[0] if len(self.nodes) == 1 else None


@dataclass(frozen=True, slots=True)
class Noted:
    """The records that have the same change note on one day."""

    note: str
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """What changed on one day: the notes that fewest records share first, since they say most."""

    day: date
    notes: tuple[Noted, ...]


def dated(corpus: Corpus, nodes: Collection[Node]) -> Dated | None:
    """Return when the newest of some records was last checked or changed; None where none of them says.

    Args:
        corpus: the records.
        nodes: which of them.
    """
    days: list[Dated] = []
    for record in map(corpus.record, nodes):
        days += [Dated(change.date) for change in getattr(record, "changes", ())]
        if isinstance(record, PenPicture):
            days.append(Dated(record.reviewed, checked=True))
    newest = max(days, default=None)
    # a check of one of many is no check of all
    return Dated(newest.day) if newest and len(nodes) > 1 else newest


def changes_by_day(corpus: Corpus) -> tuple[ChangedDay, ...]:
    """Return all changes, the newest day first.

    Args:
        corpus: the records.
    """
    found: dict[date, dict[str, dict[str, list[Node]]]] = {}
    for node in corpus.nodes():
        for change in getattr(corpus.record(node), "changes", ()):
            by_kind = found.setdefault(change.date, {}).setdefault(change.note, {})
            by_kind.setdefault(node.kind, []).append(node)
    days = []
    for day, by_note in sorted(found.items(), reverse=True):
        notes = [
            Noted(note, tuple(_changed(corpus, day, note, by_kind))) for note, by_kind in by_note.items()
        ]
        days.append(ChangedDay(day, tuple(sorted(notes, key=_shared))))
    return tuple(days)


def changes_one_by_one(corpus: Corpus) -> Iterator[Changed]:
    """Yield the same changes without their grouping, in the same order: what is new, one thing at a time."""
    for day in changes_by_day(corpus):
        for noted in day.notes:
            yield from noted.changed


def _changed(corpus: Corpus, day: date, note: str, by_kind: dict[str, list[Node]]) -> Iterator[Changed]:
    # readers look for accounts of places first; the other kinds come in the order of the table of kinds
    for name in sorted(by_kind, key=lambda name: (not KINDS[name].has_body, list(KINDS).index(name))):
        nodes = sorted(dict.fromkeys(by_kind[name]), key=lambda node: _title(corpus, node))
        parts = [[node] for node in nodes] if len(nodes) <= FEW else [nodes]
        yield from (
            Changed(day, note, KINDS[name], tuple(part), _what(corpus, KINDS[name], part)) for part in parts
        )


def _what(corpus: Corpus, kind: Kind, nodes: list[Node]) -> str:
    """Say what sort of record there is, or how many; a review or an account is not counted as a study."""
    if kind.model is not Study:
        return _counted(len(nodes), kind.singular) if len(nodes) > 1 else kind.singular
    others = [node for node in nodes if not corpus.record(node).design.is_primary]
    if len(nodes) == 1:
        return label(corpus.record(nodes[0]).design) if others else kind.singular
    counts = ((len(nodes) - len(others), "study"), (len(others), "review or other work"))
    return join(_counted(many, noun) for many, noun in counts if many)


def _counted(many: int, noun: str) -> str:
    return f"{many:,} {noun if many == 1 else plural(noun)}"


def _title(corpus: Corpus, node: Node) -> str:
    return str(corpus.record(node).title).lower()


def _shared(noted: Noted) -> tuple[int, str]:
    return sum(len(changed.nodes) for changed in noted.changed), noted.note
