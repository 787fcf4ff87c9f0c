"""What is the table of contents of the law that is encoded?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import instruments
from p2mi_rules.citations import Instrument
from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.records import entry_record, instrument_record
from p2mi_rules.cli.rules.wording import told
from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.explain.layout import item, line
from p2mi_rules.norms import Gap
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.verdict import Rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from p2mi_rules.cli.rules.options import Request
    from p2mi_rules.norms import Rule

INSTRUMENTS = {each.name: each for each in vars(instruments).values() if isinstance(each, Instrument)}
"""Every instrument that may be cited, by its name."""


def contents(request: Request) -> int:
    """Tell every rule and gap in the order of the law, those of a day or a topic alone if that is asked."""
    if request.on is not None and request.on < ACT_BEGINS:
        raise UnusableError([say("before_law", request.lang, day=said.day(ACT_BEGINS, request.lang))])
    found = by_instrument(request)
    return tell_in(request.output, lambda: _lines(found, request.lang), lambda: _record(found, request))


def in_order(rulebook: Rulebook) -> list[Rule | Gap]:
    """The rules and gaps of a rulebook in the order of the law."""
    every: list[Rule | Gap] = [*rulebook.rules, *rulebook.gaps]
    return sorted(every, key=lambda each: (each.basis.order, each.id))


def by_instrument(request: Request) -> dict[str, list[Rule | Gap]]:
    """The provisions asked for, by instrument, rules and gaps alike in their places."""
    rulebook = Rulebook.shipped()
    found: dict[str, list[Rule | Gap]] = {}
    for each in in_order(rulebook):
        if (request.on is None or each.in_force(request.on)) and _about(each, request, rulebook):
            found.setdefault(each.basis.instrument, []).append(each)
    return found


def _about(provision: Rule | Gap, request: Request, rulebook: Rulebook) -> bool:
    """Whether a rule is about the topic asked for, or a gap takes the word from one that is."""
    if request.topic is None:
        return True
    if isinstance(provision, Gap):
        return any(provision.takes(rule) for rule in rulebook.rules if rule.topic == request.topic)
    return provision.topic == request.topic


def _lines(found: Mapping[str, Sequence[Rule | Gap]], lang: str) -> Iterator[str]:
    """Each instrument with its provisions below it, then how many there are."""
    for name, provisions in found.items():
        instrument = INSTRUMENTS[name]
        yield from line(told("instrument", lang, name=name, title=instrument.title))
        yield from line(said.standing(instrument, lang), 1)
        for each in provisions:
            yield from _entry(each, instrument, lang)
        yield ""
    gaps = sum(isinstance(each, Gap) for provisions in found.values() for each in provisions)
    rules = sum(map(len, found.values())) - gaps
    yield from line(told("count", lang, rules=rules, gaps=gaps) if found else told("nothing", lang))
    yield from line(told("more_of_one", lang))
    yield from line(say("not_advice", lang))


def _entry(provision: Rule | Gap, instrument: Instrument, lang: str) -> list[str]:
    """A provision in one sentence, with its period where that is not the instrument's."""
    what = said.short(provision, lang)
    if (provision.since, provision.until) != (instrument.since, instrument.until):
        what = f"{what}, {said.period(provision.since, provision.until, lang)}"
    named = {"id": provision.id, "citation": provision.basis, "what": what}
    return item(told("entry", lang, **named, text=said.paraphrase(provision, lang)), "  -")


def _record(found: Mapping[str, Sequence[Rule | Gap]], request: Request) -> dict[str, object]:
    return {
        "on": None if request.on is None else request.on.isoformat(),
        "topic": None if request.topic is None else request.topic.value,
        "digest": Rulebook.shipped().digest,
        "instruments": [
            {
                **instrument_record(INSTRUMENTS[name]),
                "provisions": [entry_record(each) for each in provisions],
            }
            for name, provisions in found.items()
        ],
    }
