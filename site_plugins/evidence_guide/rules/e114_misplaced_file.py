"""A file in a place where nothing is read, or with an ending that is not read there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.model import KINDS
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted

_OWN: Final = {k.folder for k in KINDS.values() if not k.in_vocabulary}
_FOLDERS: Final = sorted({*_OWN, "references", "vocabulary"})
_LISTS: Final = sorted(k.folder for k in KINDS.values() if k.in_vocabulary)


_WORD_PROCESSORS: Final = {"doc", "docx", "odt", "pages", "rtf"}


def _check(fault: Fault) -> Iterator[Violation]:
    folder, wanted = fault.detail["folder"], fault.detail["wanted"]
    *above, name = fault.place.path.split("/")
    stem, _, suffix = name.partition(".")
    if folder == "references":
        wanted = "bib"
    if wanted:
        message = f"a file that ends in {quoted('.' + suffix)} is not read here"
        hint = f'rename it to "{stem}.{wanted}"'
        if suffix.lower() in _WORD_PROCESSORS:
            hint = f'it is a word processor\'s file: save its words as plain text, in "{stem}.{wanted}"'
        yield Violation(fault.place, message, hint)
    elif folder == "vocabulary":
        hint = did_you_mean(stem, _LISTS) or f"the lists are: {', '.join(_LISTS)}"
        yield Violation(fault.place, f"there is no vocabulary list called {quoted(stem)}", hint)
    elif folder:
        hint = did_you_mean(folder.lower(), _FOLDERS) or _folders()
        yield Violation(fault.place, f"nothing is read from a folder called {quoted(folder)}", hint)
    else:
        yield Violation(
            fault.place, f"nothing is read from {quoted('/'.join(above) + '/')} itself", _folders()
        )


def _folders() -> str:
    return f"the folders of data/ are: {', '.join(_FOLDERS)}"


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
