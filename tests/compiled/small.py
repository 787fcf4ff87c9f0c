"""The smallest rulebooks that have what is to be tried."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from p2mi_rules import Rulebook
from p2mi_rules.norms import Answer, Constraint, Dated, DatedRows, Field, Holds, Outcome, satisfied_if
from p2mi_rules.vocabulary import Why
from tests.own.books import YES_NO, as_rule
from tests.own.refused import untyped

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.norms import Question
    from p2mi_rules.verdict.compiling import Compiled

DAY = date(2024, 5, 1)
TEXT = "2024-05-01"
SINCE = date(2020, 1, 1)


def only(question: Question, good: Hashable, **more: object) -> Rulebook:
    """A rulebook with one rule, which is satisfied by one answer to one question."""

    def is_good(value: object) -> Outcome:
        """It must be good."""
        return satisfied_if(value == good)

    rule = as_rule(is_good)
    rule = untyped(type(rule))(
        **{name: getattr(rule, name) for name in ("id", "basis", "since", "topic", "effect", "reason")},
        function=is_good,
        parameters=(question.id,),
    )
    return untyped(Rulebook)((rule,), (question,), **{"topics": frozenset({"own"}), **more})


def of_field(*values: Hashable) -> Compiled:
    """One field of some values, of which the first is good."""
    return only(Field("it", "it", answers=values), values[0]).compiled(day="on")


def of_port(*ports: Hashable, **more: object) -> Compiled:
    """One hidden field by which a table is looked up: the first port is open, all others are not."""
    table = DatedRows({(ports[0],): [(SINCE, None, True)]}, otherwise=False)
    book = only(Dated("is_open", ("port",), table="ports", answers=YES_NO), good=True, domains={"port": ports})
    return untyped(book.compiled)(**{"day": "on", "tables": {"ports": table}, **more})


def of_papers(*items: str) -> Compiled:
    """One list of some items, of which the first must be held."""
    questions = tuple(Holds(item, "papers", item=item) for item in items)
    return untyped(Rulebook)(only(questions[0], good=True).rules, questions, topics=frozenset({"own"})).compiled(
        day="on"
    )


def record(**fields: object) -> SimpleNamespace:
    """An object with a day."""
    return SimpleNamespace(**{"on": DAY, **fields})


def mapping(**fields: object) -> dict[str, object]:
    """A mapping with a day."""
    return {"on": TEXT, **fields}


class Unsure:
    """A table that has days of change, and does not know."""

    cuts = frozenset({SINCE})

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Either."""
        del keys, day
        return Answer(frozenset(YES_NO), Why.NO_INFORMATION)


def unlike(first: object, second: object) -> bool:
    """No two are alike."""
    return first != second


RING = (
    Constraint(("one", "two"), unlike, "two that differ"),
    Constraint(("two", "three"), unlike, "two that differ"),
    Constraint(("one", "three"), unlike, "two that differ"),
)
"""Three facts of two values: each has its partners, and all together have none."""
