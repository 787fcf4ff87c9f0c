"""Run the reference decision by all ways that are installed, and print what each costs beside the decision by hand."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from benchmarks.page import given_out, written_to
from benchmarks.reference.peers import PEERS, found
from benchmarks.reference.records import records
from benchmarks.reference.table import OWN, Entry, page
from benchmarks.reference.timing import Effort, measured
from benchmarks.reference.ways import Peer, dicts, objects

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN_MODULE = "benchmarks.reference.own"
NO_PEER = "none"


def own() -> Entry:
    """The library itself: ``own.objects``, ``own.dicts`` and ``own.canonical``, which gives thirteen letters."""
    if find_spec(OWN_MODULE) is None:
        return Entry(OWN, (), absent="not there: no rulebook of the reference decision yet")
    module = import_module(OWN_MODULE)
    ways = objects(module.objects, module.canonical), dicts(module.dicts, module.canonical)
    return Entry(OWN, (), Peer(OWN, ways, "a rulebook through the public interface"))


def of_peer(name: str) -> Entry:
    """A peer, set up; or what it lacks."""
    peer = found(name)
    if peer.peer is None:
        return Entry(name, (), absent=f"not installed: {', '.join(peer.missing)}")
    return Entry(peer.peer.name, (), peer.peer, peer.versions)


def run(entries: Sequence[Entry], effort: Effort) -> list[Entry]:
    """Each with what was measured of it, all in the same rounds."""
    ways = [way for entry in entries if entry.peer for way in entry.peer.ways]
    given = records(max(effort.records, effort.rows if any(way.kind == "batch" for way in ways) else 0))
    figures = iter(measured(ways, effort, given))
    return [
        entry._replace(measured=[next(figures) for _ in entry.peer.ways]) if entry.peer else entry for entry in entries
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, and put them on a page too if asked to; fail if any way was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reference", description=__doc__)
    parser.add_argument("--only", help=f"peers to run, with commas between, or {NO_PEER}: {', '.join(PEERS)}")
    parser.add_argument("--records", type=int, default=Effort().records, help="how many for the ways that take one")
    parser.add_argument("--rows", type=int, default=Effort().rows, help="how many for the ways that take a table")
    parser.add_argument("--rounds", type=int, default=Effort().rounds)
    written_to(parser)
    chosen = parser.parse_args(arguments)
    names = () if chosen.only == NO_PEER else chosen.only.split(",") if chosen.only else PEERS
    if unknown := sorted(set(names) - set(PEERS)):
        parser.error(f"no such peer: {', '.join(unknown)}; there are {', '.join(PEERS)}")
    if min(chosen.records, chosen.rows, chosen.rounds) < 1:
        parser.error("one record, one row and one round at least")
    effort = Effort(records=chosen.records, rows=chosen.rows, rounds=chosen.rounds)
    entries = run([own(), *map(of_peer, names)], effort)
    given_out(page(entries, effort), part="reference", page=chosen.write)
    return int(any(each.agreement.wrong for entry in entries for each in entry.measured))


if __name__ == "__main__":
    sys.exit(main())
