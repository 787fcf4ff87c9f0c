"""How do the tests call `rules show`?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from p2mi_rules.verdict import Rulebook

if TYPE_CHECKING:
    from tests.cli.calling import Command


def text_of(command: Command, *arguments: str, lang: str = "en") -> str:
    """What is told of some provisions."""
    call = command("rules", "show", *arguments, "--lang", lang)
    assert (call.code, call.errors) == (0, [])
    return call.out


def told_of(command: Command, *arguments: str, lang: str = "en") -> str:
    """The same with its lines joined."""
    return " ".join(text_of(command, *arguments, lang=lang).split())


def records_of(command: Command, *arguments: str) -> list[dict[str, Any]]:
    """The records of some provisions."""
    whole: dict[str, Any] = json.loads(text_of(command, *arguments, "--format", "json"))
    assert set(whole) == {"digest", "provisions"}
    assert whole["digest"] == Rulebook.shipped().digest
    found: list[dict[str, Any]] = whole["provisions"]
    return found
