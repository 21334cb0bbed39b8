"""The data dictionary: what each data file and each column of a table holds, for those who use the data."""

from __future__ import annotations

from typing import Final

from evidence_guide.model import KINDS

PACKAGE_DESCRIPTION: Final = (
    "Claims of evidence, the studies that found them, the works that report those studies, and the records "
    "that hold the claims. Texts are Markdown as written, in which [@key, p. 4] cites a work and {{ … }} "
    "puts in another record; `not-stated` means that no source says; an address under `url` or `guide_url` "
    "is relative to the root of the site. In the CSV files the items of a list are joined by a semicolon "
    "and a space, and a text that a spreadsheet would take for a formula has an apostrophe before it."
)
"""The description of the whole data package."""

_FILES: Final[dict[str, tuple[str, str]]] = {
    "claims": ("Claims", "Every claim of evidence, with the record that holds it and the evidence for it."),
    "evidence": ("Evidence", "What each claim rests on: a study, works that report it, and the place read."),
    "references": ("References", "Every work cited, with the study that it reports."),
    "studies": ("Studies", "Every study, and the works that report it. Count studies, never works."),
    "factors": ("Factors", "What helps and what hinders working together."),
    "findings": ("Findings", "What working together did to outcomes, services, staff, costs and experience."),
    "messages": ("Research messages", "What works of research say to people who plan and run services."),
    "pen-pictures": (
        "Pen pictures",
        "Accounts of what localities did and what came of it. The account itself is in the JSON file only.",
    ),
    "benchmarks": ("Benchmarks", "Standards of integrated working to compare oneself with."),
    "policies": ("Policies", "Policies, Acts and programmes: what each asked for and what became of it."),
    "checklists": ("Checklists", "Questions to ask, or steps to take, when planning."),
    "figures": ("Figures", "Pictures of the sources, as their parts in words."),
    "figure-parts": ("Parts of figures", "Each step, layer, level or row of a figure."),
    "policy-sets-out": ("What policies lay down", "Each item of a list that a policy lays down."),
    "documents": ("Source documents", "The documents that the data were drawn from."),
    "document-parts": ("Parts of documents", "Each heading, table and box of them, and what holds it here."),
    "document-corrections": ("Corrections", "What the documents print and something else contradicts."),
    "document-links": ("Old addresses", "The web addresses that the documents give, as history."),
    "reference-differences": ("Differences", "How the documents print works otherwise than these data."),
    "vocabulary": ("Vocabulary", "The lists that records draw on, and every enumeration with labels."),
    "laws": ("Leutz’s laws", "Leutz’s laws of integration, restated."),
    "levels": ("Levels", "The levels at which services can be brought together."),
    "themes": ("Themes", "The headings that factors are filed under."),
    "models": ("Models", "Models of joint working."),
    "client-groups": ("Client groups", "Groups of people whom services are for."),
    "eras": ("Eras", "Periods of health policy, by the bodies that bought or planned care in them."),
    "places": ("Places", "Places that studies and pen pictures are set in."),
    "glossary": ("Glossary", "Words and abbreviations, explained."),
    "policy-asks": ("What policies asked for", "Each thing that a policy asked for."),
    "benchmark-criteria": ("Criteria of benchmarks", "Each thing to look for in a benchmark."),
    "checklist-questions": ("Questions of checklists", "Each question or step of a checklist."),
    "factor-headings": ("Headings of factors", "The headings under which sources file each factor."),
    "changes": ("Changes", "What was changed in each record, and when, the newest first."),
    "sources": ("Sources of records", "The works that each record was drawn from, and the place in them."),
    "enumerations": ("Enumerations", "The values that a field may hold, where these are fixed, with labels."),
}

