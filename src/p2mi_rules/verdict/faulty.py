"""What is answered to a record that cannot be read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Fault


@attrs.frozen(kw_only=True)
class FaultyRecord:
    """The answer to a record that cannot be read: its id, and every fault of it.

    >>> from p2mi_rules.exceptions import Fault
    >>> FaultyRecord(id="7", faults=(Fault("age", "text", expected="whole years"),)).record()["status"] is None
    True
    """

    id: str | None
    faults: tuple[Fault, ...]

    def record(self, lang: str = "id") -> dict[str, object]:
        """The faults as plain data (JSON)."""
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        return explain.faulty_record(self.id, self.faults, lang)

    def flat(self, lang: str = "id") -> dict[str, str]:
        """The faults as one row of a table, in ``row_error``; worded in ``lang``."""
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        return explain.flat_faulty(self.id, self.faults, lang)
