"""Which worlds are there at all, when nothing is known of a placement?

A world is a value for every fact whose values can be listed, and an answer for every question whose answer cannot be
worked out from such facts: what a dated table says may change with the next decree, so any of its answers may come.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from p2mi_rules.engine.relations import Relation, joined_with, projected
from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.norms import MOMENT, Band, Field, Function, Holds

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.norms import Constraint, Question, Rulebook

Values: TypeAlias = "tuple[Hashable, ...]"
Domains: TypeAlias = "Mapping[str, Values]"
World: TypeAlias = "Mapping[str, Hashable]"

_ANSWER_OF = "?"
"""Before the id of a question that is a variable of its own, to keep it apart from a fact of the same name."""


def listed(rulebook: Rulebook, given: Domains) -> dict[str, Values]:
    """The values of each fact whose values can be listed: as a field declares them, else held or not, else as given.

    Of a number that falls into bands, one value of each band.
    """
    declared: dict[str, Values] = {name: tuple(values) for name, values in given.items() if name != MOMENT}
    numbers: dict[str, set[int]] = {}
    for question in rulebook.questions:
        if isinstance(question, Band):
            numbers.setdefault(question.fact, set()).update((min(question.cuts, default=1) - 1, *question.cuts))
        elif isinstance(question, Field) and question.fact != MOMENT:
            told = declared.get(question.fact, question.answers)
            declared[question.fact] = tuple(value for value in told if value in question.answers)
        elif isinstance(question, Holds):
            declared.setdefault(question.facts[0], question.answers)
    return {**{name: tuple(sorted(each)) for name, each in numbers.items() if name != MOMENT}, **declared}


def worked_out(question: Question, domains: Domains, most: int) -> bool:
    """Whether the answer follows from facts whose values can be listed, in no more than ``most`` combinations."""
    if isinstance(question, Band):
        return all(isinstance(value, int) for value in domains.get(question.fact, (None,)))
    if not isinstance(question, Field | Holds | Function):
        return False
    known = all(fact in domains for fact in question.facts)
    return known and prod(len(domains[fact]) for fact in question.facts) <= most


@attrs.frozen
class Space:
    """The facts and answers that worlds are made of, and what the constraints leave of them.

    ``domains`` are the values of each variable, ``ties`` the combinations that the constraints leave, one relation
    for all facts that hang together; ``free`` are the ids of the questions that are variables of their own.
    """

    rulebook: Rulebook
    domains: Domains
    ties: tuple[Relation, ...]
    free: frozenset[str]

    def variables(self, question: str) -> tuple[str, ...]:
        """The variables from which a question is answered."""
        return (_ANSWER_OF + question,) if question in self.free else self.rulebook.by_id[question].facts

    def told(self, name: str, world: World) -> Hashable:
        """The answer to a question in a world; raises ``FaultyRulebookError`` for one that it does not declare."""
        if name in self.free:
            return world[_ANSWER_OF + name]
        question = self.rulebook.by_id[name]
        (answer,) = question.answer(tuple(world[fact] for fact in question.facts), {}).values
        if answer not in question.answers:
            raise FaultyRulebookError([Fault(name, f"answered by {answer!r}", expected="an answer that it declares")])
        return answer

    def cells(self, variables: tuple[str, ...]) -> int:
        """How many combinations of their values there are, whatever the constraints say."""
        return prod(len(self.domains[name]) for name in variables)

    def worlds(self, variables: tuple[str, ...]) -> Iterator[Values]:
        """The combinations of their values that the constraints leave."""
        ties = self._among(variables)
        for row in product(*(self.domains[name] for name in variables)):
            if all(tuple(row[place] for place in places) in rows for places, rows in ties):
                yield row

    def _among(self, variables: tuple[str, ...]) -> list[tuple[list[int], frozenset[Values]]]:
        """For each tie that names any of the variables, their places and which of their values may stand together."""
        found: list[tuple[list[int], frozenset[Values]]] = []
        for tie in self.ties:
            seen = projected(tie, {*variables})
            if seen.variables:
                found.append(([variables.index(name) for name in seen.variables], seen.rows))
        return found

    def question_of(self, variable: str) -> str:
        """The question in whose words the values of a variable are told."""
        if variable.startswith(_ANSWER_OF) and variable[len(_ANSWER_OF) :] in self.free:
            return variable[len(_ANSWER_OF) :]
        asked = [each for each in self.rulebook.questions if each.facts == (variable,)]
        return next((each.id for kind in (Field, Holds, Band) for each in asked if isinstance(each, kind)), variable)


class Tied(NamedTuple):
    """What the constraints leave, those joined that share facts; of facts with too much of it the number of rows.

    ``unlisted`` are facts whose values cannot be listed: a constraint on one of them leaves every value of the other.
    """

    ties: list[Relation]
    large: dict[str, int]
    unlisted: list[str]


def tied(constraints: tuple[Constraint, ...], domains: Domains, most: int) -> Tied:
    """Join the constraints on facts whose values can be listed."""
    found = Tied([], {}, [])
    for constraint in constraints:
        unlisted = [fact for fact in constraint.facts if fact not in domains]
        if unlisted:
            found.unlisted.extend(unlisted if len(unlisted) == 1 else [])  # on two such facts it leaves no trace
            continue
        near = [each for each in found.ties if {*each.variables} & {*constraint.facts}]
        names = dict.fromkeys((*(name for each in near for name in each.variables), *constraint.facts))
        rows = prod(len(domains[name]) for name in names)
        if rows > most:
            found.large.update(dict.fromkeys(names, rows))
            continue
        pairs = product(*(domains[fact] for fact in constraint.facts))
        tie = Relation(constraint.facts, frozenset(pair for pair in pairs if constraint.possible(*pair)))
        for each in near:
            found.ties.remove(each)
            tie = joined_with(tie, each)
        found.ties.append(tie)
    return found
