"""Is the code of one thing never that of another?"""

from __future__ import annotations

from datetime import date
from itertools import permutations, product
from typing import TYPE_CHECKING

from p2mi_rules.norms import DatedRows
from p2mi_rules.vocabulary import Open
from tests.compiled import decision
from tests.compiled.books import DAYS as DAYS_OF_CHANGE
from tests.compiled.books import Told
from tests.compiled.small import of_port, record

if TYPE_CHECKING:
    from collections.abc import Hashable


def test_what_is_open_is_no_code_of_another_field() -> None:
    """All choices of values and blanks of four fields, in one compiled rulebook, against each in one of its own."""
    fields: dict[str, tuple[object, ...]] = {
        "route": ("g2g", "p2p", None),
        "registered": (True, False, None),
        "age": (15, 30, None),
        "documents": ([], ["contract"], ["contract", "passport"], None),
        "departed_on": (date(2015, 1, 1), date(2022, 6, 1)),
    }
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    choices = [dict(zip(fields, choice, strict=True)) for choice in product(*fields.values())]
    wanted = [
        decision.BOOK.judge(
            decision.facts_of({**decision.GOOD, **each}), on=decision.record(**each).departed_on, tables=decision.TABLES
        ).outcomes
        for each in choices
    ]
    for _ in range(2):
        assert [fast.judge(decision.record(**each)).outcomes for each in choices] == wanted


def test_several_answers_of_a_key_are_not_those_of_any_key() -> None:
    """A fact that is open, one that is nothing, and one of which policy is unsure: in whatever order."""
    said: dict[Hashable, frozenset[Hashable]] = {
        None: frozenset({True}),
        "north": frozenset({False}),
        "mist": frozenset({True, False}),
    }
    told: dict[Hashable, frozenset[Hashable]]
    told = {(port, day): answers for port, answers in said.items() for day in DAYS_OF_CHANGE}
    statuses = {None: "procedural", "north": "nonprocedural", "mist": "indeterminate", Open.NOT_STATED: "indeterminate"}
    for order in permutations(statuses):
        fast = of_port(None, "north", "mist", tables={"ports": Told(told)})
        for port in (*order, *order):
            assert fast.judge(record(port=port)).status == statuses[port]


def test_a_month_is_not_its_first_day() -> None:
    """Also where that was judged before: a harbour that closes within it was open and was not."""
    closing = DatedRows({("north",): [(date(2020, 1, 1), date(2024, 5, 15), True)]}, otherwise=False)
    fast = of_port("north", "south", tables={"ports": closing})
    for _ in range(2):
        assert fast.judge_mapping({"port": "north", "on": "2024-05-01"}).status == "procedural"
        assert fast.judge_mapping({"port": "north", "on": "2024-05"}).status == "indeterminate"
