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
        for place, by_answer in enumerate(_treatments(provision, answers)):
            for answer, told in by_answer.items():
                treatments[provision.parameters[place]][answer].append(tuple(told))
    return {name: _representatives(by_answer) for name, by_answer in treatments.items()}


def _treatments(
    provision: Provision[object], answers: Mapping[str, tuple[Hashable, ...]]
) -> list[defaultdict[Hashable, list[object]]]:
    """For each question of a provision, what it says under each answer, over all answers to the others."""
    told: list[defaultdict[Hashable, list[object]]] = [defaultdict(list) for _ in provision.parameters]
    seen: list[object] = []
    try:
        for choice in product(*(answers[name] for name in provision.parameters)):
            outcome = provision.function(*choice)
            seen.append(outcome)
            for place, answer in enumerate(choice):
                told[place][answer].append(outcome)
    except Exception:
        _refuse(provision, answers)
        raise
    # By identity, since these are single objects, and thousands are compared before a first verdict.
    if not frozenset(map(id, provision.sayable)).issuperset(map(id, seen)):
        _refuse(provision, answers)
    return told


def _refuse(provision: Provision[object], answers: Mapping[str, tuple[Hashable, ...]]) -> None:
    """Raise ``FaultyRulebookError`` with the first answers of which a provision says something else, or raises."""
    from p2mi_rules.norms.definitions import refuse  # noqa: PLC0415 - only for a faulty rulebook
    from p2mi_rules.norms.proving import provision_table_faults  # noqa: PLC0415 - only for a faulty rulebook

    refuse(provision_table_faults([provision], answers))


def _representatives(by_answer: Mapping[Hashable, list[object]]) -> dict[Hashable, Hashable]:
    """The first answer of each treatment, for all of that treatment."""
    first: dict[tuple[object, ...], Hashable] = {}
    return {answer: first.setdefault(tuple(told), answer) for answer, told in by_answer.items()}
