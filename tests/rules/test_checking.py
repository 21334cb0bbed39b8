"""The one validator: every mistake is found at its own place, all are collected, and the day is a setting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from evidence_guide.corpus.corpus import Corpus
from evidence_guide.diagnostics import Diagnostic, Place, Severity, has_errors
from evidence_guide.loading import load
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import RenderedPage, Site, Target

INVENTED: Final = Path(__file__).parents[1] / "invented"
CORPUS: Final[Corpus] = load(INVENTED)[0]
FILES: Final = sorted(
    file.relative_to(INVENTED).as_posix()
    for folder in ("data", "content")
    for file in (INVENTED / folder).rglob("*.*")
)


class Spot(NamedTuple):
    """A span of a file of the invented project, and the place where a mistake in it must be reported."""

    path: str
    start: int
    end: int
    place: str

    def __str__(self) -> str:
        return self.place


def spot(path: str, text: str, start: int, end: int, reported_at: int | None = None) -> Spot:
    at = start if reported_at is None else reported_at
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Spot(path, start, end, f"{path}:{line}:{column}")


def read(path: str) -> str:
    return (INVENTED / path).read_text(encoding="utf-8")


def change(project, where: Spot, new: str) -> list[str]:
    """Put other words in the place of some, and return what the checks say."""
    text = read(where.path)
    reported: list[str] = project.write(where.path, text[: where.start] + new + text[where.end :]).check()
    return reported


def is_reported_at(where: Spot, code: str, reported: list[str]) -> bool:
    return any(line.startswith(f"{where.place}: error {code} ") for line in reported)


# A claim without evidence


@pytest.mark.parametrize("claim", CORPUS.claims)
def test_a_claim_whose_evidence_is_taken_out_is_told(claim: str, project):
    located = CORPUS.claims[claim]
    origin = CORPUS.origin(located.holder)
    position = CORPUS.record(located.holder).claims.index(located.claim)
    place = origin.key("claims", position, "evidence")
    lines = read(place.path).split("\n")
    end = place.line
    while end < len(lines) and lines[end].startswith(" " * (place.column + 1)):
        end += 1
    del lines[place.line - 1 : end]
    reported = project.write(place.path, "\n".join(lines)).check()
    assert [line for line in reported if "E201" in line] == [
        f'{origin.value("claims", position)}: error E201 the claim "{located.claim.id}" rests on no '
        'study (add "evidence:" with the study that found it; what no study found is no claim)'
    ]


# A key that is misspelt


def citations() -> Iterator[Spot]:
    """Yield every place where the invented project names a work."""
    key = re.compile(rf"(?<![\w-])(?:{'|'.join(CORPUS.references)})(?![\w-])")
    for path in FILES:
        text = read(path)
        for match in key.finditer(text):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            reported_at = None
            if path.endswith(".bib"):
                if line.startswith("@"):  # the work's own entry
                    continue
                reported_at = match.start() - len(line.lstrip())
            elif line.endswith("@"):
                reported_at = match.start() - 1
            yield spot(path, text, match.start(), match.end(), reported_at)


def studies() -> Iterator[Spot]:
    """Yield every place where a claim of the invented project names a study."""
    for path in FILES:
        text = read(path)
        for match in re.finditer(r"(?<=- study: )[a-z0-9-]+", text):
            yield spot(path, text, match.start(), match.end())


CITATIONS: Final = list(citations())


@pytest.mark.parametrize("where", CITATIONS, ids=str)
def test_a_citation_key_that_is_misspelt_is_told_where_it_stands(where: Spot, project):
    key = read(where.path)[where.start : where.end]
    reported = change(project, where, f"{key}x")
    assert is_reported_at(where, "E204", reported), reported
    assert any(f'no reference "{key}x" (did you mean "{key}"?)' in line for line in reported)


@pytest.mark.parametrize("where", list(studies()), ids=str)
def test_a_study_that_is_misspelt_is_told_where_it_stands(where: Spot, project):
    assert is_reported_at(
        where, "E203", change(project, where, read(where.path)[where.start : where.end] + "x")
    )


def test_the_invented_project_cites_in_every_way():
    assert {where.path.split("/")[1] for where in CITATIONS} >= {
        "benchmarks", "checklists", "factors", "findings", "guide", "messages",
        "pen-pictures", "policies", "references", "studies", "vocabulary",
    }  # fmt: skip


# A key that stands twice


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith((".yml", ".md"))])
def test_a_field_that_stands_twice_is_told_at_the_second(path: str, project):
    head, fence, body = read(path).rpartition("\n---\n")
    lines, places = [], []
    for line in (head or body).split("\n"):
        lines.append(line)
        if one_line := re.match(r"( *(?:- )?)\w+: \S", line):
            indent = len(one_line[1])
            lines.append(" " * indent + line[indent:])
            places.append(f"{path}:{len(lines)}:{indent + 1}")
    reported = project.write(path, "\n".join(lines) + (fence + body if head else "")).check()
    assert [line.split(": error E109 ")[0] for line in reported if " E109 " in line] == places


@pytest.mark.parametrize("key", CORPUS.references)
def test_an_entry_that_stands_twice_is_told_at_the_second(key: str, project):
    path = CORPUS.references[key].place.path
    entry = re.search(rf"^@\w+\{{{key},.*?^\}}\n", read(path), re.MULTILINE | re.DOTALL)
    assert entry
    project.append(path, f"\n{entry[0]}")
    line_number = read(path).count("\n") + 2
    column = entry[0].index(key) + 1
    assert any(line.startswith(f"{path}:{line_number}:{column}: error E302 ") for line in project.check())


# All of them


def test_what_is_wrong_with_files_is_told_first_and_all_in_order_of_file_and_line(project):
    project.edit("data/factors/shared-office.yml", "theme: organisational", "theme: organisation")
    project.edit("data/factors/shared-office.yml", "study: ashe-2001", "study: ashe-2002")
    project.edit("data/studies/ashe-2001.yml", "design: survey", "design: surveys")
    project.write("data/factors/empty.yml", "")
    places = [line.split(": ")[0] for line in project.check() if "error" in line]
    assert places == [
        "data/factors/empty.yml:1:1",
        "data/studies/ashe-2001.yml:3:9",
        "data/factors/shared-office.yml:2:8",
        "data/factors/shared-office.yml:14:16",
    ]


def test_what_follows_from_a_file_is_told_after_it(project):
    project.edit("data/studies/northmere-pilot.yml", "design: ", "design: x")
    project.edit("data/factors/shared-office.yml", "via: [cedar2010]", "via: [cedar2011]")
    assert [line.split(" error ")[1][:4] for line in project.check()] == ["E103", "E204"]


def test_the_invented_project_has_no_mistake(project):
    assert project.check() == []


def test_mistakes_on_pages_are_in_order_too():
    dead = Target("nowhere/", None, Place("content/b.md", 9))
    anchor = Target("#nowhere", None, Place("content/b.md", 2))
    page = RenderedPage("b/", "B", "", "", "content/b.md", "page", links=(dead, anchor))
    diagnostics = check_pages(Site({"b/": page}))
    assert [(d.code, d.place.line) for d in diagnostics] == [("E404", 2), ("E403", 9)]


def test_a_warning_stops_nothing():
    place = Place("data/studies/x.yml")
    warning = Diagnostic(place, "W306", Severity.WARNING, "no claim rests on it")
    error = Diagnostic(place, "E101", Severity.ERROR, "unknown field")
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, error])
