"""Do the regimes written down answer what the policy tables answer, for every country on every day?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from p2mi_rules import Placement, PolicyBook, Rulebook
from p2mi_rules.compiled.shapes import members
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.countries.alpha_2 import ALPHA_2
from p2mi_rules.countries.tables import names
from p2mi_rules.norms import Dated
from p2mi_rules.questions import Choices, situate
from p2mi_rules.shipped import policy
from p2mi_rules.shipped.generate import rulebook
from p2mi_rules.shipped.judging import BOOK
from tests.shipped.drawn import seeded

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from p2mi_rules.compiled.shapes import Regime

VALUES = variables_of(rulebook()).values
ASKED = tuple(BOOK.variables[place] for place in BOOK.told[0].reads)
"""The facts that the status of a destination hangs on, beside country, day and approval."""

Choice = tuple[int, ...]
CHOICES: tuple[Choice, ...] = tuple(product(*(range(len(VALUES[fact])) for fact in ASKED)))
CHANGED = ("AE", "DE", "HK", "JO", "JP", "KH", "KR", "MY", "NZ", "SA", "SG", "TR", "TW", "ZW", "AQ", "ID")
"""Countries of which much was decided, little, and nothing."""

_DAY = timedelta(days=1)


class Told(NamedTuple):
    """What policy tells of one stretch: the three answers, that of the status for each choice asked about."""

    statuses: tuple[int, ...]
    basis: int
    safeguards: int


def written(regime: Regime, choices: Iterable[Choice]) -> Told:
    """What a regime written down tells."""
    statuses = tuple(_cell(regime.classes[0], regime.answers[0], choice) for choice in choices)
    return Told(statuses, _cell((), regime.answers[1], ()), _cell((), regime.answers[2], ()))


def _cell(classes: Sequence[bytes], answers: Sequence[int], choice: Sequence[int]) -> int:
    """The set of answers of one cell, found the plain way: the last variable is the fastest."""
    place = 0
    for of, value in zip(classes, choice, strict=True):
        place = place * (max(of) + 1) + of[value]
    return answers[place]


def told(country: str, approved_on: date | None, day: date, choices: Iterable[Choice]) -> Told:
    """What the tables of the specification answer."""
    tables = situate(Placement(), PolicyBook.shipped(), choices=Choices(), reading="ministry", cuts=frozenset()).tables
    status, basis, safeguards = (
        each for each in Rulebook.shipped().questions if isinstance(each, Dated) and each.keys[0] == "destination"
    )

    def answer(question: Dated, world: dict[str, Hashable]) -> int:
        found = tables[question.table].lookup(tuple(world[key] for key in question.keys), day).values
        return sum(1 << question.answers.index(value) for value in found)

    fixed: dict[str, Hashable] = {"destination": country, "approved_on": approved_on}
    worlds = (
        {**fixed, **{fact: VALUES[fact][value] for fact, value in zip(ASKED, each, strict=True)}} for each in choices
    )
    return Told(tuple(answer(status, world) for world in worlds), answer(basis, fixed), answer(safeguards, fixed))


def hold_alike(country: str, days: Iterable[date], choices: Sequence[Choice]) -> None:
    """Hold a country's course against policy on some days, for every approval that may lie before them."""
    course = policy.course_of(country)
    assert course is not None
    approvals = [cut - _DAY for cut in sorted(PolicyBook.shipped().approval_cuts(country))]
    for day in days:
        regimes = members(course.regimes[sum(cut <= day for cut in course.days)])
        found = {written(policy.REGIMES[number], choices) for number in regimes}
        possible = (None, *(each for each in approvals if each <= day))
        assert found == {told(country, each, day, choices) for each in possible}, (country, day)


def ends_of_stretches(country: str) -> list[date]:
    """The first and the last day of each stretch of policy or of law, whichever side tells them apart."""
    course = policy.course_of(country)
    assert course is not None
    book = PolicyBook.shipped()
    cuts = {*course.days, *book.cuts(country), *book.approval_cuts(country)}
    return sorted({date.min, date.max, *cuts, *(cut - _DAY for cut in cuts)})


@pytest.mark.parametrize("country", CHANGED)
def test_a_course_answers_what_policy_does(country: str) -> None:
    """On the first and the last day of each stretch, for a few kinds of placement."""
    hold_alike(country, ends_of_stretches(country), seeded(country).sample(CHOICES, 8))


@pytest.mark.long
def test_every_course_answers_what_policy_does() -> None:
    """The same of all countries, for more kinds."""
    for country in policy.countries():
        hold_alike(country, ends_of_stretches(country), seeded(country).sample(CHOICES, 24))


@pytest.mark.sweep
@pytest.mark.parametrize("country", ["DE", "JP", "MY", "SA", "TW"])
def test_a_course_answers_every_kind_of_placement(country: str) -> None:
    """On the first day of each stretch for every employer, job, route, scheme and return."""
    course = policy.course_of(country)
    assert course is not None
    hold_alike(country, course.days, CHOICES)


def test_the_law_of_each_stretch_is_that_of_its_days() -> None:
    """A course changes its law on the days on which the rulebook changes, and on no other."""
    cuts = sorted(Rulebook.shipped().cuts)
    assert [date.fromordinal(each.since) for each in BOOK.laws[1:]] == cuts
    for country in CHANGED:
        course = policy.course_of(country)
        assert course is not None
        assert [sum(cut <= day for cut in cuts) for day in (date.min, *course.days)] == list(course.laws)
        assert [each[:2] for each in course.situations] == list(zip(course.laws, course.regimes, strict=True))
        assert {each[2:] for each in course.situations} == {(course.occupations, course.schemes)}


def test_every_country_has_a_course_and_nothing_else_has() -> None:
    """The countries of the constants are those of the table of names, and of the codes that a placement may have."""
    assert sorted(policy.countries()) == sorted(names()) == sorted(ALPHA_2)
    assert len(policy.countries()) == 250
    for code in ("ZZ", "", "kh", "AE AF"):
        assert policy.course_of(code) is None
