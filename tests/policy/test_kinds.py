"""Do few groups tell the answer to every kind of placement, and no other?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.kinds import Approval, Domain, Kind, Limit, Who
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme
from tests.policy.toys import book, row

if TYPE_CHECKING:
    from enum import StrEnum

SHIPPED = PolicyBook.shipped()
SAUDI = Domain.of("SA", SHIPPED)
WIDE = Domain.of("SA", SHIPPED, approvals=tuple(Approval))
INDIVIDUAL = EmployerKind.INDIVIDUAL

small = Domain(
    (
        tuple(EmployerKind),
        (Occupation.DOMESTIC_WORKER, Occupation.NURSE, Occupation.OTHER),
        (Route.G2G, Route.P2P, Route.UKPS),
        (Scheme.SPSK, Scheme.NO_SCHEME),
        (Approval.NONE,),
    ),
    (None, Occupation.OTHER, None, Scheme.NO_SCHEME, None),
)
KINDS = list(small.kinds())


def _held(who: Who, domain: Domain) -> set[Kind]:
    """The kinds that the words of a group hold."""

    def admits(limit: Limit | None, value: StrEnum) -> bool:
        return limit is None or (value in limit.values) is not limit.all_but

    cells = product(*domain.values)
    return {Kind._make(cell) for cell in cells if all(map(admits, who, cell))}


@pytest.mark.sweep
@given(st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=len(KINDS), max_size=len(KINDS)))
def test_groups_hold_each_answered_kind_and_answer_it_rightly(drawn: list[str]) -> None:
    """Whatever the answers, every group has one answer, its words hold its kinds alone, and no kind is left out."""
    answers = {kind: answer for kind, answer in zip(KINDS, drawn, strict=True) if answer}
    groups = small.groups(answers)
    assert {kind for group in groups for kind in group.kinds} == set(answers)
    for group in groups:
        assert {answers[kind] for kind in group.kinds} == {group.answer}
        assert _held(group.who, small) == set(group.kinds)


def test_one_answer_for_all_is_one_group() -> None:
    """Nobody is named where nobody is told apart."""
    (group,) = WIDE.groups(dict.fromkeys(WIDE.kinds(), 1))
    assert group.who == Who()
    assert WIDE.groups({}) == []


def test_a_group_is_said_by_what_it_is_or_by_what_it_is_not() -> None:
    """One employer by its name; all work but one by that one; of few routes the fewer are named."""
    answers = {kind: kind.employer for kind in SAUDI.kinds() if kind.employer is INDIVIDUAL}
    assert [group.who for group in SAUDI.groups(answers)] == [Who(employer=Limit((INDIVIDUAL,)))]
    home = {kind: 1 for kind in SAUDI.kinds() if kind.occupation is not Occupation.DOMESTIC_WORKER}
    limit = Limit((Occupation.DOMESTIC_WORKER,), all_but=True)
    assert [group.who for group in SAUDI.groups(home)] == [Who(occupation=limit)]
    routes = {kind: 1 for kind in SAUDI.kinds() if kind.route is not Route.UKPS}
    assert [group.who for group in SAUDI.groups(routes)] == [Who(route=Limit((Route.UKPS,), all_but=True))]


def test_the_general_group_comes_before_the_narrow_one() -> None:
    """Who reads from the top reads what holds for most first."""
    answers = {
        kind: "closed" if kind.employer is INDIVIDUAL else "limited"
        for kind in SAUDI.kinds()
        if kind.employer is INDIVIDUAL
        or (kind.occupation is Occupation.DOMESTIC_WORKER and kind.scheme is not Scheme.SPSK)
    }
    assert [group.answer for group in SAUDI.groups(answers)] == ["closed", "limited"]


def test_work_that_nobody_names_stands_for_all_such_work() -> None:
    """Ordinary work stands for the rest, unless a row names it: then other work does."""
    named = book(row("r", "open", occupations=["other"], schemes=["no_scheme"]))
    domain = Domain.of("TH", named)
    assert domain.values[1] == (Occupation.OTHER, Occupation.DOMESTIC_WORKER)
    assert domain.values[3] == (Scheme.NO_SCHEME, Scheme.SPSK)
    assert Domain.of("TH", book("")).values[1] == (Occupation.OTHER,)


def test_several_books_tell_apart_what_one_of_them_does() -> None:
    """For a comparison both must be asked the same."""
    one, other = (book(row("r", "open", occupations=[word])) for word in ("nurse", "caregiver"))
    named = (Occupation.CAREGIVER, Occupation.NURSE, Occupation.OTHER)
    assert Domain.of("TH", one, other).values[1] == named


def test_a_kind_is_asked_with_its_approval() -> None:
    """Before every stop, and back after leave."""
    day = SHIPPED.policy_date
    asked = [Kind(approval=approval).situation("TH", day) for approval in Approval]
    assert [(each.approved_on is not None, each.re_entry) for each in asked] == [
        (False, False),
        (True, False),
        (True, True),
    ]
