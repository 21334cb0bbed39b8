"""What a program that knows classic BibTeX only makes of what is written."""

from pybtex.database import BibliographyData, parse_string
from pybtex.errors import set_strict_mode
from pybtex.style.formatting.plain import Style as Plain

from evidence_guide.bibliography import Reference, to_bibtex

_PLAIN = Plain()  # made once, since making a style takes longer than printing with it


def database(*works: Reference) -> BibliographyData:
    """Works as another program reads them; it must find no fault."""
    set_strict_mode(True)
    return parse_string(to_bibtex(works), "bibtex")


def in_style_plain(work: Reference) -> str:
    """A work as classic BibTeX's first style prints it; it must miss nothing."""
    (printed,) = _PLAIN.format_entries([database(work).entries[work.key]])
    return str(printed.text).replace("<nbsp>", " ").replace("<newblock>", " ")
