"""Does a compiled rulebook say of any record what the specification says of the same facts?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.timelines import PartialDate
from tests.compiled import decision
from tests.compiled.books import DAYS, case, cases, seeded
from tests.compiled.records import DAY, by_specification, drawn, said, words

if TYPE_CHECKING:
    from random import Random

    from p2mi_rules.verdict.compiling import Compiled
    from tests.compiled.books import Case
    from tests.compiled.records import Drawn


def compiled(one: Case) -> Compiled:
    """A rulebook compiled with nothing looked up yet."""
    return one.rulebook.compiled(day=DAY, tables=one.tables, unknown=words(one), profile=one.profile)


@given(drawn_case=cases())
def test_status_and_outcomes_are_those_of_the_specification(drawn_case: tuple[Case, Random]) -> None:
    """Of values, blanks, words, sets and stretches of days; as an object and as a mapping; the first time and again."""
    one, random = drawn_case
    fast = compiled(one)
    records = [drawn(random, one) for _ in range(4)]
    for each in (*records, *records):
        wanted = by_specification(one, each)
        assert said(lambda each=each: fast.judge(each.record)) == wanted  # type: ignore[misc]  # a default that binds
        assert said(lambda each=each: fast.judge_mapping(each.mapping)) == wanted  # type: ignore[misc]  # as above


@settings(max_examples=30)
@given(drawn_case=cases())
def test_what_was_judged_before_changes_nothing(drawn_case: tuple[Case, Random]) -> None:
    """In another order each record is found to be what it was: nothing is kept that another record would be given."""
    one, random = drawn_case
    records = [drawn(random, one) for _ in range(5)]
    forwards, backwards = compiled(one), compiled(one)

    def judged(fast: Compiled, each: Drawn) -> tuple[object, object]:
        return said(lambda: fast.judge(each.record)), said(lambda: fast.judge_mapping(each.mapping))

    first = [judged(forwards, each) for each in records]
    last = [judged(backwards, each) for each in reversed(records)]
    assert first == last[::-1]


@settings(max_examples=30)
@given(drawn_case=cases())
def test_a_ruling_is_the_one_of_the_specification(drawn_case: tuple[Case, Random]) -> None:
    """With all that is found lazily; a fact that is open says why in both."""
    one, random = drawn_case
    each = drawn(random, one)
    fast = compiled(one)
    if isinstance(by_specification(one, each), str):
        return
    ruling = one.rulebook.judge(each.facts, on=each.days, tables=one.tables, profile=one.profile)
    found = fast.judge(each.record)
    assert found == ruling
    assert hash(found) == hash(ruling)
    assert found.open_facts == ruling.open_facts


@settings(max_examples=25)
@given(seed=st.integers(0, 2**32 - 1))
def test_a_decision_with_two_places_agrees(seed: int) -> None:
    """Records nearly all of which are answered by their key alone."""
    random = seeded(seed)
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    for fields in (decision.drawn(random) for _ in range(6)):
        ruling = decision.BOOK.judge(
            decision.facts_of(fields),
            on=fields["departed_on"],  # type: ignore[arg-type]  # a date
            tables=decision.TABLES,
        )
        for found in (fast.judge(decision.record(**fields)), fast.judge_mapping(decision.mapping(**fields))):
            assert (found.status, found.outcomes) == (ruling.status, ruling.outcomes)


@pytest.mark.sweep
def test_many_rulebooks_agree() -> None:
    """The first seeds, so that what is tried does not hang on luck."""
    differing: list[int] = []
    for seed in range(250):
        random = seeded(seed)
        one = case(random)
        if one.profile:
            fast = compiled(one)
            records = [drawn(random, one) for _ in range(5)]
            for each in records:
                found = said(lambda each=each, fast=fast: fast.judge(each.record))  # type: ignore[misc]  # defaults that bind
                differing += [seed] if found != by_specification(one, each) else []
    assert differing == []


def test_days_of_which_one_is_meant_may_be_named() -> None:
    """A record without a day is judged over them, not over all the law."""
    one = case(seeded(1))
    days = PartialDate(DAYS[0], DAYS[1])
    fast = one.rulebook.compiled(
        day=DAY, tables=one.tables, unknown=words(one), profile=one.profile or "full", days=days
    )
    facts = drawn(seeded(2), one).fields
    assert said(lambda: fast.judge_mapping({**facts, DAY: None})) == said(
        lambda: fast.judge_mapping({**facts, DAY: days})
    )
    assert fast.judge_mapping({}).on == days
