"""A field of the bibliography that the list of references does not print for its type of work."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.bibliography import unprinted_fields
from evidence_guide.diagnostics import Severity
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted, with_article


def _check(context: CheckContext) -> Iterator[Violation]:
    for reference in context.corpus.all_references:
        for name in unprinted_fields(reference):
            kind = with_article(reference.type)
            message = (
                f"{quoted(reference.key)}, {kind}, has the field {quoted(name)}, which is not printed for it"
            )
            hint = "see whether another type fits the work; else say it in the note, or take it out"
            yield Violation(reference.field_places.get(name, reference.place), message, hint)


RULE = Rule(
    code="W310",
    title="A field that is not printed",
    severity=Severity.WARNING,
    explanation="""
Each type of work has a form of its own in the list of references, and a field that has no place in that form
is seen by nobody: the journal of a book, the pages of a report. Often the work is of another type. This is a
warning and stops nothing: the fact is kept, and most programs that read the files for download get it.

See whether another type fits. If none does, say in the note what a reader should know, or take the field out.

Not printed:

```bibtex
@report{smith2004,
  author = {Smith, Jo},
  title = {An invented article},
  journal = {Journal of Invented Results},
  institution = {Invented Institute},
  year = {2004},
}
```

Printed:

```bibtex
@article{smith2004,
  author = {Smith, Jo},
  title = {An invented article},
  journal = {Journal of Invented Results},
  volume = {3},
  pages = {10--24},
  year = {2004},
}
```
""",
    check_corpus=_check,
)
