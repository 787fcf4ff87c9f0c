"""Does every rule say something of every answer, and every function something that its question declares?

Tables are small, so they are gone through whole: what raises or answers with another thing is found before a placement
meets it. Building the shipped rulebook does not wait for that; its tables are gone through by tests.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import shown
from p2mi_rules.norms.known_values import domains
from p2mi_rules.norms.questions import Function
from p2mi_rules.norms.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from p2mi_rules.norms.rulebook import Rulebook
    from p2mi_rules.norms.rules import Provision

    Answers = Mapping[str, tuple[Hashable, ...]]

_YES_NO = (True, False)
_EXPECTED = ("True or False", "Outcome.SATISFIED, Outcome.BREACHED or Outcome.NOT_APPLICABLE")


def provision_table_faults(provisions: Iterable[Provision[object]], answers: Answers) -> Iterator[Fault]:
    """The first answers of each rule or gap of which it does not say what a rule or gap can say."""
    for part in provisions:
        known = {name: answers[name] for name in part.parameters}
        yield from _first(part.id, part.function, known, part.sayable, _EXPECTED[isinstance(part, Rule)])


def other_table_faults(book: Rulebook) -> Iterator[Fault]:
    """The first values of which a function or a constraint says something else, as far as all values are known."""
    values = domains(book)
    for question in book.questions:
        if isinstance(question, Function) and all(fact in values for fact in question.reads):
            known = {fact: values[fact] for fact in question.reads}
            expected = f"one of its answers: {', '.join(map(shown, question.answers))}"
            yield from _first(question.id, question.function, known, question.answers, expected)
    for each in book.constraints:
        if all(fact in values for fact in each.facts):
            known = {fact: values[fact] for fact in each.facts}
            yield from _first("constraint", each.possible, known, _YES_NO, _EXPECTED[0])


def _first(
    place: str, function: Callable[..., object], values: Answers, said: tuple[Hashable, ...], expected: str
) -> Iterator[Fault]:
    """The first combination of values of which a function says nothing that it may say; never what a table holds."""
    for choice in product(*values.values()):
        try:
            told = function(*choice)
        except Exception as error:  # noqa: BLE001 - whatever a user's function raises
            found = f"{type(error).__name__} raised"
        else:
            if any(type(told) is type(each) and told == each for each in said):
                continue
            found = shown(told)
        named = ", ".join(f"{name}={shown(value)}" for name, value in zip(values, choice, strict=True))
        yield Fault(f"{place}({named})", found, expected=expected)
        return
