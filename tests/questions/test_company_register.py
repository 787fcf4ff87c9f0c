"""How does a company stand by a register, and by a register and the caller's word together?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Agency, Placement, PolicyBook, Rulebook
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.questions import AgencyStanding, Choices, situate
from p2mi_rules.questions.companies import UNSAID, Agencies, Company, named
from p2mi_rules.questions.listed import Consultation, ListedAgencies
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Open, Why
from tests.questions.registers import DAY, register
from tests.questions.situations import facts_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.norms import Answer
    from p2mi_rules.policy.agencies.register import AgencyRegister

LICENSED, SUSPENDED, NONE = AgencyStanding.LICENSED, AgencyStanding.SUSPENDED, AgencyStanding.NOT_LICENSED
ANY = {LICENSED, SUSPENDED, NONE}
ASKED = Company("PT Contoh Satu", None)
LISTED = RegisterRow("PT Contoh Satu")
SINCE = date(2024, 5, 1)
REVOKED = RegisterRow("PT Contoh Satu", status="izin dicabut", status_since=str(SINCE))
STOPPED = RegisterRow("PT Contoh Satu", status="skorsing", status_since=str(SINCE))


def asked(
    of: AgencyRegister,
    *,
    word: object = UNSAID,
    status: AgencyStatus | None = None,
    contracted_on: date | None = None,
    day: date = DAY,
    company: Company | None = ASKED,
    known_on: date | None = None,
) -> Answer:
    """What the table answers of the company, by the register and the caller's words."""
    consultation = Consultation.of(Placement(agency=Agency(name="PT Contoh Satu")), of)
    return ListedAgencies(consultation, known_on).lookup((word, status, None, contracted_on, company), day)


def told(answer: Answer) -> tuple[set[Hashable], Why | None]:
    """What is possible, and why it is open."""
    return set(answer.values), answer.why


def placement(**said: object) -> Placement:
    """A placement on the day of the lists, by the company that is in them, or not."""
    agency = {"name": "PT Contoh Satu", **said}
    contracted_on = agency.pop("contracted_on", Open.NOT_STATED)
    return Placement(departed_on=DAY, contracted_on=contracted_on, agency=Agency(**agency))  # type: ignore[arg-type]  # words are named at run time


def conflicts(of: AgencyRegister, **said: object) -> list[tuple[str, tuple[str, ...]]]:
    """The facts stated twice with different values once the register was asked."""
    stated = placement(**said)
    situation = situate(
        stated,
        PolicyBook.shipped(),
        consultation=Consultation.of(stated, of),
        choices=Choices(),
        reading="ministry",
        cuts=Rulebook.shipped().cuts,
    )
    return [(conflict.fact, conflict.fields) for conflict in situation.conflicts]


def test_a_listed_company_is_licensed_on_the_day_of_the_list_alone() -> None:
    """A list says nothing of the day before or after."""
    found = asked(register(LISTED))
    assert told(found) == ({LICENSED}, None)
    assert [row.decisive for row in found.evidence] == [True]
    for day in (DAY - timedelta(days=1), DAY + timedelta(days=1)):
        assert asked(register(LISTED), day=day).values == ANY


def test_who_is_missing_from_a_complete_list_of_the_day_has_no_licence_by_it() -> None:
    """Not found in the register consulted, which is the evidence; from a partial list nothing follows."""
    found = asked(register())
    assert found.values == {NONE}
    assert [(row.decisive, getattr(row, "status", None)) for row in found.evidence] == [(True, "not_listed")]
    partial = asked(register(completeness=Completeness.PARTIAL))
    assert (told(partial), partial.asks) == ((ANY, Why.NOT_STATED), "agency_registered")


def test_statuses_that_are_one_standing_leave_nothing_open() -> None:
    """Revoked on some day of the month and not in the complete list of the day: no licence either way."""
    june = RegisterRow("PT Contoh Satu", status="izin dicabut", status_since="2024-06")
    lists = merged(register(june, name="one", day=date(2024, 7, 1)), register(name="two"))
    assert told(asked(lists)) == ({NONE}, None)


