"""Is a question that is none refused when it is defined, whatever was given?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import Band, Dated, Field, Function, Holds
from tests.own.hostile import Colour, OldColour, Plain, Unhashable
from tests.own.refused import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

NAMED = "a name that a rule can have as a parameter"
DIFFERENT = "expected values of which no two are equal"
BY_PLACE = "expected one that takes the values of the facts it reads, by place"
YES_NO = (True, False)
NO_ANSWERS: tuple[object, ...] = ()
UNHASHABLE: tuple[object, ...] = ("red", [])


def refused(make: Callable[..., object], *given: object, **named: object) -> list[str]:
    """The faults of a question."""
    return refusal(make, *given, kind=FaultyRulebookError, **named)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("has permit", f"has permit: found 'has permit', expected {NAMED}, such as has_permit"),
        ("", f"question: found '', expected {NAMED}, such as has_permit"),
        ("class", f"class: found 'class', expected {NAMED}, such as has_permit"),
        ("uu/p5", f"uu/p5: found 'uu/p5', expected {NAMED}, such as has_permit"),
        (7, f"question: found a value of type int, expected {NAMED}"),
        ("x " * 60, f"{'x ' * 60}: found '{('x ' * 60)[:59]}..., expected {NAMED}, such as has_permit"),
    ],
)
def test_the_id_is_a_name_that_a_parameter_can_have(name: object, told: str) -> None:
    """Of every kind alike."""
    assert refused(Field, name, "colour", answers=("red",)) == [told]
    assert refused(Function, name, ("colour",), function=str, answers=("red",)) == [told]
    assert refused(Holds, name, "documents", item="passport") == [told]
    assert refused(Band, name, "age", cuts=(1,), answers=YES_NO) == [told]
    assert refused(Dated, name, ("port",), table="ports", answers=YES_NO) == [told]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (NO_ANSWERS, "colour.answers: found no value, expected a tuple of all values there are"),
        (
            ["red"],
            "colour.answers: found a value of type list, expected a tuple of values, such as (True, False)",
        ),
        ("red", "colour.answers: found a value of type str, expected a tuple of values, such as (True, False)"),
        (
            ("red", "blue", "red"),
            "colour.answers[2]: found 'red', which equals 'red', expected values of which no two are equal",
        ),
        ((True, 1), "colour.answers[1]: found 1, which equals True, expected values of which no two are equal"),
        ((0, False), "colour.answers[1]: found False, which equals 0, expected values of which no two are equal"),
        (
            (Colour.RED, "red"),
            f"colour.answers[1]: found 'red', which equals <Colour.RED: 'red'>, {DIFFERENT}",
        ),
        (
            ("red", OldColour.RED),
            f"colour.answers[1]: found <OldColour.RED: 'red'>, which equals 'red', {DIFFERENT}",
        ),
        (
            UNHASHABLE,
            "colour.answers[1]: found a value of type list that cannot be hashed, expected a hashable value",
        ),
        (
            (Unhashable(), "red"),
            "colour.answers[0]: found a value of type Unhashable that cannot be hashed, expected a hashable value",
        ),
    ],
)
def test_answers_are_a_tuple_of_different_values(answers: object, told: str) -> None:
    """``True`` and ``1`` are one value, and so are a text and the member of an enum of texts."""
    assert refused(Field, "colour", "colour", answers=answers) == [told]


def test_a_value_that_cannot_even_be_printed_is_told_by_its_type() -> None:
    """Nothing of a user's class is trusted while it is refused."""
    unprintable = type("Odd", (str,), {"__repr__": Unhashable.__repr__})
    odd: object = unprintable("red")
    told = "colour.answers[1]: found a value of type Odd, which equals 'red', expected values of which no two are equal"
    assert refused(Field, "colour", "colour", answers=("red", odd)) == [told]


