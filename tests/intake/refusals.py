"""What is said of a record that cannot be read?"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import intake
from p2mi_rules.exceptions import FaultyRecordError

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Fault


_FILLED_IN = re.compile(r"'[^']*'|\d+")


def speaks_both(fault: Fault) -> bool:
    """Whether a fault is worded in both languages, with the same words and numbers filled in."""
    return all(
        indonesian and english and _filled_in(indonesian) == _filled_in(english)
        for indonesian, english in zip(fault.parts("id"), fault.parts("en"), strict=True)
    ) and fault.parts("id") == (fault.found_id, fault.expected_id)


def _filled_in(text: str) -> Counter[str]:
    return Counter(_FILLED_IN.findall(text))


def faults_of(record: dict[str, object]) -> tuple[Fault, ...]:
    """Every fault of a record that cannot be read, each of them worded in both languages."""
    with pytest.raises(FaultyRecordError) as caught:
        intake.placement(record)
    assert all(map(speaks_both, caught.value.faults))
    return caught.value.faults


def fault_of(record: dict[str, object]) -> Fault:
    """The only fault of a record."""
    (fault,) = faults_of(record)
    return fault
