"""By which digests can a verdict be checked years later?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.verdict.canonical import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from p2mi_rules.norms import Rulebook
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.questions.listed import Consultation

PERSONAL = frozenset({"id", "origin"})
"""The facts of a placement that are never judged: they are part of no digest."""


class Receipt(Mapping[str, str]):
    """Digests that are made when the first of them is read: most verdicts are never asked for any."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], dict[str, str]]) -> None:
        """Keep what makes them."""
        self._make = make
        self._made: dict[str, str] | None = None

    def _digests(self) -> dict[str, str]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, name: str) -> str:
        """The digest of that name."""
        return self._digests()[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._digests())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._digests())

    def __repr__(self) -> str:
        """All of them."""
        return repr(self._digests())

    def __reduce__(self) -> tuple[type[dict[str, str]], tuple[dict[str, str]]]:
        """Pickled and copied without the law and the policy that they are made of."""
        return dict, (self._digests(),)


def receipt(
    placement: Placement,
    rulebook: Rulebook,
    book: PolicyBook,
    *,
    choices: Mapping[str, object],
    consultation: Consultation | None = None,
) -> dict[str, str]:
    """SHA-256 digests of rules, policy, the register (if a company is named, and one was asked) and inputs.

    Inputs are the facts that can be judged (the id and the origin are not), and the choices of the request.
    """
    return {
        "rules": rulebook.digest,
        "policy": book.digest,
        "inputs": inputs_digest(facts_of(placement), plain(choices)),
        **({} if consultation is None else {"register": consultation.digest}),
    }


def inputs_digest(facts: Mapping[str, object], request: Mapping[str, object]) -> str:
    """The digest of what was judged, and how that was asked for; both as plain data."""
    judged = {field: fact for field, fact in facts.items() if field not in PERSONAL}
    return digest_of({"placement": judged, "request": dict(request)})


def facts_of(placement: Placement) -> dict[str, object]:
    """All facts of a placement as plain data."""
    from p2mi_rules.intake.exact import exact_mapping  # noqa: PLC0415 - a receipt is made when somebody reads it

    return exact_mapping(placement)


def plain(choices: Mapping[str, object]) -> dict[str, object]:
    """The choices of a request as plain data."""
    return {name: choice.isoformat() if isinstance(choice, date) else choice for name, choice in choices.items()}
