"""The navigation of a site whose settings name none: the guide's own, as far as the site has the pages.

Without it MkDocs would put every page into the navigation, those of thousands of records too, on every page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final, TypeAlias

NavigationSettings: TypeAlias = list[Any]
"""Paths of pages, or mappings of a title to a path or to a further list, as `mkdocs.yml` has them."""

GUIDE_NAVIGATION: Final[NavigationSettings] = [
    {"Home": "index.md"},
    {
        "Practice": [
            {"Pen pictures": "pen-pictures/index.md"},
            {"Map of places": "map.md"},
            {"Places": "places/index.md"},
            {"Self-assessment": "self-assessment.md"},
            {"Benchmarks": "benchmarks/index.md"},
            {"Checklists": "checklists/index.md"},
        ]
    },
    {
        "What helps and hinders": [
            {"Factors": "factors/index.md"},
            {"Where the evidence disagrees": "where-evidence-disagrees.md"},
            {"Evidence map": "evidence-map.md"},
            {"Gaps": "gaps.md"},
            {"Models of joint working": "models/index.md"},
            {"Figures": "figures/index.md"},
            {"Levels": "levels/index.md"},
            {"Leutz’s laws": "laws/index.md"},
        ]
    },
    {
        "Evidence": [
            {"Library": "library/index.md"},
            {"Studies": "studies/index.md"},
            {"Findings": "findings/index.md"},
            {"Research messages": "messages/index.md"},
            {"Client groups": "client-groups/index.md"},
            {"References": "references/index.md"},
        ]
    },
    {
        "Policy": [
            {"Policies": "policies/index.md"},
            {"Eras": "eras/index.md"},
            {"Timeline": "timeline.md"},
        ]
    },
    {
        "The guide’s story": [
            "guide/index.md",
            {"What integration should mean": "guide/what-integration-should-mean.md"},
            {"1 Agreeing what integration means": "guide/agreeing-what-integration-means.md"},
            {"2 The journey to integration": "guide/the-journey-to-integration.md"},
            {"3 Evidence of what works": "guide/evidence-of-what-works.md"},
            {"4 Understanding the benefits": "guide/understanding-the-benefits.md"},
            {"5 Community-wide governance": "guide/community-wide-governance.md"},
            {"6 Commissioning together": "guide/commissioning-together.md"},
            {"7 Providing integrated services": "guide/providing-integrated-services.md"},
            {"8 Putting integrated care into practice": "guide/putting-integrated-care-into-practice.md"},
            {"The guide in summary": "guide/the-guide-in-summary.md"},
        ]
    },
    {
        "About": [
            "about.md",
            {"How this guide is made": "how-this-guide-is-made.md"},
            {"What changed": "what-changed.md"},
            {"The source documents": "documents/index.md"},
            {"Corrections to the sources": "corrections.md"},
            {"Glossary": "glossary/index.md"},
            {"Cite this guide": "cite-this-guide.md"},
            {"For researchers": "for-researchers.md"},
            {"Open data": "open-data.md"},
            {"Accessibility": "accessibility.md"},
            {
                "For editors": [
                    "for-editors/index.md",
                    {"Pen pictures, step by step": "for-editors/pen-pictures.md"},
                    {"Records": "for-editors/records.md"},
                    {"Bibliography": "for-editors/bibliography.md"},
                    {"Macros": "for-editors/macros.md"},
                    {"Checks": "for-editors/checks.md"},
                ]
            },
            {"For hosts": "for-hosts.md"},
            {"Architecture": "architecture.md"},
            {"How long a build takes": "speed.md"},
        ]
    },
]
"""The navigation that the guide ships in its `mkdocs.yml`; a test holds that they are the same."""


def make_navigation(nameable: Collection[str], written: Collection[str]) -> NavigationSettings:
    """Return the guide's navigation with what a site has of it, and then the site's own pages.

    Args:
        nameable: the paths by which the navigation may name the site's pages: not those of records.
        written: those of them that are written by hand, all of which are named.
    """
    navigation = _kept(GUIDE_NAVIGATION, nameable)
    return [*navigation, *_by_folder(sorted(set(written).difference(paths(navigation))))]


def paths(navigation: NavigationSettings) -> Iterator[str]:
    """Yield the paths of the pages that a navigation names, in order.

    Args:
        navigation: as `mkdocs.yml` has it.
    """
    for item in navigation:
        for value in item.values() if isinstance(item, dict) else (item,):
            if isinstance(value, list):
                yield from paths(value)
            else:
                yield value


def _kept(navigation: NavigationSettings, known: Collection[str]) -> NavigationSettings:
    """Return a navigation without the pages that a site has not, and without sections that this empties."""
    kept: NavigationSettings = []
    for item in navigation:
        title, value = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        value = _kept(value, known) if isinstance(value, list) else value if value in known else ""
        if value:
            kept.append({title: value} if title else value)
    return kept


def _by_folder(pages: list[str]) -> NavigationSettings:
    """Return pages as MkDocs itself would list them: those of a folder under its name."""
    sections: dict[str, list[str]] = {}
    navigation: NavigationSettings = []
    for path in pages:
        folder, slash, _ = path.partition("/")
        if not slash:
            navigation.append(path)
        elif folder in sections:
            sections[folder].append(path)
        else:
            sections[folder] = [path]
            navigation.append({folder.replace("-", " ").capitalize(): sections[folder]})
    return navigation
