"""What does a rulebook of a user's own say of facts that are no placement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine import judge
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.norms import MOMENT, situation
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.profiles import as_profile, profile_name

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.engine import Finding, JointFinding, Judgement, OpenFact, OpenPolicy
    from p2mi_rules.norms import Outcome, Rulebook, Table
    from p2mi_rules.vocabulary import Status


@attrs.frozen(kw_only=True, repr=False)
class Ruling:
    """What the rules say of some facts, and why; made by ``Rulebook.judge``, never by hand.

    A ruling is neither true nor false: ``bool(ruling)`` raises. Ask ``status``. The statuses are those of a verdict:
    ``procedural`` is every deciding rule met.
    """

    judgement: Judgement
    on: PartialDate
    profile: str
    examined: frozenset[str]

    @property
    def status(self) -> Status:
        """``procedural``, ``no_breach_found``, ``nonprocedural``, ``indeterminate`` or ``out_of_scope``."""
        return self.judgement.status

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What each rule in force says, in the order of the law: the rule with its citation, outcome and evidence."""
        return self.judgement.findings

    @property
    def joint(self) -> JointFinding | None:
        """Rules that cannot all be met, none to spare, where no single finding says so."""
        return self.judgement.joint

    @property
    def topics(self) -> Mapping[str, Outcome]:
        """Each topic's worst finding; ``not_encoded`` where no rule is in force."""
        return self.judgement.topics

    @property
    def open_facts(self) -> tuple[OpenFact, ...]:
        """The facts by which some finding still flips, best first."""
        return self.judgement.open_facts

    @property
    def open_policy(self) -> tuple[OpenPolicy, ...]:
        """What no stated fact settles."""
        return self.judgement.open_policy

    @property
    def facts(self) -> Mapping[str, tuple[Hashable, ...]]:
        """The values that each fact may have, the moments judged left out."""
        return {name: fact.values for name, fact in self.judgement.facts.items() if name != MOMENT}

    def explain(self, lang: str = "id") -> str:
        """The ruling in words, each line with its provision; ``lang`` is ``id`` or ``en``.

        Rules speak with the first line of their docstrings. Raises ``FaultyRequestError`` for another language.
        """
        from p2mi_rules.explain.own import own_text  # noqa: PLC0415 - for whoever wants words

        return own_text(self.judgement, lang, profile=self.profile, examined=self.examined, days=self.on)

    def __bool__(self) -> bool:
        """Refuse: five statuses do not fit into two."""
        message = "a ruling is neither true nor false; ask .status"
        raise TypeError(message)

    def __repr__(self) -> str:
        """The status; nothing of the facts."""
        return f"<Ruling {self.status}>"


def ruling(
    rulebook: Rulebook,
    facts: Mapping[str, object],
    *,
    on: date | PartialDate,
    tables: Mapping[str, Table] | None = None,
    profile: str | Iterable[str] = "full",
) -> Ruling:
    """Judge facts stated by name; the arguments are told at ``Rulebook.judge``."""
    named = as_profile(profile)
    examined = _topics(named, rulebook)
    judgement = judge(rulebook, situation(rulebook, facts, on=on, tables=tables), examined)
    days = on if isinstance(on, PartialDate) else PartialDate.day(on)
    return Ruling(judgement=judgement, on=days, profile=profile_name(named), examined=examined)


def _topics(profile: str | tuple[str, ...], rulebook: Rulebook) -> frozenset[str]:
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
