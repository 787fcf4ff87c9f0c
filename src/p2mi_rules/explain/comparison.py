"""How is it said what differs between two laws, policies, days or readings?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.conditions import label, values
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.names import sentence, topic
from p2mi_rules.norms import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from p2mi_rules.engine.comparing.classes import DifferenceClass, Shift
    from p2mi_rules.engine.comparing.views import Seen
    from p2mi_rules.exceptions import Fault
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.vocabulary import Status

_SHOWN = 12
_DIGEST = 64


class Side(Protocol):
    """One side, as far as it is told of."""

    @property
    def words(self) -> Mapping[str, object]:
        """What was chosen, by name; what is as usual is left out."""
        ...


class Becoming(Protocol):
    """What becomes of some placements."""

    @property
    def before(self) -> Status:
        """The status on side a."""
        ...

    @property
    def after(self) -> Status:
        """The status on side b."""
        ...

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """The rules that find otherwise."""
        ...

    @property
    def joint(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """For either side the rules of its joint finding."""
        ...


class Change(Protocol):
    """Placements of which the same becomes."""

    @property
    def what(self) -> Becoming:
        """What becomes of them."""
        ...

    @property
    def places(self) -> tuple[int, ...]:
        """Their places."""
        ...


class Faulty(Protocol):
    """A record that could not be read."""

    @property
    def id(self) -> str | None:
        """The caller's own reference."""
        ...

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with it."""
        ...


class Comparison(Protocol):
    """What there is to be told of a comparison."""

    @property
    def a(self) -> Side:
        """The one side."""
        ...

    @property
    def b(self) -> Side:
        """The other."""
        ...

    @property
    def about(self) -> tuple[str, ...] | None:
        """The destinations gone over; None for all."""
        ...

    @property
    def classes(self) -> tuple[DifferenceClass, ...]:
        """The classes of situations that differ."""
        ...

    @property
    def changes(self) -> Sequence[Change]:
        """The placements that do."""
        ...

    @property
    def unchanged(self) -> int:
        """How many do not."""
        ...

    @property
    def faulty(self) -> Sequence[tuple[int, Faulty]]:
        """Those that could not be read."""
        ...

    @property
    def placements(self) -> bool:
        """Whether any were given."""
        ...

    @property
    def differs(self) -> bool:
        """Whether anything differs."""
        ...


def compared(comparison: Comparison, lang: str) -> str:
    """A comparison as plain text: the two sides, the classes that differ, the placements that do."""
    spoken = voice(lang)
    lines = [*_sides(comparison, spoken)]
    if not comparison.classes:
        lines += ["", *line(spoken.say("compare.no_class"))]
    lines += section(spoken.say("compare.classes"), _classes(comparison.classes, spoken))
    if comparison.placements:
        lines += section(spoken.say("compare.placements"), _changes(comparison, spoken))
    return "\n".join([*lines, "", *line(spoken.say("compare.ending")), ""])


def _sides(comparison: Comparison, spoken: Voice) -> Iterator[str]:
    """What is compared."""
    for name, side in (("a", comparison.a), ("b", comparison.b)):
        chosen = "; ".join(f"{key}: {_short(value)}" for key, value in side.words.items())
        yield from line(f"{name}: {chosen or spoken.say('compare.shipped')}")
    if comparison.about is not None:
        yield from line(spoken.say("compare.about", countries=", ".join(comparison.about)))


def _short(value: object) -> str:
    """A word; of a digest its beginning."""
    text = str(value)
    return text[:_SHOWN] if len(text) == _DIGEST else text


def _classes(classes: Sequence[DifferenceClass], spoken: Voice) -> Iterator[str]:
    """Each class: when, from which status to which, by which rules."""
    for number, each in enumerate(classes, 1):
        when = "; ".join(f"{label(one, spoken)}: {values(one, spoken)}" for one in each.when)
        yield from item(sentence(when) or spoken.say("compare.always"), f"{number}.")
        yield from line(becoming(each.before, each.after, spoken), 2)
        yield from (text for shift in each.shifts for text in item(shifted(shift, spoken), "    -"))


def becoming(before: Status, after: Status, spoken: Voice) -> str:
    """From which status to which."""
    if before is after:
        return spoken.say("compare.stays", status=spoken.label(after))
    return spoken.say("compare.becomes", before=spoken.label(before), after=spoken.label(after))


def shifted(shift: Shift, spoken: Voice) -> str:
    """One rule, with its provision, and what it finds on either side."""
    before, after = (found(each, spoken) for each in (shift.before, shift.after))
    if shift.rule is None:
        return spoken.say("compare.topic", topic=topic(shift.topic, spoken), before=before, after=after)
    return spoken.say("compare.rule", basis=str(shift.rule.basis), rule=shift.rule.id, before=before, after=after)


def found(seen: Seen | None, spoken: Voice) -> str:
    """What a rule finds, and what that does if it does not decide."""
    if seen is None:
        return spoken.say("compare.fine")
    text = spoken.say(f"compare.{seen.outcome}")
    return text if seen.effect is Effect.DECIDES else spoken.say(f"compare.{seen.effect}", found=text)


def _changes(comparison: Comparison, spoken: Voice) -> Iterator[str]:
    """The placements that change, grouped, and the number of the others."""
    for change in comparison.changes:
        places = ", ".join(map(str, change.places[:_SHOWN])) + (", ..." if len(change.places) > _SHOWN else "")
        becomes = becoming(change.what.before, change.what.after, spoken)
        yield from item(spoken.say("compare.change", count=str(len(change.places)), becomes=becomes, places=places))
        yield from (text for shift in change.what.shifts for text in item(shifted(shift, spoken), "  -"))
        before, after = (", ".join(rules) or spoken.say("compare.nothing") for rules in change.what.joint)
        if before != after:
            yield from item(spoken.say("compare.joint", before=before, after=after), "  -")
    yield from item(spoken.say("compare.unchanged", count=str(comparison.unchanged)))
    for place, faulty in comparison.faulty:
        faults = "; ".join(fault.said(spoken.lang) for fault in faulty.faults)
        yield from item(spoken.say("compare.faulty", place=str(place), faults=faults))
