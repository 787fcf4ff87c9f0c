"""What does a set of outcomes amount to?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.norms import Outcome, satisfied_if, settle

SAID = (Outcome.SATISFIED, Outcome.BREACHED, Outcome.NOT_APPLICABLE, Outcome.NOT_ENCODED)
sets = st.frozensets(st.sampled_from(SAID), min_size=1)


@given(sets)
def test_breached_is_breached_in_every_world(outcomes: frozenset[Outcome]) -> None:
    """One world without a breach keeps the finding from being a breach."""
    assert (settle(outcomes) is Outcome.BREACHED) == (outcomes == {Outcome.BREACHED})


@given(sets, sets)
def test_what_is_settled_stays_while_sets_shrink(outcomes: frozenset[Outcome], others: frozenset[Outcome]) -> None:
    """A subset of a breached set is breached, and a set without a breach never gains one."""
    smaller = outcomes & others
    if not smaller or settle(outcomes) is Outcome.UNKNOWN:
        return
    fine = {Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_BREACHED}
    assert (settle(smaller) in fine) == (settle(outcomes) in fine)


def test_satisfied_or_not_applicable_is_not_breached() -> None:
    """Where only these two are possible, no breach is, which is settled."""
    assert settle(frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})) is Outcome.NOT_BREACHED


def test_what_is_not_encoded_beside_anything_else_is_unknown() -> None:
    """A law that was not read never counts as kept."""
    assert settle(frozenset({Outcome.NOT_ENCODED, Outcome.SATISFIED})) is Outcome.UNKNOWN


@pytest.mark.parametrize(("condition", "outcome"), [(True, Outcome.SATISFIED), (False, Outcome.BREACHED)])
def test_a_condition_is_kept_or_breached(condition: bool, outcome: Outcome) -> None:  # noqa: FBT001 - a parameter
    """There is no third way for a rule to say it."""
    assert satisfied_if(condition) is outcome
