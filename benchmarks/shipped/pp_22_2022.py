"""What does PP 22/2022 ask of crew under a foreign flag, from 8 June 2022 on?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.shipped import facts
from p2mi_rules.norms import Outcome
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Document, EmployerKind, Occupation, Recruiter, Route, Visa

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date

    from p2mi_rules import Placement

S, B, NA, NE, U, NB = Outcome
NOT_ITS_MATTER = (NA,) * 19
"""Ashore, until the licences of the Ministry of Transport ran out on 8 June 2024."""
NOT_ITS_MATTER_IN_FULL = (NA,) * 20
"""Ashore, since then."""
_NONE_OF_SEVEN, _NONE_OF_EIGHT = (NA,) * 7, (NA,) * 8
_PASSPORT, _SEAMAN_BOOK, _SEA_AGREEMENT = Document.PASSPORT, Document.SEAMAN_BOOK, Document.SEA_AGREEMENT
_SOCIAL_SECURITY, _HEALTH = Document.SOCIAL_SECURITY, Document.HEALTH_CERTIFICATE
_COMPETENCE, _PLACEMENT_AGREEMENT = Document.COMPETENCE_CERTIFICATE, Document.PLACEMENT_AGREEMENT
_ASKED = frozenset({_PASSPORT, _SEAMAN_BOOK, _SEA_AGREEMENT, _SOCIAL_SECURITY, _HEALTH, _COMPETENCE})


def of_ships(
    placement: Placement, day: date, visa: Visa | None, due: Outcome, *, back: bool | None, in_full: bool
) -> tuple[tuple[Outcome, ...], bool]:
    """An outcome for each of its rules in force, and whether one is breached; ``due`` is what a missing paper is."""
    route, employer, steps = placement.route, placement.employer, placement.steps
    held, missing = steps.held, steps.missing
    alone = route is Route.PERSEORANGAN or route is Route.NONE if type(route) is Route else None
    visa_held = U if visa is None else S if visa is Visa.WORK else NE
    registered = _unless(_yes(steps.registered_manpower_office), alone or back, sure=alone is False and back is False)
    licence, permit = _of_manning_agencies(placement, day, back=back, in_full=in_full)
    merchant: tuple[Outcome, ...] = _NONE_OF_SEVEN
    fishing: tuple[Outcome, ...] = _NONE_OF_EIGHT
    agreement = NA
    six = _six(held, missing, due)
    if employer.occupation is Occupation.MERCHANT_CREW:
        p3, p16, p32 = NA, registered, NA
        merchant = (*six[:5], visa_held, six[5])
    else:
        p3, p16, p32 = _alone_for_an_individual(placement), NA, registered
        signed = S if _PLACEMENT_AGREEMENT in held else due if _PLACEMENT_AGREEMENT in missing else U
        agreement = _unless(signed, alone or back, sure=alone is False and back is False)
        fishing = (*six[:5], visa_held, agreement, six[5])
    lacking = agreement is B or (due is B and not _ASKED.isdisjoint(missing))
    breached = lacking or B in (p3, registered, licence) or (in_full and permit is B)
    if in_full:
        return (p3, permit, p16, *merchant, p32, *fishing, licence), breached
    return (p3, p16, *merchant, p32, *fishing, licence), breached


def _six(held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome) -> tuple[Outcome, ...]:
    """Pasal 18 and 34: passport, seaman book, sea agreement, social security, health, competence."""
    return (
        S if _PASSPORT in held else due if _PASSPORT in missing else U,
        S if _SEAMAN_BOOK in held else due if _SEAMAN_BOOK in missing else U,
        S if _SEA_AGREEMENT in held else due if _SEA_AGREEMENT in missing else U,
        S if _SOCIAL_SECURITY in held else due if _SOCIAL_SECURITY in missing else U,
        S if _HEALTH in held else due if _HEALTH in missing else U,
        S if _COMPETENCE in held else due if _COMPETENCE in missing else U,
    )


def _yes(stated: object) -> Outcome:
    """Satisfied by yes, breached by no."""
    return S if stated is True else B if stated is False else U


def _unless(outcome: Outcome, exempt: bool | None, *, sure: bool) -> Outcome:  # noqa: FBT001 - whether exempt, or not known
    """Not asked of the exempt; where that is not known, not breached if it is there."""
    if exempt is True:
        return NA
    if sure:
        return outcome
    return NB if outcome is S else U


def _alone_for_an_individual(placement: Placement) -> Outcome:
    """Pasal 3: fishing crew who go alone do not go to a natural person."""
    route, kind = placement.route, placement.employer.kind
    if type(route) is Route and route is not Route.PERSEORANGAN:
        return NA
    found = S if kind is EmployerKind.LEGAL_ENTITY else B if kind is EmployerKind.INDIVIDUAL else U
    return _unless(found, None, sure=route is Route.PERSEORANGAN)


def _of_manning_agencies(
    placement: Placement, day: date, *, back: bool | None, in_full: bool
) -> tuple[Outcome, Outcome]:
    """Pasal 43 and 11: the licence of a manning agency, and its permit to recruit."""
    recruiter, agency = placement.recruiter, placement.agency
    known = type(recruiter) is Recruiter
    if back is True or (known and recruiter is not Recruiter.MANNING_AGENCY):
        return NA, NA
    sure = known and back is False
    permit = facts.permit_of(agency, placement.steps)
    company = facts.company_on(agency, day)
    if company is AgencyStanding.LICENSED or company is AgencyStanding.SUSPENDED:
        licence = S
    else:
        licence = U if company is None else B
    if not in_full and licence is not S:
        old = agency.manning_licence
        licence = S if old is True else licence if old is False else U
    return _unless(licence, None, sure=sure), _unless(_yes(permit), None, sure=sure)
