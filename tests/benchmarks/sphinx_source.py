"""Writes the collection for Sphinx: reStructuredText with roles for links and citations, and its BibTeX.

Each record has a page with its claims. Its citations lead to the one page that lists the whole bibliography,
as sphinxcontrib-bibtex is commonly used. Its other way, a list at the end of each page, looks through all
installed packages for every citation, and takes minutes at a hundred pen pictures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.collection import Collection
from tests.benchmarks.works import bibtex_files

_SETTINGS: Final = """\
project = "An invented guide"
extensions = ["sphinxcontrib.bibtex"]
bibtex_bibfiles = {files!r}
html_theme = "alabaster"
html_copy_source = False
"""

_CITATION: Final = re.compile(r"\[@([A-Za-z0-9]+)(?:, ([^\]]*))?\]")
_LINK: Final = re.compile(r"\[([^\]]+)\]\((factor|pen-picture):([a-z0-9-]+)\)")
_CALL: Final = re.compile(r'\{\{ claim\("([a-z0-9-]+/[a-z0-9-]+)"\) \}\}')
_HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_LINKED: Final = ("places", "levels", "models", "client-groups", "eras", "factors", "pen-pictures")
_PLAIN: Final = (
    "design",
    "country",
    "period",
    "sample",
    "peer_reviewed",
    "organisations",
    "dates",
    "outcome",
    "note",
)

Claims = Mapping[str, list[tuple[str, dict[str, Any]]]]


def write_sphinx(collection: Collection, folder: Path) -> None:
    """Write a collection as the source of a Sphinx project, into a new folder."""
    folder.mkdir(parents=True)
    names = []
    for name, text in bibtex_files(collection.works):
        # the classic styles, which it formats with, know a report by this name alone
        (folder / name).write_text(text.replace("@report{", "@techreport{"), encoding="utf-8")
        names.append(name)
    (folder / "conf.py").write_text(_SETTINGS.format(files=names), encoding="utf-8")
    for path, text in _pages(collection):
        file = folder / f"{path}.rst"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _pages(collection: Collection) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each page."""
    by_id, by_factor, by_study = _claims(collection)
    sections = dict(collection.records)
    for name in ("places", "levels", "models", "client-groups", "eras"):
        sections[name] = {term["id"]: term for term in collection.vocabularies[name]}
    for section, records in sections.items():
        for id_, fields in records.items():
            story = collection.stories.get(id_, "") if section == "pen-pictures" else ""
            if section == "factors":
                claims = by_factor[id_]
            elif section == "studies":
                claims = by_study[id_]
            else:
                claims = [(f"{id_}/{claim['id']}", claim) for claim in fields.get("claims", ())]
            yield f"{section}/{id_}", _page(section, fields, story, claims, by_id, collection)
        yield f"{section}/index", _list(section, [f"{id_}" for id_ in records])
    terms = "\n".join(
        f"   {term['title']}\n      {term['summary']}\n" for term in collection.vocabularies["glossary"]
    )
    yield "glossary", f"{_title('Glossary')}\n.. glossary::\n\n{terms}"
    yield "references", f"{_title('References')}\n.. bibliography::\n   :all:\n"
    listed = [*(f"{section}/index" for section in sections), "glossary", "references"]
    yield "index", _list("An invented guide", listed)


def _claims(collection: Collection) -> tuple[dict[str, dict[str, Any]], Claims, Claims]:
    """Return the claims by id, by the factor that they bear on, and by the study that found them."""
    by_id: dict[str, dict[str, Any]] = {}
    by_factor: defaultdict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    by_study: defaultdict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for section, records in collection.records.items():
        for id_, fields in records.items():
            for claim in fields.get("claims", ()):
                full_id = f"{id_}/{claim['id']}"
                by_id[full_id] = claim
                for factor in [id_] if section == "factors" else claim.get("factors", ()):
                    by_factor[factor].append((full_id, claim))
                for evidence in claim["evidence"]:
                    by_study[evidence["study"]].append((full_id, claim))
    return by_id, by_factor, by_study


def _page(
    section: str,
    fields: dict[str, Any],
    story: str,
    claims: list[tuple[str, dict[str, Any]]],
    by_id: Mapping[str, dict[str, Any]],
    collection: Collection,
) -> str:
    parts = [_title(fields["title"]), fields.get("summary", "")]
    parts += [f":{name}: {_words(fields[name])}" for name in _PLAIN if fields.get(name)]
    for target in _LINKED:
        ids = fields.get(target.replace("-", "_"), ())
        if ids:
            parts.append(f":{target}: {', '.join(f':doc:`/{target}/{id_}`' for id_ in ids)}")
    if fields.get("related"):
        parts.append(f":related: {', '.join(f':doc:`/{section}/{id_}`' for id_ in fields['related'])}")
    if "answer" in fields:
        parts.append(fields["answer"]["says"])
    if story:
        parts.append(_story(story, by_id, collection))
    else:
        parts += [_claim(claim, collection) for _, claim in claims]
    parts += [f"Reported in :cite:t:`{key}`." for key in fields.get("reports", ())]
    return "\n\n".join(part for part in parts if part) + "\n"


def _story(story: str, by_id: Mapping[str, dict[str, Any]], collection: Collection) -> str:
    text = _HEADING.sub(lambda found: f"{found[1]}\n{'-' * len(found[1])}", story)
    text = _LINK.sub(r":doc:`\1 </\2s/\3>`", text)
    text = _CITATION.sub(lambda found: _cite(found[1], found[2]), text)
    return _CALL.sub(lambda found: _claim(by_id[found[1]], collection), text)


def _claim(claim: dict[str, Any], collection: Collection) -> str:
    lines = [claim["says"], ""]
    for evidence in claim["evidence"]:
        papers = " ".join(f":cite:t:`{key}`" for key in _papers(evidence, collection))
        via = " ".join(f"via :cite:t:`{key}`" for key in evidence.get("via", ()))
        lines.append(f"* {papers} {via} :doc:`study </studies/{evidence['study']}>`, {evidence['locator']}")
    return "\n".join(lines) + "\n"


def _papers(evidence: dict[str, Any], collection: Collection) -> list[str]:
    papers: list[str] = evidence.get("reports") or collection.records["studies"][evidence["study"]]["reports"]
    return papers


def _cite(key: str, locator: str | None) -> str:
    return f"(:cite:t:`{key}`{f', {locator}' if locator else ''})"


def _words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _title(title: str) -> str:
    return f"{title}\n{'=' * len(title)}\n"


def _list(title: str, names: list[str]) -> str:
    entries = "\n".join(f"   {name}" for name in names)
    return f"{_title(title)}\n.. toctree::\n   :maxdepth: 1\n\n{entries}\n"
