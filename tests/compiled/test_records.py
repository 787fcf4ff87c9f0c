"""What is told of a record that cannot be read, and is it read once?"""

from __future__ import annotations

from collections import ChainMap, OrderedDict, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType, SimpleNamespace

import pytest

from p2mi_rules.exceptions import FaultyRecordError, P2MIRulesError
from tests.compiled import decision
from tests.compiled.books import case, seeded
from tests.compiled.small import DAY, TEXT, mapping, of_field, of_papers, of_port, record
from tests.own.refused import refusal, untyped


def test_a_mapping_may_have_fewer_keys_and_no_other() -> None:
    """What is left out says nothing; what is there and unknown is told with the nearest name, whatever came before."""
    fast = of_field("red", "blue")
    assert fast.judge_mapping({}).status == "indeterminate"
    assert fast.judge_mapping({"on": TEXT}).status == "indeterminate"
    assert fast.judge_mapping({"it": "red"}).status == "procedural"  # on whatever day of the law
    told = "itt: found no such field, expected one of: it, on; did you mean it?"
    for _ in range(2):
        assert refusal(fast.judge_mapping, {"on": TEXT, "itt": "red"}, kind=FaultyRecordError) == [told]
        assert refusal(fast.judge_mapping, {"on": TEXT, "it": "red", "itt": 1}, kind=FaultyRecordError) == [told]
        fast.judge_mapping({"on": TEXT, "it": None})
    told = "record: found a value of type int as a name, expected one of: it, on"
    assert refusal(untyped(fast.judge_mapping), {1: 1}, kind=FaultyRecordError) == [told]


def test_a_key_that_is_left_out_is_not_one_that_says_nothing() -> None:
    """Beside a key too many it would make up the number: of what is remembered as of what has a key."""
    fast = of_port("north", "south")
    several = frozenset({"north", "south"})
    assert fast.judge_mapping({"port": several, "on": TEXT}).status == "indeterminate"
    with pytest.raises(FaultyRecordError, match="harbour: found no such field"):
        fast.judge_mapping({"harbour": several, "on": TEXT})
    with pytest.raises(FaultyRecordError, match="harbour: found no such field"):
        fast.judge_mapping({"port": several, "harbour": None})


FIELDS = mapping(it="red")
MAPPINGS: dict[str, Mapping[str, object]] = {
    "proxy": MappingProxyType(FIELDS),
    "ordered": OrderedDict(FIELDS),
    "chain": ChainMap(FIELDS),
    "two in a chain": ChainMap({"it": "red"}, {"on": TEXT}),
    "default": defaultdict(str, FIELDS),
}


@pytest.mark.parametrize("kind", MAPPINGS)
def test_any_mapping_is_one(kind: str) -> None:
    """Known at once the second time, and not changed by being read."""
    fast = of_field("red", "blue")
    given = MAPPINGS[kind]
    assert {fast.judge_mapping(given).status for _ in range(3)} == {"procedural"}
    lacking: defaultdict[str, str] = defaultdict(str, {"on": TEXT, "other": "red"})
    fast.judge_mapping({"on": TEXT, "it": None})
    with pytest.raises(FaultyRecordError, match="other: found no such field"):
        fast.judge_mapping(lacking)
    assert dict(lacking) == {"on": TEXT, "other": "red"}


def test_an_object_has_every_attribute() -> None:
    """All that are missing are told at once; a mapping is none, and an object is no mapping."""
    fast = of_field("red", "blue")
    expected = "expected an attribute for each field; judge_mapping takes mappings"
    told = [f"{name}: found no such attribute, {expected}" for name in ("it", "on")]
    assert refusal(fast.judge, SimpleNamespace(), kind=FaultyRecordError) == told
    assert refusal(fast.judge, mapping(it="red"), kind=FaultyRecordError) == told
    told = ["record: found a value of type SimpleNamespace, expected a mapping; judge takes objects"]
    assert refusal(untyped(fast.judge_mapping), record(it="red"), kind=FaultyRecordError) == told


class Row(dict[str, object]):
    """A mapping whose attributes say something else than its keys."""

    it = "blue"
    on = DAY


def test_attributes_are_read_of_an_object_and_keys_of_a_mapping() -> None:
    """Also where something is both, the first time and again."""
    for _ in range(2):
        fast = of_field("red", "blue")
        row = Row(mapping(it="red"))
        assert [fast.judge(row).status for _ in range(2)] == ["nonprocedural"] * 2
        assert [fast.judge_mapping(row).status for _ in range(2)] == ["procedural"] * 2
        assert fast.judge(row).judgement.status == "nonprocedural"
        assert fast.judge_mapping(row).judgement.status == "procedural"


