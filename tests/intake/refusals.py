"""What is said of a record that cannot be read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from p2mi_rules import intake
from p2mi_rules.exceptions import FaultyRecordError

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Fault


def faults_of(record: dict[str, object]) -> tuple[Fault, ...]:
    """Every fault of a record that cannot be read."""
    with pytest.raises(FaultyRecordError) as caught:
        intake.placement(record)
    return caught.value.faults


def fault_of(record: dict[str, object]) -> Fault:
    """The only fault of a record."""
    (fault,) = faults_of(record)
    return fault
