"""How is a placement judged by UU 39/2004, from 18 October 2004 to 21 November 2017?

One straight function, as that of the act after it, with the same names.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from benchmarks.shipped import facts, law, papers, routes
from benchmarks.shipped.destination import NOBODY_BEFORE, PERHAPS_BEFORE, SOMEBODY_BEFORE
from benchmarks.shipped.facts import NotCovered
from benchmarks.shipped.policy import ANY_WORK, POLICY
from p2mi_rules.norms import Outcome
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Category, Document, Occupation, Open, Recruiter, Route, Stage, Visa

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules import Placement
    from p2mi_rules.vocabulary import Status

S, B, NA, NE, U, NB = Outcome
G2G, P2P, UKPS, PERSEORANGAN, OUTSIDE = Route
BADAN, EMPLOYER, SELF, INDIVIDUAL = Recruiter.BADAN, Recruiter.EMPLOYER, Recruiter.SELF, Recruiter.INDIVIDUAL
LICENSED, SUSPENDED, NOT_LICENSED = AgencyStanding
NOT_STATED, WORKER, RECRUITED, ONLINE_SCAM = Open.NOT_STATED, Category.WORKER, Stage.RECRUITED, Occupation.ONLINE_SCAM
FISHING_CREW, MERCHANT_CREW = Occupation.FISHING_CREW, Occupation.MERCHANT_CREW
WORK, OTHER_VISA, NO_VISA, MANNING_AGENCY = Visa.WORK, Visa.OTHER, Visa.NONE, Recruiter.MANNING_AGENCY
E_PMI, OPP, PLACEMENT_AGREEMENT, WORK_VISA = (
    Document.E_PMI,
    Document.OPP,
    Document.PLACEMENT_AGREEMENT,
    Document.WORK_VISA,
)


def judge(placement: Placement, day: date, number: int) -> tuple[Status, list[Outcome]]:  # noqa: C901, PLR0912, PLR0915 - straight for speed: nothing is called that need not be
    """The status, and an outcome for each rule in force on a day before 22 November 2017, whose ordinal is given."""
    route, recruiter, stage = placement.route, placement.recruiter, placement.stage
    worker, agency, employer, steps = placement.worker, placement.agency, placement.employer, placement.steps
    held, missing, kind, occupation = steps.held, steps.missing, employer.kind, employer.occupation
    breach = profile = other = False
    signs = unclear = 0
    if missing and not missing.isdisjoint(held):
        raise NotCovered(facts.DOCUMENTS)
    if placement.scheme is not NOT_STATED:
        facts.refuse_scheme(placement)

    # the work; where it is not stated, on land unless a ship is spoken of
    sea: bool | None = False
    work: object = occupation
    if type(occupation) is Occupation:
        if occupation is ONLINE_SCAM:
            signs = 1
        else:
            sea = occupation is FISHING_CREW or occupation is MERCHANT_CREW
    else:
        unclear = 1
        if facts.maybe_at_sea(placement):
            sea = None
            work = ANY_WORK

    due = NE if stage is RECRUITED else B if type(stage) is Stage else facts.unsaid(stage)
    back: bool | None = False
    if placement.re_entry is not False and placement.re_entry is not NOT_STATED:
        back = placement.re_entry is True or facts.unknown(placement.re_entry)

    # Pasal 1: an employment relation for wages
    category = worker.category
    if category is NOT_STATED or category is WORKER:
        p1 = S
    else:
        wages = facts.paid(worker)
        p1 = B if wages is False else S if wages else U
        if type(category) is not Category:
            facts.several(category)
            p1 = S if wages else U

    # who arranged it: Pasal 4 and 10
    weighed = SOMEBODY_BEFORE
    if type(recruiter) is Recruiter:
        p4, p10, by_company, by_government, by_own_company = law.RECRUITERS_BEFORE_2017[recruiter]
        if recruiter is MANNING_AGENCY and sea is not False:
            p10 = NE if sea else U
        if p10 is B:
            breach = True
            if recruiter is INDIVIDUAL:
                signs += 1
        elif p10 is not S and p10 is not NA:
            profile = True
        if recruiter is BADAN:
            if route is P2P or route is UKPS or route is PERSEORANGAN:
                raise NotCovered(facts.ROUTE)
        elif recruiter is SELF or recruiter is EMPLOYER:
            weighed = NOBODY_BEFORE
    else:
        p4 = p10 = by_company = by_government = by_own_company = facts.unsaid(recruiter)
        weighed = PERHAPS_BEFORE
        unclear += 1
        profile = True

    # the visa: Pasal 51 huruf g
    visa = steps.visa
    if visa is WORK:
        p51g = S
        if WORK_VISA in missing:
            raise NotCovered(facts.VISA)
    elif type(visa) is Visa:
        if WORK_VISA in held:
            raise NotCovered(facts.VISA)
        if visa is OTHER_VISA or visa is NO_VISA:
            p51g = due if visa is NO_VISA else NE
        else:
            p51g = B
            signs += 1
    else:
        p51g = S if WORK_VISA in held else facts.unsaid(visa)
        if p51g is U:
            unclear += 1

    # the destination: Pasal 27, 30 and 81
    starts, stretches = POLICY[placement.destination]  # type: ignore[index]  # what is no country is not covered
    standing, cells, agreement = stretches[bisect_right(starts, number)]
    if cells is not None:
        of_kind, of_work, of_route, of_scheme, of_return, standings = cells
        place = of_kind.get(kind, 0) + of_work.get(work, 0) + of_route.get(route, 0)
        standing = standings[place + of_scheme.get(placement.scheme, 0) + of_return.get(back, 0)]
    p27, p30, p81, stopped, unsettled = weighed[standing]

    # the route: Pasal 10 to 12, 26, 32, 35, 37, 69, 100 and 105
    ashore = False
    p10i = p11 = p12 = p26 = p26b = p32 = p35 = p37 = p51h = p69 = p100 = p105 = NA
    p10c = S
    alone: bool | None = False
    years = facts.years_on(worker, day)
    if route is P2P:
        p10i = by_company
        if p10i is NE:
            profile = True
        p35 = facts.old_enough(years, kind)
        if p35 is B:
            breach = True
        elif p35 is U:
            other = True
        if back is False:
            company, permit = facts.company_on(agency, day), facts.permit_of(agency, steps)
            if company is LICENSED:
                p12 = p100 = S
            elif company is NOT_LICENSED:
                p12 = B
                ashore = True
            else:
                p12 = S if company is SUSPENDED else U
                p100 = U
                profile = True
            p32 = S if permit is True else B if permit is False else U
            office = steps.registered_manpower_office
            p37 = S if office is True else B if office is False else U
            p51h = S if PLACEMENT_AGREEMENT in held else due if PLACEMENT_AGREEMENT in missing else U
            p69 = S if OPP in held else due if OPP in missing else U
            if p32 is B or p51h is B:
                ashore = True
            elif p32 is not S or p51h is not S:
                other = True
        elif back is None:
            p12 = p100 = p32 = p37 = p51h = p69 = U
            profile = True
    elif route is PERSEORANGAN:
        alone = True
        p105 = facts.has_reported(steps, stage)
        if p105 is B:
            ashore = True
        elif p105 is not S:
            other = True
    elif route is G2G:
        p10i = by_government
        p11 = S if agreement is True else B if agreement is False else U
        if p10i is B or p11 is B:
            ashore = True
        elif p11 is U or p10i is NE:
            profile = True
    elif route is UKPS:
        p10i = by_own_company
        permitted, own = employer.ukps_permit, employer.own_employee
        p26 = S if permitted is True else B if permitted is False else U
        p26b = S if own is True else B if own is False else U
        if p26 is B or p26b is B:
            ashore = True
        elif p26 is U or p26b is U or p10i is NE:
            profile = True
    elif route is OUTSIDE:
        alone = True
        p10c = U if back is None else NE if back else B
        ashore, profile = p10c is B, profile or p10c is not B
    else:
        facts.several(route)
        alone = None
        profile = True
        p10i = NA if by_company is NA and recruiter is not BADAN else U
        p35 = NB if facts.old_enough(years, kind) is S else U
        p11, p12, p26, p26b, p32, p37, p51h, p69, p100, p105 = routes.before_2017(
            placement, day, back=back, agreement=agreement
        )
        p10c = U

    listed, lacking, unsaid = papers.held_before_2017(held, missing, due, back=back, alone=alone)
    if sea is not False:  # of crew nothing of all this was encoded
        gap = NE if sea else U
        p10c = p10i = p11 = p12 = p26 = p26b = p27 = p30 = p32 = p51g = p51h = p81 = p100 = p105 = gap
        listed = (gap,) * 6
        profile = True
    elif stopped or ashore or lacking or p51g is B:
        breach = True
    else:
        profile = profile or unsettled or (p51g is not S and alone is not False)
        other = other or unsaid or p51g is not S

    card = S if E_PMI in held else due if E_PMI in missing else U
    found = [p1, p4, p10, p10c, p10i, p11, p12, p26, p26b, p27, p30, p32, p35, p37]
    found += listed[:5]
    found += (p51g, p51h, listed[5], card, p69, p81, p100, p105)
    if number >= law.UU_21:
        signed = S if signs + unclear < law.TWO_SIGNS else B if signs >= law.TWO_SIGNS else U
        found += (signed, U if years is None else S if years >= law.OF_AGE else B)
    if p1 is not S:
        return law.OUT_OF_SCOPE if p1 is B else law.INDETERMINATE, found
    if breach:
        return law.NONPROCEDURAL, found
    if profile:
        return law.INDETERMINATE, found
    return law.NO_BREACH_FOUND if other else law.PROCEDURAL, found
