"""What is the decision as a rulebook of this library, written by a user who sees its public interface alone?

Twelve provisions of an invented act, the questions that they read, and the made-up policy as dated rows. The act is law
from the first day of the calendar, since the decision by hand knows no day before it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.reference.by_hand import ADULT, RULES
from benchmarks.reference.policy import AGENCY_COUNT, COUNTRIES, LICENCES, PLACES, ROUTES, SECTORS, agency_id
from benchmarks.reference.records import DOCUMENTS, EMPLOYERS, STRANGERS, VISAS
from p2mi_rules import Rulebook, rule
from p2mi_rules.citations import Instrument
from p2mi_rules.norms import Band, Dated, DatedRows, Effect, Field, Holds, Outcome, satisfied_if
from p2mi_rules.vocabulary import Authority, Seen, Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from benchmarks.reference.policy import Licences, Places
    from p2mi_rules.norms import Question
    from p2mi_rules.verdict.compiling import Compiled
    from p2mi_rules.verdict.rulings import Ruling

    Row = tuple[date, date | None, Hashable]

DAY = timedelta(1)
YES_NO = (True, False)
UNKNOWN = "unknown"
KNOWN_ROUTES = tuple(route for route in ROUTES if route != UNKNOWN)
NONE, STRANGER, LAPSED, VALID = "none", "stranger", "lapsed", "valid"
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
ACT = Instrument(
    "UU (rekaan) 1/2000",
    "Undang-undang rekaan",
    enacted=date(2000, 1, 1),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)

provision = partial(rule, since=date.min, topic="placement", effect=Effect.DECIDES)


@provision("designated", basis=ACT.pasal(1), reason="not_designated")
def is_designated(status: str) -> Outcome:
    """The destination is open to the sector."""
    return satisfied_if(status == "OPEN")


@provision("not_closed", basis=ACT.pasal(2), reason="closed")
def is_not_closed(status: str) -> Outcome:
    """The destination is not closed to the sector."""
    return satisfied_if(status != "CLOSED")


@provision("agency_named", basis=ACT.pasal(3), reason="no_agency")
def names_an_agency(route: str, licence: str) -> Outcome:
    """Who is placed by an agency names it."""
    return satisfied_if(licence != NONE) if route == "p2p" else NOT_APPLICABLE


@provision("route_allowed", basis=ACT.pasal(4), reason="route_not_allowed")
def goes_by_an_allowed_route(status: str, route_listed: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Where something was decided, the route is one of those listed."""
    return NOT_APPLICABLE if status == "NONE" else satisfied_if(route_listed)


@provision("agency_known", basis=ACT.pasal(5), reason="agency_unknown")
def agency_is_known(licence: str) -> Outcome:
    """An agency that is named is in the register."""
    return NOT_APPLICABLE if licence == NONE else satisfied_if(licence != STRANGER)


@provision("licensed", basis=ACT.pasal(6), reason="no_licence")
def agency_is_licensed(licence: str) -> Outcome:
    """An agency in the register has a licence on the day."""
    return NOT_APPLICABLE if licence in {NONE, STRANGER} else satisfied_if(licence == VALID)


@provision("not_suspended", basis=ACT.pasal(7), reason="suspended")
def agency_is_not_suspended(licence: str, suspended: bool) -> Outcome:  # noqa: FBT001 - an answer
    """An agency in the register is not suspended on the day."""
    return NOT_APPLICABLE if licence in {NONE, STRANGER} else satisfied_if(not suspended)


