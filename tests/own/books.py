"""Small rulebooks of a user's own, with rules made from a few words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Field, Function, Outcome, Rulebook, gap, rule, satisfied_if
from tests.own.hostile import Colour
from tests.own.refused import untyped

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.norms import Gap, Question, Rule

SINCE = date(2020, 1, 1)
YES_NO = (True, False)
PERMIT = Field("permit", "permit", answers=YES_NO)
COLOUR = Field("colour", "colour", answers=tuple(Colour))


def as_rule(function: Callable[..., Outcome], rule_id: str = "own/p5", effect: Effect = Effect.DECIDES) -> Rule:
    """A function as a rule of the topic ``own``."""
    declare = rule(rule_id, basis=UU_18_2017.pasal(5), since=SINCE, topic="own", effect=effect, reason="breached")
    return declare(function)


def as_gap(function: Callable[..., bool]) -> Gap:
    """A function as a gap of the topic ``own``."""
    return gap("own/g", basis=UU_18_2017.pasal(6), since=SINCE, topics=frozenset({"own"}))(function)


def permitted(permit: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A permit must be held."""
    return satisfied_if(permit)


HOLDS_A_PERMIT = as_rule(permitted)


def book(*rules: Rule, questions: tuple[Question, ...] = (PERMIT,), **more: object) -> Rulebook:
    """A rulebook of the topic ``own`` with some rules and whatever else is named."""
    return untyped(Rulebook)(rules or (HOLDS_A_PERMIT,), questions, **{"topics": frozenset({"own"}), **more})


def of_two(function: Callable[..., object], answers: tuple[object, ...] = YES_NO) -> Function:
    """A function of two facts as a question."""
    return untyped(Function)("both", ("left", "right"), function=function, answers=answers)
