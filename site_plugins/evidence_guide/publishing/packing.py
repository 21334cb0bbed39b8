"""Packs a published site into a zip from which it can be read without a server.

Its pages get links that work from a folder (`offline`) and a policy that allows files (`content_security`).
The same site gives the same zip to the byte, on the same day or with `SOURCE_DATE_EPOCH` set.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from evidence_guide.model import plain_letters
from evidence_guide.publishing.content_security import PolicyAllowances, with_policy
from evidence_guide.publishing.offline import SERVER_ONLY_FILES, with_file_links

_EARLIEST_DATE: Final = date(1980, 1, 1)
"""The first date that a zip can hold."""
_READABLE_BY_ALL: Final = 0o100644 << 16
"""The external attributes of a file that everyone may read: its Unix mode, in the upper two bytes."""
_UNIX: Final = 3
"""The number of the system whose attributes an entry of a zip holds."""


def edition_name(site_name: str, version: str) -> str:
    """Return the name of an edition, fit for a file on any system.

    Args:
        site_name: the site's name.
        version: the version of the edition.
    """
    ascii_name = plain_letters(site_name).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', ascii_name).strip('-') or 'guide'}-{version}"


def pack(
    folder: Path, file: Path, *, name: str, site_url: str, allowances: PolicyAllowances, day: date
) -> None:
    """Write a zip of a site, all in one folder.

    Args:
        folder: the published site, which stays as it is.
        file: the zip; one that is there is replaced once the new one is complete.
        name: the folder inside the zip.
        site_url: the address where the site is published; empty where there is none.
        allowances: what the policy of its pages allows besides the site's own files.
        day: the date of everything in the zip.

    Raises:
        OSError: a file could not be read or written.
    """
    disk_allowances = replace(allowances, from_disk=True)
    entry_date = max(day, _EARLIEST_DATE)
    unfinished = file.with_name(f".{file.name}-new")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with ZipFile(unfinished, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()):
                if path in SERVER_ONLY_FILES:
                    continue
                body = (folder / path).read_bytes()
                if path.endswith(".html"):
                    html = with_file_links(body.decode("utf-8", "surrogateescape"), path, site_url)
                    body = with_policy(html, disk_allowances).encode("utf-8", "surrogateescape")
                entry = ZipInfo(
                    f"{name}/{path}", (entry_date.year, entry_date.month, entry_date.day, 0, 0, 0)
                )
                entry.compress_type, entry.external_attr, entry.create_system = (
                    ZIP_DEFLATED,
                    _READABLE_BY_ALL,
                    _UNIX,
                )
                archive.writestr(entry, body, compresslevel=9)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
