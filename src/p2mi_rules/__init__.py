"""Was this placement of an Indonesian migrant worker lawful procedure, by which provision, on whose word?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from p2mi_rules import countries
    from p2mi_rules.exceptions import P2MIRulesError
    from p2mi_rules.norms import rule
    from p2mi_rules.placement import Agency, Employer, Placement, Steps, Worker
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict import FaultyRecord, Rulebook, Verdict, check, check_many, check_record
    from p2mi_rules.verdict.asking import ask
    from p2mi_rules.verdict.auditing import audit
    from p2mi_rules.verdict.comparing import compare
    from p2mi_rules.verdict.remedying import remedy
    from p2mi_rules.verdict.replaying import replay
    from p2mi_rules.verdict.sides import Side

__version__ = "0.1.0"

__all__ = [
    "Agency",
    "AgencyRegister",
    "Employer",
    "FaultyRecord",
    "P2MIRulesError",
    "Placement",
    "PolicyBook",
    "Rulebook",
    "Side",
    "Steps",
    "Verdict",
    "Worker",
    "__version__",
    "ask",
    "audit",
    "check",
    "check_many",
    "check_record",
    "compare",
    "countries",
    "remedy",
    "replay",
    "rule",
]

_ROOMS = {
    "Agency": "placement",
    "AgencyRegister": "policy.agencies.register",
    "Employer": "placement",
    "FaultyRecord": "verdict",
    "P2MIRulesError": "exceptions",
    "Placement": "placement",
    "PolicyBook": "policy",
    "Rulebook": "verdict",
    "Side": "verdict.sides",
    "Steps": "placement",
    "Verdict": "verdict",
    "Worker": "placement",
    "ask": "verdict.asking",
    "audit": "verdict.auditing",
    "check": "verdict",
    "check_many": "verdict",
    "check_record": "verdict",
    "replay": "verdict.replaying",
    "compare": "verdict.comparing",
    "remedy": "verdict.remedying",
    "rule": "norms",
}


def __getattr__(name: str) -> object:
    """Open the room behind a name on its first use, so that importing the library costs next to nothing."""
    from importlib import import_module  # noqa: PLC0415 - only when a name is asked for

    if name == "countries":
        return import_module("p2mi_rules.countries")
    if name not in _ROOMS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"p2mi_rules.{_ROOMS[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The names of the front door."""
    return sorted(__all__)
