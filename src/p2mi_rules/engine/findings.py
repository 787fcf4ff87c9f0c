"""What does one rule find over all its worlds, and on what does the rest hang?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.norms import Outcome, settle

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.branches import Branches
    from p2mi_rules.engine.worlds import Branch, RuleWorlds
    from p2mi_rules.norms import Evidence, Possible, Rule
    from p2mi_rules.vocabulary import Why


@attrs.frozen(kw_only=True)
class Finding:
    """What one rule says of a placement.

    ``outcomes`` is the set seen over all possible worlds and ``outcome`` what it amounts to; ``open_facts`` are
    the facts by which alone some world flips, ``open_policy`` the questions that no stated fact settles, with
    the reason; ``evidence`` what the answers rest on; ``carried_from`` the list whose entry was carried forward.
    """

    rule: Rule
    outcome: Outcome
    outcomes: frozenset[Outcome]
    open_facts: tuple[str, ...] = ()
    open_policy: Mapping[str, Why]
    evidence: tuple[Evidence, ...] = ()
    carried_from: date | None = None


def finding_of(rule: Rule, seen: Sequence[RuleWorlds], apart: Branches) -> Finding:
    """Sum up the worlds of one rule over all branches, in the order in which these were taken apart."""
    each_once = list({id(each): each for each in seen}.values())  # branches may share their worlds of a rule
    outcomes = frozenset(world.outcome for each in each_once for world in each.worlds)
    outcome = settle(outcomes)
    open_facts: tuple[str, ...] = ()
    open_policy: dict[str, Why] = {}
    if outcome is Outcome.UNKNOWN:
        flipping = dict.fromkeys(fact for each in each_once for fact in _flipping(each))
        flipping |= dict.fromkeys(pivot for pivot in apart.pivots if _pivot_flips(rule, pivot, apart))
        asked = (fact for fact in flipping if apart.facts[fact].askable)
        open_facts = tuple(dict.fromkeys((*asked, *_asked_by_answers(each_once))))
        open_policy = _policy(each_once, apart.facts, flipping)
    carried = [each.carried_from for each in each_once if each.carried_from is not None]
    return Finding(
        rule=rule,
        outcome=outcome,
        outcomes=outcomes,
        open_facts=open_facts,
        open_policy=open_policy,
        evidence=tuple(dict.fromkeys(row for each in each_once for row in each.evidence)),
        carried_from=min(carried, default=None),
    )


def _asked_by_answers(seen: Sequence[RuleWorlds]) -> Iterator[str]:
    """The facts that unsettled answers ask for by name."""
    return (answer.asks for each in seen for answer in each.unsettled.values() if answer.asks is not None)


def _class(outcome: Outcome) -> Outcome:
    """Breached, not encoded, or fine: what the status of a placement can see of an outcome."""
    return outcome if outcome in {Outcome.BREACHED, Outcome.NOT_ENCODED} else Outcome.SATISFIED


def _flipping(seen: RuleWorlds) -> Iterator[str]:
    """The open facts by which alone some possible world of a branch flips."""
    return (fact for place, fact in enumerate(seen.facts) if _flips(seen, place))


def _flips(seen: RuleWorlds, place: int) -> bool:
    """Whether two worlds that differ in this fact alone differ in what the status can see."""
    by_value: defaultdict[Hashable, defaultdict[tuple[Hashable, ...], set[Outcome]]]
    by_value = defaultdict(lambda: defaultdict(set))
    for world in seen.worlds:
        others = world.values[:place] + world.values[place + 1 :]
        by_value[world.values[place]][others].add(_class(world.outcome))
    first: dict[tuple[Hashable, ...], set[Outcome]] = {}
    return any(
        first.setdefault(others, classes) != classes
        for by_others in by_value.values()
        for others, classes in by_others.items()
    )


def _pivot_flips(rule: Rule, pivot: str, apart: Branches) -> bool:
    """Whether neighbouring branches differ in what the status can see of some world that both have.

    Where the rule reads nothing of the pivot, and is law with the same gaps on both sides, they cannot.
    """
    return any(
        (pivot in one.facts_of(rule) or one.law_of(rule) != other.law_of(rule))
        and (_differ(rule, one, other, pivot) or _differ(rule, other, one, pivot))
        for one, other in apart.along(pivot)
    )


def _differ(rule: Rule, one: Branch, other: Branch, pivot: str) -> bool:
    """Whether a world told apart in one branch is seen otherwise in the other, where only the pivot is another."""
    unlike = [name for name, fact in one.facts.items() if name != pivot and fact.values != other.facts[name].values]
    for world in one.assignments(rule):
        moved = {**world, pivot: other.facts[pivot].values[0]}
        both_have_it = all(world[name] in other.facts[name].values for name in unlike)
        if both_have_it and _classes(rule, one, world) != _classes(rule, other, moved):
            return True
    return False


def _classes(rule: Rule, branch: Branch, world: Mapping[str, Hashable]) -> frozenset[Outcome]:
    """What the status can see of a rule in one world of facts."""
    return frozenset(map(_class, branch.outcomes(rule, world)))


def _policy(seen: Sequence[RuleWorlds], facts: Mapping[str, Possible], flipping: Mapping[str, None]) -> dict[str, Why]:
    """What stays open when every fact is stated: questions with several answers, and readings left open."""
    found: dict[str, Why] = {}
    for each in seen:
        for place, name in enumerate(each.questions):
            answer = each.unsettled.get(name)
            if answer and answer.why and not answer.asks and name not in found and _answer_flips(each, place):
                found[name] = answer.why
    for fact in flipping:
        why = facts[fact].why
        if not facts[fact].askable and why is not None:
            found[fact] = why
    return found


def _answer_flips(seen: RuleWorlds, place: int) -> bool:
    """Whether the answer to one question alone, all facts the same, makes a difference that the status can see."""
    first: dict[tuple[Hashable, ...], Outcome] = {}
    for world in seen.worlds:
        others = (*world.values, *world.answers[:place], *world.answers[place + 1 :])
        outcome = _class(world.outcome)
        if first.setdefault(others, outcome) is not outcome:
            return True
    return False
