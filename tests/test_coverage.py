"""Nothing of the source documents is missing: their headings, tables and boxes, each with what holds it.

That each part is held or said to be left out is a rule of the guide (E215), that its holders rest on the
document another (E309). Here stands what the documents have, as a reader who holds them would look for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

from evidence_guide.building import Built
from evidence_guide.model.documents import Document
from evidence_guide.model.research import Study

ROOT = Path(__file__).parents[1]

HEADINGS: Final = {
    "scie-briefing-41": (
        "Key messages", "Introduction", "What is the issue?", "Why is it important?",
        "About this research briefing", "What does the research show?", "Models of joint working", "'Teams'",
        "Placement schemes and co-location", "Single assessment", "Structural integration",
        "'Intermediate care' for older people", "Pooled budgets", "Effectiveness of joint working",
        "Clinical outcomes", "Avoiding inappropriate admission to acute or residential care",
        "Remaining independent at home", "Service provision",
        "Service organisation, staff satisfaction and stress", "Costs and cost-effectiveness",
        "Service organisation, use and costs", "Where costs fall – health and social care agencies",
        "Where costs fall – service users and carers", "Factors promoting joint working",
        "Factors hindering joint working", "Service user and carer views", "Experiences",
        "Links between service organisation and user satisfaction", "Dissatisfaction and difficulties",
        "Outcomes that matter to service users and carers", "Gaps in the research evidence",
        "Implications from the research", "Implications for organisations", "Implications for practitioners",
        "Implications for service users and carers", "Implications for researchers",
        "Implications for the policy community", "Conclusion", "Useful links", "Related SCIE resources",
        "References", "About the development of this product", "Scoping and searching",
        "Peer review and testing", "About SCIE research briefings",
    ),
    "sscr-general-practice-review": (
        "Abstract", "Background and introduction", "Key terms", "Primary care", "Adult social care",
        "Integration and partnership", "Previous research – what do we know already?", "Our approach",
        "Key themes from the literature", "The nature of the literature", "Table 1:", "Table 2:",
        "Factors that help or hinder integrated and partnership working", "Table 3:", "Table 4:", "Box 1:",
        "Box 2:", "The outcomes of joint working", "Box 3:", "Integrated working", "Table 5:",
        "Partnership working", "Key themes from interviews",
        "Previous engagement between GPs and social care",
        "The potential impact of joint working in the new policy environment",
        "What may hinder joint working?", "Implications for policy, practice and research",
        "Implications for integrated working", "Implications for partnership working",
        "Implications for national policymakers", "Priorities for future research", "References",
        "Further background references", "Appendix A: pro-forma",
    ),
    "iriss-insight-integration": (
        "Key points", "Introduction", "Defining partnership working and integration",
        "The evidence base for partnership and integrated working", "The financial evidence",
        "The limits of structural change", "Early Adopters", "Torbay", "Knowsley", "North East Lincolnshire",
        "Somerset", "Sedgefield", "Conclusion",
    ),
    "icn-practical-guide": (
        "History of the guide", "Foreword", "How to use the guide", "What is integrated care?",
        "What integration should mean for your locality or service",
        "Self assessment: some integration benchmarks", "Part One", "1 Agreeing what integration means",
        "Building a common language", "Defining integration", "‘Laws’ of integration?",
        "Choosing integration over better co-ordination", "The transition to integration",
        "Addressing complex, multiple or special needs", "2 The journey to integration",
        "The continuum of collaboration", "The World Health Organisation framework",
        "3 How evidence of what works can help", "Research and integration",
        "The Bristol University review of joint working", "What helps: a checklist",
        "Using ‘partnership flexibilities’", "Research findings in children’s services",
        "4 Understanding the potential benefits", "User benefits", "Pen picture 1",
        "Added value from integration", "Part One in summary", "Part Two", "5 Community-wide governance",
        "Four levels of integration", "Leadership and strategic support", "Pen picture 2", "Pen picture 3",
        "Evaluating current patterns of collaboration", "Key questions to ask", "Research messages",
        "Section 5 in summary", "6 Commissioning together", "Using the partnership flexibilities",
        "Pen picture 4", "The implications of a whole systems approach", "A more local NHS?",
        "Clarifying local aspirations", "Key questions for commissioning partnerships",
        "Seizing opportunities for change", "Pen picture 5", "Pen picture 6", "Pen picture 7",
        "Research messages", "Section 6 in summary", "7 Providing integrated services",
        "The future of public sector provision?", "Towards integrated leadership", "Research messages",
        "Project plans", "Pen picture 8", "Project planning: the DH checklist",
        "Organisational development and culture", "Monitoring and evaluation", "Workforce issues",
        "Variations on a theme", "Pen picture 9", "Pen picture 10", "Improving access to services",
        "Information sharing", "Case study 11", "It won’t always be plain sailing", "Section 7 in summary",
        "8 Putting integrated care into practice", "Creating the climate for integrated practice",
        "The integrated practice environment", "Tools and protocols", "Teamwork",
        "Integrated practice in children’s services", "Pen picture 12",
        "Supporting practitioners in integration", "Self-directed support and integrated care",
        "Research messages", "Section 8 in summary", "The guide in summary",
        "Make the most of your Integrated Care Network",
    ),
}  # fmt: skip
"""The headings of each document, in its order; a part's own may go on after these words."""

