"""Writes tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any, Final

from evidence_guide.exports.tables import Table

SEPARATOR: Final = "; "
"""Stands between the items of a list in a cell."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
# What stands for an object of a list in a cell: the first of these that it has.
_NAMES: Final = ("id", "reference", "heading", "title", "date", "says")


def write_csv(table: Table) -> bytes:
    """Write a table as CSV (RFC 4180) in UTF-8, with a header.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.

    Args:
        table: its columns and rows.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([cell(row.get(column.name)) for column in table.columns] for row in table.rows)
    return text.getvalue().encode()


def cell(value: Any) -> str:
    """Return what a cell holds for a value.

    Args:
        value: a plain value, or a list; objects in a list are named by their ids, keys or titles.
    """
    if isinstance(value, bool | int):
        return str(value).lower()
    text = SEPARATOR.join(map(_item, value)) if isinstance(value, list) else _item(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _item(value: Any) -> str:
    if isinstance(value, dict):
        return str(next(value[name] for name in _NAMES if name in value))
    return "" if value is None else str(value)
