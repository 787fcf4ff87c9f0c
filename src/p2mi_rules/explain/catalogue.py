"""In which words does one language say a thing?"""

from __future__ import annotations

from functools import cache
from gettext import translation
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from p2mi_rules import words
from p2mi_rules.words.reading import language

if TYPE_CHECKING:
    from enum import Enum
    from gettext import NullTranslations

DOMAIN = "p2mi_rules"
LOCALE = Path(__file__).parent / "locale"


class Voice:
    """One language with its catalogue; chosen for each call, never for the process."""

    __slots__ = ("_catalogue", "lang")
    lang: Literal["id", "en"]

    def __init__(self, lang: Literal["id", "en"], catalogue: NullTranslations) -> None:
        """Keep the two together; ``voice`` makes them."""
        self.lang = lang
        self._catalogue = catalogue

    def has(self, key: str) -> bool:
        """Whether the catalogue has an entry of this key.

        >>> voice("en").has("headline.day"), voice("en").has("no.such.key")
        (True, False)
        """
        return self._catalogue.gettext(key) != key

    def say(self, key: str, **named: str) -> str:
        """The entry with its named parameters filled in.

        >>> voice("id").say("date.since", first="1 Juli 2015")
        'sejak 1 Juli 2015'
        """
        return self._catalogue.gettext(key) % named

    def label(self, member: Enum) -> str:
        """The name of a closed value, as ``p2mi_rules.words`` has it."""
        return words.label(member, self.lang)

    def either(self, names: list[str]) -> str:
        """Several things of which one is true, or the only one.

        >>> voice("en").either(["Cambodia", "Myanmar", "Laos"])
        'Cambodia, Myanmar or Laos'
        """
        *others, last = names
        return f"{', '.join(others)} {self.say('list.or')} {last}" if others else last


@cache
def voice(lang: str) -> Voice:
    """The voice of a language, ``"id"`` or ``"en"``; raises ``FaultyRequestError`` for another."""
    language(lang)
    return Voice(cast("Literal['id', 'en']", lang), translation(DOMAIN, LOCALE, [lang]))
