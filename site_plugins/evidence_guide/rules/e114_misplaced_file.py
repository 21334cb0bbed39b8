"""A file in a place where nothing is read, or with an ending that is not read there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.model import KINDS
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted, rename_hint

_RECORD_FOLDERS: Final = {k.folder for k in KINDS.values() if not k.in_vocabulary}
_DATA_FOLDERS: Final = sorted({*_RECORD_FOLDERS, "references", "vocabulary"})
_VOCABULARY_LISTS: Final = sorted(k.folder for k in KINDS.values() if k.in_vocabulary)
_OF_REFERENCE_MANAGERS: Final = {
    **{"ris": "RIS", "enw": "an EndNote file", "enl": "an EndNote library", "nbib": "a PubMed file"},
    **{"json": "JSON", "xml": "XML", "rdf": "RDF", "csv": "a table", "xlsx": "a spreadsheet"},
}
"""What a file is that reference managers write and that renaming would not make BibTeX of."""
_WORD_PROCESSOR_SUFFIXES: Final = {"doc", "docx", "odt", "pages", "rtf"}


def _check(fault: Fault) -> Iterator[Violation]:
    folder, expected_suffix = fault.detail["folder"], fault.detail["wanted"]
    homes = [home for home in fault.detail["home"].split(",") if home]
    *parents, name = fault.place.path.split("/")
    stem, _, suffix = name.partition(".")
    if expected_suffix and homes:
        yield Violation(fault.place, *_of_another_kind(folder, expected_suffix, suffix, homes))
    elif expected_suffix:
        message = f"a file that ends in {quoted('.' + suffix)} is not read here"
        hint = rename_hint(f"{stem}.{expected_suffix}", fault.detail["taken"])
        if suffix.lower() in _WORD_PROCESSOR_SUFFIXES:
            hint = (
                f'it is a word processor\'s file: save its words as plain text, in "{stem}.{expected_suffix}"'
            )
        if folder == "references" and suffix.lower() in _OF_REFERENCE_MANAGERS:
            form = _OF_REFERENCE_MANAGERS[suffix.lower()]
            hint = f'it is {form}: have the program that made it export BibTeX, as "{stem}.bib"'
        yield Violation(fault.place, message, hint)
    elif folder == "vocabulary":
        hint = did_you_mean(stem, _VOCABULARY_LISTS) or f"the lists are: {', '.join(_VOCABULARY_LISTS)}"
        yield Violation(fault.place, f"there is no vocabulary list called {quoted(stem)}", hint)
    elif folder:
        first = folder.partition("/")[0]
        if first in _DATA_FOLDERS:
            message = f"nothing is read from a folder within {quoted(f'data/{first}/')}"
            yield Violation(fault.place, message, f"move the file into data/{first}/")
            return
        hint = did_you_mean(first.lower(), _DATA_FOLDERS) or _data_folders_hint()
        yield Violation(fault.place, f"nothing is read from a folder called {quoted(folder)}", hint)
    else:
        yield Violation(
            fault.place,
            f"nothing is read from {quoted('/'.join(parents) + '/')} itself",
            _data_folders_hint(),
        )


def _of_another_kind(folder: str, expected: str, suffix: str, homes: list[str]) -> tuple[str, str]:
    """Return a message and a hint for a file whose ending is that of another kind of record."""
    message = f'a file that ends in ".{suffix}" is not read here: here are ".{expected}" files'
    if suffix == "md":
        return message, f"a record with a text of its own belongs into data/{homes[0]}/; move it there"
    return message, f"move it into the folder of its kind: {', '.join(sorted(homes))}"


def _data_folders_hint() -> str:
    return f"the folders of data/ are: {', '.join(_DATA_FOLDERS)}"


RULE = Rule(
    code="E114",
    title="A file in a place where nothing is read",
    explanation="""
The folder that a file is in says what kind of record it is. A file in any other place would be passed
over without a word, and what it says would be missing from the site; so it is reported.

Factors, findings, messages, studies and the like are `.yml` files straight in their folder; a pen
picture is a `.md` file; a bibliography is a `.bib` file in `data/references/`. An ending is written in
small letters, and neither `.yaml` nor `.markdown` is read.

Wrong:

```text
data/factor/co-location.yml
data/factors/trust.yaml
data/factors/old/merger.yml
```

Right:

```text
data/factors/co-location.yml
data/factors/trust.yml
data/factors/merger.yml
```
""",
    faults=frozenset({FaultKind.MISPLACED}),
    check_file=_check,
)
