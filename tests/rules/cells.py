"""Tables of rules written as data: which answers breach a provision, and to which it does not apply."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from p2mi_rules.norms import Outcome, Rule
from p2mi_rules.questions import QUESTIONS, PaperList
from p2mi_rules.rules import RULES
from tests.rules.groups import BEGUN, MISSING, UNDER_WAY

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping
    from types import EllipsisType

Axis: TypeAlias = "Collection[Hashable] | EllipsisType"
"""The answers to one question that a row stands for: those named, or ``...`` for every one."""

Row: TypeAlias = "tuple[Axis, ...]"
Cell: TypeAlias = "tuple[Hashable, ...]"

ANSWERS = {question.id: question.answers for question in QUESTIONS}
BY_ID = {rule.id: rule for rule in RULES}


@cache
def cells(rule: Rule) -> Mapping[Cell, Outcome]:
    """The whole table of a rule: what it says of every combination of answers."""
    return {cell: rule.function(*cell) for cell in product(*(ANSWERS[name] for name in rule.parameters))}


def spelled_out(rule: Rule, rows: Iterable[Row]) -> set[Cell]:
    """The cells that some rows stand for."""
    found: set[Cell] = set()
    for row in rows:
        axes = zip(rule.parameters, row, strict=True)
        found |= set(product(*(ANSWERS[name] if axis is ... else tuple(axis) for name, axis in axes)))
    return found


def says(
    rule_id: str,
    parameters: str,
    *,
    breached: Iterable[Row],
    not_applicable: Iterable[Row] = (),
    not_encoded: Iterable[Row] = (),
) -> None:
    """Hold a rule against its table: the cells named are so, and every other cell is satisfied."""
    rule = BY_ID[rule_id]
    assert rule.parameters == tuple(parameters.split())
    expected = dict.fromkeys(product(*(ANSWERS[name] for name in rule.parameters)), Outcome.SATISFIED)
    size = len(expected)
    for outcome, rows in (
        (Outcome.BREACHED, breached),
        (Outcome.NOT_APPLICABLE, not_applicable),
        (Outcome.NOT_ENCODED, not_encoded),
    ):
        for cell in spelled_out(rule, rows):
            assert expected.get(cell) is Outcome.SATISFIED, f"{cell} is named twice, or is no cell"
            expected[cell] = outcome
    assert len(expected) == size
    assert cells(rule) == expected


def asks_for(rule_id: str, paper: str, *, of: Collection[PaperList]) -> None:
    """Hold a rule on one paper against its table: whom it asks, and from when on.

    Of the lists named the paper must be there once the placement is under way; before, its absence says nothing. To
    every other list the rule does not apply.
    """
    says(
        rule_id,
        f"{paper} papers_asked stage",
        breached=[(MISSING, of, UNDER_WAY)],
        not_applicable=[(..., [each for each in PaperList if each not in of], ...)],
        not_encoded=[(MISSING, of, BEGUN)],
    )
