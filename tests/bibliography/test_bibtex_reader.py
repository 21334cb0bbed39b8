"""Reading BibTeX: what comes out, where everything stood, and what is said of each mistake."""

import json
import random
from itertools import pairwise

import pytest

from evidence_guide.bibliography import (
    Person,
    Reference,
    format_bibliography,
    read_bibtex,
    to_bibtex,
    to_csl,
    to_ris,
)
from evidence_guide.diagnostics import FaultKind, Place

GOOD = """\
% Invented entries.

@article{oakley2003,
  author = {Oakley, Mary Ann and van der Berg, J. and {Northshire Council} and others},
  title = {Sharing a corridor},
  subtitle = {a study of {GPs} \\& nurses},
  journal = {Journal of Imaginary Care},
  volume = {7}, number = 2,
  pages = {10--19},
  year = 2003,
  doi = {10.1234/abc_def},
  note = {The issue is given as 2 or 3.},
  x-read-in = {elm2012, ash2008},
  x-number = {19},
  x-not-stated = {url},
  x-short = {Oakley group},
}
"""


def read_one(text: str) -> Reference:
    references, faults = read_bibtex("data/references/a.bib", text)
    assert faults == ()
    assert len(references) == 1
    return references[0]


def field(value: str, name: str = "title") -> str:
    return read_one(f"@misc{{a, {name} = {value}}}").fields[name]


def problems(text: str) -> tuple[list[str], list[str]]:
    """Each fault as `line:column problem`, and the keys that could still be read."""
    references, faults = read_bibtex("a.bib", text)
    assert all(fault.kind is FaultKind.BIBTEX_SYNTAX for fault in faults)
    lines = [f"{fault.place.line}:{fault.place.column} {fault.detail['problem']}" for fault in faults]
    return lines, [reference.key for reference in references]


class TestAnEntry:
    def test_holds_what_was_entered(self):
        reference = read_one(GOOD)

        assert (reference.key, reference.type) == ("oakley2003", "article")
        assert reference.title == "Sharing a corridor: a study of GPs & nurses"
        assert reference.container == "Journal of Imaginary Care"
        assert (reference.year, reference.doi, reference.url) == ("2003", "10.1234/abc_def", "")
        assert reference.note == "The issue is given as 2 or 3."

    def test_keeps_people_apart_from_organisations(self):
        reference = read_one(GOOD)

        assert reference.authors == (
            Person(first="Mary Ann", last="Oakley"),
            Person(first="J.", last="Berg", particle="van der"),
            Person(first="", last="Northshire Council", corporate=True),
        )
        assert reference.more_authors
        assert reference.editors == ()

    def test_turns_the_guides_own_fields_into_facts(self):
        reference = read_one(GOOD)

        assert reference.read_in == ("elm2012", "ash2008")
        assert reference.number == 19
        assert reference.not_stated == ("url",)
        assert reference.short == "Oakley group"

    def test_has_only_what_a_work_states_among_its_fields(self):
        assert set(read_one(GOOD).fields) == {
            *("title", "subtitle", "journal", "volume", "number", "pages", "year", "doi")
        }

    def test_knows_where_its_key_and_each_field_stands(self):
        reference = read_one(GOOD)

        assert reference.place == Place("data/references/a.bib", 3, 10)
        assert reference.field_places["author"] == Place("data/references/a.bib", 4, 3)
        assert reference.field_places["number"] == Place("data/references/a.bib", 8, 17)
        assert reference.field_places["x-short"] == Place("data/references/a.bib", 16, 3)

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_stands_in_the_same_place_whatever_the_line_ends(self, newline, mark):
        text = mark + GOOD.removeprefix("% Invented entries.\n\n").replace("\n", newline)

        reference = read_one(text)

        assert reference.place == Place("data/references/a.bib", 1, 10)
        assert reference.field_places["title"] == Place("data/references/a.bib", 3, 3)

    def test_equals_another_that_says_the_same_elsewhere(self):
        first, second = read_bibtex("a.bib", "@book{a, title = {T}}\n\n@book{a, title = {T}}")[0]

        assert first == second
        assert hash(first) == hash(second)
        assert first.place != second.place

    def test_may_be_of_any_type(self):
        assert read_one("@Patent{a, Title = {T}}").type == "patent"

    def test_may_stand_in_parentheses_and_use_strings(self):
        text = (
            '@string{jic = "Journal of Imaginary Care"}\n@preamble{"x"}\n@article(a, journal = JIC # {, new})'
        )

        assert read_one(text).container == "Journal of Imaginary Care, new"

    def test_is_passed_over_in_a_comment(self):
        assert read_bibtex("a.bib", "@comment{\n@book{a, title = {T}}\n}\n% @book{b,}\n") == ((), ())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"{Caf{\'e} M{\"u}ller \o{} na{\"\i}ve}", "Café Müller ø naïve"),
        (r"{Health \& care: 50\% of 50% for \$5, \#1, a\_b}", "Health & care: 50% of 50% for $5, #1, a_b"),
        (r"{pages 3--4 --- or so\ldots}", "pages 3–4 — or so…"),
        (r"{``Quoted'' and \emph{stressed} and {\em so}}", "“Quoted” and stressed and so"),
        (r"{A~B \textbackslash{} \{x\} \textasciitilde{}}", "A B \\ {x} ~"),
        ("{Spread\n    over   lines}", "Spread over lines"),
        ('"In {"}quotation marks{"}"', 'In "quotation marks"'),
        ("{Keeps {NHS} Case As Entered}", "Keeps NHS Case As Entered"),
    ],
)
def test_latex_becomes_unicode(written, read):
    assert field(written) == read


