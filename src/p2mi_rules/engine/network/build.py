"""How is the network of one situation made?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.engine.narrowing import narrowed, refuse_unknown
from p2mi_rules.engine.network.blocks import Block, Level, blocks
from p2mi_rules.engine.network.cells import Answers, cells
from p2mi_rules.engine.network.network import Network
from p2mi_rules.engine.network.tables import ASKED, Space, gaps_over, table_of
from p2mi_rules.engine.relations import Relation
from p2mi_rules.norms import MOMENT, Effect

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.network.tables import Row, RuleTable
    from p2mi_rules.norms import Answer, Possible, Rule, Rulebook, Situation


def network_of(rulebook: Rulebook, situation: Situation, topics: frozenset[str]) -> Network:
    """The rules that set the scope and those that decide on some topics, over the cells of the open facts.

    Raises as ``judge`` does: ``FaultyRulebookError`` for a fact or table that is not known, ``FaultyRecordError``
    where the constraints leave no world.
    """
    refuse_unknown(rulebook, situation)
    facts = narrowed(rulebook, situation.facts)
    scope = [rule for rule in rulebook.rules if rule.effect is Effect.SCOPES]
    speaking = list(_speaking(rulebook, topics))
    law = [rule for rule in speaking if rule.effect is not Effect.SCOPES]
    answers = Answers(rulebook, (*scope, *law, *rulebook.gaps), situation)
    apart = cells(answers, rulebook, facts)
    told = {name: tuple(values) for name, values in apart.items() if len(values) > 1}
    space = Space(
        told,
        {name: fact.values[0] for name, fact in facts.items() if name not in told},
        frozenset(name for name, fact in facts.items() if not fact.askable),
        rulebook.constraints,
    )
    tables = {rule.id: table_of(rule, gaps_over(rule, rulebook.gaps), answers, space) for rule in (*scope, *law)}
    weak = frozenset(rule.id for rule in law if rule.topic not in rulebook.full)
    inside = [block for rule in scope for block in blocks([tables[rule.id]])]  # no scope is left by two rules together
    deciding = [*blocks([tables[rule.id] for rule in law], weak=weak), *_uncovered(speaking, topics, facts, space)]
    used = {name for block in (*inside, *deciding) for name in block.variables}
    return Network(
        tuple(inside),
        tuple(block for block in deciding if set(block.levels.values()) != {Level.HOLDS}),
        apart,
        tuple(_fixed(rulebook, space, answers, used)),
        facts,
        dict(_asks(tables.values(), answers, space)),
    )


def _speaking(rulebook: Rulebook, topics: frozenset[str]) -> Iterator[Rule]:
    """The rules that decide on the topics; on a topic on which none does, all that are about it."""
    for rule in rulebook.rules:
        if rule.topic in topics and (rule.effect is Effect.DECIDES or rule.topic not in rulebook.full):
            yield rule


def _uncovered(
    speaking: Sequence[Rule], topics: frozenset[str], facts: Mapping[str, Possible], space: Space
) -> Iterator[Block]:
    """For each topic the moments at which no rule of it is in force, so that it stays open."""
    several = MOMENT in space.cells
    moments: tuple[date, ...] = tuple(space.cells.get(MOMENT, facts[MOMENT].values))  # type: ignore[arg-type]  # dates
    for topic in sorted(topics):
        rules = [rule for rule in speaking if rule.topic == topic]
        covered = [any(rule.in_force(day) for rule in rules) for day in moments]
        levels: dict[Row, Level] = {
            (day,) if several else (): Level.HOLDS if speaks else Level.OPEN
            for day, speaks in zip(moments, covered, strict=True)
        }
        alike = len(set(covered)) == 1
        yield Block((), () if alike else (MOMENT,), {(): levels.popitem()[1]} if alike else levels, {})


def _fixed(rulebook: Rulebook, space: Space, answers: Answers, used: set[str]) -> Iterator[Relation]:
    """The pairs that constraints let stand, and the answers that each choice of facts lets a question have."""
    for constraint in rulebook.constraints:
        if space.cells.keys() >= set(constraint.facts):
            pairs = product(*(space.cells[name] for name in constraint.facts))
            yield Relation(constraint.facts, frozenset(pair for pair in pairs if constraint.possible(*pair)))
    for question in answers.questions:
        if ASKED + question.id in used:
            facts = tuple(fact for fact in question.facts if fact in space.cells)
            yield Relation(
                (*facts, ASKED + question.id),
                frozenset(
                    (*row, value)
                    for row, world in space.worlds(facts)
                    for value in _asked(answers.answer(question, world))
                ),
            )


def _asked(answer: Answer) -> Iterable[Hashable]:
    """The answers that a fact would tell apart; nothing where there is one, or where policy is open."""
    return answer.values if len(answer.values) > 1 and answer.asks else (None,)


def _asks(
    tables: Iterable[RuleTable], answers: Answers, space: Space
) -> Iterator[tuple[str, tuple[frozenset[str], tuple[str, ...]]]]:
    """For each question that some fact would settle: which facts, and on what else its answer may hang."""
    named = dict.fromkeys(name for table in tables for name in table.variables if name.startswith(ASKED))
    for question in answers.questions:
        if ASKED + question.id in named:
            facts = tuple(fact for fact in question.facts if fact in space.cells)
            found = (answers.answer(question, world) for _, world in space.worlds(facts))
            asked = frozenset(each.asks for each in found if len(each.values) > 1 and each.asks)
            yield ASKED + question.id, (asked, question.facts)
