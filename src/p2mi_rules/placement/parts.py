"""Who are the worker, the agency and the employer, and which papers and steps are there?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.placement.facts import Day, Fact, as_day, as_set, refuse
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    Document,
    EmployerKind,
    Occupation,
    Open,
    Visa,
)

if TYPE_CHECKING:
    from datetime import date

OLDEST_AGE = 120
_NOT_STATED = Open.NOT_STATED


@attrs.frozen(kw_only=True)
class Worker:
    """The person, as far as the law asks; no name, no number.

    ``birth_date`` is never shown in a repr; ``age`` is whole years on departure; ``origin`` is the home
    province or regency as written. ``paid_work`` tells a student or trainee who works for wages
    (inside the act) from one who does not.

    >>> Worker(age=17).age
    17
    """

    category: Fact[Category] = _NOT_STATED
    paid_work: Fact[bool] = _NOT_STATED
    birth_date: Day = attrs.field(default=_NOT_STATED, converter=as_day, repr=False)
    age: Fact[int] = _NOT_STATED
    origin: Fact[str] = attrs.field(default=_NOT_STATED, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse values of another kind, and ages no worker has."""
        refuse(
            self,
            {"category": Category, "paid_work": bool, "birth_date": PartialDate, "age": int, "origin": str},
        )
        ages = as_set(self.age)
        if not isinstance(ages, Open) and not all(0 <= age <= OLDEST_AGE for age in ages):
            raise FaultyRecordError([Fault("age", "an age no worker has", expected=f"whole years, 0 to {OLDEST_AGE}")])


@attrs.frozen(kw_only=True)
class Agency:
    """The placing company: as named, as licensed, and its permit to recruit for this destination.

    ``registered`` says, in the caller's knowledge, *licensed and not suspended on the departure date*.
    ``status`` with ``status_since`` says what was decided and from which day.
    ``recruitment_permit`` is a SIP2MI that names this destination.
    """

    name: Fact[str] = _NOT_STATED
    licence: Fact[str] = _NOT_STATED
    registered: Fact[bool] = _NOT_STATED
    status: Fact[AgencyStatus] = _NOT_STATED
    status_since: Day = attrs.field(default=_NOT_STATED, converter=as_day)
    recruitment_permit: Fact[bool] = _NOT_STATED
    manning_licence: Fact[bool] = _NOT_STATED

    def __attrs_post_init__(self) -> None:
        """Refuse values of another kind."""
        refuse(
            self,
            {
                "name": str,
                "licence": str,
                "registered": bool,
                "status": AgencyStatus,
                "status_since": PartialDate,
                "recruitment_permit": bool,
                "manning_licence": bool,
            },
        )


@attrs.frozen(kw_only=True)
class Employer:
    """Who will employ the worker, for what; and the two facts of a company placing its own employees (UKPS)."""

    kind: Fact[EmployerKind] = _NOT_STATED
    occupation: Fact[Occupation] = _NOT_STATED
    visa_occupation: Fact[Occupation] = _NOT_STATED
    vessel_flag: Fact[str] = _NOT_STATED
    ukps_permit: Fact[bool] = _NOT_STATED
    own_employee: Fact[bool] = _NOT_STATED

    def __attrs_post_init__(self) -> None:
        """Refuse values of another kind."""
        refuse(
            self,
            {
                "kind": EmployerKind,
                "occupation": Occupation,
                "visa_occupation": Occupation,
                "vessel_flag": str,
                "ukps_permit": bool,
                "own_employee": bool,
            },
        )


@attrs.frozen(kw_only=True)
class Steps:
    """Papers held, missing, or asked about and not known; visa, registration and reports.

    A paper that is in none of the lists is not stated.
    """

    visa: Fact[Visa] = _NOT_STATED
    held: frozenset[Document] = frozenset()
    missing: frozenset[Document] = frozenset()
    unknown: frozenset[Document] = frozenset()
    registered: Fact[bool] = _NOT_STATED
    registered_manpower_office: Fact[bool] = _NOT_STATED
    reported_office: Fact[bool] = _NOT_STATED
    reported_mission: Fact[bool] = _NOT_STATED
    false_documents: Fact[bool] = _NOT_STATED
    charged_fees: Fact[bool] = _NOT_STATED

    def __attrs_post_init__(self) -> None:
        """Refuse values of another kind, and lists of anything but documents."""
        yes_or_no = ("registered", "registered_manpower_office", "reported_office", "reported_mission")
        refuse(self, {"visa": Visa, **dict.fromkeys((*yes_or_no, "false_documents", "charged_fees"), bool)})
        faults = [
            Fault(field, "something else than documents", expected="a frozenset of Document")
            for field in ("held", "missing", "unknown")
            if not _documents(getattr(self, field))
        ]
        if faults:
            raise FaultyRecordError(faults)


def _documents(value: object) -> bool:
    """Whether a value is a frozenset of documents."""
    if not isinstance(value, frozenset):
        return False
    items: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType] - asked item by item
    return all(type(item) is Document for item in items)


def whole_years(born: date, on: date) -> int:
    """Age in whole years on a day; a birthday on 29 February is reached on 1 March of a common year.

    >>> from datetime import date
    >>> whole_years(date(2006, 2, 28), date(2024, 2, 27))
    17
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
