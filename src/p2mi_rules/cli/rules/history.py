"""Which rules stand before, after or beside a rule, and what may take the word from it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.rules import OVERLAPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.citations import Citation
    from p2mi_rules.norms import Gap, Overlap, Rule, Rulebook


class Related(NamedTuple):
    """The other rules of the same provision or with the same reason code, by when they are law."""

    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    beside: tuple[Rule, ...]


def related(rule: Rule, rules: Iterable[Rule]) -> Related:
    """Sort what says the same by time: what ended before the rule began, what began after its end, and the rest.

    >>> from p2mi_rules.rules import RULES
    >>> by_id = {each.id: each for each in RULES}
    >>> [each.id for each in related(by_id["uu18-2017/p51-1-amended"], RULES).before]
    ['uu39-2004/p12', 'uu18-2017/p51-1']
    """
    others = [each for each in rules if each is not rule and _same(each, rule)]
    before = tuple(each for each in others if _ended(each, rule))
    after = tuple(each for each in others if _ended(rule, each))
    return Related(before, after, tuple(each for each in others if each not in (*before, *after)))


def gaps_over(rule: Rule, rulebook: Rulebook) -> tuple[Gap, ...]:
    """The gaps that may take the word from a rule on some day on which it is law."""
    return tuple(
        each for each in rulebook.gaps if each.takes(rule) and not _ended(each, rule) and not _ended(rule, each)
    )


def overlapping(rule: Rule) -> list[tuple[str, Overlap]]:
    """The ids of the rules with which the law asks the same thing twice, each with the overlap that says why.

    >>> from p2mi_rules.rules import RULES
    >>> (one,) = (each for each in RULES if each.id == "uu39-2004/p4")
    >>> [other for other, overlap in overlapping(one)]
    ['uu39-2004/p10']
    """
    pairs = [each for each in OVERLAPS if rule.id in each.rules]
    return [(other, each) for each in pairs for other in each.rules if other != rule.id]


def _same(one: Rule, other: Rule) -> bool:
    """Whether two rules carry one reason code, or state one provision in whichever words."""
    place = _provision(one.basis)
    return one.reason == other.reason or (place is not None and place == _provision(other.basis))


def _provision(basis: Citation) -> Citation | None:
    """A provision without whose words it has; none where an instrument is cited as a whole."""
    return None if basis.article is None else attrs.evolve(basis, amended="")


def _ended(one: Rule | Gap, other: Rule | Gap) -> bool:
    """Whether one was no longer law when the other became it."""
    return one.until is not None and one.until <= other.since
