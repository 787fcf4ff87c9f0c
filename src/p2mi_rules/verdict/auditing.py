"""What is wrong with a rulebook, whatever placement is judged by it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules import norms
from p2mi_rules.engine.audit import examine
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain import audited
from p2mi_rules.norms import Intended
from p2mi_rules.rules import INTENDED, RULES
from p2mi_rules.verdict.rulebooks import Rulebook
from p2mi_rules.vocabulary import Scheme

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.engine.audit import Defect, Examined

MOST = 100_000
"""So many combinations of answers of one rule, of two together, or of one topic are gone through, and no more."""


LISTED: Mapping[str, tuple[Hashable, ...]] = {"scheme": tuple(Scheme)}
"""The values of facts of the shipped rulebook that no field declares and that its constraints name."""


@attrs.frozen
class Audit:
    """What an audit found; made by ``audit``, never by hand."""

    examined: Examined
    digest: str

    @property
    def findings(self) -> tuple[Defect, ...]:
        """What was found and nobody meant, by kind and then by time; none in a clean rulebook."""
        return self.examined.findings

    @property
    def declared(self) -> tuple[tuple[Defect, Intended], ...]:
        """What was found and is meant to be so, each with the declaration that says why."""
        return self.examined.declared

    @property
    def not_examined(self) -> Mapping[tuple[str, ...], int]:
        """What was too large to be gone through, by the names it is about, with the number of its combinations.

        Of that nothing is said, neither that it is wrong nor that it is not. 0 where the values cannot be listed.
        """
        return self.examined.left

    def text(self, lang: str = "id") -> str:
        """All of it in words, ``lang`` is ``id`` or ``en``; raises ``FaultyRequestError`` for another language."""
        return "\n".join(audited.lines(self.examined, lang))

    def record(self, lang: str = "id") -> dict[str, object]:
        """All of it as plain data (JSON), messages in ``lang``; the form is told in ``docs/audit.md``."""
        return audited.record(self.examined, self.digest, lang)


def audit(
    rulebook: norms.Rulebook | None = None,
    *,
    overlaps: Iterable[norms.Overlap] = (),
    intended: Iterable[Intended] = (),
    passable: Iterable[str] | None = None,
    facts: Mapping[str, Iterable[Hashable]] | None = None,
    tables: Mapping[str, norms.Table] | None = None,
    days: Iterable[date] = (),
    most: int = MOST,
) -> Audit:
    """Look through a rulebook for what is wrong with it, without any placement; by default through the shipped one.

    ``overlaps`` (beside those that the rulebook has) and ``intended`` declare what is meant to be so; where the
    rulebook has all the shipped rules, what is meant of these is added. ``passable`` are the ids of questions of
    which every answer should leave a way to keep every rule (default: ``route``, where there is such a question).
    ``facts`` are the values of facts that no field declares, ``tables`` dated tables to ask what they ever answer, on
    the first day of each stretch of days and on ``days``. ``most`` bounds the combinations gone through at a time;
    what has more is listed in ``not_examined``.

    Every kind of finding is told in ``docs/audit.md``. Raises ``FaultyRequestError`` for what is no rulebook, a
    question in ``passable`` that the rulebook does not have, and a bound below 1.

    >>> from p2mi_rules.norms import Field
    >>> audit(norms.Rulebook((), (Field("colour", "colour", answers=("red",)),), topics=frozenset())).findings[0].kind
    <DefectKind.UNREAD: 'unread'>
    """
    law = Rulebook.shipped() if rulebook is None else rulebook
    _refuse_other_kinds(law, most)
    asked = tuple(each for each in ("route",) if each in law.by_id) if passable is None else tuple(passable)
    unknown = [each for each in asked if each not in law.by_id]
    if unknown:
        known = ", ".join(sorted(law.by_id))
        raise FaultyRequestError([Fault("passable", repr(each), expected=f"one of: {known}") for each in unknown])
    declared = [*map(Intended.overlap, (*law.overlaps, *overlaps)), *intended]
    values = {**law.domains, **{name: tuple(each) for name, each in (facts or {}).items()}}
    if {*RULES} <= {*law.rules}:
        values = {**LISTED, **values}
        declared += [each for each in INTENDED if each not in declared]
    found = examine(
        law,
        intended=declared,
        passable=asked,
        facts=values,
        tables=tables or {},
        days=tuple(days),
        most=most,
    )
    return Audit(found, law.digest)


def _refuse_other_kinds(rulebook: object, most: object) -> None:
    """Raise ``FaultyRequestError`` for what is no rulebook, and for a bound that is none."""
    faults: list[Fault] = []
    if not isinstance(rulebook, norms.Rulebook):
        faults.append(Fault("rulebook", f"a value of type {type(rulebook).__name__}", expected="Rulebook"))
    if not isinstance(most, int) or most < 1:
        faults.append(Fault("most", repr(most), expected="a number of combinations, 1 or more"))
    if faults:
        raise FaultyRequestError(faults)
