"""Words that stand among names and are none: “et al.”, “(ed.)”, “Dr”, “PhD”."""

from __future__ import annotations

import re
from typing import Final

_OTHERS_ALONE: Final = re.compile(r"(?:others|et\.?\s+al\.?|and\s+others)", re.IGNORECASE)
_OTHERS_BEHIND: Final = re.compile(r"[\s,;]*(?:\bet\.?\s+al\.?|(?:\\?&|,)\s*others)\s*$", re.IGNORECASE)
_ROLE_BEHIND: Final = re.compile(
    r"[\s,]*[(\[](?P<role>eds?|editors?|trans|transl|translators?)\.?[)\]]\s*$", re.IGNORECASE
)
_ROLES: Final = {"e": "editor", "t": "translator"}
_FORM_OF_ADDRESS: Final = re.compile(r"(?<![\w-])(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\b\.?\s*")
# Without those that could as well be initials: MA, BA, MD.
_DEGREE: Final = re.compile(r"(?:[\s,]+(?:Ph\.?D|DPhil|M\.?Sc|B\.?Sc|MBE|OBE|CBE|FRCP|FRCGP)\.?)+\s*$")
# An ampersand, a semicolon or a slash joins two names; brackets, digits and addresses are no part of one.
_NO_NAME: Final = re.compile(r"\\?&|;|/|[(\[][^)\]]*[)\]]?|@|\d+|\bothers\b|\bet al\b", re.IGNORECASE)
_PERSON: Final = re.compile(r"[^{},]+,[^,]*")


def cut_and_others(name: str) -> tuple[str, bool]:
    """Return a name without the “et al.” behind it, and whether it had any; the name may be nothing else.

    Args:
        name: what stands between two `and`, as it is written.
    """
    if _OTHERS_ALONE.fullmatch(name.strip()):
        return "", True
    cut = _OTHERS_BEHIND.sub("", name)
    return (cut, True) if cut != name and not name.startswith("{") else (name, False)


def without_titles(name: str, role: str) -> str:
    """Return a name without forms of address and degrees, and without a role that its field states already.

    Args:
        name: a name as it is written; an organisation in braces is left as it is.
        role: what the field says that the person is, such as `editor`.
    """
    if name.startswith("{"):
        return name
    if (stated := _ROLE_BEHIND.search(name)) and _ROLES[stated["role"][0].lower()] == role:
        name = name[: stated.start()]
    if not _PERSON.match(name):
        return name
    family, comma, given = name.partition(",")
    given = _FORM_OF_ADDRESS.sub("", given)
    # “Ashe, MA” has initials; a degree follows them
    if len(given.split()) > 1 or given.count(",") > 0:
        given = _DEGREE.sub("", given)
    return f"{family}{comma}{given}"


def part_that_is_no_name(name: str) -> str:
    """Return the first part of a person's name that cannot be one, outside braces; or nothing.

    Args:
        name: a name as it is written, in LaTeX.
    """
    bare = re.sub(r"\{[^{}]*\}", "", name)
    match = _NO_NAME.search(bare)
    return match[0].strip("\\") if match else ""
