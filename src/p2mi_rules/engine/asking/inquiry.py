"""What is there to be asked of one situation, and what is not worth asking any more?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.asking.matters import candidates, mattering, open_policy
from p2mi_rules.engine.asking.order import Turn, order
from p2mi_rules.engine.network import Network, network_of

if TYPE_CHECKING:
    from collections.abc import Container

    from p2mi_rules.engine.asking.worlds import Weights
    from p2mi_rules.norms import Rulebook, Situation


class Inquiry(NamedTuple):
    """The open facts of a situation, as far as some topics go.

    ``turns`` are those that still matter and may be asked, best first; ``in_vain`` those that matter and may not be;
    ``idle`` the open ones that no longer matter; ``policy`` the questions that no fact settles and that still matter.
    """

    turns: tuple[Turn, ...]
    in_vain: tuple[str, ...]
    idle: tuple[str, ...]
    policy: tuple[str, ...]
    network: Network


def inquire(
    rulebook: Rulebook,
    situation: Situation,
    topics: frozenset[str],
    *,
    in_vain: Container[str] = frozenset(),
    weights: Weights | None = None,
) -> Inquiry:
    """Which open facts still matter to the rules on some topics, and in which order they are best asked.

    ``in_vain`` are facts that nobody can state, ``weights`` how likely each value of a fact is. A fact matters if in
    some possible world the status changes when it alone changes. Raises as ``judge`` does.
    """
    network = network_of(rulebook, situation, topics)
    matter = mattering(network)
    asked = [fact for fact in matter if fact not in in_vain]
    used = set(network.variables)
    tells = {
        fact: frozenset({fact, *(mark for mark, (facts, _) in network.asks.items() if fact in facts)}) & used
        for fact in asked
    }
    turns = order(network, {fact: names for fact, names in tells.items() if names}, weights or {})
    # What tells nothing yet, until another fact is stated, is one question more than the best.
    after = (turns[0].expected + 1, turns[0].worst + 1) if turns else (1.0, 1)
    late = [Turn(fact, *after, exact=False) for fact in asked if not tells[fact]]
    return Inquiry(
        (*turns, *late),
        tuple(fact for fact in matter if fact in in_vain),
        tuple(fact for fact in candidates(network) if fact not in matter),
        open_policy(network),
        network,
    )