def test_an_address_is_not_latex():
    assert field("{https://example.org/~a/b%20c--d_e?f=1&g#h}", "url") == (
        "https://example.org/~a/b%20c--d_e?f=1&g#h"
    )
    assert field(r"{\url{https://example.org/a\_b}}", "url") == "https://example.org/a_b"


@pytest.mark.parametrize(
    "doi", ["10.1/x", "https://doi.org/10.1/x", "http://dx.doi.org/10.1/x", "doi: 10.1/x"]
)
def test_a_doi_is_bare_however_it_was_entered(doi):
    assert read_one(f"@misc{{a, doi = {{{doi}}}}}").doi == "10.1/x"


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("{Elm, J. B.}", [Person("J. B.", "Elm")]),
        (
            "{{Elm and Oak Trust} and Ash, K.}",
            [Person("", "Elm and Oak Trust", corporate=True), Person("K.", "Ash")],
        ),
        ("{{Elm & Oak}}", [Person("", "Elm & Oak", corporate=True)]),
        (r"{{\'E}mile-{\O}rn, Zo{\"e}}", [Person("Zoë", "Émile-Ørn")]),
        ("{de la Rue, Jr, Ann}", [Person("Ann", "Rue", particle="de la", suffix="Jr")]),
        ("{Le Chêne, N.}", [Person("N.", "Le Chêne")]),
        ("{Elm}", [Person("", "Elm")]),
        ("{Elm, J. and others}", [Person("J.", "Elm")]),
    ],
)
def test_names(written, people):
    assert list(read_one(f"@book{{a, author = {written}}}").authors) == people


