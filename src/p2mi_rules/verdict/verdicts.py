"""What does a caller hold in hand after a check?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules import explain as wording
from p2mi_rules.exceptions import Fault, FaultyRequestError, NotProceduralError
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.engine import Finding, JointFinding, OpenFact, OpenPolicy
    from p2mi_rules.explain import Report
    from p2mi_rules.norms import Conflict

_SAYS_YES_OR_NO = {Status.PROCEDURAL: True, Status.NONPROCEDURAL: False}


@attrs.frozen(eq=False, repr=False)
class Verdict:
    """What the rules say of one placement, and why; made by ``check``, never by hand.

    A verdict is neither true nor false: ``bool(verdict)`` raises. Ask ``status`` or ``is_procedural``.
    Two verdicts are equal when they say the same; ``id`` and receipt are left out.
    """

    report: Report

    @property
    def id(self) -> str | None:
        """The caller's own reference."""
        return self.report.id

    @property
    def status(self) -> Status:
        """``procedural``, ``no_breach_found``, ``nonprocedural``, ``indeterminate`` or ``out_of_scope``."""
        return self.report.status

    @property
    def is_procedural(self) -> bool | None:
        """True only for ``procedural``, False only for ``nonprocedural``, else None."""
        return _SAYS_YES_OR_NO.get(self.status)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What each rule in force says, in the order of the law."""
        return self.report.judgement.findings

    @property
    def joint(self) -> JointFinding | None:
        """Rules that cannot all hold, none to spare, where no single finding says so."""
        return self.report.judgement.joint

    @property
    def topics(self) -> Mapping[str, Outcome]:
        """Each topic's worst finding; ``not_encoded`` where no rule is in force."""
        return self.report.judgement.topics

    @property
    def not_examined(self) -> tuple[str, ...]:
        """The topics outside the profile that stay unsettled."""
        return self.report.judgement.not_examined

    @property
    def open_facts(self) -> tuple[OpenFact, ...]:
        """The facts by which some finding still flips, best first."""
        return self.report.judgement.open_facts

    @property
    def open_policy(self) -> tuple[OpenPolicy, ...]:
        """What nobody in the room can answer."""
        return self.report.judgement.open_policy

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Facts stated twice with different values; both were kept."""
        return self.report.conflicts

    @property
    def presumed(self) -> Mapping[str, Hashable]:
        """What was assumed for blank facts; stating such a fact replaces it."""
        return self.report.presumed

    @property
    def receipt(self) -> Mapping[str, str]:
        """Digests of rules, policy and inputs, and of the register that was asked; made when the first is read."""
        return self.report.receipt

    def sealed(self, *, personal: bool = False) -> str:
        """A receipt that anybody can replay years later: canonical JSON, one line, without the line end.

        It holds the facts as they were stated (a birth date, the names of companies), so keep it like the record
        itself. The caller's reference and the worker's origin, which are never judged, are left out unless
        ``personal``. Raises ``FaultyRecordError`` for a text with half a character, which no file can hold.

        >>> from p2mi_rules import Placement, check, replay
        >>> replay(check(Placement(destination="KH")).sealed()).same
        True
        """
        from p2mi_rules.verdict.sealing import sealed  # noqa: PLC0415 - for who asks for one

        return sealed(self.report, personal=personal)

    def explain(self, lang: str = "id") -> str:
        """The verdict in words, line by line with provision and source; ``lang`` is ``id`` or ``en``.

        Raises ``FaultyRequestError`` for another language.
        """
        return wording.text(self.report, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The verdict as plain data (JSON), the contract of ``docs/records.md``; messages in ``lang``."""
        return wording.record(self.report, lang)

    def flat(self, lang: str = "id") -> dict[str, str]:
        """The verdict as one row of a table, the flat columns of ``docs/records.md``."""
        return wording.flat(self.report, lang)

    def require_procedural(self, *, topics: Iterable[str] | None = None) -> None:
        """Return if the placement is procedural; else raise ``NotProceduralError``, which carries this verdict.

        ``topics`` narrows what must be settled without breach; without it every topic must be. A breach in any
        topic raises in either case. Raises ``FaultyRequestError`` for a topic that the rulebook does not have, and
        where no topic is named.
        """
        passes = self.status is Status.PROCEDURAL
        if topics is not None:
            named = frozenset(map(str, topics))
            unknown = sorted(named - self.topics.keys()) if named else ["none"]
            if unknown:
                raise FaultyRequestError([Fault("topics", name, expected=", ".join(self.topics)) for name in unknown])
            settled = {Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE}
            fair = self.status in {Status.PROCEDURAL, Status.NO_BREACH_FOUND, Status.INDETERMINATE}
            passes = fair and all(self.topics[name] in settled for name in named)
        if not passes:
            message = f"the placement is not shown to be procedural: {self.status}"
            raise NotProceduralError(message, self)

    def __bool__(self) -> bool:
        """Refuse: five statuses do not fit into two."""
        message = "a verdict is neither true nor false; ask .status or .is_procedural"
        raise TypeError(message)

    def __eq__(self, other: object) -> bool:
        """Equal when everything said is equal, id and receipt left out."""
        if not isinstance(other, Verdict):
            return NotImplemented
        return self._said() == other._said()

    def __hash__(self) -> int:
        """Equal verdicts hash equal."""
        return hash((self.status, tuple(finding.outcome for finding in self.findings)))

    def __repr__(self) -> str:
        """The status and the reasons of breach; nothing of the person."""
        reasons = ", ".join(wording.reasons(self.report))
        return f"<Verdict {self.status}{': ' if reasons else ''}{reasons}>"

    def _said(self) -> Report:
        """The report without what may differ between equal placements."""
        return attrs.evolve(self.report, id=None, receipt={})


@attrs.frozen(kw_only=True)
class FaultyRecord:
    """The answer to a record that cannot be read: its id, and every fault of it.

    >>> FaultyRecord(id="7", faults=(Fault("age", "text", expected="whole years"),)).record()["status"] is None
    True
    """

    id: str | None
    faults: tuple[Fault, ...]

    def record(self, lang: str = "id") -> dict[str, object]:
        """The faults as plain data (JSON)."""
        return wording.faulty_record(self.id, self.faults, lang)

    def flat(self, lang: str = "id") -> dict[str, str]:
        """The faults as one row of a table, in ``row_error``; worded in ``lang``."""
        return wording.flat_faulty(self.id, self.faults, lang)
