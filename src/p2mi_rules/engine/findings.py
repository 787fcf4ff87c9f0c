"""What does one rule find over all its worlds, and on what does the rest hang?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.norms import Outcome, settle

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.engine.worlds import RuleWorlds
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


def finding_of(seen: RuleWorlds, facts: Mapping[str, Possible]) -> Finding:
    """Sum up the worlds of one rule."""
    outcome = settle(seen.outcomes)
    unsettled = outcome is Outcome.UNKNOWN
    flipping = _flipping(seen) if unsettled else ()
    asked = tuple(fact for fact in flipping if facts[fact].askable)
    return Finding(
        rule=seen.rule,
        outcome=outcome,
        outcomes=seen.outcomes,
        open_facts=(*asked, *_asked_by_answers(seen)) if unsettled else (),
        open_policy=_policy(seen, facts, flipping) if unsettled else {},
        evidence=seen.evidence,
        carried_from=seen.carried_from,
    )


def _asked_by_answers(seen: RuleWorlds) -> tuple[str, ...]:
    """The facts that unsettled answers ask for by name."""
    return tuple(dict.fromkeys(answer.asks for answer in seen.unsettled.values() if answer.asks is not None))


def _class(outcome: Outcome) -> Outcome:
    """Breached, not encoded, or fine: what the status of a placement can see of an outcome."""
    return outcome if outcome in {Outcome.BREACHED, Outcome.NOT_ENCODED} else Outcome.SATISFIED


def _flipping(seen: RuleWorlds) -> tuple[str, ...]:
    """The open facts by which alone some possible world flips."""
    return tuple(fact for place, fact in enumerate(seen.facts) if _flips(seen, place))


def _flips(seen: RuleWorlds, place: int) -> bool:
    """Whether two worlds that differ in this fact alone differ in what the status can see."""
    others_by_value: defaultdict[Hashable, defaultdict[tuple[Hashable, ...], set[Outcome]]]
    others_by_value = defaultdict(lambda: defaultdict(set))
    for world in seen.worlds:
        others = world.values[:place] + world.values[place + 1 :]
        others_by_value[world.values[place]][others].add(world.outcome)
    first: dict[tuple[Hashable, ...], frozenset[Outcome]] = {}
    for by_others in others_by_value.values():
        for others, outcomes in by_others.items():
            classes = frozenset(map(_class, outcomes))
            if first.setdefault(others, classes) != classes:
                return True
    return False


def _policy(seen: RuleWorlds, facts: Mapping[str, Possible], flipping: tuple[str, ...]) -> dict[str, Why]:
    """What stays open when every fact is stated: questions with several answers, and readings left open."""
    found = {
        name: answer.why
        for place, name in enumerate(seen.questions)
        if (answer := seen.unsettled.get(name)) and answer.why and not answer.asks and _answer_flips(seen, place)
    }
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
