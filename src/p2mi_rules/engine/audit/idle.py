"""Which rules never decide anything, which questions does nobody read, which gaps take nothing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.norms import DefectKind, Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.engine.audit.law import Law
    from p2mi_rules.norms import Gap

_PASSED = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})


def idle(law: Law) -> Iterator[Defect]:
    """Rules that say nothing in any world of their days, or always the same of whatever they apply to."""
    for rule in law.rules:
        force = [stretch for stretch in law.stretches if rule.in_force(stretch.since)]
        kind = _kind({said for stretch in force for said in law.table(rule, stretch).rows.values()})
        if kind is not None:
            yield Defect(kind=kind, rules=(rule.id,), since=rule.since, until=rule.until)


def _kind(said: set[Outcome]) -> DefectKind | None:
    """What is wrong with a rule that says no more than this.

    A ban need not be satisfied by anything: it is passed where it does not apply.
    """
    if Outcome.BREACHED in said:
        return None if said & _PASSED else DefectKind.ALWAYS_BREACHED
    return DefectKind.NEVER_BREACHED if Outcome.SATISFIED in said else DefectKind.NEVER_APPLIES


def unread(law: Law) -> Iterator[Defect]:
    """Questions that no rule and no gap reads."""
    read = {name for part in law.rulebook.provisions for name in part.parameters}
    yield from (Defect(kind=DefectKind.UNREAD, question=name) for name in law.rulebook.by_id if name not in read)


def takes_nothing(law: Law) -> Iterator[Defect]:
    """Gaps that open in no world, or over no deciding rule that is in force with them."""
    for gap in law.gaps:
        rules = [rule for rule in law.rulebook.rules if rule.effect is Effect.DECIDES and gap.takes(rule)]
        together = any(
            rule.in_force(stretch.since) and gap.in_force(stretch.since) for rule in rules for stretch in law.stretches
        )
        if not (together and _opens(law, gap)):
            yield Defect(kind=DefectKind.TAKES_NOTHING, rules=(gap.id,), since=gap.since, until=gap.until)


def _opens(law: Law, gap: Gap) -> bool:
    """Whether a gap opens in any world."""
    variables = law.variables(gap)
    worlds = (dict(zip(variables, row, strict=True)) for row in law.space.worlds(variables))
    return any(gap.function(*law.answers(gap, world)) for world in worlds)
