"""`guide build`: what it says of settings that will not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.commands.running import guide


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (None, "mkdocs.yml:1:1: error E104 the file cannot be opened: there is no such file"),
        (b"", 'mkdocs.yml:1:1: error E131 the setting "site_name" is missing'),
        (b"site_name: [x", "mkdocs.yml:1:12: error E108 a list is opened here and not closed"),
        (b"\xff\xfe\x00", "mkdocs.yml:1:1: error E105 the file is not text in UTF-8"),
        (b"- a list", "mkdocs.yml:1:1: error E108 the file holds no fields"),
        (
            b"site_name: x\ndocs_dir: content\nplugins: []\n",
            "mkdocs.yml:3:10: error E131 the guide’s own plug-in",
        ),
        (
            b"site_name: x\ndocs_dir: content\nplugins: [none-such]\n",
            "mkdocs.yml:3:10: error E131 the guide’s own",
        ),
    ],
)
def test_settings_that_will_not_do_are_told_by_build_and_check_alike(
    settings: bytes | None, message: str, plain: Path
):
    (plain / "mkdocs.yml").unlink()
    if settings is not None:
        (plain / "mkdocs.yml").write_bytes(settings)
    for command in ("build", "check"):
        ended = guide(command, "--project", plain)
        assert ended.exception is None or isinstance(ended.exception, SystemExit), repr(ended.exception)
        assert ended.exit_code == 1
        assert ended.stdout.startswith(message), command


def test_settings_that_only_mkdocs_can_judge_are_told_by_build_alone(plain: Path):
    settings = b"site_name: x\ndocs_dir: content\nsite_dir: content\nplugins: [evidence-guide]\n"
    (plain / "mkdocs.yml").write_bytes(settings)
    ended = guide("build", "--project", plain)
    assert (ended.exit_code, "mkdocs.yml" in ended.output) == (1, True)
    assert guide("check", "--project", plain).exit_code == 0


UNCHANGED = "No mistakes.\nNothing has changed since the site was built.\n"


@pytest.fixture
def alone(plain: Path) -> Path:
    """A tiny site with no templates of its own."""
    settings = plain / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    head, _, rest = text.partition("theme:\n")
    settings.write_text(f"{head}theme: material\n{rest[rest.index('nav:') :]}", encoding="utf-8")
    return plain


def test_where_nothing_has_changed_nothing_is_built(alone: Path):
    assert guide("build", "--project", alone).stdout == "No mistakes.\n"
    before = (alone / "site/index.html").stat()
    assert guide("build", "--project", alone).stdout == UNCHANGED
    assert guide("check", "--project", alone).stdout == "No mistakes.\n"
    assert (alone / "site/index.html").stat() == before


def test_what_was_changed_in_the_site_by_hand_is_written_anew(alone: Path):
    guide("build", "--project", alone)
    page = alone / "site/index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text("changed", encoding="utf-8")
    assert guide("build", "--project", alone).stdout == "No mistakes.\n"
    assert page.read_text(encoding="utf-8") == html


def test_with_verify_every_file_is_looked_at_again(alone: Path):
    guide("build", "--project", alone)
    assert guide("build", "--project", alone, "--verify").stdout == "No mistakes.\n"


@pytest.mark.parametrize(
    ("file", "text", "setting"),
    [
        ("hook.py", "def on_post_page(output, **_): return output", "hooks: [hook.py]\n"),
        ("over/main.html", '{% extends "base.html" %}', "theme: {name: material, custom_dir: over}\n"),
        ("base.yml", "copyright: A copy\n", "INHERIT: base.yml\n"),
    ],
)
def test_what_is_made_of_more_than_the_project_is_built_again(
    file: str, text: str, setting: str, alone: Path
):
    (alone / file).parent.mkdir(exist_ok=True)
    (alone / file).write_text(text, encoding="utf-8")
    settings = alone / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("theme: material\n", "theme: material\n" if "theme" not in setting else "") + setting,
        encoding="utf-8",
    )
    first = guide("build", "--project", alone)
    assert first.exit_code == 0, first.output
    assert UNCHANGED not in guide("build", "--project", alone).output
