"""A disk that is full once a few pages are written."""

import errno
from itertools import count
from typing import Any

WRITTEN = count(1)


def on_post_page(output: str, **_: Any) -> str:
    if next(WRITTEN) > 3:
        raise OSError(errno.ENOSPC, "No space left on device")
    return output
