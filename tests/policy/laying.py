"""What do the tests of files of policy share?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest

from p2mi_rules.exceptions import FaultyFileError, FaultyPolicyError

if TYPE_CHECKING:
    from p2mi_rules.policy import PolicyBook

Write: TypeAlias = Callable[[str, "str | bytes"], str]
"""What writes a file of a name and a content, and tells where."""

HEADER = "table,id,kind,country,employer,occupations,since,until,contracts_continue,source,note_id,note_en"
"""The header line of rows in CSV."""


def faults_of(policy: PolicyBook, *names: str) -> list[str]:
    """The faults of files, each without the folder of the file."""
    with pytest.raises((FaultyPolicyError, FaultyFileError)) as raised:
        policy.overlay_files(*names)
    folder = names[0].rpartition("/")[0]
    return [str(fault).replace(f"{folder}/", "") for fault in raised.value.faults]
