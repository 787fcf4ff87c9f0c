"""What does a question answer, and is that an answer which it declares?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRulebookError, P2MIRulesError
from p2mi_rules.norms.definitions import shown
from p2mi_rules.norms.questions import Answer

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms.questions import Question, Table


def told_by(question: Question, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:
    """What a question answers for these values of its facts.

    Whatever it or its table raises is a fault of the rulebook, told without the values; so is no answer at all, and one
    that it does not declare: both raise ``FaultyRulebookError``.
    """
    answer = _answered(question, values, tables)
    if answer.values and answer.values.issubset(question.answers):
        return answer
    found = ", ".join(sorted(map(shown, answer.values - {*question.answers}))) or "nothing"
    raise FaultyRulebookError([Fault(question.id, f"answered by {found}", expected="an answer that it declares")])


def _answered(question: Question, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:
    """The same, unless it is no answer."""
    try:
        found: object = question.answer(values, tables)
    except P2MIRulesError:
        raise
    except Exception as error:
        fault = Fault(question.id, f"{type(error).__name__} raised", expected="an Answer for all values of its facts")
        raise FaultyRulebookError([fault]) from error
    if not (isinstance(found, Answer) and isinstance(found.values, frozenset)):  # pyright: ignore[reportUnnecessaryIsInstance] - tables are users' own
        fault = Fault(question.id, f"a value of type {type(found).__name__}", expected="an Answer(frozenset(...))")
        raise FaultyRulebookError([fault])
    return found
