"""Every abbreviation that a reader meets is in the glossary."""

import re
from collections.abc import Iterator
from pathlib import Path

from evidence_guide.building import Built
from evidence_guide.corpus.corpus import Corpus
from evidence_guide.model.links import texts_of
from evidence_guide.model.vocabulary import GlossaryTerm

ROOT = Path(__file__).parents[1]
ABBREVIATION = re.compile(r"\b[A-Z][A-Z&0-9-]*[A-Z0-9]s?\b")
FOR_MACHINES = ("for-editors/", "for-hosts", "for-researchers", "open-data", "architecture", "speed")
PRESCRIBED = ("accessibility.md",)  # its words are the model statement's, which explains its own

NOT_ABBREVIATIONS = {
    "EQ-ED",  # as the briefing misprints EQ-5D
    "II",  # the second part of a title
    "SN",  # part of the number of a House of Commons Library note
    "SP",  # the same
}


def texts(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for node in corpus.nodes():
        if node.kind != "term":
            record = corpus.record(node)
            yield node.id, record.title
            yield node.id, corpus.entry(node).body
            yield from ((node.id, text) for _, text in texts_of(record))
    for uri, page in corpus.pages.items():
        if not uri.startswith((*FOR_MACHINES, *PRESCRIBED)):
            yield uri, page.body


def test_every_abbreviation_is_explained(built: Built):
    terms = built.corpus.all(GlossaryTerm).values()
    explained = {short for term in terms for short in (term.abbreviation or "").split(", ")}
    explained |= NOT_ABBREVIATIONS
    unknown = {
        (found, where)
        for where, text in texts(built.corpus)
        for found in ABBREVIATION.findall(re.sub(r"\[[^\]]*@[^\]]*\]", "", text))
        if found not in explained and found.removesuffix("s") not in explained
    }
    assert unknown == set()
