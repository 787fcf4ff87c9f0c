"""How are remedies told to whoever advises a worker?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.musts import must, musts, papers_must
from p2mi_rules.explain.names import citations, country, papers_of, policy_question
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.engine.remedy import Obstacle
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.offers import Change, Offers, Remedy

_MOST_SHOWN = 5


def text(offers: Offers, lang: str) -> str:
    """The remedies as plain text: what would have to be so, who can bring it about, and what only policy can.

    Raises ``FaultyRequestError`` for another language than ``id`` and ``en``.
    """
    spoken = voice(lang)
    body = [*line(_headline(offers, spoken)), *_blocked(offers, spoken), *_ways(offers, spoken)]
    if not offers.complete:
        body += ["", *line(spoken.say("remedy.incomplete"))]
    closing = [line(spoken.say(key)) for key in ("remedy.truly", "closing.is_not", "closing.turn_to")]
    return "\n".join([*body, *section(spoken.say("section.closing"), [each for lines in closing for each in lines])])


def _headline(offers: Offers, spoken: Voice) -> str:
    """What there is to be found, in one sentence."""
    if offers.report.status is Status.PROCEDURAL:
        return spoken.say("remedy.nothing")
    if offers.gone:
        return spoken.say("remedy.gone" if offers.remedies else "remedy.gone_none")
    if any(not each.changes for each in offers.remedies):
        return spoken.say("remedy.provided")
    possible = any(each.is_possible for each in offers.remedies)
    return spoken.say("remedy.some" if possible else "remedy.impossible" if offers.remedies else "remedy.none")


def _blocked(offers: Offers, spoken: Voice) -> list[str]:
    """What forbids every remedy that keeps destination and day."""
    if not offers.blocked:
        return []
    lines = ["", *line(spoken.say("remedy.blocked", country=country(offers.report, spoken)))]
    for each in offers.blocked:
        lines += item(obstacle_in_words(each, offers, spoken))
    return lines


def obstacle_in_words(obstacle: Obstacle, offers: Offers, spoken: Voice) -> str:
    """What stands in the way, and the provisions that say so."""
    provisions = citations(offers.rules[name] for name in obstacle.rules)
    if not obstacle.rules:
        return spoken.say("remedy.obstacle.not_encoded")
    if not obstacle.open:
        return spoken.say("remedy.obstacle.closed", provisions=provisions)
    asked = "; ".join(policy_question(name, offers.report, spoken) for name in obstacle.questions)
    return spoken.say(
        "remedy.obstacle.open", provisions=provisions, questions=asked or spoken.say("remedy.obstacle.law")
    )


def _ways(offers: Offers, spoken: Voice) -> Iterator[str]:
    """The remedies one after the other: those that are possible, or, of what is past, all."""
    if offers.report.status is Status.PROCEDURAL:
        return
    possible = [each for each in offers.remedies if each.is_possible]
    shown = possible or list(offers.remedies)
    for number, each in enumerate(shown[:_MOST_SHOWN], 1):
        yield ""
        yield from _way(each, number, offers, spoken)
    left = len(shown) - _MOST_SHOWN
    if left > 0:
        yield ""
        yield from line(spoken.say("remedy.more", number=str(left)))
    out = len(offers.remedies) - len(shown)
    if out:
        yield ""
        yield from line(spoken.say("remedy.left_out", number=str(out)))


def _way(remedy: Remedy, number: int, offers: Offers, spoken: Voice) -> Iterator[str]:
    """One remedy: its changes with who can bring them about, and what it relies on."""
    if remedy.changes:
        yield from line(spoken.say("remedy.way", number=str(number)))
    for changes in _together(remedy.changes):
        first = changes[0]
        said = must(first.fact, first.values, offers, spoken) if len(changes) == 1 else papers_must(changes, spoken)
        rules = [offers.rules[name] for change in changes for name in change.rules]
        asked = spoken.say("remedy.asked_by", provisions=citations(rules)) if rules else ""
        yield from item(f"{said}. {_who(first, spoken)}{asked}")
    if remedy.conditions:
        yield from line(spoken.say("remedy.if" if remedy.changes else "remedy.if_alone"), 1 if remedy.changes else 0)
        for said in musts(remedy.conditions, offers, spoken):
            yield from item(said, "  -" if remedy.changes else "-")


def _who(change: Change, spoken: Voice) -> str:
    """Who can bring a change about, and why; where a caller reckons otherwise, who alone."""
    key = f"remedy.who.{change.doer}.{change.why}"
    return spoken.say(key if spoken.has(key) else f"remedy.who.{change.doer}")


def _together(changes: tuple[Change, ...]) -> Iterator[list[Change]]:
    """Each change by itself, but the papers that must be there as one."""
    papers = [each for each in changes if papers_of([each.fact]) and each.values == (True,)]
    if papers:
        yield papers
    for each in changes:
        if each not in papers:
            yield [each]
