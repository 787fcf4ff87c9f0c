"""How long does a fresh interpreter take to a first verdict, beside one that imports attrs and no more?

Interpreters are started by turns, each with the byte code of all that it loads: it is made in a temporary place by a
first run of each statement, so that no tree is written to, and that it is there is looked at and said. A ratio is of
whole runs on the clock of the processor, the start of the interpreter in both. Memory is the most that was ever held.

    python -m benchmarks.cold
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.page import given_out, measured_on, table, written_to
from benchmarks.rounds import figure, spread
from p2mi_rules import Placement, check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SOURCES = Path(__file__).parents[1] / "src"
EMPTY, BESIDE, LIBRARY = "pass", "import attrs", "import p2mi_rules"
_FIRST = """\
from datetime import date
from p2mi_rules import Placement, check
status = check(Placement(destination={!r}, departed_on=date{!r})).status"""
CASES = {
    "first verdict: Cambodia, 29 October 2025": ("KH", (2025, 10, 29)),
    "first verdict: Malaysia, 1 May 2024": ("MY", (2024, 5, 1)),
}
STATEMENTS = {
    EMPTY: EMPTY,
    BESIDE: BESIDE,
    LIBRARY: LIBRARY,
    **{name: _FIRST.format(*case) for name, case in CASES.items()},
}
GOALS = {LIBRARY: "at most 1.35", **dict.fromkeys(CASES, "at most 1.5")}
MEMORY_GOALS = dict.fromkeys(CASES, "at most 10")
HEAD = ("statement", "milliseconds", f"times `{BESIDE}`", "quartiles", "goal", "MiB over nothing", "goal", "modules")
_TOLD = """
import sys
loaded = {name: getattr(module, "__cached__", None) for name, module in sys.modules.items()}
status = globals().get("status")
import json
from pathlib import Path
most = Path("/proc/self/status")
lines = most.read_text().splitlines() if most.exists() else []
held = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
print(json.dumps({
    "modules": sorted(loaded),
    "without": sorted(name for name, cached in loaded.items() if cached and not Path(cached).exists()),
    "kibibytes": held[0] if held else None,
    "status": status,
}))
"""


class Told(NamedTuple):
    """What an interpreter told of itself: what it loaded, what of that without byte code, the most it held, a status.

    Memory is in KiB, and ``None`` where the system does not tell it.
    """

    modules: list[str]
    without: list[str]
    kibibytes: int | None
    status: str | None


def environment(byte_code: str) -> dict[str, str]:
    """The environment of an interpreter that finds this checkout first, and its byte code in that place."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONPATH": str(SOURCES), "PYTHONPYCACHEPREFIX": byte_code}


def told(statement: str, given: Mapping[str, str]) -> Told:
    """Run a statement and have the interpreter tell of itself afterwards; that costs some memory and counts nothing."""
    said = subprocess.run(_command(statement + _TOLD), env=given, check=True, capture_output=True, text=True)  # noqa: S603 - our own statements
    return Told(**json.loads(said.stdout))


def seconds(statement: str, given: Mapping[str, str]) -> float:
    """How long an interpreter has a processor, from its start to its end."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(_command(statement), env=given, check=True)  # noqa: S603 - our own statements
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _command(statement: str) -> list[str]:
    return [sys.executable, "-c", statement]


def wrong(found: Mapping[str, Told]) -> Iterator[str]:
    """Where a first verdict is another one than that of the specification, asked in this process."""
    for name, (destination, day) in CASES.items():
        expected = check(Placement(destination=destination, departed_on=date(*day))).report.status
        if found[name].status != expected:
            yield f"{name}: {found[name].status}, by the specification {expected}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, time and tell; the exit code is 1 where a first verdict is wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cold", description=__doc__)
    parser.add_argument("--rounds", type=int, default=31)
    written_to(parser)
    chosen = parser.parse_args(arguments)
    if chosen.rounds < 1:
        parser.error("one round at least")
    with TemporaryDirectory() as place:
        given = environment(place)
        for statement in STATEMENTS.values():
            told(statement, given)
        found = {name: told(statement, given) for name, statement in STATEMENTS.items()}
        if faults := list(wrong(found)):
            print(*faults, sep="\n", file=sys.stderr)
            return 1
        taken = [{name: seconds(each, given) for name, each in STATEMENTS.items()} for _ in range(chosen.rounds)]
    given_out(_page(found, taken), part="cold", page=chosen.write)
    return 0


def _page(found: Mapping[str, Told], taken: Sequence[Mapping[str, float]]) -> str:
    without = sorted({name for each in found.values() for name in each.without})
    code = f"not present for {', '.join(without)}" if without else "present for every module that is loaded"
    head = (
        f"{measured_on()}; {len(taken)} rounds, in each of which every statement ran once in an interpreter of its "
        "own, on the clock of the processor; medians. Byte code was made beforehand in a temporary place, and was "
        f"{code}."
    )
    rows = table(HEAD, [_row(name, found, taken) for name in STATEMENTS], words=1)
    return "\n".join([head, "", *rows, "", *_modules(found)]) + "\n"


def _row(name: str, found: Mapping[str, Told], taken: Sequence[Mapping[str, float]]) -> list[str]:
    ratio = spread([each[name] / each[BESIDE] for each in taken])
    milliseconds = median(each[name] for each in taken) * 1000
    most, least = found[name].kibibytes, found[EMPTY].kibibytes
    memory = "" if most is None or least is None else f"{(most - least) / 1024:.1f}"
    quartiles = f"{figure(ratio.low)} to {figure(ratio.high)}"
    loaded = str(len(found[name].modules))
    goals = GOALS.get(name, ""), MEMORY_GOALS.get(name, "")
    shown = f"`{name}`" if name in {EMPTY, BESIDE, LIBRARY} else name
    return [shown, f"{milliseconds:.1f}", figure(ratio.middle), quartiles, goals[0], memory, goals[1], loaded]


def _modules(found: Mapping[str, Told]) -> Iterator[str]:
    """What each of our statements loads beyond what attrs does; those that load the same together."""
    loading: dict[tuple[str, ...], list[str]] = {}
    for name in (LIBRARY, *CASES):
        extra = tuple(module for module in found[name].modules if module not in found[BESIDE].modules)
        loading.setdefault(extra, []).append(name)
    for extra, names in loading.items():
        shown = ", ".join(f"`{module}`" for module in extra)
        yield f"- {'; '.join(names)}: {len(extra)} modules that `{BESIDE}` does not load: {shown}."


if __name__ == "__main__":
    sys.exit(main())
