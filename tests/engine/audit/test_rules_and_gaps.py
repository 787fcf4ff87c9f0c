"""Are rules that decide nothing, gaps that take nothing, and rules against each other found, and nothing like them?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import audit
from p2mi_rules.engine.audit.smallest import smallest
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    DefectKind,
    Effect,
    Gap,
    Intended,
    Outcome,
    satisfied_if,
)
from p2mi_rules.verdict import auditing
from tests.engine.audit.toys import (
    FIRST,
    PERMIT,
    ROUTE,
    book_of,
    by_route,
    gap_of,
    kinds,
    needs_permit,
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


def test_a_ban_need_not_be_satisfied_by_anything() -> None:
    """It is passed where it does not apply; one that is breached or taken everywhere is never passed."""
    ban = rule_of("ban", ("route",), by_route({"alone": Outcome.BREACHED, "other": Outcome.BREACHED}))
    speaks = rule_of("permitted", ("permit",), needs_permit, pasal=2)
    notes = rule_of(
        "notes", ("route",), by_route({**ALL_ROUTES, "other": Outcome.SATISFIED}), effect=Effect.WARNS, pasal=3
    )
    assert not audit(book_of(ban, speaks, notes, questions=(ROUTE, PERMIT)), passable=()).findings
    gap = gap_of("gap", ("route",), lambda *route: route == ("company",))
    taken = audit(book_of(ban, questions=(ROUTE,), gaps=(gap,)), passable=())
    assert DefectKind.ALWAYS_BREACHED in kinds(taken)


def test_a_gap_must_stand_over_a_deciding_rule_on_its_days() -> None:
    """Over one that warns, over one that had ended, it takes nothing."""
    rule = rule_of("permitted", ("permit",), needs_permit)
    notes = rule_of("notes", ("permit",), needs_permit, effect=Effect.WARNS, topic="notes", pasal=2)
    old = rule_of("old", ("permit",), needs_permit, topic="old", until=LATER, pasal=3)
    for topic, since in (("notes", FIRST), ("old", LATER)):
        gap = attrs.evolve(gap_of("gap", ("permit",), without_permit, topic=topic), since=since)
        found = audit(book_of(rule, notes, old, questions=(PERMIT,), gaps=(gap,)))
        assert [each.rules for each in found.findings if each.kind is DefectKind.TAKES_NOTHING] == [("gap",)]
    named = Gap(
        id="gap",
        basis=UU_18_2017.pasal(90),
        since=FIRST,
        function=without_permit,
        parameters=("permit",),
        rules=frozenset({"old"}),
    )
    found = audit(book_of(rule, old, questions=(PERMIT,), gaps=(named,)))
    assert DefectKind.TAKES_NOTHING not in kinds(found)


def test_a_contradiction_leaves_a_way_where_one_of_the_two_does_not_apply() -> None:
    """What both ask of one route is a contradiction there; one that can be avoided by another answer is none."""
    must = rule_of("must", ("route", "permit"), lambda *told: _on(told, "company", satisfied_if(told[1] == "held")))
    must_not = rule_of(
        "must_not", ("route", "permit"), lambda *told: _on(told, "company", satisfied_if(told[1] == "none")), pasal=2
    )
    routes = rule_of(
        "routes", ("route",), by_route({**ALL_ROUTES, "other": Outcome.SATISFIED}), topic="routes", pasal=3
    )
    book = book_of(must, must_not, questions=(ROUTE, PERMIT))
    (clash,) = (each for each in audit(book, passable=()).findings if each.kind is DefectKind.CONTRADICTION)
    assert (clash.rules, dict(clash.case)) == (("must", "must_not"), {"route": ("company",)})
    free = book_of(must, must_not, routes, questions=(ROUTE, PERMIT))
    assert DefectKind.CONTRADICTION in kinds(audit(free, passable=()))
    company = rule_of("company", ("route", "permit"), lambda *told: satisfied_if(told == ("company", "none")), pasal=2)
    assert DefectKind.CONTRADICTION not in kinds(audit(book_of(must, routes, questions=(ROUTE, PERMIT)), passable=()))
    assert DefectKind.CONTRADICTION in kinds(audit(book_of(must, company, questions=(ROUTE, PERMIT)), passable=()))


def _on(told: tuple[Hashable, ...], route: str, outcome: Outcome) -> Outcome:
    """The outcome on one route; elsewhere the rule does not apply."""
    return outcome if told[0] == route else Outcome.NOT_APPLICABLE


def test_what_bars_a_way_is_told_once_for_all_its_days() -> None:
    """A rule that only warns cuts the days and changes nothing."""
    routes = rule_of("routed", ("route",), by_route({**ALL_ROUTES, "other": Outcome.SATISFIED}))
    notes = rule_of("notes", ("route",), by_route(ALL_ROUTES), effect=Effect.WARNS, topic="notes", since=LATER, pasal=2)
    (barred,) = audit(book_of(routes, notes, questions=(ROUTE,))).findings
    assert (barred.kind, barred.rules, barred.since, barred.until) == (DefectKind.NO_WAY, ("routed",), FIRST, None)
    assert barred.said("id").endswith("bila route: alone (sejak 2020-01-01)")


def test_rules_for_one_reason_that_say_different_things_may_stand_side_by_side() -> None:
    """One table is what makes two rules the same."""
    one = rule_of("one", ("route",), by_route({"alone": Outcome.BREACHED, "company": Outcome.SATISFIED}), reason="x")
    other = attrs.evolve(one, id="other", basis=UU_18_2017.pasal(2), function=by_route(ALL_ROUTES))
    assert DefectKind.TWICE not in kinds(audit(book_of(one, other, questions=(ROUTE,)), passable=()))


def test_a_case_is_of_something_that_is_so() -> None:
    """Where nothing is so there is no case of it."""
    with pytest.raises(ValueError, match="nothing is so"):
        smallest(("a",), {(1,): False, (2,): False})


def test_what_the_law_declares_comes_with_a_rulebook_that_has_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not with one that lacks a rule of it."""
    rule = rule_of("permitted", ("permit",), needs_permit)
    idle = rule_of("idle", ("permit",), lambda *_: Outcome.SATISFIED, pasal=2)
    meant = Intended(DefectKind.NEVER_BREACHED, ("idle",), "so", "begitu")
    for name, value in (("RULES", (rule, idle)), ("INTENDED", (meant,))):
        monkeypatch.setattr(auditing, name, value)
    assert [why for _, why in audit(book_of(rule, idle, questions=(PERMIT,))).declared] == [meant]
    assert not audit(book_of(rule, questions=(PERMIT,))).declared
