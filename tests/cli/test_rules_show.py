"""Does `rules show` tell all there is to a provision?"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.cases import cases
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.norms import Effect, rule, satisfied_if
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Recruiter, Topic
from tests.cli.shown_rules import text_of, told_of

if TYPE_CHECKING:
    from p2mi_rules.norms import Gap, Outcome, Rule
    from tests.cli.calling import Command

BY_ID: dict[str, Rule | Gap] = {each.id: each for each in (*RULES, *GAPS)}
WIDTH = 100

every_provision = pytest.mark.parametrize("name", list(BY_ID))


@every_provision
def test_every_provision_is_told_in_both_languages(command: Command, name: str) -> None:
    """Citation, both sentences, period and the whole table, on no line wider than a page."""
    provision = BY_ID[name]
    for lang in ("id", "en"):
        text = text_of(command, name, lang=lang)
        told = " ".join(text.split())
        assert max(map(len, text.splitlines())) <= WIDTH
        assert text.startswith(f"{name}: {provision.basis}\n")
        assert f"[en] {provision.text}" in told
        assert f"[id] {voice('id').say(f'law.{name}')}" in told
        assert said.period(provision.since, provision.until, lang) in told


def test_the_language_asked_for_comes_first(command: Command) -> None:
    """The other sentence stands below it."""
    for lang in ("id", "en"):
        assert re.findall(r"^\[(\w+)\]", text_of(command, "uu18-2017/p69", lang=lang), re.MULTILINE)[0] == lang


def test_a_rule_says_what_its_breach_means(command: Command) -> None:
    """Topic, effect, reason code, who answers, and what says the same."""
    told = told_of(command, "uu18-2017/p59-1")
    assert "In force: from 22 November 2017." in told
    assert "See also: UU 18/2017 Pasal 59 ayat (3); PP 59/2021 Pasal 86 ayat (3) huruf j;" in told
    assert "Topic: recruitment permit. Effect: a breach makes the placement nonprocedural." in told
    assert "Reason code: no_sip2mi_for_destination. Who answers for it: the P3MI, not the worker." in told


@pytest.mark.parametrize(
    ("name", "said_of_it"),
    [
        ("uu18-2017/p4-2", "Effect: who does not meet it is outside the act."),
        ("uu18-2017/p30-1", "Effect: a breach is reported and decides nothing."),
        ("uu18-2017/p63-3", "Nobody is named who answers for it; the worker is not blamed."),
        (
            "uu18-2017/p64",
            "Effect: where it holds, the rules named here no longer answer, and what they ask stays open.",
        ),
        ("uu18-2017/p64-manning", "Takes the word from: uu18-2017/p49."),
        ("uu39-2004/p28", "Takes the word from: the topics destination, placement company, recruitment permit, route,"),
    ],
)
def test_other_effects_are_told_as_what_they_are(command: Command, name: str, said_of_it: str) -> None:
    """Outside the act, reported only, nobody to answer, a gap of topics or of single rules."""
    assert said_of_it in told_of(command, name)


def test_questions_stand_with_their_answers(command: Command) -> None:
    """A field of the record, a table of policy with the fields it is read from, a paper."""
    told = told_of(command, "uu18-2017/p31", "uu18-2017/p13-e")
    assert (
        "- reading: By which reading of the law (--reading)? Answers: the ministry's / lenient (one is enough)" in told
    )
    assert (
        "- standing of the destination: How did the destination stand on that day for a placement of this kind? "
        "Read from: destination, kind of employer, occupation, route, scheme, day of approval, return to the same "
        "employer, day of departure. Answers: designated for placement / closed by decree /"
    ) in told
    assert "- passport: Is there: passport? Read from: documents and steps present. Answers: yes / no." in told


def test_what_it_answers_stands_in_cases(command: Command) -> None:
    """By what is said, each line for itself; words of their own for what is outside the act, and for gaps."""
    lines = text_of(command, "uu18-2017/p69", "uu18-2017/p4-2", "uu18-2017/p64").splitlines()
    breached = lines.index("  Breached:")
    assert lines[breached : breached + 4] == [
        "  Breached:",
        "  - who arranged the placement: a natural person who places workers (calo)",
        "  Satisfied:",
        "  - who arranged the placement: other than a natural person who places workers (calo)",
    ]
    assert {"  Outside the act:", "  Within the act:", "  Takes the word:", "  Leaves it to the rules:"} <= {*lines}


def test_a_rule_that_asks_nothing_holds_always() -> None:
    """What names no question is told as such."""
    (case,) = cases(BY_ID["uu18-2017/p69"], {"recruiter": (Recruiter.SELF,)})
    assert case.when == {}
    assert said.conditions(case, Rulebook.shipped(), "en") == "always"


def test_a_provision_that_the_catalogue_does_not_know_speaks_for_itself() -> None:
    """A rule of a user's own has one sentence."""

    @rule(
        "own/p1",
        basis=BY_ID["uu18-2017/p69"].basis,
        since=date(2020, 1, 1),
        topic=Topic.ROUTE,
        effect=Effect.WARNS,
        reason="own",
    )
    def goes_well(own: bool) -> Outcome:  # noqa: FBT001 - an answer
        """It goes well."""
        return satisfied_if(own)

    assert said.paraphrase(goes_well, "id") == "It goes well."
