"""What each kind of page tells, on the invented guide."""

from __future__ import annotations

import pytest

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.corpus import Node
from evidence_guide.corpus.graph import build_graph
from evidence_guide.model.kinds import KINDS
from evidence_guide.model.research import Finding, Study
from evidence_guide.search import facet_labels
from evidence_guide.views.disagreement import find_disagreements
from evidence_guide.views.views import Views

FACTOR = "data/factors/shared-office.yml"
FINDING = "data/findings/visits.yml"
PAGE = "content/guide/a-page.md"
PICTURE = "data/pen-pictures/northmere.md"


def views(project) -> Views:
    corpus = project.corpus()
    return Views(corpus, build_graph(corpus), format_bibliography(corpus.all_references))


def short_answer(project, kind: str = "factor", record_id: str = "shared-office") -> str:
    return views(project).record(Node(kind, record_id)).short_answer


# short answers


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", "help in one study and to hinder in one study"),
        ("effect: hinders", "effect: promotes", "help in two studies"),
        ("effect: hinders", "effect: mixed", "help in one study and to have mixed effects in one study"),
        (
            "effect: hinders",
            "effect: no-difference",
            "help in one study and to make no difference in one study",
        ),
        ("effect: hinders", "effect: describes", "help in one study"),
        (
            "effect: hinders\n    condition: present",
            "effect: hinders\n    condition: absent",
            "help in one study; lacking it was reported to hinder in one study",
        ),
        ("study: ashe-2001", "study: northmere-pilot", "help in one study and to hinder in one study"),
        ("study: ashe-2001", "study: cedar-2010", "help in one review and to hinder in one study"),
        ("study: ashe-2001", "study: nobody-1999", "hinder in one study"),
        ("stance: qualifies", "stance: contradicts", "help in one study"),
    ],
)
def test_short_answer_of_a_factor(project, old, new, expected):
    if old:
        project.edit(FACTOR, old, new)
    assert short_answer(project) == f"Having it was reported to {expected}."


def test_study_with_two_claims_on_one_side_is_counted_once(project):
    project.edit(FACTOR, "study: northmere-pilot\n        reports: [birch2004a]", "study: ashe-2001")
    project.edit(FACTOR, "effect: hinders", "effect: promotes")
    assert short_answer(project) == "Having it was reported to help in one study."


def test_practice_accounts_beside_a_study_are_counted_apart(project):
    project.edit(
        FACTOR, "via: [cedar2010]\n", "via: [cedar2010]\n        locator: p. 1\n      - study: dunn-2012\n"
    )
    assert short_answer(project) == (
        "Having it was reported to help in one study and one practice account and to hinder in one study."
    )


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("mixed", "Joint or integrated working was reported to have mixed effects in one study."),
        ("promotes", "Joint or integrated working was reported to help in one study."),
        ("describes", "Described in the sources, without a direction."),
    ],
)
def test_short_answer_of_a_finding(project, effect, expected):
    project.edit(FINDING, "effect: mixed", f"effect: {effect}")
    assert short_answer(project, "finding", "visits") == expected


def test_other_kinds_have_no_short_answer(project):
    assert short_answer(project, "message", "begin-small") == ""


# the sides of a factor


@pytest.mark.parametrize(
    ("effect", "condition", "side"),
    [
        ("promotes", "present", "helps"),
        ("hinders", "absent", "lacking"),
        ("hinders", "present", "hinders"),
        ("promotes", "absent", "without"),
        ("mixed", "present", "neither"),
        ("no-difference", "absent", "neither"),
        ("describes", "present", "other"),
    ],
)
def test_claim_stands_on_one_side(project, effect, condition, side):
    project.edit(
        FACTOR, "effect: promotes\n    condition: present", f"effect: {effect}\n    condition: {condition}"
    )
    sides = views(project).record(Node("factor", "shared-office")).sides
    found = [
        name
        for name in ("helps", "lacking", "hinders", "without", "neither", "other")
        for c in getattr(sides, name)
        if "contact" in c.id
    ]
    assert found == [side]


# studies


def test_record_without_claims_has_no_strength(project):
    assert views(project).record(Node("place", "northmere")).strength is None


