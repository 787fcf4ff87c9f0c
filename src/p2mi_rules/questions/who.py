"""What may be true of the worker, the company and the employer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import Conflict, Possible
from p2mi_rules.placement.facts import as_set
from p2mi_rules.questions.possible import possible, presumed, settled, united, why_open
from p2mi_rules.vocabulary import AgencyStatus, Category, Document, Occupation, Open, Scheme, Visa, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from p2mi_rules.placement import Placement

_YES_NO = (True, False)
_AT_SEA = tuple(job for job in Occupation if job.at_sea)
_ON_OWN_ACCOUNT = frozenset({Category.INVESTOR, Category.OWN_BUSINESS})
_AGES_TO_TELL_APART = (17, 18, 21)


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
    """The company's licence in the caller's words; where a status is given, being registered need not be asked.

    Where nothing is said, it may be licensed, have no licence, or (neither word: ``None``) hold a suspended one.
    """
    agency = placement.agency
    status_known = not isinstance(agency.status, Open)
    registered = possible(agency.registered, _YES_NO)
    if isinstance(agency.registered, Open):
        values = (None,) if status_known else (*_YES_NO, None)
        registered = Possible(values, None if status_known else why_open(agency.registered))
    since = None if isinstance(agency.status_since, Open) else agency.status_since
    return {
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
    named = set(named)
    on_land = tuple(job for job in Occupation if job in named and not job.at_sea)
    told_apart = tuple(dict.fromkeys((*on_land, Occupation.ONLINE_SCAM, Occupation.OTHER)))
    crew_fields = (employer.vessel_flag, placement.agency.manning_licence)
    maybe_at_sea = employer.occupation is not Open.NOT_STATED or any(not isinstance(each, Open) for each in crew_fields)
    if isinstance(employer.occupation, Open):
        why = why_open(employer.occupation)
        domain = (*told_apart, *_AT_SEA) if maybe_at_sea else told_apart
        occupation = Possible(domain, why if len(domain) > 1 else None, presumed=not maybe_at_sea)
    else:
        occupation = possible(employer.occupation, Occupation)
    scheme = Scheme.NO_SCHEME if placement.scheme is Open.NOT_APPLICABLE else placement.scheme
    known = tuple(each for each in Scheme if each in {*schemes, Scheme.NO_SCHEME})
    return {
        "occupation": occupation,
        "scheme": possible(scheme, known if isinstance(scheme, Open) else Scheme),
    }


def papers(placement: Placement) -> tuple[dict[str, Possible], tuple[Conflict, ...]]:
    """Visa and permit, each of which may also stand in a list of papers; what contradicts is kept beside it."""
    not_for_work = tuple(each for each in Visa if each is not Visa.WORK)
    visa, visas = _with_lists(
        placement, "visa", possible(placement.steps.visa, Visa), Document.WORK_VISA, ((Visa.WORK,), not_for_work)
    )
    permit, permits = _with_lists(
        placement,
        "recruitment_permit",
        possible(placement.agency.recruitment_permit, _YES_NO),
        Document.RECRUITMENT_PERMIT,
        ((True,), (False,)),
    )
    return {"visa": visa, "recruitment_permit": permit}, (*visas, *permits)


def _with_lists(
    placement: Placement,
    field: str,
    stated: Possible,
    document: Document,
    meanings: tuple[tuple[Hashable, ...], tuple[Hashable, ...]],
) -> tuple[Possible, tuple[Conflict, ...]]:
    """A field together with what the lists of papers held and missing say of the same thing."""
    lists = {"documents_held": placement.steps.held, "documents_missing": placement.steps.missing}
    naming = [
        (name, means) for (name, papers), means in zip(lists.items(), meanings, strict=True) if document in papers
    ]
    found = stated
    fields = [] if stated.why in {Why.NOT_STATED, Why.NOT_KNOWN} else [field]
    for name, means in naming:
        within = tuple(value for value in found.values if value in means)
        found = Possible(within, found.why if len(within) > 1 else None) if within else united(found, means)
        fields.append(name)
    return found, (Conflict(field, tuple(fields)),) if found.why is Why.SOURCES_CONFLICT else ()
