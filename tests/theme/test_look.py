"""The style sheet: the dark colours stand twice, and each pair of words and ground has contrast enough."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLE = Path(__file__).parents[2] / "site_plugins" / "evidence_guide" / "theme" / "styles" / "10-colours.css"
_COLOUR = re.compile(r"(--guide-[a-z0-9-]+): (#[0-9a-f]{6});")


def blocks() -> list[dict[str, str]]:
    """Return the light colours, and the dark ones from each place where they stand."""
    css = STYLE.read_text(encoding="utf-8")
    starts = (":root {", ':root:not([data-scheme="light"]) {', ':root[data-scheme="dark"] {')
    return [dict(_COLOUR.findall(css.partition(start)[2].partition("}")[0])) for start in starts]


LIGHT, DARK, DARK_AGAIN = blocks()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_dark_is_one_set_of_colours():
    assert DARK == DARK_AGAIN
    assert DARK.keys() <= LIGHT.keys()
    assert len(DARK) > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(scheme: str):
    colours = LIGHT if scheme == "light" else LIGHT | DARK
    pairs = [(word, ground) for word in ("ink", "muted", "link") for ground in ("ground", "tint")]
    pairs += [(name, f"{name}-tint") for name in ("policy", "research", "practice")]
    pairs += [(name, f"{name}-tint") for name in ("helps", "hinders", "mixed", "even")]
    pairs += [(word, ground) for word in ("on-brand", "on-brand-quiet") for ground in ("brand", "brand-deep")]
    pairs += [("ink", f"{name}-tint") for name in ("policy", "research", "practice")]
    pairs += [("ink", f"map-{n}") for n in (1, 2, 3, 4)] + [("ink", "mark")]
    weak = {
        f"{word} on {ground}": round(found, 2)
        for word, ground in pairs
        if (found := contrast(colours[f"--guide-{word}"], colours[f"--guide-{ground}"])) < 7
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen_on_every_ground(scheme: str):
    colours = LIGHT if scheme == "light" else LIGHT | DARK
    for ground in ("ground", "tint", "policy-tint", "research-tint", "practice-tint", "mark"):
        assert contrast(colours["--guide-focus"], colours[f"--guide-{ground}"]) >= 3, ground
    assert contrast(colours["--guide-focus-on-brand"], colours["--guide-brand"]) >= 3
