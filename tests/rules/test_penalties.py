"""With what do the acts threaten whoever answers for a breach, typed from their penal articles?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from p2mi_rules import penal_articles
from p2mi_rules.norms import Effect, Joined, Mind, Offender, Penalty, Rule
from p2mi_rules.rules import RULES
from p2mi_rules.vocabulary import Party

MILLION, MILIAR = 1_000_000, 1_000_000_000
UU_1_2026 = date(2026, 1, 2)

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
threatened = pytest.mark.parametrize("rule", [rule for rule in RULES if rule.penalty], ids=lambda rule: rule.id)


class Threat(NamedTuple):
    """The words of a penal article: how long, how much, how joined, with which mind, against whom."""

    prohibition: int
    years: int
    rupiah: int
    joined: Joined
    mind: Mind
    offender: Offender


UU_18_2017 = {
    79: Threat(65, 2, 200 * MILLION, Joined.AND_OR, Mind.INTENT, Offender.ANYBODY),
    80: Threat(66, 3, 500 * MILLION, Joined.AND, Mind.KNEW_OR_SHOULD_HAVE, Offender.WHOEVER_PLACES),
    81: Threat(69, 10, 15 * MILIAR, Joined.AND, Mind.NOT_ASKED, Offender.NATURAL_PERSON),
    82: Threat(67, 10, 15 * MILIAR, Joined.AND, Mind.INTENT, Offender.WHOEVER_PLACES),
    83: Threat(68, 10, 15 * MILIAR, Joined.OR, Mind.INTENT, Offender.WHOEVER_PLACES),
    85: Threat(71, 5, 5 * MILIAR, Joined.AND, Mind.NOT_ASKED, Offender.WHOEVER_PLACES),
    86: Threat(72, 5, 15 * MILIAR, Joined.AND, Mind.NOT_ASKED, Offender.WHOEVER_PLACES),
}
"""Pasal 79 to 86: *dan*, *atau* or *dan/atau*, *dengan sengaja* or *diketahui atau patut menduganya* or neither."""

CORPORATIONS = {65, 66, 67, 68, 71, 72}
"""Pasal 87: the prohibitions for which a corporation pays up to a third more; Pasal 69 is not among them."""

UU_39_2004 = {
    102: (10, 15 * MILIAR, (24, 2 * MILIAR), False),
    103: (5, 5 * MILIAR, (12, MILIAR), False),
    104: (1, MILIAR, (1, 100 * MILLION), True),
}
"""Pasal 102 to 104: years and rupiah at most, months and rupiah at least, and whether it is *kurungan*."""

ARTICLE_OF = {
    "uu39-2004/p4": "UU 39/2004 Pasal 102 ayat (1) huruf a",
    "uu39-2004/p12": "UU 39/2004 Pasal 102 ayat (1) huruf b",
    "uu39-2004/p26-1": "UU 39/2004 Pasal 104 ayat (1) huruf b",
    "uu39-2004/p35-a": "UU 39/2004 Pasal 103 ayat (1) huruf c",
    **dict.fromkeys((f"uu39-2004/p51-{huruf}" for huruf in "bcdefghi"), "UU 39/2004 Pasal 103 ayat (1) huruf f"),
    "uu39-2004/p62-1": "UU 39/2004 Pasal 104 ayat (1) huruf d",
    "uu18-2017/p5-a": "UU 18/2017 Pasal 80",
    "uu18-2017/p5-d": "UU 18/2017 Pasal 83",
    **dict.fromkeys((f"uu18-2017/p13-{huruf}" for huruf in "abcdefgh"), "UU 18/2017 Pasal 83"),
    "uu18-2017/p59-1": "UU 18/2017 Pasal 86 huruf c",
    "uu18-2017/p65": "UU 18/2017 Pasal 79",
    "uu18-2017/p67-b": "UU 18/2017 Pasal 82 huruf b",
    "uu18-2017/p69": "UU 18/2017 Pasal 81",
    "uu18-2017/p71-a": "UU 18/2017 Pasal 85 huruf a",
    "uu18-2017/p72-b": "UU 18/2017 Pasal 86 huruf b",
    "uu18-2017/p72-c": "UU 18/2017 Pasal 86 huruf c",
    "uu18-2017/p72-d": "UU 18/2017 Pasal 86 huruf d",
}
"""The rules whose breach is a crime, by the article that makes it one; the breach of any other is none."""


def penalty_of(rule: Rule) -> Penalty:
    """The penalty of a rule that has one."""
    assert rule.penalty is not None
    return rule.penalty


@every_rule
def test_every_prohibition_that_is_a_crime_carries_its_penalty(rule: Rule) -> None:
    """Those that the penal articles name, whether they decide or warn, and no other."""
    cited = None if rule.penalty is None else str(rule.penalty.basis)
    assert cited == ARTICLE_OF.get(rule.id)


def test_the_list_names_rules_that_there_are() -> None:
    """No article stands for a rule that is gone; all but four of the prohibitions decide."""
    crimes = [rule for rule in RULES if rule.id in ARTICLE_OF]
    assert len(crimes) == len(ARTICLE_OF)
    assert {rule.id for rule in crimes if rule.effect is not Effect.DECIDES} == {
        "uu39-2004/p62-1",
        "uu18-2017/p65",
        "uu18-2017/p67-b",
        "uu18-2017/p71-a",
    }


@threatened
def test_the_figures_are_those_of_the_act(rule: Rule) -> None:
    """Years, rupiah, how they are joined, intent and offender, against the words typed above."""
    penalty = penalty_of(rule)
    article = penalty.basis.article
    assert article is not None
    if penalty.basis.instrument == "UU 18/2017":
        words = UU_18_2017[article]
        assert (penalty.years, penalty.rupiah, penalty.joined, penalty.mind, penalty.offender) == words[1:]
        assert (penalty.light, penalty.least) == (False, None)
    else:
        years, rupiah, least, light = UU_39_2004[article]
        assert (penalty.years, penalty.rupiah, penalty.least, penalty.light) == (years, rupiah, least, light)
        assert (penalty.joined, penalty.mind) == (Joined.AND_OR, Mind.NOT_ASKED)
        assert penalty.offender is Offender.WHOEVER_PLACES


@threatened
def test_a_corporation_pays_more_where_pasal_87_says_so(rule: Rule) -> None:
    """For six prohibitions of UU 18/2017; not for Pasal 69, which natural persons alone can breach, nor before."""
    penalty = penalty_of(rule)
    newer = penalty.basis.instrument == "UU 18/2017"
    named = newer and UU_18_2017[penalty.basis.article or 0].prohibition in CORPORATIONS
    assert penalty.corporate == named


@threatened
def test_the_article_punishes_what_the_rule_forbids(rule: Rule) -> None:
    """The rule is the prohibition that the penal article names, or names it beside itself.

    Pasal 59 says of a P3MI what Pasal 72 huruf c says of everybody.
    """
    article = penalty_of(rule).basis.article
    if rule.basis.instrument == "UU 18/2017" and rule.id != "uu18-2017/p59-1":
        cited = {rule.basis.article, *(each.article for each in rule.see if each.instrument == "UU 18/2017")}
        assert UU_18_2017[article or 0].prohibition in cited


@threatened
def test_figures_are_certain_for_deeds_before_2026(rule: Rule) -> None:
    """UU 1/2026 adjusts penalties of other acts from 2 January 2026 on; those of the act of 2004 were gone by then."""
    penalty = penalty_of(rule)
    assert penalty.certain(UU_1_2026 - timedelta(days=1))
    assert penalty.certain(UU_1_2026) == (penalty.basis.instrument == "UU 39/2004")
    assert rule.in_force(UU_1_2026) == (rule.basis.instrument == "UU 18/2017")


@threatened
def test_no_penalty_is_aimed_at_the_worker(rule: Rule) -> None:
    """It threatens whoever places, or natural persons who do; anybody for false data alone, where no party is named."""
    penalty = penalty_of(rule)
    assert (penalty.offender is Offender.ANYBODY) == (rule.id == "uu18-2017/p65")
    assert (rule.liable is Party.NOBODY) == (rule.id == "uu18-2017/p65")
    assert (penalty.offender is Offender.NATURAL_PERSON) == (rule.id == "uu18-2017/p69")


def test_every_penal_article_written_down_threatens_somebody() -> None:
    """No article stands in the list that no rule carries."""
    written = {str(each.basis) for each in vars(penal_articles).values() if isinstance(each, Penalty)}
    written |= {str(penal_articles.pasal_86(huruf).basis) for huruf in "bcd"}
    written |= {str(penal_articles.pasal_102_1(huruf).basis) for huruf in "ab"}
    written |= {str(penal_articles.pasal_103_1(huruf).basis) for huruf in "cf"}
    written |= {str(penal_articles.pasal_104_1(huruf).basis) for huruf in "bd"}
    assert written == set(ARTICLE_OF.values())
