"""Which flag may a ship fly, and is the job on the visa the job that was stated?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Agency, Employer, Placement
from p2mi_rules.vocabulary import Occupation, Open, Why
from tests.questions.situations import BY_ID, answers, facts_of

if TYPE_CHECKING:
    from p2mi_rules.norms import Possible
    from p2mi_rules.placement.facts import Fact

CREW, NURSE, COOK = Occupation.FISHING_CREW, Occupation.NURSE, Occupation.HOSPITALITY


def flag(
    stated: Fact[str] = Open.NOT_STATED,
    occupation: Fact[Occupation] = CREW,
    licence: Fact[bool] = Open.NOT_STATED,
) -> Possible:
    """What the flag may be: foreign or not."""
    employer = Employer(vessel_flag=stated, occupation=occupation)
    return facts_of(Placement(employer=employer, agency=Agency(manning_licence=licence)))["vessel_flag"]


@pytest.mark.parametrize(
    ("stated", "foreign"),
    [
        ("PA", (True,)),
        ("ID", (False,)),
        (frozenset({"PA", "CN"}), (True,)),
        (frozenset({"ID", "PA"}), (False, True)),
    ],
)
def test_a_flag_stated_is_foreign_or_indonesian(stated: Fact[str], foreign: tuple[bool, ...]) -> None:
    """Which foreign one it is makes no difference; of several of which one is Indonesian it is open."""
    assert flag(stated).values == foreign
    assert flag(stated).why is (Why.SEVERAL if len(foreign) > 1 else None)
    assert not flag(stated).presumed


def test_a_flag_left_blank_of_crew_is_presumed_foreign() -> None:
    """Migrant crew serve under foreign flags (PP 22/2022 Pasal 1 angka 11): so much is presumed, and listed as such."""
    assert flag().values == (True,)
    assert flag().presumed
    assert flag(occupation=Open.NOT_STATED, licence=True).presumed


def test_a_flag_asked_for_and_not_known_is_open() -> None:
    """Only a blank is presumed away."""
    asked = flag(Open.NOT_KNOWN)
    assert (asked.values, asked.presumed, asked.why) == ((True, False), False, Why.NOT_KNOWN)


def test_on_land_a_flag_is_neither_asked_nor_presumed() -> None:
    """A blank placement is on land, and what it says of a flag is nothing that could be wrong."""
    blank = flag(occupation=Open.NOT_STATED)
    assert (blank.values, blank.presumed, blank.is_open) == ((True,), False, False)


def test_the_flag_is_read_by_one_question() -> None:
    """Whether it is foreign, which is all that the regulation asks."""
    assert BY_ID["foreign_flag"].facts == ("vessel_flag",)
    assert answers(Placement(employer=Employer(vessel_flag="ID", occupation=CREW)), "foreign_flag") == {False}


def job(visa: Fact[Occupation], stated: Fact[Occupation]) -> Possible:
    """How the job on the visa stands to the job stated."""
    employer = Employer(visa_occupation=visa, occupation=stated)
    return facts_of(Placement(destination="SA", employer=employer))["visa_occupation"]


@pytest.mark.parametrize(
    ("visa", "stated", "expected"),
    [
        (NURSE, NURSE, (True,)),
        (COOK, NURSE, (False,)),
        (NURSE, frozenset({NURSE, COOK}), (True, False)),
        (frozenset({NURSE, COOK}), NURSE, (True, False)),
        (frozenset({NURSE, COOK}), CREW, (False,)),
    ],
)
def test_two_jobs_are_compared(visa: Fact[Occupation], stated: Fact[Occupation], expected: tuple[bool, ...]) -> None:
    """The same or another, or both where one of several may be it."""
    possible = job(visa, stated)
    assert possible.values == expected
    assert possible.why is (Why.SEVERAL if len(expected) > 1 else None)


@pytest.mark.parametrize("visa", [Occupation.DOMESTIC_WORKER, NURSE, COOK])
@pytest.mark.parametrize(("blank", "why"), [(Open.NOT_STATED, Why.NOT_STATED), (Open.NOT_KNOWN, Why.NOT_KNOWN)])
def test_a_job_not_stated_may_be_that_of_the_visa(visa: Occupation, blank: Open, why: Why) -> None:
    """And may be another: what is open of the job stated is open here, for the same reason, whatever the visa says."""
    possible = job(visa, blank)
    assert (possible.values, possible.why) == ((True, False), why)


@pytest.mark.parametrize(("blank", "why"), [(Open.NOT_STATED, Why.NOT_STATED), (Open.NOT_KNOWN, Why.NOT_KNOWN)])
def test_a_visa_of_which_no_job_is_told_may_be_for_this_one(blank: Open, why: Why) -> None:
    """Or for another, so that stating it later only narrows."""
    possible = job(blank, NURSE)
    assert (possible.values, possible.why) == ((True, False), why)


def test_the_question_reads_the_comparison() -> None:
    """Whether the visa is for the job that was stated."""
    assert BY_ID["visa_for_this_job"].facts == ("visa_occupation",)
    assert BY_ID["visa_for_this_job"].answers == (True, False)
