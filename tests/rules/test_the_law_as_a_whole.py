"""Do the encoded rules together cover the law they claim to, each in its own time, and nothing before it?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import instruments
from p2mi_rules.citations import Instrument
from p2mi_rules.norms import Effect, Rule
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Topic
from tests.rules.stretches import STRETCHES

DAY = timedelta(days=1)

PREFIX = {
    "UU 39/2004": "uu39-2004",
    "UU 21/2007": "uu21-2007",
    "Perka BNP2TKI 21/2015": "perka-bnp2tki21-2015",
    "UU 18/2017": "uu18-2017",
    "Permenaker 9/2019": "permenaker9-2019",
    "Perban BP2MI 9/2020": "perban-bp2mi9-2020",
    "PP 59/2021": "pp59-2021",
    "PP 22/2022": "pp22-2022",
    "Perban BP2MI 7/2023": "perban-bp2mi7-2023",
    "Syarat E-PMI KemenP2MI": "syarat-e-pmi",
    "Permen P2MI 34/2025": "permen-p2mi34-2025",
}
"""How the ids of each instrument begin."""

PERIODS = {
    "UU 39/2004": (date(2004, 10, 18), date(2017, 11, 22)),
    "UU 21/2007": (date(2007, 4, 19), None),
    "Perka BNP2TKI 21/2015": (date(2015, 1, 1), date(2025, 12, 3)),
    "UU 18/2017": (date(2017, 11, 22), None),
    "Permenaker 9/2019": (date(2019, 7, 2), date(2026, 1, 19)),
    "Perban BP2MI 9/2020": (date(2021, 7, 15), date(2025, 8, 26)),
    "PP 59/2021": (date(2021, 4, 7), None),
    "PP 22/2022": (date(2022, 6, 8), None),
    "Perban BP2MI 7/2023": (date(2023, 7, 17), None),
    "Syarat E-PMI KemenP2MI": (date(2025, 11, 15), None),
    "Permen P2MI 34/2025": (date(2025, 12, 3), None),
}
"""From when to when each was law, the last day excluded."""

SHORTER = {
    "perka-bnp2tki21-2015": (date(2017, 11, 22), date(2025, 12, 3)),  # until then UU 39/2004 asked for its own card
    "uu18-2017/p39-d": (date(2017, 11, 22), date(2023, 7, 17)),  # the older system was closed
    "uu18-2017/p51-1": (date(2017, 11, 22), date(2020, 11, 2)),  # amended by UU 11/2020
    "uu18-2017/p51-1-amended": (date(2020, 11, 2), None),
    "uu18-2017/p64": (date(2017, 11, 22), date(2022, 6, 8)),  # the regulation on crew came
    "uu18-2017/p64-manning": (date(2017, 11, 22), date(2022, 6, 8)),
    "uu18-2017/p64-destination": (date(2022, 6, 8), None),
    "pp22-2022/p11-1": (date(2024, 6, 8), None),  # by then a manning agency is a P3MI
    "pp22-2022/p43-1": (date(2022, 6, 8), date(2024, 6, 8)),  # two years to adapt
    "pp22-2022/p43-2": (date(2024, 6, 8), None),
    "syarat-e-pmi/call": (date(2026, 1, 19), None),  # until then Permenaker 9/2019 asked for these three
    "syarat-e-pmi/profile": (date(2026, 1, 19), None),
    "syarat-e-pmi/risk": (date(2026, 1, 19), None),
}
"""The provisions that were not law for the whole time of their instrument."""

DECIDING = {
    Topic.AGE,
    Topic.AGENCY,
    Topic.DESTINATION,
    Topic.DOCUMENTS,
    Topic.PERMIT,
    Topic.RECRUITER,
    Topic.REGISTRATION,
    Topic.ROUTE,
    Topic.VISA,
}
"""On the others, cost and occupation, the law warns; scope says whether it speaks at all."""

BY_NAME = {each.name: each for each in vars(instruments).values() if isinstance(each, Instrument)}

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
every_provision = pytest.mark.parametrize("provision", [*RULES, *GAPS], ids=lambda provision: provision.id)


@every_provision
def test_an_id_is_its_citation(provision: Rule) -> None:
    """Instrument, pasal, ayat (or angka of a definition) and huruf; a second rule of one provision adds a word.

    Of an instrument cited as a whole it is the instrument, and a word where there are several.
    """
    basis = provision.basis
    prefix = PREFIX[basis.instrument]
    numbers = [str(part) for part in (basis.ayat or basis.angka, basis.huruf) if part is not None]
    expected = prefix if basis.article is None else "-".join((f"{prefix}/p{basis.article}", *numbers))
    word = provision.id.removeprefix(expected)
    assert word == "" or (word[0] == ("/" if basis.article is None else "-") and word[1:].isalpha())


@every_provision
def test_only_an_amended_provision_says_so(provision: Rule) -> None:
    """The word is in the id of what owes its words to a later act, and the later act in its citation."""
    assert provision.id.endswith("-amended") == bool(provision.basis.amended)
    assert not provision.basis.amended or f" jo. {provision.basis.amended}" in str(provision.basis)


@every_provision
def test_each_provision_is_law_in_the_time_of_its_instrument(provision: Rule) -> None:
    """Its whole time, or the part of it that is written down beside the reason."""
    since, until = PERIODS[provision.basis.instrument]
    begins, ends = SHORTER.get(provision.id, (since, until))
    assert (provision.since, provision.until) == (begins, ends)
    assert begins >= since
    assert until is None or (ends is not None and ends <= until)


def test_the_instruments_say_the_same_of_themselves() -> None:
    """What is typed here stands in the instruments too, and each that is here has a provision encoded."""
    used = {provision.basis.instrument for provision in (*RULES, *GAPS)}
    assert {name: (BY_NAME[name].since, BY_NAME[name].until) for name in used} == PERIODS


@every_provision
def test_every_provision_tells_itself_in_one_sentence(provision: Rule) -> None:
    """The first line of the docstring is a whole sentence."""
    assert provision.text.endswith((".", ";")) or ": " in provision.text
    assert provision.text[0].isupper()


@every_rule
def test_every_rule_speaks_to_a_declared_topic(rule: Rule) -> None:
    """Each is about one of the topics of the vocabulary; those on scope, and no others, put outside the act."""
    assert rule.topic in set(Topic)
    assert (rule.topic is Topic.SCOPE) == (rule.effect is Effect.SCOPES)


def test_the_topics_that_decide_are_known() -> None:
    """Nine topics have rules that decide; no gap adds another."""
    assert Rulebook.shipped().full == {str(topic) for topic in DECIDING}


@pytest.mark.parametrize("day", STRETCHES)
def test_every_topic_that_decides_has_a_rule_in_force_on_every_day(day: date) -> None:
    """Since 18 October 2004 no day is without a deciding rule on each of these, papers and reports among them."""
    covered = {rule.topic for rule in RULES if rule.effect is Effect.DECIDES and rule.in_force(day)}
    assert covered == DECIDING


@pytest.mark.parametrize("day", STRETCHES)
def test_one_act_at_a_time_is_law(day: date) -> None:
    """On no day do rules of both acts on placement bind, on each day those of one; the scope is said by that one."""
    laws = [rule for rule in RULES if rule.in_force(day)]
    act = "UU 39/2004" if day < date(2017, 11, 22) else "UU 18/2017"
    assert {rule.basis.instrument for rule in laws} & {"UU 39/2004", "UU 18/2017"} == {act}
    assert [rule.basis.instrument for rule in laws if rule.effect is Effect.SCOPES] == [act]


def test_the_days_on_which_rules_change() -> None:
    """The day on which an instrument began or ended, and those on which a provision did within it."""
    assert Rulebook.shipped().cuts == set(STRETCHES)


def test_stretches_are_typed_in_their_order() -> None:
    """Each day once, and that of the first act before all others."""
    assert list(STRETCHES) == sorted(set(STRETCHES))
    assert STRETCHES[0] == ACT_BEGINS


@given(st.dates(min_value=ACT_BEGINS))
def test_any_day_has_the_law_of_the_stretch_it_lies_in(day: date) -> None:
    """Between two days of change nothing changes, so that one day speaks for its stretch in every test here."""
    first = max(each for each in STRETCHES if each <= day)
    assert [part.in_force(day) for part in (*RULES, *GAPS)] == [part.in_force(first) for part in (*RULES, *GAPS)]


@given(st.dates(max_value=ACT_BEGINS - DAY))
def test_nothing_is_law_before_the_first_act(day: date) -> None:
    """No rule and no gap reaches back beyond 18 October 2004."""
    assert not any(provision.in_force(day) for provision in (*RULES, *GAPS))


def test_the_rulebook_is_in_the_order_of_the_law() -> None:
    """The older instrument first, then by pasal, ayat and huruf."""
    order = [rule.basis.order for rule in Rulebook.shipped().rules]
    assert order == sorted(order)
    assert list(dict.fromkeys(rule.basis.instrument for rule in Rulebook.shipped().rules)) == list(PREFIX)
    assert Rulebook.shipped().rules[0].id == "uu39-2004/p1-1"
