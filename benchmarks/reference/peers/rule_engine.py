"""What does rule-engine cost, with an expression a rule, compiled once?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from benchmarks.reference.rules import ROWS, ternary
from benchmarks.reference.ways import Peer, over_facts, rules_only

if TYPE_CHECKING:
    from benchmarks.reference.facts import Facts

NEEDS = ("rule-engine",)


def setup() -> Peer:
    """The twelve expressions."""
    library = import_module("rule_engine")
    context = library.Context(default_value=None)
    expressions = [library.Rule(ternary(rule), context=context).evaluate for rule in ROWS]

    def run(facts: Facts) -> list[str]:
        return [evaluate(facts) for evaluate in expressions]

    return Peer("rule-engine", over_facts(run, rules_only), "facts looked up in Python")
