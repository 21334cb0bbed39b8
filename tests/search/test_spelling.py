"""The list of words that a misspelt query is corrected from."""

from __future__ import annotations

import gzip
import random
import re

from evidence_guide.search.spelling import correctable_words, most_used_words, pack_words


def unpacked(text: str) -> dict[str, int]:
    """Read a list as the script in the browser does."""
    found, before = {}, ""
    for shared, rest, often in re.findall(r"([0-9A-Z])([^0-9A-Z]*)(\d)", text):
        before = before[: int(shared, 36)] + rest
        found[before] = int(often)
    return found


def test_words_are_letters_in_lower_case_and_not_too_short():
    assert correctable_words("The CMHT of 2008: co-location, “Füller’s” A&E") == {
        "the", "cmht", "of", "co", "location", "co-location", "füller",
    }  # fmt: skip


def test_what_is_written_with_a_hyphen_is_known_whole_and_packed_so():
    assert correctable_words("face\u2011to\u2011face") == {"face", "to", "face-to-face"}
    words = {"co-location": 3, "cost": 1}
    assert unpacked(pack_words(words)) == {"co-location": 1, "cost": 0}


def test_a_word_counts_once_for_each_page():
    counts, whole = most_used_words(["team team", "team work"])
    assert (dict(counts), whole) == ({"team": 2, "work": 1}, True)


def test_of_too_many_words_those_on_the_most_pages_stay_and_the_list_says_so():
    counts, whole = most_used_words(["abc def ghi", "def ghi", "ghi"], most=2)
    assert (set(counts), whole) == ({"def", "ghi"}, False)


def test_what_is_packed_is_unpacked_with_how_often_in_powers_of_two():
    words = {"care": 1, "carer": 2, "carers": 9, "zeal": 100_000}
    assert pack_words(words) == "0care04r15s30zeal9"
    assert unpacked(pack_words(words)) == {"care": 0, "carer": 1, "carers": 3, "zeal": 9}


def test_a_long_shared_beginning_is_counted_as_far_as_one_sign_goes():
    words = {"a" * 40 + "b": 1, "a" * 40 + "c": 1}
    assert unpacked(pack_words(words)).keys() == words.keys()


def test_however_many_words_there_are_the_list_stays_small():
    letters = random.Random(1)
    texts = (" ".join("".join(letters.choices("aeiourstln", k=9)) for _ in range(40)) for _ in range(1_000))
    counts, whole = most_used_words(texts)
    assert not whole
    assert len(gzip.compress(pack_words(counts).encode())) < 50_000
