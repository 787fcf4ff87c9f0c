"""Which peers are there, and which of them are installed here?

A module a peer: the distributions that it ``NEEDS`` and a function ``setup`` that makes it ready. None is imported
before it is asked for, and what is missing is said by name.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from benchmarks.reference.ways import Peer

PEERS = (
    "zen_tables",
    "zen_facts",
    "rule_engine",
    "cedar",
    "json_logic",
    "business_rules",
    "pydantic_by_hand",
    "msgspec_by_hand",
    "openfisca",
    "polars_frames",
)


class Found(NamedTuple):
    """A peer that is ready, or the distributions for want of which it is not."""

    name: str
    peer: Peer | None
    versions: tuple[str, ...]
    missing: tuple[str, ...] = ()


def found(name: str, package: str = __name__) -> Found:
    """The peer of a module of this package (or of another), set up if everything that it needs is installed."""
    module = import_module(f"{package}.{name}")
    versions = {needed: _version(needed) for needed in module.NEEDS}
    missing = tuple(needed for needed, held in versions.items() if held is None)
    if missing:
        return Found(name, None, (), missing)
    return Found(name, module.setup(), tuple(f"{needed} {held}" for needed, held in versions.items()))


def _version(distribution: str) -> str | None:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None
