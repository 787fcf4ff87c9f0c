"""What does the library raise, and how does one fault speak?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen
class Fault:
    """One thing wrong with what was given: where, what was found, what was expected, the nearest repair.

    ``found`` never holds personal data: it is a kind or a shape ("an impossible date"), or a value
    from a field that cannot hold any.

    >>> print(Fault("route", "'pp'", expected="g2g, p2p, ukps, perseorangan or none", suggestion="p2p"))
    route: found 'pp', expected g2g, p2p, ukps, perseorangan or none; did you mean p2p?
    """

    field: str
    found: str
    expected: str = attrs.field(kw_only=True)
    suggestion: str | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        """One line that teaches the repair."""
        hint = f"; did you mean {self.suggestion}?" if self.suggestion else ""
        return f"{self.field}: found {self.found}, expected {self.expected}{hint}"


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
