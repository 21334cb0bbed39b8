"""The exported references as Zotero's own translators read them.

`python -m tests.exports.readers.zotero TRANSLATORS UTILITIES SCHEMA`, as `zotero.cjs` beside it explains.
Zotero's licence keeps its code out of this project, so neither `make test` nor CI runs it.

Of CSL-JSON it drops what stands under `non-dropping-particle` (“van der”), which is told and not counted.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.exports.readers.facts import AND_OTHERS, Facts, differences, works

from evidence_guide.bibliography import to_bibtex, to_coins, to_csl, to_ris

HERE = Path(__file__).parent
_UNNAMED = ("et al.", "et al", AND_OTHERS)
_PARTS = {"journalArticle", "bookSection", "conferencePaper"}


def facts_of_item(item: dict[str, Any]) -> Facts:
    """Return what Zotero keeps of a work, under whatever name its type has for it."""
    people = [person for person in item["creators"] if person.get("creatorType", "author") == "author"]
    people = people or [person for person in item["creators"] if person.get("creatorType") == "editor"]
    names = tuple(_name(person) for person in people)
    year = re.search(r"\d{4}", item.get("date") or item.get("dateEnacted") or "")
    containers = ("publicationTitle", "bookTitle", "proceedingsTitle")
    container = next((item[name] for name in containers if item.get(name)), "")
    return Facts(
        names,
        year[0] if year else "",
        item.get("title") or item.get("nameOfAct") or "",
        container if item["itemType"] in _PARTS else "",
        item.get("place", ""),
    )


def _name(person: dict[str, Any]) -> str:
    names = [person.get("lastName", ""), person.get("firstName", "")]
    return AND_OTHERS if names[0] in _UNNAMED else ", ".join(filter(None, names))


def main() -> None:
    """Have Zotero read each of the files, and say what it makes otherwise of them."""
    ours = works()
    files = {
        "json": json.dumps([to_csl(work) for work in ours]),
        "ris": to_ris(ours),
        "bib": to_bibtex(ours),
        "coins": "\n".join(map(to_coins, ours)),
    }
    particles = {work.key for work in ours if any(p.particle for p in (*work.authors, *work.editors))}
    said = 0
    with tempfile.TemporaryDirectory() as folder:
        for ending, text in files.items():
            file = Path(folder) / f"references.{ending}"
            file.write_text(text, encoding="utf-8")
            command = ["node", str(HERE / "zotero.cjs"), *sys.argv[1:4], str(file)]
            ran = subprocess.run(command, capture_output=True, text=True, check=False)
            if ran.returncode:
                sys.exit(ran.stderr)
            items = json.loads(ran.stdout)
            keys = [work.key for work in ours]
            found = dict(zip(keys, map(facts_of_item, items), strict=True))
            complaints = differences(found, ours)
            said += sum(not (ending == "json" and line.split()[0] in particles) for line in complaints)
            kinds = ", ".join(
                f"{number} {kind}" for kind, number in Counter(i["itemType"] for i in items).most_common()
            )
            print(f".{ending}: {len(items)} works, {len(complaints)} differences; as {kinds}")
            print("".join(f"  {complaint}\n" for complaint in complaints), end="")
    sys.exit(bool(said))


if __name__ == "__main__":
    main()
