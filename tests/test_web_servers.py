"""The lines for web servers on “For hosts” know every kind of file of the site."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import pytest

PAGE: Final = (Path(__file__).parents[1] / "content" / "for-hosts.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"^```\w+\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
EXAMPLES: Final = {
    "nginx": next(block for block in BLOCKS if block.startswith("server_name ")),
    "Apache": next(block for block in BLOCKS if block.startswith("DocumentRoot ")),
    "Caddy": next(block for block in BLOCKS if block.startswith("guide.example {")),
    "IIS": next(block for block in BLOCKS if block.startswith("<?xml")),
}
KNOWN_TO_ALL: Final = {"html", "css", "js", "json", "xml", "png", "svg", "txt", "gz"}


@pytest.mark.parametrize("server", EXAMPLES)
def test_every_kind_of_file_has_a_media_type(site_folder: Path, server: str):
    endings = {path.suffix[1:] for path in site_folder.rglob("*") if path.is_file()} - KNOWN_TO_ALL
    assert {"bib", "pf_fragment"} <= endings
    missing = {ending for ending in endings if not re.search(rf"\b{ending}\b", EXAMPLES[server])}
    assert missing == set()


@pytest.mark.parametrize("server", EXAMPLES)
def test_compression_error_page_caching_and_headers_are_set(server: str):
    text = EXAMPLES[server]
    for wanted in (
        "404.html",
        "frame-ancestors 'none'",
        "nosniff",
        "strict-origin-when-cross-origin",
        "camera=",
    ):
        assert wanted in text, wanted
    assert re.search("gzip|DEFLATE|doStaticCompression", text)
    assert re.search("1y|31536000|365", text)


def test_the_file_for_iis_is_well_formed():
    root = ET.fromstring(EXAMPLES["IIS"].encode())
    types = root.findall("system.webServer/staticContent/mimeMap")
    removed = root.findall("system.webServer/staticContent/remove")
    assert [one.get("fileExtension") for one in types] == [one.get("fileExtension") for one in removed]
