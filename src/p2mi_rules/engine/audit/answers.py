"""Which answers of a question make no difference to anything, and which can it never give?"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.norms import Dated, DefectKind, Field, Holds

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.audit.law import Law
    from p2mi_rules.norms import Question, Table


def alike(law: Law) -> Iterator[Defect]:
    """Answers of a question that is read which nothing tells apart: no provision, no constraint, no other question.

    Of a fact by which a table is asked, or an answer that cannot be worked out, each value may make a difference there.
    """
    large = {name for part in law.unexamined for name in part.parameters}
    read = {name for part in law.rulebook.provisions for name in part.parameters}
    keys = {fact for name in law.space.free for fact in law.rulebook.by_id[name].facts}
    for question in law.rulebook.questions:
        if question.id in read - large and not (isinstance(question, Field) and question.fact in keys):
            for answers in _classes(law, question):
                yield Defect(kind=DefectKind.ALIKE, question=question.id, case={question.id: answers})


def _classes(law: Law, question: Question) -> Iterator[tuple[Hashable, ...]]:
    """The answers that it can give and that are treated alike, where there is more than one."""
    own = isinstance(question, Field | Holds) and question.id not in law.space.free
    first = law.classes[question.facts[0]] if own else law.representatives[question.id]
    classes: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for answer in given(law, question):
        classes[first[answer]].append(answer)
    yield from (tuple(each) for each in classes.values() if len(each) > 1)


def given(law: Law, question: Question) -> list[Hashable]:
    """The answers that it gives in any world, in the order in which it declares them."""
    variables = law.whole.variables(question.id)
    worlds = (dict(zip(variables, row, strict=True)) for row in law.whole.worlds(variables))
    told = {law.whole.told(question.id, world) for world in worlds}
    return [answer for answer in question.answers if answer in told]


def never_given(law: Law, tables: Mapping[str, Table], days: Sequence[date]) -> Iterator[Defect]:
    """Answers that a question declares and gives in no world; of a table that was handed over, on no day asked."""
    for question in law.rulebook.questions:
        told = set(given(law, question))
        if isinstance(question, Dated) and question.table in tables:
            told &= _said(law, question, tables, days)
        missing = tuple(answer for answer in question.answers if answer not in told)
        if missing:
            yield Defect(kind=DefectKind.NEVER_GIVEN, question=question.id, case={question.id: missing})


def _said(law: Law, question: Dated, tables: Mapping[str, Table], days: Sequence[date]) -> set[Hashable]:
    """All that a table says of the facts that can be listed, on the first day of each stretch and on other days."""
    asked = sorted({*days, *(stretch.since for stretch in law.stretches)})
    unlisted = [key for key in question.keys if key not in law.whole.domains]
    cells = law.whole.cells(tuple(key for key in question.keys if key not in unlisted)) * len(asked)
    if unlisted or cells > law.most:
        law.left[question.id, *unlisted] = cells
        return set(question.answers)
    keys = law.whole.worlds(question.keys)
    return {value for row, day in product(keys, asked) for value in tables[question.table].lookup(row, day).values}
