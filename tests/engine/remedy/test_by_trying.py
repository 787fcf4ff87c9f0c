"""Are the remedies of small rulebooks those that trying everything finds?"""

from __future__ import annotations

import pytest
from hypothesis import event, given, reject, settings

from p2mi_rules.engine.remedy import Remedies, remedies_of
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.vocabulary import Status
from tests.engine.remedy.toys import Case, applied, by_trying, cases, status_of


def remedies(case: Case) -> Remedies:
    """The remedies of a case whose facts do not exclude one another."""
    try:
        return remedies_of(case.rulebook, case.situation, case.rulebook.full, stated=case.stated)
    except FaultyRecordError:
        reject()


@pytest.mark.sweep
@settings(max_examples=400, deadline=None)
@given(cases())
def test_the_boxes_are_those_found_by_trying_everything(case: Case) -> None:
    """The same minimal sets, the same largest boxes, none twice, and nothing cut off."""
    found = remedies(case)
    boxes = [frozenset((each.fact, frozenset(each.values)) for each in remedy.changes) for remedy in found.remedies]
    assert found.complete
    assert len(set(boxes)) == len(boxes)
    event(f"{len(boxes)} remedies, of at most {max(map(len, boxes), default=-1)} changes")
    assert set(boxes) == by_trying(case)


@pytest.mark.sweep
@settings(max_examples=400, deadline=None)
@given(cases())
def test_each_remedy_is_procedural_by_the_specification(case: Case) -> None:
    """With any value of its sets and its conditions, whatever the other open facts and policy are."""
    for remedy in remedies(case).remedies:
        assert status_of(case, applied(remedy)) is Status.PROCEDURAL


@pytest.mark.sweep
@settings(max_examples=400, deadline=None)
@given(cases())
def test_no_condition_can_be_widened(case: Case) -> None:
    """With one more value of one condition something is not procedural, or cannot be at all."""
    for remedy in remedies(case).remedies:
        for condition in remedy.conditions:
            values = case.stated.get(condition.fact, case.situation.facts[condition.fact].values)
            for value in values:
                if value not in condition.values:
                    wider = {**applied(remedy), condition.fact: (value,)}
                    assert status_of(case, wider) is not Status.PROCEDURAL
