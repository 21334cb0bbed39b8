"""Tells whether a command would find and make what it did the last time, without running it.

Comes in: a project's files as bytes. Goes out: the diagnostics of the last time, if nothing has
changed since. It reads no record and loads nothing heavy; keeping what was made in part is left to
`caching`.
"""

from evidence_guide.receipts.receipt import (
    BUILD,
    CHECK,
    FOLDER,
    Receipt,
    digest_of_inputs,
    digest_of_written,
    repeated,
    save_receipt,
)
from evidence_guide.receipts.signed import read_signed, write_signed
from evidence_guide.receipts.token import machine_token

__all__ = [
    "BUILD",
    "CHECK",
    "FOLDER",
    "Receipt",
    "digest_of_inputs",
    "digest_of_written",
    "machine_token",
    "read_signed",
    "repeated",
    "save_receipt",
    "write_signed",
]
