"""What came from one place in a file?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.exceptions import Fault


@attrs.frozen
class Row:
    """One record as it stood in a file, or the faults for which it could not be taken out.

    ``line`` is the line on which it begins, counted from 1 (in a JSON file: its place in the array).
    ``record`` is ``None`` where there are ``faults``. Its repr shows no content.
    """

    line: int
    record: Mapping[str, object] | None = attrs.field(default=None, repr=False)
    faults: tuple[Fault, ...] = attrs.field(default=(), kw_only=True)
