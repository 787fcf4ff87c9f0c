"""How much dearer is a look-up of a company than a dictionary, and does it matter how many companies there are?

Two ratios, each of medians of interleaved rounds in one process, so that a busy machine slows both sides alike: the
register's look-up against ``dict.get`` of the name's own key, and a register of fifty thousand companies against one of
five hundred. Names are read before, on both sides, and as many are asked of either register, all over it; one in three
is that of a branch. Agreement is checked before any timing counts.

    python benchmarks/agency_lookup.py
"""

from __future__ import annotations

import gc
import statistics
import sys
from datetime import date
from time import perf_counter_ns
from typing import TYPE_CHECKING

from p2mi_rules.citations import Source
from p2mi_rules.policy.agencies import names
from p2mi_rules.policy.agencies.answers import Found, KnownAgency
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from p2mi_rules.policy.agencies.names import AgencyName

FEW, MANY, ASKED = 500, 50_000, 500
ROUNDS, REPEATS = 601, 4
GOALS = {"dictionary": 5.0, "companies": 1.3}
DAY = date(2026, 3, 1)
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "wa")


def spelt(number: int) -> str:
    """A made-up name that no other number has."""
    word = "".join(SYLLABLES[number >> 4 * place & 15] for place in range(5))
    return f"PT {word} Contoh"


def register(size: int) -> SnapshotRegister:
    """A complete list of that many companies, every third with a branch of its own row."""
    listed = Source(
        "list", "Daftar", title_en="A list", authority=Authority.OFFICIAL_LIST, seen=Seen.COPY, published=DAY
    )
    entries = [KnownAgency(names.parse(spelt(number))) for number in range(size)]
    entries += [KnownAgency(names.parse(f"{spelt(number)} cabang Dompu")) for number in range(0, size, 3)]
    return SnapshotRegister.of(entries, Stamp(listed, DAY, Completeness.COMPLETE, reviewed=True))


def asked_of(size: int) -> list[AgencyName]:
    """As many names for any size, each another and all over the list, every third with its branch."""
    numbers = [place * 7919 % size for place in range(ASKED)]
    return [names.parse(spelt(number) + (" cabang Dompu" if number % 3 == 0 else "")) for number in numbers]


def nanoseconds(lookup: Callable[[], None]) -> int:
    """Nanoseconds for all look-ups, several times over."""
    begin = perf_counter_ns()
    for _ in range(REPEATS):
        lookup()
    return perf_counter_ns() - begin


def ratio(ours: Callable[[], None], theirs: Callable[[], None]) -> tuple[float, float, float]:
    """The median of the ratios of interleaved rounds, with the quartiles beside it."""
    found = [nanoseconds(ours) / nanoseconds(theirs) for _ in range(ROUNDS)]
    low, middle, high = statistics.quantiles(found, n=4)
    return low, middle, high


def by_register(held: SnapshotRegister, asked: Sequence[AgencyName]) -> Callable[[], None]:
    """Every name looked up in a register."""
    named = held.named

    def lookup() -> None:
        for name in asked:
            named(name)

    return lookup


def by_dictionary(held: SnapshotRegister, asked: Sequence[AgencyName]) -> Callable[[], None]:
    """Every name looked up in a dictionary by its key, which is ready made."""
    table = {agency.name.key: agency for agency in held.agencies}
    keys = [name.key for name in asked]
    get = table.get

    def lookup() -> None:
        for key in keys:
            get(key)

    return lookup


def main() -> int:
    """Print each ratio with its goal; 1 where the two ways disagree, however slow either is."""
    few, many = register(FEW), register(MANY)
    for held, size in ((few, FEW), (many, MANY)):
        table = {agency.name.key: agency for agency in held.agencies}
        for name in asked_of(size):
            found = held.named(name)
            if not isinstance(found, Found) or found.agency is not table[name.key] or found.branch != name.branch:
                print("the two look-ups disagree", file=sys.stderr)
                return 1
    of_few, of_many = by_register(few, asked_of(FEW)), by_register(many, asked_of(MANY))
    gc.disable()
    ratios = {
        "dictionary": ratio(of_many, by_dictionary(many, asked_of(MANY))),
        "companies": ratio(of_many, of_few),
    }
    each = nanoseconds(of_many) / REPEATS / ASKED
    print(f"{len(many.agencies)} companies, {each:.0f} ns a look-up")
    for than, (low, middle, high) in ratios.items():
        print(f"{than:<12} {middle:5.2f}  ({low:.2f} to {high:.2f})  goal at most {GOALS[than]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
