"""Where does the law itself ask the same thing twice?"""

from __future__ import annotations

import attrs


@attrs.frozen
class Overlap:
    """Two rules of which one is breached whenever the other is, or both by the same deed, and why that is so.

    ``why`` says it in English, ``why_id`` in Indonesian.
    Declared, so that whoever looks for overlaps in a rulebook finds those alone that nobody meant.
    """

    rules: tuple[str, str]
    why: str
    why_id: str
