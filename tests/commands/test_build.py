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
