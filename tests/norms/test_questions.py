"""Which facts does each kind of question read, and what does it answer?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.norms import MOMENT, Answer, Band, Dated, Field, Function, Holds
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Hashable

BANDS = ("child", "young", "adult")


class Diary:
    """A dated table that answers with what it was asked."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The keys and the day."""
        return Answer(frozenset({(*keys, day)}), Why.NO_INFORMATION)


@given(st.integers(0, 120))
def test_a_field_answers_with_its_fact(value: int) -> None:
    """Nothing lies between the fact and the answer."""
    field = Field("age", "age_stated", answers=tuple(range(121)))
    assert field.facts == ("age_stated",)
    assert field.answer((value,), {}) == Answer(frozenset({value}))


@given(st.integers(-5, 200))
def test_a_band_begins_at_its_cut(value: int) -> None:
    """A cut is the first number of the band it opens."""
    band = Band("age_band", "age", cuts=(18, 21), answers=BANDS)
    expected = BANDS[sum(value >= cut for cut in (18, 21))]
    assert band.facts == ("age",)
    assert band.answer((value,), {}).values == {expected}
    assert expected == BANDS[bisect_right((18, 21), value)]


def test_a_band_of_no_number_is_any_band_and_asks_for_the_number() -> None:
    """The age of one whose birth date was stated instead is not zero."""
    answer = Band("age_band", "age", cuts=(18, 21), answers=BANDS).answer((None,), {})
    assert answer.values == set(BANDS)
    assert (answer.why, answer.asks) == (Why.NOT_STATED, "age")


def test_each_item_of_a_list_is_a_fact_of_its_own() -> None:
    """To hold a passport says nothing of a visa."""
    passport = Holds("has_passport", "documents", item="passport")
    visa = Holds("has_visa", "documents", item="visa")
    assert (passport.facts, visa.facts) == (("documents:passport",), ("documents:visa",))
    assert passport.answers == (True, False)
    assert passport.answer((True,), {}).values == {True}
    assert passport.answer((False,), {}).values == {False}


def test_a_dated_question_asks_its_table_about_its_keys_on_its_day() -> None:
    """The moment judged, or the date fact named instead; the table's reason and evidence come back untouched."""
    day = date(2020, 2, 29)
    judged = Dated("diary_says", ("a", "b"), table="diary", answers=("anything",))
    signed = Dated("diary_said", ("a",), table="diary", answers=("anything",), date="contracted_on")
    assert judged.facts == ("a", "b", MOMENT)
    assert signed.facts == ("a", "contracted_on")
    assert judged.answer((1, 2, day), {"diary": Diary()}) == Answer(frozenset({(1, 2, day)}), Why.NO_INFORMATION)


def test_a_function_takes_its_facts_by_place() -> None:
    """In the order in which it names them."""
    older = Function("older", ("a", "b"), function=int.__gt__, answers=(True, False))
    assert older.facts == ("a", "b")
    assert older.answer((3, 2), {}).values == {True}
    assert older.answer((2, 3), {}).values == {False}
