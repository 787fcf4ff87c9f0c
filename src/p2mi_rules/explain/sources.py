"""On whose word does a line rest, and how was that word read?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.explain.days import days_in_words, published
from p2mi_rules.explain.deciding import Strength
from p2mi_rules.explain.layout import item, line
from p2mi_rules.vocabulary import Authority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.citations import Source
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.norms import Evidence

MOST = 3
"""The most sources that are printed in full under one line: the newest, the first, the one with most authority."""

MOST_BESIDE = 5
"""The most sources that are named which decide nothing."""

_STATEMENTS = frozenset({Authority.NATIONAL_STATEMENT, Authority.REGIONAL_STATEMENT})


class Said(NamedTuple):
    """A source with the first row that rests on it, and what that row says."""

    source: Source
    status: str
    note: str


class Bibliography:
    """The sources that one explanation has named so far: in full at first mention, by their number afterwards."""

    def __init__(self, voice: Voice) -> None:
        """Begin with nothing shown."""
        self.voice = voice
        self._numbers: dict[str, int] = {}
        self._notes: set[str] = set()
        self._counted: set[str] = set()
        self._said: set[str] = set()

    def first(self, text: str) -> bool:
        """Whether a sentence is said for the first time in the explanation."""
        new = text not in self._said
        self._said.add(text)
        return new

    def lines(self, evidence: Iterable[Evidence], *, each_side: bool = False) -> list[str]:
        """The sources that tell most, in full: title, issuer, day, authority, how it was read, address, note.

        Those shown before are named by their number; of the others only how many they are is said. ``each_side``
        keeps at least one source for every status said, so that those who contradict each other all speak.
        """
        found = self._found(evidence)
        told = telling(found, each_side=each_side)
        again = [each for each in told if each.source.id in self._numbers]
        fresh = [each for each in told if each not in again]
        full = [text for each in fresh for text in self._full(each)]
        return [*self._again(again), *full, *self._others(found, told, "line.others")]

    def short(self, evidence: Iterable[Evidence]) -> list[str]:
        """The sources as references: their numbers where they were shown, else title, issuer, authority and day."""
        found = self._found(evidence)
        known = [each for each in found if each.source.id in self._numbers]
        if known:
            numbers = ", ".join(sorted(map(self._number, known), key=lambda number: (len(number), number)))
            others = self._count(found, known)
            more = self.voice.say("line.and_others", count=str(others)) if others else ""
            return line(self.voice.say("line.see", numbers=f"{numbers}{more}"), 1)
        told = telling(found)
        briefly = [text for each in told for text in line(self._titled(each.source, "line.source"), 1)]
        return [*briefly, *self._others(found, told, "line.others")]

    def beside(self, evidence: Iterable[Evidence]) -> list[str]:
        """The sources not named so far, each in one line: title, issuer, day; the first of them only.

        Of a row only its own source counts, not those that say the same.
        """
        led = self._found(evidence, alone=True)
        left = [each for each in led if each.source.id not in self._numbers.keys() | self._counted]
        named = left[:MOST_BESIDE]
        lines = [text for each in named for text in item(self._titled(each.source, "line.beside"), "  -")]
        return [*lines, *self._others(left, named, "line.and_more")]

    def notice(self, source: Source) -> list[str]:
        """The source of a notice."""
        return [*line(self._titled(source, "line.notice"), 1), *line(source.url, 2)]

    def _found(self, evidence: Iterable[Evidence], *, alone: bool = False) -> list[Said]:
        """Each source once, in the order of the rows; ``alone`` leaves out those that say the same as a row's own."""
        pairs = ((row, source) for row in evidence for source in ((row.source,) if alone else sources_of(row)))
        said = (Said(source, status_of(row), note(row, self.voice)) for row, source in pairs)
        first: dict[str, Said] = {}
        for each in said:
            first.setdefault(each.source.id, each)
        return list(first.values())

    def _full(self, said: Said) -> list[str]:
        """A source at its first mention."""
        statement = self.voice.say("line.statement") if said.source.authority in _STATEMENTS else ""
        titled = self._titled(said.source, "line.source")
        return [*line(f"{titled} {statement}".strip(), 1), *line(said.source.url, 2), *self._noted(said)]

    def _again(self, known: list[Said]) -> list[str]:
        """Sources that were shown before, by number and standing; what a row newly says of one stands below it."""
        new = [each for each in known if each.note and each.note not in self._notes]
        old = [each for each in known if each not in new]
        groups = [*([old] if old else []), *([each] for each in new)]
        return [text for group in groups for text in (*self._see(group), *self._noted(group[0]))]

    def _see(self, known: list[Said]) -> list[str]:
        each = ", ".join(
            self.voice.say("line.standing", number=self._number(said), **self._standing(said.source)) for said in known
        )
        return line(self.voice.say("line.see", numbers=each), 1)

    def _noted(self, said: Said) -> list[str]:
        """What the row says, unless it was said."""
        if not said.note or said.note in self._notes:
            return []
        self._notes.add(said.note)
        return line(self.voice.say("line.note", note=said.note), 2)

    def _others(self, found: list[Said], told: list[Said], key: str) -> list[str]:
        """How many of the sources are not printed."""
        count = self._count(found, told)
        return line(self.voice.say(key, count=str(count)), 1) if count else []

    def _count(self, found: list[Said], told: list[Said]) -> int:
        """How many are left, which are then taken to be named."""
        left = {each.source.id for each in found} - {each.source.id for each in told}
        self._counted |= left
        return len(left)

    def _number(self, said: Said) -> str:
        return f"[{self._numbers[said.source.id]}]"

    def _titled(self, source: Source, key: str) -> str:
        """A source in one sentence; where the sentence has a number, the source gets one."""
        issuer = self.voice.say("line.issuer", issuer=source.issuer) if source.issuer else ""
        numbered = key == "line.source"
        number = self._numbers.setdefault(source.id, len(self._numbers) + 1) if numbered else 0
        named = {**self._standing(source), "title": source.title(self.voice.lang), "issuer": issuer}
        return self.voice.say(key, number=str(number), **named)

    def _standing(self, source: Source) -> dict[str, str]:
        """Whose word, how it was read, of which day."""
        return {
            "authority": self.voice.label(source.authority),
            "seen": self.voice.label(source.seen),
            "date": days_in_words(published(source), self.voice),
        }


def telling(found: list[Said], *, each_side: bool = False) -> list[Said]:
    """The sources that tell most, at most three and in their order: the newest, the strongest and the first.

    A status that none of them speaks for gets its newest source where there is room, or ``each_side`` is asked.
    """
    if len(found) <= MOST:
        return found
    newest_first = sorted(found, key=lambda each: each.source.published, reverse=True)
    strongest = min(newest_first, key=lambda each: Strength(each.source.authority, each.source.seen).rank)
    chosen = list(dict.fromkeys([newest_first[0], strongest, newest_first[-1]]))
    for each in newest_first:
        silent = each.status not in {other.status for other in chosen}
        if silent and (each_side or len(chosen) < MOST):
            chosen.append(each)
    return [each for each in found if each in chosen]


# A user's own table may give evidence that has a source and nothing else.


def sources_of(row: Evidence) -> tuple[Source, ...]:
    """The source of a row, then the others that say the same."""
    also: tuple[Source, ...] = getattr(row, "also", ())
    return (row.source, *also)


def note(row: Evidence, voice: Voice) -> str:
    """What a row says, in a language."""
    return str(getattr(row, f"note_{voice.lang}", ""))


def status_of(row: Evidence) -> str:
    """What kind of row it is; empty where that is not told."""
    return str(getattr(row, "status", ""))
