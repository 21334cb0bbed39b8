"""Characters that were pasted in or garbled: which are found, and what is read in their place."""

from __future__ import annotations

import pytest

from evidence_guide.source.characters import find_odd_characters, right_character, without_odd_characters


def found(text: str, path: str = "content/x.md") -> list[tuple[str, int, str, int]]:
    return [(odd.problem, odd.offset, odd.written, odd.times) for odd in find_odd_characters(path, text)]


@pytest.mark.parametrize(
    "character",
    ["\u200b", "\u00ad", "\u202e", "\u2066", "\u2060", "\ufeff", "\uf0b7", "\U000e0041", "\u3164", "\ufffc"],
)
def test_what_no_reader_sees_is_found_and_not_read(character: str):
    text = f"co{character}location"
    assert found(text) == [("invisible", 2, character, 1)]
    assert without_odd_characters(text) == "colocation"


def test_a_letter_that_was_lost_stays_to_be_seen():
    assert found("caf\ufffd and caf\ufffd") == [("lost", 3, "\ufffd", 2)]
    assert without_odd_characters("caf\ufffd") == "caf\ufffd"


@pytest.mark.parametrize(
    ("garbled", "right"),
    [("â€™", "’"), ("â€“", "–"), ("Ã©", "é"), ("Â£", "£"), ("â€œ", "“"), ("Å¡", "š"), ("Ã¼", "ü")],
)
def test_garbled_letters_are_found_with_what_they_were(garbled: str, right: str):
    assert found(f"x {garbled}") == [("garbled", 2, garbled, 1)]
    assert right_character(garbled) == right


@pytest.mark.parametrize(
    "text",
    [
        "“Café”, Ångström, “Öl”, São, “Ål”: Łódź, Tŷ Gwyn, Đà Nẵng",
        "a\u00a0hard space between words, and 5\u202f000 pounds",
        "👩\u200d⚕️ and می\u200cخواهم",
        "x · y, and 3 – 4",
        "`\u200b` in code, and\n\n```text\n• item\n```",
    ],
)
def test_what_belongs_into_a_text_is_left_alone(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["• one", "- ▪ one", "Two things: • one • two", "·\tone", "  ● one", "text\n■ one"]
)
def test_a_bullet_typed_by_hand_is_found(text: str):
    assert [problem for problem, *_ in found(text)] == ["bullet"]


@pytest.mark.parametrize(
    ("text", "offset", "read"),
    [
        ("title:\u00a0x", 6, "title: x"),
        ("- \u00a0x", 2, "-  x"),
        ("##\u00a0Lessons", 2, "## Lessons"),
        ("\u2003set in", 0, " set in"),
        ("end\u00a0\nmore", 3, "end \nmore"),
        ('{{ claim(\u00a0"x/y") }}', 9, '{{ claim( "x/y") }}'),
    ],
)
def test_a_hard_space_in_the_place_of_an_ordinary_one_is_found_and_read_as_one(
    text: str, offset: int, read: str
):
    [(problem, place, _, _)] = found(text)
    assert (problem, place) == ("space", offset)
    assert without_odd_characters(text) == read
