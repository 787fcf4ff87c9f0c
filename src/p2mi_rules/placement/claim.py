"""Which placement is to be judged?"""

from __future__ import annotations

import attrs

from p2mi_rules import countries
from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.placement.facts import Day, Fact, as_day, as_set, refuse, refuse_other_parts
from p2mi_rules.placement.parts import Agency, Employer, Steps, Worker
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open, Recruiter, Route, Scheme, Stage

_NOT_STATED = Open.NOT_STATED


@attrs.frozen(kw_only=True)
class Placement:
    """The facts claimed about one worker's move to one job; every one of them may be unknown.

    ``destination`` is an ISO 3166-1 alpha-2 code (or a frozenset of them); ``departed_on`` the actual or
    planned day of departure, a ``date`` or a ``PartialDate`` for a stretch of days of which one is true.
    ``approved_on`` and ``contracted_on`` matter for stops that let running cases go on. ``route_word``
    keeps a word such as *mandiri* as it was written, since it names a lawful route and leaving outside
    all procedure alike. ``id`` is the caller's own reference.

    Raises ``FaultyRecordError`` with every faulty field.

    >>> from datetime import date
    >>> Placement(destination="KH", departed_on=date(2025, 10, 1)).departed_on
    PartialDate(2025-10-01)
    """

    id: str | None = None
    destination: Fact[str] = _NOT_STATED
    departed_on: Day = attrs.field(default=_NOT_STATED, converter=as_day)
    approved_on: Day = attrs.field(default=_NOT_STATED, converter=as_day)
    contracted_on: Day = attrs.field(default=_NOT_STATED, converter=as_day)
    stage: Fact[Stage] = _NOT_STATED
    re_entry: Fact[bool] = _NOT_STATED
    route: Fact[Route] = _NOT_STATED
    route_word: str | None = None
    scheme: Fact[Scheme] = _NOT_STATED
    recruiter: Fact[Recruiter] = _NOT_STATED
    worker: Worker = Worker()
    agency: Agency = Agency()
    employer: Employer = Employer()
    steps: Steps = Steps()

    def __attrs_post_init__(self) -> None:
        """Refuse values of another kind, and codes that are no country."""
        days = dict.fromkeys(("departed_on", "approved_on", "contracted_on"), PartialDate)
        refuse(
            self,
            {
                "destination": str,
                **days,
                "stage": Stage,
                "re_entry": bool,
                "route": Route,
                "scheme": Scheme,
                "recruiter": Recruiter,
            },
        )
        refuse_other_parts(self, {"worker": Worker, "agency": Agency, "employer": Employer, "steps": Steps})
        codes = {"destination": self.destination, "vessel_flag": self.employer.vessel_flag}
        faults = [
            Fault(field, "a code that is no country", expected="ISO 3166-1 alpha-2 codes such as 'KH'")
            for field, code in codes.items()
            if not all(map(countries.exists, _stated(code)))
        ]
        if faults:
            raise FaultyRecordError(faults)


def _stated(code: Fact[str]) -> frozenset[str]:
    """The codes stated, none if the fact is open."""
    values = as_set(code)
    return frozenset() if isinstance(values, Open) else values
