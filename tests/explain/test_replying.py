"""Are the values of a fact said as answers, in both languages?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.replying import reply_in_words
from p2mi_rules.norms import MOMENT, Possible
from p2mi_rules.timelines import END_OF_TIME
from p2mi_rules.vocabulary import Recruiter, Route

if TYPE_CHECKING:
    from collections.abc import Hashable

INDONESIAN, ENGLISH = voice("id"), voice("en")
FIRST, SECOND, THIRD = date(2004, 10, 18), date(2017, 11, 22), date(2022, 8, 1)
DAYS = Possible((FIRST, SECOND, THIRD))
AGES = Possible((17, 18, 21))


@pytest.mark.parametrize(
    ("fact", "values", "possible", "words"),
    [
        ("route", (Route.P2P, Route.NONE), Possible(tuple(Route)), "penempatan oleh P3MI (P to P), di luar semua"),
        ("registered", (True, False), Possible((True, False)), "ya, tidak"),
        ("agency_registered", (None,), Possible((True, False, None)), "berizin, tetapi sedang diskors"),
        ("vessel_flag", (True,), Possible((True, False)), "bendera negara lain"),
        ("visa_occupation", (False,), Possible((True, False)), "jabatan lain"),
        ("destination", ("KH", "SG"), Possible(("KH", "SG", "MY")), "Kamboja, Singapura"),
        ("age", (17,), AGES, "di bawah 18"),
        ("age", (18, 21), AGES, "18 sampai 20, 21 atau lebih"),
        (MOMENT, (FIRST,), DAYS, "paling lambat 21 November 2017"),
        (MOMENT, (FIRST, THIRD), DAYS, "paling lambat 21 November 2017, sejak 1 Agustus 2022"),
        (MOMENT, (SECOND, THIRD), DAYS, "sejak 22 November 2017"),
        (MOMENT, (SECOND,), DAYS, "antara 22 November 2017 dan 31 Juli 2022"),
        ("approved_on", (None,), Possible((None, SECOND)), "tidak ada, atau sesudah 22 November 2017"),
        (
            "approved_on",
            (None, SECOND),
            Possible((None, SECOND)),
            "paling lambat 22 November 2017, tidak ada, atau sesudah",
        ),
        ("approved_on", (SECOND,), Possible((None, SECOND)), "paling lambat 22 November 2017"),
        ("contracted_on", (SECOND,), Possible((SECOND, THIRD)), "antara 22 November 2017 dan 31 Juli 2022"),
        ("colour", ("red",), None, "red"),
    ],
)
def test_values_are_said_in_indonesian(
    fact: str, values: tuple[Hashable, ...], possible: Possible | None, words: str
) -> None:
    """Closed values by name, numbers and days as the stretch they stand for, countries by their name."""
    assert reply_in_words(fact, values, possible, INDONESIAN).startswith(words)


def test_many_values_are_said_by_those_that_are_not_among_them() -> None:
    """Where that is shorter."""
    all_but = tuple(each for each in Recruiter if each is not Recruiter.P3MI)
    assert reply_in_words("recruiter", all_but, Possible(tuple(Recruiter)), ENGLISH) == (
        "other than placement company (P3MI)"
    )
    everything = reply_in_words("recruiter", tuple(Recruiter), Possible(tuple(Recruiter)), ENGLISH)
    assert "other than" not in everything
    few = reply_in_words("route", (Route.P2P, Route.UKPS, Route.G2G, Route.NONE), Possible(tuple(Route)), ENGLISH)
    assert "other than" not in few


def test_neighbouring_stretches_are_one() -> None:
    """All days are every day since the first act."""
    assert DAYS.values[-1] < END_OF_TIME  # type: ignore[operator]  # days
    assert reply_in_words(MOMENT, DAYS.values, DAYS, ENGLISH) == reply_in_words(
        MOMENT, (FIRST,), Possible((FIRST,)), ENGLISH
    )
