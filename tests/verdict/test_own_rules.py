"""Can a user add a topic, a question and a table, and be told what does not fit?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules import Placement, PolicyBook, Rulebook, check
from p2mi_rules.exceptions import FaultyRequestError, FaultyRulebookError
from p2mi_rules.norms import Field, Outcome
from p2mi_rules.vocabulary import Party, Status, Why
from tests.verdict.own_rules import BOOK, INSURED, RULES, TOPIC, Insurances, is_insured


def judged(country: str, day: date) -> Status:
    """The status as to the added topic alone."""
    placement = Placement(destination=country, departed_on=day)
    return check(placement, rulebook=RULES, policy=BOOK, profile=TOPIC).status


def test_an_added_rule_decides_like_a_shipped_one() -> None:
    """Breached before the table says yes, settled from then on, open where the table does not know."""
    assert judged("SG", date(2024, 5, 31)) is Status.NONPROCEDURAL
    assert judged("SG", date(2024, 7, 1)) is Status.NO_BREACH_FOUND
    assert judged("HK", date(2024, 7, 1)) is Status.INDETERMINATE


def test_before_it_is_law_its_topic_is_not_encoded() -> None:
    """No rule in force is never a pass."""
    verdict = check(
        Placement(destination="SG", departed_on=date(2023, 6, 1)), rulebook=RULES, policy=BOOK, profile=TOPIC
    )
    assert verdict.topics[TOPIC] is Outcome.NOT_ENCODED
    assert verdict.status is Status.INDETERMINATE


def test_an_added_topic_belongs_to_the_full_profile_and_to_its_own() -> None:
    """The shipped law alone does not know it."""
    placement = Placement(destination="HK", departed_on=date(2024, 7, 1))
    assert TOPIC in check(placement, rulebook=RULES, policy=BOOK, profile="full").report.examined
    assert TOPIC in check(placement, rulebook=RULES, policy=BOOK).not_examined
    with pytest.raises(FaultyRequestError, match="'insurance'"):
        check(placement, profile=TOPIC)


def test_an_added_rule_is_found_with_its_source_and_party() -> None:
    """The finding carries the rule as written, and its breach is said in both languages."""
    verdict = check(Placement(destination="SG", departed_on=date(2024, 5, 1)), rulebook=RULES, policy=BOOK)
    (finding,) = (each for each in verdict.findings if each.rule is is_insured)
    assert (finding.outcome, finding.rule.liable) == (Outcome.BREACHED, Party.AGENCY)
    for lang in ("id", "en"):
        assert "SE 1/2024 Pasal 2" in verdict.explain(lang)
    assert "not_insured" in verdict.flat()["reasons"].split(";")


def test_what_the_table_does_not_know_is_policy_and_not_a_fact() -> None:
    """Nobody who is asked about the placement could answer it."""
    verdict = check(Placement(destination="HK", departed_on=date(2024, 7, 1)), rulebook=RULES, policy=BOOK)
    waiting = {each.question: each for each in verdict.open_policy}[INSURED.id]
    assert (waiting.why, waiting.rules) == (Why.NO_INFORMATION, (is_insured.id,))


def test_a_table_that_nobody_added_is_a_fault_of_the_rulebook() -> None:
    """It names the table."""
    with pytest.raises(FaultyRulebookError, match="insurances: found no such table"):
        check(Placement(destination="SG", departed_on=date(2024, 7, 1)), rulebook=RULES)


@pytest.mark.parametrize(
    ("says", "found"), [(("maybe",), "'maybe'"), ((True, "no", None), "'no', None"), ((), "nothing")]
)
def test_an_answer_that_the_question_does_not_declare_is_a_fault(says: tuple[object, ...], found: str) -> None:
    """No answer at all is one too: nothing may quietly drop out of the worlds."""
    book = PolicyBook.shipped().with_table("insurances", Insurances({}, says=says))
    with pytest.raises(FaultyRulebookError, match=f"insured: found answered by {found}, expected an answer"):
        check(Placement(destination="SG", departed_on=date(2024, 7, 1)), rulebook=RULES, policy=book)


def test_a_fact_that_no_placement_has_is_a_fault_of_the_rulebook() -> None:
    """It names the fact."""
    colour = Field("insured", "colour", answers=(True, False))
    rulebook = Rulebook.shipped().with_rules(is_insured, questions=(colour,), topics=frozenset({TOPIC}))
    with pytest.raises(FaultyRulebookError, match="colour: found no such fact"):
        check(Placement(), rulebook=rulebook)


def test_the_shipped_law_and_policy_are_left_as_they_were() -> None:
    """Adding makes another rulebook and another book."""
    assert is_insured not in Rulebook.shipped().rules
    assert "insurances" not in PolicyBook.shipped().tables
