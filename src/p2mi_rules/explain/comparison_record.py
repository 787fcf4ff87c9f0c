"""Which plain data is a comparison?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.conditions import code, label, stretches, values
from p2mi_rules.explain.faults import faulty_record
from p2mi_rules.norms import MOMENT

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from p2mi_rules.engine.comparing.classes import Condition, DifferenceClass, Shift
    from p2mi_rules.engine.comparing.views import Seen
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.comparison import Change, Comparison

_VERSION = 1
_DATED = (MOMENT, "approved_on")


def compared_record(comparison: Comparison, lang: str) -> dict[str, object]:
    """A comparison as plain data (JSON), the contract of ``docs/compare.md``; labels in ``lang``."""
    spoken = voice(lang)
    return {
        "version": _VERSION,
        "differs": comparison.differs,
        "a": dict(comparison.a.words),
        "b": dict(comparison.b.words),
        "about": None if comparison.about is None else list(comparison.about),
        "classes": [_class(each, spoken) for each in comparison.classes],
        "changes": [_change(each) for each in comparison.changes],
        "unchanged": comparison.unchanged,
        "faulty": [
            {"row": place, **faulty_record(faulty.id, faulty.faults, lang)} for place, faulty in comparison.faulty
        ],
        "language": spoken.lang,
    }


def _class(each: DifferenceClass, spoken: Voice) -> dict[str, object]:
    return {
        "when": [_condition(condition, spoken) for condition in each.when],
        "before": each.before.value,
        "after": each.after.value,
        "rules": [_shift(shift) for shift in each.shifts],
    }


def _condition(condition: Condition, spoken: Voice) -> dict[str, object]:
    """A condition by its name, with its values; days as stretches."""
    told: dict[str, object] = {"fact": "departed_on" if condition.name == MOMENT else condition.name}
    if condition.name in _DATED:
        told["days"] = [_stretch(first, last, condition) for first, last in stretches(condition)]
    if condition.name == MOMENT:
        pass
    elif condition.name in _DATED:
        told["or_none"] = None in condition.values
    else:
        told["values"] = [code(value) for value in condition.values]
    return {**told, "text": f"{label(condition, spoken)}: {values(condition, spoken)}"}


def _stretch(first: Hashable, last: date | None, condition: Condition) -> dict[str, str | None]:
    """The first and the last of some days; None for an open end."""
    begin = next(each for each in condition.every if each is not None)
    return {"from": None if first == begin else str(first), "to": None if last is None else str(last)}


def _change(change: Change) -> dict[str, object]:
    return {
        "before": change.what.before.value,
        "after": change.what.after.value,
        "count": len(change.places),
        "rows": list(change.places),
        "rules": [_shift(shift) for shift in change.what.shifts],
        "joint": dict(zip(("before", "after"), map(list, change.what.joint), strict=True)),
    }


def _shift(shift: Shift) -> dict[str, object]:
    """A rule, or a topic without one, and what is found on either side."""
    rule = {} if shift.rule is None else {"rule": shift.rule.id, "citation": str(shift.rule.basis)}
    return {**rule, "topic": shift.topic, "before": _seen(shift.before), "after": _seen(shift.after)}


def _seen(seen: Seen | None) -> dict[str, str] | None:
    return None if seen is None else {"outcome": seen.outcome.value, "effect": seen.effect.value}
