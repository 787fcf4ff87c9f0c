"""Under which rules, policy and register is a placement to be judged, and what do they leave possible?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from p2mi_rules import norms
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.placement import Placement
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions import situate
from p2mi_rules.questions.companies import named
from p2mi_rules.verdict.profiles import topics_of
from p2mi_rules.verdict.requests import Request
from p2mi_rules.verdict.rulebooks import Rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from typing import Unpack

    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.questions.listed import Consultation


class Choices(TypedDict, total=False):
    """The choices of a judgement, as ``check`` takes them."""

    rulebook: norms.Rulebook | None
    policy: PolicyBook | None
    register: AgencyRegister | None
    known_on: date | None
    profile: str | Iterable[str]
    reading: str
    silence: str
    carry_forward: bool
    by_list: str | None


class Hearing(NamedTuple):
    """Everything by which one placement is judged."""

    rules: norms.Rulebook
    book: PolicyBook
    request: Request
    consultation: Consultation | None

    def situation(self, placement: Placement) -> norms.Situation:
        """What the placement leaves possible."""
        return situate(
            placement,
            self.book,
            consultation=self.consultation,
            choices=self.request.choices,
            reading=self.request.reading,
            cuts=self.rules.cuts,
        )

    def topics(self, situation: norms.Situation) -> frozenset[str]:
        """The topics of the profile."""
        return topics_of(self.request.profile, self.rules, situation.facts.get("route"))


def hear(
    placement: Placement,
    *,
    rulebook: norms.Rulebook | None,
    policy: PolicyBook | None,
    register: AgencyRegister | None,
    request: Request,
) -> Hearing:
    """Gather what a placement is judged by; the shipped rules, policy and decrees where none are given.

    Raises ``FaultyRequestError`` for what is of another kind than it must be, and for a list that is not there.
    """
    rules = Rulebook.shipped() if rulebook is None else rulebook
    book = PolicyBook.shipped() if policy is None else policy
    kinds: dict[str, tuple[object, type]] = {
        "placement": (placement, Placement),
        "rulebook": (rules, norms.Rulebook),
        "policy": (book, PolicyBook),
    }
    if register is not None:
        from p2mi_rules.policy.agencies.register import AgencyRegister  # noqa: PLC0415 - for whoever brings one

        kinds["register"] = (register, AgencyRegister)
    _refuse_other_kinds(kinds)
    missing = book.without_list(request.by_list, request.known_on)
    if missing:
        raise FaultyRequestError(missing)
    return Hearing(rules, book, request, asked(placement, register))


def heard_by(placement: Placement, **choices: Unpack[Choices]) -> Hearing:
    """The same by the choices of ``check``, each of which may be left out."""
    return hear(
        placement,
        rulebook=choices.get("rulebook"),
        policy=choices.get("policy"),
        register=choices.get("register"),
        request=Request.of(
            choices.get("known_on"),
            profile=choices.get("profile", "placement"),
            reading=choices.get("reading", "ministry"),
            silence=choices.get("silence", "open"),
            carry_forward=choices.get("carry_forward", True),
            by_list=choices.get("by_list"),
        ),
    )


def asked(placement: Placement, register: AgencyRegister | None) -> Consultation | None:
    """What a register says of the company named, if one is; the shipped one is loaded then alone."""
    if not named(placement):
        return None
    from p2mi_rules.questions.listed import Consultation  # noqa: PLC0415 - for whoever names a company

    if register is None:
        from p2mi_rules.policy.agencies.sanctions import SanctionsRegister  # noqa: PLC0415 - for whoever names a company

        register = SanctionsRegister.shipped()
    return Consultation.of(placement, register)


def _refuse_other_kinds(given: Mapping[str, tuple[object, type]]) -> None:
    """Raise ``FaultyRequestError`` for everything that is of another kind than it must be."""
    faults = [
        Fault(name, f"a value of type {type(value).__name__}", expected=kind.__name__)
        for name, (value, kind) in given.items()
        if not isinstance(value, kind)
    ]
    if faults:
        raise FaultyRequestError(faults)
