"""What changed, as an Atom feed (RFC 4287) that a reader can subscribe to.

The entries are those of the page of changes. An entry's id says which records, day and note it is of, so
it stays the same from build to build and wherever a copy is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from evidence_guide.corpus import Corpus
from evidence_guide.model import url_of
from evidence_guide.views import ChangedRecords, changes_one_by_one, sentence

FEED: Final = "feed.xml"
"""The address of the feed, from the site's root."""

CHANGES_PAGE: Final = "what-changed/"
"""The address of the page of changes, where a host has one."""

MOST_ENTRIES: Final = 50
"""How many entries the feed has at most; the page of changes has them all."""

_ATOM: Final = "http://www.w3.org/2005/Atom"
_CITATION = re.compile(r"\s*\[[^\]]*@[^\]]*\]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`]")
_RELATIVE: Final = " site_url is not set in mkdocs.yml, so the addresses are relative to this file. "


def atom(corpus: Corpus, *, title: str, site_url: str, today: date) -> bytes:
    """Write the feed of changes (RFC 4287).

    Args:
        corpus: the records.
        title: the site's name.
        site_url: where the site is published; empty where that is not known, and the addresses are then
            relative to the feed.
        today: when a feed without entries was last changed.
    """
    ET.register_namespace("", _ATOM)
    site_url = site_url and f"{site_url.rstrip('/')}/"
    page = CHANGES_PAGE if "what-changed.md" in corpus.pages else ""
    newest = list(changes_one_by_one(corpus))[:MOST_ENTRIES]
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    if not site_url:
        feed.append(ET.Comment(_RELATIVE))
    add = _element_adder(feed)
    add("title", f"{title}: what changed")
    add("id", site_url or _urn(title))
    add("updated", _time(max((changed.day for changed in newest), default=today)))
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    _element_adder(author)("name", corpus.brand.organisation or title)
    add("link", rel="self", type="application/atom+xml", href=site_url + FEED)
    add("link", rel="alternate", type="text/html", href=(site_url + page) or "./")
    for changed in newest:
        _add_entry(feed, corpus, changed, site_url)
    ET.indent(feed)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _add_entry(feed: ET.Element, corpus: Corpus, changed: ChangedRecords, site_url: str) -> None:
    add = _element_adder(ET.SubElement(feed, f"{{{_ATOM}}}entry"))
    node = changed.only_node
    subject = f"{node.kind}/{node.id}" if node else changed.kind.folder
    add("title", corpus.record(node).title if node else changed.description)
    add("id", _urn(f"{subject} {changed.day} {changed.note}"))
    add("updated", _time(changed.day))
    address = url_of(node.kind, node.id) if node else f"{changed.kind.folder}/"
    add("link", rel="alternate", type="text/html", href=site_url + address)
    add("category", term=changed.kind.name, label=changed.kind.singular)
    add("summary", sentence(_as_plain_text(changed.note)))


def _element_adder(parent: ET.Element) -> Callable[..., None]:
    """Return a function that adds an element of Atom to another, with text and attributes."""

    def add(name: str, text: str = "", **attributes: str) -> None:
        element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
        element.text = text or None

    return add


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_URL, f"evidence-guide {name}").urn


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _as_plain_text(note: str) -> str:
    """Return a note without its citations, links and marks, since a feed's summary is plain text."""
    return _MARKS.sub("", _LINK.sub(r"\1", _CITATION.sub("", note))).strip()
