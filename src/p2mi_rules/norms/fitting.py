"""Do the parts of a rulebook fit together?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.annotations import misfit
from p2mi_rules.norms.definitions import nearest, of_kind, question_faults, value_faults, word_faults
from p2mi_rules.norms.overlaps import Overlap
from p2mi_rules.norms.questions import CHECKED, MOMENT, Field, Holds
from p2mi_rules.norms.rules import Constraint, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from p2mi_rules.norms.questions import Question
    from p2mi_rules.norms.rulebook import Rulebook


def misfits(book: Rulebook) -> list[Fault]:
    """Everything in which the parts of a rulebook do not agree with each other."""
    return [
        *_repeated(book),
        *_unbound(book),
        *_undeclared(book),
        *_unknown_rules(book),
        *_unknown_facts(book),
        *_twofold(book),
        *_domains(book),
    ]


def strangers(book: Rulebook) -> Iterator[Fault]:
    """Parts of a rulebook that are something else, and questions of a user's own kind that are none."""
    for part, kind in (("gaps", Gap), ("constraints", Constraint), ("overlaps", Overlap)):
        yield from _others(part, getattr(book, part), kind)
    yield from _others("pivots", book.pivots, str)
    if not isinstance(book.topics, frozenset):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
        yield Fault("topics", of_kind(book.topics), expected="a frozenset of topics")
    else:
        yield from word_faults(
            "topics", {str(number): topic for number, topic in enumerate(sorted(map(str, book.topics)))}
        )
    if not isinstance(book.questions, tuple):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
        yield Fault("questions", of_kind(book.questions), expected="a tuple of questions")
        return
    for number, question in enumerate(book.questions):
        if type(question) in CHECKED:
            continue  # checked when it was defined
        if all(hasattr(question, part) for part in ("id", "facts", "answers", "answer")):
            yield from question_faults(question.id, question.facts, question.answers)
        else:
            yield Fault(f"questions[{number}]", of_kind(question), expected="Field, Band, Holds, Dated or Function")


def _others(part: str, given: object, kind: type) -> Iterator[Fault]:
    """The members of a part that are of another kind; the part itself, if it is no tuple."""
    if not isinstance(given, tuple):
        yield Fault(part, of_kind(given), expected="a tuple")
        return
    members: tuple[object, ...] = given  # pyright: ignore[reportUnknownVariableType] - each is looked at
    for number, member in enumerate(members):
        if not isinstance(member, kind):
            yield Fault(f"{part}[{number}]", of_kind(member), expected=f"a value of type {kind.__name__}")


def _repeated(book: Rulebook) -> Iterator[Fault]:
    """Ids that are used twice."""
    ids = Counter([part.id for part in book.provisions] + [question.id for question in book.questions])
    for name, count in ids.items():
        if count > 1:
            yield Fault(name, f"{count} times", expected="an id of its own")


def _unbound(book: Rulebook) -> Iterator[Fault]:
    """Parameters that no question answers, or whose type does not take what the question answers."""
    for part in book.provisions:
        for name in part.parameters:
            place = f"{part.id}({name})"
            if name not in book.by_id:
                expected = f"one of: {', '.join(sorted(book.by_id))}"
                yield Fault(place, "no question of that id", expected=expected, suggestion=nearest(name, book.by_id))
                continue
            other = misfit(part.function, name, book.by_id[name].answers)
            if other is not None:
                annotated: object = part.function.__annotations__[name]
                found = (
                    f"the type {annotated if isinstance(annotated, str) else getattr(annotated, '__name__', annotated)}"
                )
                yield Fault(place, found, expected=f"a type that takes every answer to the question, {other} too")


def _undeclared(book: Rulebook) -> Iterator[Fault]:
    """Topics that the rulebook does not declare."""
    used = [(rule.id, {rule.topic}) for rule in book.rules] + [(gap.id, set(gap.topics)) for gap in book.gaps]
    for name, topics in used:
        for topic in sorted(topics - book.topics):
            expected = f"a topic the rulebook declares: {', '.join(sorted(book.topics))}"
            yield Fault(name, f"topic {topic}", expected=expected, suggestion=nearest(topic, book.topics))


def _unknown_rules(book: Rulebook) -> Iterator[Fault]:
    """Rules that a gap takes, or that are said to overlap, and that are not there."""
    ids = {rule.id for rule in book.rules}
    named = [(gap.id, gap.rules) for gap in book.gaps]
    named += [(f"overlap {' and '.join(each.rules)}", frozenset(each.rules)) for each in book.overlaps]
    for place, rules in named:
        for rule in sorted(rules - ids):
            expected = "ids of rules of the rulebook"
            yield Fault(place, f"rule {rule}", expected=expected, suggestion=nearest(rule, ids))


def _unknown_facts(book: Rulebook) -> Iterator[Fault]:
    """Facts that a constraint, a pivot or a domain names and that no question reads."""
    named = [(f"constraint {' and '.join(each.facts)}", fact) for each in book.constraints for fact in each.facts]
    named += [("pivots", fact) for fact in book.pivots] + [("domains", fact) for fact in book.domains]
    for place, fact in named:
        if fact not in book.facts:
            expected = "a fact that some question reads"
            yield Fault(place, f"fact {fact}", expected=expected, suggestion=nearest(fact, book.facts))


def _twofold(book: Rulebook) -> Iterator[Fault]:
    """Facts of which two questions say that they are all of it, and name different values."""
    first: dict[str, frozenset[object]] = {}
    for question in book.questions:
        if isinstance(question, Field | Holds):
            fact, answers = question.facts[0], frozenset[object](question.answers)
            if first.setdefault(fact, answers) != answers:
                yield Fault(question.id, f"other values of the fact {fact}", expected="the same in every question")


def _domains(book: Rulebook) -> Iterator[Fault]:
    """Values declared for a fact that are no values, or that its question names already."""
    own: Mapping[str, Question] = {each.facts[0]: each for each in book.questions if isinstance(each, Field | Holds)}
    for fact, values in book.domains.items():
        yield from value_faults(f"domains[{fact}]", values)
        if fact in own:
            yield Fault(f"domains[{fact}]", "values", expected=f"none, since the question {own[fact].id} names them")
        if fact == MOMENT:
            yield Fault(
                f"domains[{fact}]", "values", expected="none, since the day judged is given with each judgement"
            )
