"""What may be asked of a command that does several things, and how is each called?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.calls import add_choices, parser_of, typed
from p2mi_rules.cli.wording import filled, nearest_hint, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from p2mi_rules.cli.calls import Choice, Typed
    from p2mi_rules.exceptions import Both


class Action(NamedTuple):
    """One thing that may be asked: how to call it, what it does, its options, how much it is about."""

    usage: str
    does: Both
    choices: Mapping[str, Choice]
    least: int
    most: int | None


def sorted_by_option(asked: Action, arguments: Sequence[str], lang: str) -> Typed:
    """Sort what was typed behind an action; raises ``UnusableError`` where an option does not exist or has no value."""
    return typed(_parser(asked, lang), arguments, lang, lambda option: nearest_hint(option, asked.choices, lang))


def wrong_number(asked: Action, found: Typed, lang: str) -> list[str]:
    """A line if the action is about more things or fewer than were named."""
    number = len(found.plain)
    if asked.least <= number <= (number if asked.most is None else asked.most):
        return []
    return [say("bad_number", lang, usage=f"p2mi-rules {asked.usage}")]


def help_text(asked: Action, lang: str) -> str:
    """How to call one action, and its options."""
    return f"{_parser(asked, lang).format_help().rstrip()}\n\n{say('not_advice', lang)}"


def overview(actions: Iterable[Action], lang: str) -> str:
    """How to call each action."""
    each = tuple(actions)
    width = max(len(action.usage) for action in each)
    lines = [f"  p2mi-rules {action.usage:<{width}}  {filled(action.does, lang)}" for action in each]
    return "\n".join([say("usage", lang), *lines, "", say("more_help", lang), say("not_advice", lang)])


def _parser(asked: Action, lang: str) -> argparse.ArgumentParser:
    usage = f"{say('usage', lang)} p2mi-rules {asked.usage} [{say('options', lang)}]"
    parser = parser_of(f"{usage} - {filled(asked.does, lang)}")
    add_choices(parser, say("options", lang), asked.choices, lang)
    return parser
