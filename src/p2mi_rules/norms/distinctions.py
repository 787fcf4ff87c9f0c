"""Which answers can the provisions of a rulebook tell apart at all?"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.norms.rules import Provision


def distinctions(
    provisions: Iterable[Provision[object]], answers: Mapping[str, tuple[Hashable, ...]]
) -> dict[str, dict[Hashable, Hashable]]:
    """For each question, each answer's representative: the first answer that every provision treats alike.

    ``answers`` are those that each question can still have. Worlds that differ only in answers with one
    representative have the same outcomes, so one of them speaks for all.
    """
    treatments: dict[str, dict[Hashable, list[object]]] = {
        name: {answer: [] for answer in possible} for name, possible in answers.items()
    }
    for provision in provisions:
        for place, name in enumerate(provision.parameters):
            for answer, told in _treatment(provision, place, answers).items():
                treatments[name][answer].append(told)
    return {name: _representatives(by_answer) for name, by_answer in treatments.items()}


def _treatment(
    provision: Provision[object], place: int, answers: Mapping[str, tuple[Hashable, ...]]
) -> dict[Hashable, tuple[object, ...]]:
    """What a provision says under each answer to one of its questions, over all answers to the others."""
    told: defaultdict[Hashable, list[object]] = defaultdict(list)
    for choice in product(*(answers[name] for name in provision.parameters)):
        told[choice[place]].append(provision.function(*choice))
    return {answer: tuple(outcomes) for answer, outcomes in told.items()}


def _representatives(by_answer: Mapping[Hashable, list[object]]) -> dict[Hashable, Hashable]:
    """The first answer of each treatment, for all of that treatment."""
    first: dict[tuple[object, ...], Hashable] = {}
    return {answer: first.setdefault(tuple(told), answer) for answer, told in by_answer.items()}
