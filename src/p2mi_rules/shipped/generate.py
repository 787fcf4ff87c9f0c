"""Which constants stand for the shipped rules and the shipped policy?"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules.compiled.coding import coded, narrowed
from p2mi_rules.compiled.shapes import Regime
from p2mi_rules.compiled.variables import read_at, variables_of
from p2mi_rules.countries.tables import names
from p2mi_rules.norms import Rulebook, told_by
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions import CONSTRAINTS, QUESTIONS, Choices
from p2mi_rules.questions.catalogue import DESTINATIONS, GOVERNMENT_BASIS, SAFEGUARDS
from p2mi_rules.questions.tables import Destinations, GovernmentBasis, SafeguardsOf
from p2mi_rules.questions.who import told_apart
from p2mi_rules.rules import GAPS, OVERLAPS, RULES
from p2mi_rules.vocabulary import Scheme, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from p2mi_rules.compiled.shapes import Book
    from p2mi_rules.norms import Dated

HERE = Path(__file__).parent
LAW, POLICY = HERE / "law.py", HERE / "courses.py"
_DAY = timedelta(days=1)
_HEAD = '''"""{question} Written by ``python -m p2mi_rules.shipped.generate``; do not edit."""

# ruff: noqa: E501 - one table on one line, however long
# fmt: off
from __future__ import annotations

'''


def rulebook() -> Rulebook:
    """The shipped rulebook, with the values of the one fact of which no question names them."""
    return Rulebook(
        RULES,
        QUESTIONS,
        topics=frozenset(map(str, Topic)),
        gaps=GAPS,
        constraints=CONSTRAINTS,
        overlaps=OVERLAPS,
        pivots=("destination",),
        domains={"scheme": tuple(Scheme)},
    )


def law() -> Book:
    """The shipped rulebook in numbers."""
    book = rulebook()
    return coded(book, variables_of(book))


class Courses:
    """Policy for every country over time, in numbers: which regimes follow one another."""

    def __init__(self, policy: PolicyBook) -> None:
        """Ask the policy about every country there is."""
        self._policy = policy
        self._variables = variables_of(rulebook())
        (self._place,) = (each for each in self._variables.places if "destination" in each.facts)
        choices = Choices()
        self._tables: Mapping[str, Destinations | GovernmentBasis | SafeguardsOf] = {
            DESTINATIONS: Destinations(policy, choices),
            GOVERNMENT_BASIS: GovernmentBasis(policy, choices),
            SAFEGUARDS: SafeguardsOf(policy, choices),
        }
        self._number: dict[Regime, int] = {}
        self._known: dict[Hashable, int] = {}
        self.of = {country: self._course(country) for country in sorted(names())}

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """The regimes, by their numbers."""
        return tuple(self._number)

    def _course(self, country: str) -> tuple[tuple[int, ...], tuple[int, ...], int, int]:
        """The days of change by ordinal, the sets of regimes before and from each on, and what a blank may be.

        That are two sets: of occupations, and of schemes.
        """
        approvals = [cut - _DAY for cut in sorted(self._policy.approval_cuts(country))]
        cuts = sorted({*self._policy.cuts(country), *approvals})
        sets = [self._regimes_on(country, day, approvals) for day in (date.min, *cuts)]
        kept = [place for place in range(1, len(sets)) if sets[place] != sets[place - 1]]
        values = self._variables.values
        jobs, schemes = (
            told_apart(self._policy.occupations(country)),
            {*self._policy.schemes(country), Scheme.NO_SCHEME},
        )
        return (
            tuple(cuts[place - 1].toordinal() for place in kept),
            (sets[0], *(sets[place] for place in kept)),
            sum(1 << place for place, job in enumerate(values["occupation"]) if job in jobs),
            sum(1 << place for place, scheme in enumerate(values["scheme"]) if scheme in schemes),
        )

    def _regimes_on(self, country: str, day: date, approvals: Sequence[date]) -> int:
        """The set of regimes of a day where no approval is stated: approved before a stop, or not before any."""
        found = 0
        for approved_on in (None, *(each for each in approvals if each <= day)):
            found |= 1 << self._regime(country, approved_on, day)
        return found

    def _regime(self, country: str, approved_on: date | None, day: date) -> int:
        """The number of a regime; policy that tells the same placements apart is asked once."""
        key = tuple(self._kinds(question, country, approved_on, day) for question in self._place.questions)
        if key not in self._known:
            told = [self._told(question, country, approved_on, day) for question in self._place.questions]
            regime = Regime(tuple(classes for classes, _ in told), tuple(answers for _, answers in told))
            self._known[key] = self._number.setdefault(regime, len(self._number))
        return self._known[key]

    def _kinds(self, question: Dated, country: str, approved_on: date | None, day: date) -> Hashable:
        """What a table tells apart there and then, for this approval."""
        regime, alike = self._tables[question.table].kinds(country, day)
        keys = question.keys[1:]
        return regime, alike[keys.index("approved_on")](approved_on) if "approved_on" in keys else None

    def _told(
        self, question: Dated, country: str, approved_on: date | None, day: date
    ) -> tuple[tuple[bytes, ...], tuple[int, ...]]:
        """The set of answers for each choice of the facts that rules read too."""
        reads = read_at(question, self._variables)
        number = {answer: place for place, answer in enumerate(question.answers)}
        alike = self._tables[question.table].kinds(country, day).alike
        same = dict(zip(question.keys[1:], alike, strict=False))
        kinds = [_first_of_each(self._variables.values[fact], same[fact]) for fact in reads]
        whole: list[int] = []
        for choice in product(*(dict.fromkeys(each) for each in kinds)):
            world = {"destination": country, "approved_on": approved_on, **dict(zip(reads, choice, strict=True))}
            answer = told_by(question, (*(world[key] for key in question.keys), day), self._tables)
            whole.append(sum(1 << number[value] for value in answer.values))
        told_apart = [list(dict.fromkeys(each)) for each in kinds]
        classes, answers = narrowed(whole, list(map(len, told_apart)))
        return (
            tuple(
                bytes(of[first.index(value)] for value in each)
                for of, first, each in zip(classes, told_apart, kinds, strict=True)
            ),
            answers,
        )


def _first_of_each(values: Sequence[Hashable], kind: Callable[[Hashable], Hashable]) -> list[Hashable]:
    """Of each value the first one that is of the same kind."""
    first: dict[Hashable, Hashable] = {}
    return [first.setdefault(kind(value), value) for value in values]


def written_law(book: Book) -> str:
    """The rulebook as a Python module of plain tuples; tables that are the same are written once."""
    tables = {
        table: f"T{place}" for place, table in enumerate(dict.fromkeys(t[1:] for s in book.laws for t in s.rules))
    }
    lines = [_HEAD.format(question="What do the shipped rules say, in numbers?")]
    lines += [f"{name} = {_written(table)}\n" for table, name in tables.items()]
    for name in ("rules", "effects", "topics", "counted", "full", "variables", "sizes"):
        lines.append(f"{name.upper()} = {_written(getattr(book, name))}\n")
    lines.append(f"TOLD = {tuple(map(tuple, book.told))!r}\n")
    lines.append(f"EXCLUSIONS = {tuple(map(tuple, book.exclusions))!r}\n")
    lines.append("LAWS = (\n")
    for stretch in book.laws:
        rules = ", ".join(f"({table.rule}, *{tables[table[1:]]})" for table in stretch.rules)
        only = "," * (len(stretch.rules) == 1)
        lines.append(f"    ({stretch.since}, ({rules}{only}), {stretch.uncovered}, {stretch.groups}),\n")
    return "".join([*lines, ")\n"])


def written_courses(courses: Courses) -> str:
    """Policy as a Python module of plain tuples; courses that are the same are written once."""
    same: dict[object, list[str]] = {}
    for country, course in courses.of.items():
        same.setdefault(course, []).append(country)
    lines = [_HEAD.format(question="What does the shipped policy answer over time, in numbers?")]
    lines.append("REGIMES = (\n")
    lines += [f"    {_written(tuple(regime))},\n" for regime in courses.regimes]
    lines.append(")\nCOURSES = (\n")
    lines += [f'    ("{" ".join(countries)}", {course!r}),\n' for course, countries in same.items()]
    return "".join([*lines, ")\n"])


def _written(value: object) -> str:
    """A constant as the formatter would leave it; none holds a quotation mark."""
    return repr(value).replace("'", '"')


def texts() -> dict[Path, str]:
    """The modules as they should be."""
    return {LAW: written_law(law()), POLICY: written_courses(Courses(PolicyBook.shipped()))}


def main(arguments: Sequence[str]) -> int:
    """Write the constants; with ``--check`` only compare, and answer 1 if they differ."""
    old = {
        path: text for path, text in texts().items() if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    if "--check" in arguments:
        return int(bool(old))
    for path, text in old.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