def test_study_as_a_row(project):
    row = views(project).record(Node("factor", "shared-office")).studies[1]
    assert (row.study.id, row.years, [p.author_date for p in row.papers], row.effects) == (
        "northmere-pilot",
        "2004",
        ["Birch, 2004", "Birch et al., 2004"],
        "having it hinders",
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    effect: hinders", "    effect: promotes", "having it helps (2 claims)"),
        ("    effect: hinders", "    effect: mixed", "having it helps; having it has mixed effects"),
        ("    effect: hinders", "    effect: describes", "having it helps; describes"),
        ("stance: qualifies", "stance: contradicts", "having it helps; contradicts: having it hinders"),
    ],
)
def test_what_a_study_says_on_a_page(project, old, new, expected):
    project.edit(FACTOR, "study: northmere-pilot\n        reports: [birch2004a]", "study: ashe-2001")
    rows = views(project.edit(FACTOR, old, new)).record(Node("factor", "shared-office")).studies
    assert [row.effects for row in rows if row.study.id == "ashe-2001"] == [expected]


def test_two_papers_of_one_study_behind_a_claim_are_one_claim(project):
    project.edit(FINDING, "reports: [birch2004a, birch2004b]", "reports: [birch2004a]")
    again = "      - {study: northmere-pilot, reports: [birch2004b], locator: Table 2}\nfactors:"
    (row,) = views(project.edit(FINDING, "factors:", again)).record(Node("finding", "visits")).studies
    assert row.effects == "mixed"


def test_page_of_a_study(project):
    made = views(project)
    view = made.study(made.corpus.all(Study)["ashe-2001"])
    assert [work.author_date for work in (*view.papers, *view.included_in)] == [
        "Ashe and Birch, 2001",
        "Cedar Group, 2010",
    ]
    assert [node.id for node in view.rests] == ["shared-office", "shared-records"]
    assert view.strength.sure == "One study (a survey); in England."


def test_paper_that_is_not_known_is_left_out(project):
    project.edit("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: [ashe2001, nobody1999]")
    made = views(project)
    assert [work.reference.key for work in made.study(made.corpus.all(Study)["ashe-2001"]).papers] == [
        "ashe2001"
    ]


# counts


@pytest.mark.parametrize(
    ("kind", "size"),
    [("study", 2), ("paper", 3), ("claim", 7), ("reference", 7), ("factor", 2), ("place", 2), ("law", 1)],
)
def test_size(project, kind, size):
    assert views(project).size(kind) == size


def test_span_is_of_studies_only(project):
    assert views(project).span() == "2001 to 2004"


# disagreement


def test_disagreements(project):
    (found,) = find_disagreements(views(project))
    assert (
        found.factor.id,
        found.condition,
        {side.effect: [c.claim.id for c in side.claims] for side in found.sides},
    ) == (
        "shared-office",
        "present",
        {"promotes": ["easier-contact"], "hinders": ["longer-journeys"]},
    )


def test_what_the_sides_of_a_disagreement_looked_at(project):
    (found,) = find_disagreements(views(project))
    assert found.differs == (
        "As far as is stated, the studies on each side differ in ways of working, designs and years,"
        " and not in people or countries."
    )
    assert dict(found.aspects)["years"] == ("2001", "2004")


def test_a_side_tells_of_its_primary_studies_and_of_other_works_only_where_it_has_none(project):
    claim = "effect: describes\n    factors: [shared-office]"
    project.edit(PICTURE, claim, "effect: mixed\n    condition: present\n    factors: [shared-office]")
    (found,) = find_disagreements(views(project))
    assert [side.counted for side in found.sides] == [
        "1 primary study", "1 primary study", "no primary study, only 1 practice account",
    ]  # fmt: skip
    assert dict(found.aspects)["years"] == ("2001", "2004", "2012")
    beside = "      - study: dunn-2012\n        locator: p. 1\n    client_groups: [older-people]"
    project.edit(FACTOR, "    client_groups: [older-people]", beside)
    (found,) = find_disagreements(views(project))
    assert found.sides[0].counted == "1 primary study"
    assert dict(found.aspects)["years"][0] == "2001"


def test_a_claim_elsewhere_counts_for_the_factor_that_it_is_about(project):
    claim = "effect: describes\n    factors: [shared-office]"
    project.edit(PICTURE, claim, "effect: mixed\n    condition: present\n    factors: [shared-office]")
    made = views(project)
    found = made.record(Node("factor", "shared-office"))
    assert [located.id for located in found.sides.neither] == ["northmere/office-liked"]
    assert "to have mixed effects in one practice account" in found.short_answer
    assert [side.effect for side in find_disagreements(made)[0].sides] == ["promotes", "hinders", "mixed"]


def test_a_claim_elsewhere_without_a_condition_is_told_and_takes_no_side(project):
    found = views(project).record(Node("factor", "shared-office"))
    assert [located.id for located in found.sides.other] == ["northmere/office-liked"]
    assert found.short_answer == "Having it was reported to help in one study and to hinder in one study."


