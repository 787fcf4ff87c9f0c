"""How does a caller want a placement judged?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.questions import Choices
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.verdict.profiles import as_profile, profile_name

if TYPE_CHECKING:
    from collections.abc import Iterable

SILENCES = ("open", "strict")


class Request(NamedTuple):
    """The choices of a judgement that are no placement, no law and no policy: all of them words and a day."""

    known_on: date | None
    profile: str | tuple[str, ...]
    reading: str
    silence: str
    carry_forward: bool
    by_list: str | None

    @classmethod
    def of(
        cls,
        known_on: date | None,
        *,
        profile: str | Iterable[str],
        reading: str,
        silence: str,
        carry_forward: bool,
        by_list: str | None,
    ) -> Self:
        """The choices as given; raises ``FaultyRequestError`` for those that do not exist, all at once.

        Whether there is such a list only the book knows.
        """
        faults = [
            Fault(name, repr(value), expected=", ".join(known))
            for name, value, known in (("reading", reading, tuple(READINGS)), ("silence", silence, SILENCES))
            if value not in known
        ]
        if known_on is not None and type(known_on) is not date:
            faults.append(Fault("known_on", f"a value of type {type(known_on).__name__}", expected="a date, or None"))
        if type(carry_forward) is not bool:
            faults.append(Fault("carry_forward", f"a value of type {type(carry_forward).__name__}", expected="a bool"))
        if by_list is not None and not isinstance(by_list, str):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
            faults.append(Fault("by_list", f"a value of type {type(by_list).__name__}", expected="the id of a list"))
        if faults:
            raise FaultyRequestError(faults)
        return cls(known_on, as_profile(profile), reading, silence, carry_forward, by_list)

    @property
    def choices(self) -> Choices:
        """Those that policy is read by."""
        return Choices(
            known_on=self.known_on, silence=self.silence, carry_forward=self.carry_forward, by_list=self.by_list
        )

    @property
    def words(self) -> dict[str, object]:
        """All of them by name, the profile in one word: what a receipt remembers."""
        return {**self._asdict(), "profile": profile_name(self.profile)}
