"""What does JSON-Logic cost, with a chain of ifs a rule?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.rules import ROWS
from benchmarks.reference.ways import Peer, over_facts, rules_only

if TYPE_CHECKING:
    from benchmarks.reference.facts import Facts
    from benchmarks.reference.rules import Condition, Row

NEEDS = ("panzi-json-logic",)
SIGNS = {"==": "===", "!=": "!==", ">=": ">=", "<": "<"}


def setup() -> Peer:
    """The twelve rules as plain JSON, which is what this library runs."""
    logic = import_module("json_logic").jsonLogic
    rules = [_chain(rows) for rows in ROWS.values()]

    def run(facts: Facts) -> list[str]:
        return [logic(rule, facts) for rule in rules]

    return Peer("JSON-Logic (panzi)", over_facts(run, rules_only), "facts looked up in Python")


def _chain(rows: tuple[Row, ...]) -> dict[str, Any]:
    *tried, last = rows
    return {"if": [part for row in tried for part in (_all(row.conditions), row.letter)] + [last.letter]}


def _all(conditions: tuple[Condition, ...]) -> dict[str, Any]:
    tests = [{SIGNS[each.sign]: [{"var": each.fact}, each.value]} for each in conditions]
    return tests[0] if len(tests) == 1 else {"and": tests}