_COLUMNS: Final[dict[str, str]] = {
    "id": "What names it; never changes once published.",
    "title": "What it is called.",
    "summary": "What it is, in a sentence or two.",
    "note": "A remark on the record: a discrepancy, or what is unknown.",
    "redirects": "Ids that it had before.",
    "changes": "The days on which it was changed, the newest first.",
    "date": "The day of the change.",
    "url": "The address of its page, or of its place on a page, from the root of the site.",
    "guide_url": "The address of its place on the site, from the site's root.",
    "kind": "The kind of record that holds it.",
    "record": "The id of the record that holds it.",
    "part": "The id of the part of the record, where it belongs to a part: one of a policy's asks.",
    "claims": "The ids of the claims that it holds.",
    "claim": "The id of the claim.",
    "theme": "The heading that a factor is filed under.",
    "factors": "The factors that it bears on.",
    "factor": "The id of the factor.",
    "effect": "What having or lacking the factor, or the service, did.",
    "condition": "Whether the effect is of having the factor or of lacking it.",
    "says": "The statement, in Markdown.",
    "studies": "The studies that found it.",
    "study": "The id of the study.",
    "references": "The works that report what the study found here.",
    "reference": "The key of the work.",
    "reports": "The works that report the study.",
    "via": "The works that the study was read through, the one read first; empty where it was read itself.",
    "locator": "The place in the work that was read.",
    "stance": "How the evidence stands to the claim.",
    "client_groups": "The groups of people it is about.",
    "models": "The models of joint working it is about.",
    "grouped_by": "The work that says these reports are of one study.",
    "grouping_note": "Why these reports are taken to be of one study.",
    "design": "How the study was made.",
    "design_note": "What the sources say of how it was made.",
    "primary": "Whether it is counted as a study; reviews and accounts of practice, say, are not.",
    "country": "The countries it was made in.",
    "places": "The places it is set in.",
    "period": "When it was made.",
    "sample": "Whom or what it looked at.",
    "peer_reviewed": "Whether it was peer reviewed.",
    "evaluation": "Who evaluated, seen from the service.",
    "included_in": "The reviews that include it.",
    "eras": "The eras it belongs to.",
    "answer": "What its claims come to, in a sentence or two; the JSON names the claims that it rests on.",
    "also_called": "What else it is called.",
    "search_words": "Other plain names by which the search finds it; no source says them.",
    "related": "Records of the same kind that belong beside it.",
    "source": "The key of the work that it is taken from.",
    "sources": "The keys of the works that it was drawn from.",
    "levels": "The levels of integration it concerns.",
    "number": "Its number in the source.",
    "organisations": "The organisations that took part.",
    "dates": "When it happened.",
    "outcome": "What became of it, as far as a source says.",
    "laws": "The laws of integration that it illustrates.",
    "policies": "The policies that asked for it.",
    "pen_pictures": "The pen pictures that illustrate it.",
    "checklists": "The checklists that go with it.",
    "reviewed": "When its text was last reviewed.",
    "review_by": "When its text is to be reviewed again.",
    "year": "The year it was made.",
    "nation": "The country or countries it belongs to.",
    "latitude": "Degrees north of its point on the map.",
    "longitude": "Degrees east of its point on the map; below nought to the west.",
    "coordinates_from": "The key of the work that the point is taken from.",
    "asks": "The ids of the things that it asked for.",
    "policy": "The id of the policy.",
    "became": "What became of it.",
    "groups": "The headings that its questions stand under.",
    "group": "The heading that the question stands under.",
    "checklist": "The id of the checklist.",
    "criteria": "The ids of the things to look for.",
    "benchmark": "The id of the benchmark.",
    "question": "The question to ask at this level.",
    "start": "The year it began.",
    "end": "The year it ended.",
    "began_with": "What it began with.",
    "ended_with": "What it ended with.",
    "restated": "The law, in other words than its author's.",
    "abbreviation": "Its abbreviation.",
    "heading": "The heading, in the source's own words.",
    "direction": "Whether the source files it among what helps or what hinders.",
    "shape": "How its parts stand to each other.",
    "columns": "The columns of a matrix.",
    "cells": "What a row of a matrix holds in each column, in Markdown.",
    "figure": "The id of the figure.",
    "parts": "The ids of its parts.",
    "sets_out": "The ids of the lists that it lays down.",
    "list": "The title of the list.",
    "document": "The id of the source document.",
    "depth": "How deep the heading stands: 1 for the highest.",
    "held_by": "What holds what the part says: kind, colon and id.",
    "left_out": "Why nothing holds what the part says.",
    "corrections": "The ids of the things in it that something else contradicts.",
    "printed": "What the document prints.",
    "here": "What this guide holds, and why.",
    "about": "What it concerns: kind, colon and id.",
    "links": "The titles of the web addresses that it gives.",
    "address": "The web address, as printed.",
    "enumeration": "The name of the enumeration.",
    "value": "The value, as the data have it.",
    "label": "The value, in words.",
    "type": "The type of work, as in CSL.",
    "author": "Its authors, the family name first.",
    "editor": "Its editors, the family name first.",
    "translator": "Its translators, the family name first.",
    "issued": (
        "When it was published: the year, with month and day where they are known; first and last year with "
        "a slash between; a ~ behind a year that is not certain; or “forthcoming” or “in press”."
    ),
    "accessed": "When its address was last looked up.",
    "medium": "How else it was published, such as on DVD.",
    "container-title": "The journal or book that it is part of.",
    "collection-title": "The series that it is part of.",
    "volume": "Its volume.",
    "issue": "Its issue of the journal.",
    "collection-number": "Its number in the series.",
    "page": "Its pages.",
    "edition": "Its edition.",
    "chapter-number": "Its chapter.",
    "genre": "What kind of report, thesis or paper it is.",
    "publisher": "Who published it.",
    "publisher-place": "Where it was published.",
    "status": "Whether it was yet to be published.",
    "ISBN": "Its ISBN.",
    "ISSN": "Its ISSN.",
    "DOI": "Its DOI.",
    "URL": "Its own address, as the source prints it.",
    "read_in": "The works whose text states this reference.",
    "not_stated": "What no source states of it.",
    "citation": "The reference as the guide prints it.",
}  # fmt: skip

_COLUMNS_BY_TABLE: Final[dict[tuple[str, str], str]] = {
    ("findings", "outcome"): "What the finding is an effect on.",
    ("changes", "note"): "What was changed, in Markdown.",
    ("policies", "kind"): "What sort of instrument it is.",
    ("document-parts", "kind"): "What sort of part it is.",
    ("reference-differences", "document"): "The key of the source document that prints it otherwise.",
    ("reference-differences", "says"): "What it prints otherwise.",
    ("places", "kind"): "What sort of place it is.",
    ("checklist-questions", "asks"): "The question or step, in Markdown.",
    ("studies", "eras"): "The eras in which its reports were published.",
    ("references", "id"): "The key that cites it.",
    ("references", "study"): "The study that it reports, if it reports one.",
    ("references", "number"): "Its number, where it is in no series.",
    ("laws", "levels"): "The levels of integration at which it matters most.",
}


def describe_file(stem: str) -> tuple[str, str]:
    """Return the title and the description of a data file.

    Args:
        stem: its name without the ending; a kind that is not described has its plural as both.
    """
    title = next((kind.plural for kind in KINDS.values() if kind.folder == stem), stem)
    return _FILES.get(stem, (title, f"{title}."))


def describe_column(table: str, name: str) -> str:
    """Return the description of a column; an empty text where it has none.

    Args:
        table: the stem of the table's file.
        name: the column's name.
    """
    return _COLUMNS_BY_TABLE.get((table, name)) or _COLUMNS.get(name, "")
