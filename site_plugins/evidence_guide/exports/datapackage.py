"""Describes the data files to machines and people: a Frictionless Data Package, version 2."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from evidence_guide.exports.csv_files import SEPARATOR
from evidence_guide.exports.data_dictionary import PACKAGE_DESCRIPTION, describe_column, describe_file
from evidence_guide.exports.tables import Column, Table
from evidence_guide.model import plain_letters

DATAPACKAGE: Final = "datapackage.json"
"""The file that describes the others."""

LICENCE: Final = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
"""The licence under which the data may be used, as a data package names it."""

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA_TYPES: Final = {
    "json": "application/json",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
"""The media type of a data file by the ending of its name."""
_CSL_MEDIA_TYPE: Final = "application/vnd.citationstyles.csl+json"
_TITLE_ENDINGS: Final = {"csv": " as a table", "bib": " as BibTeX", "ris": " as RIS", "json": ""}


def describe(
    files: Mapping[str, bytes],
    tables: Iterable[Table],
    sources: Iterable[tuple[str, str]],
    *,
    title: str,
    version: str,
) -> dict[str, Any]:
    """Describe the data files.

    Args:
        files: the content of each file by name, this one aside.
        tables: what the CSV files among them hold.
        sources: the works that the data were drawn from: each as printed, and its address or an empty text.
        title: the site's name.
        version: the version of the data.

    Returns:
        The content of `datapackage.json`.
    """
    by_name = {table.name: table for table in tables}
    return {
        "$schema": _PROFILE,
        "name": _slug(title),
        "title": title,
        "description": PACKAGE_DESCRIPTION,
        "version": version,
        "licenses": [LICENCE],
        "sources": [_source(printed, address) for printed, address in sources],
        "resources": [_resource(name, files[name], by_name) for name in sorted(files)],
    }


def _slug(title: str) -> str:
    ascii_title = plain_letters(title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_title)) or "evidence-guide"


def _source(printed: str, address: str) -> dict[str, str]:
    # A path may be an address or a file beside this one; a work has no file here.
    return {"title": printed} | ({"path": address} if address.startswith(("https://", "http://")) else {})


def _resource(name: str, content: bytes, tables: Mapping[str, Table]) -> dict[str, Any]:
    stem, _, suffix = name.rpartition(".")
    title, description = describe_file(stem)
    resource: dict[str, Any] = {
        "name": name,
        "path": name,
        "title": f"{title}{_TITLE_ENDINGS[suffix]}",
        "description": description,
        "format": suffix,
        "mediatype": _CSL_MEDIA_TYPE if name == "references.json" else MEDIA_TYPES[suffix],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if suffix == "csv":
        resource |= {"type": "table", "schema": _schema(tables[stem])}
    return resource


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table.name, column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    links = [
        {"fields": [column.name], "reference": {"resource": f"{column.table}.csv", "fields": ["id"]}}
        for column in table.columns
        if column.table
    ]
    return schema | ({"foreignKeys": links} if links else {})


def _field(table: str, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type}
    if description := describe_column(table, column.name):
        field["description"] = description
    if column.type == "list":
        field |= {"itemType": "string", "delimiter": SEPARATOR}
    constraints = ({"required": True} if column.required else {}) | (
        {"enum": list(column.values)} if column.values else {}
    )
    return field | ({"constraints": constraints} if constraints else {})
