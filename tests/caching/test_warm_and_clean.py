"""A build that takes pages from earlier ones gives what a clean one gives, whatever was edited between."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT, Project

from evidence_guide.building import Built, Memory, build_site
from evidence_guide.views.paging import MOST

STEPS = 12

Edit = Callable[[random.Random, Path], None]


def files(root: Path) -> list[Path]:
    return sorted(path for name in ("data", "content") for path in (root / name).rglob("*.*"))


def change_a_word(chance: random.Random, root: Path) -> None:
    """Put a letter into a word, be it of a text, an id, a key or the form of the file."""
    file = chance.choice(files(root))
    words = file.read_text(encoding="utf-8").split(" ")
    number = chance.randrange(len(words))
    words[number] = words[number][:2] + chance.choice("aeb1") + words[number][2:]
    file.write_text(" ".join(words), encoding="utf-8")


def take_a_line_out(chance: random.Random, root: Path) -> None:
    file = chance.choice(files(root))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    if lines:
        del lines[chance.randrange(len(lines))]
        file.write_text("".join(lines), encoding="utf-8")


def swap_two_lines(chance: random.Random, root: Path) -> None:
    file = chance.choice(files(root))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    if lines:
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
        file.write_text("".join(lines), encoding="utf-8")


def copy_a_file(chance: random.Random, root: Path) -> None:
    file = chance.choice(files(root))
    shutil.copy(file, file.with_stem(f"{file.stem}-{chance.randrange(100)}"))


def rename_a_file(chance: random.Random, root: Path) -> None:
    file = chance.choice(files(root))
    file.rename(file.with_stem(f"{file.stem}-{chance.randrange(100)}"))


def delete_a_file(chance: random.Random, root: Path) -> None:
    chance.choice(files(root)).unlink()


def restore_everything(_: random.Random, root: Path) -> None:
    for name in ("data", "content"):
        shutil.rmtree(root / name)
        shutil.copytree(ROOT / "tests" / "invented" / name, root / name)


def change_nothing(_: random.Random, root: Path) -> None:
    pass


EDITS: tuple[tuple[Edit, int], ...] = (
    (change_a_word, 8),
    (take_a_line_out, 3),
    (swap_two_lines, 2),
    (copy_a_file, 2),
    (rename_a_file, 2),
    (delete_a_file, 2),
    (restore_everything, 10),
    (change_nothing, 1),
)
"""What editors do to files, and how often of all times."""


def everything_of(built: Built) -> object:
    site = built.site
    return list(site.pages.items()), site.files, site.ousted, dict(built.downloads), built.diagnostics


def compare(root: Path, memory: Memory) -> None:
    """Build with what earlier builds have left, and from nothing; both give the same."""
    warm = build_site(root, title="The guide", memory=memory)
    assert everything_of(warm) == everything_of(build_site(root, title="The guide"))


def with_macros(project: Project) -> Project:
    shutil.copytree(ROOT / "macros", project.root / "macros")
    return project


FACTOR = "data/factors/shared-office.yml"


def test_a_line_more_above_a_text_moves_its_links_on_every_page_that_shows_it(project: Project) -> None:
    memory = Memory()
    text = (with_macros(project).root / FACTOR).read_text(encoding="utf-8")
    said = "says: "
    linked = text.replace(said, "says: See [the other](factor:shared-records). ")
    assert linked != text
    project.write(FACTOR, linked)
    page = "content/guide/a-page.md"
    project.append(page, '\n{{ claim("shared-office/easier-contact") }}\n')
    shutil.copy(project.root / page, project.root / "content/guide/b-page.md")
    compare(project.root, memory)
    project.write(FACTOR, f"# A remark that changes nothing but the lines.\n{linked}")
    compare(project.root, memory)


def test_what_is_not_known_is_not_told_once_it_may_be_in_a_file_that_cannot_be_read(project: Project) -> None:
    memory = Memory()
    with_macros(project).append("content/guide/a-page.md", '\n{{ factor("new") }}\n')
    compare(project.root, memory)
    project.write("data/factors/new.yml", "title: [a title that is cut short")
    compare(project.root, memory)


def test_what_a_template_cannot_make_is_not_told_beside_what_is_wrong_with_a_record(project: Project) -> None:
    memory = Memory()
    with_macros(project).append(
        "macros/law.jinja", "{% macro page(view) %}{{ nothing.at_all }}{% endmacro %}"
    )
    compare(project.root, memory)
    project.append(FACTOR, "nonsense: true\n")
    compare(project.root, memory)


def test_a_work_that_moves_to_another_page_takes_the_links_to_it_along(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, "works", 1)
    memory = Memory()
    compare(with_macros(project).root, memory)
    before = memory.pages.pages["study:cedar-2010"].html
    work = "@book{aaa2001, author = {Aa, B.}, title = {C}, publisher = {D}, year = {2001}}\n"
    project.append("data/references/invented.bib", work)
    project.append("content/guide/a-page.md", "\nAnother work says so [@aaa2001].\n")
    compare(project.root, memory)
    assert memory.pages.pages["study:cedar-2010"].html != before


@pytest.mark.nightly
def test_edits_at_random_where_every_list_is_cut(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for sort in MOST:
        monkeypatch.setitem(MOST, sort, 2)
    test_edits_at_random(project, 3)


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.nightly)])
def test_edits_at_random(project: Project, seed: int) -> None:
    chance = random.Random(seed)
    with_macros(project)
    in_process, reused = Memory(), 0
    build_site(project.root, title="The guide", memory=in_process)
    edits, weights = zip(*EDITS, strict=True)
    for step in range(STEPS):
        edit = chance.choices(edits, weights)[0]
        edit(chance, project.root)
        before = dict(in_process.pages.pages)
        warm = build_site(project.root, title="The guide", memory=in_process)
        clean = build_site(project.root, title="The guide")
        from_disk = build_site(
            project.root, title="The guide", memory=Memory.of(project.root, title="The guide")
        )
        assert everything_of(warm) == everything_of(clean), f"step {step}: {edit.__name__}"
        assert everything_of(from_disk) == everything_of(clean), f"step {step}: {edit.__name__}"
        reused += sum(before.get(name) is page for name, page in in_process.pages.pages.items())
    assert reused > STEPS * 10
