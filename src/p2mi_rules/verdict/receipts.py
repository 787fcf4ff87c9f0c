"""By which digests can a verdict be checked years later?"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.norms import Rulebook
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.questions.listed import Consultation


def receipt(
    placement: Placement,
    rulebook: Rulebook,
    book: PolicyBook,
    *,
    choices: Mapping[str, object],
    consultation: Consultation | None = None,
) -> dict[str, str]:
    """SHA-256 digests of rules, policy, the register (if a company is named, and one was asked) and inputs.

    Inputs are the placement without its id, and the choices of the request.
    """
    stated = attrs.evolve(placement, id=None)
    inputs = json.dumps([_canonical(attrs.asdict(stated)), _canonical(dict(choices))], sort_keys=True)
    return {
        "rules": rulebook.digest,
        "policy": book.digest,
        "inputs": sha256(inputs.encode()).hexdigest(),
        **({} if consultation is None else {"register": consultation.digest}),
    }


def _canonical(value: object) -> object:
    """Values as text, sets in order, so that equal inputs give equal digests."""
    if isinstance(value, dict):
        parts: dict[object, object] = value  # pyright: ignore[reportUnknownVariableType] - written as text
        return {str(key): _canonical(item) for key, item in parts.items()}
    if isinstance(value, frozenset):
        members: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType] - written as text
        return sorted(map(str, members))
    return value if value is None or isinstance(value, bool) else str(value)
