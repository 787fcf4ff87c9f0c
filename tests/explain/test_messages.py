"""Has every outcome of every rule its sentence, and do rules of a user's own speak too?"""

from __future__ import annotations

import re

import attrs
import pytest

from p2mi_rules.engine import JointFinding
from p2mi_rules.explain import record
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.messages import joint_lead, message
from p2mi_rules.norms import Effect, Outcome, Rule
from p2mi_rules.vocabulary import Party, Status
from tests.explain.reports import LANGUAGES, PLAIN, RULES, finding, flowing, own_rule, row, told

_IDS = [rule.id for rule in RULES]
_RAW = re.compile(r"%\(|\b(?:reason|finding|own|headline|line|question)\.\w")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=_IDS)
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_of_every_rule_is_said_in_a_whole_sentence(rule: Rule, outcome: Outcome, lang: str) -> None:
    """Capital letter, full stop, no parameter left unfilled; breached and satisfied in words of their own."""
    spoken = voice(lang)
    said = message(finding(rule, outcome), PLAIN, spoken)
    assert said[0] == said[0].upper()
    assert said.endswith(".")
    assert not _RAW.search(said)
    others = {message(finding(rule, each), PLAIN, spoken) for each in Outcome if each is not outcome}
    assert said not in others


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=_IDS)
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_of_every_rule_is_printed_with_its_provision(rule: Rule, outcome: Outcome, lang: str) -> None:
    """Whatever a rule found, the reader sees which provision asked."""
    status = (
        Status.OUT_OF_SCOPE if rule.effect is Effect.SCOPES and outcome is Outcome.BREACHED else Status.NONPROCEDURAL
    )
    assert str(rule.basis) in flowing(told(finding(rule, outcome), status=status), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.effect is Effect.DECIDES], ids=str)
def test_who_answers_for_a_breach_is_named_and_never_the_worker(rule: Rule, lang: str) -> None:
    """The liable party stands under each breach; where the act names none, the worker is not blamed."""
    whole = flowing(told(finding(rule, Outcome.BREACHED)), lang)
    if rule.liable is Party.NOBODY:
        assert voice(lang).say("line.liable_nobody") in whole
    else:
        assert voice(lang).say("line.liable", party=voice(lang).label(rule.liable)) in whole


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reading", ["statute", "all"])
@pytest.mark.parametrize("outcome", [Outcome.BREACHED, Outcome.SATISFIED])
@pytest.mark.parametrize("rule", ["uu18-2017/p31", "uu18-2017/p72-d", "uu39-2004/p27-1"])
def test_another_reading_is_not_said_in_the_words_of_the_ministry(
    rule: str, outcome: Outcome, reading: str, lang: str
) -> None:
    """By the words of the act it is safeguards that count, not what the ministry designated."""
    report = attrs.evolve(PLAIN, reading=reading)
    by_words = message(finding(rule, outcome), report, voice(lang))
    assert by_words != message(finding(rule, outcome), PLAIN, voice(lang))
    assert "kementerian" not in by_words
    assert "ministry" not in by_words


@pytest.mark.parametrize(("lang", "insurance"), [("id", "jaminan sosial"), ("en", "social security")])
@pytest.mark.parametrize("outcome", [Outcome.BREACHED, Outcome.SATISFIED])
def test_the_older_act_asks_for_an_agreement_or_protective_law_and_no_insurance(
    outcome: Outcome, lang: str, insurance: str
) -> None:
    """By the words of UU 39/2004 social security is none of the safeguards; by those of UU 18/2017 it is one."""
    report = attrs.evolve(PLAIN, reading="statute")
    older, newer = (
        message(finding(rule, outcome), report, voice(lang)) for rule in ("uu39-2004/p27-1", "uu18-2017/p31")
    )
    assert insurance not in older
    assert insurance in newer


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("effect", list(Effect))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_rule_of_a_users_own_speaks_with_its_own_text(outcome: Outcome, effect: Effect, lang: str) -> None:
    """An unknown reason, topic and a sign that means something to formatting are shown as they are."""
    rule = own_rule(outcome, effect=effect)
    said = message(finding(rule, outcome), PLAIN, voice(lang))
    assert "Nobody may leave on a day that is 100 % holiday" in said
    report = told(finding(rule, outcome, row()), status=Status.INDETERMINATE)
    whole = flowing(report, lang)
    if not (effect is Effect.SCOPES and outcome is Outcome.BREACHED) and not (
        effect is Effect.WARNS and outcome is Outcome.NOT_APPLICABLE
    ):
        assert "UU 18/2017 Pasal 99" in whole
    assert record(report, lang)["version"] == 1


@pytest.mark.parametrize(
    ("facts", "english"),
    [
        (("recruiter", "route"), "By whichever route this placement goes, one of these is breached:"),
        (("moment", "visa"), "Whatever the answer on day of departure, visa, one of these is breached:"),
        ((), "Whatever the answers that are still open, one of these is breached:"),
    ],
)
def test_a_joint_finding_names_what_it_hangs_on(facts: tuple[str, ...], english: str) -> None:
    """By whichever route, or whatever the answer on some facts, or on all that is open."""
    joint = JointFinding(("uu18-2017/p63-1", "uu18-2017/p51-1"), facts)
    both = [finding(rule, Outcome.UNKNOWN) for rule in joint.rules]
    assert joint_lead(told(*both, joint=joint), voice("en")) == english
