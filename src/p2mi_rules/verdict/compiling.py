"""How does a rulebook of a user's own become one fast function of their records?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from p2mi_rules.compiled.asked import Asked, open_words
from p2mi_rules.compiled.cores import STATUSES
from p2mi_rules.compiled.function import Functions
from p2mi_rules.compiled.shapes import BREACHED, NOT_APPLICABLE, NOT_ENCODED, SATISFIED
from p2mi_rules.exceptions import Fault, FaultyRequestError, FaultyRulebookError, P2MIRulesError
from p2mi_rules.norms import MOMENT, Dated, Outcome, settle, situation
from p2mi_rules.norms.definitions import of_kind
from p2mi_rules.norms.stating import days_of_change
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.verdict.profiles import as_profile
from p2mi_rules.verdict.rulings import Found, Made, Making, Ruling, judged, topics_examined
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from p2mi_rules.compiled.cores import Core
    from p2mi_rules.compiled.records import Said
    from p2mi_rules.norms import Rulebook, Table

_BITS = {
    SATISFIED: Outcome.SATISFIED,
    BREACHED: Outcome.BREACHED,
    NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
    NOT_ENCODED: Outcome.NOT_ENCODED,
}
_SETTLED = tuple(
    settle(frozenset(outcome for bit, outcome in _BITS.items() if bits & bit)) if bits else None for bits in range(16)
)
"""What each set of outcomes amounts to."""


class Compiled:
    """A rulebook as one fast function of a record; made by ``Rulebook.compiled``, never by hand.

    ``judge(record)`` takes an object whose attributes are the facts, ``judge_mapping(record)`` a mapping with the same
    names, as ``json.loads`` gives it: days as text (``YYYY-MM-DD``), lists as lists. Both give a ``Ruling`` and raise
    ``FaultyRecordError`` with every field that is not there, or holds what its fact cannot be.

    A list of items is one field (``documents``); an item that no question asks for is a fault. ``None`` says nothing of
    a fact, unless it is one of the values declared for it; so does a key that a mapping does not have.
    """

    __slots__ = ("judge", "judge_mapping")

    judge: Callable[[Any], Ruling]
    judge_mapping: Callable[[Mapping[str, Any]], Ruling]

    def __init__(self, functions: Functions) -> None:
        """Keep both functions; they share what they have looked up."""
        self.judge = functions.made(mapping=False)
        self.judge_mapping = functions.made(mapping=True)


class _Giver:
    """Makes rulings of what is found, and says the rest of them by the specification."""

    making = Making
    ruling = Ruling

    def __init__(self, rulebook: Rulebook, tables: Mapping[str, Table], profile: str | tuple[str, ...]) -> None:
        self._rulebook = rulebook
        self._tables = tables
        self._profile = profile

    def found(self, core: Core, read: Callable[[object], Said]) -> Found:
        """The status and what each rule in force says, and who says the rest of a record read anew."""
        ids = (rule.id for rule in self._rulebook.rules)
        said = {name: _SETTLED[bits] for name, bits in zip(ids, core.outcomes, strict=True)}
        outcomes = {name: outcome for name, outcome in said.items() if outcome is not None}

        def make(record: object) -> Made:
            return self._judged(read(record))

        return Found(Status(STATUSES[core.status]), MappingProxyType(outcomes), make)

    def excluded(self, said: Said) -> Exception:
        """What the specification says of facts that exclude one another."""
        try:
            self._judged(said)
        except P2MIRulesError as error:
            return error
        return P2MIRulesError("facts exclude one another, though the specification finds a world for them")

    def _judged(self, said: Said) -> Made:
        return judged(self._rulebook, said.facts, on=said.days, tables=self._tables, profile=self._profile)


def compiled(
    rulebook: Rulebook,
    *,
    day: str,
    tables: Mapping[str, Table],
    days: PartialDate | None,
    unknown: Mapping[str, Iterable[Hashable]],
    profile: str | Iterable[str],
) -> Compiled:
    """Compile a rulebook; the arguments are told at ``Rulebook.compiled``."""
    named = as_profile(profile)
    examined = topics_examined(named, rulebook)
    _refuse_choices({"day": (day, str), "days": (days, PartialDate | None), "tables": (tables, Mapping)})
    _refuse(rulebook, tables)
    begins = min(rulebook.cuts)
    situation(rulebook, {}, on=begins, tables=tables)
    asked = Asked(day, days or PartialDate(begins, END_OF_TIME), open_words(rulebook, unknown), examined)
    return Compiled(Functions(rulebook, dict(tables), asked, _Giver(rulebook, dict(tables), named)))


def _refuse_choices(given: Mapping[str, tuple[object, object]]) -> None:
    """Raise ``FaultyRequestError`` for arguments of another type."""
    expected = {"day": "the name of a field", "days": "a PartialDate", "tables": "tables by name"}
    faults = [
        Fault(name, of_kind(value), expected=expected[name])
        for name, (value, kind) in given.items()
        if not isinstance(value, kind)  # type: ignore[arg-type]  # types, and unions of them
    ]
    if faults:
        raise FaultyRequestError(faults)


def _refuse(rulebook: Rulebook, tables: Mapping[str, Table]) -> None:
    """Raise ``FaultyRulebookError`` for what cannot be compiled: a table that does not say when it changes, say."""
    asked = {each.table for each in rulebook.questions if isinstance(each, Dated)}
    faults = [
        Fault(name, "a table without its days of change", expected="cuts, the days on which it changes")
        for name in sorted(asked & tables.keys())
        if days_of_change(tables[name]) is None
    ]
    faults += [
        Fault(f"constraint {' and '.join(each.facts)}", "the day itself", expected="facts of a record")
        for each in rulebook.constraints
        if MOMENT in each.facts
    ]
    if faults:
        raise FaultyRulebookError(faults)