class TestMistakes:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("@book{a,\n  title = {T}\n  year = {2001},\n}", "2:14 a comma is missing before “year”"),
            ("@book{a\n  title = {T},\n}", "1:8 a comma is missing before “title”"),
            ("@book{a,\n  title {T},\n}", "2:3 “title” is not followed by “=” and a value"),
            ("@book{a,\n  year = ,\n  title = {T},\n}", "2:10 the value of “year” is missing"),
            ("@book{a,\n  year = soon,\n}", "2:10 “soon” is neither in braces nor defined by a @string"),
            ("@book{a,\n  year = 2001-02,\n}", "2:14 “-” stands where a field should begin"),
            (
                "@book{a,\n  title = {T}},\n  year = {2001},\n}",
                "2:14 this “}” closes the entry before its last field",
            ),
            ("@book{a,\n  title = {T {x},\n  year = {2001},\n}", "2:11 the value of “title” is not closed"),
            (
                '@book{a,\n  title = "T},\n  year = {2001},\n}',
                "2:14 the value of “title” has a brace too many",
            ),
            (
                "@book{a,\n  title = {" + "{" * 30 + "}" * 30 + "},\n}",
                "2:11 the value of “title” has braces more than 20 deep",
            ),
            ("@book{a,\n  title = {T},\n", "1:1 the entry “a” is not closed: “}” is missing"),
            ("@book{a,\n  title = {\\frob{T}},\n}", "2:3 the LaTeX command “\\frob” is not understood"),
            ("@book{a,\n  title = {T \\},\n}", "2:3 the LaTeX command “\\” is not understood"),
            (
                "@book{a, title = {T}}\nOf note\n",
                "2:1 “Of note” belongs to no entry; a comment begins with %",
            ),
            (
                "@book{a, title = {T}}\n@book b\n",
                "2:1 “@book b” belongs to no entry; a comment begins with %",
            ),
            ("@book{a, title = {T}}\n@comment{ x", "2:1 the comment is not closed: “}” is missing"),
        ],
    )
    def test_is_told_with_its_place_and_the_entry_survives(self, text, said):
        assert problems(text) == ([said], ["a"])

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("@book{,\n  title = {T},\n}", "1:7 the entry has no key"),
            ("@book{\n  title = {T},\n}", "2:3 the entry has no key"),
            ("@string{x = {y}", "1:16 “}” expected"),
            ("@string{x {y}}", "1:11 '=' expected"),
        ],
    )
    def test_without_a_key_there_is_no_entry(self, text, said):
        assert problems(text) == ([said], [])

    @pytest.mark.parametrize(
        ("names", "said"),
        [
            (
                "Oakley Department",
                "the name “Oakley Department” is neither “Last, First” nor an organisation in braces",
            ),
            (
                "Elm, J., Oak, K.",
                "the name “Elm, J., Oak, K.” has too many commas; “ and ” goes between names",
            ),
            ("Elm, J., Oak", "the name “Elm, J., Oak” has too many commas; “ and ” goes between names"),
            ("Elm, J. and and Oak, K.", "a name is missing beside the “and” of “and Oak, K.”"),
            ("Elm,", "the name “Elm,” has a comma with nothing beside it"),
            ("{} and Elm, J.", "a name is empty"),
        ],
    )
    def test_in_a_name_stands_at_the_field(self, names, said):
        assert problems(f"@book{{a,\n  author = {{{names}}},\n}}") == ([f"2:3 {said}"], ["a"])

    def test_in_a_key_leaves_the_entry_under_that_key(self):
        said = "1:7 the key “a&b” may hold only letters, digits and _ - : . + /"
        assert problems("@book{a&b,\n  title = {T},\n}") == ([said], ["a&b"])

    def test_costs_no_other_entry(self):
        text = (
            "@book{a, title = {T}}\n@book{b,\n  title = {open,\n@book{c, title = {T}}\n@book{d, year = 1}\n"
        )

        said, keys = problems(text)

        assert keys == ["a", "b", "c", "d"]
        assert said == ["3:11 the value of “title” is not closed"]

    def test_costs_no_other_field_on_a_line_of_its_own(self):
        text = "@book{a,\n  title = {open,\n  year = {2001},\n  address = London,\n  pages = {3},\n}\n"

        (reference,), faults = read_bibtex("a.bib", text)

        assert dict(reference.fields) == {"year": "2001", "pages": "3"}
        assert not reference.complete
        assert [fault.place.line for fault in faults] == [2, 4]

    def test_a_repeated_field_is_told_and_the_first_counts(self):
        (reference,), faults = read_bibtex("a.bib", "@book{a,\n  year = 2001,\n  Year = 2002,\n}")

        assert reference.year == "2001"
        assert [(fault.kind, fault.place, dict(fault.detail)) for fault in faults] == [
            (FaultKind.DUPLICATE_KEY, Place("a.bib", 3, 3), {"value": "year", "first": "2"})
        ]

    def test_a_repeated_key_is_for_a_rule_to_judge(self):
        references, faults = read_bibtex(
            "a.bib", "@book{a, year = 1}\n@book{A, year = 2}\n@book{a, year = 3}"
        )

        assert [(reference.key, reference.place.line) for reference in references] == [
            ("a", 1),
            ("A", 2),
            ("a", 3),
        ]
        assert faults == ()

    def test_a_field_that_nothing_knows_is_told(self):
        _, (fault,) = read_bibtex("a.bib", "@book{a,\n  titel = {T},\n}")

        assert (fault.kind, fault.place) == (FaultKind.UNKNOWN_FIELD, Place("a.bib", 2, 3))
        assert (fault.detail["field"], fault.detail["within"]) == ("titel", "")
        assert "title" in fault.detail["known"].split(",")

    def test_a_number_that_is_none_is_told(self):
        (reference,), (fault,) = read_bibtex("a.bib", "@book{a,\n  x-number = {12b},\n}")

        assert reference.number is None
        assert (fault.kind, fault.place) == (FaultKind.WRONG_VALUE, Place("a.bib", 2, 3))
        assert (fault.detail["field"], fault.detail["value"]) == ("x-number", "12b")


