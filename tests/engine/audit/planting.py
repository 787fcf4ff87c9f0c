"""Exactly one defect put into a clean rulebook, and what an audit must say of it.

Nothing here looks at what an audit does: that a planted rule is never breached alone, or can never be kept together
with another, follows from the ranks of the answers alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.engine.audit.growing import BEGIN, NOTES, Sketch

if TYPE_CHECKING:
    from p2mi_rules.norms import DefectKind, Rulebook


class Planted(NamedTuple):
    """A rulebook with one defect, of which kind it is, and the rules, the topic or the question that it is about."""

    rulebook: Rulebook
    kind: DefectKind
    about: frozenset[str]


def planted_in(sketch: Sketch, kind: DefectKind, *about: str) -> Planted:
    """The rulebook as it stands, with what is wrong with it."""
    return Planted(sketch.rulebook(), kind, frozenset(about))


def quiet(sketch: Sketch, *apart_from: str) -> str | None:
    """A question that no deciding rule asks and of which none of these is made, by which no gap opens."""
    parts = {part for name in apart_from for part in sketch.made_of.get(name, ())}
    found = [name for name in sketch.quiet if name != sketch.opening and name not in parts]
    return sketch.random.choice(found) if found else None


def of_everything(sketch: Sketch) -> list[str]:
    """The questions that a rule asks of everything from the first day on, without looking at another."""
    return [
        name
        for name in sorted(sketch.asked)
        if all(len(rule.parameters) == 1 for rule in sketch.versions(name)) and sketch.versions(name)[0].since == BEGIN
    ]


def opposed(sketch: Sketch) -> str | None:
    """One of these that no constraint ties to another, and that no other deciding rule reads."""
    taken = {fact for tie in sketch.constraints for fact in tie.facts}
    taken |= {name for rule in sketch.rules.values() if rule.topic != NOTES for name in rule.parameters[1:]}
    found = [name for name in of_everything(sketch) if not {name, *sketch.made_of.get(name, ())} & taken]
    return sketch.random.choice(found) if found else None
