"""What an editor is told of records and references that do not fit each other, by each rule of E3xx."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import TODAY
from tests.growth import grows_evenly

from evidence_guide.corpus.graph import build_graph
from evidence_guide.rules import RULES
from evidence_guide.rules.rule import CheckContext

BIB = "data/references/invented.bib"
GUIDANCE = "data/references/guidance.bib"
PLACES = "data/vocabulary/places.yml"


def test_e301_two_places_of_one_id(project):
    assert project.edit(PLACES, "id: southmere", "id: northmere").edit(
        "data/studies/ashe-2001.yml", ", southmere", ""
    ).check() == [
        'data/vocabulary/places.yml:7:9: error E301 the id "northmere" stands for two of the places (data/vocabulary/places.yml:2:9 has it too; give one of them another id)'
    ]


def test_e301_records_of_two_kinds_that_hold_claims(project):
    finding = (project.root / "data/findings/visits.yml").read_text()
    assert project.write("data/findings/shared-office.yml", finding).check() == [
        'data/findings/shared-office.yml:1:1: error E301 the id "shared-office" stands for a factor and a finding, which hold claims (data/factors/shared-office.yml:1:1 has it too; give one of them another id)'
    ]


def test_e301_a_study_and_a_factor_may_share_an_id(project):
    study = "data/studies/dunn-2012.yml"
    text = (project.root / study).read_text()
    assert (
        project.delete(study)
        .write("data/studies/shared-office.yml", text)
        .edit("data/pen-pictures/northmere.md", "study: dunn-2012", "study: shared-office")
        .check()
        == []
    )


def test_e301_former_id_that_is_in_use(project):
    assert project.append("data/factors/shared-records.yml", "redirects: [shared-office]\n").check() == [
        'data/factors/shared-records.yml:19:13: error E301 the former id "shared-office" is in use (a record has this id today; take it out of the list)'
    ]


def test_e301_former_id_of_two(project):
    assert project.append("data/factors/shared-records.yml", "redirects: [old]\n").append(
        "data/factors/shared-office.yml", "redirects: [old]\n"
    ).check() == [
        'data/factors/shared-records.yml:19:13: error E301 the former id "old" leads to two records (data/factors/shared-office.yml:31:13 has it too; keep one of them)'
    ]


def test_e301_two_levels_of_one_number(project):
    assert project.edit("data/vocabulary/levels.yml", "number: 4", "number: 2").check() == [
        "data/vocabulary/levels.yml:8:13: error E301 the number 2 stands for two of the levels (data/vocabulary/levels.yml:4:13 has it too; correct one of them)"
    ]


def test_e302_key_used_twice(project):
    assert project.append(
        GUIDANCE, "@misc{ashe2001, author = {Oak, Al}, title = {Acorns}, year = {1999}}\n"
    ).check() == [
        'data/references/invented.bib:3:10: error E302 the citation key "ashe2001" is used twice (the first is at data/references/guidance.bib:10:7; keep one entry, or give the other work another key)'
    ]


def test_e302_keys_that_differ_in_capitals(project):
    assert project.append(
        GUIDANCE, "@misc{Elm2008, author = {Oak, Al}, title = {Acorns}, year = {1999}}\n"
    ).check() == [
        'data/references/guidance.bib:10:7: error E302 the citation key "Elm2008" is used twice (the first is at data/references/guidance.bib:3:7; keep one entry, or give the other work another key)',
        'data/references/guidance.bib:10:7: error E307 nothing cites "Elm2008" (cite it where it is used, or delete the entry)',
    ]


def test_e303_paper_in_two_studies(project):
    assert project.edit(
        "data/studies/northmere-pilot.yml", "birch2004b]", "birch2004b, ashe2001]"
    ).check() == [
        'data/studies/northmere-pilot.yml:2:35: error E303 the paper "ashe2001" is in the study "ashe-2001" too (take it out of one of them; where both are one study, keep one record for it)'
    ]


def test_e303_paper_twice_in_one_study(project):
    assert project.edit(
        "data/studies/northmere-pilot.yml", "birch2004b]", "birch2004b, birch2004a]"
    ).check() == [
        'data/studies/northmere-pilot.yml:2:35: error E303 the paper "birch2004a" stands twice in this list (keep one of them)'
    ]


ARTICLE = "@article{{oak2001, author = {{Oak, Al}}, title = {{{title}}}, journal = {{{journal}}}, volume = {{{volume}}}, pages = {{{pages}}}, year = {{{year}}}{more}}}\n"


def article(
    title="Acorns and how they fall far",
    journal="Oak Studies",
    volume="3",
    pages="1--9",
    year="2001",
    more="",
):
    return ARTICLE.format(title=title, journal=journal, volume=volume, pages=pages, year=year, more=more)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            article(journal="The Journal of Invented Results", pages="9-17"),
            'data/references/invented.bib:3:10: error E304 "ashe2001" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same journal, volume and pages (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")',
        ),
        (
            article(title="Care Managers in two Invented Towns"),
            'data/references/invented.bib:3:10: error E304 "ashe2001" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same year, and almost the same title (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")',
        ),
        (
            article(title="Care manager in two invented towns"),
            'data/references/invented.bib:3:10: error E304 "ashe2001" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same year, and almost the same title (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")',
        ),
        (
            article(title="Caremanagers in two invented towns"),
            'data/references/invented.bib:3:10: error E304 "ashe2001" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same year, and almost the same title (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")',
        ),
    ],
)
def test_e304(project, entry, expected):
    reported = project.append(GUIDANCE, entry).check()
    assert [line for line in reported if " E304 " in line] == [expected]


@pytest.mark.parametrize(
    "entry",
    [
        article(),
        article(title="Care managers in two invented towns", year="2002"),
        article(title="Care managers in two other towns"),
        article(title="Care managers in 2 invented towns"),
        article(title="Care managers in two invented towns", more=", x-not-same-as = {ashe2001}"),
        article(journal="Journal of Invented Results", pages="9--17", more=", number = {2}"),
    ],
)
def test_e304_two_works(project, entry):
    assert not [line for line in project.append(GUIDANCE, entry).check() if " E304 " in line]


def test_e304_same_doi(project):
    project.edit(BIB, "pages = {9--17}", "pages = {9--17}, doi = {10.1234/ABC}")
    reported = project.append(GUIDANCE, article(more=", doi = {https://doi.org/10.1234/abc}")).check()
    assert [line for line in reported if " E304 " in line] == [
        'data/references/invented.bib:3:10: error E304 "ashe2001" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same DOI (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")'
    ]


def test_e304_subtitle_left_out(project):
    entry = article(title="What the Northmere pilot cost: a report", year="2004").replace(
        "Oak, Al", "Birch, Kim"
    )
    reported = project.append(GUIDANCE, entry).check()
    assert [line for line in reported if " E304 " in line] == [
        'data/references/invented.bib:26:9: error E304 "birch2004b" looks like the work "oak2001" at data/references/guidance.bib:10:10: the same year, and almost the same title (keep one of them; where they are two works, add "x-not-same-as = {oak2001}")'
    ]


def test_e304_compares_not_each_reference_with_each(project):
    in_letters = str.maketrans("0123456789", "bcdfghjklm")
    names = (str(n * 7919).translate(in_letters) for n in range(4000))
    entries = (
        f"@book{{k{n}, author = {{Oak, Al}}, title = {{{name}: a study of {name}}}, publisher = {{P}}, year = {{{1990 + n % 30}}}}}"
        for n, name in enumerate(names)
    )
    corpus = project.write("data/references/many.bib", "\n".join(entries)).corpus()

    check = RULES["E304"].check_corpus
    assert check is not None

    def compare(size):
        some = replace(corpus, all_references=corpus.all_references[-size:])
        list(check(CheckContext(some, build_graph(some), TODAY)))

    assert grows_evenly(compare, 1000)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "  journal = {Journal of Invented Results},\n  volume = {3}",
            "  volume = {3}",
            'data/references/invented.bib:3:10: error E305 "ashe2001", an article, has no journal (add it, or write "x-not-stated = {journal}" where no source states it)',
        ),
        (
            "  author = {Ashe, Jo and Birch, Kim},\n",
            "",
            'data/references/invented.bib:3:10: error E305 "ashe2001", an article, has no author or editor (add it, or write "x-not-stated = {author}" where no source states it)',
        ),
        (
            "volume = {3},\n  number = {1},",
            "",
            'data/references/invented.bib:3:10: error E305 "ashe2001", an article, has no volume or number (add it, or write "x-not-stated = {volume}" where no source states it)',
        ),
        (
            "@article{ashe2001",
            "@artikle{ashe2001",
            'data/references/invented.bib:3:10: error E305 "ashe2001" is of the unknown type "@artikle" (did you mean "article"?)',
        ),
        (
            "@article{ashe2001",
            "@film{ashe2001",
            'data/references/invented.bib:3:7: error E305 "ashe2001" is of the unknown type "@film" (types are: article, book, incollection, inproceedings, legislation, misc, online, report, thesis, unpublished)',
        ),
    ],
)
def test_e305(project, old, new, expected):
    assert project.edit(BIB, old, new).check() == [expected]


def test_e305_fact_that_no_source_states(project):
    assert project.edit(BIB, "pages = {9--17}", "x-not-stated = {pages}").check() == []


def test_w310_field_that_its_type_does_not_print(project):
    lines = project.edit(BIB, "pages = {9--17}", "pages = {9--17}, school = {York}").check()
    assert lines == [
        'data/references/invented.bib:9:20: warning W310 "ashe2001", an article, has the field "school", which is not printed for it (see whether another type fits the work; else say it in the note, or take it out)'
    ]


def test_e305_speaks_of_an_unpublished_work(project):
    project.write("data/references/x.bib", "@unpublished{oak2003, author = {Oak, A.}, year = {2003}}")
    assert any('"oak2003", an unpublished, has no title' in line for line in project.check())


def test_e304_two_spellings_of_one_title_in_letters_of_another_language(project):
    works = "".join(
        f"@misc{{{key}, author = {{Oak, A.}}, title = {{Joint teams in {place} and elsewhere}}, year = {{2003}}}}\n"
        for key, place in (("oak2003", "Łódź and Ærø"), ("oak2003a", "Lodz and Aero"))
    )
    project.write("data/references/x.bib", works)
    assert any('E304 "oak2003a" looks like the work "oak2003"' in line for line in project.check())


def test_e306_study_that_no_claim_uses(project):
    assert project.edit(
        "data/pen-pictures/northmere.md", "study: dunn-2012", "study: cedar-2010"
    ).check() == [
        'data/studies/dunn-2012.yml:1:1: error E306 no claim rests on the study "dunn-2012" (add a claim that it found; a work that is only cited needs no study record)'
    ]


def test_e307_reference_that_nothing_cites(project):
    assert project.append(
        GUIDANCE, "@misc{oak1999, author = {Oak, Al}, title = {Acorns}, year = {1999}}\n"
    ).check() == [
        'data/references/guidance.bib:10:7: error E307 nothing cites "oak1999" (cite it where it is used, or delete the entry)'
    ]


def test_e307_waits_until_everything_can_be_read(project):
    project.append(GUIDANCE, "@misc{oak1999, author = {Oak, Al}, title = {Acorns}, year = {1999}}\n")
    assert project.edit("data/factors/shared-office.yml", "theme:", "teme:").check() == [
        'data/factors/shared-office.yml:2:1: error E101 unknown field "teme" (did you mean "theme"?)',
    ]


def test_e308_study_without_papers(project):
    assert project.edit("data/studies/dunn-2012.yml", "reports: [dunn2012]", "reports: []").check() == [
        'data/studies/dunn-2012.yml:2:10: error E308 the study "dunn-2012" has no paper (name the key of at least one work in data/references/)'
    ]


DOCUMENT = "data/documents/the-invented-review.yml"


def test_e309_part_held_by_a_record_that_does_not_cite_the_document(project):
    assert project.edit(DOCUMENT, "factor:shared-office, ", "policy:working-closer, ").check() == [
        'data/documents/the-invented-review.yml:11:15: error E309 the policy "working-closer" cites nothing of "cedar2010" (name a record that does, or say in this one what it has from there)'
    ]


@pytest.mark.parametrize(
    "named",
    ["message:begin-small", "study:ashe-2001", "reference:ashe2001", "claim:shared-records/no-access"],
)
def test_e309_what_cites_the_document_or_rests_on_it_may_hold_it(project, named):
    assert project.edit(DOCUMENT, "factor:shared-office, ", f"{named}, ").check() == []


def test_e204_difference_in_a_document_that_is_not_known(project):
    assert project.edit(BIB, "x-differs-in-cedar2010", "x-differs-in-cedar2011").check() == [
        'data/references/invented.bib:12:3: error E204 no reference "cedar2011" (did you mean "cedar2010"?)'
    ]
