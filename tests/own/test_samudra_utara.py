"""Is the worked example, a rulebook of an invented country, as whole and as clean as it claims to be?"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Effect, Outcome, domains
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Status, Why
from tests.own.refused import refusal
from tests.own.samudra import (
    BETWEEN,
    BOOK,
    COMPANIES,
    EXAMPLE,
    LATER,
    NAMES,
    NEW,
    OLD,
    TABLES,
    judged,
    rules_by_hand,
    status_by_hand,
    worlds,
)
from tests.project.tree import PACKAGE, python_files

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.norms import Rule
    from p2mi_rules.verdict.rulings import Ruling

S, B, N = Outcome.SATISFIED, Outcome.BREACHED, Outcome.NOT_APPLICABLE
FORMS, CAPITALS = (
    ("company", "cooperative", "foundation", "natural_person", "state_office"),
    ("small", "middle", "large"),
)


def by_answers(answers: tuple[Hashable, ...], outcomes: tuple[Outcome, ...]) -> dict[tuple[Hashable, ...], Outcome]:
    """A table of one question."""
    return {(answer,): outcome for answer, outcome in zip(answers, outcomes, strict=True)}


WHOLE_TABLES = {
    "su4-2015/p2": by_answers(FORMS, (S, S, S, S, B)),
    "su4-2015/p3": by_answers(FORMS, (S, S, B, B, N)),
    "su4-2015/p4": by_answers(FORMS, (S, S, S, B, S)),
    "su4-2015/p5-1": by_answers(CAPITALS, (B, S, S)),
    "su4-2015/p5-2": by_answers((True, False), (S, B)),
    "su4-2015/p6": by_answers((True, False), (S, B)),
    "su4-2015/p7": by_answers((True, False), (S, B)),
    "su4-2015/p9": by_answers((True, False), (B, S)),
    "su9-2022/p3": by_answers(FORMS, (S, B, B, B, N)),
    "su9-2022/p5": by_answers(CAPITALS, (B, B, S)),
}


@cache
def cells(rule: Rule) -> dict[tuple[Hashable, ...], Outcome]:
    """The whole table of a rule."""
    answers = (BOOK.by_id[name].answers for name in rule.parameters)
    return {choice: rule.function(*choice) for choice in product(*answers)}


def test_every_table_is_as_its_provision_says() -> None:
    """Each rule typed out whole, and no rule left out."""
    assert {rule.id: cells(rule) for rule in BOOK.rules} == WHOLE_TABLES
    assert BOOK.proved() is BOOK


def test_the_gap_opens_for_seafarers_alone() -> None:
    """What it takes is the capital of the second act."""
    (gap,) = BOOK.gaps
    assert [gap.function(at_sea) for at_sea in (True, False)] == [True, False]
    assert (gap.rules, len(gap.topics), gap.since) == (frozenset({"su9-2022/p5"}), 0, NEW)


def test_everything_in_it_says_that_it_is_invented() -> None:
    """No reader may take it for the law of any country; and the library does not know it."""
    titles = [rule.basis.title for rule in BOOK.rules] + [str(rule.basis) for rule in BOOK.rules]
    assert all("rekaan" in title for title in titles)
    assert "EVERYTHING HERE IS INVENTED" in str(NAMES["__doc__"])
    library = [path for path in python_files() if PACKAGE in path.parents]
    assert [
        path for path in library if "samudra utara" in path.read_text(encoding="utf-8").casefold().replace("_", " ")
    ] == []


def test_every_kind_of_question_is_in_it() -> None:
    """So that each can be copied."""
    kinds = Counter(type(question).__name__ for question in BOOK.questions)
    assert kinds == {"Field": 3, "Band": 1, "Holds": 1, "Dated": 1, "Function": 1}


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_every_rule_can_be_met_and_breached(rule: Rule) -> None:
    """A rule that always says the same decides nothing."""
    assert {S, B} <= set(cells(rule).values())


def test_every_answer_makes_a_difference() -> None:
    """To some rule or gap, over all the time."""
    for question in BOOK.questions:
        told: dict[Hashable, list[object]] = {answer: [] for answer in question.answers}
        for part in BOOK.provisions:
            if part.parameters == (question.id,):
                for answer in question.answers:
                    told[answer].append(part.function(answer))
        assert len({tuple(map(str, each)) for each in told.values()}) == len(told), question.id


def test_no_topic_has_a_day_without_a_rule() -> None:
    """From the first day of the first act on, whatever comes to an end is replaced on that day."""
    for topic in BOOK.topics:
        periods = sorted(
            (rule.since, rule.until or date.max)
            for rule in BOOK.rules
            if rule.topic == topic and (topic not in BOOK.full or rule.effect is Effect.DECIDES)
        )
        assert periods[0][0] == OLD
        assert max(until for _, until in periods) == date.max
        assert all(
            later <= max(u for _, u in periods[: place + 1])
            for place, ((_, _), (later, _)) in enumerate(pairwise(periods))
        )


@pytest.mark.sweep
@pytest.mark.parametrize("on", [OLD, BETWEEN, NEW, LATER], ids=str)
def test_every_world_is_judged_as_by_hand(on: date) -> None:
    """The whole example, fact by fact; on each day some world passes and some does not."""
    seen: Counter[Status] = Counter()
    for world in worlds():
        ruling = BOOK.judge(world, on=on, tables=TABLES)
        breached = {
            each.rule.id
            for each in ruling.findings
            if each.outcome is Outcome.BREACHED and each.rule.effect is Effect.DECIDES
        }
        assert breached == rules_by_hand(world, on)
        assert ruling.status is status_by_hand(world, on)
        seen[ruling.status] += 1
    assert seen.keys() == {Status.OUT_OF_SCOPE, Status.NONPROCEDURAL, Status.PROCEDURAL, Status.INDETERMINATE}


def partial_facts() -> st.SearchStrategy[dict[str, object]]:
    """Some facts, each with one value or several of which one is true."""
    one = {fact: st.sampled_from(values) for fact, values in domains(BOOK).items()}
    several = {fact: each | st.frozensets(each, min_size=1) for fact, each in one.items()}
    return st.fixed_dictionaries({}, optional=several)


@given(partial_facts(), st.sampled_from([OLD, BETWEEN, NEW, LATER]))
@settings(max_examples=40, deadline=None)
def test_what_is_not_stated_is_everything_it_can_be(facts: dict[str, object], on: date) -> None:
    """What is said of some facts is what is said of all worlds that they leave: breached, never, or now and then."""
    left = [
        world
        for world in worlds()
        if all(world[fact] in (value if isinstance(value, frozenset) else {value}) for fact, value in facts.items())
    ]
    if not left:
        refusal(BOOK.judge, facts, on=on, tables=TABLES, kind=FaultyRecordError)
        return
    ruling = BOOK.judge(facts, on=on, tables=TABLES)
    statuses = {status_by_hand(world, on) for world in left}
    if len(statuses) == 1 and statuses != {Status.INDETERMINATE}:
        assert ruling.status in statuses
    elif statuses != {Status.NONPROCEDURAL}:
        assert ruling.status is Status.INDETERMINATE
    for each in ruling.findings:
        if each.rule.effect is Effect.DECIDES and each.outcome is Outcome.BREACHED:
            assert all(each.rule.id in rules_by_hand(world, on) for world in left)


def of(changed: dict[str, object]) -> Ruling:
    """After the second act, of a company with everything but for what is changed."""
    return BOOK.judge({**COMPANIES["a company with everything"], **changed}, on=LATER, tables=TABLES)


@pytest.mark.parametrize(
    ("changed", "breached"),
    [
        ({}, []),
        ({"form": "cooperative"}, ["su9-2022/p3"]),
        ({"form": "foundation"}, ["su9-2022/p3"]),
        ({"form": "natural_person"}, ["su4-2015/p4", "su9-2022/p3"]),
        ({"capital": 1999}, ["su9-2022/p5"]),
        ({"capital": 1999, "at_sea": True}, []),
        ({"documents:bank_guarantee": False}, ["su4-2015/p5-2"]),
        ({"convicted": True, "rehabilitated": False}, ["su4-2015/p6"]),
        ({"convicted": True, "rehabilitated": True}, []),
        ({"port": "muara_timur"}, ["su4-2015/p7"]),
        ({"charges_workers": True}, ["su4-2015/p9"]),
    ],
    ids=str,
)
def test_one_change_breaches_what_it_must(changed: dict[str, object], breached: list[str]) -> None:
    """After the second act, of a company with everything."""
    assert [each.rule.id for each in of(changed).findings if each.outcome is Outcome.BREACHED] == breached


@pytest.mark.parametrize(
    ("on", "form", "capital", "status"),
    [
        (OLD, "cooperative", 500, Status.PROCEDURAL),
        (NEW - timedelta(days=1), "cooperative", 500, Status.PROCEDURAL),
        (NEW, "cooperative", 2000, Status.NONPROCEDURAL),
        (NEW, "company", 500, Status.NONPROCEDURAL),
        (NEW, "company", 2000, Status.PROCEDURAL),
        (OLD - timedelta(days=1), "company", 2000, Status.INDETERMINATE),
    ],
)
def test_each_act_holds_in_its_period(on: date, form: str, capital: int, status: Status) -> None:
    """From its first day to the day before the other's; before the first nothing is encoded."""
    assert judged(on, form=form, capital=capital).status is status