@provision("independent", basis=ACT.pasal(8), reason="not_independent")
def may_go_alone(route: str, employer_type: str, siskop2mi: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Who goes alone is registered and works for no private person."""
    return satisfied_if(employer_type != "individual" and siskop2mi) if route == "perseorangan" else NOT_APPLICABLE


@provision("registered", basis=ACT.pasal(9), reason="not_registered")
def is_registered(siskop2mi: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Everybody is registered."""
    return satisfied_if(siskop2mi)


@provision("of_age", basis=ACT.pasal(10), reason="too_young")
def is_of_age(adult: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Everybody is of age."""
    return satisfied_if(adult)


@provision("work_visa", basis=ACT.pasal(11), reason="no_work_visa")
def has_a_work_visa(visa_type: str) -> Outcome:
    """Everybody has a visa for work."""
    return satisfied_if(visa_type == "work")


@provision("papers", basis=ACT.pasal(12), reason="papers_missing")
def holds_the_papers(contract: bool, placement_agreement: bool, route: str) -> Outcome:  # noqa: FBT001 - answers
    """Everybody holds a contract, and who is placed by an agency an agreement with it."""
    return satisfied_if(contract and (placement_agreement or route != "p2p"))


PROVISIONS = (
    is_designated,
    is_not_closed,
    names_an_agency,
    goes_by_an_allowed_route,
    agency_is_known,
    agency_is_licensed,
    agency_is_not_suspended,
    may_go_alone,
    is_registered,
    is_of_age,
    has_a_work_visa,
    holds_the_papers,
)
QUESTIONS: tuple[Question, ...] = (
    Dated("status", ("destination", "sector"), table="statuses", answers=("NONE", "OPEN", "CLOSED")),
    Dated("route_listed", ("destination", "sector", "route"), table="routes", answers=YES_NO),
    Dated("licence", ("agency_id",), table="licences", answers=(NONE, STRANGER, LAPSED, VALID)),
    Dated("suspended", ("agency_id",), table="suspensions", answers=YES_NO),
    Field("route", "route", answers=KNOWN_ROUTES),
    Field("employer_type", "employer_type", answers=EMPLOYERS),
    Field("siskop2mi", "siskop2mi", answers=YES_NO),
    Band("adult", "age", cuts=(ADULT,), answers=(False, True)),
    Field("visa_type", "visa_type", answers=VISAS),
    *(Holds(item, "documents", item=item) for item in DOCUMENTS),
)
DOMAINS: Mapping[str, Iterable[Hashable]] = {
    "destination": COUNTRIES,
    "sector": SECTORS,
    "agency_id": (None, *map(agency_id, range(AGENCY_COUNT + STRANGERS))),
}
"""No agency is a value of its own, and not one that is missing."""
BOOK = Rulebook(PROVISIONS, QUESTIONS, topics=frozenset({"placement"}), domains=DOMAINS)


def tables_of(places: Places, licences: Licences) -> dict[str, DatedRows]:
    """The made-up policy as dated rows: what was decided of destinations, and what agencies may do."""
    stretches = [
        (place, since, until + DAY, status, routes)
        for place, (starts, rows) in places.items()
        for since, (until, status, routes) in zip(starts, rows, strict=True)
    ]
    statuses: dict[tuple[Hashable, ...], list[Row]] = {}
    listed: dict[tuple[Hashable, ...], list[Row]] = {}
    for place, since, until, status, routes in stretches:
        statuses.setdefault(place, []).append((since, until, status))
        for route in routes:
            listed.setdefault((*place, route), []).append((since, until, True))
    held: dict[tuple[Hashable, ...], list[Row]] = {(None,): [(date.min, None, NONE)]}
    paused: dict[tuple[Hashable, ...], list[Row]] = {}
    for agency, (since, until, suspensions) in licences.items():
        held[agency,] = list(_held(since, until))
        paused[agency,] = [(first, last + DAY, True) for first, last in suspensions]
    return {
        "statuses": DatedRows(statuses, otherwise="NONE"),
        "routes": DatedRows(listed, otherwise=False),
        "licences": DatedRows(held, otherwise=STRANGER),
        "suspensions": DatedRows(paused, otherwise=False),
    }


def _held(since: date, until: date) -> Iterator[Row]:
    """A licence over all days: lapsed before and after."""
    edges = (date.min, since, until + DAY, None)
    for (begin, end), state in zip(pairwise(edges), (LAPSED, VALID, LAPSED), strict=True):
        if begin is not None:
            yield begin, end, state


def compiled(rulebook: Rulebook = BOOK, *, places: Places = PLACES, licences: Licences = LICENCES) -> Compiled:
    """A rulebook over these questions as one function of a record."""
    tables = tables_of(places, licences)
    return rulebook.compiled(day="departure_date", tables=tables, unknown={"route": (UNKNOWN,)})


_COMPILED = compiled()
objects, dicts = _COMPILED.judge, _COMPILED.judge_mapping

LETTERS = {
    Status.PROCEDURAL: "P",
    Status.NONPROCEDURAL: "F",
    Status.INDETERMINATE: "U",
    Outcome.SATISFIED: "P",
    Outcome.BREACHED: "F",
    Outcome.NOT_APPLICABLE: "N",
    Outcome.UNKNOWN: "U",
    Outcome.NOT_BREACHED: "U",  # met or not applicable, and which of them cannot be told
}


def canonical(ruling: Ruling) -> str:
    """Thirteen letters: of the whole, and of each rule in the order of those by hand."""
    return LETTERS[ruling.status] + "".join(LETTERS[ruling.outcomes[each]] for each in RULES)
