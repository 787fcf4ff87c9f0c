"""What does it cost to read and check the mapping with msgspec, and then to decide by hand?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import Ruling, decide, letters
from benchmarks.reference.peers.models import FIELDS
from benchmarks.reference.ways import Peer, dicts

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDS = ("msgspec",)


def setup() -> Peer:
    """One frozen struct."""
    library = import_module("msgspec")
    shape = library.defstruct("Shape", list(FIELDS.items()), frozen=True)
    convert = library.convert

    def run(mapping: Mapping[str, Any]) -> Ruling:
        return decide(convert(mapping, shape))

    return Peer("msgspec + by hand", (dicts(run, letters),), "frozen struct; words checked")
