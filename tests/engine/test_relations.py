"""Does dropping variables one by one find a common assignment exactly where trying all of them does?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.engine.relations import Relation, consistent, joined_with, projected

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

NAMES = "abcde"
VALUES = (0, 1, 2)


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    """A relation over none to three variables in any order, of few rows or of none."""
    variables = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True)))
    rows = st.tuples(*(st.sampled_from(VALUES) for _ in variables))
    return Relation(variables, draw(st.frozensets(rows, max_size=6)))


def assignments() -> Iterator[dict[str, Hashable]]:
    """All that any variables may be."""
    for values in product(VALUES, repeat=len(NAMES)):
        yield dict(zip(NAMES, values, strict=True))


def holds(each: Relation, assignment: Mapping[str, Hashable]) -> bool:
    """Whether an assignment is in a relation."""
    return tuple(assignment[name] for name in each.variables) in each.rows


def some_assignment(all_: Iterable[Relation]) -> bool:
    """Whether some assignment is in all of them."""
    every = list(all_)
    return any(all(holds(each, assignment) for each in every) for assignment in assignments())


@given(st.lists(relations(), max_size=6))
def test_relations_are_consistent_where_some_assignment_is_in_all(all_: Sequence[Relation]) -> None:
    """Whatever variables they share, with rows or without."""
    assert consistent(all_) == some_assignment(all_)


@given(st.lists(relations(), max_size=6))
def test_neither_order_nor_repetition_counts(all_: Sequence[Relation]) -> None:
    """The same twice, or from the end, says no more."""
    assert consistent(all_) == consistent([*reversed(all_), *all_])


@given(relations(), relations())
def test_a_join_has_the_assignments_of_both(left: Relation, right: Relation) -> None:
    """All of them, each once, over all the variables of either."""
    joined = joined_with(left, right)
    assert joined.variables == tuple(dict.fromkeys((*left.variables, *right.variables)))
    both = {
        tuple(each[name] for name in joined.variables)
        for each in assignments()
        if holds(left, each) and holds(right, each)
    }
    assert joined.rows == both


@given(relations(), st.sets(st.sampled_from(NAMES)))
def test_a_projection_keeps_what_can_be_completed(relation: Relation, names: set[str]) -> None:
    """The variables named, in their order, and each row that some row had there."""
    found = projected(relation, names)
    assert found.variables == tuple(name for name in relation.variables if name in names)
    kept = [relation.variables.index(name) for name in found.variables]
    assert found.rows == {tuple(row[at] for at in kept) for row in relation.rows}


@pytest.mark.parametrize(
    ("all_", "expected"),
    [
        ((), True),
        ((Relation((), frozenset({()})),), True),
        ((Relation((), frozenset()),), False),
        ((Relation(("a",), frozenset({(1,)})), Relation((), frozenset())), False),
        ((Relation(("a", "b"), frozenset({(1, 2)})), Relation(("b", "a"), frozenset({(2, 1)}))), True),
        ((Relation(("a", "b"), frozenset({(1, 2)})), Relation(("b", "a"), frozenset({(1, 2)}))), False),
    ],
)
def test_the_smallest_cases(all_: tuple[Relation, ...], expected: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """Nothing asked is nothing refused; one without rows refuses everything; order of variables is no matter."""
    assert consistent(all_) == expected
