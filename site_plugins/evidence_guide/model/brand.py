"""What a host says of its copy of the guide: whose it is, and what its accessibility statement says of it.

Every field has a default that is true of a copy of which nothing more is known. Where the words are shown is
left to the pages, how they look to `macros/`.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator

from evidence_guide import __version__
from evidence_guide.model.fields import Day, Line, Record

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
