"""Did a company have a permit to recruit for a country, by lists and decrees?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.permits import PermitAnswer, permit_of
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.vocabulary import Why
from tests.agencies.toys import COMPANY, ask, decrees, event, source, stamp, words

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.directory import Directory
    from p2mi_rules.policy.agencies.events import AgencyEvent

YES, NO, EITHER = frozenset({True}), frozenset({False}), frozenset({True, False})
PERMIT = event(EventKind.PERMIT, "2025-01-01", "2026-01-01", destination="MY")
WITHDRAWN = event(EventKind.PERMIT_REVOKED, "2025-06-01", destination="MY")


def permit(
    register: Directory, day: str, country: str = "MY", name: str = COMPANY, known_on: date | None = None
) -> PermitAnswer:
    """Whether there was a permit on a day."""
    return permit_of(register.find(name=name), destination=country, day=date.fromisoformat(day), known_on=known_on)


@pytest.mark.parametrize(
    ("day", "country", "held"),
    [
        ("2024-12-31", "MY", EITHER),
        ("2025-01-01", "MY", YES),
        ("2025-05-31", "MY", YES),
        ("2025-06-01", "MY", NO),
        ("2030-01-01", "MY", NO),
        ("2025-02-01", "SG", EITHER),
    ],
)
def test_a_permit_is_for_one_country_and_until_it_is_withdrawn(day: str, country: str, held: frozenset[bool]) -> None:
    """Before it, and for other countries, nothing is known: there may be permits that no list has."""
    answer = permit(decrees(PERMIT, WITHDRAWN), day, country)
    assert answer.held == held
    assert (answer.why is None) is (held != EITHER)
    assert bool(answer.evidence) is (held != EITHER)


def test_a_permit_says_nothing_of_the_licence_nor_the_licence_of_a_permit() -> None:
    """The licence stands without a permit; a licence revoked withdraws none by itself."""
    both = decrees(PERMIT, WITHDRAWN, event(EventKind.LICENSED, "2020-01-01"), event(EventKind.REVOKED, "2025-03-01"))
    assert words(ask(both, "2025-02-01")) == ["licensed"]
    assert permit(both, "2025-04-01").held == YES
    assert len(ask(decrees(PERMIT, WITHDRAWN), "2025-02-01").statuses) > 1


def test_of_several_permits_it_is_not_known_which_was_withdrawn() -> None:
    """One is for one job order: another may stand. A permit after the withdrawal is a new one."""
    second = event(EventKind.PERMIT, "2025-02-01", destination="MY")
    assert permit(decrees(PERMIT, second, WITHDRAWN), "2025-07-01") == permit(
        decrees(second, WITHDRAWN, PERMIT), "2025-07-01"
    )
    answer = permit(decrees(PERMIT, second, WITHDRAWN), "2025-07-01")
    assert (answer.held, answer.why) == (EITHER, Why.NO_INFORMATION)
    again = event(EventKind.PERMIT, "2025-08-01", destination="MY")
    assert permit(decrees(PERMIT, WITHDRAWN, again), "2025-08-01").held == YES


@pytest.mark.parametrize(
    ("events", "day"),
    [
        ([event(EventKind.PERMIT, "2025-01", destination="MY")], "2025-01-10"),
        ([PERMIT, event(EventKind.PERMIT_REVOKED, "2025-06", destination="MY")], "2025-06-10"),
        ([event(EventKind.PERMIT_REVOKED, "2025-06", destination="MY")], "2025-06-10"),
    ],
)
def test_a_day_within_an_unknown_date_leaves_both(events: list[AgencyEvent], day: str) -> None:
    """The month of a permit or of its end is not its first day."""
    answer = permit(decrees(*events), day)
    assert (answer.held, answer.why) == (EITHER, Why.DATE_STRADDLES)
    assert answer.evidence


def test_a_permit_that_is_over_leaves_open_whether_there_is_another() -> None:
    """Its printed end is not the end of all permits."""
    answer = permit(decrees(PERMIT), "2026-01-01")
    assert (answer.held, answer.why, answer.evidence) == (EITHER, Why.NO_INFORMATION, ())


def test_what_was_taken_back_or_not_public_is_left_out() -> None:
    """As with decrees about licences."""
    void = event(EventKind.VOIDED, "2025-07-01", id="sorry", voids=WITHDRAWN.id)
    assert permit(decrees(PERMIT, WITHDRAWN, void), "2025-07-01").held == YES
    late = event(EventKind.PERMIT_REVOKED, "2025-06-01", destination="MY", by=source("late", date(2025, 9, 1)))
    told = [permit(decrees(PERMIT, late), "2025-07-01", known_on=date(2025, month, 1)).held for month in (8, 9)]
    assert told == [YES, NO]


def test_a_branch_s_permit_is_the_branch_s() -> None:
    """That of the company is good for all of them; some branch's withdrawal may be this one's."""
    own = event(EventKind.PERMIT, "2025-01-01", destination="MY", branch="dompu")
    assert permit(decrees(own), "2025-02-01", name=f"{COMPANY} cabang Dompu").held == YES
    assert permit(decrees(own), "2025-02-01").held == EITHER
    some = event(EventKind.PERMIT_REVOKED, "2025-06-01", destination="MY", branch="cabang")
    assert permit(decrees(PERMIT, some), "2025-07-01", name=f"{COMPANY} cabang Dompu").held == EITHER
    assert permit(decrees(PERMIT, some), "2025-07-01").held == YES


def test_of_nobody_no_permit_is_known() -> None:
    """Not found, several, or not looked for."""
    assert permit(decrees(PERMIT), "2025-02-01", name="PT PJS") == (EITHER, Why.NO_INFORMATION, ())


@pytest.mark.parametrize(
    ("row", "days", "held"),
    [
        (RegisterRow(COMPANY, destination="Malaysia"), ["2025-05-31", "2025-06-01", "2025-06-02"],
         [EITHER, YES, EITHER]),
        (RegisterRow(COMPANY, destination="Malaysia", licence_from="2025-01-01", licence_until="2025-12-31"),
         ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"], [EITHER, YES, YES, EITHER]),
        (RegisterRow(COMPANY, destination="Malaysia", status="SIP2MI dicabut", status_since="2025-03-01"),
         ["2025-02-28", "2025-03-01", "2026-01-01"], [EITHER, NO, NO]),
        (RegisterRow(COMPANY, destination="Malaysia", licence_from="2026-01-01"), ["2026-01-01", "2026-01-02"],
         [YES, EITHER]),
    ],
)  # fmt: skip
def test_a_list_of_permits_says_so_of_its_dates(row: RegisterRow, days: list[str], held: list[frozenset[bool]]) -> None:
    """Of its own day, or of the days that it prints."""
    register = SnapshotRegister.of_rows([row], stamp())
    assert [permit(register, day).held for day in days] == held
