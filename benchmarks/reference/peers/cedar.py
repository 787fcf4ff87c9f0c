"""What does Cedar cost?

Every row that is no pass is a policy that forbids; the policies that determined the answer are the findings.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING

from benchmarks.reference.rules import ROWS, whole
from benchmarks.reference.ways import Peer, over_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.reference.facts import Facts
    from benchmarks.reference.rules import Condition

NEEDS = ("cedarpy",)
ASKED = {"principal": 'Office::"desk"', "action": 'Action::"place"', "resource": 'Placement::"one"'}


def setup() -> Peer:
    """The policies, parsed once."""
    library = import_module("cedarpy")
    forbidding = [(rule, row) for rule, rows in ROWS.items() for row in rows if row.letter != "P"]
    texts = [
        f"forbid(principal, action, resource) when {{ {' && '.join(map(_written, row.conditions))} }};"
        for _, row in forbidding
    ]
    policies = library.PolicySet.from_str("\n".join([*texts, "permit(principal, action, resource);"]))
    nobody = library.Entities.from_json_str("[]")
    letter_of = {f"policy{place}": (rule, row.letter) for place, (rule, row) in enumerate(forbidding)}
    passed = dict.fromkeys(ROWS, "P")

    def run(facts: Facts) -> dict[str, str]:
        known = {fact: value for fact, value in facts.items() if value is not None}
        answer = library.is_authorized({**ASKED, "context": known}, policies, nobody)
        reasons = answer.diagnostics.reasons if answer.decision.value == "Deny" else ()
        return {**passed, **dict(letter_of[reason] for reason in reasons)}

    return Peer("Cedar", over_facts(run, _letters), "policies parsed once; facts looked up in Python")


def _letters(answer: Mapping[str, str]) -> str:
    return whole("".join(answer[rule] for rule in ROWS))


def _written(condition: Condition) -> str:
    """Cedar has no null: a fact that is missing is not there."""
    fact, sign, value = condition
    there, held = f"context has {fact}", f"context.{fact} {sign} {json.dumps(value)}"
    if value is None:
        return f"!({there})" if sign == "==" else there
    return f"(!({there}) || {held})" if sign == "!=" else f"({there} && {held})"
