"""Writes plain values as JSON that people can read and compare: indented, in Unicode, with a last newline."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json


def write_json(value: Any) -> bytes:
    """Write a value as indented JSON in UTF-8.

    Args:
        value: lists, mappings and plain values; an enumeration's member is written as its value.
    """
    # The standard library indents in pure Python, which takes many times as long for a large corpus.
    return to_json(value, indent=2) + b"\n"
