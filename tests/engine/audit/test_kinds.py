"""Is each kind of defect found where it is, at its edges, and not where something only looks like it?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import audit
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    MOMENT,
    Answer,
    Band,
    Constraint,
    Dated,
    DefectKind,
    Effect,
    Field,
    Function,
    Holds,
    Outcome,
    satisfied_if,
)
from tests.engine.audit.toys import (
    FIRST,
    PERMIT,
    ROUTE,
    book_of,
    by_route,
    cases,
    gap_of,
    kinds,
    needs_permit,
    only,
    rule_of,
)

if TYPE_CHECKING:
    from collections.abc import Hashable

LATER, LAST = date(2022, 1, 1), date(2024, 1, 1)
ALL_ROUTES = {"company": Outcome.SATISFIED, "alone": Outcome.BREACHED, "other": Outcome.BREACHED}


def always(*_: Hashable) -> bool:
    """A gap that opens everywhere."""
    return True


def without_permit(permit: str) -> bool:
    """A gap that opens where there is none."""
    return permit == "none"


# Topics and days


def test_a_topic_that_a_gap_takes_whole_is_encoded_nowhere_and_nobody_wonders() -> None:
    """Of a topic without rules a gap says that its law is not encoded; what it does not take is told."""
    rule = rule_of("permitted", ("permit",), needs_permit)
    other = rule_of("visa", ("permit",), needs_permit, topic="visas", since=LATER, pasal=2)
    whole = attrs.evolve(gap_of("gap", ("permit",), always, topic="visas"), until=LAST)
    assert DefectKind.NOT_ENCODED not in kinds(audit(book_of(rule, other, questions=(PERMIT,), gaps=(whole,))))
    part = attrs.evolve(whole, function=without_permit)
    found = audit(book_of(rule, other, questions=(PERMIT,), gaps=(part,)))
    (topic,) = (each for each in found.findings if each.kind is DefectKind.NOT_ENCODED)
    assert (topic.topic, topic.since, topic.until) == ("visas", FIRST, LATER)
    assert dict(topic.case) == {"permit": ("held",)}


def test_days_on_which_nothing_decides_are_no_gap_of_a_topic() -> None:
    """After the last rule has ended no topic is worse off than another."""
    rule = rule_of("permitted", ("permit",), needs_permit, until=LATER)
    notes = rule_of("notes", ("permit",), needs_permit, effect=Effect.WARNS, topic="notes", pasal=2)
    assert not audit(book_of(rule, notes, questions=(PERMIT,))).findings


@pytest.mark.parametrize(("since", "lapse"), [(LATER, False), (date(2022, 1, 2), True)])
def test_a_day_between_two_rules_of_one_reason_is_a_lapse(since: date, *, lapse: bool) -> None:
    """The first of the new rule may be the day after the last of the old; a third that goes on fills the hole."""
    notes = [
        rule_of("old", ("permit",), needs_permit, effect=Effect.WARNS, until=LATER, reason="no_permit"),
        rule_of("new", ("permit",), needs_permit, effect=Effect.WARNS, since=since, pasal=2, reason="no_permit"),
    ]
    found = audit(book_of(*notes, questions=(PERMIT,)))
    assert kinds(found) == [DefectKind.LAPSE] * lapse
    if lapse:
        assert (only(found).rules, only(found).since, only(found).until) == (("old", "new"), LATER, since)
    bridge = rule_of("bridge", ("route",), by_route(ALL_ROUTES), effect=Effect.WARNS, pasal=3, reason="no_permit")
    assert DefectKind.LAPSE not in kinds(audit(book_of(*notes, bridge, questions=(PERMIT, ROUTE)), passable=()))


def test_rules_of_one_provision_are_a_family_and_those_of_a_whole_instrument_are_none() -> None:
    """Whatever their reasons, and in whichever words the provision stood."""
    old = rule_of("old", ("permit",), needs_permit, effect=Effect.WARNS, until=LATER)
    new = rule_of("new", ("permit",), needs_permit, effect=Effect.WARNS, since=LAST)
    amended = attrs.evolve(new, basis=attrs.evolve(new.basis, amended="PP 1/2024"))
    assert only(audit(book_of(old, new, questions=(PERMIT,)))).rules == ("old", "new")
    assert only(audit(book_of(old, amended, questions=(PERMIT,)))).rules == ("old", "new")
    whole = [attrs.evolve(each, basis=UU_18_2017.whole()) for each in (old, new)]
    assert not audit(book_of(*whole, questions=(PERMIT,))).findings


def test_the_same_rule_is_seen_whatever_the_order_of_its_questions() -> None:
    """One table, one topic and one reason on the same days; another reason is a shadow, other days are nothing."""

    def one(permit: str, route: str) -> Outcome:
        return satisfied_if(permit == "held" or route == "alone")

    def other(route: str, permit: str) -> Outcome:
        return one(permit, route)

    questions = (PERMIT, attrs.evolve(ROUTE, answers=("company", "alone")))
    old = rule_of("old", ("permit", "route"), one, reason="no_permit")
    new = rule_of("new", ("route", "permit"), other, pasal=2, since=LATER, reason="no_permit")
    found = only(audit(book_of(old, new, questions=questions)))
    assert (found.kind, found.rules, found.since, found.until) == (DefectKind.TWICE, ("old", "new"), LATER, None)
    parted = attrs.evolve(old, until=LATER)
    assert not audit(book_of(parted, new, questions=questions)).findings
    renamed = attrs.evolve(new, reason="another")
    assert only(audit(book_of(old, renamed, questions=questions))).kind is DefectKind.SHADOWED


# Answers


def test_a_key_of_a_table_is_told_apart_there() -> None:
    """What rules treat alike a decree may keep apart; so may a function, and a constraint."""
    rule = rule_of("routed", ("route",), by_route({**ALL_ROUTES, "other": Outcome.BREACHED}))
    status = Dated("status", ("route",), table="decrees", answers=("open", "closed"))
    decree = rule_of("decree", ("status",), lambda *status: satisfied_if(status == ("open",)), pasal=2)
    assert cases(audit(book_of(rule, questions=(ROUTE,)), passable=()), DefectKind.ALIKE) == [
        {"route": ("alone", "other")}
    ]
    assert not audit(book_of(rule, decree, questions=(ROUTE, status)), passable=()).findings
    alone = Function("alone", ("route",), function=lambda *route: route == ("alone",), answers=(True, False))
    asks = rule_of("asks", ("alone",), lambda *alone: satisfied_if(alone == (True,)), effect=Effect.WARNS, pasal=2)
    assert not audit(book_of(rule, asks, questions=(ROUTE, alone)), passable=()).findings
    apart = Constraint(("route", "permit"), lambda *pair: pair != ("alone", "none"), "none alone")
    permit = rule_of("permitted", ("permit",), needs_permit, pasal=2)
    assert not audit(book_of(rule, permit, questions=(ROUTE, PERMIT), constraints=(apart,)), passable=()).findings


def test_bands_and_what_is_held_are_told_apart_by_rules_alone() -> None:
    """A cut that no rule looks at is a band too many; a paper that no outcome hangs on makes no difference."""
    age = Band("age", "age", cuts=(18, 21), answers=("child", "young", "adult"))
    paper = Holds("paper", "papers", item="paper")

    def says(*told: Hashable) -> Outcome:
        return satisfied_if(told[0] != "child")

    found = audit(book_of(rule_of("aged", ("age", "paper"), says), questions=(age, paper)))
    assert cases(found, DefectKind.ALIKE) == [{"age": ("young", "adult")}, {"paper": (True, False)}]


class Sayings:
    """A dated table that says one thing until a day, and another from it on."""

    def __init__(self, turn: date) -> None:
        """Keep the day."""
        self._turn = turn

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Closed from that day on, for who goes by a company."""
        return Answer(frozenset({"closed" if day >= self._turn and keys == ("company",) else "open"}))


