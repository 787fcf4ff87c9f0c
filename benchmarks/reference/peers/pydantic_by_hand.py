"""What does it cost to read and check the mapping with pydantic, and then to decide by hand?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import Ruling, decide, letters
from benchmarks.reference.peers.models import FIELDS
from benchmarks.reference.ways import Peer, dicts

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDS = ("pydantic",)


def setup() -> Peer:
    """One frozen model."""
    library = import_module("pydantic")
    shape: dict[str, Any] = {name: (kind, ...) for name, kind in FIELDS.items()}
    shape["destination"] = (library.constr(min_length=2, max_length=2) | None, ...)
    shape["age"] = (library.conint(ge=0, le=120) | None, ...)
    read = library.create_model("Model", __config__=library.ConfigDict(frozen=True), **shape).model_validate

    def run(mapping: Mapping[str, Any]) -> Ruling:
        return decide(read(mapping))

    return Peer("pydantic + by hand", (dicts(run, letters),), "frozen model; words, lengths and ages checked")
