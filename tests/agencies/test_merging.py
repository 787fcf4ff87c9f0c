"""What do registers say together: whatever their order, how often, and in whatever groups?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.answers import Found, NotFound, Several
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import MergedRegister, merged
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.policy.agencies.standing import standing_of
from p2mi_rules.vocabulary import Why
from tests.agencies.toys import (
    COMPANY,
    COMPLETE,
    LISTED_ON,
    NIB,
    NIB_OTHER,
    OTHER,
    PARTIAL,
    ask,
    decrees,
    entry,
    event,
    listing,
    source,
    stamp,
    words,
)

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.answers import KnownAgency
    from p2mi_rules.policy.agencies.directory import Directory

DAY = timedelta(days=1)
NAMES = [
    *("PT Contoh Bahari", "CV Contoh Bahari", "Contoh Bahari", "pt. contoh bahari", "PT Contoh Bahari cabang Dompu"),
    *("PT Rekaan Sentosa", "PT Rekaan Santosa", "PT Bela Sukses Mandiri", "PT Sukses Mandiri Utama", "PT PJS"),
]
NUMBERS = ["", "", NIB, NIB_OTHER]
KINDS = [EventKind.SUSPENDED, EventKind.LIFTED, EventKind.REVOKED, EventKind.LICENSED]


@st.composite
def entries(draw: st.DrawFn) -> KnownAgency:
    """One company, perhaps with a number and something that happened to it."""
    happened = [
        event(
            draw(st.sampled_from(KINDS)),
            str(LISTED_ON + DAY * draw(st.integers(-5, 5))),
            by=source(draw(st.sampled_from(["a", "b"]))),
            id=f"e{draw(st.integers(0, 9))}",
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return entry(draw(st.sampled_from(NAMES)), *happened, licence=draw(st.sampled_from(NUMBERS)))


@st.composite
def registers(draw: st.DrawFn) -> Directory:
    """A list of some day, or a collection of decrees."""
    held = draw(st.lists(entries(), max_size=4))
    day = LISTED_ON + DAY * draw(st.integers(-3, 3))
    completeness = draw(st.sampled_from([COMPLETE, PARTIAL]))
    under = stamp(day, completeness, name=draw(st.sampled_from(["list", "second"])), reviewed=draw(st.booleans()))
    if draw(st.booleans()):
        return SnapshotRegister.of(held, under)
    return SanctionsRegister.of(held, under)


def told(register: Directory) -> list[object]:
    """What a register says of every name and number, and how each stood on the days around."""
    asked: list[dict[str, str]] = [*({"name": name} for name in NAMES), *({"licence": each} for each in NUMBERS)]
    found = [register.find(**words_) for words_ in asked]
    days = [LISTED_ON + DAY * place for place in range(-6, 7, 3)]
    stood = [standing_of(register, answer, day=day) for answer in found for day in days]
    return [found, stood, register.agencies, register.stamps, register.digest]


@given(registers(), registers())
def test_merging_is_commutative(one: Directory, other: Directory) -> None:
    """Two registers in either order are the same register."""
    assert merged(one, other) == merged(other, one)
    assert told(merged(one, other)) == told(merged(other, one))


@given(registers(), registers(), registers())
def test_merging_is_associative(one: Directory, two: Directory, three: Directory) -> None:
    """However they are put together first, they are the same register."""
    left, right, at_once = merged(merged(one, two), three), merged(one, merged(two, three)), merged(one, two, three)
    assert left == right == at_once
    assert told(left) == told(right) == told(at_once)


@given(registers())
def test_merging_is_idempotent(one: Directory) -> None:
    """A register merged with itself, or alone, says what it says."""
    assert merged(one, one) == merged(one) == merged(merged(one))
    assert told(merged(one, one)) == told(merged(one))
    assert told(merged(one))[:4] == told(one)[:4]


@given(st.lists(registers(), max_size=4))
def test_nothing_is_lost_or_added(held: list[Directory]) -> None:
    """Every event of every list is with the company of its name, and no company has what no list says of it."""
    together = merged(*held)
    assert isinstance(together, MergedRegister)
    before = {event for register in held for agency in register.agencies for event in agency.events}
    after = [event for agency in together.agencies for event in agency.events]
    assert set(after) == before
    for register in held:
        for agency in register.agencies:
            if agency.name.initials:
                continue
            found = together.find(name=agency.name.written)
            assert isinstance(found, Found | Several)
            owners = (found.agency,) if isinstance(found, Found) else found.agencies
            assert set(agency.events) <= {event for owner in owners for event in owner.events}


@given(st.lists(registers(), max_size=4))
def test_companies_merge_by_name_or_number_alone(held: list[Directory]) -> None:
    """Whoever was put together shares a core, or is joined by a number that some list prints beside each."""
    for agency in merged(*held).agencies:
        cores = {name.core for name in (agency.name, *agency.other_names)}
        assert len(cores) == 1 or agency.licences


@given(first=registers(), second=registers(), number=st.integers(-6, 6))
def test_what_two_registers_agree_on_they_say_together(first: Directory, second: Directory, number: int) -> None:
    """What each of them holds true of the day for sure is at least possible by both, if not alone."""
    day, together = LISTED_ON + DAY * number, merged(first, second)
    for name in (COMPANY, OTHER):
        said = [set(words(answer)) for answer in (ask(first, day, name), ask(second, day, name)) if answer.why is None]
        if len(said) == 2 and said[0] == said[1] and isinstance(together.find(name=name), Found):
            assert said[0] <= set(words(ask(together, day, name)))


def test_the_side_of_each_source_is_kept() -> None:
    """A list that has the company, a complete one that lacks it, a decree: all of them, each in evidence."""
    have = listing(entry(COMPANY))
    lack = listing(entry(OTHER), under=stamp(name="second"))
    decree = decrees(event(EventKind.SUSPENDED, "2025-01-01"))
    for order in permutations((have, lack, decree)):
        answer = ask(merged(*order), LISTED_ON)
        assert (words(answer), answer.why) == (["licensed", "not_listed", "suspended"], Why.SOURCES_CONFLICT)
        assert {row.source.id for row in answer.evidence if row.decisive} == {"list", "second", "decree"}


def test_a_number_joins_names_of_different_lists() -> None:
    """A company that changed its name keeps its number: both names find it, and it has both."""
    old = listing(entry("PT Nama Lama Sekali", event(EventKind.SUSPENDED, "2025-01-01"), licence=NIB))
    new = listing(entry("PT Nama Baru Sekali", licence=NIB), under=stamp(date(2025, 9, 1), name="later"))
    register = merged(old, new)
    (agency,) = register.agencies
    assert [name.written for name in (agency.name, *agency.other_names)] == [
        "PT Nama Baru Sekali",
        "PT Nama Lama Sekali",
    ]
    assert register.find(name="PT Nama Lama Sekali") == register.find(name="PT Nama Baru Sekali")


def test_a_number_that_one_list_doubts_joins_nobody() -> None:
    """Printed beside two names in one list, it is a slip somewhere, in whatever other list it stands."""
    doubtful = listing(entry(COMPANY, licence=NIB), entry(OTHER, licence=NIB))
    register = merged(doubtful, listing(entry("PT Ketiga Sekali", licence=NIB), under=stamp(name="second")))
    assert len(register.agencies) == 3
    assert isinstance(register.find(licence=NIB), Several)


def test_pages_of_one_list_lack_nobody_of_each_other() -> None:
    """Two files under one stamp are one list."""
    register = merged(listing(entry(COMPANY)), listing(entry(OTHER)))
    assert [words(ask(register, LISTED_ON, name)) for name in (COMPANY, OTHER)] == [["licensed"], ["licensed"]]
    assert len(register.stamps) == 1


def test_nothing_merged_is_a_register_that_finds_nobody() -> None:
    """No lists, no decrees, no answer."""
    found = merged().find(name=COMPANY)
    assert isinstance(found, NotFound)
    assert (found.complete, found.partial, found.candidates) == ((), (), ())


@pytest.mark.parametrize("name", ["Contoh Bahari", "PT Contoh Bahari"])
def test_a_decree_with_the_form_and_a_list_without_it_are_one_company(name: str) -> None:
    """Else the decree would be lost to whoever asks by the list."""
    register = merged(listing(entry("Contoh Bahari")), decrees(event(EventKind.REVOKED, "2025-06-10")))
    assert words(ask(register, "2025-06-10", name)) == ["revoked"]
    assert words(ask(register, LISTED_ON, name)) == ["licensed"]