def test_the_suspension_of_the_day_counts_and_no_later_one() -> None:
    """Signed between the two: after the one that holds on the day."""
    later = date(2024, 7, 10)
    again = RegisterRow("PT Contoh Satu", status="skorsing", status_since="2024-07-01")
    both = merged(register(STOPPED, name="one"), register(again, name="two", day=later))
    assert asked(both, contracted_on=SINCE + timedelta(days=9)).values == {SUSPENDED}


def test_what_was_not_known_yet_counts_for_nothing() -> None:
    """A list of a later day that tells of an earlier stop: unknown to whoever knows less."""
    lists = register(STOPPED, day=DAY + timedelta(days=9))
    assert asked(lists).values == {SUSPENDED}
    assert asked(lists, known_on=DAY).values == ANY
    consultation = Consultation.of(placement(), lists)
    assert ListedAgencies(consultation).suspensions == (PartialDate.day(SINCE),)
    assert ListedAgencies(consultation, DAY).suspensions == ()


@pytest.mark.parametrize("unusable", [{"reviewed": False}, {"name": "list", "day": DAY + timedelta(days=1)}])
def test_a_list_that_supports_nothing_leaves_all_open(unusable: dict[str, object]) -> None:
    """Nobody reviewed it, or it is of a later day."""
    assert asked(register(LISTED, **unusable), known_on=DAY).values == ANY


def test_a_status_counts_from_its_day_on() -> None:
    """Revoked or suspended then, and not before."""
    assert asked(register(REVOKED)).values == {NONE}
    assert asked(register(STOPPED)).values == {SUSPENDED}
    assert NONE in asked(register(REVOKED), day=SINCE - timedelta(days=1)).values
    assert asked(register(REVOKED), day=SINCE - timedelta(days=1)).values == ANY


def test_contracted_before_a_listed_suspension_leaves_the_law_open() -> None:
    """As where the caller says so: no text tells whether such a candidate may leave."""
    earlier = asked(register(STOPPED), contracted_on=SINCE - timedelta(days=1))
    assert told(earlier) == ({SUSPENDED, LICENSED}, Why.LAW_OPEN)
    assert asked(register(STOPPED), contracted_on=SINCE).values == {SUSPENDED}
    assert asked(register(STOPPED), contracted_on=SINCE - timedelta(days=1), word=True).why is Why.LAW_OPEN


def test_when_it_was_signed_is_asked_where_the_register_tells_of_a_suspension() -> None:
    """Before it or not: both are possible."""
    stated = placement()
    situation = situate(
        stated,
        PolicyBook.shipped(),
        consultation=Consultation.of(stated, register(STOPPED)),
        choices=Choices(),
        reading="ministry",
        cuts=Rulebook.shipped().cuts,
    )
    assert situation.facts["contracted_on"].is_open


def test_two_lists_that_disagree_are_both_kept() -> None:
    """The set of both, with both as evidence."""
    found = asked(merged(register(LISTED, name="one"), register(name="two")))
    assert told(found) == ({LICENSED, NONE}, Why.SOURCES_CONFLICT)
    assert {row.source.id for row in found.evidence} == {"one", "two"}
    with_word = asked(merged(register(LISTED, name="one"), register(name="two")), word=True)
    assert told(with_word) == ({LICENSED, NONE}, Why.SOURCES_CONFLICT)


def test_a_register_does_not_overrule_the_caller() -> None:
    """Word and register that differ are both kept and listed; that agree, one answer with the evidence."""
    found = asked(register(REVOKED), word=True)
    assert told(found) == ({LICENSED, NONE}, Why.SOURCES_CONFLICT)
    assert conflicts(register(REVOKED), registered=True) == [("agency_registered", ("agency_registered", "agency"))]
    agreed = asked(register(REVOKED), word=False)
    assert (told(agreed), len(agreed.evidence)) == (({NONE}, None), 1)
    assert conflicts(register(REVOKED), registered=False) == []
    assert conflicts(register(REVOKED)) == []


def test_two_lists_that_disagree_are_a_conflict_of_the_company_named() -> None:
    """No word of the caller stands against them, so only the company is named."""
    both = merged(register(LISTED, name="one"), register(name="two"))
    assert conflicts(both) == [("agency_registered", ("agency",))]


