"""What each JSON file promises, as JSON Schemas: of the record types, of a claim, and of CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from evidence_guide.exports.json_content import vocabulary_list_name
from evidence_guide.model import KINDS, Condition, Effect, Kind, Stance

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string", "minLength": 1}
TEXTS: Final[Schema] = {"type": "array", "items": TEXT}


def closed(properties: Mapping[str, Schema], *, optional: bool = False) -> Schema:
    """Return the schema of an object that has these properties and no others."""
    required = [] if optional else list(properties)
    return {
        "type": "object",
        "properties": dict(properties),
        "required": required,
        "additionalProperties": False,
    }


def or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


CLAIM: Final = closed(
    {
        **dict.fromkeys(("id", "kind", "record", "says", "url"), TEXT),
        **dict.fromkeys(("factors", "client_groups", "models"), TEXTS),
        **dict.fromkeys(("theme", "note"), or_null(TEXT)),
        "effect": {"enum": [None, *Effect]},
        "condition": {"enum": [None, *Condition]},
        "evidence": {
            "type": "array",
            "minItems": 1,
            "items": closed(
                {
                    **dict.fromkeys(("study", "locator"), TEXT),
                    **dict.fromkeys(("references", "via"), TEXTS),
                    "stance": {"enum": list(Stance)},
                }
            ),
        },
    }
)
"""A claim, wherever it stands."""

_NAME: Final = closed(
    dict.fromkeys(("family", "given", "non-dropping-particle", "suffix", "literal"), TEXT), optional=True
)
_NAMES: Final[Schema] = {"type": "array", "minItems": 1, "items": _NAME}
_YEARS: Final[Schema] = {
    "type": "array",
    "minItems": 1,
    "maxItems": 2,
    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
}
_DATE: Final = closed(
    {"date-parts": _YEARS, "circa": {"type": "boolean"}, "literal": TEXT, "raw": TEXT}, optional=True
)
# The names are those of CSL 1.0.2 (`csl-data.json`), as many of them as the guide has a use for.
_CSL_TYPES: Final = (
    *("article", "article-journal", "book", "chapter", "document", "legislation", "manuscript"),
    *("pamphlet", "paper-conference", "post-weblog", "report", "speech", "thesis", "webpage"),
)
_CSL_TEXTS: Final = (
    *("title", "container-title", "collection-title", "collection-number", "volume", "issue", "number"),
    *("page", "edition", "chapter-number", "genre", "medium", "publisher", "publisher-place", "status"),
    *("ISBN", "ISSN", "DOI", "URL", "note"),
)
WORK: Final[Schema] = {
    "type": "object",
    "required": ["id", "type", "custom"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT,
        "type": {"enum": list(_CSL_TYPES)},
        **dict.fromkeys(("author", "editor", "translator"), _NAMES),
        **dict.fromkeys(("issued", "accessed"), _DATE),
        **dict.fromkeys(_CSL_TEXTS, TEXT),
        "custom": closed(
            {
                **dict.fromkeys(("citation", "guide_url"), TEXT),
                **dict.fromkeys(("study", "note"), or_null(TEXT)),
                **dict.fromkeys(("read_in", "not_stated"), TEXTS),
                "differs_in": {"type": "object", "additionalProperties": TEXT},
            }
        ),
    },
}
"""A work in CSL-JSON, with what is the guide's own under `custom`."""


def _record(kind: Kind) -> Schema:
    """Return the schema of a record: its type's, with claims in full, and what a file adds to a record."""
    schema = kind.model.model_json_schema(mode="serialization")
    properties = schema["properties"]
    if "claims" in properties:
        properties["claims"] = {"type": "array", "items": CLAIM}
    properties |= {
        "url": TEXT,
        "primary": {"type": "boolean"},
        "eras": TEXTS,
        "body": {"type": "string"},
    }
    schema["required"] = ["id", "url", *schema.get("required", ())]
    return schema


def schema_of_each_list(data: Mapping[str, Any]) -> dict[str, tuple[Schema, Any]]:
    """Return the schema and the rows of every list of records, of the claims and of the works.

    Args:
        data: the content of the JSON files by their stem.
    """
    lists = {"claims": (CLAIM, data["claims"]), "references": (WORK, data["references"])}
    for kind in KINDS.values():
        vocabulary = data["vocabulary"]
        rows = vocabulary[vocabulary_list_name(kind)] if kind.in_vocabulary else data[kind.folder]
        lists[kind.folder] = (_record(kind), rows)
    return lists
