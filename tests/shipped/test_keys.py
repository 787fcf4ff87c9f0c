"""Do placements share a key only where the shipped rules find the same of them, whatever was judged before?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from threading import Barrier
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from p2mi_rules import Placement, Worker, check
from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.shipped import judging, keys
from p2mi_rules.shipped.judging import BOOK, core_of
from p2mi_rules.shipped.policy import REGIMES, course_of
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Document, Open
from tests.shipped.drawn import FIELDS, any_placement, moved, placement, seeded
from tests.shipped.specified import as_core, heard
from tests.verdict.cases import CAMBODIA, COMPLETE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.compiled.cores import Core

NEVER_JUDGED = {(None, "id"), (None, "route_word"), ("worker", "origin"), ("steps", "unknown")}
"""The fields of which no rule hangs: they are in no key."""


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory without anything in it, put away after the test."""
    forget(monkeypatch)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing have been judged so far."""
    monkeypatch.setattr(judging, "_FOUND", {"placement": {}, "full": {}})
    monkeypatch.setattr(judging, "JUDGE", Judge(BOOK, REGIMES))
    monkeypatch.setattr(keys, "_PLACES", {})
    monkeypatch.setattr(keys, "_SPANS", {})
    monkeypatch.setattr(keys, "_SITUATIONS", Numbering[object]())
    getattr(keys, "_PAPERS").clear()  # noqa: B009 - no part of the module for anybody but this test


def key_of(drawn: Placement) -> int | None:
    """The key of a placement that was met, if it has one."""
    core_of(drawn, "full")
    try:
        return keys.key_of(drawn)
    except (AttributeError, KeyError, TypeError):
        return None


def specified(drawn: Placement, profile: str) -> Core | None:
    """What the specification finds; nothing where facts exclude one another, which has a key all the same."""
    report = heard(drawn, profile)
    return None if report is None else as_core(report)


@pytest.mark.parametrize("begin", range(0, 90, 30))
def test_placements_of_one_key_are_found_alike(begin: int) -> None:
    """One field moved at a time: where the key stays, the specification finds the same, outcome by outcome."""
    same = 0
    for seed in range(begin, begin + 30):
        drawn, other = placement(seed), any_placement(seeded(-seed))
        key = key_of(drawn)
        if key is None:
            continue
        found = specified(drawn, "full")
        for field in FIELDS:
            neighbour = moved(drawn, other, field)
            if neighbour != drawn and field not in NEVER_JUDGED and key_of(neighbour) == key:
                assert specified(neighbour, "full") == found, (seed, field)
                same += 1
    assert same > 10


@pytest.mark.sweep
def test_placements_whose_findings_differ_have_keys_that_differ() -> None:
    """The same seen from the other side: of neighbours in one field that both have a key."""
    differing = 0
    for seed in range(1_000, 1_020):
        drawn, other = placement(seed), any_placement(seeded(-seed))
        key, found = key_of(drawn), specified(drawn, "placement")
        for field in FIELDS:
            neighbour = moved(drawn, other, field)
            near = key_of(neighbour)
            if None not in {key, near} and specified(neighbour, "placement") != found:
                assert near != key, (seed, field)
                differing += 1
    assert differing > 40


def test_what_is_never_judged_is_in_no_key() -> None:
    """Reference, origin, the word written for the route, papers asked about in vain."""
    key = key_of(COMPLETE)
    assert key is not None
    told = (
        attrs.evolve(COMPLETE, id="another", route_word="mandiri"),
        attrs.evolve(COMPLETE, worker=attrs.evolve(COMPLETE.worker, origin="Cilacap")),
        attrs.evolve(COMPLETE, steps=attrs.evolve(COMPLETE.steps, unknown=frozenset({Document.JKN}))),
        attrs.evolve(COMPLETE, worker=attrs.evolve(COMPLETE.worker, age=Open.NOT_STATED, birth_date=date(2000, 1, 1))),
        attrs.evolve(COMPLETE, departed_on=PartialDate(date(2025, 6, 1), date(2025, 6, 1))),
    )
    assert {key_of(each) for each in told} == {key}


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("field", [each for each in FIELDS if each not in NEVER_JUDGED], ids=str)
def test_values_of_a_field_that_are_judged_apart_have_keys_apart(field: tuple[str | None, str]) -> None:
    """Of all values of a field that are drawn, those that share a key are found alike by fresh memory."""
    found: dict[int, set[Core | None]] = {}
    for seed in range(40):
        neighbour = moved(COMPLETE, any_placement(seeded(seed)), field)
        key = key_of(neighbour)
        if key is not None:
            found.setdefault(key, set()).add(core_of(neighbour, "full"))
    assert all(len(cores) == 1 for cores in found.values())


def judged(placements: Sequence[Placement]) -> list[Core | None]:
    """What is found of some placements, one after the other, under both profiles."""
    return [core_of(each, profile) for each in placements for profile in ("full", "placement")]


def test_what_was_judged_before_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forwards, backwards, twice, and each with memory of its own: the same findings."""
    placements = [placement(seed) for seed in range(2_000, 2_120)]
    forget(monkeypatch)
    forwards = judged(placements)
    assert judged(placements) == forwards
    forget(monkeypatch)
    backwards = [judged([each]) for each in reversed(placements)]
    assert [core for each in reversed(backwards) for core in each] == forwards
    alone: list[Core | None] = []
    for each in placements[:20]:
        forget(monkeypatch)
        alone += judged([each])
    assert alone == forwards[:40]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever brings ever new placements makes it begin anew, and is answered as ever."""
    placements = [placement(seed) for seed in range(2_000, 2_040)]
    forget(monkeypatch)
    expected = judged(placements)
    forget(monkeypatch)
    kept: dict[str, dict[int, Core]] = {"placement": {}, "full": {}}
    papers: dict[object, int] = getattr(keys, "_PAPERS")  # noqa: B009 - as above
    monkeypatch.setattr(judging, "_FOUND", kept)
    monkeypatch.setattr(judging, "_MOST_KEPT", 3)
    monkeypatch.setattr(keys, "_MOST_PAPERS", 2)
    found: list[Core | None] = []
    for each in placements:
        found += judged([each])
        assert max(map(len, kept.values())) <= 3
        assert len(papers) <= 2
    assert found == expected


def test_days_of_one_course_share_keys_and_other_countries_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a stretch every day has one key, so countries and days do not make memory grow beyond policy."""
    forget(monkeypatch)
    course = course_of("KH")
    assert course is not None
    for first, until in pairwise(course.days):
        days = {
            key_of(attrs.evolve(CAMBODIA, departed_on=day)) for day in (first, date.fromordinal(until.toordinal() - 1))
        }
        assert len(days) == 1
        assert (
            days != {key_of(attrs.evolve(CAMBODIA, departed_on=until))}
            or course.situations.count(course.situations[course.days.index(until)]) > 1
        )
    assert key_of(attrs.evolve(CAMBODIA, destination="AD")) == key_of(attrs.evolve(CAMBODIA, destination="AQ"))


