"""The exported references as pandoc and Biber read them: `python -m tests.exports.readers.debian`.

Debian has both. They are no part of `make test`, since both are large; `.ci/readers` installs them where it
may, and CI can call that.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import citeproc
from pybtex.database import parse_file
from tests.exports.readers.facts import csl_facts as facts_of_csl
from tests.exports.readers.facts import differences, facts_of, works
from tests.exports.readers.printed import lacking

from evidence_guide.bibliography import Reference, to_bibtex, to_csl

STYLE = Path(citeproc.__file__).parent / "data" / "styles" / "harvard-cite-them-right.csl"


def run(*command: str | Path, folder: Path) -> str:
    """Run a program in a folder, and return what it prints; its errors end this."""
    ran = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"{command[0]} says:\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def pandoc_reads(form: str, file: str, folder: Path, ours: list[Reference]) -> list[str]:
    """Return what pandoc makes otherwise of a file than our list of references says."""
    items: list[dict[str, Any]] = json.loads(run("pandoc", "-f", form, "-t", "csljson", file, folder=folder))
    return differences({item["id"]: facts_of_csl(item) for item in items}, ours)


def pandoc_prints(folder: Path, ours: list[Reference]) -> list[str]:
    """Return what a list of references that pandoc prints in a Harvard style lacks of ours."""
    cites = "\n\n".join(f"[@{{{work.key}}}]" for work in ours)
    (folder / "cites.md").write_text(cites, encoding="utf-8")
    options = ("--citeproc", "--csl", STYLE, "--bibliography", "references.json", "-M", "lang=en-GB")
    tree = json.loads(run("pandoc", "cites.md", *options, "-t", "json", folder=folder))
    divisions = {block["c"][0][0]: block["c"][1] for block in tree["blocks"] if block["t"] == "Div"}
    printed = {entry["c"][0][0].removeprefix("ref-"): _words(entry["c"][1]) for entry in divisions["refs"]}
    return lacking(printed, ours)


def _words(node: Any) -> str:
    """Return the words of a piece of pandoc's tree."""
    if isinstance(node, list):
        return "".join(map(_words, node))
    if not isinstance(node, dict):
        return ""
    if node["t"] == "Str":
        return str(node["c"])
    if node["t"] in ("Space", "SoftBreak", "LineBreak"):
        return " "
    content = node.get("c", [])
    if node["t"] == "Quoted":
        return f"'{_words(content[1])}'"
    return _words(content[1] if node["t"] in ("Link", "Span", "Div") else content)


def biber_reads(folder: Path, ours: list[Reference]) -> list[str]:
    """Return what Biber refuses of the BibTeX, or hands on without its people, its year or its title."""
    options = ("--tool", "--validate-datamodel", "--output-file", "biber.bib", "--quiet")
    said = run("biber", *options, "references.bib", folder=folder)
    entries = parse_file(str(folder / "biber.bib"), "bibtex").entries
    complaints = [line for line in said.splitlines() if "ERROR" in line]
    for work in ours:
        entry, facts = entries.get(work.key), facts_of(work)
        if entry is None:
            complaints.append(f"{work.key} is not there")
            continue
        people = entry.persons.get("author") or entry.persons.get("editor") or []
        if len(people) != len(facts.authors):
            complaints.append(f"{work.key}: {len(people)} people for {len(facts.authors)}")
        year = entry.fields.get("date", "") or entry.fields.get("year", "")
        if facts.year and facts.year not in year:
            complaints.append(f"{work.key} year: {year!r} for {facts.year!r}")
        if "title" not in entry.fields:
            complaints.append(f"{work.key} has no title")
    return complaints


def main() -> None:
    """Have both programs read the files, and say what they make otherwise of them."""
    ours = works()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        csl = json.dumps([to_csl(work) for work in ours])
        (folder / "references.json").write_text(csl, encoding="utf-8")
        (folder / "references.bib").write_text(to_bibtex(ours), encoding="utf-8")
        readings = {
            "pandoc reads CSL-JSON": pandoc_reads("csljson", "references.json", folder, ours),
            "pandoc reads BibTeX": pandoc_reads("biblatex", "references.bib", folder, ours),
            "pandoc prints CSL-JSON": pandoc_prints(folder, ours),
            "Biber reads BibTeX": biber_reads(folder, ours),
        }
    for reading, complaints in readings.items():
        print(f"{reading}: {len(ours)} works, {len(complaints)} differences")
        print("".join(f"  {complaint}\n" for complaint in complaints), end="")
    sys.exit(any(readings.values()))


if __name__ == "__main__":
    main()
