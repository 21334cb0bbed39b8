"""A setting in `mkdocs.yml` that is missing, unknown, or has a value that it does not take."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import nearest_or_all, quoted


def _check(fault: Fault) -> Iterator[Violation]:
    yield Violation(fault.place, *_message_and_hint(fault))


def _message_and_hint(fault: Fault) -> tuple[str, str]:
    problem, value, known = (fault.detail[key] for key in ("problem", "value", "known"))
    if problem == "unknown":
        hint = nearest_or_all(value, known.split(",")) or "take it out, or put it under “extra:”"
        return f"there is no setting {quoted(value)}", hint
    if problem == "missing":
        hint = f'add "{value}:"' + (f" with {quoted(known)}" if known else " with its value")
        return f"the setting {quoted(value)} is missing", hint
    if problem == "plugin":
        hint = did_you_mean("evidence-guide", value.split(","))
        misspelt = hint.partition('"')[2].partition('"')[0]
        hint = 'write "- evidence-guide" under "plugins:"' + (f", not {quoted(misspelt)}" if misspelt else "")
        return "the guide’s own plug-in is not named, so no page would be made", hint
    if problem == "docs-dir":
        return f"pages are kept in “content”, and not in {quoted(value)}", 'write "docs_dir: content"'
    if problem == "address":
        hint = "write it with https:// before it, or leave it empty where it is not known yet"
        return f"{quoted(value)} is no web address", hint
    if problem == "stand-in":
        return (
            f"{quoted(value)} is an address of an example, which nobody can have",
            "write your own, or leave it empty",
        )
    if problem == "words":
        return f"{quoted(value)} holds words, and this is something else", "put it into quotation marks"
    if problem == "file":
        return (
            f"there is no file {quoted(value)} in “content”",
            "correct its name, put it there, or take it out",
        )
    if problem == "folder":
        return f"there is no folder {quoted(value)}", "correct its name, seen from mkdocs.yml"
    if problem == "list":
        return f"{quoted(value)} is a list of pages", "write a line for each, with a hyphen and a space"
    return f"{quoted(value)} is either true or false", "write one of the two"


RULE = Rule(
    code="E131",
    title="A setting of the site that does not fit",
    explanation="""
The file `mkdocs.yml` says what the site is called, where it is published and what stands in its navigation.
It is read when the site is built; what can be told of it beforehand is told with everything else.

A setting that is not known is refused, since what it says would be lost without a word. Pages are kept in
`content`, and the plug-in `evidence-guide` is named, or nothing would be made of them. An address that is
kept for examples (`example.org`) is refused, since every page would lead to it. What depends on a theme or
on other plug-ins is found when the site is built.

Wrong:

```yaml
site_nmae: Bringing care together
site_url: guide.northmere.gov.uk
```

Right:

```yaml
site_name: Bringing care together
site_url: https://guide.northmere.gov.uk/
```
""",
    faults=frozenset({FaultKind.SETTING}),
    check_file=_check,
)
