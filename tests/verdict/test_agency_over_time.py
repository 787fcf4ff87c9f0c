"""What does it mean for a departure that the company was suspended or lost its licence, before it or after?

The days are those of one company's case: suspended on 19 March 2025, its licence revoked on 29 January 2026 (Surat
Keputusan Menteri 96/2026). The name says nothing to the rules, so none is given.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import Agency, check
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import AgencyStatus, Open, Status, Why
from tests.verdict.cases import COMPLETE

if TYPE_CHECKING:
    from p2mi_rules import Placement, Verdict

SUSPENDED_ON, REVOKED_ON = date(2025, 3, 19), date(2026, 1, 29)
LICENCE, SUSPENSION = "uu18-2017/p51-1-amended", "uu18-2017/p37-1-b"


def sent(
    day: date, status: AgencyStatus, since: date, *, contracted: date | None = None, registered: bool | None = None
) -> Placement:
    """A placement with all papers, by a company of that status, on a day."""
    agency = Agency(
        registered=Open.NOT_STATED if registered is None else registered,
        recruitment_permit=True,
        status=status,
        status_since=since,
    )
    placement = attrs.evolve(COMPLETE, departed_on=day, agency=agency)
    return placement if contracted is None else attrs.evolve(placement, contracted_on=contracted)


def said(verdict: Verdict, rule_id: str) -> Outcome:
    """What one rule found."""
    return next(each.outcome for each in verdict.findings if each.rule.id == rule_id)


@pytest.mark.parametrize("day", [SUSPENDED_ON, date(2025, 6, 1), date(2026, 1, 28)])
def test_a_suspended_company_makes_no_new_placement(day: date) -> None:
    """From the first day of the suspension on, as long as no other word ends it (UU 18/2017 Pasal 37 ayat (1) b)."""
    verdict = check(sent(day, AgencyStatus.SUSPENDED, SUSPENDED_ON, contracted=SUSPENDED_ON))
    assert verdict.status is Status.NONPROCEDURAL
    assert said(verdict, SUSPENSION) is Outcome.BREACHED
    assert said(verdict, LICENCE) is Outcome.SATISFIED, "a suspended licence is one"


@pytest.mark.parametrize("contracted", [date(2025, 3, 18), date(2025, 1, 2)])
def test_whether_a_candidate_contracted_before_may_leave_stays_open_by_law(contracted: date) -> None:
    """No text read says it, so the answer is unknown, with that reason, and no fact that could be asked settles it."""
    verdict = check(sent(date(2025, 6, 1), AgencyStatus.SUSPENDED, SUSPENDED_ON, contracted=contracted), profile="full")
    assert verdict.status is Status.INDETERMINATE
    assert said(verdict, SUSPENSION) is Outcome.UNKNOWN
    assert ("agency_standing", Why.LAW_OPEN) in {(each.question, each.why) for each in verdict.open_policy}
    assert verdict.open_facts == ()


def test_before_the_suspension_its_decree_says_nothing() -> None:
    """The day before, the company stood as the caller knows; unless that is said it is asked."""
    day = date(2025, 3, 18)
    unsaid = check(sent(day, AgencyStatus.SUSPENDED, SUSPENDED_ON))
    assert "agency_registered" in {fact.fact for fact in unsaid.open_facts}
    assert check(sent(day, AgencyStatus.SUSPENDED, SUSPENDED_ON, registered=True)).status is Status.PROCEDURAL


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2024, 12, 1), Status.PROCEDURAL),
        (date(2026, 1, 28), Status.PROCEDURAL),
        (REVOKED_ON, Status.NONPROCEDURAL),
        (date(2026, 2, 15), Status.NONPROCEDURAL),
    ],
)
def test_revocation_is_not_retroactive(day: date, status: Status) -> None:
    """Who was placed under the licence stays so (Pasal 58 ayat (2)); from the day on there is none."""
    verdict = check(sent(day, AgencyStatus.REVOKED, REVOKED_ON, registered=True if day < REVOKED_ON else None))
    assert verdict.status is status
    assert (said(verdict, LICENCE) is Outcome.BREACHED) == (status is Status.NONPROCEDURAL)
