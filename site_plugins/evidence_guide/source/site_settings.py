"""Reads from `mkdocs.yml` what the guide is called and where it is published, without MkDocs.

Loading MkDocs takes longer than reading a whole guide, and a check needs no more of the settings than this.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from evidence_guide.diagnostics import Fault
from evidence_guide.source.text import read_text
from evidence_guide.source.yaml_reader import read_yaml

FILE: Final = "mkdocs.yml"


class SiteSettings(NamedTuple):
    """What pages say of the site as a whole.

    Args:
        title: its name.
        address: where it is published; empty where that is not known.
    """

    title: str = "Evidence guide"
    address: str = ""


def read_site_settings(root: Path) -> SiteSettings:
    """Return what the settings say, or the defaults where the file takes MkDocs to be read.

    Args:
        root: the project.
    """
    text = read_text(root, FILE)
    data = {} if isinstance(text, Fault) else read_yaml(FILE, text.text).data
    if not isinstance(data, dict):
        return SiteSettings()
    title, address = data.get("site_name"), data.get("site_url")
    default = SiteSettings()
    return SiteSettings(
        title if isinstance(title, str) else default.title,
        address if isinstance(address, str) else default.address,
    )
