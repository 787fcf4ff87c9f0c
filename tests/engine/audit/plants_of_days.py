"""How is a topic left without law, and a rule given the wrong days?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.norms import DefectKind, Effect, Outcome
from tests.engine.audit.growing import AMENDED, BEGIN, NOTES, Rank, Sketch, asking
from tests.engine.audit.planting import Planted, planted_in

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.norms import Rule

BEFORE, BEYOND = date(2013, 1, 1), date(2017, 1, 1)


def late_topic(sketch: Sketch) -> Planted | None:
    """All rules of a topic begin years after the others."""
    topic = sketch.random.choice(sketch.topics)
    for rule_id, rule in list(sketch.rules.items()):
        if rule.topic == topic:
            del sketch.rules[rule_id]
            if rule.until is None:
                sketch.rules[rule_id] = attrs.evolve(rule, since=AMENDED)
    return planted_in(sketch, DefectKind.NOT_ENCODED, topic)


def silent_topic(sketch: Sketch) -> Planted | None:
    """No rule of a topic applies where a question that none of them asks has its bad answer."""
    topic = sketch.random.choice(sketch.topics)
    elsewhere = {name for name, other in sketch.asked.items() if other != topic} | {*sketch.quiet}
    elsewhere -= {sketch.opening, *sketch.made_of}
    elsewhere -= {part for name, parts in sketch.made_of.items() if sketch.asked[name] == topic for part in parts}
    elsewhere -= {name for rule in sketch.rules.values() if rule.topic == topic for name in rule.parameters}
    if not elsewhere:
        return None
    outside = sketch.random.choice(sorted(elsewhere))
    for rule_id, rule in list(sketch.rules.items()):
        if rule.topic == topic:
            sketch.rules[rule_id] = _outside(sketch, rule, outside)
    return planted_in(sketch, DefectKind.SILENT, topic)


def _outside(sketch: Sketch, rule: Rule, outside: str) -> Rule:
    """The same rule, which does not apply where a question has its bad answer."""
    parameters = tuple(dict.fromkeys((*rule.parameters, outside)))
    place = parameters.index(outside)

    def says(*answers: Hashable) -> Outcome:
        """Look at the question first."""
        if sketch.ranks[outside][answers[place]] is Rank.BAD:
            return Outcome.NOT_APPLICABLE
        return rule.function(*answers[: len(rule.parameters)])

    return attrs.evolve(rule, parameters=parameters, function=says)


def hole(sketch: Sketch) -> Planted | None:
    """A rule that only warns ends, and is law again years later."""
    name = sketch.random.choice(sorted(sketch.asked))
    _, later = _in_two_parts(sketch, name, end=BEFORE)
    sketch.rules[later.id] = later
    return planted_in(sketch, DefectKind.LAPSE, f"note-{name}-a", f"note-{name}-b")


def _in_two_parts(sketch: Sketch, name: str, *, end: date) -> tuple[Rule, Rule]:
    """A rule that warns until a day, and the same once more from the amendment on."""
    one = sketch.add(
        f"note-{name}-a", (name,), asking(name), topic=NOTES, until=end, effect=Effect.WARNS, reason=f"note_{name}"
    )
    return one, attrs.evolve(one, id=f"note-{name}-b", since=AMENDED, until=None)


def hole_between_decisions(sketch: Sketch) -> Planted | None:
    """A rule that decides ends, and is law again years later; another of its topic goes on."""
    topic = sketch.random.choice(sketch.topics)
    found = [name for name in sorted(sketch.asked) if sketch.asked[name] == topic]
    later_ones = [name for name in found if not _goes_on_alone(sketch, name)]
    if not later_ones:
        return None
    name = sketch.random.choice(later_ones)
    newest = sketch.versions(name)[-1]
    for rule in sketch.versions(name):
        del sketch.rules[rule.id]
    sketch.rules["before"] = attrs.evolve(newest, id="before", since=BEGIN, until=BEFORE)
    sketch.rules["after"] = attrs.evolve(newest, id="after", since=AMENDED, until=None)
    return planted_in(sketch, DefectKind.LAPSE, "before", "after")


def _goes_on_alone(sketch: Sketch, name: str) -> bool:
    """Whether no other rule of the topic applies to everything on every day."""
    others = [each for each, topic in sketch.asked.items() if topic == sketch.asked[name] and each != name]
    return not any(
        sketch.versions(each)[0].since == BEGIN and all(len(rule.parameters) == 1 for rule in sketch.versions(each))
        for each in others
    )


def two_at_once(sketch: Sketch) -> Planted | None:
    """A rule stays law for some years beside the same rule as it was written anew."""
    name = sketch.random.choice(sorted(sketch.asked))
    newest = sketch.versions(name)[-1]
    for rule in sketch.versions(name):
        del sketch.rules[rule.id]
    sketch.rules["before"] = attrs.evolve(newest, id="before", since=BEGIN, until=BEYOND)
    sketch.rules["after"] = attrs.evolve(newest, id="after", since=AMENDED, until=None)
    return planted_in(sketch, DefectKind.TWICE, "before", "after")
