"""Lays the data out as flat tables: which columns each has, of what type, and its rows.

The columns of a kind of record follow from its type, so that a new field needs no change here. A list
of parts (a policy's asks, a checklist's questions) stands in its record's table by name only, and has a
table of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

from evidence_guide.exports.json_content import (
    CLAIMS,
    ENUMERATION_VALUES,
    REFERENCES,
    VOCABULARY,
    JsonContent,
    Row,
    vocabulary_list_name,
)
from evidence_guide.model import (
    KINDS,
    REFERENCE,
    Ask,
    Change,
    Condition,
    Correction,
    Criterion,
    DocumentPart,
    Effect,
    FigurePart,
    Heading,
    Kind,
    LinkTo,
    ListedItem,
    OldLink,
    Question,
    Record,
    Stance,
    Study,
)

_TABLE_SCHEMA_TYPES: Final[dict[object, str]] = {
    int: "integer",
    float: "number",
    date: "date",
    bool: "boolean",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Args:
        name: its name in the header.
        type: its type in a Table Schema; "list" for a list of texts.
        required: whether no cell of it is ever empty.
        values: the values it may hold, where these are fixed.
        table: the table whose `id` its cells name, if they name one.
    """

    name: str
    type: str = "string"
    required: bool = False
    values: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table.

    Args:
        name: the stem of its file.
        columns: in order.
        rows: cells by the name of their column.
        key: the names of the columns that tell its rows apart; empty where none do.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    key: tuple[str, ...] = ("id",)


def tabulate(data: JsonContent) -> tuple[Table, ...]:
    """Lay all data out as flat tables.

    Args:
        data: the content of the JSON files.
    """
    return (
        _claims(data),
        _evidence(data),
        _references(data),
        *(_records(kind, data) for kind in KINDS.values()),
        _parts("policy", "asks", Ask, data),
        _parts("benchmark", "criteria", Criterion, data),
        _questions(data),
        _headings(data),
        _parts("figure", "parts", FigurePart, data),
        _policy_lists(data),
        _parts("document", "parts", DocumentPart, data),
        _parts("document", "corrections", Correction, data),
        _parts("document", "links", OldLink, data, key=()),
        _differences(data),
        _sources(data),
        _changes(data),
        _enumerations(data),
    )


# Records


def _records(kind: Kind, data: JsonContent) -> Table:
    columns = list(_columns(kind.model))
    if kind.model is Study:
        columns += [Column("primary", "boolean", required=True), Column("eras", "list")]
    return Table(kind.folder, (*columns, _required("url")), _rows_of(kind, data))


def _rows_of(kind: Kind, data: JsonContent) -> list[Row]:
    rows: list[Row] = (
        data[VOCABULARY][vocabulary_list_name(kind)] if kind.in_vocabulary else data[kind.folder]
    )
    return rows


def _columns(model: type[Record]) -> Iterator[Column]:
    hints = get_type_hints(model, include_extras=True)
    return (_column(name, hints[name]) for name in model.model_fields)


def _column(name: str, hint: Any) -> Column:
    """Read a column off the type of a field: `Annotated[X, …]`, `X | None`, `tuple[X, …]` or `Some[X]`."""
    if get_origin(hint) is tuple or get_origin(get_args(hint)[0] if get_args(hint) else None) is tuple:
        return Column(name, "list")
    options = (hint,) if get_origin(hint) is Annotated else get_args(hint) or (hint,)
    required = NoneType not in options
    value_type = next(option for option in options if option is not NoneType)
    bare_type, *extras = get_args(value_type) if get_origin(value_type) is Annotated else (value_type,)
    values = tuple(bare_type) if issubclass(bare_type, StrEnum) else ()
    link = next((extra for extra in extras if isinstance(extra, LinkTo)), None)
    table = _table_named_by(link.kind) if link else ""
    return Column(name, _TABLE_SCHEMA_TYPES.get(bare_type, "string"), required, values, table)


def _table_named_by(kind: str) -> str:
    return REFERENCES if kind == REFERENCE else KINDS[kind].folder


def _required(name: str, *, table: str = "") -> Column:
    return Column(name, required=True, table=table)


# Claims and their evidence


def _claims(data: JsonContent) -> Table:
    columns = (
        *(_required("id"), _required("kind"), _required("record"), Column("theme", table="themes")),
        Column("factors", "list"),
        Column("effect", values=tuple(Effect)),
        Column("condition", values=tuple(Condition)),
        _required("says"),
        *(Column(name, "list") for name in ("studies", "references", "via", "client_groups", "models")),
        *(Column("note"), _required("url")),
    )
    rows = [
        {
            **claim,
            "studies": _distinct(e["study"] for e in claim["evidence"]),
            "references": _distinct(key for e in claim["evidence"] for key in e["references"]),
            "via": _distinct(key for e in claim["evidence"] for key in e["via"]),
        }
        for claim in data[CLAIMS]
    ]
    return Table(CLAIMS, columns, rows)


