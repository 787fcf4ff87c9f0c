"""Are the completions of a record exact, although far fewer are tried than there are?"""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from benchmarks.reference.by_hand import RULES, decide
from benchmarks.reference.completions import KNOWN_ROUTES, READS, UNKNOWN, VALUES, Possible, possible
from benchmarks.reference.policy import COUNTRIES, FIRST, LAST, SECTORS, agency_id
from benchmarks.reference.records import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.reference.records import Record

# Every day on which anything may change, and one on each side of them all.
EVERY: dict[str, tuple[Any, ...]] = {
    **VALUES,
    "age": tuple(range(15, 22)),
    "route": KNOWN_ROUTES,
    "destination": COUNTRIES,
    "sector": SECTORS,
    "departure_date": tuple(FIRST + timedelta(day) for day in range(-1, (LAST - FIRST).days + 3)),
}
WHOLE_RECORDS = [each for each in records(60) if None not in attrs.astuple(each, recurse=False)[:5]][:12]


def emptied(record: Record, missing: tuple[str, ...]) -> Record:
    """The record without some of its facts."""
    unknown: dict[str, Any] = {name: UNKNOWN if name == "route" else None for name in missing}
    return attrs.evolve(record, **unknown)


def completed(record: Record) -> Iterator[Record]:
    """Each completion, every value of every fact that is missing with every other."""
    missing = [name for name in EVERY if getattr(record, name) in (None, UNKNOWN)]
    for values in product(*(EVERY[name] for name in missing)):
        chosen: dict[str, Any] = dict(zip(missing, values, strict=True))
        yield attrs.evolve(record, **chosen)


def by_brute_force(record: Record) -> Possible:
    """What the hand says of all of them."""
    rulings = [decide(each) for each in completed(record)]
    said = {rule: frozenset(dict(findings)[rule] for _, findings in set(rulings)) for rule in RULES}
    return Possible(frozenset(whole for whole, _ in rulings), said)


@pytest.mark.parametrize("place", range(len(WHOLE_RECORDS)))
@pytest.mark.parametrize(
    "missing",
    [
        (),
        ("route",),
        ("destination",),
        ("sector", "route"),
        ("employer_type", "siskop2mi", "route"),
        ("visa_type", "age", "documents"),
        ("documents", "route"),
        ("siskop2mi", "documents", "sector", "route"),
    ],
    ids="+".join,
)
def test_what_is_possible_is_what_brute_force_finds(place: int, missing: tuple[str, ...]) -> None:
    """Of the whole and of every rule, whichever facts are missing."""
    record = emptied(WHOLE_RECORDS[place], missing)
    assert possible(record) == by_brute_force(record)


@pytest.mark.parametrize("number", [3, 21, 77])
def test_no_day_that_matters_is_left_out(number: int) -> None:
    """Every single day is tried here, with an agency that has a licence of its own days."""
    record = emptied(attrs.evolve(WHOLE_RECORDS[0], agency_id=agency_id(number)), ("departure_date",))
    assert possible(record) == by_brute_force(record)


def test_nothing_cannot_be_told_of_a_completion() -> None:
    """A record without any fact still has only outcomes that are settled."""
    empty = emptied(WHOLE_RECORDS[0], ("route", "destination", "sector", "departure_date", *VALUES))
    found = possible(empty)
    assert found.whole == {"P", "F"}
    assert all("U" not in said for said in found.rules.values())


def test_a_rule_is_read_in_one_group() -> None:
    """Else completing the groups one by one would not be exact."""
    assert sorted(rule for rules in READS.values() for rule in rules) == sorted(RULES)
