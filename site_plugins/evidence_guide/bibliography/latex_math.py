"""Puts the little formulas that reference managers write into plain characters: `$_2$`, `$<$`, `$\\geq$`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_SHIFTED: Final = r"(?:\\(?:textrm|mathrm|text|rm)[ ]?)?\{?(?P<shifted>[^{}$\\]{1,20})"
_FORMULA: Final = re.compile(
    rf"\$(?:(?P<sign>[<>|+=*~-])|(?P<shift>[_^])\{{?{_SHIFTED}\}}?\}}?|\\(?P<command>[A-Za-z]+)[ ]?)\$"
)
_LEFT_FORMULA: Final = re.compile(
    r"(?<!\\)\$(?=\S)(?:[^$\\]|\\[^$])*?(?:\\[A-Za-z]|(?<!\\)[_^])(?:[^$\\]|\\.)*(?<!\\)\$"
)
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED: Final = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_SHIFTABLE: Final = re.compile(r"[0-9+=()-]+")
_SIGNS: Final[Mapping[str, str]] = {
    **{"ge": "≥", "geq": "≥", "le": "≤", "leq": "≤", "ne": "≠", "neq": "≠", "lt": "<", "gt": ">"},
    **{"sim": r"\textasciitilde{}", "approx": "≈", "times": "×", "pm": "±", "cdot": "·", "circ": "°"},
    **{"rightarrow": "→", "to": "→", "leftarrow": "←", "infty": "∞", "ldots": "…", "dots": "…"},
}


def without_formulas(value: str) -> str:
    """Return a value in which formulas of a sign, a Greek letter, or a raised or lowered word are characters.

    Digits are raised and lowered; words stand as they are, since few letters have such a form. Any other
    formula is left, for `value_text` to report.

    Args:
        value: the inside of a BibTeX value.
    """
    return _FORMULA.sub(_in_characters, value) if "$" in value else value


def left_formula(value: str) -> str:
    """Return the first formula that is not put into characters; a dollar by itself is a sum of money.

    Args:
        value: the inside of a BibTeX value.
    """
    match = _LEFT_FORMULA.search(without_formulas(value)) if value.count("$") > 1 else None
    return match[0] if match else ""


def _in_characters(formula: re.Match[str]) -> str:
    if formula["sign"]:
        return r"\textasciitilde{}" if formula["sign"] == "~" else formula["sign"]
    if shifted := formula["shifted"]:
        table = _LOWERED if formula["shift"] == "_" else _RAISED
        return shifted.translate(table) if _SHIFTABLE.fullmatch(shifted) else shifted
    return _SIGNS.get(formula["command"]) or _greek_letter(formula["command"]) or formula[0]


def _greek_letter(command: str) -> str:
    """Return the letter that a command names, such as `alpha` or `Delta`, or nothing."""
    case = "CAPITAL" if command[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {case} LETTER {command.upper()}")
    except KeyError:
        return ""
