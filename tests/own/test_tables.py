"""What does a table of a user's own leave open, and is it told what is wrong with it?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import Rulebook
from p2mi_rules.engine import judge
from p2mi_rules.exceptions import (
    FaultyRulebookError,
    P2MIRulesError,
)
from p2mi_rules.norms import Answer, Dated, Outcome, Possible, Situation, satisfied_if
from p2mi_rules.vocabulary import Why
from tests.own.books import HOLDS_A_PERMIT, PERMIT, as_rule
from tests.own.hostile import Colour
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable

DAY = date(2024, 5, 1)


class Unsure:
    """A table that does not know."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Either."""
        del keys, day
        return Answer(frozenset({True, False}), Why.NO_INFORMATION)


ASKING = Rulebook(
    (HOLDS_A_PERMIT,), (Dated("permit", (), table="permits", answers=(True, False)),), topics=frozenset({"own"})
)


def test_what_no_fact_settles_is_told_apart() -> None:
    """A question that the table leaves open, and no fact to ask for; without facts shared, nothing is named."""
    ruling = ASKING.judge({}, on=DAY, tables={"permits": Unsure()})
    assert [(each.question, each.why) for each in ruling.open_policy] == [("permit", Why.NO_INFORMATION)]
    text = ruling.explain("en")
    assert (
        "What no stated fact can answer:\n- Permit.\n  Why it is open: no information. It settles: UU 18/2017" in text
    )
    both = Rulebook(
        (as_rule(is_red, "own/p6"), as_rule(is_blue, "own/p8")),
        (Dated("colour", (), table="permits", answers=tuple(Colour)),),
        topics=frozenset({"own"}),
    )
    text = both.judge({}, on=DAY, tables={"permits": Colours()}).explain("en")
    assert "Whatever the answers that are still open, one of these is breached:" in text


def is_red(colour: Colour) -> Outcome:
    """It must be red."""
    return satisfied_if(colour is Colour.RED)


def is_blue(colour: Colour) -> Outcome:
    """It must be blue."""
    return satisfied_if(colour is Colour.BLUE)


class Colours:
    """A table that does not know the colour."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Any."""
        del keys, day
        return Answer(frozenset(Colour), Why.NO_INFORMATION)


@attrs.frozen
class Broken:
    """A table that raises, or answers with something else."""

    said: object

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Whatever it is."""
        del keys, day
        if isinstance(self.said, Exception):
            raise self.said
        answer: Answer = self.said  # type: ignore[assignment]  # what is refused
        return answer


def lookup_of(said: object) -> list[str]:
    """The faults of judging by a table that is broken."""
    return refusal(ASKING.judge, {}, on=DAY, tables={"permits": Broken(said)}, kind=FaultyRulebookError)


def test_a_table_that_raises_is_told_without_what_it_was_asked() -> None:
    """By the name of the error; what it says itself may hold a name."""
    told = ["permit: found KeyError raised, expected an Answer for all values of its facts"]
    assert lookup_of(KeyError("Siti Aminah")) == told
    with pytest.raises(FaultyRulebookError) as raised:
        ASKING.judge({}, on=DAY, tables={"permits": Broken(KeyError("Siti"))})
    assert isinstance(raised.value.__cause__, KeyError)


def test_a_fault_that_a_table_tells_itself_is_passed_on() -> None:
    """It knows better what is wrong."""
    with pytest.raises(P2MIRulesError, match="of its own"):
        ASKING.judge({}, on=DAY, tables={"permits": Broken(P2MIRulesError("of its own"))})


@pytest.mark.parametrize("said", [None, True, frozenset({True})], ids=["none", "bool", "set"])
def test_a_table_that_gives_no_answer_is_told(said: object) -> None:
    """A bare value has no reason and no evidence."""
    told = f"permit: found a value of type {type(said).__name__}, expected an Answer(frozenset(...))"
    assert lookup_of(said) == [told]


def test_an_answer_holds_a_frozenset() -> None:
    """A list may hold one value twice, or change."""
    told = "permit: found a value of type Answer, expected an Answer(frozenset(...))"
    assert lookup_of(untyped(Answer)([True])) == [told]


def test_a_fact_without_any_value_is_a_fault() -> None:
    """Of no world at all every rule would hold."""
    facts = {"moment": Possible((DAY,)), "permit": Possible(())}
    rulebook = Rulebook((HOLDS_A_PERMIT,), (PERMIT,), topics=frozenset({"own"}))
    told = "permit: found no value, expected at least one value that it may have"
    assert refusal(judge, rulebook, Situation(facts, {}), frozenset({"own"}), kind=FaultyRulebookError) == [told]
