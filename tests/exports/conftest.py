"""A small invented project, read as a real one is, and its open data."""

import pytest

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.graph import build_graph
from evidence_guide.exports import export
from evidence_guide.loading import load

FILES = {
    "references/ash.bib": """\
@report{ash2012,
  author = {Ash, Ann}, title = {What helps}, institution = {Northshire Institute}, year = {2012},
  url = {https://example.org/what-helps},
  x-read-in = {ash2012},
}
@article{oakley2003,
  author = {Oakley, Mary and van der Berg, J.}, title = {Sharing a corridor},
  journal = {Journal of Imaginary Care}, volume = {7}, number = {2}, pages = {10--19}, year = {2003},
  note = {The issue is given as 2 or 3.}, x-read-in = {ash2012}, x-not-stated = {doi},
}
@article{elm2001,
  author = {Elm, E.}, title = {One team}, journal = {Journal of Imaginary Care},
  volume = {5}, pages = {1--9}, year = {2001}, x-read-in = {ash2012},
}
@article{elm2002,
  author = {Elm, E.}, title = {One team, a year on}, journal = {Journal of Imaginary Care},
  volume = {6}, pages = {1--9}, year = {2002}, x-read-in = {ash2012},
}
""",
    "studies/oakley-2003.yml": """\
title: A corridor shared by nurses and social workers
reports: [oakley2003]
design: survey
country: [england]
places: [northshire]
period: not-stated
sample: "=SUM(40) people, as printed"
peer_reviewed: yes
evaluation: external
included_in: [ash2012]
""",
    "studies/elm.yml": """\
title: One team in Northshire
reports: [elm2001, elm2002]
design: case-study
country: [england, wales]
period: 1999 to 2001
sample: not-stated
peer_reviewed: not-stated
evaluation: not-stated
""",
    "studies/ash-2012.yml": """\
title: A review of what helps
reports: [ash2012]
design: review
country: [england]
period: not-stated
sample: not-stated
peer_reviewed: not-stated
evaluation: not-stated
""",
    "factors/shared-office.yml": """\
title: Sharing an office
theme: organisational
summary: Whether staff work from one place.
also_called:
  - {source: ash2012, heading: Premises, direction: promotes}
claims:
  - id: more-talk
    says: People who shared a corridor *talked* more [@oakley2003].
    effect: promotes
    condition: present
    evidence:
      - {study: oakley-2003, via: [ash2012], locator: Premises}
      - {study: elm, reports: [elm2002], via: [ash2012], locator: "Premises, p. 4", stance: qualifies}
    factors: [plain-aims]
    client_groups: [older-people]
    note: One corridor only.
  - id: less-formality
    says: Sharing could loosen formal practice.
    effect: hinders
    condition: present
    evidence:
      - {study: elm, locator: p. 2}
""",
    "factors/plain-aims.yml": """\
title: Plain aims
theme: organisational
summary: Whether aims are plain to all.
claims:
  - id: known-aims
    says: Plain aims helped.
    effect: promotes
    condition: present
    evidence:
      - {study: ash-2012, locator: Aims}
""",
    "messages/talk-first.yml": """\
title: Talk first
summary: Talk comes before structure.
source: ash2012
claims:
  - id: talk
    says: Talk mattered more than structure.
    evidence:
      - {study: ash-2012, locator: Messages}
    factors: [shared-office]
""",
    "pen-pictures/northshire.md": """\
---
title: Northshire
summary: "@home: how one county began."
levels: practice
dates: from 2001
outcome: not-stated
organisations: [Northshire Council, Northshire Trust]
sources:
  - {reference: ash2012, locator: Box 1}
reviewed: 2024-03-01
review_by: 2026-03-01
claims:
  - id: one-door
    says: Northshire opened one door.
    evidence:
      - {study: elm, reports: [elm2001], locator: p. 1}
---

## What was done

{{ claim("northshire/one-door") }}
""",
    "policies/care-act.yml": """\
title: Care Act
summary: An invented Act.
year: 1999
kind: act
reference: ash2012
nation: [england]
asks:
  - id: meet
    says: Partners should meet.
    sources:
      - {reference: ash2012, locator: Section 1}
""",
    "checklists/moving-in.yml": """\
title: Moving in
summary: Before sharing an office.
sources:
  - reference: ash2012
groups:
  - title: Before
    items:
      - {id: who, asks: Who will sit where?}
""",
    "benchmarks/one-plan.yml": """\
title: One plan
summary: Partners have one plan.
number: 1
sources:
  - reference: ash2012
criteria:
  - {id: written, says: The plan is written down.}
""",
    "vocabulary/themes.yml": """\
entries:
  - {id: organisational, title: Organisation, summary: How work is organised.}
""",
    "vocabulary/levels.yml": """\
entries:
  - {id: practice, title: Practice, summary: Where people meet., number: 1}
""",
    "vocabulary/places.yml": """\
entries:
  - {id: northshire, title: Northshire, summary: An invented county., nation: england, kind: county}
""",
    "vocabulary/client-groups.yml": """\
entries:
  - {id: older-people, title: Older people, summary: People of some age.}
""",
    "vocabulary/eras.yml": """\
entries:
  - {id: early, title: Early years, summary: The start., start: 2000, end: 2002, nation: england}
""",
    "vocabulary/laws.yml": """\
entries:
  - id: first-law
    title: Not everything
    summary: The first.
    number: 1
    restated: Not everything can be joined.
    claims:
      - id: in-part
        says: Some services can be joined.
        effect: describes
        evidence:
          - {study: ash-2012, locator: Laws}
""",
}


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        path = root / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    read, faults = load(root)
    assert faults == ()
    return read


@pytest.fixture(scope="session")
def make(corpus):
    """Return a function that exports the invented corpus anew."""

    def make_export(title="Northshire Guide", version="1.2.0"):
        bibliography = format_bibliography(corpus.all_references)
        return export(corpus, build_graph(corpus), bibliography, title=title, version=version)

    return make_export


@pytest.fixture(scope="session")
def files(make):
    return make()
