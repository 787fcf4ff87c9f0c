"""How is a decree about a company kept, before anyone asks about the company?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from p2mi_rules.policy.rows import SourceText


class SanctionText(NamedTuple):
    """One decree about one company, as plain text; dates are ``YYYY-MM-DD``, ``A..B``, or empty for an open end.

    ``until_source`` is the document that says when it was over, if another says so; ``flags`` has ``part`` where only
    part of the activities was suspended.
    """

    id: str
    agency: str
    kind: str
    since: str
    until: str
    decree: str
    province: str
    source: str
    note_id: str
    note_en: str
    until_source: str = ""
    flags: tuple[str, ...] = ()


class SanctionsText(NamedTuple):
    """All decrees about companies, as plain text: what is reviewed, shipped and hashed.

    ``register`` is the id of the source that stands for the collection, ``retrieved`` the day it was closed.
    """

    register: str
    retrieved: str
    sources: tuple[SourceText, ...] = ()
    sanctions: tuple[SanctionText, ...] = ()

    @property
    def digest(self) -> str:
        """The sha256 of the decrees and sources, in the order of their ids.

        >>> len(SanctionsText("sanctions", "2026-03-01").digest)
        64
        """
        from hashlib import sha256  # noqa: PLC0415 - takes 2 ms, and the shipped digest is a constant

        plain = [self.register, self.retrieved, *(sorted(map(tuple, part)) for part in (self.sources, self.sanctions))]
        return sha256(repr(plain).encode()).hexdigest()
