"""What may an audit find in a rulebook, and what of it is meant?"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import Fault, FaultyRulebookError

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms.overlaps import Overlap


class DefectKind(StrEnum):
    """What can be wrong with a rulebook that fits together; ``docs/audit.md`` tells each with an example."""

    NOT_ENCODED = "not_encoded"
    SILENT = "silent"
    LAPSE = "lapse"
    TWICE = "twice"
    SHADOWED = "shadowed"
    CONTRADICTION = "contradiction"
    ALIKE = "alike"
    NEVER_GIVEN = "never_given"
    NEVER_APPLIES = "never_applies"
    NEVER_BREACHED = "never_breached"
    ALWAYS_BREACHED = "always_breached"
    UNREAD = "unread"
    TAKES_NOTHING = "takes_nothing"
    NO_WAY = "no_way"
    NOT_FOUND = "not_found"


_NONE: Mapping[str, tuple[Hashable, ...]] = MappingProxyType({})


def _kept(when: Mapping[str, tuple[Hashable, ...]]) -> Mapping[str, tuple[Hashable, ...]]:
    """A copy that nobody changes."""
    return MappingProxyType(dict(when))


@attrs.frozen
class Intended:
    """Something that an audit finds and that is meant, and why: declared, so that it raises nothing.

    ``about`` are the ids of the rules or gaps, the topic, or the question; ``when`` by question the answers, if it is
    meant for these alone. ``why`` says it in English, ``why_id`` in Indonesian.

    >>> meant = Intended(DefectKind.NO_WAY, ("route",), "outside every channel", "di luar semua jalur",
    ...                  when={"route": ("none",)})
    >>> meant.allows(DefectKind.NO_WAY, ("route",), {"route": ("none",)})
    True
    >>> meant.allows(DefectKind.NO_WAY, ("route",), {"route": ("g2g",)})
    False
    """

    kind: DefectKind
    about: tuple[str, ...]
    why: str
    why_id: str
    when: Mapping[str, tuple[Hashable, ...]] = attrs.field(default=_NONE, converter=_kept, hash=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is about nothing or gives no reason: raises ``FaultyRulebookError``."""
        # A string is a tuple of letters to whoever reads it.
        named = bool(self.about) and not isinstance(self.about, str)
        wanted = {
            "about": "" if named else "ids of rules, a topic, or a question, in a tuple",
            "why": "" if self.why.strip() else "a reason",
            "why_id": "" if self.why_id.strip() else "the reason in Indonesian",
        }
        faults = [Fault(f"intended.{name}", "none", expected=what) for name, what in wanted.items() if what]
        if faults:
            raise FaultyRulebookError(faults)

    @classmethod
    def overlap(cls, declared: Overlap) -> Intended:
        """Two rules that ask the same thing twice."""
        return cls(DefectKind.SHADOWED, declared.rules, declared.why, declared.why_id)

    def allows(self, kind: DefectKind, about: tuple[str, ...], case: Mapping[str, tuple[Hashable, ...]]) -> bool:
        """Whether what was found, in its case, is what is meant."""
        within = all(name in case and {*case[name]} <= {*held} for name, held in self.when.items())
        return kind is self.kind and {*about} == {*self.about} and within
