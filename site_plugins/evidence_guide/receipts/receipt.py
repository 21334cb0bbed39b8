"""Tells whether a command would find what it found the last time, since nothing that it reads has changed.

A receipt says what the project held, what was wrong with it, and which files came of it. It is believed under
the same condition as kept pages: this machine has written it with this very version of the guide.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from evidence_guide.diagnostics import Diagnostic
from evidence_guide.receipts.signed import read_signed, write_signed

FOLDER: Final = ".cache/guide"
"""Where a project keeps what commands leave to each other; git ignores the folder."""

_READ: Final = ("data", "content", "macros", "mkdocs.yml", "brand.yml")
"""What the guide reads of a project."""

CHECK: Final = "check"
BUILD: Final = "build"
"""The commands that leave a receipt."""

_DIGEST_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a command found, and made, of a project.

    Args:
        inputs: the digest of what it read; None where that could not be told.
        diagnostics: what was wrong with that.
        folder: the folder that it wrote; empty where it wrote none.
        written: the digest of what that holds.
    """

    inputs: bytes | None
    diagnostics: tuple[Diagnostic, ...]
    folder: str = ""
    written: bytes = b""


def digest_of_inputs(root: Path, more: object = "") -> bytes | None:
    """Return a digest that differs where what a project holds does; None where a file cannot be read.

    Args:
        root: the project.
        more: what the result depends on besides, such as the day; its `repr` counts.
    """
    digest, folder = blake2b(repr(more).encode(), digest_size=_DIGEST_BYTES), str(root)
    try:
        for name in _READ:
            for path in _walk(f"{folder}/{name}"):
                content = _content(path)
                digest.update(
                    f"{path.removeprefix(folder)}\0{len(content)}\0".encode(errors="surrogateescape")
                )
                digest.update(content)
    except OSError:
        return None
    return digest.digest()


def digest_of_written(folder: str) -> bytes | None:
    """Return a digest that differs where files of a folder were written, added or removed; None without it.

    Args:
        folder: the folder.
    """
    digest = blake2b(digest_size=_DIGEST_BYTES)
    try:
        for path in _walk(folder):
            status = os.stat(path)
            line = f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0"
            digest.update(line.encode(errors="surrogateescape"))
    except OSError:
        return None
    return digest.digest()


def repeated(root: Path, command: str, inputs: bytes | None) -> tuple[Diagnostic, ...] | None:
    """Return what a command would find again without being run; None where it has to be run.

    Args:
        root: the project.
        command: the command's name.
        inputs: the digest of what the project holds now; None where it cannot be told.
    """
    receipt = _load(root, command)
    if receipt is None or receipt.inputs != inputs:
        return None
    is_there = not receipt.folder or receipt.written == digest_of_written(receipt.folder)
    return receipt.diagnostics if is_there else None


def _load(root: Path, command: str) -> Receipt | None:
    """Return the last receipt of a command; None where there is none that can be believed."""
    content = read_signed(_file(root, command))
    receipt = pickle.loads(content) if content else None  # this machine has written it
    return receipt if isinstance(receipt, Receipt) else None


def save_receipt(root: Path, command: str, receipt: Receipt, more: object = "") -> None:
    """Keep a receipt for the next time, as far as the disk lets us.

    Nothing is kept where a file was changed while the command ran: which state it has read is not known.

    Args:
        root: the project.
        command: the name of the command that it is of.
        receipt: the receipt.
        more: as for the digest of what was read.
    """
    if receipt.inputs is not None and receipt.inputs == digest_of_inputs(root, more):
        write_signed(_file(root, command), pickle.dumps(receipt, pickle.HIGHEST_PROTOCOL))


def _file(root: Path, command: str) -> Path:
    return root / FOLDER / f"{command}.receipt"


def _walk(path: str) -> Iterator[str]:
    """Yield a path with everything below it, in order; nothing where it is not there."""
    if not os.path.lexists(path):
        return
    yield path
    if os.path.isdir(path) and not os.path.islink(path):
        for name in sorted(os.listdir(path)):
            yield from _walk(f"{path}/{name}")


def _content(path: str) -> bytes:
    """Return what a file holds; of a folder nothing, of a link where it leads and what is there."""
    if os.path.isdir(path):
        if os.path.islink(path):
            raise OSError  # what a linked folder holds is not looked through
        return b"/"
    link = os.readlink(path).encode(errors="surrogateescape") if os.path.islink(path) else b""
    if not os.path.isfile(path):
        raise OSError  # a pipe would wait for someone to write into it
    with open(path, "rb") as file:
        return link + file.read()
