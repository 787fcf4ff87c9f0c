"""What does zen-engine cost with the rules as one expression node and the facts looked up beforehand?"""

from __future__ import annotations

from benchmarks.reference.peers.zen_graphs import evaluator, letters, rules
from benchmarks.reference.ways import Peer, over_facts

NEEDS = ("zen-engine",)


def setup() -> Peer:
    """A graph of one node."""
    return Peer("zen, facts given", over_facts(evaluator(rules()), letters), "static loader; facts looked up in Python")
