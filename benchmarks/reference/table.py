"""How are the figures shown, and with them the day, the machine and the versions that they are from?"""

from __future__ import annotations

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from benchmarks.reference.timing import Effort, Measured
    from benchmarks.reference.ways import Kind, Peer

OWN = "p2mi-rules"
HEAD = ("way", "given", "times by hand", "quartiles", f"{OWN} is faster", "compared", "settled", "records a round")


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
    yield (
        f"Measured on {datetime.now(tz=UTC).date()} on {processor()} with {platform.python_implementation()} "
        f"{platform.python_version()}; {byte_code()}."
    )
    yield (
        f"{effort.records:,} records ({effort.rows:,} rows for a batch), {effort.rounds} interleaved rounds in one "
        "process, each way between two runs by hand; medians. Garbage is collected and what is alive frozen before a "
        "round; the collector stays on."
    )
    hands = {each.way.kind: each.by_hand for entry in entries for each in entry.measured if each.ratio}
    if hands:
        told = ", ".join(f"{kind} {seconds * 1e9:.0f} ns" for kind, seconds in hands.items() if kind != "batch")
        yield f"By hand beside them, a record: {told or f'{max(hands.values()) * 1e9:.0f} ns'}."


def _table(entries: Sequence[Entry]) -> Iterator[str]:
    own = own_ratios(entries)
    yield _row(HEAD)
    yield _row(["---", "---", *["---:"] * (len(HEAD) - 2)])
    for entry in entries:
        if entry.absent:
            yield _row([entry.name, "", entry.absent, *[""] * (len(HEAD) - 3)])
        for each in entry.measured:
            yield _row(_cells(entry.name, each, own))


def own_ratios(entries: Iterable[Entry]) -> dict[Kind, float]:
    """Times by hand of our own ways; a batch is set beside nothing of ours."""
    found = [each for entry in entries if entry.name == OWN for each in entry.measured]
    return {each.way.kind: each.ratio.middle for each in found if each.ratio}


def _cells(name: str, each: Measured, own: Mapping[Kind, float]) -> list[str]:
    agreed = each.agreement
    compared = f"{agreed.compared:,}"
    if each.ratio is None:
        wrong = f"wrong in {agreed.wrong:,}: {agreed.first_fault}" if agreed.wrong else "not timed"
        return [name, each.way.kind, wrong, "", "", compared, "", ""]
    ours = own.get(each.way.kind)
    faster = "" if ours is None or name == OWN else f"{each.ratio.middle / ours:.1f} times"
    low, high = _number(each.ratio.low), _number(each.ratio.high)
    settled = f"{agreed.settled_records:,}" if agreed.settled_records else "none"
    middle = _number(each.ratio.middle)
    return [name, each.way.kind, middle, f"{low} to {high}", faster, compared, settled, f"{each.records:,}"]


def _number(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"  # noqa: PLR2004 - three figures are enough


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
    for entry in entries:
        if entry.peer is not None:
            yield f"- {entry.name} ({', '.join(entry.versions) or 'this checkout'}): {entry.peer.note}."


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def processor() -> str:
    """The class of the machine: the name of its processor's model and how many there are."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    named = {key.strip(): value.strip() for key, colon, value in (line.partition(":") for line in lines) if colon}
    family = f", family {named['cpu family']}" if "cpu family" in named else ""
    return (
        f"{named.get('model name') or platform.processor() or platform.machine()}{family}, {os.cpu_count()} processors"
    )


def byte_code() -> str:
    """Whether the modules of the decision by hand were loaded from compiled files."""
    cached = sys.modules["benchmarks.reference.by_hand"].__cached__
    return "byte code present" if cached and Path(cached).exists() else "byte code not present"
