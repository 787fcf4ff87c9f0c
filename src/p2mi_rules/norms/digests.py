"""Which fingerprint tells two rulebooks apart, by what their rules say of themselves and by all that they answer?"""

from __future__ import annotations

from enum import Enum
from hashlib import sha256
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from p2mi_rules.norms.questions import Band, Dated, Field, Function, Holds

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from p2mi_rules.norms.questions import Question
    from p2mi_rules.norms.rulebook import Rulebook
    from p2mi_rules.norms.rules import Constraint, Gap, Provision, Rule

_MOST = 1_000_000
"""Of a table with more rows no digest is made: it would take minutes, and the name of the function stands for it."""


def digest_of(book: Rulebook) -> str:
    """SHA-256, hexadecimal: of each rule and gap its words and its whole table, the questions, the constraints.

    A table is what a function says to all answers in their order, so a function that was written otherwise and says
    the same leaves the fingerprint alone. Answers are told by type and value, or by their ``repr``, which must be
    the same in every process.
    """
    stated = {question.fact: question.answers for question in book.questions if isinstance(question, Field)}
    lines = [
        *(f"{_rule(rule)}|{_table(rule, book.by_id)}" for rule in book.rules),
        *(f"{_gap(gap)}|{_table(gap, book.by_id)}" for gap in book.gaps),
        *sorted(_question(question, stated) for question in book.questions),
        *sorted(_constraint(constraint, stated) for constraint in book.constraints),
        _spelled((book.topics, book.pivots, tuple(sorted(book.domains.items())))),
    ]
    return sha256("\n".join(lines).encode()).hexdigest()


def _rule(rule: Rule) -> str:
    """What a rule says of itself."""
    return (
        f"{rule.id}|{rule.basis}|{rule.since}|{rule.until}|{rule.topic}|{rule.effect}|{rule.reason}|{rule.liable}"
        f"|{'; '.join(map(str, rule.see))}|{rule.penalty}"
    )


def _gap(gap: Gap) -> str:
    """What a gap says of itself."""
    return f"{gap.id}|{gap.basis}|{gap.since}|{gap.until}|{_spelled((gap.topics, gap.rules))}"


def _table(part: Provision[object], questions: Mapping[str, Question]) -> str:
    """What a provision asks, and its outcomes over all answers."""
    told = _outcomes(part.function, [questions[name].answers for name in part.parameters])
    return f"{','.join(part.parameters)}|{told}"


def _question(question: Question, stated: Mapping[str, tuple[Hashable, ...]]) -> str:
    """What a question reads and what it can be answered, with all that its kind adds."""
    told = f"{type(question).__name__}|{question.id}|{_spelled(question.facts)}|{_spelled(question.answers)}"
    if isinstance(question, Band):
        return f"{told}|{_spelled(tuple(question.cuts))}"
    if isinstance(question, Dated):
        return f"{told}|{question.table}|{question.date}"
    if isinstance(question, Holds):
        return f"{told}|{question.item}"
    return f"{told}|{_known(question.function, question.reads, stated)}" if isinstance(question, Function) else told


def _constraint(constraint: Constraint, stated: Mapping[str, tuple[Hashable, ...]]) -> str:
    """Which facts exclude one another, and in which of their values."""
    return f"{constraint.text}|{constraint.text_id}|{_known(constraint.possible, constraint.facts, stated)}"


def _known(function: object, facts: tuple[str, ...], stated: Mapping[str, tuple[Hashable, ...]]) -> str:
    """The table of a function of facts, where questions name the values of them all; else its name alone."""
    if stated.keys() >= set(facts):
        told = _outcomes(function, [stated[fact] for fact in facts])
    else:
        told = str(getattr(function, "__qualname__", ""))
    return f"{','.join(facts)}|{told}"


def _outcomes(function: object, answers: Sequence[tuple[Hashable, ...]]) -> str:
    """What a function says to each choice of answers, in their order; of very many choices its name alone."""
    if prod(map(len, answers)) > _MOST:
        return str(getattr(function, "__qualname__", ""))

    def told() -> Iterator[str]:
        for choice in product(*answers):
            yield _spelled(function(*choice))  # type: ignore[operator]  # a provision or question holds a function

    return ",".join(told())


def _spelled(value: object) -> str:
    """A value as text that is the same in every process."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.value}"
    if isinstance(value, tuple):
        return f"({','.join(map(_spelled, value))})"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - told one by one
    if isinstance(value, frozenset):
        return f"{{{','.join(sorted(map(_spelled, value)))}}}"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - as above
    return repr(value)
