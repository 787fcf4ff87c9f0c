"""What does a caller hold in hand after a check?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import attrs

from p2mi_rules.compiled.cores import STATUSES
from p2mi_rules.exceptions import Fault, FaultyRequestError, NotProceduralError, P2MIRulesError
from p2mi_rules.verdict.outcomes import outcomes_in, outcomes_of
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.compiled.cores import Core
    from p2mi_rules.engine import Finding, JointFinding, OpenFact, OpenPolicy
    from p2mi_rules.explain import Report
    from p2mi_rules.norms import Conflict, Outcome
    from p2mi_rules.placement import Placement

_SAYS_YES_OR_NO = {Status.PROCEDURAL: True, Status.NONPROCEDURAL: False}
_STATUS = tuple(map(Status, STATUSES))


class Making:
    """A verdict that is not finished: its slots can be set, which those of a verdict cannot.

    ``core`` is what was read off tables of the ``placement`` under a ``profile``, ``None`` where the specification was
    asked; ``kept`` is the report, once there is one.
    """

    __slots__ = ("core", "kept", "placement", "profile")

    core: Core | None
    kept: Report
    placement: Placement
    profile: str


class Verdict(Making):
    """What the rules say of one placement, and why; made by ``check``, never by hand.

    A verdict is neither true nor false: ``bool(verdict)`` raises. Ask ``status`` or ``is_procedural``. Status and
    outcomes are there at once; findings with their evidence, words and receipt are found when they are first asked for.
    Two verdicts are equal when they say the same; ``id`` and receipt are left out.
    """

    __slots__ = ()

    def __init__(self, report: Report) -> None:
        """The verdict of a report."""
        _CORE(self, None)
        _PLACEMENT(self, report.placement)
        _PROFILE(self, report.profile)
        _KEPT(self, report)

    @property
    def report(self) -> Report:
        """Everything there is to be said.

        Raises ``P2MIRulesError`` if the specification finds another thing than the tables, which no test has seen.
        """
        try:
            return self.kept
        except AttributeError:
            from p2mi_rules.verdict.reports import heard_report  # noqa: PLC0415 - for who asks for more than the status

            report = heard_report(self.placement, profile=self.profile)
        if self.core is not None and (report.status is not self.status or outcomes_of(report) != self.outcomes):
            message = "the tables and the specification disagree about a placement: a fault of this library"
            raise P2MIRulesError(message)
        _KEPT(self, report)
        return report

    @property
    def id(self) -> str | None:
        """The caller's own reference."""
        return self.placement.id

    @property
    def status(self) -> Status:
        """``procedural``, ``no_breach_found``, ``nonprocedural``, ``indeterminate`` or ``out_of_scope``."""
        return self.report.status if self.core is None else _STATUS[self.core.status]

    @property
    def is_procedural(self) -> bool | None:
        """True only for ``procedural``, False only for ``nonprocedural``, else None."""
        return _SAYS_YES_OR_NO.get(self.status)

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What each rule in force says, by its id, in the order of the law."""
        return outcomes_of(self.report) if self.core is None else outcomes_in(self.core.outcomes)

    def breaches(self, lang: str = "id") -> tuple[str, ...]:
        """What is breached, each in one sentence with its provision; ``lang`` is ``id`` or ``en``.

        Raises ``FaultyRequestError`` for another language.

        >>> from datetime import date
        >>> from p2mi_rules import Placement, check
        >>> check(Placement(destination="KH", departed_on=date(2025, 10, 29))).breaches("en")
        ('Cambodia is not a destination for this kind of placement. [UU 18/2017 Pasal 31]',)
        """
        if self.core is None:
            return _brief(self.report, lang)
        key = (self.core.outcomes, self.placement.destination, lang)
        told = _TOLD.get(key)
        if told is None:
            if len(_TOLD) >= _MOST_TOLD:
                _TOLD.clear()
            told = _TOLD[key] = _brief(self.report, lang)
        return told

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
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        return explain.text(self.report, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The verdict as plain data (JSON), the contract of ``docs/records.md``; messages in ``lang``."""
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        return explain.record(self.report, lang)

    def flat(self, lang: str = "id") -> dict[str, str]:
        """The verdict as one row of a table, the flat columns of ``docs/records.md``."""
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        return explain.flat(self.report, lang)

    def require_procedural(self, *, topics: Iterable[str] | None = None) -> None:
        """Return if the placement is procedural; else raise ``NotProceduralError``, which carries this verdict.

        ``topics`` narrows what must be settled without breach; without it every topic must be. A breach in any
        topic raises in either case. Raises ``FaultyRequestError`` for a topic that the rulebook does not have, and
        where no topic is named.
        """
        passes = self.status is Status.PROCEDURAL
        if topics is not None:
            from p2mi_rules.norms import Outcome  # noqa: PLC0415 - for who asks by topic

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
        if self.core is not None and self.core is other.core and self.profile == other.profile:
            one, another = (attrs.evolve(each.placement, id=None) for each in (self, other))
            if one == another:
                return True
        return self.status is other.status and self._said() == other._said()

    def __hash__(self) -> int:
        """Equal verdicts hash equal."""
        return hash((self.status, tuple(self.outcomes.values())))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle and copy by what was found, and by the report if there is one."""
        return restored, (self.core, self.placement, self.profile, getattr(self, "kept", None))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a verdict does not change."""
        message = f"a verdict does not change: {name}"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a verdict does not change."""
        message = f"a verdict does not change: {name}"
        raise AttributeError(message)

    def __repr__(self) -> str:
        """The status and the reasons of breach; nothing of the person."""
        from p2mi_rules import explain  # noqa: PLC0415 - for who wants words

        reasons = ", ".join(explain.reasons(self.report))
        return f"<Verdict {self.status}{': ' if reasons else ''}{reasons}>"

    def _said(self) -> Report:
        """The report without what may differ between equal placements."""
        return attrs.evolve(self.report, id=None, receipt={})


_CORE, _KEPT, _PLACEMENT, _PROFILE = (vars(Making)[name].__set__ for name in Making.__slots__)
"""Set the slots themselves, which the guard of a verdict does not watch."""


def given(core: Core, placement: Placement, profile: str) -> Verdict:
    """The verdict of what was read off tables."""
    verdict = Making()
    verdict.core = core
    verdict.placement = placement
    verdict.profile = profile
    verdict.__class__ = Verdict
    return verdict  # type: ignore[return-value]  # it is one now


def restored(core: Core | None, placement: Placement, profile: str, kept: Report | None) -> Verdict:
    """The verdict that was pickled."""
    if core is None:
        assert kept is not None  # noqa: S101 - a verdict has one or the other
        return Verdict(kept)
    verdict = given(core, placement, profile)
    if kept is not None:
        _KEPT(verdict, kept)
    return verdict


_TOLD: dict[tuple[bytes, object, str], tuple[str, ...]] = {}
"""What was said so far of the breaches that some outcomes tell, by destination and language."""
_MOST_TOLD = 4096


def _brief(report: Report, lang: str) -> tuple[str, ...]:
    """What is breached, each in one sentence."""
    from p2mi_rules.explain.brief import brief  # noqa: PLC0415 - for who wants words

    return brief(report, lang)