class Waiting:
    """Part of a situation that is looked up in step by as many threads as the gate waits for."""

    def __init__(self, gate: Barrier) -> None:
        """Nothing is equal to it but itself."""
        self._gate = gate

    def __hash__(self) -> int:
        """Wait until every thread is about to look up its own."""
        self._gate.wait(10)
        return 7


@pytest.mark.usefixtures("fresh")
def test_threads_that_meet_situations_at_once_never_share_a_code() -> None:
    """Stopped at every step beside one another, they number each by itself: a shared code is a wrong verdict."""
    gate = Barrier(2)
    number = getattr(keys, "_code")  # noqa: B009 - no part of the module for anybody but this test
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(number, [(Waiting(gate),), (Waiting(gate),)])
    assert first != second


NO_PLACEMENTS: dict[str, object] = {
    "nothing": None,
    "a text": "KH",
    "a record": {"destination": "KH"},
    "a part": Worker(),
    "the class": Placement,
    "a likeness": SimpleNamespace(**attrs.asdict(CAMBODIA, recurse=False)),
}


@pytest.mark.parametrize("case", sorted(NO_PLACEMENTS))
def test_what_is_no_placement_is_refused_by_name(case: str) -> None:
    """Also what has every field of a placement, after one like it was judged."""
    core_of(CAMBODIA, "placement")
    thing: Any = NO_PLACEMENTS[case]
    assert core_of(thing, "placement") is None
    with pytest.raises(FaultyRequestError, match=r"placement: found a value of type \w+, expected Placement"):
        check(thing)


def test_a_placement_of_a_subclass_is_judged_as_one() -> None:
    """Someone may add a field or a method of their own."""

    @attrs.frozen(kw_only=True)
    class Remembered(Placement):
        """A placement with a note of the caller's."""

        note: str = ""

    own = Remembered(destination="KH", departed_on=CAMBODIA.departed_on, note="7")
    assert core_of(own, "full") == core_of(CAMBODIA, "full")
    assert check(own).breaches("en") == check(CAMBODIA).breaches("en")


def test_a_placement_with_another_value_written_into_it_is_never_found_by_the_old_one() -> None:
    """Nothing is kept by identity: a placement that was changed by force is another one."""
    forced = attrs.evolve(CAMBODIA)
    before = core_of(forced, "placement")
    object.__setattr__(forced, "destination", "SG")
    assert core_of(forced, "placement") == core_of(attrs.evolve(CAMBODIA, destination="SG"), "placement") != before
    object.__setattr__(forced, "destination", ["SG"])
    assert core_of(forced, "placement") is None
