"""What does one rule say for each choice of the facts, and of the answers that nobody in the room can give?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.norms import Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.network.cells import Answers
    from p2mi_rules.norms import Constraint, Gap, Question, Rule

Row: TypeAlias = "tuple[Hashable, ...]"

ASKED = "!"
"""Before the name of a question: what a fact that has no list of values would let it answer."""


class RuleTable(NamedTuple):
    """A rule over the cells of the facts: for each row the outcome under each choice of what policy leaves open.

    ``variables`` are facts, and questions whose answer hangs on a fact that has no list of values (marked ``!``);
    ``policy`` are the questions, and the facts that nobody states, that are left open for other reasons.
    """

    rule: Rule
    variables: tuple[str, ...]
    policy: tuple[str, ...]
    rows: Mapping[Row, Mapping[Row, Outcome]]


class Space(NamedTuple):
    """The cells of the open facts, the values of all other facts, and which facts nobody states."""

    cells: Mapping[str, Sequence[Hashable]]
    settled: Mapping[str, Hashable]
    unaskable: frozenset[str]
    constraints: Sequence[Constraint]

    def worlds(self, facts: Sequence[str]) -> Iterator[tuple[Row, dict[str, Hashable]]]:
        """Each possible choice of cells for some open facts, and the world it makes with all that is settled."""
        own = [each for each in self.constraints if set(each.facts) <= {*facts, *self.settled}]
        for row in product(*(self.cells[fact] for fact in facts)):
            world = {**self.settled, **dict(zip(facts, row, strict=True))}
            if all(each.possible(world[each.facts[0]], world[each.facts[1]]) for each in own):
                yield row, world


def table_of(rule: Rule, gaps: Sequence[Gap], answers: Answers, space: Space) -> RuleTable:
    """Tabulate a rule with the gaps that may take the word from it."""
    names = dict.fromkeys((*rule.parameters, *(name for gap in gaps for name in gap.parameters)))
    questions = [each for each in answers.questions if each.id in names]
    read = [
        fact for fact in dict.fromkeys(f for q in (*questions, answers.law) for f in q.facts) if fact in space.cells
    ]
    stated = tuple(fact for fact in read if fact not in space.unaskable)
    unstated = tuple(fact for fact in read if fact in space.unaskable)
    raw: dict[Row, dict[Row, Outcome]] = {}
    for row, world in space.worlds((*stated, *unstated)):
        for asked, policy, outcome in _choices(rule, gaps, questions, answers=answers, world=world):
            of_facts = (*row[: len(stated)], *asked)
            raw.setdefault(of_facts, {})[(*row[len(stated) :], *policy)] = outcome
    variables = (*stated, *(ASKED + each.id for each in questions))
    return _lean(RuleTable(rule, variables, (*unstated, *(each.id for each in questions)), raw))


def _choices(
    rule: Rule, gaps: Sequence[Gap], questions: Sequence[Question], *, answers: Answers, world: Mapping[str, Hashable]
) -> Iterator[tuple[Row, Row, Outcome]]:
    """What the rule says in a world, for each choice of the answers that a fact or policy leaves open."""
    in_force = answers.in_force(world)
    speaking = [gap for gap in gaps if gap.id in in_force]
    found = [answers.answer(question, world) for question in questions]
    for choice in product(*(each.values for each in found)):
        told = {question.id: value for question, value in zip(questions, choice, strict=True)}
        open_answers = [
            (value, each.asks is not None) if len(each.values) > 1 else (None, None)
            for value, each in zip(choice, found, strict=True)
        ]
        asked = tuple(value if stated else None for value, stated in open_answers)
        policy = tuple(value if stated is False else None for value, stated in open_answers)
        yield asked, policy, _outcome(rule, speaking, told) if rule.id in in_force else Outcome.NOT_APPLICABLE


def _outcome(rule: Rule, gaps: Sequence[Gap], told: Mapping[str, Hashable]) -> Outcome:
    """What the rule says when told these answers."""
    if any(gap.function(*(told[name] for name in gap.parameters)) for gap in gaps):
        return Outcome.NOT_ENCODED
    return rule.function(*(told[name] for name in rule.parameters))


def _lean(table: RuleTable) -> RuleTable:
    """The table without the columns that have one value."""
    columns = _varying(table.rows, len(table.variables))
    policies = _varying((policy for row in table.rows.values() for policy in row), len(table.policy))
    said: dict[frozenset[tuple[Row, Outcome]], Mapping[Row, Outcome]] = {}
    rows: dict[Row, Mapping[Row, Outcome]] = {}
    for row, each in table.rows.items():
        outcomes = {tuple(policy[place] for place in policies): outcome for policy, outcome in each.items()}
        # Rows that say the same share what they say: whoever sums them up asks about each once.
        rows[tuple(row[place] for place in columns)] = said.setdefault(frozenset(outcomes.items()), outcomes)
    return RuleTable(
        table.rule,
        tuple(table.variables[place] for place in columns),
        tuple(table.policy[place] for place in policies),
        rows,
    )


def _varying(rows: Iterable[Row], width: int) -> list[int]:
    """The places in which not all rows are the same."""
    columns: list[set[Hashable]] = [set() for _ in range(width)]
    for row in rows:
        for seen, value in zip(columns, row, strict=True):
            seen.add(value)
    return [place for place, seen in enumerate(columns) if len(seen) > 1]


def gaps_over(rule: Rule, gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gaps that may take the word from a rule."""
    return tuple(gap for gap in gaps if gap.takes(rule)) if rule.effect is Effect.DECIDES else ()
