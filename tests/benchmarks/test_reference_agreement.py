"""Is an answer that differs from the hand taken only where every completion proves it?"""

from __future__ import annotations

import attrs
import pytest
from benchmarks.reference.agreement import Agreement, agreement, compared
from benchmarks.reference.by_hand import RULES, decide, letters
from benchmarks.reference.policy import COUNTRIES, PLACES, SECTORS
from benchmarks.reference.records import Record, records

LAWFUL = next(each for each in records(200) if decide(each)[0] == "P")
NOWHERE_OPEN = next(code for code in COUNTRIES if not any((code, sector) in PLACES for sector in SECTORS))
# The hand cannot tell on which day; but nothing was ever decided about this destination, so no day would pass.
UNDATED = attrs.evolve(LAWFUL, destination=NOWHERE_OPEN, departure_date=None, agency_id=None, route="ukps")


def with_letter(record: Record, part: str, letter: str) -> str:
    """What the hand says, but for one letter."""
    said = dict(zip(("whole", *RULES), letters(decide(record)), strict=True))
    return "".join({**said, part: letter}.values())


def test_what_the_hand_says_agrees() -> None:
    """Letter by letter, where it cannot tell too."""
    assert compared(UNDATED, letters(decide(UNDATED))) == ((), ())
    assert "U" in letters(decide(UNDATED))


@pytest.mark.parametrize(("part", "letter"), [("whole", "F"), ("designated", "F"), ("not_closed", "P")])
def test_a_letter_that_every_completion_gives_is_settled(part: str, letter: str) -> None:
    """Where the hand cannot tell."""
    assert compared(UNDATED, with_letter(UNDATED, part, letter)) == ((part,), ())


def test_a_letter_that_some_completion_denies_is_wrong() -> None:
    """Though the hand cannot tell."""
    minor = attrs.evolve(LAWFUL, age=None)
    for letter in "PF":
        assert compared(minor, with_letter(minor, "of_age", letter)).faults == (f"of_age is {letter}, by hand U",)


def test_a_letter_other_than_a_settled_one_is_wrong() -> None:
    """Saying that one cannot tell what the hand can is wrong as well."""
    for letter in "NUF":
        assert compared(LAWFUL, with_letter(LAWFUL, "of_age", letter)).faults == (f"of_age is {letter}, by hand P",)


def test_too_few_letters_are_wrong() -> None:
    """Whatever they are."""
    assert compared(LAWFUL, "P").faults == ("1 letters, not 13",)


def test_counts_are_kept_over_records() -> None:
    """How many were compared, settled and wrong; the first fault is told."""
    wrong = with_letter(LAWFUL, "of_age", "F")
    settled = with_letter(UNDATED, "whole", "F")
    pairs = [(LAWFUL, letters(decide(LAWFUL))), (UNDATED, settled), (LAWFUL, wrong), (LAWFUL, "")]
    expected = Agreement(4, 1, 1, 0, wrong=2, first_fault="of_age is F, by hand P")
    assert agreement(pairs, seconds=60) == expected


def test_comparing_stops_when_its_time_is_over() -> None:
    """After one record at least."""
    assert agreement([(LAWFUL, letters(decide(LAWFUL)))] * 5, seconds=0).compared == 1
