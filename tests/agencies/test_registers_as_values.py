"""Is a register a value: the same whatever the order, equal by what it holds, never changed?"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import attrs
import pytest

from p2mi_rules.policy.agencies.answers import NotFound
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.register import AgencyRegister, SnapshotRegister
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from tests.agencies.toys import COMPANY, COMPLETE, NIB, NIB_OTHER, OTHER, PARTIAL, decrees, entry, event, listing, stamp

LIST = listing(entry(COMPANY, licence=NIB), entry(OTHER, licence=NIB_OTHER))


def test_an_empty_list_is_no_complete_one() -> None:
    """Nobody is missing from a list that holds nobody."""
    register = listing()
    assert [one.completeness for one in register.stamps] == [PARTIAL]
    found = register.find(name=COMPANY)
    assert isinstance(found, NotFound)
    assert found.complete == ()


def test_the_order_of_entries_makes_no_difference() -> None:
    """Neither to the digest, nor to what is found, nor to the order in which companies are told."""
    entries = [entry(COMPANY, licence=NIB), entry("Contoh Bahari"), entry(OTHER), entry("PT PJS"), entry("PT PJS x")]
    registers = [listing(*order) for order in permutations(entries)]
    assert len({register.digest for register in registers}) == 1
    assert len({register.agencies for register in registers}) == 1
    assert len(set(registers)) == 1


def test_registers_are_equal_by_what_they_hold() -> None:
    """Another entry, another stamp or another kind of register makes another."""
    same = listing(entry(OTHER, licence=NIB_OTHER), entry(COMPANY, licence=NIB))
    assert same == LIST
    assert hash(same) == hash(LIST)
    others = [
        listing(entry(COMPANY, licence=NIB)),
        listing(entry(COMPANY, licence=NIB), entry(OTHER, licence=NIB_OTHER), under=stamp(name="another")),
        merged(LIST),
        "a register",
    ]
    assert [other == LIST for other in others] == [False] * 4
    assert listing(entry(COMPANY)).digest != LIST.digest


def test_a_register_crosses_processes_and_is_named_shortly() -> None:
    """Pickled and restored, it is equal and finds the same."""
    restored = pickle.loads(pickle.dumps(LIST))  # noqa: S301 - our own register
    assert restored == LIST
    assert restored.find(name=COMPANY) == LIST.find(name=COMPANY)
    assert repr(restored) == f"SnapshotRegister(2 in 1, {LIST.digest[:12]})"


def test_answers_cross_processes() -> None:
    """What was found, and what was not, with its candidates."""
    for name in (COMPANY, "PT Contoh Baharii", "PT PJS"):
        found = LIST.find(name=name)
        restored = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own answer
        assert restored == found
        assert getattr(restored, "candidates", None) == getattr(found, "candidates", None)


def test_the_digest_is_the_same_in_every_process() -> None:
    """However the process orders what has no order."""
    code = (
        "from p2mi_rules.policy.agencies.merging import merged\n"
        "from p2mi_rules.policy.agencies.sanctions import SanctionsRegister\n"
        "from tests.agencies.test_registers_as_values import LIST\n"
        "both = merged(LIST, SanctionsRegister.shipped())\n"
        "print(both.digest, [agency.name.written for agency in both.agencies])"
    )
    told = {
        subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_a_register_cannot_be_changed() -> None:
    """What it holds can only be read."""
    for name in ("agencies", "stamps", "digest", "other"):
        with pytest.raises(AttributeError):
            setattr(LIST, name, ())


@pytest.mark.parametrize(
    "register", [LIST, decrees(event(EventKind.REVOKED, "2020-01-01")), SanctionsRegister.shipped(), merged(LIST)]
)
def test_every_register_is_one(register: object) -> None:
    """Lists, decrees and both together answer alike."""
    assert isinstance(register, AgencyRegister)


def test_entries_are_under_the_stamp_of_their_list() -> None:
    """All that they say counts as much as the list, whatever they came with."""
    register = SnapshotRegister.of([entry(COMPANY, event(EventKind.SUSPENDED, "2025-01-01"))], stamp(reviewed=False))
    (agency,) = register.agencies
    assert agency.stamps == register.stamps
    assert {one.stamp for one in agency.events} == set(register.stamps)
    assert attrs.evolve(agency, stamps=()) != agency
    assert register.stamps[0].completeness is COMPLETE
