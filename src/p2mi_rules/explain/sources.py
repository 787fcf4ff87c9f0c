"""On whose word does a line rest, and how was that word read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.days import day_in_words
from p2mi_rules.explain.layout import line
from p2mi_rules.vocabulary import Authority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.citations import Source
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.norms import Evidence

_STATEMENTS = frozenset({Authority.NATIONAL_STATEMENT, Authority.REGIONAL_STATEMENT})


class Bibliography:
    """The rows that one explanation has shown so far: in full at first mention, by number and date afterwards."""

    def __init__(self, voice: Voice) -> None:
        """Begin with nothing shown."""
        self.voice = voice
        self._numbers: dict[str, int] = {}

    def shows(self, row: Evidence) -> bool:
        """Whether a row has been shown."""
        return name_of(row) in self._numbers

    def lines(self, evidence: Iterable[Evidence]) -> list[str]:
        """The rows, each with its source: title, issuer, day, authority, how it was read, address, note."""
        rows = list(evidence)
        again = [row for row in rows if self.shows(row)]
        fresh = [row for row in rows if not self.shows(row)]
        return [*self._again(again), *(text for row in fresh for text in self._full(row))]

    def _full(self, row: Evidence) -> list[str]:
        """A row at its first mention."""
        number = self._numbers[name_of(row)] = len(self._numbers) + 1
        said = note(row, self.voice)
        noted = line(self.voice.say("line.note", note=said), 2) if said else []
        also = [text for source in sources_of(row)[1:] for text in self.source(source, "line.also")]
        return [*self.source(row.source, "line.source", str(number)), *noted, *also]

    def _again(self, rows: list[Evidence]) -> list[str]:
        """Rows that were shown before: the first, which is the strongest, with its day, the others by number."""
        if not rows:
            return []
        first, *others = (f"[{self._numbers[name_of(row)]}]" for row in rows)
        named = {**self._standing(rows[0].source), "others": "".join(f", {each}" for each in others)}
        return line(self.voice.say("line.again", number=first, **named), 1)

    def source(self, source: Source, key: str, number: str = "") -> list[str]:
        """A source in full."""
        issuer = self.voice.say("line.issuer", issuer=source.issuer) if source.issuer else ""
        named = {**self._standing(source), "title": source.title, "issuer": issuer, "number": number}
        text = self.voice.say(key, **named)
        statement = self.voice.say("line.statement") if source.authority in _STATEMENTS else ""
        return [*line(f"{text} {statement}".strip(), 1), *line(source.url, 2)]

    def _standing(self, source: Source) -> dict[str, str]:
        """Whose word, how it was read, of which day."""
        return {
            "authority": self.voice.label(source.authority),
            "seen": self.voice.label(source.seen),
            "date": day_in_words(source.published, self.voice),
        }


# A user's own table may give evidence that has a source and nothing else.


def name_of(row: Evidence) -> str:
    """The id of a row, or of its source."""
    return str(getattr(row, "row", row.source.id))


def sources_of(row: Evidence) -> tuple[Source, ...]:
    """The source of a row, then the others that say the same."""
    also: tuple[Source, ...] = getattr(row, "also", ())
    return (row.source, *also)


def note(row: Evidence, voice: Voice) -> str:
    """What a row says, in a language."""
    return str(getattr(row, f"note_{voice.lang}", ""))
