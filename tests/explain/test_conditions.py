"""Is a class of situations described in few words, and days as stretches?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.engine.comparing.classes import Condition
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.conditions import code, label, stretches, values
from p2mi_rules.norms import MOMENT
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.questions.answers import AgeBand
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import Route

if TYPE_CHECKING:
    from collections.abc import Hashable

DAYS = (ACT_BEGINS, date(2015, 7, 1), date(2015, 7, 2), date(2020, 3, 20))
APPROVALS = (None, date.min, date(2015, 7, 1), date(2020, 3, 20))


@pytest.mark.parametrize(
    ("name", "chosen", "every", "said"),
    [
        (MOMENT, DAYS[:1], DAYS, "up to 30 June 2015"),
        (MOMENT, DAYS[1:2], DAYS, "1 July 2015"),
        (MOMENT, DAYS[1:3], DAYS, "1 July 2015 to 19 March 2020"),
        (MOMENT, DAYS[2:], DAYS, "from 2 July 2015"),
        (MOMENT, (DAYS[0], DAYS[3]), DAYS, "up to 30 June 2015 / from 20 March 2020"),
        ("approved_on", APPROVALS[1:], APPROVALS, "any day"),
        ("approved_on", APPROVALS[1:3], APPROVALS, "up to 19 March 2020"),
        ("approved_on", (None, APPROVALS[3]), APPROVALS, "from 20 March 2020 / no approval before a stop"),
        ("approved_on", (None,), APPROVALS, "no approval before a stop"),
        ("route", (Route.G2G,), tuple(Route), "placement by the Badan (G to G or G to P)"),
        ("destination", ("OM", EVERY_COUNTRY), ("OM", EVERY_COUNTRY, "SA"), "other than Saudi Arabia (SA)"),
        ("destination", (EVERY_COUNTRY,), ("OM", EVERY_COUNTRY, "SA"), "every other country"),
        ("passport", (False,), (True, False), "no"),
        ("agency_status", (None,), (None, "licensed", "warned"), "not stated"),
        ("age", (17,), (17, 18, 21), "17"),
        ("age_band", (AgeBand.FROM_18,), tuple(AgeBand), "18 to 20"),
    ],
)
def test_values_in_few_words(name: str, chosen: tuple[Hashable, ...], every: tuple[Hashable, ...], said: str) -> None:
    """Days as stretches, an end that is open not named; of many values those that are left out."""
    assert values(Condition(name, chosen, every), voice("en")) == said


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (Condition(MOMENT, (), ()), "day of departure"),
        (Condition("vessel_flag", (), (), "foreign_flag"), "foreign flag"),
        (Condition("age_band", (), (), "age_band"), "age on that day"),
        (Condition("passport", (), (), "passport"), "passport"),
        (Condition("union_member", (), (), "union_member"), "union member"),
    ],
)
def test_a_condition_has_a_name(condition: Condition, said: str) -> None:
    """That of a field, of a question, of a paper; of a user's own its own."""
    assert label(condition, voice("en")) == said


def test_stretches_join_where_no_day_lies_between() -> None:
    """And stay apart where one does."""
    condition = Condition(MOMENT, (DAYS[0], DAYS[1], DAYS[3]), DAYS)
    assert stretches(condition) == [(DAYS[0], DAYS[1]), (DAYS[3], None)]
    assert condition.size == 2, "so much is to be said of it"


@pytest.mark.parametrize(
    ("value", "written"), [(Route.P2P, "p2p"), (True, True), (None, None), (17, 17), (("x", 1), "('x', 1)")]
)
def test_values_as_records_have_them(value: Hashable, written: object) -> None:
    """Closed values by their code, others as they are."""
    assert code(value) == written
