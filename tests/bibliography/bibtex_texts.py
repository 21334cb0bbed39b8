"""A whole entry in BibTeX, and short ways to read and print texts."""

from evidence_guide.bibliography import Bibliography, Formatted, Reference, format_bibliography, read_bibtex
from evidence_guide.diagnostics import FaultKind

WHOLE_ENTRY = """\
% Invented entries.

@article{oakley2003,
  author = {Oakley, Mary Ann and van der Berg, J. and {Northshire Council} and others},
  title = {Sharing a corridor},
  subtitle = {a study of {GPs} \\& nurses},
  journal = {Journal of Imaginary Care},
  volume = {7}, number = 2,
  pages = {10--19},
  year = 2003,
  doi = {10.1234/abc_def},
  note = {The issue is given as 2 or 3.},
  x-read-in = {elm2012, ash2008},
  x-number = {19},
  x-not-stated = {url},
  x-short = {Oakley group},
}
"""


def read_one(text: str) -> Reference:
    """Read a file that has one entry and no fault."""
    references, faults = read_bibtex("data/references/a.bib", text)
    assert faults == ()
    assert len(references) == 1
    return references[0]


def value_of(value: str, name: str = "title") -> str:
    """Read the value of one field, written with its braces, marks or macro."""
    return read_one(f"@misc{{a, {name} = {value}}}").fields[name]


def problems_and_keys(text: str) -> tuple[list[str], list[str]]:
    """Return each fault as `line:column problem`, and the keys that could still be read."""
    references, faults = read_bibtex("a.bib", text)
    assert all(fault.kind is FaultKind.BIBTEX_SYNTAX for fault in faults)
    lines = [f"{fault.place.line}:{fault.place.column} {fault.detail['problem']}" for fault in faults]
    return lines, [reference.key for reference in references]


def formatted_works(text: str) -> Bibliography:
    """Read a file without a fault, and format its works."""
    references, faults = read_bibtex("a.bib", text)
    assert faults == ()
    return format_bibliography(references)


def formatted_work(text: str) -> Formatted:
    """Read a file without a fault, and return the work `a` as it is printed."""
    return formatted_works(text)["a"]
