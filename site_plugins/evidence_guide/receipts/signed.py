"""Files that are believed only where this machine has written them with this very version of the guide.

They hold what Python would carry out (`pickle`, `marshal`), so nothing is made of one before its signature
has been looked at.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Final

from evidence_guide.receipts.token import machine_token

_SIGNATURE_BYTES: Final = 32


def read_signed(file: Path) -> bytes | None:
    """Return what a file holds; None where it is not there, was cut short, or is not to be believed.

    Args:
        file: the file.
    """
    token = machine_token()
    with suppress(OSError):
        signed = file.read_bytes()
        signature, content = signed[:_SIGNATURE_BYTES], signed[_SIGNATURE_BYTES:]
        if token and compare_digest(signature, _signature(content, token)):
            return content
    return None


def write_signed(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, as far as the disk lets us.

    Args:
        file: the file; the folders that it lies in are made.
        content: what it is to hold.
    """
    token = machine_token()
    if token is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.{os.getpid()}")
        new.write_bytes(_signature(content, token) + content)
        new.replace(file)


def _signature(content: bytes, token: bytes) -> bytes:
    return blake2b(content, key=token, digest_size=_SIGNATURE_BYTES).digest()
