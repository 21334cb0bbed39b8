"""An invented collection of any size: records of the guide's own kinds, all linked and all cited.

The same size and seed give the same records, on any machine. Nothing in it is evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from random import Random
from typing import Any, Final

from tests.benchmarks import vocabulary, words
from tests.benchmarks.prose import Prose
from tests.benchmarks.vocabulary import Fields, ids
from tests.benchmarks.works import Catalogue, Work

CLAIMS_EACH: Final = 5
"""How many claims a pen picture holds."""

_CHANGES: Final = [{"date": date(2025, 3, 1), "note": "First version."}]
_EFFECTS: Final = ("promotes", "describes", "hinders", "mixed", "no-difference")
_DESIGNS: Final = ("case-study", "survey", "qualitative", "mixed-methods", "before-and-after", "comparative")
_OUTCOMES: Final = ("continuing", "not-stated", "changed", "ended", "planned")
_TOPICS: Final = (
    "service",
    "experience",
    "staff",
    "cost",
    "admission",
    "independence",
    "clinical",
    "user-outcomes",
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many records of each kind there are.

    Args:
        pen_pictures: the size that all others follow.
    """

    pen_pictures: int

    @property
    def studies(self) -> int:
        """Primary studies: as many as pen pictures."""
        return self.pen_pictures

    @property
    def factors(self) -> int:
        """60 at a thousand pen pictures; never fewer than ten."""
        return max(10, self.pen_pictures * 60 // 1000)

    @property
    def reviews(self) -> int:
        """Reviews, through which some studies are read."""
        return max(2, self.pen_pictures // 50)

    @property
    def findings(self) -> int:
        """Findings, on some outcome each."""
        return max(4, self.pen_pictures // 50)

    @property
    def messages(self) -> int:
        """Research messages; of each review, one at least."""
        return max(4, self.pen_pictures // 10)

    @property
    def places(self) -> int:
        """Places; a third as many as pen pictures."""
        return max(4, self.pen_pictures // 3)

    @property
    def terms(self) -> int:
        """Words that the glossary explains."""
        return max(5, min(200, self.pen_pictures // 10))


@dataclass(slots=True)
class Collection:
    """The records of a collection.

    Args:
        works: the works of its bibliography.
        vocabularies: the terms of each vocabulary, by its file's name.
        records: the fields of each record that has a file of its own, by folder and id.
        stories: the text of each pen picture, by id.
    """

    works: list[Work]
    vocabularies: dict[str, list[Fields]]
    records: dict[str, dict[str, Fields]] = field(default_factory=dict)
    stories: dict[str, str] = field(default_factory=dict)


def collection_of(size: int, seed: int = 1) -> Collection:
    """Return an invented collection.

    Args:
        size: how many pen pictures it has.
        seed: what the choices begin from.
    """
    return _Maker(Sizes(size), Random(f"{seed}/{size}")).collection()


class _Maker:
    """Makes the records of one collection, in the order in which they need each other."""

    def __init__(self, sizes: Sizes, chance: Random) -> None:
        self._sizes, self._chance = sizes, chance
        self._prose = Prose(chance)
        self._catalogue = Catalogue(chance, self._prose)
        self._ids: Counter[str] = Counter()
        self._titles: set[str] = set()
        self._places = self._made_places()
        self._reviews: dict[str, Fields] = {}
        self._studies: dict[str, Fields] = {}

    def collection(self) -> Collection:
        """Return all of it."""
        prose, sizes = self._prose, self._sizes
        for _ in range(sizes.reviews):
            self._add_study(is_review=True)
        for _ in range(sizes.studies):
            self._add_study(is_review=False)
        factor_titles = [self._title() for _ in range(sizes.factors)]
        self._factor_ids = [self._id(title) for title in factor_titles]
        factors = {
            factor: self._factor(factor, title)
            for factor, title in zip(self._factor_ids, factor_titles, strict=True)
        }
        findings = dict(self._finding(number) for number in range(sizes.findings))
        messages = dict(self._message(number) for number in range(sizes.messages))
        pen_pictures, stories = self._pen_pictures()
        glossary = [
            {"id": self._id(title, "term"), "title": title.lower(), "summary": prose.sentence()}
            for title in (self._title() for _ in range(sizes.terms))
        ]
        vocabularies = {
            "levels": vocabulary.LEVELS,
            "models": vocabulary.MODELS,
            "client-groups": vocabulary.CLIENT_GROUPS,
            "themes": vocabulary.THEMES,
            "eras": vocabulary.ERAS,
            "glossary": glossary,
            "places": self._places,
        }
        records = {
            "studies": self._reviews | self._studies,
            "factors": factors,
            "findings": findings,
            "messages": messages,
            "pen-pictures": pen_pictures,
        }
        return Collection(self._catalogue.works, vocabularies, records, stories)

    def _id(self, title: str, scope: str = "") -> str:
        """Return an id that no record has yet."""
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        self._ids[scope + slug] += 1
        return slug if self._ids[scope + slug] == 1 else f"{slug}-{self._ids[scope + slug]}"

    def _title(self) -> str:
        """Return a title that no record has yet."""
        title = self._prose.title()
        while title in self._titles:
            title = self._prose.title()
        self._titles.add(title)
        return title

    def _made_places(self) -> list[Fields]:
        # the plain names are given out first
        names: list[str] = []
        for second in words.TOWN_SECONDS:
            towns = [f"{a}{b}{second}" for a, b in product(words.TOWN_STARTS, words.TOWN_ENDS)]
            self._chance.shuffle(towns)
            names += towns
        return [
            {
                "id": self._id(name, "place"),
                "title": name,
                "summary": f"A town that does not exist, where {self._prose.clause()}.",
                "nation": "england",
                "kind": "town",
            }
            for name in names[: self._sizes.places]
        ]

    def _add_study(self, *, is_review: bool) -> None:
        prose, chance = self._prose, self._chance
        place = chance.choice(self._places)
        papers = [self._catalogue.add(about=place["title"], report=is_review)]
        if not is_review and chance.random() < 0.25:
            papers.append(self._catalogue.add(about=place["title"], report=True))
        work = papers[0]
        fields: Fields = {
            "title": f"{work.fields['title']}, {work.year}",
            "reports": [paper.key for paper in papers],
            "design": "review" if is_review else prose.one_of(_DESIGNS),
            "country": ["england"],
            "places": [] if is_review else [place["id"]],
            "period": "not-stated" if is_review else f"{work.year - 3} to {work.year - 1}",
            "client_groups": prose.some_of(ids(vocabulary.CLIENT_GROUPS), 2),
            "models": prose.some_of(ids(vocabulary.MODELS), 2),
            "sample": prose.sentence(),
            "peer_reviewed": "no" if is_review else "yes",
            "evaluation": "external",
        }
        if not is_review:
            reviews = [study["reports"][0] for study in self._reviews.values()]
            if len(papers) > 1:
                fields |= {"grouped_by": reviews[0], "grouping_note": prose.sentence()}
            if chance.random() < 0.4:
                fields["included_in"] = [chance.choice(reviews)]
        fields |= {"note": prose.sentences(1, 2), "changes": _CHANGES}
        id_ = self._id(f"{work.surnames[0]} {work.year}", "study")
        (self._reviews if is_review else self._studies)[id_] = fields

    def _evidence(self, study: str) -> Fields:
        fields = self._reviews.get(study) or self._studies[study]
        evidence: Fields = {"study": study}
        if len(fields["reports"]) > 1:
            evidence["reports"] = fields["reports"][:1]
        if "included_in" in fields:
            evidence["via"] = fields["included_in"]
        return evidence | {"locator": f"p. {self._chance.randint(1, 240)}"}

    def _claim(self, id_: str, studies: Sequence[str], **more: Any) -> Fields:
        prose, chance = self._prose, self._chance
        who = "One review" if studies[0] in self._reviews else "One study"
        says = prose.reported(who if len(studies) == 1 else "Several studies")
        if chance.random() < 0.5:
            says = f"{says} {prose.sentence()}"
        return {
            "id": id_,
            "says": says,
            **more,
            "evidence": [self._evidence(study) for study in studies],
            "client_groups": prose.some_of(ids(vocabulary.CLIENT_GROUPS), 2),
        }

    def _some_studies(self, most: int) -> list[str]:
        names = list(self._studies)
        return sorted({self._chance.choice(names) for _ in range(self._chance.randint(1, most))})

    def _some_factors(self, most: int, but: str = "") -> list[str]:
        return [name for name in self._prose.some_of(self._factor_ids, most) if name != but]

    def _factor(self, factor: str, title: str) -> Fields:
        prose = self._prose
        effects = ("promotes", "hinders", prose.one_of(_EFFECTS))
        claims = [
            self._claim(f"claim-{number}", self._some_studies(2), effect=effect, condition="present")
            for number, effect in enumerate(effects, 1)
        ]
        return {
            "title": title,
            "summary": f"Whether {prose.clause()}.",
            "theme": prose.one_of(ids(vocabulary.THEMES)),
            "search_words": [f"{prose.thing()}", f"{prose.thing()}"],
            "answer": {
                "says": prose.sentences(1, 2),
                "rests_on": [f"{factor}/{claim['id']}" for claim in claims],
            },
            "claims": claims,
            "related": self._some_factors(3, but=factor),
            "changes": _CHANGES,
        }

    def _finding(self, number: int) -> tuple[str, Fields]:
        title = self._title()
        claims = [
            self._claim(f"claim-{each}", self._some_studies(3), effect=self._prose.one_of(_EFFECTS))
            for each in range(1, 5)
        ]
        return self._id(title), {
            "title": title,
            "summary": self._prose.sentence(),
            "outcome": _TOPICS[number % len(_TOPICS)],
            "claims": claims,
            "factors": self._some_factors(3),
            "changes": _CHANGES,
        }

    def _message(self, number: int) -> tuple[str, Fields]:
        title = self._title()
        reviews = list(self._reviews)
        review = reviews[number % len(reviews)]
        return self._id(title), {
            "title": title,
            "summary": self._prose.sentence(),
            "source": self._reviews[review]["reports"][0],
            "levels": self._prose.some_of(ids(vocabulary.LEVELS), 2),
            "factors": self._some_factors(3),
            "claims": [self._claim(f"claim-{each}", [review]) for each in range(1, 4)],
            "changes": _CHANGES,
        }

    def _pen_pictures(self) -> tuple[dict[str, Fields], dict[str, str]]:
        studies = list(self._studies)
        towns = [self._places[number % len(self._places)] for number in range(len(studies))]
        names = [self._id(f"{town['id']} scheme") for town in towns]
        made, stories = {}, {}
        for number, (name, town, study) in enumerate(zip(names, towns, studies, strict=True), 1):
            work = self._studies[study]["reports"][0]
            claims = []
            for each in range(1, CLAIMS_EACH + 1):
                # the first rests on a study of its own, so that no study is left over
                rests_on = [study] if each == 1 else [self._chance.choice(studies)]
                factors = self._some_factors(3)
                claims.append(self._claim(f"claim-{each}", rests_on, effect="describes", factors=factors))
            related = sorted({self._chance.choice(names) for _ in range(2)} - {name})
            made[name] = self._pen_picture(number, town, work, claims, related)
            stories[name] = self._story(name, work, related)
        return made, stories

    def _pen_picture(
        self, number: int, town: Fields, work: str, claims: list[Fields], related: list[str]
    ) -> Fields:
        prose, chance = self._prose, self._chance
        begun = chance.randint(1996, 2018)
        return {
            "title": f"{town['title']}: {prose.title().lower()}",
            "number": number,
            "summary": f"How {prose.clause()} in {town['title']}.",
            "places": [town["id"]],
            "organisations": [
                f"{town['title']} Council",
                f"{town['title']} {prose.noun().capitalize()} Trust",
            ],
            "levels": prose.some_of(ids(vocabulary.LEVELS), 2),
            "client_groups": prose.some_of(ids(vocabulary.CLIENT_GROUPS), 2),
            "models": prose.some_of(ids(vocabulary.MODELS), 2),
            "dates": f"{begun} to {begun + chance.randint(1, 6)}",
            "eras": prose.some_of(ids(vocabulary.ERAS), 1),
            "outcome": prose.one_of(_OUTCOMES),
            "factors": self._some_factors(4),
            "related": related,
            "sources": [{"reference": work, "locator": f"p. {chance.randint(1, 30)}"}],
            "reviewed": date(2025, 3, 1),
            # far off, so that a benchmark of later years prints no warnings
            "review_by": date(2099, 3, 1),
            "claims": claims,
            "changes": _CHANGES,
        }

    def _story(self, name: str, work: str, related: list[str]) -> str:
        """Return the text of a pen picture: its four headings, and each of its claims once."""
        parts = (
            ("What was done", (1,), 2),
            ("What happened", (2, 3, 4), 1),
            ("Lessons", (5,), 1),
            ("What became of it", (), 1),
        )
        lines = []
        for heading, claims, paragraphs in parts:
            lines.append(f"## {heading}")
            lines += [self._paragraph(work) for _ in range(paragraphs)]
            lines += [f'{{{{ claim("{name}/claim-{claim}") }}}}' for claim in claims]
        if related:
            lines.append(f"Read of [another scheme](pen-picture:{related[0]}) beside it [@{work}].")
        return "\n\n".join(lines) + "\n"

    def _paragraph(self, work: str) -> str:
        prose = self._prose
        factor = prose.one_of(self._factor_ids)
        return (
            f"{prose.sentences(2, 4)} This had to do with [{prose.thing()}](factor:{factor}). "
            f"{prose.sentence()} [@{work}, p. {self._chance.randint(1, 40)}]"
        )
