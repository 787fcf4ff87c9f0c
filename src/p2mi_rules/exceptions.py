"""What does the library raise, and how does one fault speak?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

Both: TypeAlias = tuple[str, str]
"""One phrase in Indonesian and in English."""


@attrs.frozen
class Fault:
    """One thing wrong with what was given: where, what was found, what was expected, the nearest repair.

    ``found`` never holds personal data: it is a kind or a shape ("an impossible date"), or a value
    from a field that cannot hold any. Field and suggestion are the same in either language. A fault of a program's
    own may be in English alone.

    >>> print(Fault("route", "'pp'", expected="g2g, p2p, ukps, perseorangan or none", suggestion="p2p"))
    route: found 'pp', expected g2g, p2p, ukps, perseorangan or none; did you mean p2p?
    """

    field: str
    found: str
    expected: str = attrs.field(kw_only=True)
    suggestion: str | None = attrs.field(default=None, kw_only=True)
    found_id: str = attrs.field(default="", kw_only=True)
    expected_id: str = attrs.field(default="", kw_only=True)

    @classmethod
    def of(cls, field: str, found: Both, *, expected: Both, suggestion: str | None = None) -> Self:
        """Make a fault that speaks both languages.

        >>> fault = Fault.of("age", ("teks", "text"), expected=("tahun penuh", "whole years"))
        >>> print(fault.said("id"))
        age: ditemukan teks, seharusnya tahun penuh
        """
        return cls(
            field, found[1], expected=expected[1], suggestion=suggestion, found_id=found[0], expected_id=expected[0]
        )

    def parts(self, lang: str) -> tuple[str, str]:
        """What was found and what was expected: in Indonesian for ``"id"`` where the fault has it, else in English."""
        return (self.found_id, self.expected_id) if self._speaks(lang) else (self.found, self.expected)

    def said(self, lang: str) -> str:
        """One line that teaches the repair, in Indonesian for ``"id"`` where the fault has it, else in English."""
        found, expected = self.parts(lang)
        if self._speaks(lang):
            hint = f"; maksudnya {self.suggestion}?" if self.suggestion else ""
            return f"{_place(self.field)}: ditemukan {found}, seharusnya {expected}{hint}"
        hint = f"; did you mean {self.suggestion}?" if self.suggestion else ""
        return f"{self.field}: found {found}, expected {expected}{hint}"

    def _speaks(self, lang: str) -> bool:
        """Whether it is Indonesian that is asked for, and the fault has all of it."""
        return lang == "id" and bool(self.found_id and self.expected_id)

    def __str__(self) -> str:
        """The line in English, as errors are raised with it."""
        return self.said("en")


_PLACES_ID = {"file": "berkas", "header": "baris kepala", "row": "baris", "field": "kolom"}


def _place(field: str) -> str:
    """Where a fault is, in Indonesian, if it is no field: fields have one name in both languages."""
    word, space, number = field.partition(" ")
    return f"{_PLACES_ID.get(word, word)}{space}{number}"


class P2MIRulesError(Exception):
    """The root of everything this library raises; a breach of law is a finding, never an exception."""


class FaultyInputError(P2MIRulesError):
    """Input that cannot be read: every fault of it at once, in ``faults``.

    >>> error = FaultyInputError([Fault("age", "'abc'", expected="whole years")])
    >>> error.faults[0].field
    'age'
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep all the faults; the text is one line for each."""
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[type[FaultyInputError], tuple[tuple[Fault, ...]]]:
        """Pickle by the faults, so that batches may cross processes."""
        return type(self), (self.faults,)


class FaultyRecordError(FaultyInputError):
    """A record that cannot be read, or whose fields exclude one another by definition."""


class FaultyFileError(FaultyInputError):
    """A file that cannot be read as records at all: empty, wrongly encoded, without or with twofold headers."""


class FaultyPolicyError(FaultyInputError):
    """Policy text that does not build: a row without a source, an unknown word, an impossible period."""


class FaultyRulebookError(FaultyInputError):
    """Rules or questions that do not fit together: an unbound parameter, a topic never declared."""


class FaultyReceiptError(FaultyInputError):
    """A document that is no receipt: no JSON, a key twice, a number that no receipt has, a part that is missing."""


class FaultyRequestError(FaultyInputError):
    """A request with a choice that does not exist: an unknown profile, reading, silence or language."""


class NotProceduralError(P2MIRulesError):
    """Raised by ``Verdict.require_procedural`` only; carries the verdict in ``verdict``."""

    def __init__(self, message: str, verdict: object) -> None:
        """Keep the verdict beside the message."""
        self.verdict = verdict
        super().__init__(message)

    def __reduce__(self) -> tuple[type[NotProceduralError], tuple[str, object]]:
        """Pickle with the verdict."""
        return type(self), (str(self), self.verdict)