# What a file can be made of, so that chance finds the paths that matter.
PIECES = [
    *("@", "@article{", "@book(", "@comment{", "@string{", "@preamble{", "@string{m = m # m # m # m}"),
    *(
        "key",
        "key,",
        "{",
        "}",
        '"',
        "(",
        ")",
        "=",
        ",",
        "#",
        "\n",
        "\r\n",
        "\r",
        " ",
        "%",
        "\\",
        "\\'",
        "\\frob",
    ),
    *(
        "title = {T}",
        "author = {A, B and ",
        "and others",
        "year = n.d.",
        "pages = {1--2}",
        "url = {",
        "x-number =",
    ),
    *(
        "{\\'e}",
        "{\\i}",
        "$",
        "\\{",
        "--",
        "``",
        "é",
        "\ufeff",
        "\0",
        "\ud800",
        "\x1c",
        "1" * 30,
        "{" * 150,
        "jan",
    ),
]


@pytest.mark.parametrize("seed", range(5))
def test_no_text_makes_reading_raise(seed):
    chance = random.Random(seed)
    for _ in range(100):
        kind = chance.randrange(3)
        if kind == 0:
            text = chance.randbytes(chance.randrange(400)).decode("latin-1")
        elif kind == 1:
            text = "".join(chance.choices(PIECES, k=chance.randrange(60)))
        else:
            text = _damaged(GOOD * 2, chance)
        references, faults = read_bibtex("a.bib", text)
        assert all(earlier.place <= later.place for earlier, later in pairwise(faults))
        # What could be read can be printed and exported too, however odd.
        assert len(format_bibliography(references)) == len({reference.key for reference in references})
        assert to_bibtex(references) + to_ris(references) + json.dumps([to_csl(r) for r in references])


def _damaged(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(["", "", chance.choice(PIECES)]) + text[at + chance.randrange(4) :]
    return text[: chance.randrange(len(text) + 1)] if chance.random() < 0.3 else text


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title = {" + "{" * 100_000,
        "@book{a, title = {" + "{}" * 50_000 + "}}",
        "@comment{\n" * 5_000,
        "@book{a,\n title = {\n" * 2_000,
        "\n".join(["@string{m0 = {xxxxxxxxxx}}", *(f"@string{{m{n + 1} = m{n} # m{n}}}" for n in range(60))]),
        "@" * 50_000,
    ],
    ids=["deep", "wide", "comments", "open", "doubling", "ats"],
)
def test_no_text_makes_reading_slow(text):
    # No clock is needed: read without care, each of these takes minutes or all memory.
    read_bibtex("a.bib", text)
