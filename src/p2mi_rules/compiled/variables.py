"""Which variables has a rulebook: facts that rules read as they are, and answers that policy gives?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.norms import MOMENT, Band, Dated, Field, Function, Holds, domains

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms import Question, Rulebook

_KINDS = (Field, Band, Holds, Function)


class Place(NamedTuple):
    """Facts that only dated tables read, by which policy is looked up, and the questions that are so answered."""

    facts: tuple[str, ...]
    questions: tuple[Dated, ...]

    @property
    def name(self) -> str:
        """The name of the variable for its regime: no question has it."""
        return "at " + ", ".join(question.id for question in self.questions)


class Variables(NamedTuple):
    """The variables of a rulebook by name, with their values: facts, then answers that policy gives, then places.

    A place whose one answer hangs on nothing else is left out: there the answer itself is what is looked up.
    """

    values: Mapping[str, tuple[Hashable, ...]]
    places: tuple[Place, ...]
    facts: frozenset[str]

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in order."""
        return tuple(self.values)

    def answer_of(self, question: Dated) -> str:
        """The variable for what a dated question is answered; a fact of the same name keeps its own."""
        return f"{question.id}?" if question.id in self.facts else question.id

    def looked_up_at(self, place: Place) -> str:
        """The variable whose values are looked up at a place: its one answer, or its regime."""
        return self.answer_of(place.questions[0]) if is_direct(place, self) else place.name


def is_direct(place: Place, variables: Variables) -> bool:
    """Whether a place has one answer that hangs on nothing else."""
    return len(place.questions) == 1 and not read_at(place.questions[0], variables)


def read_at(question: Dated, variables: Variables) -> tuple[str, ...]:
    """The facts that the answer of a dated question hangs on and that rules read too."""
    return tuple(fact for fact in question.keys if fact in variables.facts)


def variables_of(rulebook: Rulebook) -> Variables:
    """The variables of a rulebook.

    Raises ``FaultyRulebookError`` for a question of a kind that cannot be tabulated, and for a fact without known
    values.
    """
    dated = [each for each in rulebook.questions if isinstance(each, Dated)]
    plain = [each for each in rulebook.questions if not isinstance(each, Dated)]
    _refuse_others(plain, dated)
    seen = {fact for each in plain for fact in each.facts}
    seen |= {fact for each in rulebook.constraints for fact in each.facts if MOMENT not in each.facts}
    known = domains(rulebook)
    missing = sorted(seen - known.keys())
    if missing:
        expected = "its values in Rulebook(domains=...)"
        raise FaultyRulebookError([Fault(fact, "no values that it can have", expected=expected) for fact in missing])
    places = _places(dated, seen)
    values: dict[str, tuple[Hashable, ...]] = {fact: known[fact] for fact in sorted(seen)}
    variables = Variables(values, places, frozenset(seen))
    values |= {variables.answer_of(each): each.answers for place in places for each in place.questions}
    return variables


def _refuse_others(plain: list[Question], dated: list[Dated]) -> None:
    """Raise for what cannot be tabulated: a kind of a user's own, the day itself as a fact, another date than it."""
    faults = [
        Fault(
            each.id, f"a question of the kind {type(each).__name__}", expected="Field, Band, Holds, Function or Dated"
        )
        for each in plain
        if not isinstance(each, _KINDS)
    ]
    faults += [
        Fault(each.id, "a question that reads the day itself", expected="a dated table of it")
        for each in plain
        if MOMENT in each.facts
    ]
    faults += [
        Fault(each.id, f"a table read by the day of {each.date}", expected="a table read by the day judged")
        for each in dated
        if each.date != MOMENT
    ]
    if faults:
        raise FaultyRulebookError(faults)


def _places(dated: list[Dated], seen: set[str]) -> tuple[Place, ...]:
    """Dated questions together where they share a fact that rules do not see."""
    found: list[tuple[set[str], list[Dated]]] = []
    for question in dated:
        hidden = {fact for fact in question.keys if fact not in seen}
        joined = [each for each in found if each[0] & hidden]
        found = [each for each in found if each not in joined]
        facts = hidden.union(*(each[0] for each in joined))
        found.append((facts, [*(one for each in joined for one in each[1]), question]))
    order = [fact for question in dated for fact in question.keys]
    return tuple(Place(tuple(sorted(facts, key=order.index)), tuple(questions)) for facts, questions in found)
