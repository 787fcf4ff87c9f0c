"""Are days said in words that say neither more nor less than is known?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules.citations import Source
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.days import days_in_words, published
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import Authority, Seen


@pytest.mark.parametrize(
    ("days", "indonesian", "english"),
    [
        (PartialDate.parse("2025-10-29"), "29 Oktober 2025", "29 October 2025"),
        (PartialDate.parse("2025-10"), "suatu hari dalam Oktober 2025", "a day in October 2025"),
        (PartialDate.parse("2025-12"), "suatu hari dalam Desember 2025", "a day in December 2025"),
        (PartialDate.parse("2025"), "suatu hari dalam 2025", "a day in 2025"),
        (
            PartialDate(date(2024, 1, 1), date(2025, 12, 31)),
            *("antara 1 Januari 2024 dan 31 Desember 2025",),
            *("between 1 January 2024 and 31 December 2025",),
        ),
        (
            PartialDate(date(2024, 3, 1), date(2024, 3, 9)),
            "antara 1 Maret 2024 dan 9 Maret 2024",
            "between 1 March 2024 and 9 March 2024",
        ),
        (
            PartialDate(date(2024, 3, 2), date(2024, 3, 31)),
            "antara 2 Maret 2024 dan 31 Maret 2024",
            "between 2 March 2024 and 31 March 2024",
        ),
        (
            PartialDate(date(2024, 2, 1), date(2024, 3, 31)),
            "antara 1 Februari 2024 dan 31 Maret 2024",
            "between 1 February 2024 and 31 March 2024",
        ),
        (PartialDate(date(2025, 1, 1), END_OF_TIME), "sejak 1 Januari 2025", "since 1 January 2025"),
        (PartialDate(ACT_BEGINS, date(2015, 7, 1)), "paling lambat 1 Juli 2015", "no later than 1 July 2015"),
        (PartialDate(ACT_BEGINS, END_OF_TIME), "hari mana pun sejak 18 Oktober 2004", "any day since 18 October 2004"),
    ],
)
def test_a_stretch_of_days_is_said_as_what_it_is(days: PartialDate, indonesian: str, english: str) -> None:
    """A day, a month, a year, a stretch, and either end open have words of their own."""
    assert (days_in_words(days, voice("id")), days_in_words(days, voice("en"))) == (indonesian, english)


def test_a_document_of_some_day_of_a_month_is_dated_by_the_month() -> None:
    """Where the day of publication was not found, a month is said, and never its last day."""
    source = Source(
        "s",
        "Data",
        title_en="Data",
        authority=Authority.PLACEMENT_RECORD,
        seen=Seen.PRESS,
        published=date(2025, 2, 28),
        not_before=date(2025, 2, 1),
    )
    assert days_in_words(published(source), voice("en")) == "a day in February 2025"
