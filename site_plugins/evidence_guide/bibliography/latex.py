"""LaTeX in BibTeX values to Unicode, and Unicode back to what BibTeX can hold.

Knows how text is written, not what it means: fields and names are for `reading` and `names`.
"""

from __future__ import annotations

import re

from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

# Characters that LaTeX's own reading would lose travel through pybtex as private-use characters:
# it takes a bare `%` for the start of a comment and drops the rest of the title, for one.
_CARRIED = "{}$%\\~^"
_CARRIERS = {character: chr(0xE000 + n) for n, character in enumerate(_CARRIED)}
_LANDED = str.maketrans({carrier: character for character, carrier in _CARRIERS.items()} | {"\xa0": " "})

_COMMANDS = {
    "textbackslash": _CARRIERS["\\"],
    "textbraceleft": _CARRIERS["{"],
    "textbraceright": _CARRIERS["}"],
    "textasciitilde": _CARRIERS["~"],
    "textasciicircum": _CARRIERS["^"],
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textendash": "–",
    "textemdash": "—",
    "dots": "…",
    "ldots": "…",
}
_ESCAPES = {
    r"\{": _CARRIERS["{"],
    r"\}": _CARRIERS["}"],
    r"\$": _CARRIERS["$"],
    r"\%": _CARRIERS["%"],
    "%": _CARRIERS["%"],
    "$": _CARRIERS["$"],
    r"\\": " ",
}
_FIRST_PASS = re.compile(
    r"\\(?P<command>" + "|".join(_COMMANDS) + r")(?![A-Za-z])(?:\{\}|[ \t]+)?"
    r"|(?P<escape>\\[{}$%\\]|[%$])"
    # Commands that only change how text looks: what they hold stays, the look goes.
    r"|\\(?:emph|text(?:it|bf|sc|rm|up|superscript|subscript)|mbox|url)[ \t]*(?=\{)"
    r"|\\(?:em|it|bf|sc|rm)(?![A-Za-z])[ \t]*"
)
_MARKUP = re.compile(r"[\\$%~^`]|--|''|,,")
_NO_BRACES = str.maketrans("", "", "{}")
# pybtex does not join an accent to a dotless i or j.
_DOTLESS = re.compile(r"\\(['`^\"~=.uvH])[ \t]*(?:\{\\([ij])\}|\\([ij])(?![A-Za-z]))")
_UNKNOWN = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)
_VERBATIM = re.compile(r"\\url[ \t]*(?=\{)|\\(?=[_%&#~$])|[{}]")

_BIBTEX = str.maketrans(
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
        "\ue0ff": "{}",
    }
)
_PERCENT_ENCODED = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
# Between the two characters of a pair that LaTeX would join into a dash or a quotation mark.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=,)(?=,)|(?<=[?!])(?=`)")
_APART = "\ue0ff"


def to_unicode(value: str) -> tuple[str, tuple[str, ...]]:
    """Turn LaTeX into plain Unicode text on one line.

    Args:
        value: the inside of a BibTeX value.

    Returns:
        The text, and each LaTeX command in it that was not understood (and was left as it is).
    """
    if not _MARKUP.search(value):
        # Most values, and decoding is most of the time that reading takes.
        return " ".join(value.translate(_NO_BRACES).split()), ()
    source = _FIRST_PASS.sub(_replace, _DOTLESS.sub(r"\\\1{\2\3}", value))
    try:
        decoded = str(Text.from_latex(source))
    except (PybtexError, ValueError):
        # A lone backslash or brace: nothing can be decoded, and the value itself is the evidence.
        decoded = source
    unknown = tuple(dict.fromkeys(_UNKNOWN.findall(decoded)))
    return " ".join(decoded.translate(_LANDED).split()), unknown


def verbatim(value: str) -> str:
    """Read an address or identifier, in which LaTeX's marks mean themselves unless they are escaped."""
    return " ".join(_VERBATIM.sub("", value).split())


def to_bibtex(text: str) -> str:
    """Write plain text so that BibTeX reads the same text back.

    Args:
        text: one line of Unicode.

    Returns:
        The inside of a BibTeX value: Unicode, with what means something to LaTeX escaped.
    """
    return _LIGATURE.sub(_APART, text).translate(_BIBTEX)


def verbatim_to_bibtex(text: str) -> str:
    """Write an address or identifier for BibTeX, where nothing in it is escaped.

    Braces would upset BibTeX's own count of them, and in an address have to be percent-encoded anyway.
    """
    return text.translate(_PERCENT_ENCODED)


def _replace(match: re.Match[str]) -> str:
    if match["command"]:
        return _COMMANDS[match["command"]]
    if match["escape"]:
        return _ESCAPES[match["escape"]]
    return ""
