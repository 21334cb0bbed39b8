"""All records of a project, in one immutable whole.

The corpus finds a record by kind and id and says where it was written. How records link is left to the graph,
what is wrong with them to the rules, and what a page makes of them to the views.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from evidence_guide.bibliography import Reference
from evidence_guide.diagnostics import Place
from evidence_guide.model import (
    CLAIM,
    KINDS,
    PAGE,
    REFERENCE,
    Brand,
    Claim,
    EffectsOf,
    Factor,
    FieldPath,
    Record,
    Study,
    kind_of,
)
from evidence_guide.source import Entry, Origin, Page

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=Record)


class Node(NamedTuple):
    """A thing that can be linked to: a record, a claim ("record/slug"), a reference or a page."""

    kind: str
    id: str


class Located(NamedTuple):
    """A claim with the record that holds it.

    Args:
        id: the claim's full id, `record/slug`.
        claim: the claim.
        holder: the record it stands in.
    """

    id: str
    claim: Claim
    holder: Node


class Watch(Protocol):
    """Watches what is read of mappings."""

    def __call__(
        self, name: str, mapping: Mapping[K, V], text_of: Callable[[V], str] = repr
    ) -> Mapping[K, V]:
        """Return a mapping that is watched.

        Args:
            name: the mapping's name.
            mapping: the mapping.
            text_of: gives a text that differs where values do.
        """

    def remembered(self, make: Callable[..., V]) -> Callable[..., V]:
        """Return a function that makes a thing once; who asks for it has read what it was made of."""


@dataclass(frozen=True)
class Corpus:
    """The records, references and pages of a project.

    Args:
        entries: every record as read, in the order of the files; ids may repeat.
        all_references: every bibliography entry as read; keys may repeat.
        pages: hand-written pages by their path in `content/`.
        assets: the paths of other files in `content/`.
        unread: kind and id of each record that is there but could not be read; an empty id stands for a
            whole file of them.
        brand: whose copy this is.
        brand_origin: where that was written.
    """

    entries: tuple[Entry, ...]
    all_references: tuple[Reference, ...]
    pages: Mapping[str, Page]
    assets: frozenset[str] = frozenset()
    unread: frozenset[tuple[str, str]] = frozenset()
    brand: Brand = field(default_factory=Brand)
    brand_origin: Origin = field(default_factory=lambda: Origin("brand.yml"))

    @cached_property
    def _by_node(self) -> Mapping[Node, Entry]:
        entries: dict[Node, Entry] = {}
        for entry in self.entries:
            entries.setdefault(Node(entry.kind.name, entry.record.id), entry)
        return MappingProxyType(entries)

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Any]]:
        records: dict[str, dict[str, Any]] = {name: {} for name in KINDS}
        for node, entry in self._by_node.items():
            records[node.kind][node.id] = entry.record
        return MappingProxyType({name: MappingProxyType(by_id) for name, by_id in records.items()})

    @cached_property
    def _known(self) -> Mapping[str, Mapping[str, Any]]:
        others = {REFERENCE: self.references, CLAIM: self.claims, PAGE: self.pages}
        return {**self._by_kind, **others}

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        """The references by key; of several with one key, the first."""
        references: dict[str, Reference] = {}
        for reference in self.all_references:
            references.setdefault(reference.key, reference)
        return MappingProxyType(references)

    @cached_property
    def claims(self) -> Mapping[str, Located]:
        """The claims by full id, in the order of their records."""
        claims: dict[str, Located] = {}
        for node, entry in self._by_node.items():
            for claim in getattr(entry.record, "claims", ()):
                full_id = f"{node.id}/{claim.id}"
                claims.setdefault(full_id, Located(full_id, claim, node))
        return MappingProxyType(claims)

    @cached_property
    def claims_on(self) -> Mapping[str, tuple[Located, ...]]:
        """The claims about each factor by its id: its own, then those that other records hold."""
        own: dict[str, list[Located]] = {}
        elsewhere: dict[str, list[Located]] = {}
        for located in self.claims.values():
            home = located.holder.id if isinstance(self.record(located.holder), Factor) else ""
            if home:
                own.setdefault(home, []).append(located)
            for factor in dict.fromkeys(located.claim.factors):
                if factor != home:
                    elsewhere.setdefault(factor, []).append(located)
        return MappingProxyType(
            {factor: (*own.get(factor, ()), *elsewhere.get(factor, ())) for factor in {**own, **elsewhere}}
        )

    @cached_property
    def titles(self) -> Mapping[Node, str]:
        """The titles of the records, for those who ask no more of them."""
        return MappingProxyType({node: self.record(node).title for node in self._by_node})

    def claims_of(self, node: Node) -> tuple[Located, ...]:
        """Return the claims that count for a record: its own, or all about it where its kind gathers them."""
        if KINDS[node.kind].effects_of is EffectsOf.ITSELF:
            return self.claims_on.get(node.id, ())
        held: tuple[Claim, ...] = getattr(self.record(node), "claims", ())
        return tuple(self.claims[f"{node.id}/{claim.id}"] for claim in held)

    @cached_property
    def study_of(self) -> Mapping[str, Study]:
        """The study that each paper reports, by citation key; of several, the first."""
        studies: dict[str, Study] = {}
        for study in self.all(Study).values():
            for key in study.reports:
                studies.setdefault(key, study)
        return MappingProxyType(studies)

    def watch(self, name: str, mapping: Mapping[K, V]) -> Mapping[K, V]:
        """Return what was made of this corpus for all pages, watched where the corpus is.

        Args:
            name: the mapping's name.
            mapping: the mapping, which does not change any more.
        """
        return mapping

    def remembered(self, make: Callable[..., V]) -> Callable[..., V]:
        """Return a function that makes a thing of this corpus once for all who ask.

        Args:
            make: makes the thing of hashable arguments.
        """
        return cache(make)

    def watched(self, watch: Watch) -> Corpus:
        """Return the same corpus with every way into it watched; the lists of what was read are empty.

        Args:
            watch: watches a mapping.
        """
        pages = watch(PAGE, self.pages, _text_of_page)
        copy = Corpus((), (), pages, self.assets, self.unread, self.brand, self.brand_origin)
        vars(copy).update(
            watch=watch,
            remembered=watch.remembered,
            references=watch(REFERENCE, self.references),
            claims=watch(CLAIM, self.claims),
            claims_on=watch("claims on", self.claims_on),
            study_of=watch("study of", self.study_of),
            titles=watch("title", self.titles),
            _by_node=watch("entry", self._by_node, _text_of_entry),
            _by_kind={name: watch(name, records) for name, records in self._by_kind.items()},
        )
        return copy

    def all(self, model: type[R]) -> Mapping[str, R]:
        """Return the records of a type by id."""
        return self._by_kind[kind_of(model).name]

    def ids(self, kind: str) -> Iterable[str]:
        """Return the ids of a kind, or of "reference", "claim" or "page"; none of what is no kind."""
        return self._known.get(kind, {}).keys()

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Whether there is such a thing, or could be one in a file that could not be read.

        A rule that asks this does not call an id unknown just because its record has a mistake.
        """
        if kind == CLAIM:
            holder, _, _ = record_id.partition("/")
            return record_id in self.claims or any(
                kind not in {REFERENCE, PAGE} and unread in {holder, ""} for kind, unread in self.unread
            )
        return record_id in self.ids(kind) or not self.unread.isdisjoint({(kind, record_id), (kind, "")})

    def record(self, node: Node) -> Any:
        """Return the record of a node.

        Raises:
            KeyError: there is none.
        """
        return self._by_node[node].record

    def entry(self, node: Node) -> Entry:
        """Return the record of a node as it was read.

        Raises:
            KeyError: there is none.
        """
        return self._by_node[node]

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes of all records."""
        yield from self._by_node

    def origin(self, node: Node) -> Origin:
        """Return where a record was written; a claim's is its record's."""
        if node.kind == CLAIM:
            return self.origin(self.claims[node.id].holder)
        if node.kind == PAGE:
            return self.pages[node.id].origin
        return self._by_node[node].origin

    def place(self, node: Node, path: FieldPath = ()) -> Place:
        """Return the place of a value of a record, or of a reference's entry."""
        if node.kind == REFERENCE:
            return self.references[node.id].place
        return self.origin(node).value(*path)


def _text_of_entry(entry: Entry) -> str:
    """Return a text that differs where a record, or its place in a file, does."""
    origin = entry.origin
    if entry.kind.in_vocabulary:  # its file holds others
        return f"{origin.path}\n{entry.record!r}\n{dict(origin.values)!r}"
    return f"{origin.path}\n{origin.text}"


def _text_of_page(page: Page) -> str:
    return f"{page.uri}\n{page.origin.text}"
