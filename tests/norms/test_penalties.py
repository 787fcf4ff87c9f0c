"""Does a penalty say what it threatens with, and until when its figures are certain?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Joined, Mind, Offender, Penalty

SINCE_THEN = date(2026, 1, 2)


def threat(**said: Any) -> Penalty:  # noqa: ANN401 - any of the fields
    """Ten years or fifteen thousand million rupiah, and whatever else is said."""
    return Penalty(basis=UU_18_2017.pasal(83), years=10, rupiah=15_000_000_000, joined=Joined.OR, **said)


@given(st.dates())
def test_figures_without_an_end_are_certain_on_every_day(day: date) -> None:
    """Of an act that was never adjusted."""
    assert threat().certain(day)


@given(st.dates(), st.dates())
def test_figures_are_certain_before_the_day_on_which_they_are_adjusted(day: date, adjusted: date) -> None:
    """The day itself is not: a deed of that day is judged by figures that were not read."""
    assert threat(certain_until=adjusted).certain(day) == (day < adjusted)


def test_the_day_before_is_the_last_certain_one() -> None:
    """One day makes the difference."""
    assert threat(certain_until=SINCE_THEN).certain(SINCE_THEN - timedelta(days=1))
    assert not threat(certain_until=SINCE_THEN).certain(SINCE_THEN)


def test_nothing_more_is_threatened_than_is_said() -> None:
    """Where an act is silent: no intent asked, whoever places, prison, no least, no more for corporations."""
    silent = threat()
    assert (silent.mind, silent.offender) == (Mind.NOT_ASKED, Offender.WHOEVER_PLACES)
    assert (silent.light, silent.least, silent.corporate) == (False, None, False)


def test_nobody_who_is_threatened_is_the_worker() -> None:
    """Whoever places, natural persons who do, and anybody: the list has no word for one who merely left."""
    assert set(Offender) == {Offender.WHOEVER_PLACES, Offender.NATURAL_PERSON, Offender.ANYBODY}
    assert set(Joined) == {Joined.AND, Joined.OR, Joined.AND_OR}
    assert set(Mind) == {Mind.INTENT, Mind.KNEW_OR_SHOULD_HAVE, Mind.NOT_ASKED}
