"""What does the engine need to be told of one placement under one policy?"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.norms import MOMENT, Conflict, Possible, Situation
from p2mi_rules.placement.facts import as_set
from p2mi_rules.questions import catalogue, papers, who
from p2mi_rules.questions.answers import Reading
from p2mi_rules.questions.companies import UNSAID, Agencies
from p2mi_rules.questions.possible import possible, presumed, why_open
from p2mi_rules.questions.tables import Ages, Choices, Destinations, GovernmentBasis, SafeguardsOf
from p2mi_rules.questions.when import approved, birthdays, contracted, judged
from p2mi_rules.timelines import Period
from p2mi_rules.vocabulary import AgencyStatus, EmployerKind, Open, Recruiter, Route, Stage, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms import Table
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.questions.listed import Consultation
    from p2mi_rules.timelines import PartialDate

__all__ = ["READINGS", "Choices", "situate", "tables_of"]

READINGS: Mapping[str, tuple[Reading, ...]] = {
    "ministry": (Reading.MINISTRY,),
    "statute": (Reading.LENIENT, Reading.STRICT),
    "all": tuple(Reading),
}
"""The readings a caller may choose, and which answers each leaves open."""

_YES_NO = (True, False)
_SAYS_NOTHING = ((None,), (UNSAID,))


def situate(
    placement: Placement,
    book: PolicyBook,
    *,
    consultation: Consultation | None = None,
    choices: Choices,
    reading: str,
    cuts: frozenset[date],
) -> Situation:
    """The facts a placement leaves possible, and the tables that answer for them.

    ``cuts`` are the days on which the rules themselves change; to these come the days on which policy for the
    destination, the company's status or the worker's age does. ``consultation`` is what a register said of the
    company, if one is named.
    """
    countries = _countries(placement)
    person = who.worker(placement)
    company = who.company(placement)
    agencies = _agencies(consultation, choices.known_on)
    visa_and_permit, conflicts = papers.visa_and_permit(placement)
    held, twice = papers.documents(placement)
    approvals = _approvals(placement, _approval_cuts(book, countries, choices))
    own = cuts | _own_cuts(person, company) | _days(approvals) | agencies.cuts
    by_country = {country: own | book.cuts(country, choices.known_on) for country in countries}
    days = own.union(*by_country.values())
    facts: dict[str, Possible] = {
        MOMENT: judged(placement.departed_on, days),
        "destination": _destination(placement, countries),
        "approved_on": approvals,
        "contracted_on": contracted(placement.contracted_on, _suspended_since(company, agencies)),
        "reading": _reading(reading),
        **_as_stated(placement),
        **person,
        **company,
        **visa_and_permit,
        **held,
        **who.work(
            placement,
            {job for country in countries for job in book.occupations(country)},
            {scheme for country in countries for scheme in book.schemes(country)},
        ),
    }
    contradictions = (*conflicts, *twice, *_company_conflict(facts, agencies), *_age_conflict(placement, facts))
    return Situation(facts, tables_of(book, agencies, choices), contradictions, _stretches(placement, by_country))


def _agencies(consultation: Consultation | None, known_on: date | None) -> Agencies:
    """By which words a company is judged: the caller's, and a register's if one was asked."""
    if consultation is None:
        return Agencies()
    from p2mi_rules.questions.listed import ListedAgencies  # noqa: PLC0415 - a tenth of the start-up, for who names one

    return ListedAgencies(consultation, known_on)


def _stretches(
    placement: Placement, by_country: Mapping[str, frozenset[date]]
) -> dict[tuple[str, Hashable], frozenset[Hashable]]:
    """Of each destination the moments that its own cuts tell apart: the others are days like the one before."""
    departed_on = placement.departed_on
    return {
        ("destination", country): frozenset(judged(departed_on, cuts).values) for country, cuts in by_country.items()
    }


def _as_stated(placement: Placement) -> dict[str, Possible]:
    """The facts that are what was stated, or all their values; a blank return to the same employer is presumed none."""
    employer, steps = placement.employer, placement.steps
    return {
        "stage": possible(placement.stage, Stage),
        "re_entry": presumed(placement.re_entry, _YES_NO, value=False),
        "route": possible(placement.route, Route),
        "recruiter": possible(placement.recruiter, Recruiter),
        "employer": possible(employer.kind, EmployerKind),
        "ukps_permit": possible(employer.ukps_permit, _YES_NO),
        "own_employee": possible(employer.own_employee, _YES_NO),
        "reported_office": possible(steps.reported_office, _YES_NO),
        "reported_mission": possible(steps.reported_mission, _YES_NO),
        "registered": possible(steps.registered, _YES_NO),
        "registered_manpower_office": possible(steps.registered_manpower_office, _YES_NO),
        "manning_licence": possible(placement.agency.manning_licence, _YES_NO),
        "charged_fees": possible(steps.charged_fees, _YES_NO),
        "false_documents": possible(steps.false_documents, _YES_NO),
    }


def _countries(placement: Placement) -> tuple[str, ...]:
    """The destinations stated, in alphabetical order."""
    stated = as_set(placement.destination)
    return () if isinstance(stated, Open) else tuple(sorted(stated))


def _destination(placement: Placement, countries: tuple[str, ...]) -> Possible:
    """The destinations stated, or nowhere in particular."""
    if isinstance(placement.destination, Open):
        return Possible((None,), why_open(placement.destination))
    return possible(placement.destination, countries)


def _reading(reading: str) -> Possible:
    """The readings left open; nobody's fact, so never asked."""
    values = READINGS[reading]
    return Possible(values, Why.LAW_OPEN if len(values) > 1 else None, askable=False)


