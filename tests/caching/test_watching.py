"""What is read while something is made is noted, and its digest says whether it has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from evidence_guide.caching.watching import ALL, Key, Watch

TOWNS: Mapping[str, str] = {"ashe": "in the north", "birch": "in the south"}

WAYS_OF_READING: Mapping[str, tuple[Callable[[Mapping[str, str]], object], frozenset[Key]]] = {
    "one": (lambda towns: towns["ashe"], frozenset({("town", "ashe")})),
    "one that may be there": (lambda towns: towns.get("birch"), frozenset({("town", "birch")})),
    "one that is not there": (lambda towns: towns.get("elm"), frozenset({("town", "elm")})),
    "whether one is there": (lambda towns: "elm" in towns, frozenset({("town", "elm")})),
    "whether one is among the keys": (lambda towns: "elm" in towns.keys(), frozenset({("town", "elm")})),  # noqa: SIM118
    "all keys": (list, frozenset({("town", ALL)})),
    "how many": (len, frozenset({("town", ALL)})),
    "all values": (
        lambda towns: list(towns.values()),
        frozenset({("town", ALL), ("town", "ashe"), ("town", "birch")}),
    ),
    "nothing": (lambda _: None, frozenset()),
}


@pytest.mark.parametrize("way", WAYS_OF_READING)
def test_every_way_of_reading_is_noted(way: str) -> None:
    read, noted = WAYS_OF_READING[way]
    watch = Watch()
    towns = watch("town", TOWNS)
    assert watch.reading(lambda: read(towns)) == (read(TOWNS), noted)


def test_what_is_read_outside_a_reading_is_not_noted() -> None:
    watch = Watch()
    towns = watch("town", TOWNS)
    assert towns["ashe"]
    assert watch.reading(lambda: 1) == (1, frozenset())


def test_what_was_made_for_one_is_noted_for_all_who_ask() -> None:
    watch = Watch()
    towns = watch("town", TOWNS)
    made = []

    def describe(name: str) -> str:
        made.append(name)
        return towns[name]

    described = watch.remembered(describe)
    assert watch.reading(lambda: described("ashe")) == watch.reading(lambda: described("ashe"))
    assert watch.reading(lambda: described("birch"))[1] == {("town", "birch")}
    assert made == ["ashe", "birch"]


def test_what_fails_leaves_no_reading_open() -> None:
    watch = Watch()
    towns = watch("town", TOWNS)
    with pytest.raises(KeyError):
        watch.reading(lambda: towns["elm"])
    towns.get("ashe")
    assert watch.reading(lambda: towns.get("birch"))[1] == {("town", "birch")}


def digests(towns: Mapping[str, str], *keys: str) -> list[bytes]:
    watch = Watch()
    watch("town", towns)
    return [watch.digest(("town", key)) for key in keys]


def test_the_digest_changes_with_what_is_there() -> None:
    before = digests(TOWNS, "ashe", "birch", "elm", ALL)
    assert before == digests(dict(TOWNS), "ashe", "birch", "elm", ALL)
    assert before[2] == b""
    after = digests({**TOWNS, "ashe": "in the east"}, "ashe", "birch", "elm", ALL)
    assert [a == b for a, b in zip(before, after, strict=True)] == [False, True, True, False]


def test_the_digest_of_all_changes_with_their_order_and_number() -> None:
    (whole,) = digests(TOWNS, ALL)
    assert digests(dict(reversed(list(TOWNS.items()))), ALL) != [whole]
    assert digests({"ashe": TOWNS["ashe"]}, ALL) != [whole]
    assert digests({}, ALL) != [whole]
