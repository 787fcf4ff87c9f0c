"""What does each rule say in each world, as far as anything tells worlds apart?"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.engine.audit.classes import Classes, classes_of
from p2mi_rules.engine.audit.space import Space, listed, tied, worked_out
from p2mi_rules.engine.relations import Relation, joined_with, projected
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.norms.distinctions import distinctions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from p2mi_rules.engine.audit.space import Domains, Values
    from p2mi_rules.norms import Gap, Provision, Rule, Rulebook


class Stretch(NamedTuple):
    """Days on which the same provisions are in force; without an end, all days from the first on."""

    since: date
    until: date | None

    def within(self, part: Provision[object]) -> bool:
        """Whether a provision is in force in it."""
        return part.in_force(self.since)


class Table(NamedTuple):
    """What a rule says for each combination of the values of its variables that the constraints leave."""

    variables: tuple[str, ...]
    rows: Mapping[Values, Outcome]

    def where(self, *outcomes: Outcome) -> Relation:
        """The combinations with one of these outcomes."""
        return Relation(self.variables, frozenset(row for row, said in self.rows.items() if said in outcomes))


@attrs.frozen(eq=False)
class Law:
    """A rulebook as an audit reads it: its worlds, and what every rule says in them.

    ``whole`` has every value of every fact, ``space`` one for all that are treated alike. ``rules`` and ``gaps`` are
    those small enough to be examined in full, ``most`` is how many combinations are; ``left`` gathers what was not
    examined, by names, with the number of combinations that it has.
    """

    rulebook: Rulebook
    whole: Space
    space: Space
    most: int
    rules: tuple[Rule, ...]
    gaps: tuple[Gap, ...]
    representatives: Mapping[str, Classes]
    classes: Mapping[str, Classes]
    left: dict[tuple[str, ...], int]
    _tables: dict[Hashable, Table] = attrs.field(factory=dict[Hashable, Table], repr=False)
    _bare: dict[Hashable, Relation] = attrs.field(factory=dict[Hashable, Relation], repr=False)

    @property
    def unexamined(self) -> list[Rule | Gap]:
        """The rules and gaps that are too large to be examined."""
        every: list[Rule | Gap] = [*self.rulebook.rules, *self.rulebook.gaps]
        return [part for part in every if (part.id,) in self.left]

    @property
    def stretches(self) -> list[Stretch]:
        """The days from the first to the last on which any provision is in force, cut where that changes."""
        cuts = sorted(self.rulebook.cuts)
        spans = [*pairwise(cuts), (cuts[-1], None)] if cuts else []
        return [Stretch(*span) for span in spans if any(part.in_force(span[0]) for part in self.rulebook.provisions)]

    def deciding(self, stretch: Stretch) -> list[Rule]:
        """The rules examined that decide in a stretch, in the order of the law."""
        return [rule for rule in self.rules if rule.effect is Effect.DECIDES and rule.in_force(stretch.since)]

    def gaps_over(self, rule: Rule, stretch: Stretch) -> tuple[Gap, ...]:
        """The gaps that may take the word from a rule in a stretch."""
        if rule.effect is not Effect.DECIDES:
            return ()
        return tuple(gap for gap in self.gaps if gap.takes(rule) and gap.in_force(stretch.since))

    def table(self, rule: Rule, stretch: Stretch) -> Table:
        """What a rule says in the worlds of a stretch; the same object for stretches in which that is the same."""
        return self._remembered(rule, self.gaps_over(rule, stretch))

    def by_its_words(self, rule: Rule) -> Table:
        """What a rule says in all worlds, as if no gap took the word from it."""
        return self._remembered(rule, ())

    def _remembered(self, rule: Rule, gaps: tuple[Gap, ...]) -> Table:
        key = (rule.id, *(gap.id for gap in gaps))
        if key not in self._tables:
            self._tables[key] = self._table(rule, gaps)
        return self._tables[key]

    def _table(self, rule: Rule, gaps: tuple[Gap, ...]) -> Table:
        variables = _variables((rule, *gaps), self.space)
        return Table(variables, {row: self._says(rule, gaps, variables, row) for row in self.space.worlds(variables)})

    def _says(self, rule: Rule, gaps: tuple[Gap, ...], variables: tuple[str, ...], row: Values) -> Outcome:
        world = dict(zip(variables, row, strict=True))
        if any(gap.function(*self.answers(gap, world)) for gap in gaps):
            return Outcome.NOT_ENCODED
        return rule.function(*self.answers(rule, world))

    def bare(self, table: Table, *outcomes: Outcome) -> Relation:
        """Where a rule has one of these outcomes, told by those variables alone on which that hangs."""
        key = (id(table), *outcomes)
        if key not in self._bare:
            so = table.where(*outcomes)
            not_so = Relation(table.variables, frozenset(table.rows) - so.rows)
            for name in table.variables:
                others = {*so.variables} - {name}
                one, other = projected(so, others), projected(not_so, others)
                if not one.rows & other.rows:
                    so, not_so = one, other
            self._bare[key] = so
        return self._bare[key]

    def answers(self, part: Provision[object], world: Mapping[str, Hashable]) -> Iterable[Hashable]:
        """What a provision is told in a world, as far as any provision can tell answers apart."""
        return (self.representatives[name][self.space.told(name, world)] for name in part.parameters)

    def variables(self, part: Provision[object]) -> tuple[str, ...]:
        """The variables on which what a provision is told hangs."""
        return _variables((part,), self.space)

    def tied_to(self, relation: Relation, names: Iterable[str]) -> Relation:
        """The relation with those of the names added whose values the constraints tie to its own."""
        wanted = {*names} - {*relation.variables}
        for tie in self.space.ties:
            if wanted & {*tie.variables} and {*relation.variables} & {*tie.variables}:
                relation = joined_with(relation, projected(tie, wanted | {*relation.variables}))
        return relation

    def first_of(self, names: Iterable[str], row: Values) -> Values:
        """A row with each value by the first that is treated like it."""
        return tuple(self.classes[name][value] for name, value in zip(names, row, strict=True))

    def all_like(self, name: str, values: Iterable[Hashable]) -> Values:
        """The values of a variable that are treated like any of some."""
        held = {*values}
        return tuple(value for value, first in self.classes[name].items() if first in held)

    def in_words(self, variable: str, values: Values) -> tuple[str, Values]:
        """The question in whose words a variable is told, and its answers that these values are."""
        name = self.space.question_of(variable)
        question = self.rulebook.by_id.get(name)
        if question is None or name in self.space.free:
            return name, values
        told = {self.whole.told(name, {variable: value}) for value in values}
        return name, tuple(answer for answer in question.answers if answer in told)


def read(rulebook: Rulebook, facts: Domains, most: int) -> Law:
    """Read a rulebook for an audit; ``facts`` are values of facts that no field declares."""
    domains = listed(rulebook, facts)
    free = frozenset(each.id for each in rulebook.questions if not worked_out(each, domains, most))
    bound = tied(rulebook.constraints, domains, most)
    for tie in bound.ties:
        domains |= {name: tuple(v for v in domains[name] if v in _seen(tie, name)) for name in tie.variables}
    domains |= {f"?{name}": rulebook.by_id[name].answers for name in free}
    whole = Space(rulebook, domains, tuple(bound.ties), free)
    left: dict[tuple[str, ...], int] = {(name,): 0 for name in bound.unlisted}
    rules, gaps, sizes = _examined(whole, bound.large, most)
    left |= {(name,): size for name, size in sizes.items() if size > most}
    answers = {name: each.answers for name, each in rulebook.by_id.items()}
    representatives = distinctions((*rules, *gaps), answers)
    classes = classes_of(whole, representatives)
    merged = {name: tuple(dict.fromkeys(each.values())) for name, each in classes.items()}
    kept = tuple(
        Relation(tie.variables, frozenset(row for row in tie.rows if _within(row, tie, merged))) for tie in bound.ties
    )
    space = attrs.evolve(whole, domains=merged, ties=kept)
    return Law(rulebook, whole, space, most, rules, gaps, representatives, classes, left)


def _seen(tie: Relation, name: str) -> set[Hashable]:
    return {value for (value,) in projected(tie, {name}).rows}


def _within(row: Values, tie: Relation, domains: Domains) -> bool:
    """Whether every value of a row is one that stands for others."""
    return all(value in domains[name] for name, value in zip(tie.variables, row, strict=True))


def _variables(parts: Iterable[Provision[object]], space: Space) -> tuple[str, ...]:
    """The variables of some provisions, each once."""
    return tuple(dict.fromkeys(each for part in parts for name in part.parameters for each in space.variables(name)))


def _examined(
    space: Space, untied: Mapping[str, int], most: int
) -> tuple[tuple[Rule, ...], tuple[Gap, ...], Mapping[str, int]]:
    """The rules and gaps with few enough combinations, and how many all of them have.

    A rule that a larger gap may take is not examined either, nor is what hangs on facts that constraints exclude in
    too many combinations (``untied``).
    """
    rulebook = space.rulebook
    sizes = {part.id: _size((part,), space, untied) for part in rulebook.provisions}
    gaps = tuple(gap for gap in rulebook.gaps if sizes[gap.id] <= most)
    for rule in rulebook.rules:
        reached = [gap for gap in rulebook.gaps if gap.takes(rule) and rule.effect is Effect.DECIDES]
        sizes[rule.id] = max((_size((rule, *reached), space, untied), *(sizes[each.id] for each in (rule, *reached))))
    return tuple(rule for rule in rulebook.rules if sizes[rule.id] <= most), gaps, sizes


def _size(parts: tuple[Provision[object], ...], space: Space, untied: Mapping[str, int]) -> int:
    """How many combinations of answers, or of values behind them, have to be gone through for some provisions."""
    names = dict.fromkeys(name for part in parts for name in part.parameters)
    variables = _variables(parts, space)
    answers = prod(len(space.rulebook.by_id[name].answers) for name in names) if len(parts) == 1 else 0
    return max((answers, space.cells(variables), *(untied.get(name, 0) for name in variables)))
