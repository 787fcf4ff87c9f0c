"""On which days does a topic have no law, does a rule begin too late after another, or the same one hold twice?"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.engine.audit.smallest import smallest, told
from p2mi_rules.norms import DefectKind, Effect

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.audit.law import Law, Stretch
    from p2mi_rules.norms import Rule


def not_encoded(law: Law) -> Iterator[Defect]:
    """Topics without a deciding rule in force in a stretch in which others have one, and no gap takes every world."""
    for stretch in law.stretches:
        decided = {
            rule.topic for rule in law.rulebook.rules if rule.effect is Effect.DECIDES and rule.in_force(stretch.since)
        }
        unsure = {topic for gap in law.rulebook.gaps if gap in law.unexamined for topic in gap.topics}
        for topic in sorted(law.rulebook.full - decided - unsure) if decided else ():
            rows = _open(law, topic, stretch)
            if any(rows[1].values()):
                case = told(law, smallest(*rows))
                yield Defect(
                    kind=DefectKind.NOT_ENCODED, topic=topic, since=stretch.since, until=stretch.until, case=case
                )


def _open(law: Law, topic: str, stretch: Stretch) -> tuple[tuple[str, ...], Mapping[tuple[Hashable, ...], bool]]:
    """The worlds of the gaps that take a topic in a stretch, each with whether none of them takes it."""
    gaps = [gap for gap in law.gaps if topic in gap.topics and gap.in_force(stretch.since)]
    variables = tuple(dict.fromkeys(name for gap in gaps for name in law.variables(gap)))
    worlds = ((row, dict(zip(variables, row, strict=True))) for row in law.space.worlds(variables))
    return variables, {row: not any(gap.function(*law.answers(gap, world)) for gap in gaps) for row, world in worlds}


def lapses(law: Law) -> Iterator[Defect]:
    """Rules of one provision, or of one topic and reason, of which one begins only some days after the last ended."""
    families: defaultdict[Hashable, list[Rule]] = defaultdict(list)
    for rule in law.rulebook.rules:
        families[rule.topic, rule.reason].append(rule)
        if rule.basis.article is not None:
            families[attrs.evolve(rule.basis, amended="")].append(rule)
    found = dict.fromkeys(pair for family in families.values() for pair in _apart(family))
    for before, after in found:
        yield Defect(kind=DefectKind.LAPSE, rules=(before.id, after.id), since=before.until, until=after.since)


def _apart(family: Sequence[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """The pairs of a rule and the next of its family, where none of the family is law between the two."""
    for rule in family:
        end = rule.until
        later = [each for each in family if end is not None and each.since > end]
        if end is not None and later and not any(each.in_force(end) for each in family):
            yield rule, min(later, key=lambda each: each.since)


def twice(law: Law) -> Iterator[Defect]:
    """Pairs of rules that say the same of one topic for one reason, on days on which both are in force."""
    for one, other in combinations(law.rules, 2):
        since = max(one.since, other.since)
        ends = [each.until for each in (one, other) if each.until is not None]
        alike = (one.topic, one.reason, one.effect) == (other.topic, other.reason, other.effect)
        if alike and one.in_force(since) and other.in_force(since) and _says_the_same(law, one, other):
            yield Defect(kind=DefectKind.TWICE, rules=(one.id, other.id), since=since, until=min(ends, default=None))


def _says_the_same(law: Law, one: Rule, other: Rule) -> bool:
    """Whether two rules have one table, in whichever order they ask."""
    variables = law.variables(one)
    if {*variables} != {*law.variables(other)}:
        return False
    for row in law.space.worlds(variables):
        world = dict(zip(variables, row, strict=True))
        if one.function(*law.answers(one, world)) is not other.function(*law.answers(other, world)):
            return False
    return True