def test_a_status_told_beside_the_register_is_a_word_too() -> None:
    """Licensed by the caller's status, revoked by the list: both."""
    assert asked(register(REVOKED), status=AgencyStatus.LICENSED).values == {LICENSED, NONE}
    assert conflicts(register(REVOKED), status=AgencyStatus.LICENSED) == [
        ("agency_registered", ("agency_status", "agency"))
    ]


def test_a_word_narrows_what_the_register_leaves_open() -> None:
    """A month in which it was revoked and the day judged: the word settles it; without it, it is asked for."""
    june = register(RegisterRow("PT Contoh Satu", status="izin dicabut", status_since="2024-06"), day=date(2024, 7, 1))
    open_ = asked(june)
    assert NONE in open_.values and len(open_.values) > 1  # noqa: PT018 - one statement: open
    assert open_.asks == "agency_registered"
    assert [row.decisive for row in open_.evidence] == [False], "what leaves all open decides nothing"
    assert asked(june, word=False).values == {NONE}


def test_only_who_is_named_is_looked_for() -> None:
    """In the world in which another company, or none, is meant the register says nothing."""
    assert asked(register(LISTED), company=None).values == ANY
    assert named(Placement()) == ()
    assert named(Placement(agency=Agency(licence="12/2020"))) == (Company(None, "12/2020"),)
    two = Placement(agency=Agency(name=frozenset({"PT B", "PT A"}), licence="12/2020"))
    assert named(two) == (Company("PT A", "12/2020"), Company("PT B", "12/2020"))
    assert facts_of(two)["agency"].why is Why.SEVERAL


def listed(rows: tuple[RegisterRow, ...], day: date, completeness: Completeness) -> AgencyRegister:
    """A list of a day with these rows."""
    return register(*rows, day=day, completeness=completeness)


WORDS = st.sampled_from([UNSAID, True, False])
STATUSES = st.none() | st.sampled_from(AgencyStatus)
ROWS = st.sampled_from([(), (LISTED,), (REVOKED,), (STOPPED,), (RegisterRow("PT Contoh Satu", status="peringatan"),)])
LISTS = st.builds(
    listed,
    ROWS,
    st.sampled_from([DAY, DAY - timedelta(days=1)]),
    st.sampled_from(Completeness),
)


@given(
    st.lists(LISTS, min_size=1, max_size=3),
    WORDS,
    STATUSES,
    st.none() | st.sampled_from([SINCE - timedelta(days=1), SINCE]),
)
def test_nothing_wins_silently(
    lists: list[AgencyRegister], word: object, status: AgencyStatus | None, contracted_on: date | None
) -> None:
    """What both hold possible stays; where they share nothing, all of both does; more than one answer has a reason."""
    both = merged(*lists)  # type: ignore[arg-type]  # all of them are lists
    alone = Agencies().lookup((word, status, None, contracted_on, None), DAY)
    found = asked(both, contracted_on=contracted_on)
    together = asked(both, word=word, status=status, contracted_on=contracted_on)
    said = alone.values if word is not UNSAID or status is not None else frozenset(AgencyStanding)
    assert together.values >= said & found.values
    assert together.values or not said
    if not said & found.values:
        assert together.values == said | found.values
        assert together.why is Why.SOURCES_CONFLICT
    assert (together.why is None) == (len(together.values) == 1)


def test_the_days_on_which_the_register_changes_are_cuts() -> None:
    """Between two cuts the answer is the same, so that no day of a departure is left out."""
    stated = Placement(departed_on=PartialDate(SINCE - timedelta(days=9), DAY), agency=Agency(name="PT Contoh Satu"))
    agencies = ListedAgencies(Consultation.of(stated, register(REVOKED)))
    assert {SINCE, DAY, DAY + timedelta(days=1)} <= agencies.cuts
    days = [SINCE + timedelta(days=n) for n in range(-9, 60)]
    answers = [agencies.lookup((UNSAID, None, None, None, ASKED), day).values for day in days]
    changed = {day for day, (before, now) in zip(days[1:], pairwise(answers), strict=True) if before != now}
    assert changed <= agencies.cuts
    assert Agencies().cuts == frozenset()