def test_a_month_that_straddles_the_acts_is_judged_by_both() -> None:
    """The stretch of days hangs on the day alone; the register, too, says when it changes."""
    stretch = PartialDate(date(2022, 6, 1), date(2022, 7, 31))
    assert judged(stretch, form="cooperative").status is Status.INDETERMINATE
    assert judged(stretch).status is Status.PROCEDURAL
    at_the_port = judged(PartialDate.parse("2023"), port="muara_timur")
    assert at_the_port.status is Status.NONPROCEDURAL
    turning = PartialDate(date(2022, 12, 1), date(2023, 1, 31))
    (waiting,) = (each for each in judged(turning, port="muara_timur").findings if each.rule.id == "su4-2015/p7")
    assert waiting.outcomes == {S, B}


def test_what_the_register_does_not_have_nobody_knows() -> None:
    """It is told apart from the facts, with its reason; what it has is told with its source."""
    ruling = judged(port="tanjung_sunyi")
    assert [(each.question, each.why) for each in ruling.open_policy] == [("port_open", Why.NO_INFORMATION)]
    assert ruling.status is Status.INDETERMINATE
    assert "Register of ports (invented)" in judged(port="muara_timur").explain("en")
    assert "Daftar pelabuhan pemberangkatan (rekaan)" in judged(port="muara_timur").explain("id")


