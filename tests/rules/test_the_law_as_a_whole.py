"""Do the encoded rules together cover the law they claim to, and nothing before it?"""

from __future__ import annotations

import inspect
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.norms import Effect, Rule
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Party, Topic
from tests.rules import test_uu_18_2017, test_uu_39_2004

if TYPE_CHECKING:
    from types import ModuleType

NEW_ACT = date(2017, 11, 22)
DAY = timedelta(days=1)
DECIDING = {
    Topic.AGE,
    Topic.AGENCY,
    Topic.DESTINATION,
    Topic.PERMIT,
    Topic.RECRUITER,
    Topic.REGISTRATION,
    Topic.ROUTE,
    Topic.VISA,
}
ONLY_WARN = {"uu18-2017/p30-1", "uu18-2017/p65", "uu18-2017/p67-b"}
"""What is owed by a placer, or by anybody, whatever the placement: reported, and never what decides of it."""

LEFT_BY_THEMSELVES = {"uu18-2017/p63-1", "uu18-2017/p63-3", "uu39-2004/p105-1"}
"""What the one who goes alone owes; no penalty stands on it, and nobody else answers for it."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
every_provision = pytest.mark.parametrize("provision", [*RULES, *GAPS], ids=lambda provision: provision.id)
days_since_2004 = st.dates(min_value=ACT_BEGINS, max_value=date.max)


@pytest.mark.parametrize(("module", "prefix"), [(test_uu_18_2017, "uu18-2017/"), (test_uu_39_2004, "uu39-2004/")])
def test_every_rule_has_its_table_typed_out(module: ModuleType, prefix: str) -> None:
    """No rule is shipped whose whole table was not typed from the act."""
    source = inspect.getsource(module)
    untyped = [rule.id for rule in RULES if rule.id.startswith(prefix) and f'"{rule.id}"' not in source]
    assert untyped == []


@every_provision
def test_an_id_is_its_citation(provision: Rule) -> None:
    """Act, pasal, ayat (or angka of a definition) and huruf; a second rule of one provision adds a word."""
    basis = provision.basis
    number = basis.instrument.removeprefix("UU ").replace("/", "-")
    parts = [f"uu{number}/p{basis.article}"]
    parts += [str(part) for part in (basis.ayat or basis.angka, basis.huruf) if part is not None]
    expected = "-".join(parts)
    assert provision.id == expected or provision.id.removeprefix(f"{expected}-").isalpha()


@every_provision
def test_each_act_is_law_in_its_own_time(provision: Rule) -> None:
    """UU 39/2004 from 18 October 2004 through 21 November 2017; UU 18/2017 from the day after, without an end."""
    if provision.basis.instrument == "UU 39/2004":
        assert (provision.since, provision.until) == (ACT_BEGINS, NEW_ACT)
        assert provision.in_force(date(2017, 11, 21))
        assert not provision.in_force(NEW_ACT)
    else:
        assert provision.basis.instrument == "UU 18/2017"
        assert (provision.since, provision.until) == (NEW_ACT, None)
        assert provision.in_force(date.max)


@every_provision
def test_every_provision_tells_itself_in_one_sentence(provision: Rule) -> None:
    """The first line of the docstring is a whole sentence."""
    assert provision.text.endswith((".", ";")) or ": " in provision.text
    assert provision.text[0].isupper()


def test_a_reason_code_has_one_meaning() -> None:
    """Within an act no code serves two rules; across the acts a shared code means the same topic, effect and party."""
    meanings: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        meanings[rule.reason].append(rule)
    for rules in meanings.values():
        assert len({rule.basis.instrument for rule in rules}) == len(rules)
        assert len({(rule.topic, rule.effect, rule.liable) for rule in rules}) == 1


def test_no_party_that_answers_is_the_worker() -> None:
    """The list of those who may answer for a breach has no word for the worker."""
    assert set(Party) == {
        Party.PLACER,
        Party.AGENCY,
        Party.NATURAL_PERSON,
        Party.COMPANY,
        Party.BADAN,
        Party.NOBODY,
    }


@every_rule
def test_somebody_else_answers_or_nobody(rule: Rule) -> None:
    """Nobody answers for what is owed by the one who goes alone, nor for being outside the act; else a placer does.

    Pasal 65 forbids false data to everybody (*setiap orang*): who gave them is not asked, and so nobody is named.
    """
    nobody = rule.id in {*LEFT_BY_THEMSELVES, "uu18-2017/p65"} or rule.effect is Effect.SCOPES
    assert (rule.liable is Party.NOBODY) == nobody


@every_rule
def test_every_rule_speaks_to_a_declared_topic(rule: Rule) -> None:
    """Each is about one of the topics of the vocabulary; those on scope put outside, three warn, all others decide."""
    assert rule.topic in set(Topic)
    assert (rule.topic is Topic.SCOPE) == (rule.effect is Effect.SCOPES)
    assert (rule.effect is Effect.WARNS) == (rule.id in ONLY_WARN)


def test_the_topics_that_decide_are_known() -> None:
    """Eight topics have rules that decide; documents decide too and have none yet, so nothing passes without them."""
    assert Rulebook.shipped().full == {str(topic) for topic in DECIDING | {Topic.DOCUMENTS}}


@given(days_since_2004)
def test_every_topic_that_decides_has_a_rule_in_force_on_every_day(day: date) -> None:
    """Since 18 October 2004 no day is without a deciding rule on each of these topics."""
    covered = {rule.topic for rule in RULES if rule.effect is Effect.DECIDES and rule.in_force(day)}
    assert covered == {str(topic) for topic in DECIDING}


@given(days_since_2004)
def test_one_act_at_a_time_is_law(day: date) -> None:
    """On no day do rules of both acts bind."""
    acts = {provision.basis.instrument for provision in (*RULES, *GAPS) if provision.in_force(day)}
    assert acts == {"UU 39/2004" if day < NEW_ACT else "UU 18/2017"}


def test_rules_change_on_two_days_only() -> None:
    """The days on which one act began and the other took its place."""
    assert Rulebook.shipped().cuts == {ACT_BEGINS, NEW_ACT}


@given(st.dates(max_value=ACT_BEGINS - DAY))
def test_nothing_is_law_before_the_first_act(day: date) -> None:
    """No rule and no gap reaches back beyond 18 October 2004."""
    assert not any(provision.in_force(day) for provision in (*RULES, *GAPS))


def test_the_rulebook_is_in_the_order_of_the_law() -> None:
    """The older act first, then by pasal, ayat and huruf."""
    order = [rule.basis.order for rule in Rulebook.shipped().rules]
    assert order == sorted(order)
    assert Rulebook.shipped().rules[0].id == "uu39-2004/p1-1"
