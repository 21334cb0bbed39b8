"""What is taken over from the site that is there: a warm build gives what a clean one gives, to the byte."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.caching.test_warm_and_clean import EDITS
from tests.conftest import Project
from tests.site_cases import MONDAY, SETTINGS, Contents, contents

from evidence_guide.publishing.publish import publish_site
from evidence_guide.receipts import FOLDER

FACTOR = "data/factors/shared-office.yml"
SAYS = "says: Staff in this study said that a shared office made contact easier."


@pytest.fixture
def guide(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The invented guide, published once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    monkeypatch.setattr("evidence_guide.building.rule_docs", lambda: ())
    shutil.copytree(Path(__file__).parents[2] / "macros", project.root / "macros")
    project.write("mkdocs.yml", SETTINGS)
    assert publish_site(project.root)
    return project


def site(root: Path) -> Contents:
    """Return what is published, without the index of Pagefind, which it writes in no fixed order."""
    return {path: each for path, each in contents(root / "site").items() if not path.startswith("pagefind/")}


def clean(project: Project, folder: Path) -> Contents:
    """Publish the same from nothing."""
    root = shutil.copytree(project.root, folder, ignore=shutil.ignore_patterns("site", ".cache"))
    assert publish_site(root)
    return site(root)


def links_of(root: Path) -> dict[str, int]:
    """Return the number by which the disk knows each file: the same where it was taken over."""
    files = (path for path in (root / "site").rglob("*") if path.is_file())
    return {path.relative_to(root / "site").as_posix(): path.stat().st_ino for path in files}


def test_what_is_unchanged_is_taken_over_and_the_rest_is_as_if_made_from_nothing(
    guide: Project, tmp_path: Path
) -> None:
    # the old files are held, so that the disk gives their numbers to no other
    shutil.copytree(guide.root / "site", tmp_path / "held", copy_function=lambda a, b: Path(b).hardlink_to(a))
    before = links_of(guide.root)
    guide.edit(FACTOR, SAYS, "says: Staff in this study said that one office made contact easier.")
    assert publish_site(guide.root)
    assert site(guide.root) == clean(guide, tmp_path / "clean")
    after = links_of(guide.root)
    made = {path for path in after if after[path] != before.get(path) and not path.startswith("pagefind/")}
    assert "factors/shared-office/index.html" in made
    assert "data/claims.csv" in made
    assert not made & {"studies/cedar-2010/index.html", "data/places.csv", "references/references.bib"}


EVERY_RUN = (
    lambda guide: guide.write("mkdocs.yml", SETTINGS.replace("An invented", "Another")),
    lambda guide: guide.write("content/a.css", "p { background: url(data:image/png;base64,AAAA) }"),
    lambda guide: guide.write("site/factors/index.html", "edited by hand"),
)
NIGHTLY = (
    lambda guide: guide.write("mkdocs.yml", f"{SETTINGS}site_url: https://guide.invalid/guide/\n"),
    lambda guide: guide.write("brand.yml", "edition: Another\n"),
    lambda guide: guide.edit("content/guide/a-page.md", "title: A page", "title: Another"),
    lambda guide: guide.write("content/new.md", "---\ntitle: New\ndescription: A page.\n---\nText.\n"),
    lambda guide: guide.delete("site/factors/index.html"),
    lambda guide: guide.write("site/factors/left-over.html", "put there by hand"),
    lambda guide: shutil.rmtree(guide.root / "site"),
    lambda guide: (guide.root / FOLDER / "written").write_bytes(b"x" * 1000),
    lambda guide: shutil.rmtree(guide.root / ".cache"),
)


@pytest.mark.parametrize(
    "change", [*EVERY_RUN, *(pytest.param(change, marks=pytest.mark.nightly) for change in NIGHTLY)]
)
def test_what_changes_the_surround_of_a_page_or_the_site_itself_is_seen(
    guide: Project, tmp_path: Path, change: Callable[[Project], object]
) -> None:
    change(guide)
    guide.edit(FACTOR, SAYS, "says: Staff in this study said that one office made contact easier.")
    assert publish_site(guide.root)
    assert site(guide.root) == clean(guide, tmp_path / "clean")


def test_a_disk_without_links_gets_copies(
    guide: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    guide.edit(FACTOR, SAYS, "says: Staff in this study said that one office made contact easier.")
    assert publish_site(guide.root)
    assert site(guide.root) == clean(guide, tmp_path / "clean")


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(4))
def test_edits_at_random_are_published_as_from_nothing(guide: Project, tmp_path: Path, seed: int) -> None:
    chance, published = random.Random(seed), 0
    edits, weights = zip(*EDITS, strict=True)
    for step in range(25):
        chance.choices(edits, weights)[0](chance, guide.root)
        if publish_site(guide.root):
            published += 1
            assert site(guide.root) == clean(guide, tmp_path / f"clean-{step}"), f"step {step}"
            shutil.rmtree(tmp_path / f"clean-{step}")
    assert published > 5
