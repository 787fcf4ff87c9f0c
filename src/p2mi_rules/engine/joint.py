"""Can all deciding rules hold in one and the same world, and if not, which few of them already cannot?"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.engine.worlds import RuleWorlds
    from p2mi_rules.norms import Constraint, Possible


@attrs.frozen
class JointFinding:
    """A smallest set of rules that cannot all hold, and the open facts and policy questions they hang on."""

    rules: tuple[str, ...]
    facts: tuple[str, ...]


class Relation(NamedTuple):
    """Which combinations of values some variables may take."""

    variables: tuple[str, ...]
    rows: frozenset[tuple[Hashable, ...]]


def joint_finding(
    unknown: Sequence[RuleWorlds], constraints: Iterable[Constraint], facts: Mapping[str, Possible]
) -> JointFinding | None:
    """A smallest set of these rules that holds in no possible world together; ``None`` if all can hold at once.

    ``unknown`` are the deciding rules that are breached in some worlds and not in others. Of equally small sets, one
    about a single topic is found first, since it says most.
    """
    fixed = [_exclusion(each, facts) for each in constraints]
    holding = {each.rule.id: _holding(each) for each in unknown}

    def clash(few: Iterable[RuleWorlds]) -> bool:
        return not _consistent([*(holding[each.rule.id] for each in few), *fixed])

    def order(few: Iterable[RuleWorlds]) -> tuple[int, int]:
        return len({each.rule.topic for each in few}), sum(len(holding[each.rule.id].rows) for each in few)

    by_topic = [
        [each for each in unknown if each.rule.topic == topic] for topic in {each.rule.topic for each in unknown}
    ]
    if not any(map(clash, by_topic)) and not clash(unknown):
        return None
    for size in range(2, len(unknown)):
        for few in sorted(combinations(unknown, size), key=order):
            if clash(few):
                return _named(few)
    return _named(unknown)


def surely_breached(
    unknown: Sequence[RuleWorlds], constraints: Iterable[Constraint], facts: Mapping[str, Possible]
) -> bool:
    """Whether these rules hold in no possible world together."""
    return not _consistent([*map(_holding, unknown), *(_exclusion(each, facts) for each in constraints)])


def _named(core: Sequence[RuleWorlds]) -> JointFinding:
    """The rules by name, in the order of the law, and the open facts on which more than one of them hangs."""
    counts: defaultdict[str, int] = defaultdict(int)
    for seen in core:
        for fact in seen.facts:
            counts[fact] += 1
    shared = sorted((fact for fact in counts if counts[fact] > 1), key=lambda fact: -counts[fact])
    by_law = sorted((seen.rule for seen in core), key=lambda rule: (rule.basis.order, rule.id))
    return JointFinding(tuple(rule.id for rule in by_law), tuple(shared))


def _holding(seen: RuleWorlds) -> Relation:
    """The values and answers with which a rule is not breached."""
    variables = (*seen.facts, *(f"?{name}" for name in seen.questions))
    held = (world for world in seen.worlds if world.outcome is not Outcome.BREACHED)
    return Relation(variables, frozenset((*world.values, *world.answers) for world in held))


def _exclusion(constraint: Constraint, facts: Mapping[str, Possible]) -> Relation:
    """The pairs of values that a constraint lets stand, of the facts that are open."""
    pairs = product(*(facts[name].values for name in constraint.facts))
    held = [pair for pair in pairs if constraint.possible(*pair)]
    places = [place for place, name in enumerate(constraint.facts) if facts[name].is_open]
    variables = tuple(constraint.facts[place] for place in places)
    return Relation(variables, frozenset(tuple(pair[place] for place in places) for pair in held))


def _consistent(relations: Sequence[Relation]) -> bool:
    """Whether one assignment satisfies every relation: they are joined, and variables dropped once nobody else asks."""
    waiting = [_projected(each, _asked(relations, each)) for each in relations]
    waiting.sort(key=lambda each: len(each.rows))
    joined = Relation((), frozenset({()}))
    while waiting:
        following = waiting.pop(_nearest(joined, waiting))
        joined = _join(joined, following)
        if not joined.rows:
            return False
        asked = {name for each in waiting for name in each.variables}
        joined = _projected(joined, asked)
    return True


def _asked(relations: Sequence[Relation], one: Relation) -> set[str]:
    """The variables that any other relation names."""
    return {name for each in relations if each is not one for name in each.variables}


def _nearest(joined: Relation, waiting: Sequence[Relation]) -> int:
    """The place of a relation that shares a variable with what is joined already, else of the smallest."""
    known = set(joined.variables)
    return next((place for place, each in enumerate(waiting) if known & set(each.variables)), 0)


def _projected(relation: Relation, names: set[str]) -> Relation:
    """The relation seen through some of its variables only."""
    places = [place for place, name in enumerate(relation.variables) if name in names]
    variables = tuple(relation.variables[place] for place in places)
    return Relation(variables, frozenset(tuple(row[place] for place in places) for row in relation.rows))


def _join(left: Relation, right: Relation) -> Relation:
    """The combinations that both relations let stand."""
    common = [name for name in right.variables if name in left.variables]
    in_left = [left.variables.index(name) for name in common]
    in_right = [right.variables.index(name) for name in common]
    added = [place for place, name in enumerate(right.variables) if name not in common]
    index: defaultdict[tuple[Hashable, ...], list[tuple[Hashable, ...]]] = defaultdict(list)
    for row in right.rows:
        index[tuple(row[place] for place in in_right)].append(tuple(row[place] for place in added))
    variables = (*left.variables, *(right.variables[place] for place in added))
    rows = frozenset((*row, *more) for row in left.rows for more in index[tuple(row[place] for place in in_left)])
    return Relation(variables, rows)
