"""Can all deciding rules hold in one and the same world, and if not, which few of them already cannot?"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.engine.relations import Relation, consistent
from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.engine.branches import Branches
    from p2mi_rules.engine.worlds import RuleWorlds
    from p2mi_rules.norms import Constraint, Possible, Rule


_SIZES_TRIED = (2, 3)
_QUESTION = "?"
"""Before the name of a question, to keep it apart from a fact of the same name."""


@attrs.frozen
class JointFinding:
    """A set of rules that cannot all hold, none to spare, and the open facts and policy questions they hang on."""

    rules: tuple[str, ...]
    facts: tuple[str, ...]


class Case(NamedTuple):
    """One branch as the joint question sees it: what holds of each rule, and which values exclude one another.

    ``loose`` are the rules that hold whatever the others ask, since they hang on facts of their own.
    """

    holding: Mapping[str, Relation]
    fixed: tuple[Relation, ...]
    loose: frozenset[str] = frozenset()

    def consistent(self, rules: Iterable[Rule]) -> bool:
        """Whether these rules can all hold in one world of the branch."""
        return consistent([*(self.holding[rule.id] for rule in rules), *self.fixed])


def cases(rules: Sequence[Rule], apart: Branches, seen: Mapping[str, Sequence[RuleWorlds]]) -> tuple[Case, ...]:
    """What holds of each rule in each branch; ``seen`` are its worlds, branch by branch."""
    found: list[Case] = []
    for place, (_, branch) in enumerate(apart.each):
        holding = {rule.id: _holding(seen[rule.id][place]) for rule in rules}
        fixed = tuple(_exclusion(each, branch.told_apart) for each in branch.rulebook.constraints)
        named = Counter(name for relation in (*holding.values(), *fixed) for name in relation.variables)
        loose = (rule.id for rule in rules if _is_loose(seen[rule.id][place], holding[rule.id], named))
        found.append(Case(holding, fixed, frozenset(loose)))
    return tuple(found)


def _is_loose(seen: RuleWorlds, holding: Relation, named: Mapping[str, int]) -> bool:
    """Whether a rule holds in some world for every choice of the facts and answers that others hang on too."""
    shared = [place for place, name in enumerate(holding.variables) if named[name] > 1]
    worlds = ((*world.values, *world.answers) for world in seen.worlds)
    return {_at(shared, row) for row in worlds} == {_at(shared, row) for row in holding.rows}


def _at(places: Sequence[int], row: Sequence[Hashable]) -> tuple[Hashable, ...]:
    """The values of a row at some places."""
    return tuple(row[place] for place in places)


def clash(rules: Sequence[Rule], over: Iterable[Case]) -> bool:
    """Whether these rules hold together in no possible world of any branch."""
    return not any(case.consistent(rules) for case in over)


def joint_finding(rules: Sequence[Rule], over: Sequence[Case]) -> JointFinding | None:
    """A set of these rules that cannot hold together in any possible world, none to spare; ``None`` if all can hold.

    ``rules`` are the deciding rules that are breached in some worlds and not in others. Two or three that clash are
    looked for first; of equally small sets one about a single topic, since it says most. Larger ones are too many to
    try each: there, rules are left out of the whole one by one.
    """
    if not clash(rules, over):
        return None
    rules = [rule for rule in rules if not all(rule.id in case.loose for case in over)]

    def order(few: Iterable[Rule]) -> tuple[int, int]:
        sizes = (len(case.holding[rule.id].rows) for rule in few for case in over)
        return len({rule.topic for rule in few}), sum(sizes)

    for size in _SIZES_TRIED:
        for few in sorted(combinations(rules, size), key=order):
            if clash(few, over):
                return _named(few, over)
    core = list(rules)
    for rule in sorted(rules, key=lambda rule: order([rule]), reverse=True):
        rest = [each for each in core if each is not rule]
        if clash(rest, over):
            core = rest
    return _named(core, over)


def _named(core: Sequence[Rule], over: Sequence[Case]) -> JointFinding:
    """The rules by name, in the order of the law, and the open facts on which more than one of them hangs."""
    counts: defaultdict[str, int] = defaultdict(int)
    for rule in core:
        names = dict.fromkeys(name for case in over for name in case.holding[rule.id].variables)
        for name in names:
            counts[name] += not name.startswith(_QUESTION)
    shared = sorted((name for name in counts if counts[name] > 1), key=lambda name: -counts[name])
    by_law = sorted(core, key=lambda rule: (rule.basis.order, rule.id))
    return JointFinding(tuple(rule.id for rule in by_law), tuple(shared))


def _holding(seen: RuleWorlds) -> Relation:
    """The values and answers with which a rule is not breached."""
    variables = (*seen.facts, *(_QUESTION + name for name in seen.questions))
    held = (world for world in seen.worlds if world.outcome is not Outcome.BREACHED)
    return Relation(variables, frozenset((*world.values, *world.answers) for world in held))


def _exclusion(constraint: Constraint, facts: Mapping[str, Possible]) -> Relation:
    """The pairs of values that a constraint lets stand, of the facts that are open."""
    pairs = product(*(facts[name].values for name in constraint.facts))
    held = [pair for pair in pairs if constraint.possible(*pair)]
    places = [place for place, name in enumerate(constraint.facts) if facts[name].is_open]
    variables = tuple(constraint.facts[place] for place in places)
    return Relation(variables, frozenset(tuple(pair[place] for place in places) for pair in held))
