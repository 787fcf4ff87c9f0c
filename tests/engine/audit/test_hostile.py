"""Is an audit bounded by counting, does it say what it did not look at, and is it the same in whatever order?"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import audit, norms
from p2mi_rules.exceptions import FaultyRequestError, FaultyRulebookError
from p2mi_rules.norms import Constraint, Dated, DefectKind, Field, Function, Intended, Outcome, Overlap, satisfied_if
from tests.engine.audit.growing import grown
from tests.engine.audit.toys import PERMIT, book_of, cases, gap_of, kinds, needs_permit, rule_of
from tests.engine.audit.worlds import tangled

if TYPE_CHECKING:
    from collections.abc import Hashable

HUGE = tuple(Field(f"huge{number}", f"huge{number}", answers=tuple(range(100))) for number in range(6))
NAMES = tuple(each.id for each in HUGE)
CELLS = 100**6
LATER = date(2022, 1, 1)


def never(*_: Hashable) -> bool:
    """A gap, or a call that must not be made."""
    message = "called for every combination"
    raise AssertionError(message)


def refuses(*_: Hashable) -> Outcome:
    """A rule that must not be asked."""
    message = "called for every combination"
    raise AssertionError(message)


PERMITTED = rule_of("permitted", ("permit",), needs_permit, topic="permits")
GIANT = rule_of("giant", NAMES, refuses, pasal=2)


def test_a_rule_with_more_combinations_than_can_be_gone_through_is_named() -> None:
    """It is not asked once; what hangs on it is not judged; all else is, and nothing is said to be wrong with it."""
    found = audit(book_of(PERMITTED, GIANT, questions=(PERMIT, *HUGE)))
    assert found.not_examined == {("giant",): CELLS}
    assert not found.findings
    assert f"giant: {CELLS} kombinasi" in found.text()
    assert f"giant: {CELLS} combinations" in found.text("en")
    spoilt = audit(book_of(PERMITTED, GIANT, attrs.evolve(PERMITTED, id="again"), questions=(PERMIT, *HUGE)))
    assert kinds(spoilt) == [DefectKind.TWICE]


def test_a_gap_with_too_many_takes_the_rules_below_it_out_of_sight() -> None:
    """What they say where it opens is not known; rules that only warn are not below it."""
    notes = rule_of("notes", ("permit",), needs_permit, effect=norms.Effect.WARNS, pasal=3)
    decided = rule_of("decided", ("permit",), needs_permit, pasal=4)
    gap = gap_of("gap", NAMES, never)
    found = audit(book_of(PERMITTED, notes, decided, questions=(PERMIT, *HUGE), gaps=(gap,)))
    assert found.not_examined == {("gap",): CELLS, ("decided",): CELLS * 2}
    assert not found.findings


def test_a_declaration_about_what_was_not_examined_is_not_called_stale() -> None:
    """Nor one about a topic or a question of it; one about something else is."""
    meant = (
        Intended(DefectKind.NEVER_BREACHED, ("giant",), "so", "begitu"),
        Intended(DefectKind.SILENT, ("papers",), "so", "begitu"),
        Intended(DefectKind.ALIKE, ("huge3",), "so", "begitu"),
        Intended(DefectKind.ALIKE, ("permit",), "so", "begitu"),
    )
    overlap = Overlap(("giant", "permitted"), "so", "begitu")
    found = audit(book_of(PERMITTED, GIANT, questions=(PERMIT, *HUGE)), intended=meant, overlaps=(overlap,))
    assert [each.rules for each in found.findings] == [("permit",)]


@pytest.mark.parametrize("most", [1, 2, 3, 5, 7, 11, 17, 40])
def test_whatever_the_bound_nothing_false_is_said(most: int) -> None:
    """What is found with less counting is found with more; where less is found, something is named."""
    for seed in range(12):
        book = tangled(seed)
        whole, bounded = audit(book, passable=()), audit(book, passable=(), most=most)
        exact = {(each.kind, each.about) for each in whole.findings}
        few = {(each.kind, each.about) for each in bounded.findings}
        assert few <= exact
        assert bounded.not_examined or few == exact


def test_pairs_and_topics_that_are_too_large_together_are_named() -> None:
    """Each rule by itself is small enough; the two, or the topic, are not, and that is told."""
    wide = tuple(Field(f"wide{number}", f"wide{number}", answers=tuple(range(6))) for number in range(4))

    def even(*told: int) -> Outcome:
        return Outcome.NOT_APPLICABLE if told[0] == told[1] else satisfied_if(told[2] % 2 == 0)

    one = rule_of("one", ("wide0", "wide1", "wide2"), even)
    other = rule_of("other", ("wide3", "wide1", "wide2"), even, pasal=2)
    found = audit(book_of(one, other, questions=wide), most=6**3)
    assert ("one", "other") in found.not_examined
    assert not audit(book_of(one, other, questions=wide)).not_examined


def test_a_topic_that_is_silent_by_too_many_questions_is_named() -> None:
    """Eleven rules, each of which does not apply by a question of its own: 177,147 cases of the topic."""
    asked = [Field(f"q{number}", f"q{number}", answers=("no", "yes", "none")) for number in range(11)]

    def says(answer: str) -> Outcome:
        return Outcome.NOT_APPLICABLE if answer == "none" else satisfied_if(answer == "yes")

    rules = [rule_of(f"r{number}", (each.id,), says, pasal=number + 1) for number, each in enumerate(asked)]
    found = audit(book_of(*rules, questions=tuple(asked)))
    assert found.not_examined == {("papers",): 3**11}
    assert not found.findings


def test_shadows_of_several_that_take_too_long_are_named() -> None:
    """With so few rows to look at nobody can tell whether one of the others is breached in each box."""
    names = [f"q{number}" for number in range(4)]
    asked = [Field(name, name, answers=("no", "yes")) for name in names]

    def any_no(*answers: str) -> Outcome:
        return satisfied_if("no" not in answers)

    each = [rule_of(f"of-{name}", (name,), any_no, pasal=number + 2) for number, name in enumerate(names)]
    over = rule_of("over", tuple(names), lambda *told: satisfied_if(told.count("no") != 2), pasal=1)
    book = book_of(over, *each, questions=tuple(asked))
    found = audit(book, most=16)
    assert ("over", *(rule.id for rule in each)) in found.not_examined
    assert DefectKind.SHADOWED not in kinds(found)
    assert ("over", *(rule.id for rule in each)) not in audit(book).not_examined


def test_constraints_on_too_many_facts_are_named_and_left_out() -> None:
    """Without them more worlds are looked at, and that is said; one on a fact that nobody lists leaves every value."""
    fields = [Field(f"f{number}", f"f{number}", answers=(0, 1, 2)) for number in range(4)]
    ties = [Constraint((f"f{a}", f"f{b}"), lambda *_: True, "any") for a, b in combinations(range(4), 2)]
    unlisted = Constraint(("f0", "somewhere"), lambda *_: False, "nothing")
    rules = [
        rule_of(f"r{number}", (each.id,), lambda *told: _first(told[0]), pasal=number + 1)
        for number, each in enumerate(fields)
    ]
    place = Dated("place", ("somewhere",), table="places", answers=(0, 1))
    rules.append(rule_of("placed", ("place",), lambda *told: _first(told[0]), pasal=9))
    book = book_of(*rules, questions=(*fields, place), constraints=(unlisted, *ties))
    found = audit(book, most=30)
    assert found.not_examined == {("somewhere",): 0, **{(f"r{number}",): 81 for number in range(4)}}
    assert not found.findings
    assert audit(book).not_examined == {("somewhere",): 0}
    assert "somewhere: nilainya tidak dapat didaftar" in audit(book).text()
    assert {each.kind for each in audit(book).findings} == {DefectKind.ALIKE}


def _first(value: int) -> Outcome:
    return satisfied_if(value == 0)


def test_constraints_that_leave_no_world_are_told_as_what_they_are() -> None:
    """No answer can be given, and no rule applies to anything."""
    nothing = Constraint(("permit", "route"), lambda *_: False, "nothing")
    route = Field("route", "route", answers=("company",))
    rules = [PERMITTED, rule_of("routed", ("route",), lambda *_: Outcome.BREACHED, pasal=2)]
    found = audit(book_of(*rules, questions=(PERMIT, route), constraints=(nothing,)))
    assert cases(found, DefectKind.NEVER_GIVEN) == [{"permit": ("held", "none")}, {"route": ("company",)}]
    assert kinds(found).count(DefectKind.NEVER_APPLIES) == len(rules)


def test_a_function_that_gives_an_answer_it_does_not_declare_is_a_fault() -> None:
    """As it is where a placement is judged."""
    odd = Function("odd", ("permit",), function=lambda *_: "elsewhere", answers=("here",))
    rule = rule_of("oddly", ("odd", "permit"), lambda *_: Outcome.BREACHED)
    with pytest.raises(FaultyRulebookError) as raised:
        audit(book_of(rule, questions=(odd, PERMIT)))
    assert [fault.field for fault in raised.value.faults] == ["odd"]


@pytest.mark.parametrize("seed", range(30))
def test_the_order_of_rules_and_questions_makes_no_difference(seed: int) -> None:
    """Of clean books and of tangled ones."""
    for book in (grown(seed).rulebook(), tangled(seed)):
        rules, questions = [*book.rules], [*book.questions]
        Random(seed).shuffle(rules)  # noqa: S311 - the same order every time
        Random(seed).shuffle(questions)  # noqa: S311 - the same order every time
        again = attrs.evolve(book, rules=tuple(rules), questions=tuple(questions))
        assert audit(again, passable=()).text() == audit(book, passable=()).text()


def test_an_empty_rulebook_has_nothing_wrong_with_it() -> None:
    """No rules, no questions, no days."""
    assert not audit(norms.Rulebook((), (), topics=frozenset())).findings


def test_what_cannot_be_audited_is_refused() -> None:
    """All faults at once where they are of one sort."""
    with pytest.raises(FaultyRequestError) as raised:
        audit("the law", most=0)  # type: ignore[arg-type]  # not every caller checks types
    assert [fault.field for fault in raised.value.faults] == ["rulebook", "most"]
    with pytest.raises(FaultyRequestError) as raised:
        audit(book_of(PERMITTED, questions=(PERMIT,)), passable=("route", "gone"))
    assert [fault.found for fault in raised.value.faults] == ["'route'", "'gone'"]