def test_corrections_stand_under_the_document_that_prints_them(project):
    (found,) = views(project).corrections()
    assert found.document is not None
    assert [correction.id for correction in found.document.corrections] == ["how-many-towns"]
    assert [(work.reference.key, said) for work, said in found.works] == [
        ("ashe2001", "Spells the first author Ash.")
    ]


def test_presence_and_absence_do_not_disagree(project):
    project.edit(FACTOR, "effect: hinders\n    condition: present", "effect: hinders\n    condition: absent")
    assert find_disagreements(views(project)) == ()


# lists


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "factor",
            [
                "Sharing an office: Having it was reported to help in one study and to hinder in one study.",
                "Sharing records: Lacking it was reported to hinder in one study.",
            ],
        ),
        (
            "pen-picture",
            ["The Northmere office: Northmere, Practice, Older people, what became of it: ended"],
        ),
        ("policy", ["Working closer: Commissioning, 2005"]),
        ("message", ["Begin small: Commissioning, 1 claim"]),
        ("level", ["Commissioning: ", "Practice: "]),
        ("era", ["The early years: 2000 to 2009"]),
        (
            "study",
            [
                "A pilot of shared offices in Northmere: Birch, 2004; Birch et al., 2004,"
                " before-and-after study, Older people, 2 claims rest on it",
                "A review of joint working: Cedar Group, 2010, review, 2 claims rest on it",
                "Care managers in two invented towns: Ashe and Birch, 2001, survey,"
                " Older people, 2 claims rest on it",
                "Northmere's own account: Dunn, 2012, practice account, 1 claim rests on it",
            ],
        ),
    ],
)
def test_list(project, kind, expected):
    rows = views(project).index(KINDS[kind])
    assert [f"{row.title}: {', '.join(row.facts)}" for row in rows] == expected


def test_study_that_nothing_rests_on(project):
    project.delete(FINDING).delete(FACTOR)
    facts = {row.node.id: row.facts for row in views(project).index(KINDS["study"])}
    assert facts["northmere-pilot"][-1] == "no claims rest on it"


def test_what_a_row_does_not_know_it_names(project):
    project.edit("data/studies/ashe-2001.yml", "design: survey", "design: not-stated")
    project.edit("data/pen-pictures/northmere.md", "outcome: ended", "outcome: not-stated")
    facts = [row.facts for kind in ("study", "pen-picture") for row in views(project).index(KINDS[kind])]
    assert any("design not stated" in fact for fact in facts)
    assert facts[-1][-1] == "what became of it: not stated"


def listed(project, kind: str) -> list[str]:
    return [row.node.id for row in views(project).index(KINDS[kind])]


def test_pen_pictures_stand_by_title_whatever_their_number(project):
    text = (project.root / "data/pen-pictures/northmere.md").read_text(encoding="utf-8")
    for name, number, title in (
        ("a", "number: 2", "a Zoo"),
        ("b", "", "Zebra"),
        ("c", "number: 10", "An aim"),
    ):
        told = text.replace("number: 1", number).replace("title: The Northmere office", f"title: {title}")
        project.write(f"data/pen-pictures/{name}.md", told)
    assert listed(project, "pen-picture") == ["a", "c", "northmere", "b"]


def test_words_without_an_order_stand_by_title_and_others_in_theirs(project):
    for name, text in (
        ("client-groups", "  - {id: z, title: adults}\n  - {id: a, title: Parents}\n"),
        ("levels", "  - {id: z, title: Aims, number: 3}\n"),
        ("eras", "  - {id: y, title: Later, start: 2010, nation: england}\n"),
        ("eras", "  - {id: z, title: Before, end: 2000, nation: england}\n"),
    ):
        summary = ", summary: Made up, sources: [{reference: cray2010}]}"
        project.append(f"data/vocabulary/{name}.yml", text.replace("}\n", summary + "\n"))
    assert listed(project, "client-group") == ["z", "older-people", "a"]
    assert listed(project, "level") == ["commissioning", "z", "practice"]
    assert listed(project, "era") == ["z", "early-years", "y"]
    labels = facet_labels(project.corpus())
    assert list(labels["client-group"].values()) == ["adults", "Older people", "Parents"]
    assert list(labels["level"]) == ["commissioning", "z", "practice"]


