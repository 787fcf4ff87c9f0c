"""What is wrong with a rulebook, whatever placement is judged by it?"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.engine.audit.answers import alike, never_given
from p2mi_rules.engine.audit.contradictions import contradictions
from p2mi_rules.engine.audit.defects import Defect, by_period
from p2mi_rules.engine.audit.idle import idle, takes_nothing, unread
from p2mi_rules.engine.audit.law import read
from p2mi_rules.engine.audit.passage import no_way
from p2mi_rules.engine.audit.periods import lapses, not_encoded, twice
from p2mi_rules.engine.audit.shadows import Shadows
from p2mi_rules.engine.audit.silences import silences
from p2mi_rules.norms import DefectKind, Intended

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.audit.law import Law
    from p2mi_rules.norms import Rulebook, Table

__all__ = ["Defect", "Examined", "examine"]


class Examined(NamedTuple):
    """What was found and is not meant, what was found and is declared, and what was too large to be examined."""

    findings: tuple[Defect, ...]
    declared: tuple[tuple[Defect, Intended], ...]
    left: Mapping[tuple[str, ...], int]


def examine(
    rulebook: Rulebook,
    *,
    intended: Sequence[Intended] = (),
    passable: Iterable[str] = (),
    facts: Mapping[str, tuple[Hashable, ...]],
    tables: Mapping[str, Table],
    days: Sequence[date] = (),
    most: int,
) -> Examined:
    """Look for every kind of defect, and set apart what is declared; a declaration without what it declares is one."""
    law = read(rulebook, facts, most)
    same = list(twice(law))
    shadows = Shadows(law, frozenset(frozenset(each.rules) for each in same))
    found = by_period(
        chain(
            not_encoded(law),
            silences(law, intended),
            lapses(law),
            same,
            shadows.found(),
            contradictions(law),
            alike(law),
            never_given(law, tables, days),
            idle(law),
            unread(law),
            takes_nothing(law),
            *(no_way(law, question) for question in passable),
        )
    )
    return _told_apart(law, shadows, found=found, intended=intended)


def _told_apart(law: Law, shadows: Shadows, *, found: Sequence[Defect], intended: Sequence[Intended]) -> Examined:
    """Set apart what is declared, and add the declarations without what they declare."""
    meant = [(each, declared) for each in found if (declared := _meant(each, intended)) is not None]
    plain = [each for each in found if _meant(each, intended) is None]
    for declared in _unfound(intended, found):
        worded = shadows.worded(declared)
        if worded is not None:
            meant.append((worded, declared))
        elif not {*declared.about} & _unsure(law):
            plain.append(Defect(kind=DefectKind.NOT_FOUND, rules=declared.about, case=declared.when))
    every = {name: question.answers for name, question in law.rulebook.by_id.items()}
    return Examined(
        tuple(attrs.evolve(each, answers=every) for each in sorted(plain, key=_order)),
        tuple(
            (attrs.evolve(each, answers=every), why) for each, why in sorted(meant, key=lambda pair: _order(pair[0]))
        ),
        law.left,
    )


def _order(defect: Defect) -> tuple[int, str, tuple[str, ...]]:
    """By kind, then by time, then by name."""
    return tuple(DefectKind).index(defect.kind), str(defect.since or ""), defect.about


def _meant(defect: Defect, intended: Iterable[Intended]) -> Intended | None:
    """The declaration that what was found is meant."""
    return next((each for each in intended if each.allows(defect.kind, defect.about, defect.case)), None)


def _unfound(intended: Iterable[Intended], found: Sequence[Defect]) -> Iterator[Intended]:
    """The declarations that allow nothing that was found."""
    for each in intended:
        if not any(each.allows(defect.kind, defect.about, defect.case) for defect in found):
            yield each


def _unsure(law: Law) -> set[str]:
    """The rules, topics and questions of which something was not examined."""
    topics = {rule.topic for rule in law.rulebook.rules if rule in law.unexamined}
    questions = {name for part in law.unexamined for name in part.parameters}
    return {name for names in law.left for name in names} | topics | questions
