"""What may be true of the worker, the company and the employer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import Possible
from p2mi_rules.placement.facts import as_set
from p2mi_rules.questions.companies import UNSAID, named
from p2mi_rules.questions.possible import possible, presumed, settled, why_open
from p2mi_rules.vocabulary import AgencyStatus, Category, Occupation, Open, Scheme, Why

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Iterable

    from p2mi_rules.placement import Placement
    from p2mi_rules.placement.facts import Fact

_YES_NO = (True, False)
_AT_SEA = tuple(job for job in Occupation if job.at_sea)
_ON_OWN_ACCOUNT = frozenset({Category.INVESTOR, Category.OWN_BUSINESS})
_AGES_TO_TELL_APART = (17, 18, 21)
_INDONESIA = "ID"
_OPEN = frozenset({Why.NOT_STATED, Why.NOT_KNOWN})
_NAMED_BY_RULES = (
    Occupation.DOMESTIC_WORKER,
    Occupation.CAREGIVER,
    Occupation.PLANTATION,
    Occupation.AGRICULTURE,
    Occupation.ONLINE_SCAM,
)
"""The work on land that some rule treats apart from all other work."""


def worker(placement: Placement) -> dict[str, Possible]:
    """Category, paid work, age; a blank category is presumed to be a worker, and an investor not to work for wages."""
    person = placement.worker
    born = None if isinstance(person.birth_date, Open) else person.birth_date
    stated = as_set(person.age)
    if isinstance(stated, Open):
        age = possible(person.age, _AGES_TO_TELL_APART) if born is None else settled(None)
    else:
        age = possible(person.age, sorted(stated))
    category = presumed(person.category, Category, Category.WORKER)
    on_own_account = _ON_OWN_ACCOUNT.issuperset(category.values)
    return {
        "category": category,
        "paid_work": (
            presumed(person.paid_work, _YES_NO, value=False) if on_own_account else possible(person.paid_work, _YES_NO)
        ),
        "age": age,
        "birth_date": settled(born),
    }


def company(placement: Placement) -> dict[str, Possible]:
    """The company as named, and its licence in the caller's words; where a status is given, no other word is asked for.

    Where nothing is said, it may be licensed, have no licence, or (neither word: ``None``) hold a suspended one; of a
    company that is named, a register may say it.
    """
    agency = placement.agency
    status_known = not isinstance(agency.status, Open)
    companies = named(placement)
    registered = possible(agency.registered, _YES_NO)
    if isinstance(agency.registered, Open):
        values: tuple[Hashable, ...] = (None,) if status_known else (*_YES_NO, None)
        if companies:
            values = (UNSAID,)
        registered = Possible(values, None if status_known else why_open(agency.registered))
    since = None if isinstance(agency.status_since, Open) else agency.status_since
    return {
        "agency": Possible(companies, Why.SEVERAL if len(companies) > 1 else None) if companies else settled(None),
        "agency_registered": registered,
        "agency_status": possible(agency.status, AgencyStatus) if status_known else settled(None),
        "agency_status_since": settled(since),
    }


def work(placement: Placement, named: Iterable[Occupation], schemes: Iterable[Scheme]) -> dict[str, Possible]:
    """Occupation and scheme; where blank, those that policy names for the destination, and one for all others.

    A blank occupation is presumed to be on land: crew are a class of their own (Pasal 4 ayat (1) huruf c, Pasal 64)
    with fields of their own, and either of these being stated ends the presumption.
    """
    employer = placement.employer
    on_land = told_apart(set(named))
    crew_fields = (employer.vessel_flag, placement.agency.manning_licence)
    maybe_at_sea = employer.occupation is not Open.NOT_STATED or any(not isinstance(each, Open) for each in crew_fields)
    if isinstance(employer.occupation, Open):
        why = why_open(employer.occupation)
        domain = (*on_land, *_AT_SEA) if maybe_at_sea else on_land
        occupation = Possible(domain, why if len(domain) > 1 else None, presumed=not maybe_at_sea)
    else:
        occupation = possible(employer.occupation, Occupation)
    scheme = Scheme.NO_SCHEME if placement.scheme is Open.NOT_APPLICABLE else placement.scheme
    known = tuple(each for each in Scheme if each in {*schemes, Scheme.NO_SCHEME})
    return {
        "occupation": occupation,
        "scheme": possible(scheme, known if isinstance(scheme, Open) else Scheme),
        "vessel_flag": _foreign_flag(employer.vessel_flag, occupation),
        "visa_occupation": _visa_for_this_job(employer.visa_occupation, occupation),
    }


def told_apart(named: Container[Occupation]) -> tuple[Occupation, ...]:
    """The work on land that policy names or some rule treats apart, and one for all other work."""
    on_land = (job for job in Occupation if job in named and not job.at_sea)
    return tuple(dict.fromkeys((*on_land, *_NAMED_BY_RULES, Occupation.OTHER)))


def _foreign_flag(flag: Fact[str], occupation: Possible) -> Possible:
    """Whether the ship flies a foreign flag; presumed of crew whose ship is not named, and not asked ashore."""
    codes = as_set(flag)
    if isinstance(codes, Open):
        at_sea = any(job in _AT_SEA for job in occupation.values)
        return presumed(codes, _YES_NO, value=True) if at_sea else Possible((True,))
    found = tuple(dict.fromkeys(code != _INDONESIA for code in sorted(codes)))
    return Possible(found, Why.SEVERAL if len(found) > 1 else None)


def _visa_for_this_job(stated: Fact[Occupation], occupation: Possible) -> Possible:
    """Whether the visa is for the job stated; open where either is."""
    jobs = as_set(stated)
    if isinstance(jobs, Open):
        return possible(jobs, _YES_NO)
    same = {job is each for job in jobs for each in occupation.values}
    found = tuple(each for each in _YES_NO if each in same)
    if occupation.why in _OPEN:
        found = _YES_NO  # of the jobs told apart one stands for all that no policy names
    return Possible(found, (occupation.why or Why.SEVERAL) if len(found) > 1 else None)
