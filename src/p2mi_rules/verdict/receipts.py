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


def receipt(
    placement: Placement, rulebook: Rulebook, book: PolicyBook, choices: Mapping[str, object]
) -> dict[str, str]:
    """SHA-256 digests of rules, policy and inputs (the placement without its id, and the choices of the request)."""
    stated = attrs.evolve(placement, id=None)
    inputs = json.dumps([_canonical(attrs.asdict(stated)), _canonical(dict(choices))], sort_keys=True)
    return {
        "rules": rulebook.digest,
        "policy": book.digest,
        "inputs": sha256(inputs.encode()).hexdigest(),
    }


def _canonical(value: object) -> object:
    """Values as text, sets in order, so that equal inputs give equal digests."""
    if isinstance(value, dict):
        return {str(key): _canonical(item) for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, (frozenset, set)):
        return sorted(str(item) for item in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return value if value is None or isinstance(value, bool) else str(value)