LEFT_OUT: Final = {
    "icn-practical-guide": 3,  # a logo, and two pictures that the text does not hold
    "iriss-insight-integration": 0,
    "scie-briefing-41": 3,  # the publisher's list of titles, its address, the terms of a download
    "sscr-general-practice-review": 3,  # biographies, contents, thanks
}
"""How many parts of each document nothing holds."""

HELD: Final = {
    # of the 2013 review
    "barking-and-dagenham-lessons": 12,  # four themes and eight foundations
    "torbay-seven-lessons": 7,
    # of the Iriss summary
    "survey-of-what-helps-and-hinders": 10,  # five that helped, five that hindered
    # of the practical guide
    "bristol-review": 15,
    "kodner-seven-factors": 7,
    "frost-joined-up-working": 10,  # six gains and four conclusions
    "benefits-for-users": 6,
    "added-value": 6,
}
"""How many things each list of a document names, by the message that holds it: a claim each, or more."""


def plain(heading: str) -> str:
    return heading.replace("‘", "'").replace("’", "'").casefold()


def missing(wanted: Iterable[str], found: Iterable[str]) -> list[str]:
    """Return the headings that are not found, in their order, among those found."""
    ahead, lost = list(map(plain, found)), []
    for heading in wanted:
        at = next((n for n, each in enumerate(ahead) if each.startswith(plain(heading))), None)
        if at is None:
            lost.append(heading)
        else:
            ahead = ahead[at + 1 :]
    return lost


def test_there_is_a_record_of_each_document(built: Built):
    assert sorted(built.corpus.all(Document)) == sorted(HEADINGS)


@pytest.mark.parametrize("document", HEADINGS)
def test_every_heading_of_a_document_is_listed_in_its_order(document: str, built: Built):
    parts = built.corpus.all(Document)[document].parts
    assert missing(HEADINGS[document], (part.heading for part in parts)) == []


def test_a_heading_that_is_gone_or_out_of_order_is_missed():
    assert missing(("Costs", "Views"), ("Views", "Costs of care")) == ["Views"]


@pytest.mark.parametrize(("document", "count"), LEFT_OUT.items())
def test_next_to_nothing_is_left_out(document: str, count: int, built: Built):
    parts = built.corpus.all(Document)[document].parts
    assert [part.heading for part in parts if part.left_out][count:] == []


@pytest.mark.parametrize(("message", "count"), HELD.items())
def test_a_list_of_a_document_is_whole(message: str, count: int, built: Built):
    held = [located for located in built.corpus.claims.values() if located.holder.id == message]
    assert len(held) >= count


def test_the_nine_studies_of_the_2013_review_are_there(built: Built):
    included = [s.id for s in built.corpus.all(Study).values() if "glasby2013" in s.included_in]
    assert len(included) == 9
