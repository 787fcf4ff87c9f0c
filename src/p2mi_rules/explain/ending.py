"""How does every explanation end?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import __version__
from p2mi_rules.explain.days import day_in_words
from p2mi_rules.explain.layout import line, section

if TYPE_CHECKING:
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report


def ending(report: Report, voice: Voice) -> list[str]:
    """On what day's policy and which version it rests, what it is not, and where to turn."""
    sentences = (
        voice.say(
            "closing.made",
            day=day_in_words(report.policy_date, voice),
            version=__version__,
            reading=voice.say(f"reading.{report.reading}"),
        ),
        voice.say("closing.not_found"),
        voice.say("closing.is_not"),
        voice.say("closing.turn_to"),
        voice.say("closing.emergency"),
    )
    return section(voice.say("section.closing"), [text for each in sentences for text in line(each)])
