"""What is one thing that an audit found?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.audit.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.norms import DefectKind


_NONE: Mapping[str, tuple[Hashable, ...]] = MappingProxyType({})


def _kept(case: Mapping[str, tuple[Hashable, ...]]) -> Mapping[str, tuple[Hashable, ...]]:
    """A copy that nobody changes."""
    return MappingProxyType(dict(case))


@attrs.frozen(kw_only=True)
class Defect:
    """One thing wrong with a rulebook.

    ``rules`` are the ids of the rules or gaps concerned, the first of them the one at fault; ``question`` and ``topic``
    the id of the question and the topic, where it is about one. ``since`` (included) and ``until`` (excluded) bound
    the days on which it is so, where it hangs on days. ``case`` is the smallest case that shows it: by question the
    answers to name, whatever the others are; ``answers`` are all that each of these questions has.
    """

    kind: DefectKind
    rules: tuple[str, ...] = ()
    question: str | None = None
    topic: str | None = None
    since: date | None = None
    until: date | None = None
    case: Mapping[str, tuple[Hashable, ...]] = attrs.field(default=_NONE, converter=_kept, hash=False)
    answers: Mapping[str, tuple[Hashable, ...]] = attrs.field(default=_NONE, converter=_kept, eq=False, repr=False)

    @property
    def about(self) -> tuple[str, ...]:
        """What a declaration names: the question, the topic, or the rules."""
        one = self.question or self.topic
        return self.rules if one is None else (one,)

    def said(self, lang: str) -> str:
        """One sentence, in Indonesian for ``"id"``, else in English."""
        return sentence(self, lang)


def by_period(found: Iterable[Defect]) -> list[Defect]:
    """The same defects, those that go on from one stretch of days to the next told once.

    The stretches of one defect come in the order of time.
    """
    joined: list[Defect] = []
    for each in found:
        before = next((place for place, one in enumerate(joined) if _goes_on(one, each)), None)
        if before is None:
            joined.append(each)
        else:
            joined[before] = attrs.evolve(joined[before], until=each.until)
    return joined


def _goes_on(one: Defect, other: Defect) -> bool:
    """Whether the other is the same as the one, on the days that follow."""
    follows = one.until is not None and one.until == other.since
    return follows and attrs.evolve(other, since=one.since, until=one.until) == one
