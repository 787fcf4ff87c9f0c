"""Is the reference decision what it is said to be: its tables, its records, and the decision by hand?"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import attrs
import pytest
from benchmarks.reference.by_hand import RULES, decide, decide_dict, letters
from benchmarks.reference.facts import facts_of
from benchmarks.reference.policy import COUNTRIES, FIRST, LAST, LICENCES, PLACES, POLICY, SECTORS, agency_id, drawn
from benchmarks.reference.records import FIELDS, as_mapping, records
from benchmarks.reference.rules import FACTS, ROWS, whole

MANY = records(3000)


def test_the_policy_is_the_same_in_every_run_and_has_its_size() -> None:
    """Two thirds of a thousand stretches for 126 of 249 countries in three sectors, and 500 agencies."""
    assert drawn() == POLICY
    assert len(COUNTRIES) == 249
    assert len({each.country for each in POLICY.stretches}) == 126
    assert {each.sector for each in POLICY.stretches} == set(SECTORS)
    assert 650 <= len(POLICY.stretches) <= 700
    assert len(POLICY.licences) == len(LICENCES) == 500
    assert 150 <= sum(len(each.suspensions) for each in POLICY.licences) <= 200


def test_stretches_of_one_place_are_in_order_and_apart() -> None:
    """At most four, none overlapping another, all within the days of the policy; some leave a gap."""
    gaps = 0
    for starts, rows in PLACES.values():
        ends = [until for until, _, _ in rows]
        assert 1 <= len(starts) == len(rows) <= 4
        assert all(since <= until for since, until in zip(starts, ends, strict=True))
        assert all(until < since for until, since in zip(ends, starts[1:], strict=False))
        assert starts[0] >= FIRST
        assert ends[-1] <= LAST
        gaps += any((since - until).days > 1 for until, since in zip(ends, starts[1:], strict=False))
    assert gaps > 10


def test_records_come_in_the_shares_that_are_told() -> None:
    """About 68 in a hundred fail, 26 pass and 6 cannot be told; about one in a hundred has no day."""
    shares = {letter: count / len(MANY) for letter, count in Counter(decide(each)[0] for each in MANY).items()}
    assert shares == {
        "F": pytest.approx(0.68, abs=0.04),
        "P": pytest.approx(0.26, abs=0.04),
        "U": pytest.approx(0.06, abs=0.02),
    }
    for field, share in {"departure_date": 0.01, "destination": 0.01, "siskop2mi": 0.03, "documents": 0.02}.items():
        missing = sum(getattr(each, field) is None for each in MANY) / len(MANY)
        assert missing == pytest.approx(share, abs=0.01), field


def test_every_rule_says_all_that_it_can() -> None:
    """No outcome of a rule is so rare that agreement about it would go untried."""
    said = {rule: set[str]() for rule in RULES}
    for each in MANY:
        for rule, letter in decide(each)[1]:
            said[rule].add(letter)
    assert said == {rule: {row.letter for row in rows} for rule, rows in ROWS.items()}


def test_fewer_records_are_the_first_of_more() -> None:
    """So that a slow way is timed on part of what a fast one is timed on."""
    assert records(50) == MANY[:50]
    assert records(50, seed=1) != MANY[:50]


def test_by_hand_says_what_the_rows_say() -> None:
    """Exactly one row of each rule holds, and the hand says its letter: written twice, compared here."""
    for record in MANY:
        facts = facts_of(record)
        held = [
            [row.letter for row in rows if all(test.holds(facts) for test in row.conditions)] for rows in ROWS.values()
        ]
        assert [len(found) for found in held] == [1] * len(RULES)
        assert letters(decide(record)) == whole("".join(letter for (letter,) in held))


def test_the_rows_are_over_the_facts_that_are_looked_up() -> None:
    """No row asks for a fact that nobody looks up, and none is looked up in vain."""
    assert set(FACTS) == set(facts_of(MANY[0]))
    assert tuple(ROWS) == RULES


def test_a_mapping_out_of_json_is_decided_as_the_record_is() -> None:
    """With its day as text and its papers as a list."""
    mapping = as_mapping(MANY[0])
    assert tuple(mapping) == FIELDS
    assert [decide_dict(as_mapping(each)) for each in MANY] == [decide(each) for each in MANY]


@pytest.mark.parametrize(("shift", "letter"), [(-1, "F"), (0, "P")])
@pytest.mark.parametrize("end", [0, 1])
def test_the_first_and_last_day_of_a_licence_count(shift: int, letter: str, end: int) -> None:
    """And the day before the first or after the last does not."""
    since, until, _ = LICENCES[agency_id(0)]
    day = (since, until)[end] + timedelta(shift if end == 0 else -shift)
    record = attrs.evolve(MANY[0], agency_id=agency_id(0), departure_date=day)
    assert dict(decide(record)[1])["licensed"] == letter
