"""How is a placement ashore judged by UU 18/2017 and what stands below it, from 22 November 2017 on?

One straight function by design: it is the bound that the library's own path is timed against, so nothing is called
that need not be. Names are those of the provisions: ``p49`` is Pasal 49. ``breach`` says that a deciding rule is
breached, ``profile`` that one is open within the topics of the profile, ``other`` that one is outside them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from benchmarks.shipped import crew, facts, law, papers, pp_22_2022, routes
from benchmarks.shipped.destination import NOBODY, PERHAPS, SOMEBODY
from benchmarks.shipped.facts import NotCovered
from benchmarks.shipped.policy import POLICY
from p2mi_rules.norms import Outcome
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import (
    Category,
    Document,
    EmployerKind,
    Occupation,
    Open,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Visa,
)

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules import Placement
    from p2mi_rules.vocabulary import Status

S, B, NA, NE, U, NB = Outcome
G2G, P2P, UKPS, PERSEORANGAN, OUTSIDE = Route
BADAN, EMPLOYER, SELF, INDIVIDUAL = Recruiter.BADAN, Recruiter.EMPLOYER, Recruiter.SELF, Recruiter.INDIVIDUAL
LICENSED, SUSPENDED, NOT_LICENSED = AgencyStanding
LEGAL_ENTITY, INDIVIDUAL_EMPLOYER = EmployerKind
NOT_STATED, WORKER, RECRUITED, ONLINE_SCAM = Open.NOT_STATED, Category.WORKER, Stage.RECRUITED, Occupation.ONLINE_SCAM
FISHING_CREW, MERCHANT_CREW = Occupation.FISHING_CREW, Occupation.MERCHANT_CREW
WORK, OTHER_VISA, NO_VISA, NO_SCHEME = Visa.WORK, Visa.OTHER, Visa.NONE, Scheme.NO_SCHEME
E_PMI, OPP, SELECTION, WORK_VISA = Document.E_PMI, Document.OPP, Document.SELECTION, Document.WORK_VISA
TEN_JOBS = law.TEN_JOBS


def judge(placement: Placement, day: date, number: int) -> tuple[Status, list[Outcome]]:  # noqa: C901, PLR0912, PLR0915 - straight for speed: nothing is called that need not be
    """The status, and an outcome for each rule in force on a day from 22 November 2017 on, whose ordinal is given."""
    route, recruiter, stage, scheme = placement.route, placement.recruiter, placement.stage, placement.scheme
    worker, agency, employer, steps = placement.worker, placement.agency, placement.employer, placement.steps
    held, missing, kind, occupation = steps.held, steps.missing, employer.kind, employer.occupation
    breach = profile = other = False
    signs = unclear = 0
    if missing and not missing.isdisjoint(held):
        raise NotCovered(facts.DOCUMENTS)
    if scheme is not NOT_STATED and scheme is not NO_SCHEME:
        facts.refuse_scheme(placement)

    # the work; where it is not stated, on land unless a ship is spoken of
    if type(occupation) is Occupation:
        if occupation is ONLINE_SCAM:
            p67 = B
            signs = 1
        elif occupation is FISHING_CREW or occupation is MERCHANT_CREW:
            return crew.judge(placement, day, number)
        else:
            p67 = S
    elif facts.maybe_at_sea(placement):
        return crew.judge(placement, day, number)
    else:
        p67 = U
        unclear = 1

    # what a paper that is missing amounts to: who has only been recruited need not hold it yet
    due = NE if stage is RECRUITED else B if type(stage) is Stage else facts.unsaid(stage)

    # a return to the same employer from leave is presumed to be none
    back: bool | None = False
    if placement.re_entry is not False and placement.re_entry is not NOT_STATED:
        back = placement.re_entry is True or facts.unknown(placement.re_entry)

    # Pasal 4 and 5
    category = worker.category
    p4 = S if category is NOT_STATED or category is WORKER else facts.pasal_4(worker)
    age = worker.age
    years = age if type(age) is int and worker.birth_date is NOT_STATED else facts.years_on(worker, day)
    if years is None:
        p5 = U
        other = True
    elif years < law.OF_AGE:
        p5 = B
        breach = True
    else:
        p5 = S

    # who arranged it: Pasal 49, 69, 72 huruf c
    if type(recruiter) is Recruiter:
        p49, p69, p72c, by_company, by_government, by_own_company = law.RECRUITERS[recruiter]
        weighed = SOMEBODY
        if p49 is B:
            breach = True
            if recruiter is INDIVIDUAL:
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
        unclear += 1
        profile = True

    # the visa: Pasal 13 huruf f
    visa = steps.visa
    if visa is WORK:
        p13f = S
        if WORK_VISA in missing:
            raise NotCovered(facts.VISA)
    elif type(visa) is Visa:
        if WORK_VISA in held:
            raise NotCovered(facts.VISA)
        if visa is OTHER_VISA or visa is NO_VISA:
            p13f = due if visa is NO_VISA else NE
        else:
            p13f = B
            signs += 1
    else:
        p13f = S if WORK_VISA in held else facts.unsaid(visa)
        if p13f is U:
            unclear += 1

    # the destination: Pasal 31, 32, 72 huruf b and d
    starts, stretches = POLICY[placement.destination]  # type: ignore[index]  # what is no country is not covered
    standing, cells, agreement = stretches[bisect_right(starts, number)]
    if cells is not None:
        of_kind, of_work, of_route, of_scheme, of_return, standings = cells
        place = of_kind.get(kind, 0) + of_work.get(occupation, 0) + of_route.get(route, 0)
        standing = standings[place + of_scheme.get(scheme, 0) + of_return.get(back, 0)]
    p31, p32, p72b, p72d, stopped, unsettled = weighed[standing]
    if stopped:
        breach = True
    elif unsettled:
        profile = True

    # the route: Pasal 1 angka 4, 37, 39, 49 to 51, 59, 61 and 63
    p1 = p37 = p49i = p50 = p51 = p59 = p61 = p63 = p63r = ten = p47 = p86a = p86k = NA
    p49c = S
    registered, fees = steps.registered, steps.charged_fees
    system = NA if back else U if back is None else S if registered is True else B if registered is False else U
    alone: bool | None = False
    if route is P2P:
        p49i = by_company
        if p49i is NE:
            profile = True
        if type(occupation) is not Occupation:
            ten = NB if fees is False else U
        elif occupation in TEN_JOBS:
            ten = S if fees is False else B if fees is True else U
        if back is False:
            company, permit = facts.company_on(agency, day), facts.permit_of(agency, steps)
            if company is LICENSED:
                p37 = p51 = S
            elif company is NOT_LICENSED:
                p51 = B
                breach = True
            else:
                p37 = U
                p51 = S if company is SUSPENDED else U
                profile = True
            if permit is True:
                p59 = S
            elif permit is False:
                p59 = B
                breach = True
            else:
                p59 = U
                other = True
            office = steps.registered_manpower_office
            p47 = S if office is True else B if office is False else U
            p86a = S if SELECTION in held else due if SELECTION in missing else U
            p86k = S if OPP in held else due if OPP in missing else U
        elif back is None:
            p37 = p51 = p59 = p47 = p86a = p86k = U
            profile = True
    elif route is G2G:
        p49i = by_government
        p50 = S if agreement is True else B if agreement is False else U
        if p49i is B or p50 is B:
            breach = True
        elif p50 is U or p49i is NE:
            profile = True
    elif route is PERSEORANGAN:
        alone = True
        system = NA
        p1 = U if by_company is U else B if by_company is S else S  # who places by a company is a P3MI
        if back is False:
            p63 = S if kind is LEGAL_ENTITY else B if kind is INDIVIDUAL_EMPLOYER else U
        elif back is None:
            p63 = NB if kind is LEGAL_ENTITY else U
        p63r = facts.has_reported(steps, stage)
        if p1 is B or p63 is B or p63r is B:
            breach = True
        elif p63 is U:
            profile = True
        elif p63r is not S:
            other = True
    elif route is UKPS:
        p49i = by_own_company
        permitted, own = employer.ukps_permit, employer.own_employee
        p61 = S if permitted is True and own is True else B if permitted is False or own is False else U
        if p61 is B:
            breach = True
        elif p61 is U or p49i is NE:
            profile = True
    elif route is OUTSIDE:
        alone = True
        system = NA
        p49c = U if back is None else NE if back else B
        breach, profile = breach or p49c is B, profile or p49c is not B
    else:
        facts.several(route)
        alone = None
        profile = True
        p1, p37, p49c, p49i, p50, p51, p59, p61, p63, p63r, ten, p47, p86a, p86k = routes.by_some_route(
            placement, day, by_company, back=back, agreement=agreement
        )
        system = NA if back else NB if registered is True else U

    # the papers: Pasal 5 huruf d and 13, and what is asked of who goes alone
    call = jkn = shown = risk = NA
    if back:
        listed, lacking, unsaid = papers.held_if_back(held, missing, due, p13f)
    elif back is None:
        listed, lacking, unsaid = papers.held_if_maybe_back(held, missing, due, p13f, alone=alone)
        if alone is not False:
            call, jkn, shown, risk = papers.of_who_may_go_alone(held)
    elif alone is False:
        listed, lacking, unsaid = papers.held_if_placed(held, missing, due, p13f)
    elif alone:
        listed, lacking, unsaid = papers.held_if_alone(held, missing, due, p13f)
        call, jkn, shown, risk = papers.of_who_goes_alone(held, missing, due)
    else:
        listed, lacking, unsaid = papers.held_by_some_route(held, missing, due, p13f)
        call, jkn, shown, risk = papers.of_who_may_go_alone(held)
    if lacking:
        breach = True
    elif unsaid:
        other = True
    if p13f is B:
        breach = True
    elif p13f is not S:
        if alone is False:
            other = True
        else:
            profile = True

    # what only warns
    signed = S if signs + unclear < law.TWO_SIGNS else B if signs >= law.TWO_SIGNS else U
    false = steps.false_documents
    card = S if E_PMI in held else due if E_PMI in missing else U
    p30 = S if fees is False else B if fees is True else U
    p65 = S if false is False else B if false is True else U
    visa_for = employer.visa_occupation
    job = U if type(visa_for) is not Occupation or p67 is U else S if visa_for is occupation else B

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
            found += pp_22_2022.NOT_ITS_MATTER if number < law.PP_22_IN_FULL else pp_22_2022.NOT_ITS_MATTER_IN_FULL
            if number >= law.SISKOP2MI:
                found.append(system)
                if number >= law.JKN_ASKED:
                    found += (jkn,) if number < law.PERMENAKER_9_ENDS else (call, jkn, shown, risk)
                    if number >= law.PERMEN_34:
                        found.append(card)

    if p4 is not S:
        return law.OUT_OF_SCOPE if p4 is B else law.INDETERMINATE, found
    if breach:
        return law.NONPROCEDURAL, found
    if profile:
        return law.INDETERMINATE, found
    return law.NO_BREACH_FOUND if other else law.PROCEDURAL, found
