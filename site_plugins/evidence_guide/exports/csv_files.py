"""Writes tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any, Final

from evidence_guide.exports.tables import Table

SEPARATOR: Final = "; "
"""Stands between the items of a list in a cell."""

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
_NAMING_FIELDS: Final = ("id", "reference", "heading", "title", "date", "says")
"""The first of these that an object of a list has stands for it in a cell."""


def write_csv(table: Table) -> bytes:
    """Write a table as CSV (RFC 4180) in UTF-8, with a header.

    A text that a spreadsheet would take for a formula gets an apostrophe before it. A number never does: it
    is none, and programs could not read it then.

    Args:
        table: its columns and rows.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([cell(row.get(column.name)) for column in table.columns] for row in table.rows)
    return text.getvalue().encode()


def cell(value: Any) -> str:
    """Return the text of a cell for a value.

    Args:
        value: a plain value, or a list; objects in a list are named by their ids, keys or titles.
    """
    if isinstance(value, bool | int | float):
        return str(value).lower()
    text = SEPARATOR.join(map(_item, value)) if isinstance(value, list) else _item(value)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _item(value: Any) -> str:
    if isinstance(value, dict):
        return str(next(value[name] for name in _NAMING_FIELDS if name in value))
    return "" if value is None else str(value)
