"""What does business-rules cost?

A rule of its format for every row, a class of variables, and an action that notes what was found.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.rules import FACTS, ROWS, whole
from benchmarks.reference.ways import Peer, over_facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.reference.facts import Facts
    from benchmarks.reference.rules import Condition

NEEDS = ("business-rules",)
NUMBER = "age"
NO_NUMBER = -1


def setup() -> Peer:
    """Every row is tried, as this engine stops after the first rule or after none."""
    run_all = import_module("business_rules").run_all
    variables, actions = _variables(), _actions()
    rules = [
        {
            "conditions": {"all": [_test(condition) for condition in row.conditions]},
            "actions": [{"name": "found", "params": {"rule": rule, "letter": row.letter}}],
        }
        for rule, rows in ROWS.items()
        for row in rows
    ]

    def run(facts: Facts) -> dict[str, str]:
        noted = actions()
        run_all(rules, variables(facts), noted, stop_on_first_trigger=False)
        answer: dict[str, str] = noted.answer
        return answer

    return Peer("business-rules", over_facts(run, _letters), "facts looked up in Python; a missing one is empty text")


def _letters(answer: dict[str, str]) -> str:
    return whole("".join(answer[rule] for rule in ROWS))


def _text(value: str | int | bool | None) -> str:  # noqa: FBT001 - a fact, not a switch
    return "" if value is None else str(value)


def _variables() -> Callable[..., Any]:
    """A class with a method a fact, as this library asks for one; it knows texts and numbers, and no null."""
    library = import_module("business_rules.variables")

    def text(fact: str) -> Callable[[Any], str]:
        return lambda self: _text(self.facts[fact])

    def number(self: Any) -> Any:  # noqa: ANN401 - of a class made here
        return NO_NUMBER if self.facts[NUMBER] is None else self.facts[NUMBER]

    def remember(self: Any, facts: Facts) -> None:  # noqa: ANN401 - of a class made here
        self.facts = facts

    methods: dict[str, Any] = {"__init__": remember}
    for fact in FACTS:
        method = number if fact == NUMBER else text(fact)
        method.__name__ = fact
        wrap = library.numeric_rule_variable if fact == NUMBER else library.string_rule_variable
        methods[fact] = wrap()(method)
    return type("Variables", (library.BaseVariables,), methods)


def _actions() -> Callable[[], Any]:
    library, fields = import_module("business_rules.actions"), import_module("business_rules.fields")

    def begin(self: Any) -> None:  # noqa: ANN401 - of a class made here
        self.answer = {}

    def found(self: Any, rule: str, letter: str) -> None:  # noqa: ANN401 - of a class made here
        self.answer[rule] = letter

    noted = library.rule_action(params={"rule": fields.FIELD_TEXT, "letter": fields.FIELD_TEXT})(found)
    return type("Actions", (library.BaseActions,), {"__init__": begin, "found": noted})


def _test(condition: Condition) -> dict[str, Any]:
    fact, sign, value = condition
    if fact == NUMBER:
        operators = {"==": "equal_to", "!=": "greater_than", ">=": "greater_than_or_equal_to", "<": "less_than"}
        return {"name": fact, "operator": operators[sign], "value": NO_NUMBER if value is None else value}
    if sign == "!=" and value is None:
        return {"name": fact, "operator": "non_empty", "value": ""}
    if sign == "!=":
        return {"name": fact, "operator": "matches_regex", "value": f"^(?!{_text(value)}$)"}
    return {"name": fact, "operator": "equal_to", "value": _text(value)}
