"""Registers of invented companies, as lists of a day that a caller may bring."""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import Source
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.vocabulary import Authority, Seen

DAY = date(2024, 6, 15)


def stamp(
    day: date = DAY,
    *,
    name: str = "list",
    completeness: Completeness = Completeness.COMPLETE,
    reviewed: bool = True,
) -> Stamp:
    """What is to be known of an invented list of a day."""
    source = Source(
        name,
        f"Daftar {name}",
        title_en=f"The list {name}",
        authority=Authority.OFFICIAL_LIST,
        seen=Seen.COPY,
        published=day,
    )
    return Stamp(source, day, completeness, reviewed=reviewed)


def register(*rows: RegisterRow, **told: object) -> SnapshotRegister:
    """A list with these rows, and one company that no test asks for."""
    return SnapshotRegister.of_rows([RegisterRow("PT Tak Ditanyakan"), *rows], stamp(**told))  # type: ignore[arg-type]  # words are named at run time
