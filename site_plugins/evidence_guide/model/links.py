"""Walks a record by its type and yields the ids, the texts and the plain words in it, with the path to each.

What the ids lead to is left to the graph, what the texts cite to `inline_syntax`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from evidence_guide.model.fields import ANY_KIND, InlineMarkdown, LinkTo, PlainWords, Record

FieldPath = tuple[str | int, ...]
"""The way to a value in a record: names of fields and positions in lists."""


Mark = LinkTo | InlineMarkdown | PlainWords
"""What a field says of the text that it holds."""


class MarkedField(NamedTuple):
    """A field of a record type that holds ids, texts, plain words or nested records."""

    name: str
    mark: Mark | type[BaseModel]
    many: bool


@cache
def _marked_fields(model: type[BaseModel]) -> tuple[MarkedField, ...]:
    hints = get_type_hints(model, include_extras=True)
    fields = (_marked(name, hints[name], many=False) for name in model.model_fields)
    return tuple(field for field in fields if field)


def _marked(name: str, hint: Any, *, many: bool) -> MarkedField | None:
    if get_origin(hint) is Annotated:
        for extra in get_args(hint)[1:]:
            if isinstance(extra, Mark):
                return MarkedField(name, extra, many)
        return _marked(name, get_args(hint)[0], many=many)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return MarkedField(name, hint, many)
    inner_many = many or get_origin(hint) is tuple
    fields = (_marked(name, inner, many=inner_many) for inner in get_args(hint))
    return next((field for field in fields if field), None)


def _walk(record: BaseModel, prefix: FieldPath) -> Iterator[tuple[FieldPath, Mark, str]]:
    for name, mark, many in _marked_fields(type(record)):
        value = getattr(record, name)
        items = enumerate(value) if many else [(None, value)]
        for index, item in items:
            path = (*prefix, name) if index is None else (*prefix, name, index)
            if isinstance(item, BaseModel):
                yield from _walk(item, path)
            elif item is not None and isinstance(mark, Mark):
                yield path, mark, str(item)


def links_of(record: Record) -> Iterator[tuple[FieldPath, LinkTo, str]]:
    """Yield the path, the mark and the value of every id in a record, nested ones included."""
    for path, mark, value in _walk(record, ()):
        if isinstance(mark, LinkTo):
            kind, _, record_id = value.partition(":")
            if mark.kind == ANY_KIND:
                yield path, LinkTo(kind, mark.relation), record_id
            else:
                yield path, mark, value


def texts_of(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Yield the path and the text of every field of inline Markdown in a record."""
    for path, mark, value in _walk(record, ()):
        if isinstance(mark, InlineMarkdown):
            yield path, value


def lines_of(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Yield the path and the value of every field of plain words in a record."""
    for path, mark, value in _walk(record, ()):
        if isinstance(mark, PlainWords):
            yield path, value
