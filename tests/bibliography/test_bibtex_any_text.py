"""No text whatever stops the reading of BibTeX, by an error or by the time that it takes."""

import json
import random
from itertools import pairwise

import pytest
from tests.bibliography.bibtex_texts import WHOLE_ENTRY

from evidence_guide.bibliography import format_bibliography, read_bibtex, to_bibtex, to_csl, to_ris
from evidence_guide.bibliography.bibtex_command import _MAX_BRACE_DEPTH, _MAX_MACRO_LENGTH

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
        "{" * (_MAX_BRACE_DEPTH + 2),
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
            text = _damaged(WHOLE_ENTRY * 2, chance)
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
        "@book{a, title = {" + "{" * (_MAX_BRACE_DEPTH + 2),
        "@book{a, title = {" + "{" * (_MAX_BRACE_DEPTH + 2) + "}" * (_MAX_BRACE_DEPTH + 2) + "}}",
        "@comment{\n" * 9,
        "@book{a,\n title = {\n" * 9,
        "\n".join(f"@string{{m{n + 1} = m{n} # m{n}}}" for n in range(3)),
        "@string{m = {" + "x" * _MAX_MACRO_LENGTH + "}}\n@string{n = m # {x}}",
        "@" * 9,
    ],
    ids=["deep", "closed", "comments", "open", "undefined", "long", "ats"],
)
def test_what_goes_a_step_past_a_bound_is_told(text):
    _, faults = read_bibtex("a.bib", text)
    assert faults
