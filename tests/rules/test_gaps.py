"""Where is a law known and not encoded, and which topics or rules does it take out of reach?"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from p2mi_rules.norms import Effect, Gap
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.vocabulary import Occupation, Recruiter, Topic
from tests.rules.cells import ANSWERS

BY_ID = {gap.id: gap for gap in GAPS}
FISHING, MERCHANT = Occupation.FISHING_CREW, Occupation.MERCHANT_CREW
PP_22_2022 = date(2022, 6, 8)

EVERYTHING_OF_A_REGIME = frozenset[str](
    {
        Topic.AGENCY,
        Topic.DESTINATION,
        Topic.DOCUMENTS,
        Topic.PERMIT,
        Topic.REGISTRATION,
        Topic.ROUTE,
        Topic.VISA,
    }
)
"""What a regime of its own may say otherwise; how old crew are, and who may place at all, stays asked."""

every_gap = pytest.mark.parametrize("gap", GAPS, ids=lambda gap: gap.id)


def opened_by(gap: Gap) -> set[tuple[object, ...]]:
    """The answers of which the gap says that a law is not encoded."""
    return {cell for cell in product(*(ANSWERS[name] for name in gap.parameters)) if gap.function(*cell)}


def test_there_are_five_gaps() -> None:
    """One in the older act, three in the newer, one in the regulation on crew; no paper is a gap any more."""
    assert set(BY_ID) == {
        "uu39-2004/p28",
        "uu18-2017/p64",
        "uu18-2017/p64-manning",
        "uu18-2017/p64-destination",
        "pp22-2022/p1-11",
    }


def test_pasal_28_left_crew_to_rules_of_their_own() -> None:
    """UU 39/2004 Pasal 28: of the kinds of work left to the Minister those of ship crew are known to differ."""
    gap = BY_ID["uu39-2004/p28"]
    assert opened_by(gap) == {(FISHING,), (MERCHANT,)}
    assert (gap.topics, gap.rules) == (EVERYTHING_OF_A_REGIME, frozenset[str]())


def test_pasal_64_left_crew_to_a_regulation_that_did_not_exist() -> None:
    """UU 18/2017 Pasal 64, until the regulation came on 8 June 2022: seafarers and fishing crew, and nobody on land."""
    gap = BY_ID["uu18-2017/p64"]
    assert opened_by(gap) == {(FISHING,), (MERCHANT,)}
    assert (gap.topics, gap.rules) == (EVERYTHING_OF_A_REGIME, frozenset[str]())
    assert gap.until == PP_22_2022


def test_manning_agencies_had_licences_of_the_ministry_of_transport() -> None:
    """UU 18/2017 Pasal 64, until then: whether one of crew was an implementer is open, and of nobody else."""
    gap = BY_ID["uu18-2017/p64-manning"]
    cells = {(job, recruiter) for job in (FISHING, MERCHANT) for recruiter in (Recruiter.MANNING_AGENCY,)}
    assert opened_by(gap) == cells
    assert (gap.topics, gap.rules) == (frozenset[str](), frozenset({"uu18-2017/p49"}))
    assert gap.until == PP_22_2022


def test_what_safeguards_a_ship_has_is_said_nowhere() -> None:
    """UU 18/2017 Pasal 64, since then: Pasal 31 and 72 huruf d are open for crew; stops and closures bind them."""
    gap = BY_ID["uu18-2017/p64-destination"]
    assert opened_by(gap) == {(FISHING,), (MERCHANT,)}
    assert (gap.topics, gap.rules) == (frozenset[str](), frozenset({"uu18-2017/p31", "uu18-2017/p72-d"}))
    assert (gap.since, gap.until) == (PP_22_2022, None)


def test_ships_under_the_indonesian_flag_are_not_the_regulation_s_matter() -> None:
    """PP 22/2022 Pasal 1 angka 11: migrant crew serve under foreign flags; what holds for others was not read."""
    gap = BY_ID["pp22-2022/p1-11"]
    assert opened_by(gap) == {(FISHING, False), (MERCHANT, False)}
    assert (gap.topics, gap.rules) == (EVERYTHING_OF_A_REGIME - {Topic.DESTINATION}, frozenset[str]())


@every_gap
def test_a_gap_takes_only_what_would_decide(gap: Gap) -> None:
    """Each rule named decides and is law in the time of the gap; each topic has a rule that does."""
    deciding = [rule for rule in RULES if rule.effect is Effect.DECIDES and rule.in_force(gap.since)]
    assert gap.rules <= {rule.id for rule in deciding}
    assert gap.topics <= {rule.topic for rule in deciding}
    assert gap.topics | gap.rules


@every_gap
def test_a_gap_says_nothing_of_work_on_land(gap: Gap) -> None:
    """Whatever else is answered: all that is not encoded is about ships."""
    place = gap.parameters.index("occupation")
    assert {cell[place] for cell in opened_by(gap)} == {FISHING, MERCHANT}
