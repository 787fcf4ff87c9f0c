"""Is a parameter refused whose type does not take the answers to its question?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import Field, Outcome
from tests.own.books import as_rule, book
from tests.own.hostile import Colour, OldColour, Plain
from tests.own.refused import refusal

if TYPE_CHECKING:
    from collections.abc import Hashable

TEXTS, NUMBERS, YES_NO, COLOURS = ("red", "blue"), (1, 2), (True, False), tuple(Colour)
PLAIN, OLD = tuple(Plain), tuple(OldColour)


def judged(annotation: object, answers: tuple[Hashable, ...]) -> list[str]:
    """The faults of a rulebook with a rule that takes answers by that annotation; none if it is taken."""

    def reads(answer: bool) -> Outcome:  # noqa: FBT001 - an answer
        """Whatever."""
        return Outcome.SATISFIED if answer else Outcome.NOT_APPLICABLE

    reads.__annotations__["answer"] = annotation
    questions = (Field("answer", "answer", answers=answers),)
    try:
        book(as_rule(reads), questions=questions)
    except FaultyRulebookError as error:
        return [str(fault) for fault in error.faults]
    return []


TAKEN: tuple[tuple[object, tuple[Hashable, ...]], ...] = (
    ("bool", YES_NO),
    (bool, YES_NO),
    ("int", NUMBERS),
    ("str", TEXTS),
    ("str", COLOURS),
    ("Colour", COLOURS),
    (Colour, COLOURS),
    ("OldColour", OLD),
    ("Plain", PLAIN),
    ("Colour | None", (*COLOURS, None)),
    (Colour | None, (*COLOURS, None)),
    ("int | str", ("red", 1)),
    ("Literal['red', 'blue']", TEXTS),
    (Literal[1, 2], NUMBERS),
    ("None", (None,)),
    ("object", (1, "red", None)),
    ("Any", (1, "red", None)),
    (Any, TEXTS),
    ("Hashable", TEXTS),
    ("FoundNowhere", PLAIN),
    ("hostile.Colour", PLAIN),
    ("tuple[int, ...]", ((1, 2), (3,))),
    ("FoundNowhere | Colour", TEXTS),
    ("list[Nowhere]", TEXTS),
)


@pytest.mark.parametrize(("annotation", "answers"), TAKEN, ids=str)
def test_a_type_that_takes_every_answer_is_taken(annotation: object, answers: tuple[Hashable, ...]) -> None:
    """By object or by text, alone or as one of several; and what only a type checker can tell is left to it."""
    assert judged(annotation, answers) == []


REFUSED: tuple[tuple[object, tuple[Hashable, ...], str], ...] = (
    ("bool", NUMBERS, "1"),
    ("int", YES_NO, "True"),
    (int, YES_NO, "True"),
    ("bool", TEXTS, "'red'"),
    ("Colour", TEXTS, "'red'"),
    ("Colour", OLD, "<OldColour.RED: 'red'>"),
    ("Plain", COLOURS, "<Colour.RED: 'red'>"),
    ("str", PLAIN, "<Plain.RED: 'red'>"),
    ("str", (*TEXTS, None), "None"),
    ("Colour | None", TEXTS, "'red'"),
    ("Literal['red', 'green']", TEXTS, "'blue'"),
    ("Literal[1, 0]", YES_NO, "True"),
    (Literal["red"], TEXTS, "'blue'"),
    ("None", TEXTS, "'red'"),
)


@pytest.mark.parametrize(("annotation", "answers", "other"), REFUSED, ids=str)
def test_a_type_that_does_not_take_an_answer_is_refused(
    annotation: object, answers: tuple[Hashable, ...], other: str
) -> None:
    """A truth value is no number, and a text no member of an enum: compared by identity they would differ."""
    shown = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", annotation)
    told = f"own/p5(answer): found the type {shown}, expected a type that takes every answer to the question"
    assert judged(annotation, answers) == [f"{told}, {other} too"]


def test_misfits_stand_beside_the_other_faults() -> None:
    """One fault for each parameter."""

    def reads(permit: int, colour: str, shape: str) -> Outcome:
        """Whatever."""
        return Outcome.SATISFIED if permit and colour and shape else Outcome.NOT_APPLICABLE

    questions = (Field("permit", "permit", answers=YES_NO), Field("colour", "colour", answers=PLAIN))
    told = refusal(lambda: book(as_rule(reads), questions=questions), kind=FaultyRulebookError)
    assert [fault.partition(":")[0] for fault in told] == ["own/p5(permit)", "own/p5(colour)", "own/p5(shape)"]
