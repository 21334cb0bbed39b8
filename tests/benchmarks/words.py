"""The words that invented prose is made of, the commonest first in each list.

All were chosen for this benchmark; none of its sentences stands in a source of the guide.
"""

from __future__ import annotations

from typing import Final


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


NOUNS: Final = _listed(
    """
    service, team, plan, visit, record, budget, meeting, referral, assessment, office, agreement,
    manager, ward, surgery, budget holder, rota, clinic, board, partner, contract, pathway, caseload,
    discharge, review, target, training, database, telephone line, waiting list, protocol, home visit,
    care plan, timetable, grant, steering group, key worker, duty desk, pilot, evaluation, newsletter,
    job description, supervision, handover, complaint, inspection, induction, consent form, summary,
    triage, helpline, day centre, equipment store, screening, befriending scheme, night cover,
    rehabilitation, reablement, respite, outreach, medication review, secondment, vacancy, lease,
    corridor, car park, kitchen table, letterhead, password, server, spreadsheet, laptop, minibus,
    whiteboard, diary, folder, badge, uniform, invoice, payroll, pension, overhead, surplus, deficit,
    tariff, threshold, criterion, boundary, catchment, estate, village, neighbourhood, garden,
    stairlift, walking frame, wheelchair, dressing, prescription, diagnosis, symptom, fracture,
    recovery, appetite, sleep, mood, memory, loneliness, confidence, routine, household, tenancy, carer,
    grandchild, volunteer, interpreter, advocate, chaplain, pharmacist, podiatrist, dietitian, optician,
    paramedic, porter, receptionist, clerk, auditor, trustee, councillor, governor, commissioner,
    analyst
    """
)

ADJECTIVES: Final = _listed(
    """
    joint, shared, local, new, weekly, older, early, written, common, single, rural, small, regular,
    formal, clinical, social, late, clear, slow, separate, mutual, monthly, informal, trusted, busy,
    simple, costly, careful, patient, flexible, urgent, planned, mixed, quiet, narrow, broad, fragile,
    steady, uneven, temporary, permanent, voluntary, seasonal, coastal, urban, remote, crowded,
    underused, digital, printed, handwritten, reliable, awkward, ambitious, modest, generous, cautious,
    patchy, thorough, familiar, unfamiliar, long-standing, short-lived, well-meant, hard-won, locally
    agreed, jointly funded, newly merged, part-time, full-time, cross-boundary
    """
)

ACTORS: Final = _listed(
    """
    staff, the team, managers, people, nurses, social workers, the partners, carers, the council, the
    surgery, older people, commissioners, the hospital, both agencies, families, the board, therapists,
    volunteers, doctors, home carers, the district, the project, the coordinator, patients, tenants, the
    trustees, assessors, ward sisters, the evaluators, front-line workers, senior officers, the two
    boards, half of the teams
    """
)

VERBS: Final = _listed(
    """
    used, shared, planned, changed, kept, questioned, moved, reviewed, welcomed, delayed, agreed on,
    paid for, asked about, relied on, set up, took over, tested, explained, missed, dropped, rewrote,
    merged, extended, postponed, defended, measured, praised, doubted, worked around, argued over,
    looked after, handed over, learned from, budgeted for, reported on, simplified, duplicated,
    replaced, rediscovered, negotiated
    """
)

PREPOSITIONS: Final = _listed(
    """
    with, for, in, after, before, through, without, beside, instead of, because of, as part of, within,
    across, under, outside, in place of, on top of, in spite of, at the edge of, in step with
    """
)

JOINTS: Final = _listed(
    "and, while, but, because, so that, although, where, once, until, unless, whereas, even though"
)

OPENINGS: Final = _listed(
    """
    at first, over time, in most places, in practice, by the second year, as a rule, in the smaller
    towns, from the outset, every so often, with hindsight, on some days, in two of the sites, during
    the winter, for want of money, once the lease had ended, at the request of families, to everyone’s
    surprise
    """
)

REPORTED: Final = _listed(
    """
    reported that, said that, found that, was told that, concluded that, noted that, suggested that,
    observed that, recorded that, thought that, heard that, could not show that, saw no sign that
    """
)

STEMS: Final = _listed(
    """
    commission, assess, partner, govern, broker, audit, train, plan, budget, allocate, refer, admit,
    manage, measure, consult, mediate, align, connect, design, enable, engage, enrol, fund, handle,
    house, integrate, locate, negotiate, nurse, organise, procure, record, recruit, regulate, report,
    resource, respond, roster, screen, settle, staff, structure, supervise, support, survey, target,
    transfer, transport, value, visit, weigh, widen, equip, escort, mentor, observe, pilot, prompt,
    rehouse, restore, sample, schedule, shadow, shelter, signpost, supply, sustain, tender
    """
)

PREFIXES: Final = (
    "",
    "re",
    "pre-",
    "co-",
    "over-",
    "under-",
    "cross-",
    "self-",
    "post-",
    "multi-",
    "inter-",
    "non-",
)
SUFFIXES: Final = ("work", "day", "note", "ment", "side", "ability")

TOWN_STARTS: Final = _listed(
    """
    Alder, Amber, Ash, Bar, Beck, Birch, Black, Bram, Brook, Cald, Cran, Dun, East, Elm, Fern, Field,
    Glen, Gorse, Hazel, Heath, High, Holm, Kel, King, Lang, Lark, Lin, Marl, Mill, Moss, North, Oak,
    Otter, Pen, Quarry, Raven, Red, Rush, Sand, Sedge, Shel, South, Stan, Stone, Thorn, Tor, Under, Wal,
    West, Whit, Wil, Wolds, Wych, Yar
    """
)
TOWN_ENDS: Final = _listed(
    """
    mere, ford, ley, wick, thorpe, combe, ham, holt, dale, bury, stead, hurst, well, bridge, gate,
    mouth, worth, by, cliffe, marsh, haven, minster
    """
)
TOWN_SECONDS: Final = (
    "",
    " Magna",
    " Parva",
    " on the Hill",
    " St Bride",
    " Water",
    " Regis",
    " Cross",
    " Green",
)

SURNAME_STARTS: Final = _listed(
    """
    Ash, Beck, Birch, Brad, Carl, Cole, Dal, Eld, Fair, Far, Gar, Hale, Hart, Hol, Kirk, Lang, Lock,
    Mar, Nor, Oak, Pen, Rad, Rams, Sel, Stan, Thorn, Wake, Whit, Win, Yard
    """
)
SURNAME_ENDS: Final = _listed(
    "by, ton, well, man, ley, croft, field, more, shaw, brook, wood, ridge, lake, stone, bourne"
)
INITIALS: Final = (
    "J.",
    "M.",
    "S.",
    "A.",
    "R.",
    "C.",
    "P.",
    "K.",
    "L.",
    "D.",
    "H.",
    "E.",
    "T.",
    "N.",
    "F.",
    "G.",
)

JOURNALS: Final = (
    "Journal of Invented Care",
    "Made-Up Social Work",
    "Annals of Partnership That Never Was",
    "Imagined Nursing Quarterly",
    "Fictional Health Review",
    "Community Practice Invented",
    "Papers on Places Unmapped",
    "Supposed Ageing",
)
ISSUERS: Final = (
    "Invented Institute for Care",
    "Council for Made-Up Research",
    "Imagined Press",
    "Fictional Foundation",
)