def test_nobody_is_rehabilitated_of_nothing() -> None:
    """Stated so, the facts exclude one another; stated in part, the rest follows."""
    can_be = "nobody is rehabilitated who was not convicted"
    told = f"convicted, rehabilitated: found values that exclude one another, expected {can_be}"
    assert refusal(judged, convicted=False, rehabilitated=True, kind=FaultyRecordError) == [told]
    assert judged(convicted=None, rehabilitated=True).status is Status.PROCEDURAL
    assert judged(convicted=None, rehabilitated=True).facts["convicted"] == (True,)


def test_the_declared_overlaps_are_those_that_there_are() -> None:
    """Of two deciding rules in force together, the breach of one is the breach of the other: these pairs, no more."""
    deciding = [rule for rule in BOOK.rules if rule.effect is Effect.DECIDES]
    found = {
        (one.id, other.id)
        for one, other in product(deciding, deciding)
        if one is not other and one.parameters == other.parameters and set(breaches(one)) <= set(breaches(other))
        if (one.until is None or other.since < one.until) and (other.until is None or one.since < other.until)
    }
    assert found == {each.rules for each in BOOK.overlaps}


def breaches(rule: Rule) -> list[tuple[Hashable, ...]]:
    """The answers that breach a rule."""
    return [cell for cell, outcome in cells(rule).items() if outcome is Outcome.BREACHED]


def test_the_example_runs() -> None:
    """As a reader would run it; it prints each company with what is said of it."""
    done = subprocess.run([sys.executable, str(EXAMPLE)], capture_output=True, check=True, text=True)  # noqa: S603 - our own file
    assert done.stdout.count("== ") == len(COMPANIES)
    assert "MET: every provision that decides is met." in done.stdout