@given(st.lists(st.sampled_from([*Plain, "red", "blue", 3, None, (1, 2)]), min_size=1, unique=True))
def test_any_different_values_may_be_answers(answers: list[object]) -> None:
    """Enums of any kind, texts, numbers, nothing, tuples."""
    made: Callable[..., Field] = Field
    assert made("colour", "colour", answers=tuple(answers)).answers == tuple(answers)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("", "colour.facts[0]: found '', expected a name in one word, without spaces"),
        ("the colour", "colour.facts[0]: found 'the colour', expected a name in one word, without spaces"),
        (" colour", "colour.facts[0]: found ' colour', expected a name in one word, without spaces"),
        (None, "colour.facts[0]: found a value of type NoneType, expected a name in one word"),
    ],
)
def test_a_fact_is_a_name_in_one_word(fact: object, told: str) -> None:
    """It is the key under which somebody states it."""
    assert refused(Field, "colour", fact, answers=("red",)) == [told]


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=4))
def test_the_cuts_of_bands_ascend(cuts: list[int]) -> None:
    """They are taken if, and only if, each is greater than the one before it."""
    answers = tuple(range(len(cuts) + 1))
    if cuts == sorted(set(cuts)):
        assert Band("age", "age", cuts=tuple(cuts), answers=answers).cuts == tuple(cuts)
    else:
        ascending = ", ".join(map(str, sorted(set(cuts))))
        assert refused(Band, "age", "age", cuts=tuple(cuts), answers=answers) == [
            f"age.cuts: found {tuple(cuts)!r}, expected cuts that ascend; did you mean {ascending}?"
        ]


@pytest.mark.parametrize(
    ("cuts", "answers", "told"),
    [
        ((18, 21), ("child", "adult"), ["age.answers: found 2 of them, expected 3, one for each band"]),
        ((18,), ("a", "b", "c"), ["age.answers: found 3 of them, expected 2, one for each band"]),
        ((), ("any",), ["age.cuts: found no cut, expected a tuple of whole numbers, such as (18, 21)"]),
        ([18], YES_NO, ["age.cuts: found a value of type list, expected a tuple of whole numbers, such as (18, 21)"]),
        ((True,), YES_NO, ["age.cuts: found a value of type bool, expected whole numbers alone"]),
        ((1.5,), YES_NO, ["age.cuts: found a value of type float, expected whole numbers alone"]),
        (
            (21, 18),
            "child",
            [
                "age.answers: found a value of type str, expected a tuple of values, such as (True, False)",
                "age.cuts: found (21, 18), expected cuts that ascend; did you mean 18, 21?",
            ],
        ),
    ],
)
def test_a_band_has_one_answer_more_than_cuts(cuts: object, answers: object, told: list[str]) -> None:
    """A truth value is no number, though Python counts with it."""
    assert refused(Band, "age", "age", cuts=cuts, answers=answers) == told


def test_an_item_of_a_list_is_a_name() -> None:
    """Both the list and the item, since the fact is called by both."""
    assert refused(Holds, "held", "documents", item="") == [
        "held.item: found '', expected a name in one word, without spaces"
    ]
    assert refused(Holds, "held", "", item="a passport") == [
        "held.fact: found '', expected a name in one word, without spaces",
        "held.item: found 'a passport', expected a name in one word, without spaces",
    ]


def test_a_dated_question_names_its_keys_and_its_table() -> None:
    """A text is no tuple of keys, though it can be gone through; no key is named twice, nor like the date."""
    assert refused(Dated, "open", "port", table="ports", answers=YES_NO) == [
        "open.facts: found a value of type str, expected a tuple of names of facts"
    ]
    assert refused(Dated, "open", ("port", "port"), table="", answers=YES_NO) == [
        "open.facts: found a fact named twice, expected each fact once",
        "open.table: found '', expected a name in one word, without spaces",
    ]
    assert refused(Dated, "open", ("moment",), table="ports", answers=YES_NO) == [
        "open.facts: found a fact named twice, expected each fact once"
    ]
    assert Dated("open", (), table="ports", answers=YES_NO).facts == ("moment",)


def older(left: int, right: int) -> bool:
    """Whether the left one is older."""
    return left > right


@pytest.mark.parametrize(
    ("reads", "function", "told"),
    [
        ((), older, ["it.facts: found no fact, expected at least one fact that it reads"]),
        (("left",), older, []),
        (("left", "right", "third"), older, []),
        (("left", "right"), "older", ["it.function: found a value of type str, expected a function"]),
    ],
)
def test_a_function_takes_what_it_reads(reads: tuple[str, ...], function: object, told: list[str]) -> None:
    """As many values as it names facts, by place."""
    arity = f"it.function: found a function of other parameters, {BY_PLACE}"
    expected = [*told, *([arity] if callable(function) else [])]
    assert refused(Function, "it", reads, function=function, answers=YES_NO) == expected


def test_a_function_that_does_not_tell_its_parameters_is_believed() -> None:
    """Some that are written in C do not."""
    assert Function("most", ("left", "right"), function=max, answers=(1, 2)).reads == ("left", "right")


def test_everything_wrong_with_a_question_is_told_at_once() -> None:
    """Its name, its fact, its answers and its cuts."""
    assert len(refused(Band, "no name", "no fact", cuts=(2, 1), answers=(True, 1))) == 5
