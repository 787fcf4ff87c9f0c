"""Does a rulebook's digest change with whatever it may answer otherwise, and with nothing else?"""

from __future__ import annotations

import operator
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import p2mi_rules
from p2mi_rules import Rulebook as ShippedRulebook
from p2mi_rules.norms import Band, Constraint, Dated, Field, Function, Holds, Outcome, Rulebook, satisfied_if
from tests.norms.toys import COLOUR, SHAPE, blue_things_have_a_law_of_their_own, is_red, is_round

if TYPE_CHECKING:
    from p2mi_rules.norms import Question, Rule

TOPICS = frozenset({"look", "form"})
DAYS = Dated("season", ("colour",), table="seasons", answers=("wet", "dry"))
OTHERS: tuple[Question, ...] = (
    Band("size", "centimetres", cuts=(10, 20), answers=("small", "middling", "large")),
    DAYS,
    Holds("has_lid", "parts", item="lid"),
    Function("stands", ("shape",), function="square".__eq__, answers=(True, False)),
    Function("floats", ("weight",), function=(1).__gt__, answers=(True, False)),
)


def sinks(weight: int) -> bool:
    """Whether a thing of a weight sinks."""
    return weight > 1


def red_things_are_square(colour: str, shape: str) -> bool:
    """Which pairs there are."""
    return colour == "blue" or shape == "square"


def light_things_are_blue(colour: str, weight: int) -> bool:
    """A fact of which no question names the values."""
    return colour == "blue" or weight > 0


CONSTRAINTS = (
    Constraint(("colour", "shape"), red_things_are_square, "red is square", text_id="merah itu persegi"),
    Constraint(("colour", "weight"), light_things_are_blue),
)
BOOK = Rulebook(
    (is_red, is_round),
    (COLOUR, SHAPE, *OTHERS),
    topics=TOPICS,
    gaps=(blue_things_have_a_law_of_their_own,),
    constraints=CONSTRAINTS,
    pivots=("colour",),
)


def said_otherwise(colour: str) -> Outcome:
    """It must be red, in other words."""
    return Outcome.BREACHED if colour == "blue" else Outcome.SATISFIED


def red_things_have_one(colour: str) -> bool:
    """Red things have a law of their own."""
    return colour == "red"


def says_the_reverse(colour: str) -> Outcome:
    """It must be red."""
    return satisfied_if(colour == "blue")


def with_function(function: object) -> Rulebook:
    """The book with another function behind its first rule."""
    changed: Rule = attrs.evolve(is_red, function=function)  # type: ignore[arg-type]  # one of the two above
    return attrs.evolve(BOOK, rules=(changed, is_round))


def test_a_function_that_says_the_same_leaves_the_digest_alone() -> None:
    """How a provision is written in Python is nobody's law."""
    assert with_function(said_otherwise).digest == BOOK.digest


def test_a_function_that_answers_otherwise_is_another_rulebook() -> None:
    """Though the rule says the same of itself."""
    assert with_function(says_the_reverse).digest != BOOK.digest


def test_a_gap_that_takes_other_placements_is_another_rulebook() -> None:
    """Its table counts like that of a rule."""
    gap = attrs.evolve(blue_things_have_a_law_of_their_own, function=red_things_have_one)
    assert attrs.evolve(BOOK, gaps=(gap,)).digest != BOOK.digest


def replaced(old: Question, new: Question) -> Rulebook:
    """The book with another question of the same id."""
    return attrs.evolve(BOOK, questions=tuple(new if each is old else each for each in BOOK.questions))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SHAPE, attrs.evolve(SHAPE, answers=("round", "square", "oval"))),
        (SHAPE, attrs.evolve(SHAPE, fact="outline")),
        (OTHERS[0], attrs.evolve(OTHERS[0], cuts=(10, 21))),  # type: ignore[misc]  # a band
        (OTHERS[1], attrs.evolve(DAYS, table="weather")),
        (OTHERS[1], attrs.evolve(DAYS, date="made_on")),
        (OTHERS[2], Holds("has_lid", "parts", item="cover")),
        (OTHERS[3], attrs.evolve(OTHERS[3], function="round".__eq__)),  # type: ignore[misc]  # a function
        (OTHERS[4], attrs.evolve(OTHERS[4], function=sinks)),  # type: ignore[misc]  # as above
        (OTHERS[2], Field("has_lid", "parts:lid", answers=(True, False))),
    ],
    ids=["answers", "fact", "cuts", "table", "date", "item", "function", "unknown_values", "kind"],
)
def test_what_a_question_reads_and_can_be_answered_counts(old: Question, new: Question) -> None:
    """The same rules over other answers are another rulebook."""
    assert replaced(old, new).digest != BOOK.digest


@pytest.mark.parametrize(
    "constraints",
    [
        (),
        CONSTRAINTS[:1],
        (attrs.evolve(CONSTRAINTS[0], possible=operator.ne), CONSTRAINTS[1]),
        (attrs.evolve(CONSTRAINTS[0], text="red is never round"), CONSTRAINTS[1]),
        (CONSTRAINTS[0], attrs.evolve(CONSTRAINTS[1], possible=red_things_are_square)),
    ],
    ids=["none", "one", "table", "words", "unknown_values"],
)
def test_constraints_count(constraints: tuple[Constraint, ...]) -> None:
    """Which worlds there are decides what can be found."""
    assert attrs.evolve(BOOK, constraints=constraints).digest != BOOK.digest


def test_topics_and_pivots_count_and_the_order_of_what_has_none_does_not() -> None:
    """Questions and constraints are sets; the topics decide what is called not encoded."""
    assert attrs.evolve(BOOK, topics=TOPICS | {"taste"}).digest != BOOK.digest
    assert attrs.evolve(BOOK, pivots=()).digest != BOOK.digest
    assert attrs.evolve(BOOK, domains={"weight": (0, 1, 2)}).digest != BOOK.digest
    turned = attrs.evolve(BOOK, questions=BOOK.questions[::-1], constraints=CONSTRAINTS[::-1])
    assert turned.digest == BOOK.digest


def test_the_tables_are_made_when_the_digest_is_read_and_once() -> None:
    """A check that nobody asks for a receipt pays nothing."""
    asked: list[str] = []

    def counted(colour: str) -> Outcome:
        asked.append(colour)
        return satisfied_if(colour == "red")

    book = with_function(counted)
    assert asked == []
    assert (book.digest, book.digest) == (BOOK.digest, BOOK.digest)
    assert asked == list(COLOUR.answers)


def test_the_shipped_digest_is_the_same_in_every_process() -> None:
    """Whatever the order of hashing is."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", "from p2mi_rules import Rulebook; print(Rulebook.shipped().digest)"],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(p2mi_rules.__file__).parents[1])},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert digests == {ShippedRulebook.shipped().digest}
