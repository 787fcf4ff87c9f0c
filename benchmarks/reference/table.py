"""How are the figures shown, and with them the day, the machine and the versions that they are from?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.page import measured_on, table
from benchmarks.rounds import figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from benchmarks.reference.timing import Effort, Measured
    from benchmarks.reference.ways import Kind, Peer

OWN = "p2mi-rules"
HEAD = (
    "way",
    "given",
    "times by hand",
    "quartiles",
    f"{OWN} is faster",
    "goal",
    "compared",
    "settled",
    "records a round",
)
GOALS: dict[tuple[str, Kind], str] = {
    (OWN, "objects"): "at most 0.85",
    (OWN, "dicts"): "at most 0.95",
    ("zen, tables inside", "objects"): "30 times",
    ("zen, facts given", "objects"): "18 times",
    ("rule-engine", "objects"): "120 times",
    ("Cedar", "objects"): "120 times",
    ("JSON-Logic (panzi)", "objects"): "120 times",
    ("business-rules", "objects"): "200 times",
    ("pydantic + by hand", "dicts"): "2.5 times",
    ("msgspec + by hand", "dicts"): "1.3 times",
}


class Entry(NamedTuple):
    """A peer with what was measured, or the reason why it was not."""

    name: str
    measured: Sequence[Measured]
    peer: Peer | None = None
    versions: tuple[str, ...] = ()
    absent: str = ""


def page(entries: Sequence[Entry], effort: Effort) -> str:
    """The whole page in Markdown."""
    lines = [*_conditions(effort, entries), "", *_table(entries), "", *_proofs(entries), *_notes(entries)]
    return "\n".join(lines) + "\n"


def _conditions(effort: Effort, entries: Sequence[Entry]) -> Iterator[str]:
    yield f"{measured_on()}; {byte_code()}."
    yield (
        f"{effort.records:,} records ({effort.rows:,} rows for a batch), {effort.rounds} interleaved rounds in one "
        "process, each way between two runs by hand; medians. The clock is that of the processor, for a batch that on "
        "the wall. Garbage is collected and what is alive frozen before a round; the collector stays on."
    )
    hands = {each.way.kind: each.by_hand for entry in entries for each in entry.measured if each.ratio}
    if hands:
        told = ", ".join(f"{kind} {seconds * 1e9:.0f} ns" for kind, seconds in hands.items() if kind != "batch")
        yield f"By hand beside them, a record: {told or f'{max(hands.values()) * 1e9:.0f} ns'}."


def _table(entries: Sequence[Entry]) -> Iterator[str]:
    own = own_ratios(entries)
    rows: list[list[str]] = []
    for entry in entries:
        if entry.absent:
            rows.append([entry.name, "", entry.absent, *[""] * (len(HEAD) - 3)])
        rows += [_cells(entry.name, each, own) for each in entry.measured]
    yield from table(HEAD, rows, words=2)


def own_ratios(entries: Iterable[Entry]) -> dict[Kind, float]:
    """Times by hand of our own ways; a batch is set beside nothing of ours."""
    found = [each for entry in entries if entry.name == OWN for each in entry.measured]
    return {each.way.kind: each.ratio.middle for each in found if each.ratio}


def _cells(name: str, each: Measured, own: Mapping[Kind, float]) -> list[str]:
    agreed, kind = each.agreement, each.way.kind
    goal, compared = GOALS.get((name, kind), ""), f"{agreed.compared:,}"
    if each.ratio is None:
        wrong = f"wrong in {agreed.wrong:,}: {agreed.first_fault}" if agreed.wrong else "not timed"
        return [name, kind, wrong, "", "", goal, compared, "", ""]
    ours = own.get(kind)
    faster = "" if ours is None or name == OWN else f"{figure(each.ratio.middle / ours)} times"
    quartiles = f"{figure(each.ratio.low)} to {figure(each.ratio.high)}"
    settled = f"{agreed.settled_records:,}" if agreed.settled_records else "none"
    return [name, kind, figure(each.ratio.middle), quartiles, faster, goal, compared, settled, f"{each.records:,}"]


def _proofs(entries: Sequence[Entry]) -> Iterator[str]:
    yield (
        "Compared: records whose thirteen letters were set beside those by hand before anything was timed. Settled: "
        "records in which more was said than by hand, each proved by all completions of the record."
    )
    for entry in entries:
        for each in entry.measured:
            if each.agreement.settled_records:
                yield (
                    f"{entry.name}, {each.way.kind}: {each.agreement.settled_wholes:,} wholes and "
                    f"{each.agreement.settled_rules:,} outcomes of rules settled, all proved."
                )


def _notes(entries: Sequence[Entry]) -> Iterator[str]:
    yield ""
    if all(entry.name == OWN for entry in entries):
        yield "- No peer was asked for."
    for entry in entries:
        if entry.peer is not None:
            yield f"- {entry.name} ({', '.join(entry.versions) or 'this checkout'}): {entry.peer.note}."


def byte_code() -> str:
    """Whether the modules of the decision by hand were loaded from compiled files."""
    cached = sys.modules["benchmarks.reference.by_hand"].__cached__
    return "byte code present" if cached and Path(cached).exists() else "byte code not present"