def _approvals(placement: Placement, cuts: frozenset[date]) -> Possible:
    """The approvals that stops with a rule for running cases tell apart."""
    return approved(placement.approved_on, placement.contracted_on, placement.departed_on, cuts)


def _approval_cuts(book: PolicyBook, countries: tuple[str, ...], choices: Choices) -> frozenset[date]:
    """The starts of stops that let running cases go on."""
    return frozenset(cut for country in countries for cut in book.approval_cuts(country, choices.known_on))


def _days(approvals: Possible) -> frozenset[date]:
    """The first days of the stretches of approval: cut there, a departure is wholly before or wholly after each."""
    return frozenset(day for day in approvals.values if isinstance(day, date))


def _own_cuts(person: Mapping[str, Possible], company: Mapping[str, Possible]) -> frozenset[date]:
    """The days on which the worker's age band or the company's status changes."""
    (since,) = company["agency_status_since"].values
    status = Period(since).cuts()  # type: ignore[arg-type]  # company() puts a partial date or nothing there
    (born,) = person["birth_date"].values
    return frozenset(status) | birthdays(born)  # type: ignore[arg-type]  # worker() puts a partial date or nothing there


def _suspended_since(company: Mapping[str, Possible], agencies: Agencies) -> PartialDate | None:
    """From when on the company may be suspended, by the caller with a day; else, the last time, by the register."""
    (since,) = company["agency_status_since"].values
    if since is not None and AgencyStatus.SUSPENDED in company["agency_status"].values:
        return since  # type: ignore[return-value]  # company() puts a partial date or nothing there
    return max(agencies.suspensions, key=lambda each: each.last, default=None)


def tables_of(book: PolicyBook, agencies: Agencies, choices: Choices) -> dict[str, Table]:
    """The tables that questions read: the shipped ones, then those that a user added to the book."""
    shipped: dict[str, Table] = {
        catalogue.DESTINATIONS: Destinations(book, choices),
        catalogue.GOVERNMENT_BASIS: GovernmentBasis(book, choices),
        catalogue.SAFEGUARDS: SafeguardsOf(book, choices),
        catalogue.AGENCIES: agencies,
        catalogue.AGES: Ages(),
    }
    added: Mapping[str, Table] = book.tables  # type: ignore[assignment]  # with_table asks for tables
    return {**shipped, **added}


def _company_conflict(facts: Mapping[str, Possible], agencies: Agencies) -> tuple[Conflict, ...]:
    """A conflict where word, status and register of a company contradict each other on every possible day."""
    keys = ("agency_registered", "agency_status", "agency_status_since", "contracted_on", "agency")
    agreed = any(
        agencies.lookup(values, day).why is not Why.SOURCES_CONFLICT  # type: ignore[arg-type]  # moments are dates
        for values in product(*(facts[key].values for key in keys))
        for day in facts[MOMENT].values
    )
    said = [key for key in ("agency_registered", "agency_status", "agency") if facts[key].values not in _SAYS_NOTHING]
    return () if agreed else (Conflict("agency_registered", tuple(said)),)


def _age_conflict(placement: Placement, facts: Mapping[str, Possible]) -> tuple[Conflict, ...]:
    """A conflict where age and birth date are stated and agree on no possible day."""
    if isinstance(placement.worker.age, Open) or isinstance(placement.worker.birth_date, Open):
        return ()
    ages = Ages()
    agreed = any(
        ages.lookup((age, born), day).why is not Why.SOURCES_CONFLICT  # type: ignore[arg-type]  # moments are dates
        for age in facts["age"].values
        for born in facts["birth_date"].values
        for day in facts[MOMENT].values
    )
    return () if agreed else (Conflict("age", ("age", "birth_date")),)
