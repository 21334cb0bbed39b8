"""What can be said of a kind of record; the kinds themselves are the rows of `kinds`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from evidence_guide.model.fields import Identified


class EffectsOf(Enum):
    """What the effects of a kind's claims are effects of, where the claims are counted for and against."""

    ITSELF = auto()
    """Of having or lacking the thing that the record is about. All claims that name it count, wherever they
    stand, and only those with a condition take a side."""

    JOINT_WORKING = auto()
    """Of joint or integrated working."""


class Order(Enum):
    """What the records of a kind are listed by."""

    TITLE = auto()
    NUMBER = auto()
    YEARS = auto()
    AS_WRITTEN = auto()


class Subjects(Enum):
    """What says whom and which way of working a record of a kind is about, besides the record itself."""

    NOTHING_ELSE = auto()
    CLAIMS = auto()
    CLAIMS_AND_STUDIES = auto()


@dataclass(frozen=True, slots=True)
class CardMacro:
    """The macro that shows a record of a kind where a page's prose calls it.

    Args:
        text: what editors are told of it.
        example: the id, or the number, of its example.
        form: in which form of the kind's template the record is shown.
        by_number: whether prose calls it by the record's number.
        cites: whether what it shows brings its own citations, so that the passage needs no others.
    """

    text: str
    example: str | int
    form: str = "card"
    by_number: bool = False
    cites: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record.

    Ranks say who comes first, the lowest; kinds of equal rank stay in the order of the table.

    Args:
        name: how links name it ("pen-picture").
        model: its record type, with the fields that other columns ask for (`problems` says which it lacks).
        folder: folder under `data/`, or the vocabulary file's stem.
        singular: what a reader calls one.
        plural: what a reader calls several, and the title of its index.
        in_vocabulary: whether its records are entries of one vocabulary file.
        has_body: whether a record is Markdown with front matter.
        has_page: whether each record has a page of its own.
        has_index: whether there is a page that lists them.
        address: a record's address, with `{id}` or `{number}`; empty for the usual one.
        heading: what its page is headed with, in which `{title}` and `{number}` stand for the record's.
        order: what its records are listed by.
        strand: which of policy, research and practice it belongs to; empty where it runs through all three.
        effects_of: what its claims' effects are of; None where they are not counted for and against.
        subjects: what else says whom a record is about.
        macro: the macro that shows one; None where prose has none for it.
        linked_rank: its place among what is linked to a record; None where it is not listed there.
        library_rank: its place among the kinds by which the library is filtered.
        search_rank: its place where there is no room for the titles of all kinds.
    """

    name: str
    model: type[Identified]
    folder: str
    singular: str
    plural: str
    in_vocabulary: bool = False
    has_body: bool = False
    has_page: bool = True
    has_index: bool = True
    address: str = ""
    heading: str = "{title}"
    order: Order = Order.TITLE
    strand: str = ""
    effects_of: EffectsOf | None = None
    subjects: Subjects = Subjects.CLAIMS
    macro: CardMacro | None = None
    linked_rank: int | None = 90
    library_rank: int = 90
    search_rank: int = 40

    @property
    def macro_name(self) -> str:
        """How prose calls the macro that shows one."""
        return self.name.replace("-", "_")

    def problems(self) -> Iterator[str]:
        """Yield in words what the record type lacks of what the other columns ask for."""
        wanted = {"title": "every record has one", "redirects": "an address may move"}
        if not self.in_vocabulary:
            wanted["changes"] = "a record with a file of its own says what was changed in it"
        if self.order is Order.NUMBER:
            wanted["number"] = "its records are in the order of their numbers"
        if "{number}" in self.address + self.heading or (self.macro and self.macro.by_number):
            wanted["number"] = "its address, its heading or its macro names it by its number"
        if self.order is Order.YEARS:
            wanted |= dict.fromkeys(("start", "end"), "its records are in the order of their years")
        if self.effects_of:
            wanted["claims"] = "their effects are counted"
        for field, reason in wanted.items():
            if field not in self.model.model_fields:
                yield f'the kind "{self.name}": {self.model.__name__} has no field "{field}", but {reason}'

    def url(self, record_id: str, number: int | None = None) -> str:
        """Return the address of a record from the site's root, without a leading slash.

        Args:
            record_id: its id.
            number: its number, where its address is that; None where there is no such record.
        """
        usual = f"{self.folder}/{{id}}/" if self.has_page else f"{self.folder}/#{{id}}"
        return (self.address or usual).format(id=record_id, number=record_id if number is None else number)
