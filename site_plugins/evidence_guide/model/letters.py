"""Letters without what is added to them, for putting words in order, comparing them and naming files."""

from __future__ import annotations

import unicodedata
from typing import Final

# Unicode takes an accent off a letter, but has these for letters of their own.
_LETTERS_OF_THEIR_OWN: Final = str.maketrans(
    {
        **{
            "ł": "l",
            "Ł": "L",
            "đ": "d",
            "Đ": "D",
            "ð": "d",
            "Ð": "D",
            "ħ": "h",
            "Ħ": "H",
            "ŧ": "t",
            "Ŧ": "T",
        },
        **{"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "SS"},
        **{"þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng", "Ŋ": "Ng", "ŧ": "t", "Ŧ": "T"},
    }
)


def plain_letters(text: str) -> str:
    """Return a text as it is written without accents: `Łódź` as `Lodz`, `Ærø` as `Aero`.

    Args:
        text: any text; what is no letter stays as it is.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS_OF_THEIR_OWN))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
