"""Values whose classes do not do what values do."""

from __future__ import annotations

from enum import Enum, StrEnum


class Unhashable:
    """It raises when it is hashed."""

    def __hash__(self) -> int:
        """Raise what no caller expects."""
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        """Raise when compared, too."""
        raise ZeroDivisionError

    def __repr__(self) -> str:
        """Raise even when printed."""
        raise LookupError


class Colour(StrEnum):
    """Members that are texts as well."""

    RED = "red"
    BLUE = "blue"


class OldColour(str, Enum):  # noqa: UP042 - the older way is what is tried
    """The same, in the older way."""

    RED = "red"
    BLUE = "blue"


class Plain(Enum):
    """Members that are no texts."""

    RED = "red"
    BLUE = "blue"
