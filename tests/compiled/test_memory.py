"""Is what is kept bounded, and is what is no longer kept found again?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations, product
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules import Rulebook
from p2mi_rules.compiled import courses, fields, groups, judging, memory, places
from p2mi_rules.compiled.courses import ANY_DAY, Courses, Days, Lists
from p2mi_rules.compiled.fields import Listed
from p2mi_rules.compiled.function import Functions
from p2mi_rules.compiled.groups import Group
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.compiled.places import Lookups
from p2mi_rules.norms import Band, Dated, DatedRows
from p2mi_rules.timelines import PartialDate
from tests.compiled import decision
from tests.compiled.books import seeded
from tests.compiled.small import DAY, SINCE, Unsure, mapping, of_papers, of_port, only, record
from tests.own.books import YES_NO

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

SMALL = 3
BEFORE = date(1990, 1, 1)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> dict[type, list[Any]]:
    """Everything that is made from here on, by its class, under small limits."""
    for module, name in (
        (memory, "MOST_KEPT"),
        (groups, "_MOST_KEPT"),
        (judging, "_MOST_KEPT"),
        (places, "MOST_COURSES"),
        (courses, "_MOST_TEXTS"),
        (courses, "MOST_LISTS"),
        (courses, "MOST_SETS"),
        (fields, "MOST_LISTS"),
    ):
        monkeypatch.setattr(module, name, SMALL)
    found: dict[type, list[Any]] = {}

    def watch(kind: type, begin: Callable[..., None]) -> None:
        def begun(self: object, *given: object, **named: object) -> None:
            found.setdefault(kind, []).append(self)
            begin(self, *given, **named)

        monkeypatch.setattr(kind, "__init__", begun)

    for kind in (memory.Memory, Group, groups.Grouped, Courses, Lists, Lookups, Functions):
        watch(kind, kind.__init__)
    return found


def sizes(made: dict[type, list[Any]]) -> dict[str, int]:
    """How much each kind of memory holds at most."""
    return {
        "keys": max(len(each.by_key) for each in made[memory.Memory]),
        "wholes": max(len(each.by_whole) for each in made[memory.Memory]),
        "cells": max((each.size for each in made[Group]), default=0),
        "cores": max((len(each.cores) for each in made[groups.Grouped]), default=0),
        "courses": max((len(each._courses) for each in made.get(Lookups, ())), default=0),  # noqa: SLF001 - what is bounded
    }


def test_what_is_found_again_is_what_was_found(made: dict[type, list[Any]]) -> None:
    """Records of all kinds, with room for three of anything: never more is kept, and nothing else is found."""
    random = seeded(7)
    records = [decision.drawn(random) for _ in range(30)]
    records += [{**each, "destination": frozenset({"AA", "BB"})} for each in records[:10]]
    wanted = [decision.BOOK.compiled(day="departed_on", tables=decision.TABLES).judge_mapping(each) for each in records]
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    for _ in range(2):
        for each, ruling in zip(records, wanted, strict=True):
            found = fast.judge(decision.record(**each))
            assert (found.status, found.outcomes) == (ruling.status, ruling.outcomes)
            assert fast.judge_mapping(decision.mapping(**each)).outcomes == ruling.outcomes
            assert max(sizes(made).values()) <= SMALL
    assert all(sizes(made).values())


def test_many_lists_are_judged_and_few_are_kept(made: dict[type, list[Any]]) -> None:
    """More sets of items than are told apart, in every order, and lists as long as somebody likes."""
    items = ("passport", "visa", "contract")
    fast = of_papers(*items)
    for size in range(4):
        for held in permutations(items, size):
            for papers in (list(held), held, list(held) * 50):
                status = "procedural" if "passport" in held else "nonprocedural"
                assert {fast.judge(record(papers=papers, on=BEFORE)).status for _ in range(2)} == {"indeterminate"}
                assert {fast.judge(record(papers=papers)).status for _ in range(2)} == {status}
                assert fast.judge_mapping(mapping(papers=papers)).status == status
    assert all(len(each) <= SMALL + 5 for each in made[Lists])  # nothing at all and the four words for it are known
    assert sizes(made)["keys"] <= SMALL
    assert sizes(made)["wholes"] <= SMALL


def test_long_lists_are_not_kept() -> None:
    """One with repeats is worth no room, however many room there is for."""
    lists = Lists(Listed("papers", ("passport", "visa")), 10)
    before = len(lists)
    assert lists["passport", "visa"] == lists["visa", "passport"] == lists[("visa",) * 40 + ("passport",)]
    assert len(lists) == before + 2
    with pytest.raises(KeyError):
        lists["passport", 1]
    with pytest.raises(KeyError):
        lists["passport"]
    assert lists[None] == 0


def test_many_days_are_read_and_few_are_kept(made: dict[type, list[Any]]) -> None:
    """Texts of days, all of which are found again."""
    days = Days()
    without = len(days)
    for number in [*range(20), *range(20)]:
        day = DAY + timedelta(number)
        assert days[day.isoformat()] == day
        assert len(days) <= without + SMALL
        assert days[None] is ANY_DAY
    assert made == {}


def test_a_fact_with_many_values_is_not_united_under_a_key() -> None:
    """More combinations than are worth it: such a record is remembered whole."""
    ports = tuple(f"port {number}" for number in range(1500))
    fast = of_port(*ports)
    assert {fast.judge(record(port=None)).status for _ in range(3)} == {"indeterminate"}
    assert {fast.judge(record(port="port 0")).status for _ in range(3)} == {"procedural"}
    assert {fast.judge(record(port="port 1499")).status for _ in range(3)} == {"nonprocedural"}


def test_more_sets_of_answers_than_are_told_apart(made: dict[type, list[Any]]) -> None:
    """At a second place there is room for few; the rest goes the long way, and says the same."""
    answers = tuple(range(8))
    rows: dict[tuple[Hashable, ...], list[tuple[date, date | None, Hashable]]]
    rows = {(str(port),): [(SINCE, None, port)] for port in answers}
    first = Dated("first", ("berth",), table="berths", answers=YES_NO)
    second = Dated("second", ("port",), table="ports", answers=answers)
    ports = tuple(str(port) for port in answers)
    rules = only(second, 7, domains={"port": ports}).rules
    known = {"port": ports, "berth": ("a", "b")}
    book = Rulebook(rules, (first, second), topics=frozenset({"own"}), domains=known)
    fast = book.compiled(day="on", tables={"ports": DatedRows(rows, otherwise=0), "berths": Unsure()})
    for port, berth in [*product(ports, "ab")] * 2:
        status = "procedural" if port == "7" else "nonprocedural"
        assert fast.judge(record(port=port, berth=berth, on=BEFORE)).status == "indeterminate"
        assert fast.judge(record(port=port, berth=berth)).status == status
    assert max(sizes(made).values()) <= SMALL


def test_numbers_are_given_once_and_not_too_many() -> None:
    """The last value has no number left."""
    numbers: Numbering[str] = Numbering(2)
    assert [numbers.number(each) for each in "abab"] == [0, 1, 0, 1]
    with pytest.raises(KeyError):
        numbers.number("c")
    assert len(numbers) == 2


def test_a_value_that_another_thread_has_numbered_keeps_its_number() -> None:
    """Both found it without one, and one of them came first."""
    numbers: Numbering[str] = Numbering(1)
    assert [numbers.new("a"), numbers.new("a")] == [0, 0]


class Day(date):
    """A day that cannot be hashed."""

    def __hash__(self) -> int:
        """Raise what no caller expects."""
        raise ZeroDivisionError


def test_a_record_that_cannot_be_remembered_is_judged_each_time() -> None:
    """It has no key, and what it says cannot be hashed."""
    fast = of_port("north", "south")
    several = record(port=frozenset({"north", "south"}), on=Day(2024, 5, 1))
    assert [fast.judge(several).status for _ in range(2)] == ["indeterminate"] * 2
    assert [fast.judge(record(port="north", on=Day(2024, 5, 1))).status for _ in range(2)] == ["procedural"] * 2


def test_dictionaries_grow_with_what_is_told_apart_and_not_with_records() -> None:
    """A thousand records that differ in nothing that a rule can see are one."""
    age = Band("age", "age", cuts=(18,), answers=("child", "grown"))
    found: list[memory.Memory] = []
    begin = memory.Memory.__init__

    def begun(self: memory.Memory) -> None:
        found.append(self)
        begin(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory.Memory, "__init__", begun)
        fast = only(age, "grown").compiled(day="on")
    for number in range(1000):
        fast.judge(record(age=18 + number, on=DAY + timedelta(number)))
        fast.judge_mapping(mapping(age=18 + number, on=date(2021, 1, 1).isoformat()))
    assert [(len(each.by_key), len(each.by_whole)) for each in found] == [(1, 0), (1, 0)]
    for number in range(1000):
        fast.judge(record(age=number, on=None))
    assert [(len(each.by_key), len(each.by_whole)) for each in found] == [(3, 0), (1, 0)]
    for number in range(1000):
        fast.judge(record(age=number, on=PartialDate.parse("2021-05")))
    assert [len(each.by_whole) for each in found] == [1000, 0]
