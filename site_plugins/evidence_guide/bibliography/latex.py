"""Turns the LaTeX of BibTeX values into Unicode, and Unicode into what a BibTeX value can hold.

This module knows how text is written, not what it means: fields are for `bibtex_reader` and `bibtex_writer`,
names for `bibtex_names`.
"""

from __future__ import annotations

import re

from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from evidence_guide.bibliography.latex_accents import with_accents
from evidence_guide.bibliography.latex_math import without_formulas

# Characters that pybtex would lose are replaced by private-use characters while it decodes a value. It
# takes a bare `%`, for example, for the start of a comment and drops the rest of the title.
_PLACEHOLDERS = {character: chr(0xE000 + position) for position, character in enumerate("{}$%\\~^")}
# A tie (`~`) is decoded to a no-break space, which is a plain space here.
_RESTORED = str.maketrans(
    {placeholder: character for character, placeholder in _PLACEHOLDERS.items()} | {"\xa0": " "}
)

_SYMBOLS = {
    "textbackslash": _PLACEHOLDERS["\\"],
    "textbraceleft": _PLACEHOLDERS["{"],
    "textbraceright": _PLACEHOLDERS["}"],
    "textasciitilde": _PLACEHOLDERS["~"],
    "textasciicircum": _PLACEHOLDERS["^"],
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textendash": "–",
    "textemdash": "—",
    "dots": "…",
    "ldots": "…",
}
"""What each command stands for that is a symbol by itself."""

_ESCAPES = {
    r"\{": _PLACEHOLDERS["{"],
    r"\}": _PLACEHOLDERS["}"],
    r"\$": _PLACEHOLDERS["$"],
    r"\%": _PLACEHOLDERS["%"],
    "%": _PLACEHOLDERS["%"],
    "$": _PLACEHOLDERS["$"],
    r"\\": " ",
}
"""What each escaped character stands for, and those that are taken for themselves without an escape."""

_REPLACED_BEFORE_DECODING = re.compile(
    r"\\(?P<symbol>" + "|".join(_SYMBOLS) + r")(?![A-Za-z])(?:\{\}|[ \t]+)?"
    r"|(?P<escape>\\[{}$%\\]|[%$])"
    # Commands that only change how text looks are dropped; the text in their braces stays.
    r"|\\(?:emph|text(?:it|bf|sc|rm|up|superscript|subscript)|mbox|url)[ \t]*(?=\{)"
    r"|\\(?:em|it|bf|sc|rm)(?![A-Za-z])[ \t]*"
)
_MARKUP = re.compile(r"[\\$%~^`]|--|''|,,")
_WITHOUT_BRACES = str.maketrans("", "", "{}")
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)
_NOT_VERBATIM = re.compile(r"\\url[ \t]*(?=\{)|\\(?=[_%&#~$])|[{}]")
"""The few signs of LaTeX that mean something in an address or identifier."""

_LIGATURE_GAP = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=,)(?=,)|(?<=[?!])(?=`)")
"""The gap within a pair of characters that LaTeX would join into a dash or a quotation mark."""

# An empty group keeps such a pair apart. Its braces would be escaped as if they were text, so a private-use
# character holds its place until then.
_SEPARATOR = "\ue0ff"
_LATEX_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        _SEPARATOR: "{}",
    }
)
_PERCENT_ENCODED = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def latex_to_unicode(value: str) -> tuple[str, tuple[str, ...]]:
    """Turn LaTeX into plain Unicode text on a single line.

    Args:
        value: the inside of a BibTeX value.

    Returns:
        The text, and each LaTeX command in it that was not understood (and was left as it is).
    """
    if not _MARKUP.search(value):
        # Decoding is most of the time that reading takes, and most values need none.
        return " ".join(value.translate(_WITHOUT_BRACES).split()), ()
    accented = with_accents(without_formulas(value))
    prepared = _REPLACED_BEFORE_DECODING.sub(_before_decoding, accented)
    try:
        decoded = str(Text.from_latex(prepared))
    except (PybtexError, ValueError):
        # A lone backslash or brace cannot be decoded. The value stays as it is, to show the editor why.
        decoded = prepared
    unknown_commands = tuple(dict.fromkeys(_COMMAND.findall(decoded)))
    return " ".join(decoded.translate(_RESTORED).split()), unknown_commands


def _before_decoding(match: re.Match[str]) -> str:
    """Return what takes the place of a symbol, an escape, or a command that only changes how text looks."""
    if match["symbol"]:
        return _SYMBOLS[match["symbol"]]
    if match["escape"]:
        return _ESCAPES[match["escape"]]
    return ""


def verbatim_to_unicode(value: str) -> str:
    """Read an address or identifier, in which characters stand for themselves, escaped or not.

    Args:
        value: the inside of a BibTeX value.
    """
    return " ".join(_NOT_VERBATIM.sub("", value).split())


def unicode_to_latex(text: str) -> str:
    """Write plain text so that BibTeX reads the same text back.

    Args:
        text: one line of Unicode.

    Returns:
        The inside of a BibTeX value: Unicode, with what means something to LaTeX escaped.
    """
    return _LIGATURE_GAP.sub(_SEPARATOR, text).translate(_LATEX_ESCAPES)


def unicode_to_verbatim(text: str) -> str:
    """Write an address or identifier for BibTeX, where nothing in it is escaped.

    Braces would upset BibTeX's own count of them, and in an address have to be percent-encoded anyway.

    Args:
        text: an address or identifier.

    Returns:
        The inside of a BibTeX value.
    """
    return text.translate(_PERCENT_ENCODED)
