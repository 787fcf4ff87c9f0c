"""What does a rulebook of a user's own say of facts that are no placement?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from p2mi_rules.engine import judge
from p2mi_rules.exceptions import Fault, FaultyRequestError, P2MIRulesError
from p2mi_rules.norms import MOMENT, situation
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.profiles import as_profile, profile_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.engine import Finding, JointFinding, Judgement, OpenFact, OpenPolicy
    from p2mi_rules.norms import Outcome, Rulebook, Table
    from p2mi_rules.vocabulary import Status


class Made(NamedTuple):
    """A judgement with what it was asked for: the days judged, the profile by name, the topics examined."""

    judgement: Judgement
    on: PartialDate
    profile: str
    examined: frozenset[str]


class Found(NamedTuple):
    """What is found, before any word of it, and what makes the judgement of a record, which says the rest."""

    status: Status
    outcomes: Mapping[str, Outcome]
    make: Callable[[object], Made]


class Making:
    """A ruling that is not finished: its slots can be set, which those of a ruling cannot."""

    __slots__ = ("found", "kept", "record")

    found: Found
    record: object
    kept: Made


class Ruling(Making):
    """What the rules say of some facts, and why; made by ``Rulebook.judge`` or a compiled rulebook, never by hand.

    A ruling is neither true nor false: ``bool(ruling)`` raises. Ask ``status``. The statuses are those of a verdict:
    ``procedural`` is every deciding rule met. Of a compiled rulebook, status and outcomes are there at once; the rest
    is found by the specification when it is first asked for.
    """

    __slots__ = ()

    @property
    def status(self) -> Status:
        """``procedural``, ``no_breach_found``, ``nonprocedural``, ``indeterminate`` or ``out_of_scope``."""
        return self.found.status

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What each rule in force says, by its id, in the order of the law."""
        return self.found.outcomes

    @property
    def judgement(self) -> Judgement:
        """Everything that follows, as the engine gives it."""
        return self._made.judgement

    @property
    def on(self) -> PartialDate:
        """The day judged, or the days."""
        return self._made.on

    @property
    def profile(self) -> str:
        """The profile by name, or its topics with commas between."""
        return self._made.profile

    @property
    def examined(self) -> frozenset[str]:
        """The topics that had to be settled."""
        return self._made.examined

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What each rule in force says, in the order of the law: the rule with its citation, outcome and evidence."""
        return self._made.judgement.findings

    @property
    def joint(self) -> JointFinding | None:
        """Rules that cannot all be met, none to spare, where no single finding says so."""
        return self._made.judgement.joint

    @property
    def topics(self) -> Mapping[str, Outcome]:
        """Each topic's worst finding; ``not_encoded`` where no rule is in force."""
        return self._made.judgement.topics

    @property
    def open_facts(self) -> tuple[OpenFact, ...]:
        """The facts by which some finding still flips, best first."""
        return self._made.judgement.open_facts

    @property
    def open_policy(self) -> tuple[OpenPolicy, ...]:
        """What no stated fact settles."""
        return self._made.judgement.open_policy

    @property
    def facts(self) -> Mapping[str, tuple[Hashable, ...]]:
        """The values that each fact may have, the moments judged left out."""
        return {name: fact.values for name, fact in self._made.judgement.facts.items() if name != MOMENT}

    def explain(self, lang: str = "id") -> str:
        """The ruling in words, each line with its provision; ``lang`` is ``id`` or ``en``.

        Rules speak with the first line of their docstrings. Raises ``FaultyRequestError`` for another language.
        """
        from p2mi_rules.explain.own import own_text  # noqa: PLC0415 - for whoever wants words

        made = self._made
        return own_text(made.judgement, lang, profile=made.profile, examined=made.examined, days=made.on)

    @property
    def _made(self) -> Made:
        """The judgement, made once.

        Raises ``P2MIRulesError`` where it is another one than was found: then the record was changed in the meantime,
        or the tables of the rulebook were.
        """
        try:
            return self.kept
        except AttributeError:
            made = self.found.make(self.record)
        if made.judgement.status is not self.found.status or _outcomes(made) != self.found.outcomes:
            message = "the record, or a table, was changed after it was judged; judge it again"
            raise P2MIRulesError(message)
        _KEPT(self, made)
        return made

    def __eq__(self, other: object) -> bool:
        """Equal when the same is judged of the same facts."""
        if not isinstance(other, Ruling):
            return NotImplemented
        if self.found is not other.found and self.outcomes != other.outcomes:
            return False
        return self._made == other._made

    def __hash__(self) -> int:
        """Equal rulings hash equal."""
        return hash((self.status, tuple(self.outcomes.values())))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle and copy with the judgement made."""
        return ruled, (self._made,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a ruling does not change."""
        message = f"a ruling does not change: {name}"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a ruling does not change."""
        message = f"a ruling does not change: {name}"
        raise AttributeError(message)

    def __bool__(self) -> NoReturn:
        """Refuse: five statuses do not fit into two."""
        message = "a ruling is neither true nor false; ask .status"
        raise TypeError(message)

    def __repr__(self) -> str:
        """The status; nothing of the facts."""
        return f"<Ruling {self.status}>"


_KEPT = vars(Making)["kept"].__set__
"""Sets the slot itself, which the guard of a ruling does not watch."""


def _outcomes(made: Made) -> dict[str, Outcome]:
    """What each rule says in a judgement."""
    return {finding.rule.id: finding.outcome for finding in made.judgement.findings}


def ruled(made: Made) -> Ruling:
    """The ruling of a judgement."""

    def itself(record: object) -> Made:  # noqa: ARG001 - it is made already
        return made

    making = Making()
    making.found = Found(made.judgement.status, MappingProxyType(_outcomes(made)), itself)
    making.record = None
    making.__class__ = Ruling
    return making  # type: ignore[return-value]  # it is one now


def judged(
    rulebook: Rulebook,
    facts: Mapping[str, object],
    *,
    on: date | PartialDate,
    tables: Mapping[str, Table] | None = None,
    profile: str | Iterable[str] = "full",
) -> Made:
    """Judge facts stated by name; the arguments are told at ``Rulebook.judge``."""
    named = as_profile(profile)
    examined = topics_examined(named, rulebook)
    judgement = judge(rulebook, situation(rulebook, facts, on=on, tables=tables), examined)
    days = on if isinstance(on, PartialDate) else PartialDate.day(on)
    return Made(judgement, days, profile_name(named), examined)


def topics_examined(profile: str | tuple[str, ...], rulebook: Rulebook) -> frozenset[str]:
    """The topics that must be settled: all that decide, or those named; each must have a rule that decides."""
    parts = profile.split(",") if isinstance(profile, str) else profile
    wanted = rulebook.full if profile == "full" else frozenset(part.strip() for part in parts)
    decided = ", ".join(sorted(rulebook.full)) or "none: no rule of it decides"
    faults = [
        Fault("profile", repr(name), expected=f"full, or topics on which rules decide: {decided}")
        for name in sorted(wanted - rulebook.full)
    ]
    if not wanted:
        faults = [Fault("profile", "no topic on which a rule decides", expected="a rulebook with a rule that decides")]
    if faults:
        raise FaultyRequestError(faults)
    return wanted
