"""Who answers for a breach, what does it do, and is each reason code one reason?"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest

from p2mi_rules.norms import Effect, Rule
from p2mi_rules.rules import RULES
from p2mi_rules.vocabulary import Party, Seen
from tests.rules.overlapping import breached_together
from tests.rules.stretches import STRETCHES

ONLY_WARN = {
    "uu39-2004/p37": "the act attaches no sanction to it",
    "uu39-2004/p62-1": "the card is given once all else is there, and adds no requirement of its own",
    "uu39-2004/p69-1": "the agency's duty, with administrative sanctions",
    "uu21-2007/p1-1": "signs are no finding of a crime",
    "uu21-2007/p6": "whether there is exploitation no record says",
    "perka-bnp2tki21-2015": "the card records, and is none of the papers of Pasal 13",
    "uu18-2017/p30-1": "owed by the placer, and does not turn on the worker",
    "uu18-2017/p39-d": "the duty to keep the system is the Government's",
    "uu18-2017/p65": "whose data they were is not asked",
    "uu18-2017/p67-b": "the work is only what was stated of it",
    "uu18-2017/p71-a": "the visa's job is compared, not the agreement's",
    "permenaker9-2019/p34-call": "known from a report alone",
    "permenaker9-2019/p34-profile": "known from a report alone",
    "permenaker9-2019/p34-risk": "known from a report alone",
    "perban-bp2mi9-2020/p3-1": "owed by the agency, and does not turn on the worker",
    "pp59-2021/p47-2": "the agency's duty, with administrative sanctions",
    "pp59-2021/p86-3-a": "the agency's duty, with administrative sanctions",
    "pp59-2021/p86-3-k": "the agency's duty, with administrative sanctions",
    "perban-bp2mi7-2023/p4-3": "no provision makes an entry a condition of a lawful placement",
    "syarat-e-pmi/jkn": "keeps the card away, which does not decide",
    "syarat-e-pmi/call": "keeps the card away, which does not decide",
    "syarat-e-pmi/profile": "keeps the card away, which does not decide",
    "syarat-e-pmi/risk": "keeps the card away, which does not decide",
    "permen-p2mi34-2025": "nothing read makes a placement nonprosedural by its absence alone",
}
"""The rules whose breach is reported and never what decides, and why."""

NOBODY_ANSWERS = {
    "uu39-2004/p1-1": "being outside the act is no breach of anybody",
    "uu18-2017/p4-2": "being outside the act is no breach of anybody",
    "uu39-2004/p105-1": "owed by the worker who goes alone; Pasal 100 knows administrative sanctions alone",
    "uu18-2017/p63-1": "owed by the worker who goes alone; no penalty stands on it",
    "uu18-2017/p63-3": "owed by the worker who goes alone; no penalty stands on it",
    "pp22-2022/p3-4": "owed by the worker who goes alone; no penalty stands on it",
    "permenaker9-2019/p34-call": "a paper of the worker who goes alone",
    "permenaker9-2019/p34-profile": "a paper of the worker who goes alone",
    "permenaker9-2019/p34-risk": "a paper of the worker who goes alone",
    "syarat-e-pmi/jkn": "a paper of the worker who goes alone",
    "syarat-e-pmi/call": "a paper of the worker who goes alone",
    "syarat-e-pmi/profile": "a paper of the worker who goes alone",
    "syarat-e-pmi/risk": "a paper of the worker who goes alone",
    "perka-bnp2tki21-2015": "no text makes a missing card anybody's breach",
    "permen-p2mi34-2025": "no text makes a missing card anybody's breach",
    "uu21-2007/p1-1": "signs name nobody",
    "uu21-2007/p6": "who sent the child for what is not asked",
    "uu18-2017/p65": "who gave the false data is not asked",
}
"""The rules for whose breach nobody is named, and why; for every other somebody who placed is."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def same_reason() -> list[list[Rule]]:
    """The rules that share a reason code."""
    by_reason: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        by_reason[rule.reason].append(rule)
    return [rules for rules in by_reason.values() if len(rules) > 1]


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
    """Nobody answers for what is written down as such, with its reason; else a placer does."""
    assert (rule.liable is Party.NOBODY) == (rule.id in NOBODY_ANSWERS)


@every_rule
def test_a_rule_decides_unless_there_is_a_reason_why_not(rule: Rule) -> None:
    """What only warns is written down with its reason, and nothing else only warns."""
    assert (rule.effect is Effect.WARNS) == (rule.id in ONLY_WARN)


def test_the_lists_name_rules_that_there_are() -> None:
    """No reason stands for a rule that is gone."""
    ids = {rule.id for rule in RULES}
    assert ONLY_WARN.keys() <= ids
    assert NOBODY_ANSWERS.keys() <= ids


@every_rule
def test_nothing_known_from_press_or_memory_alone_decides(rule: Rule) -> None:
    """A provision that decides was read in its own words, or in a copy of them."""
    if rule.effect is not Effect.WARNS:
        assert rule.basis.seen in {Seen.PRIMARY, Seen.COPY}
        assert rule.basis.authority.decides


def test_some_rules_are_known_from_press_alone() -> None:
    """And those warn: the list for the card, the papers of the individual route, the older card."""
    by_press = {rule.basis.instrument for rule in RULES if rule.basis.seen is Seen.PRESS}
    assert by_press == {"Perka BNP2TKI 21/2015", "Permenaker 9/2019", "Syarat E-PMI KemenP2MI"}
    assert not any(rule.basis.seen is Seen.MEMORY for rule in RULES)


@pytest.mark.parametrize("rules", same_reason(), ids=lambda rules: rules[0].reason)
def test_a_reason_code_has_one_meaning(rules: list[Rule]) -> None:
    """Wherever it is used it means the same topic, effect and party."""
    assert len({(rule.topic, rule.effect, rule.liable) for rule in rules}) == 1


@pytest.mark.parametrize("rules", same_reason(), ids=lambda rules: rules[0].reason)
def test_no_world_has_one_reason_twice(rules: list[Rule]) -> None:
    """Of rules with one code two are never law together, or no world breaches both: within an act and across acts."""
    for one, other in combinations(rules, 2):
        together = any(one.in_force(day) and other.in_force(day) for day in STRETCHES)
        assert not (together and breached_together(one, other))
