"""The brand file: whose copy of the guide this is, and what its accessibility statement says of it.

`brand.yml` stands at the project's root and may be left out: every field has a default that is true of a
copy of which nothing more is known. Where the words stand is left to the pages, how they look to `macros/`.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator

from evidence_guide import __version__
from evidence_guide.diagnostics import Fault
from evidence_guide.model.fields import Day, Line, Record
from evidence_guide.source.origin import Origin
from evidence_guide.source.text import read_text
from evidence_guide.source.validation import validate
from evidence_guide.source.yaml_reader import read_yaml

FILE: Final = "brand.yml"
"""Where a project keeps it."""

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PAGE: Final = re.compile(r"https?://[^\s<>\"']+")


def _contact(value: str) -> str:
    if not _EMAIL.fullmatch(value) and not _PAGE.fullmatch(value):
        raise ValueError(f'"{value}" is neither an e-mail address nor the address of a page (https://…)')
    return value


Contact = Annotated[Line, AfterValidator(_contact)]
"""An e-mail address, or the address of a page with a form or a telephone number."""


class EnforcementBody(StrEnum):
    """Who deals with complaints about accessibility that a host has not settled."""

    GREAT_BRITAIN = "equality-advisory-and-support-service"
    NORTHERN_IRELAND = "equality-commission-for-northern-ireland"


class Brand(Record):
    """What a host says of its copy."""

    organisation: Line | None = None
    contact: Contact | None = None
    accessibility_contact: Contact | None = None
    response_time: Line = "10 working days"
    enforcement_body: EnforcementBody = EnforcementBody.GREAT_BRITAIN
    statement_date: Day = date(2026, 11, 22)
    tested_by: Line = "the makers of the guide, with its own tests"
    edition: Line = __version__


def read_brand(root: Path) -> tuple[Brand, Origin, tuple[Fault, ...]]:
    """Read the brand file of a project.

    Args:
        root: the project.

    Returns:
        The brand, with the defaults where there is no file or it cannot be used; where its values were
        written; and what is wrong with it.
    """
    if not (root / FILE).exists() and not (root / FILE).is_symlink():
        return Brand(), Origin(FILE), ()
    text = read_text(root, FILE)
    if isinstance(text, Fault):
        return Brand(), Origin(FILE), (text,)
    document = read_yaml(FILE, text.text)
    origin = Origin(FILE, text.text, document.values, document.keys)
    if not isinstance(document.data, dict):
        return Brand(), origin, tuple(document.faults)
    brand, faults = validate(Brand, document.data, origin)
    if brand is None:
        return Brand(), Origin(FILE), (*document.faults, *faults)
    return brand, origin, tuple(document.faults)
