"""How is the placement of ship crew judged by UU 18/2017, and of one who may be crew?

Until PP 22/2022, and under the Indonesian flag, crew had rules of their own that nobody encoded: ``gap`` is what all
rules of their topics then come to. The destination of a ship stays open always, so a status is never better than
indeterminate.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from benchmarks.shipped import facts, law, papers, pp_22_2022, routes
from benchmarks.shipped.destination import NOBODY, PERHAPS, SOMEBODY
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
LICENSED, SUSPENDED, NOT_LICENSED = AgencyStanding
BADAN, EMPLOYER, SELF, INDIVIDUAL = Recruiter.BADAN, Recruiter.EMPLOYER, Recruiter.SELF, Recruiter.INDIVIDUAL
MANNING_AGENCY, FISHING_CREW = Recruiter.MANNING_AGENCY, Occupation.FISHING_CREW
NOT_STATED, WORKER, RECRUITED = Open.NOT_STATED, Category.WORKER, Stage.RECRUITED
E_PMI, OPP, SELECTION, WORK_VISA = Document.E_PMI, Document.OPP, Document.SELECTION, Document.WORK_VISA
NOT_FOR_WORK = frozenset({Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT})
NO_LIST = (NA,) * 9
"""Pasal 5 huruf d and 13 bind nobody at sea."""


def judge(placement: Placement, day: date, number: int) -> tuple[Status, list[Outcome]]:  # noqa: C901, PLR0912, PLR0915 - straight for speed: nothing is called that need not be
    """The status, and an outcome for each rule in force on a day from 22 November 2017 on, whose ordinal is given."""
    route, recruiter, stage = placement.route, placement.recruiter, placement.stage
    worker, employer, steps = placement.worker, placement.employer, placement.steps
    held, missing, occupation = steps.held, steps.missing, employer.occupation
    breach = False
    manning: bool | None = False
    signs = unclear = 0
    due = NE if stage is RECRUITED else B if type(stage) is Stage else facts.unsaid(stage)
    back: bool | None = False
    if placement.re_entry is not False and placement.re_entry is not NOT_STATED:
        back = placement.re_entry is True or facts.unknown(placement.re_entry)

    # which rules hold of the ship at all
    gap: Outcome | None = None
    sea = type(occupation) is Occupation
    if not sea:
        unclear = 1
        gap = U
    elif number < law.PP_22 or employer.vessel_flag == "ID":
        gap = NE
    elif type(employer.vessel_flag) is not str and employer.vessel_flag is not NOT_STATED:
        facts.several(employer.vessel_flag)
        gap = U

    # Pasal 4 and 5
    category = worker.category
    p4 = S if category is NOT_STATED or category is WORKER else facts.pasal_4(worker)
    years = facts.years_on(worker, day)
    p5 = U if years is None else B if years < law.OF_AGE else S

    # who arranged it: Pasal 49, 69, 72 huruf c
    weighed = SOMEBODY
    if type(recruiter) is Recruiter:
        p49, p69, p72c, by_company, by_government, by_own_company = law.RECRUITERS[recruiter]
        if recruiter is MANNING_AGENCY:
            manning = True
            p72c = NA if sea else U
            p49 = U if not sea else NE if number < law.PP_22 else NA
        elif recruiter is INDIVIDUAL:
            signs += 1
        elif recruiter is BADAN:
            if route is P2P or route is UKPS or route is PERSEORANGAN:
                raise NotCovered(facts.ROUTE)
        elif recruiter is SELF:
            weighed = NOBODY
        elif recruiter is EMPLOYER and route is not UKPS:
            weighed = NOBODY if type(route) is Route else PERHAPS
    else:
        p49 = p69 = p72c = by_company = by_government = by_own_company = facts.unsaid(recruiter)
        weighed = PERHAPS
        manning = None
        unclear += 1
    visa = facts.visa_of(steps)
    if visa is None:
        unclear += 1
    elif visa in NOT_FOR_WORK:
        signs += 1

    # the destination, of which for a ship nothing but stops counts
    starts, stretches = POLICY[placement.destination]  # type: ignore[index]  # what is no country is not covered
    standing, cells, agreement = stretches[bisect_right(starts, number)]
    if cells is not None:
        of_kind, of_work, of_route, of_scheme, of_return, standings = cells
        place = of_kind.get(employer.kind, 0) + of_work.get(occupation if sea else ANY_WORK, 0) + of_route.get(route, 0)
        standing = standings[place + of_scheme.get(placement.scheme, 0) + of_return.get(back, 0)]
    p31, p32, p72b, p72d, _, _ = weighed[standing]
    p31 = p72d = NE if sea else U
    if number < law.PP_22:
        p32 = p72b = p31
    if p5 is B or p49 is B or p32 is B:
        breach = True

    # what only warns, by route
    system = ten = p47 = p86a = p86k = call = jkn = shown = risk = NA
    registered, fees, office = steps.registered, steps.charged_fees, steps.registered_manpower_office
    if route is P2P:
        if not sea:
            ten = NB if fees is False else U
        elif occupation is FISHING_CREW:
            ten = S if fees is False else B if fees is True else U
        if back is False:
            p47 = S if office is True else B if office is False else U
            p86a = S if SELECTION in held else due if SELECTION in missing else U
            p86k = S if OPP in held else due if OPP in missing else U
        elif back is None:
            p47 = p86a = p86k = U
    elif type(route) is not Route:
        facts.several(route)
        *_, ten, p47, p86a, p86k = routes.by_some_route(placement, day, by_company, back=back, agreement=agreement)
        system = NA if back else NB if registered is True else U
    if route is P2P or route is G2G or route is UKPS:
        system = NA if back else U if back is None else S if registered is True else B if registered is False else U
    elif not sea and back is not True:
        call, jkn, shown, risk = papers.of_who_may_go_alone(held)

    # what decides, by route
    in_full = number >= law.PP_22_IN_FULL
    if gap is not None:
        p1 = p37 = p49c = p49i = p50 = p51 = p59 = p61 = p63 = p63r = p72c = gap
        listed = (gap,) * 9
        of_ships: tuple[Outcome, ...] = (gap,) * (20 if in_full else 19)
    else:
        listed = NO_LIST
        (p1, p37, p49c, p49i, p50, p51, p59, p61, p63, p63r), breached = routes.of_crew(
            placement,
            day,
            (by_company, by_government, by_own_company),
            back=back,
            manning=manning,
            agreement=agreement,
        )
        of_ships, amiss = pp_22_2022.of_ships(placement, day, visa, due, back=back, in_full=in_full)
        breach = breach or breached or amiss

    signed = S if signs + unclear < law.TWO_SIGNS else B if signs >= law.TWO_SIGNS else U
    false = steps.false_documents
    card = S if E_PMI in held else due if E_PMI in missing else U
    p30 = S if fees is False else B if fees is True else U
    p65 = S if false is False else B if false is True else U
    p67 = S if sea else U
    job = facts.same_job(employer.visa_occupation, occupation)

    # everything in the order of the law
    found = [signed, p5, p1, p4, p5] if number >= law.PERMEN_34 else [signed, p5, card, p1, p4, p5]
    found += listed
    found += (p30, p31, p32, p37) if number >= law.SISKOP2MI else (p30, p31, p32, p37, system)
    found += (p49, p49c, p49i, p50, p51, p59, p61, p63, p63r, p65, p67, p69, job, p72b, p72c, p72d)
    if law.PERMENAKER_9 <= number < law.PERMENAKER_9_ENDS:
        found += (call, shown, risk)
    if number >= law.PP_59:
        if law.PERBAN_9 <= number < law.PERBAN_9_ENDS:
            found.append(ten)
        found += (p47, p86a, p86k)
        if number >= law.PP_22:
            found += of_ships
            if number >= law.SISKOP2MI:
                found.append(system)
                if number >= law.JKN_ASKED:
                    found += (jkn,) if number < law.PERMENAKER_9_ENDS else (call, jkn, shown, risk)
                    if number >= law.PERMEN_34:
                        found.append(card)
    if p4 is not S:
        return law.OUT_OF_SCOPE if p4 is B else law.INDETERMINATE, found
    return law.NONPROCEDURAL if breach else law.INDETERMINATE, found
