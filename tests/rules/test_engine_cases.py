"""Does every rule come through the engine as satisfied, breached, unknown and not applicable?"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from p2mi_rules.engine import Finding, judge
from p2mi_rules.norms import MOMENT, Field, Outcome, Possible, Rule, Rulebook, Situation
from p2mi_rules.rules import RULES
from p2mi_rules.vocabulary import Why
from tests.rules.cells import ANSWERS, Cell, cells

NEVER_NOT_APPLICABLE = {
    "uu39-2004/p1-1",
    "uu39-2004/p4",
    "uu39-2004/p10-channel",
    "uu39-2004/p51-g",
    "uu39-2004/p62-1",
    "uu39-2004/p81-1",
    "uu21-2007/p1-1",
    "uu21-2007/p6",
    "perka-bnp2tki21-2015",
    "uu18-2017/p4-2",
    "uu18-2017/p5-a",
    "uu18-2017/p30-1",
    "uu18-2017/p32-1",
    "uu18-2017/p49-channel",
    "uu18-2017/p65",
    "uu18-2017/p67-b",
    "uu18-2017/p69",
    "uu18-2017/p71-a",
    "permen-p2mi34-2025",
}
"""The provisions that bind every placement while they are law."""

NEVER_BREACHED = {
    "pp22-2022/p18-1-f": "whether a destination asks crew for a work visa is not known, so its absence stays open",
    "pp22-2022/p34-1-f": "whether a destination asks crew for a work visa is not known, so its absence stays open",
}
"""The rules that no world breaches, and why."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


@cache
def alone(rule: Rule) -> Rulebook:
    """A rulebook of one rule, whose questions are each a fact of its own."""
    questions = tuple(Field(name, name, answers=ANSWERS[name]) for name in rule.parameters)
    return Rulebook((rule,), questions, topics=frozenset({rule.topic}))


def found(rule: Rule, stated: dict[str, Possible]) -> Finding:
    """What the engine finds of one rule."""
    facts = {MOMENT: Possible((rule.since,)), **stated}
    (finding,) = judge(alone(rule), Situation(facts, {}), frozenset({rule.topic})).findings
    return finding


def stated(rule: Rule, cell: Cell) -> dict[str, Possible]:
    """Every answer stated."""
    return {name: Possible((answer,)) for name, answer in zip(rule.parameters, cell, strict=True)}


@pytest.mark.sweep
@every_rule
def test_the_engine_says_what_the_table_says(rule: Rule) -> None:
    """With every answer stated, the finding is the cell of the table: satisfied and breached among them."""
    table = cells(rule)
    assert all(found(rule, stated(rule, cell)).outcome is outcome for cell, outcome in table.items())
    assert Outcome.SATISFIED in table.values()
    assert (Outcome.BREACHED in table.values()) == (rule.id not in NEVER_BREACHED)


@every_rule
def test_only_provisions_that_bind_everybody_always_apply(rule: Rule) -> None:
    """Every other rule has cases to which it does not apply."""
    applies = Outcome.NOT_APPLICABLE not in cells(rule).values()
    assert applies == (rule.id in NEVER_NOT_APPLICABLE)


@every_rule
def test_nothing_stated_is_unknown_and_says_what_to_ask(rule: Rule) -> None:
    """With every answer open the finding is unknown, all outcomes of the table are in it, and it asks for some fact."""
    finding = found(rule, {name: Possible(ANSWERS[name], Why.NOT_STATED) for name in rule.parameters})
    assert finding.outcome is Outcome.UNKNOWN
    assert finding.outcomes == set(cells(rule).values())
    assert finding.open_facts
    assert set(finding.open_facts) <= set(rule.parameters)


@every_rule
def test_a_rule_is_asked_only_while_it_is_law(rule: Rule) -> None:
    """The day before it begins it does not apply; across that day it is both, and the day is asked for."""
    seen = (Outcome.BREACHED, Outcome.NOT_ENCODED)
    told = next(cell for cell, outcome in cells(rule).items() if outcome in seen)
    days = (rule.since - timedelta(days=1), rule.since)
    finding = found(rule, {**stated(rule, told), MOMENT: Possible(days, Why.DATE_STRADDLES)})
    assert finding.outcomes == {cells(rule)[told], Outcome.NOT_APPLICABLE}
    assert finding.open_facts == (MOMENT,)