def test_papers_are_counted_as_the_table_of_studies_lists_them(project):
    # of the two papers of the pilot the factor’s claim names one
    view = views(project).record(Node("factor", "shared-office"))
    rows = [row for row in view.studies if row.study.design.is_primary]
    listed = [paper.reference.key for row in rows for paper in row.papers]
    assert sorted(listed) == ["ashe2001", "birch2004a", "birch2004b"]
    assert view.strength
    assert "reported in three papers" in view.strength.sure
    assert "reported in three papers" in view.strength.counted


# references


def test_reference_knows_its_study_and_where_it_is_cited(project):
    rows = {row.formatted.reference.key: row for row in views(project).references()}
    study = rows["birch2004b"].study
    assert study
    assert study.id == "northmere-pilot"
    assert {node.id for node, _ in rows["birch2004b"].cited_on} == {"visits", "northmere"}
    assert (rows["elm2008"].study, {node.kind for node, _ in rows["elm2008"].cited_on}) == (
        None,
        {"checklist", "benchmark", "term"},
    )


def cited_on(project, key: str) -> list[str]:
    return next(
        [name for _, name in row.cited_on]
        for row in views(project).references()
        if row.formatted.reference.key == key
    )


def test_evidence_that_names_a_study_and_no_papers_cites_all_its_papers(project):
    assert cited_on(project, "birch2004b") == ["Home visits", "The Northmere office"]
    # a claim that names one paper does not cite the other
    project.edit(FACTOR, "        reports: [birch2004a]\n", "")
    assert cited_on(project, "birch2004b") == ["Sharing an office", "Home visits", "The Northmere office"]
    assert cited_on(project, "birch2004a") == ["Sharing an office", "Home visits"]


def test_of_things_with_one_title_a_reference_says_the_kind(project):
    project.edit(FINDING, "title: Home visits", "title: The Northmere office")
    assert cited_on(project, "birch2004b") == [
        "The Northmere office (finding)",
        "The Northmere office (pen picture)",
    ]


def test_a_review_with_the_title_of_something_else_is_not_called_a_study(project):
    project.edit("data/studies/cedar-2010.yml", "title: A review of joint working", "title: A page")
    project.append("data/studies/cedar-2010.yml", "note: As [@ministry2005] asked.\n")
    project.append(PAGE, "\n[@ministry2005]\n")
    assert {"A page (review)", "A page (page)"} <= set(cited_on(project, "ministry2005"))


def test_references_stand_in_the_order_of_a_bibliography(project):
    assert [row.formatted.reference.key for row in views(project).references()] == [
        "ashe2001", "birch2004a", "birch2004b", "cedar2010", "dunn2012", "elm2008", "ministry2005",
    ]  # fmt: skip


def test_sources_are_printed_with_their_places_and_unknown_ones_left_out(project):
    more = "locator: p. 3\n  - reference: nobody1999\n  - reference: ashe2001\n"
    project.edit("data/benchmarks/shared-aims.yml", "locator: p. 3\n", more)
    made = views(project)
    sources = made.corpus.record(Node("benchmark", "shared-aims")).sources
    assert [(work.reference.key, where) for work, where in made.source_lines(sources)] == [
        ("elm2008", "p. 3"),
        ("ashe2001", ""),
    ]


@pytest.mark.parametrize(
    ("node", "title"),
    [
        (Node("factor", "shared-office"), "Sharing an office"),
        (Node("claim", "shared-office/easier-contact"), "Sharing an office"),
        (Node("reference", "birch2004b"), "Birch et al., 2004"),
        (Node("page", "guide/a-page.md"), "A page"),
    ],
)
def test_title(project, node, title):
    assert views(project).title(node) == title


def test_claims_of_a_record_keep_their_order(project):
    made = views(project)
    assert [c.claim for c in made.record(Node("finding", "visits")).claims] == list(
        made.corpus.all(Finding)["visits"].claims
    )


# the short answer


def test_answer_of_an_editor_stands_with_the_claims_that_it_rests_on(project):
    view = views(project).record(Node("factor", "shared-records"))
    assert view.answer is not None
    says, claims = view.answer
    assert says.startswith("Staff of one pilot")
    assert [located.id for located in claims] == ["shared-records/no-access"]
    assert views(project).record(Node("factor", "shared-office")).answer is None


def test_a_study_that_counts_on_two_sides_is_told(project):
    assert not views(project).record(Node("factor", "shared-office")).repeated
    project.edit(
        FACTOR, "      - study: northmere-pilot\n        reports: [birch2004a]", "      - study: ashe-2001"
    )
    assert views(project).record(Node("factor", "shared-office")).repeated