def test_a_table_that_is_handed_over_is_asked_what_it_ever_says() -> None:
    """On the first day of each stretch, and on the days named; without it any answer may come."""
    status = Dated("status", ("route",), table="decrees", answers=("open", "closed"))
    decree = rule_of("decree", ("status",), lambda *status: satisfied_if(status == ("open",)))
    routes = rule_of("routed", ("route",), by_route(ALL_ROUTES), pasal=2)
    book = book_of(decree, routes, questions=(status, ROUTE))
    tables = {"decrees": Sayings(LATER)}
    assert not audit(book, passable=()).findings
    assert cases(audit(book, passable=(), tables=tables), DefectKind.NEVER_GIVEN) == [{"status": ("closed",)}]
    assert not audit(book, passable=(), tables=tables, days=(LATER,)).findings
    unlisted = book_of(decree, questions=(status,))
    assert audit(unlisted, tables=tables).not_examined == {("status", "route"): 1}
    assert audit(unlisted, tables=tables, facts={"route": ("alone",)}).findings[0].kind is DefectKind.NEVER_GIVEN
    assert audit(unlisted, tables=tables, facts={"route": ("company",)}, days=(LATER,)).not_examined == {}


def test_a_function_of_facts_that_cannot_be_listed_may_give_any_answer() -> None:
    """Of the day as well; with the values of its facts it is worked out."""
    rich = Function("rich", ("income",), function=lambda *income: income > (5,), answers=(True, False))
    late = Function("late", (MOMENT,), function=lambda *_: True, answers=(True, False))
    rules = [
        rule_of("enriched", ("rich",), lambda *rich: satisfied_if(rich == (True,))),
        rule_of("lately", ("late",), lambda *late: satisfied_if(late == (True,)), pasal=2),
    ]
    book = book_of(*rules, questions=(rich, late))
    assert not audit(book).findings
    assert cases(audit(book, facts={"income": (1, 2)}), DefectKind.NEVER_GIVEN) == [{"rich": (True,)}]
    assert not audit(book, facts={"income": (1, 9), MOMENT: (1,)}).findings


def test_a_number_that_is_also_a_field_has_the_values_of_the_field() -> None:
    """A band over words is any of its answers."""
    age = Band("age", "years", cuts=(18,), answers=("child", "adult"))
    years = Field("years", "years", answers=(17, 30))
    rules = [
        rule_of("aged", ("age",), lambda *age: satisfied_if(age == ("adult",))),
        rule_of("yearly", ("years",), lambda *years: satisfied_if(years == (30,)), effect=Effect.WARNS, pasal=2),
    ]
    assert not audit(book_of(*rules, questions=(age, years))).findings
    worded = attrs.evolve(years, answers=("30", "17"))
    found = audit(book_of(*rules, questions=(age, worded)))
    assert DefectKind.NEVER_GIVEN not in kinds(found)