class Raising:
    """An object that cannot be read."""

    on = DAY

    @property
    def it(self) -> str:
        """Raise what no caller expects."""
        raise LookupError


class RaisingMapping(Mapping[str, object]):
    """A mapping that cannot be read."""

    def __getitem__(self, key: str) -> object:
        """Raise."""
        raise ZeroDivisionError

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(("it", "on"))

    def __len__(self) -> int:
        """How many."""
        return 2


def test_a_record_that_raises_is_told() -> None:
    """By what it raised, without a word of it."""
    fast = of_field("red", "blue")
    told = "record: found LookupError raised when it was read, expected fields that can be read"
    assert refusal(fast.judge, Raising(), kind=FaultyRecordError) == [told]
    told = "record: found ZeroDivisionError raised when it was read, expected fields that can be read"
    assert refusal(fast.judge_mapping, RaisingMapping(), kind=FaultyRecordError) == [told]


class Turning:
    """An object that says something else each time it is read."""

    on = DAY

    def __init__(self) -> None:
        """Begin with red."""
        self.times = 0

    @property
    def it(self) -> str:
        """Red, then blue, then red again."""
        self.times += 1
        return "red" if self.times % 2 else "blue"


def test_a_record_that_changes_while_it_is_read_teaches_nothing_false() -> None:
    """What was found of red is never kept for blue."""
    fast = of_field("red", "blue")
    for _ in range(5):
        fast.judge(Turning())
    assert fast.judge(record(it="blue")).status == "nonprocedural"
    assert fast.judge(record(it="red")).status == "procedural"


def test_a_record_that_was_changed_is_not_explained_as_it_was() -> None:
    """Not with another status, not with the same and other outcomes, and not when it can be read no more."""
    fields = decision.mapping(route="alone", agency=None)
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    ruling = fast.judge_mapping(fields)
    fields["age"] = 20 if ruling.outcomes["toy/age"] == "satisfied" else 30
    fields["sector"] = "domestic"
    again = fast.judge_mapping(fields)
    assert ruling.outcomes != again.outcomes
    with pytest.raises(P2MIRulesError, match="the record, or a table, was changed after it was judged; judge it again"):
        ruling.explain()
    assert again.judgement.status == again.status
    fields["age"] = "old"
    assert again.judgement.status == again.status  # found before the change, and kept
    unread = of_field("red", "blue")
    changed = record(it="red")
    ruling = unread.judge(changed)
    changed.it = "blue"
    with pytest.raises(P2MIRulesError, match="was changed"):
        _ = ruling.findings
    del changed.it
    with pytest.raises(FaultyRecordError, match="no such attribute"):
        _ = ruling.findings


def test_same_status_and_other_outcomes_are_a_change_too() -> None:
    """The status alone does not say that a record is what it was."""
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    one = decision.record(age=15, registered=True)
    other = decision.record(age=15, registered=False)
    assert fast.judge(one).status == fast.judge(other).status == "nonprocedural"
    ruling = fast.judge(one)
    one.registered = False
    with pytest.raises(P2MIRulesError, match="was changed"):
        _ = ruling.topics


def test_lists_and_days_are_told_with_what_else_is_wrong() -> None:
    """A list, the day and a fact at once."""
    port = of_port("north", "south")
    told = refusal(port.judge_mapping, {"port": "nort", "on": "tomorrow"}, kind=FaultyRecordError)
    assert told == [
        "port: found 'nort', expected 'north' or 'south'; did you mean 'north'?",
        "on: found a text that is no day, expected YYYY-MM-DD",
    ]
    fast = of_papers("passport")
    told = refusal(fast.judge_mapping, {"papers": 7, "on": "tomorrow"}, kind=FaultyRecordError)
    assert told == [
        "papers: found a value of type int, expected a list of items",
        "on: found a text that is no day, expected YYYY-MM-DD",
    ]
    told = refusal(fast.judge, SimpleNamespace(papers=[], on="2024-05-01"), kind=FaultyRecordError)
    assert told == ["on: found a value of type str, expected a date"]


def test_a_day_before_all_law_is_no_pass() -> None:
    """Nothing is in force, and nothing is found."""
    fast = of_field("red", "blue")
    for _ in range(2):
        ruling = fast.judge(record(it="red", on=date(1990, 1, 1)))
        assert (ruling.status, dict(ruling.outcomes)) == ("indeterminate", {})


def test_made_records_of_made_rulebooks_need_every_field() -> None:
    """A rulebook made at random too names its fields."""
    one = case(seeded(3))
    fast = one.rulebook.compiled(day="on", tables=one.tables, profile=one.profile or "full")
    with pytest.raises(FaultyRecordError, match="on: found no such attribute"):
        fast.judge(object())
