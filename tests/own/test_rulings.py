"""What does a rulebook of one's own say of facts, and in which words?"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from p2mi_rules import Rulebook
from p2mi_rules.exceptions import (
    FaultyRecordError,
    FaultyRequestError,
)
from p2mi_rules.norms import Constraint, Effect, Field, Outcome, satisfied_if
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Party, Status, Why
from tests.own.books import COLOUR, HOLDS_A_PERMIT, PERMIT, as_rule
from tests.own.hostile import Colour
from tests.own.refused import refusal, untyped

DAY = date(2024, 5, 1)
FEE = Field("fee", "fee", answers=(True, False))
STATE = Field("state", "state", answers=(True, False))


def is_red(colour: Colour) -> Outcome:
    """It must be red."""
    return satisfied_if(colour is Colour.RED)


def no_fee(fee: bool) -> Outcome:  # noqa: FBT001 - an answer
    """No fee is asked."""
    return satisfied_if(not fee)


def no_state(state: bool) -> Outcome:  # noqa: FBT001 - an answer
    """It is not about the state."""
    return satisfied_if(not state)


def either(permit: bool, colour: Colour) -> Outcome:  # noqa: FBT001 - an answer
    """Without a permit it must be blue."""
    return Outcome.NOT_APPLICABLE if permit else satisfied_if(colour is Colour.BLUE)


BOOK = Rulebook(
    (
        HOLDS_A_PERMIT,
        attrs.evolve(as_rule(is_red, "own/p6"), topic="look"),
        as_rule(no_fee, "own/p7", Effect.WARNS),
        attrs.evolve(as_rule(no_state, "own/p1", Effect.SCOPES), topic="scope"),
    ),
    (PERMIT, COLOUR, FEE, STATE),
    topics=frozenset({"own", "look", "scope", "empty"}),
)
GOOD: dict[str, object] = {"permit": True, "colour": "red", "fee": False, "state": False}


@pytest.mark.parametrize(
    ("changed", "profile", "status"),
    [
        ({}, "full", Status.PROCEDURAL),
        ({"permit": False}, "full", Status.NONPROCEDURAL),
        ({"permit": None}, "full", Status.INDETERMINATE),
        ({"permit": None}, "look", Status.NO_BREACH_FOUND),
        ({"permit": None}, ("look",), Status.NO_BREACH_FOUND),
        ({"permit": None}, "own, look", Status.INDETERMINATE),
        ({"fee": True}, "full", Status.PROCEDURAL),
        ({"state": True, "permit": False}, "full", Status.OUT_OF_SCOPE),
        ({"state": None, "permit": False}, "full", Status.INDETERMINATE),
    ],
    ids=str,
)
def test_the_status_is_that_of_a_verdict(changed: dict[str, object], profile: str, status: Status) -> None:
    """Every rule met; a deciding one breached; something open, in the profile or outside it; out of scope."""
    ruling = BOOK.judge({**GOOD, **changed}, on=DAY, profile=profile)
    assert ruling.status is status
    assert repr(ruling) == f"<Ruling {status}>"


def test_a_ruling_carries_what_the_engine_found() -> None:
    """Findings with their rules, topics, open facts, and the facts as they were understood."""
    ruling = BOOK.judge({"colour": "blue", "state": False}, on=DAY)
    assert [(each.rule.id, each.outcome) for each in ruling.findings] == [
        ("own/p1", Outcome.SATISFIED),
        ("own/p5", Outcome.UNKNOWN),
        ("own/p6", Outcome.BREACHED),
        ("own/p7", Outcome.UNKNOWN),
    ]
    assert ruling.topics["empty"] is Outcome.NOT_ENCODED
    assert [(each.fact, each.why, each.settles) for each in ruling.open_facts] == [
        ("permit", Why.NOT_STATED, ("own/p5",))
    ]
    assert ruling.facts == {"permit": (True, False), "colour": (Colour.BLUE,), "fee": (True, False), "state": (False,)}
    assert (ruling.joint, ruling.open_policy, ruling.on) == (None, (), PartialDate.day(DAY))
    assert (ruling.profile, ruling.examined) == ("full", frozenset({"own", "look"}))


def test_a_ruling_is_neither_true_nor_false() -> None:
    """Five statuses do not fit into two."""
    with pytest.raises(TypeError, match=r"a ruling is neither true nor false; ask \.status"):
        bool(BOOK.judge(GOOD, on=DAY))


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ("scope", ["profile: found 'scope', expected full, or topics on which rules decide: look, own"]),
        ("own,smell", ["profile: found 'smell', expected full, or topics on which rules decide: look, own"]),
        ("placement", ["profile: found 'placement', expected full, or topics on which rules decide: look, own"]),
        ((), ["profile: found no topic on which a rule decides, expected a rulebook with a rule that decides"]),
        (7, ["profile: found a value of type int, expected placement, full, or topics"]),
    ],
    ids=str,
)
def test_a_profile_names_topics_on_which_rules_decide(profile: object, told: list[str]) -> None:
    """A topic without one would be settled by nothing."""
    assert refusal(untyped(BOOK.judge), GOOD, on=DAY, profile=profile, kind=FaultyRequestError) == told


def test_a_rulebook_without_a_deciding_rule_judges_nothing() -> None:
    """Whoever examines nothing has found nothing."""
    empty = Rulebook((), (PERMIT,), topics=frozenset({"own"}))
    told = "profile: found no topic on which a rule decides, expected a rulebook with a rule that decides"
    assert refusal(empty.judge, {}, on=DAY, kind=FaultyRequestError) == [told]
    told = "profile: found 'own', expected full, or topics on which rules decide: none: no rule of it decides"
    assert refusal(empty.judge, {}, on=DAY, profile="own", kind=FaultyRequestError) == [told]


def red_needs_no_permit(colour: Colour, permit: bool) -> bool:  # noqa: FBT001 - facts
    """Nobody has a permit for what is red."""
    return colour is not Colour.RED or not permit


EXCLUDING = attrs.evolve(
    BOOK, constraints=(Constraint(("colour", "permit"), red_needs_no_permit, "red, or a permit", text_id="merah"),)
)


def test_facts_that_exclude_one_another_are_a_fault() -> None:
    """With what can be, in the words of the constraint."""
    assert refusal(EXCLUDING.judge, GOOD, on=DAY, kind=FaultyRecordError) == [
        "colour, permit: found values that exclude one another, expected red, or a permit"
    ]
    assert EXCLUDING.judge({"colour": "red"}, on=DAY).facts["permit"] == (False,)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "id",
            (
                "TIDAK TERPENUHI",
                "Hari yang dinilai: 1 Mei 2024",
                "MENGAPA",
                "Yang bertanggung jawab",
                "bukan nasihat hukum",
            ),
        ),
        ("en", ("NOT MET", "Day judged: 1 May 2024", "WHY", "Who answers for it", "no legal advice")),
    ],
)
def test_a_ruling_is_said_in_two_languages(lang: str, words: tuple[str, ...]) -> None:
    """The frame in either; the rules in their own words, each with its provision."""
    answering = attrs.evolve(BOOK, rules=(attrs.evolve(HOLDS_A_PERMIT, liable=Party.COMPANY), *BOOK.rules[2:]))
    text = answering.judge({**GOOD, "permit": False, "fee": True}, on=DAY).explain(lang)
    assert [word for word in words if word not in text] == []
    assert text.count(words[3]) == 1
    assert text.count("UU 18/2017 Pasal 5") == 3
    assert "A permit must be held." in text
    assert words[3] not in BOOK.judge({**GOOD, "permit": False}, on=DAY).explain(lang)
    assert max(map(len, text.splitlines())) <= 100


def test_another_language_is_refused() -> None:
    """As for a verdict."""
    with pytest.raises(FaultyRequestError, match="lang: found another language"):
        BOOK.judge(GOOD, on=DAY).explain("ms")


def test_what_is_open_is_asked_for_by_name() -> None:
    """Facts with the provisions they would settle, in the order in which they matter."""
    text = BOOK.judge({"state": False}, on=DAY).explain("en")
    assert "1. Colour.\n  Why it is open: not stated. It settles: UU 18/2017 Pasal 5.\n2. Permit." in text
    assert "No rule is encoded for this date on: empty. That is not a pass." in text


def test_where_the_scope_is_not_sure_a_breach_is_told_with_an_if() -> None:
    """And where it is out of scope nothing else is told."""
    unsure = BOOK.judge({**GOOD, "permit": False, "state": None}, on=DAY).explain("en")
    assert "If they do, the following is breached:\n- Not met: A permit must be held." in unsure.replace(
        "\nthe", " the"
    )
    outside = BOOK.judge({**GOOD, "permit": False, "state": True}, on=DAY).explain("en")
    assert "Not met: It is not about the state." in outside
    assert "permit" not in outside
    assert "If they do" not in BOOK.judge({**GOOD, "permit": False}, on=DAY).explain("en")
    assert "WHY" not in BOOK.judge({**GOOD, "state": None}, on=DAY).explain("en")


JOINT = Rulebook(
    (as_rule(is_red, "own/p6"), as_rule(either, "own/p8")),
    (PERMIT, COLOUR),
    topics=frozenset({"own"}),
    pivots=("permit",),
)


def test_rules_that_cannot_all_be_met_are_told_together() -> None:
    """Whatever the colour, one of them is breached, though no single one surely is."""
    ruling = JOINT.judge({"permit": False}, on=DAY)
    assert ruling.status is Status.NONPROCEDURAL
    assert ruling.joint is not None
    assert ruling.joint.rules == ("own/p6", "own/p8")
    text = ruling.explain("en")
    assert "Whatever the answer on colour, one of these is breached:" in text
    assert "Not met: It must be red." in text
    assert "Not met: Without a permit it must be blue." in text
    assert "Not applicable here: UU 18/2017 Pasal 5." in JOINT.judge({"permit": True, "colour": "red"}, on=DAY).explain(
        "en"
    )
