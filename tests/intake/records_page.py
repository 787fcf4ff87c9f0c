"""Which tables does docs/records.md show? Run as a module, it writes them into the page again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.intake.contract import CLOSED, COUNTRIES, DAYS, DOCUMENTS, JOBS, MAY_NOT_APPLY, TEXTS, YES_NO
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

PAGE = ROOT / "docs" / "records.md"
_GENERATED = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def regenerated(page: str) -> str:
    """The page with its tables made anew; all other text as it stands."""
    tables = {"fields": _fields, "values": _values}
    return _GENERATED.sub(lambda part: f"{part[1]}\n{tables[part[2]]()}\n{part[3]}", page)


def _fields() -> str:
    """One line for each field."""
    lines = [
        (f"`{field}`", f"`{said.indonesian}`", said.questions[1], _holds(field)) for field, said in words.FIELDS.items()
    ]
    return _table(("field", "in Indonesian", "asks", "holds"), lines)


def _holds(field: str) -> str:
    """What a field may hold, in a few words."""
    kinds = {
        "a date": DAYS,
        "a country": COUNTRIES,
        "yes or no": YES_NO,
        "text": TEXTS | {"id"},
        "whole years": {"age"},
        "documents and steps": DOCUMENTS,
        "a status, then a date if known": {"agency_status"},
        "a job": JOBS,
    }
    said = next((kind for kind, fields in kinds.items() if field in fields), "one of a list")
    linked = f"[{said}](#{CLOSED[field].__name__.lower()})" if field in CLOSED else said
    return f"{linked}, or `-`" if field in MAY_NOT_APPLY else linked


def _values() -> str:
    """A table for each closed list."""
    kinds: dict[str, type[Enum]] = {kind.__name__: kind for kind in CLOSED.values()}
    return "\n".join(f"### {name}\n\n{_table(_HEAD, _members(kind))}" for name, kind in kinds.items())


_HEAD = ("code", "in Indonesian", "in English", "also read")


def _members(kind: type[Enum]) -> Iterable[tuple[str, ...]]:
    """A line for each member of a list."""
    for member, (indonesian, english, *others) in words.names(kind).items():
        yield f"`{member.value}`", indonesian, english, ", ".join(others)


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    rows = [head, ("---",) * len(head), *lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    PAGE.write_text(regenerated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
