"""The day that dates are checked against, and that what is written is dated by."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return the day of `SOURCE_DATE_EPOCH` (seconds since 1970), or the clock's where that says none."""
    try:
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC).date()
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()
