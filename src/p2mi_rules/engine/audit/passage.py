"""By which answer to a question is there no way at all to keep every rule?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.engine.relations import Relation, consistent
from p2mi_rules.norms import DefectKind, Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.engine.audit.law import Law, Stretch
    from p2mi_rules.norms import Rule

_PASSED = (Outcome.SATISFIED, Outcome.NOT_APPLICABLE)


def no_way(law: Law, question: str) -> Iterator[Defect]:
    """The answers to a question with which no world of a stretch is procedural, with the few rules that bar them.

    In a procedural world every rule that decides or sets the scope is satisfied or does not apply, and no gap takes it.
    """
    known: dict[Hashable, tuple[str, ...]] = {}
    for answer in law.rulebook.by_id[question].answers:
        chosen = _chosen(law, question, answer)
        for stretch in law.stretches if chosen.rows else ():
            tables = {rule.id: law.table(rule, stretch) for rule in law.rules if _bars(rule, stretch)}
            key = (answer, *map(id, tables.values()))
            if key not in known:
                passed = {name: law.bare(each, *_PASSED) for name, each in tables.items()}
                known[key] = _barred(law, chosen, passed)
            if known[key]:
                yield Defect(
                    kind=DefectKind.NO_WAY,
                    question=question,
                    rules=known[key],
                    since=stretch.since,
                    until=stretch.until,
                    case={question: (answer,)},
                )


def _bars(rule: Rule, stretch: Stretch) -> bool:
    """Whether a breach of a rule bars a world in a stretch from being procedural."""
    return rule.effect is not Effect.WARNS and rule.in_force(stretch.since)


def _chosen(law: Law, question: str, answer: Hashable) -> Relation:
    """The values with which a question has this answer."""
    variables = law.whole.variables(question)
    rows = (
        law.first_of(variables, row)
        for row in law.whole.worlds(variables)
        if law.whole.told(question, dict(zip(variables, row, strict=True))) == answer
    )
    return Relation(variables, frozenset(rows))


def _barred(law: Law, chosen: Relation, passed: Mapping[str, Relation]) -> tuple[str, ...]:
    """Rules that cannot all be passed with what is chosen, none to spare: one if one is enough; none if all can be."""
    base = [chosen, *law.space.ties]
    alone = next((name for name, relation in passed.items() if not consistent([relation, *base])), None)
    if alone is not None:
        return (alone,)
    if consistent([*passed.values(), *base]):
        return ()
    needed = dict(passed)
    for name in passed:
        fewer = [relation for other, relation in needed.items() if other != name]
        if not consistent([*fewer, *base]):
            del needed[name]
    return tuple(needed)
