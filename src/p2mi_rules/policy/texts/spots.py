"""How does a fault of a policy text name its place?"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.texts.positions import line_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from p2mi_rules.policy.texts.positions import Path


class Page:
    """One text that is read, by the name that faults give it; its lines are counted when the first fault asks."""

    def __init__(self, name: str, count: Callable[[], Mapping[Path, int]]) -> None:
        """Keep the name (a path, or ``text 2``) and what counts the lines."""
        self.name = name
        self._count = count

    @cached_property
    def lines(self) -> Mapping[Path, int]:
        """On which line each table and key stands."""
        return self._count()


class Spot(NamedTuple):
    """A table of a text: where it stands there, and how it is called, as in ``row[0] KH-2027``.

    >>> page = Page("own.toml", lambda: {("row", 0): 3, ("row", 0, "since"): 5})
    >>> row = Spot(page).inside("row", 0).named("KH-2027")
    >>> row.at("since"), row.at()
    ('own.toml:5: row[0] KH-2027.since', 'own.toml:3: row[0] KH-2027')
    """

    page: Page
    path: Path = ()
    name: str = ""

    def inside(self, key: str, place: int | None = None) -> Spot:
        """The table under a key of this one, or one of several there."""
        name = f"{self.name}.{key}" if self.name else key
        if place is None:
            return Spot(self.page, (*self.path, key), name)
        return Spot(self.page, (*self.path, key, place), f"{name}[{place}]")

    def named(self, name: str) -> Spot:
        """The same, called by its id besides."""
        return self._replace(name=f"{self.name} {name}") if name else self

    def line(self, key: str = "") -> int:
        """The line of a key, or of the table itself."""
        return line_of(self.page.lines, (*self.path, key) if key else self.path)

    def at(self, key: str = "", called: str = "") -> str:
        """The place as a fault names it: text, line, table and key; ``called`` instead of the name of the table."""
        parts = ".".join(filter(None, (called or self.name, key)))
        return f"{self.page.name}:{self.line(key)}: {parts}".removesuffix(": ")
