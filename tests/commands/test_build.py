"""`guide build`: what it says of settings that will not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.commands.running import guide


@pytest.mark.parametrize(
    ("settings", "status", "message"),
    [
        (None, 1, "does not exist"),
        (b"", 1, "Aborted with a configuration error!"),
        (b"site_name: [x", 1, "mkdocs.yml:1:14: error: expected ',' or ']'"),
        (b"\xff\xfe\x00", 1, "mkdocs.yml:1:1: error: "),
        (b"- a list", 1, "Expected a key-value mapping"),
        (b"site_name: x\ndocs_dir: content\nplugins: []\n", 2, "add “- evidence-guide” under “plugins:”"),
        (b"site_name: x\ndocs_dir: content\nplugins: [none-such]\n", 1, "mkdocs.yml:1:1: error: "),
        (b"site_name: x\ndocs_dir: content\nsite_dir: content\nplugins: [evidence-guide]\n", 1, "mkdocs.yml"),
    ],
)
def test_settings_that_will_not_do_are_told(settings: bytes | None, status: int, message: str, plain: Path):
    (plain / "mkdocs.yml").unlink()
    if settings is not None:
        (plain / "mkdocs.yml").write_bytes(settings)
    ended = guide("build", "--project", plain)
    assert ended.exception is None or isinstance(ended.exception, SystemExit), repr(ended.exception)
    assert ended.exit_code == status
    assert message in ended.output
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
    assert guide("build", "--project", alone).output == "No mistakes.\n"
    before = (alone / "site/index.html").stat()
    assert guide("build", "--project", alone).output == UNCHANGED
    assert guide("check", "--project", alone).output == "No mistakes.\n"
    assert (alone / "site/index.html").stat() == before


def test_what_was_changed_in_the_site_by_hand_is_written_anew(alone: Path):
    guide("build", "--project", alone)
    page = alone / "site/index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text("changed", encoding="utf-8")
    assert guide("build", "--project", alone).output == "No mistakes.\n"
    assert page.read_text(encoding="utf-8") == html


def test_with_verify_every_file_is_looked_at_again(alone: Path):
    guide("build", "--project", alone)
    assert guide("build", "--project", alone, "--verify").output == "No mistakes.\n"


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
