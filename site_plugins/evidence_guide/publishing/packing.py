"""Packs a published site into a zip from which it can be read without a server.

What becomes of a page is said in `offline`, and of its policy in `content_security`. The same site gives
the same zip to the byte, on the same day or with `SOURCE_DATE_EPOCH` set.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from evidence_guide.publishing.content_security import Needs, with_policy
from evidence_guide.publishing.offline import ONLY_SERVED, for_disk

_EARLIEST: Final = date(1980, 1, 1)
"""A zip knows no date before it."""
_READABLE: Final = 0o100644 << 16
"""A file that everyone may read, in the words of a zip."""


def name_of(site_name: str, version: str) -> str:
    """Return the name of an edition, fit for a file on any system.

    Args:
        site_name: the site's name.
        version: the edition's.
    """
    plain = unicodedata.normalize("NFKD", site_name).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'guide'}-{version}"


def pack(folder: Path, file: Path, *, name: str, site_url: str, needs: Needs, day: date) -> None:
    """Write a zip of a site, all in one folder.

    Args:
        folder: the published site, which stays as it is.
        file: the zip; what was there is replaced once the new one is whole.
        name: the folder inside the zip.
        site_url: where the site is published, if it is.
        needs: what its pages need.
        day: the date of everything in the zip.

    Raises:
        OSError: a file could not be read or written.
    """
    from_disk = replace(needs, from_disk=True)
    when = max(day, _EARLIEST)
    fresh = file.with_name(f".{file.name}-new")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with ZipFile(fresh, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()):
                if path in ONLY_SERVED:
                    continue
                body = (folder / path).read_bytes()
                if path.endswith(".html"):
                    html = for_disk(body.decode("utf-8", "surrogateescape"), path, site_url)
                    body = with_policy(html, from_disk).encode("utf-8", "surrogateescape")
                entry = ZipInfo(f"{name}/{path}", (when.year, when.month, when.day, 0, 0, 0))
                entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _READABLE, 3
                archive.writestr(entry, body, compresslevel=9)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
