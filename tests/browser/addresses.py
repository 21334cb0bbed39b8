"""A page of each kind, and others that hold parts which no other page holds, by their addresses."""

from __future__ import annotations

from typing import Final

ONE_OF_EACH: Final = {
    "benchmark": "benchmarks/vision-and-values/",
    "checklist": "checklists/project-planning-questions/",
    "client-group": "client-groups/older-people/",
    "document": "documents/scie-briefing-41/",
    "era": "eras/primary-care-trusts/",
    "factor": "factors/co-location/",
    "figure": "figures/collaboration-continuum/",
    "finding": "findings/costs-and-cost-effectiveness/",
    "law": "laws/3/",
    "level": "levels/service-provision/",
    "message": "messages/kodner-seven-factors/",
    "model": "models/multi-agency-teams/",
    "pen-picture": "pen-pictures/torbay/",
    "place": "places/torbay/",
    "policy": "policies/health-act-1999/",
    "rule": "rules/E201/",
    "study": "studies/four-districts/",
    "page": "guide/providing-integrated-services/",
    "index": "factors/",
}

OTHERS: Final = (
    "",
    "about/",
    "accessibility/",
    "cite-this-guide/",
    "evidence-map/",
    "evidence-map/findings/",
    "evidence-map/levels/",
    "for-editors/",
    "for-editors/checks/",
    "for-editors/macros/",
    "documents/",
    "figures/who-framework/",
    "for-researchers/",
    "gaps/",
    "glossary/",
    "how-this-guide-is-made/",
    "map/",
    "messages/",
    "pen-pictures/",
    "policies/",
    "references/",
    "self-assessment/",
    "speed/",
    "factors/structural-integration/",
    "studies/",
    "studies/cameron-2012/",
    "what-changed/",
    "timeline/",
    "where-evidence-disagrees/",
)

ADDRESSES: Final = (*ONE_OF_EACH.values(), *OTHERS)
