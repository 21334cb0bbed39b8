"""Turns plain data into a record of its type, and each thing that does not fit into a fault.

Pydantic finds what is wrong; here each of its errors gets a place in the file and the facts that a message
needs. The messages themselves are the rules'.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.model import FieldPath, Record
from evidence_guide.source.origin import Origin

R = TypeVar("R", bound=Record)


def validate(model: type[R], data: dict[str, Any], origin: Origin) -> tuple[R | None, list[Fault]]:
    """Make a record of plain data.

    Args:
        model: the record type.
        data: mappings, lists and text.
        origin: where the data was written.

    Returns:
        The record and no faults, or None and every fault.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = [dict(detail) for detail in error.errors(include_url=False)]
        return None, [_fault(model, detail, origin) for detail in details if not _follows(detail, details)]


def _follows(error: dict[str, Any], others: list[dict[str, Any]]) -> bool:
    """Whether an error follows from another.

    A list is too short only because nothing in it could be read, or a field is missing since its name is
    misspelt.
    """
    path = error["loc"]
    if error["type"] == "missing":
        beside = (other["loc"] for other in others if other["type"] == "extra_forbidden")
        unknown = [str(loc[-1]) for loc in beside if loc[:-1] == path[:-1]]
        return any(did_you_mean(name, [str(path[-1])]) for name in unknown)
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in others
    )


def _fault(model: type[Record], error: dict[str, Any], origin: Origin) -> Fault:
    path: FieldPath = tuple(error["loc"])
    name = str(next((step for step in reversed(path) if isinstance(step, str)), ""))
    if error["type"] == "missing":
        place = origin.key(*path[:-1]) if path[:-1] else origin.value()
        return Fault(FaultKind.MISSING_FIELD, place, {"field": name, "within": _within(path)})
    if error["type"] == "extra_forbidden":
        known = ",".join(_fields_at(model, path[:-1]))
        detail = {"field": name, "known": known, "within": _within(path)}
        return Fault(FaultKind.UNKNOWN_FIELD, origin.key(*path), detail)
    context = error.get("ctx", {})
    value = error["input"]
    detail = {
        "field": name,
        "type": str(error["type"]),
        "value": value if isinstance(value, str) else ("a list" if isinstance(value, list) else "fields"),
        "expected": str(
            next((context[name] for name in ("expected", "error", "ge", "le") if name in context), "")
        ),
    }
    return Fault(FaultKind.WRONG_VALUE, origin.value(*path), detail)


def _within(path: FieldPath) -> str:
    """Name what a field stands in, as an editor would: “claims, item 2”; empty at the top."""
    words = [f"item {step + 1}" if isinstance(step, int) else step for step in path[:-1]]
    return ", ".join(words)


def _fields_at(model: type[BaseModel], path: FieldPath) -> list[str]:
    """List the fields of the record type that a path of field names and list positions leads to."""
    for step in path:
        if isinstance(step, str):
            model = nested_model(model.model_fields[step].annotation) or model
    # a record's own id is its file's name; those of the things inside it are fields
    return [name for name in model.model_fields if path or name != "id"]


def nested_model(annotation: Any) -> type[BaseModel] | None:
    """Return the record type inside an annotation, if there is one.

    Args:
        annotation: the type of a field, such as `tuple[Claim, ...] | None`.
    """
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    models = (nested_model(inner) for inner in getattr(annotation, "__args__", ()))
    return next((model for model in models if model), None)
