"""The day that dates are checked against."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evidence_guide.clock import today


@pytest.mark.parametrize(("seconds", "day"), [("1780272000", date(2026, 6, 1)), ("0", date(1970, 1, 1))])
def test_today_is_the_day_of_source_date_epoch(seconds: str, day: date, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == day


@pytest.mark.parametrize("value", [None, "", "soon", "²", "1e9", "9" * 30])
def test_without_a_day_that_can_be_read_today_is_the_clocks(
    value: str | None, monkeypatch: pytest.MonkeyPatch
):
    if value is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    before = datetime.now(UTC).date()
    assert before <= today() <= datetime.now(UTC).date()
