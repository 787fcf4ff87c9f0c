"""A few rules and questions to build rulebooks from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Field, Outcome, gap, rule, satisfied_if

if TYPE_CHECKING:
    from p2mi_rules.citations import Citation
    from p2mi_rules.norms import Rule

SINCE = date(2020, 1, 1)
UNTIL = date(2021, 1, 1)
COLOUR = Field("colour", "colour", answers=("red", "blue"))
SHAPE = Field("shape", "shape", answers=("round", "square"))


@rule("toy/red", basis=UU_18_2017.pasal(2), since=SINCE, topic="look", effect=Effect.DECIDES, reason="not_red")
def is_red(colour: str) -> Outcome:
    """It must be red.

    Nothing else is said of it.
    """
    return satisfied_if(colour == "red")


@rule(
    "toy/round",
    basis=UU_18_2017.pasal(2, huruf="a"),
    since=SINCE,
    until=UNTIL,
    topic="form",
    effect=Effect.WARNS,
    reason="not_round",
)
def is_round(colour: str, shape: str) -> Outcome:
    """What is red must be round."""
    return satisfied_if(shape == "round") if colour == "red" else Outcome.NOT_APPLICABLE


@gap("toy/blue", basis=UU_18_2017.pasal(3), since=UNTIL, until=date(2022, 1, 1), topics=frozenset({"look"}))
def blue_things_have_a_law_of_their_own(colour: str) -> bool:
    """What is blue is left to another act."""
    return colour == "blue"


def placed(basis: Citation, rule_id: str) -> Rule:
    """A rule of a provision."""

    @rule(rule_id, basis=basis, since=SINCE, topic="look", effect=Effect.DECIDES, reason="r")
    def anything(colour: str) -> Outcome:
        """Whatever."""
        return satisfied_if(bool(colour))

    return anything
