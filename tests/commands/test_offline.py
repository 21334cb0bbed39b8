"""`guide offline`: where the copy to take away is."""

from __future__ import annotations

from pathlib import Path

from tests.commands.running import guide


def test_offline_says_where_the_copy_is(plain: Path):
    result = guide("offline", "--project", plain, "--out", "taken/away")
    assert result.exit_code == 0
    (file,) = (plain / "taken" / "away").iterdir()
    assert f"The copy to take away is {file} (" in result.output