def _distinct(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _evidence(data: JsonContent) -> Table:
    columns = (
        *(_required("claim", table=CLAIMS), _required("study", table="studies")),
        *(Column("references", "list"), Column("via", "list"), _required("locator")),
        Column("stance", required=True, values=tuple(Stance)),
    )
    rows = [{"claim": claim["id"], **e} for claim in data[CLAIMS] for e in claim["evidence"]]
    return Table("evidence", columns, rows, key=())


# Works


def _references(data: JsonContent) -> Table:
    texts = (
        *("title", "container-title", "collection-title", "volume", "issue", "number", "collection-number"),
        *("page", "edition", "chapter-number", "genre", "medium", "publisher", "publisher-place", "status"),
        *("ISBN", "ISSN", "DOI", "URL"),
    )
    columns = (
        *(_required("id"), _required("type"), Column("author", "list"), Column("editor", "list")),
        *(Column("translator", "list"), Column("issued"), Column("accessed")),
        *(Column(name) for name in texts),
        *(Column("study", table="studies"), Column("read_in", "list"), Column("not_stated", "list")),
        *(Column("note"), _required("citation"), _required("guide_url")),
    )
    return Table(REFERENCES, columns, [_work_row(work) for work in data[REFERENCES]])


def _work_row(work: Row) -> Row:
    people = ("author", "editor", "translator")
    return {
        **work,
        **work["custom"],
        **{role: [_person_in_words(person) for person in work.get(role, ())] for role in people},
        **{name: _date_in_words(work.get(name, {})) for name in ("issued", "accessed")},
    }


def _date_in_words(date: dict[str, Any]) -> str:
    """Return a date as ISO 8601 has it, a span with a slash in it, or the word for none."""
    if "literal" in date:
        return str(date["literal"])
    days = ("-".join(f"{part:02}" for part in day) for day in date.get("date-parts", ()))
    return "/".join(days) + ("~" if date.get("circa") else "")


def _person_in_words(person: dict[str, str]) -> str:
    family = f"{person.get('non-dropping-particle', '')} {person.get('family', '')}".strip()
    names = (person.get("literal"), family, person.get("given"), person.get("suffix"))
    return ", ".join(name for name in names if name)


# Parts of records


def _parts(
    kind_name: str, field: str, model: type[Record], data: JsonContent, *, key: tuple[str, ...] | None = None
) -> Table:
    kind = KINDS[kind_name]
    rows = [{kind_name: row["id"], **part} for row in _rows_of(kind, data) for part in row[field]]
    columns = (_required(kind_name, table=kind.folder), *_columns(model))
    key = (kind_name, "id") if key is None else key
    return Table(f"{kind_name}-{field.replace('_', '-')}", columns, rows, key=key)


def _policy_lists(data: JsonContent) -> Table:
    columns = (_required("policy", table="policies"), _required("list"), *_columns(ListedItem))
    rows = [
        {"policy": policy["id"], "list": policy_list["title"], **item}
        for policy in data["policies"]
        for policy_list in policy["sets_out"]
        for item in policy_list["items"]
    ]
    return Table("policy-sets-out", columns, rows, key=("policy", "id"))


def _differences(data: JsonContent) -> Table:
    columns = (
        _required("reference", table=REFERENCES),
        _required("document", table=REFERENCES),
        _required("says"),
    )
    rows = [
        {"reference": work["id"], "document": key, "says": text}
        for work in data[REFERENCES]
        for key, text in work["custom"]["differs_in"].items()
    ]
    return Table("reference-differences", columns, rows, key=("reference", "document"))


def _questions(data: JsonContent) -> Table:
    columns = (_required("checklist", table="checklists"), _required("group"), *_columns(Question))
    rows = [
        {"checklist": checklist["id"], "group": group["title"], **question}
        for checklist in data["checklists"]
        for group in checklist["groups"]
        for question in group["items"]
    ]
    return Table("checklist-questions", columns, rows, key=("checklist", "id"))


def _headings(data: JsonContent) -> Table:
    columns = (_required("factor", table="factors"), *_columns(Heading))
    rows = [
        {"factor": factor["id"], **heading} for factor in data["factors"] for heading in factor["also_called"]
    ]
    return Table("factor-headings", columns, rows, key=())


def _sources(data: JsonContent) -> Table:
    columns = (
        *(_required("kind"), _required("record"), Column("part")),
        *(_required("reference", table=REFERENCES), Column("locator")),
    )
    rows = [
        {"kind": kind.name, "record": row["id"], "part": part.get("id"), **source}
        for kind in KINDS.values()
        for row in _rows_of(kind, data)
        for part in (
            {"sources": row.get("sources", ())},
            *row.get("asks", ()),
            *row.get("sets_out", ()),
        )
        for source in part["sources"]
    ]
    return Table("sources", columns, rows, key=())


def _changes(data: JsonContent) -> Table:
    columns = (_required("kind"), _required("record"), *_columns(Change))
    rows = [
        {"kind": kind.name, "record": row["id"], **change}
        for kind in KINDS.values()
        for row in _rows_of(kind, data)
        for change in row.get("changes", ())
    ]
    return Table("changes", columns, rows, key=())


def _enumerations(data: JsonContent) -> Table:
    columns = tuple(_required(name) for name in ("enumeration", "value", "label"))
    rows = [
        {"enumeration": name, **entry}
        for name, entries in data[VOCABULARY][ENUMERATION_VALUES].items()
        for entry in entries
    ]
    return Table(ENUMERATION_VALUES, columns, rows, key=("enumeration", "value"))
