"""Does `rules show` tell what the law threatens, and up to when the figures are certain?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli.rules import said
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.threats import threat
from p2mi_rules.rules import RULES
from tests.cli.shown_rules import records_of, told_of

if TYPE_CHECKING:
    from tests.cli.calling import Command

ADJUSTED = " ".join(voice("en").say("penalty.uncertain").split())
THREATENED = {rule.id: rule.penalty for rule in RULES if rule.penalty is not None}


@pytest.mark.parametrize(
    ("day", "in_force", "certain"),
    [
        ("2025-12-31", "In force on 31 December 2025.", True),
        ("2026-01-02", "In force on 2 January 2026.", False),
        ("2017-11-21", "Not in force on 21 November 2017.", True),
    ],
)
def test_a_day_says_whether_it_holds_and_whether_the_figures_do(
    command: Command, day: str, in_force: str, *, certain: bool
) -> None:
    """The figures of 2017 are certain up to the first of January 2026."""
    told = told_of(command, "uu18-2017/p59-1", "--on", day)
    assert in_force in told
    assert (ADJUSTED in told) is not certain
    (found,) = records_of(command, "uu18-2017/p59-1", "--on", day)
    assert found["penalty"]["certain"] is certain
    assert (found["on"], found["in_force"]) == (day, day >= "2017-11-22")


def test_without_a_day_the_figures_are_certain_if_they_always_are(command: Command) -> None:
    """No clock is asked: those of 2017 were adjusted, those of 2004 never will be."""
    assert ADJUSTED in told_of(command, "uu18-2017/p59-1")
    assert ADJUSTED not in told_of(command, "uu39-2004/p12")
    (found,) = records_of(command, "uu18-2017/p59-1")
    assert (found["on"], found["in_force"], found["penalty"]["certain"]) == (None, None, None)
    assert found["penalty"]["certain_until"] == "2026-01-02"


@pytest.mark.parametrize("name", list(THREATENED))
def test_every_penalty_is_told_in_the_words_of_a_verdict(command: Command, name: str) -> None:
    """By its article, in the sentences in which an explanation says it."""
    for lang in ("id", "en"):
        words = threat(THREATENED[name], voice(lang), certain=True)
        assert str(THREATENED[name].basis) in words[0]
        assert " ".join(words) in told_of(command, name, "--on", "2010-01-01", lang=lang)
        assert said.penalty(THREATENED[name], date(2010, 1, 1), lang) == words
