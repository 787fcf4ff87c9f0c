"""What became of each norm that was found in the law?"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pages.markdown import table

if TYPE_CHECKING:
    from collections.abc import Iterator

REGISTER = Path(__file__).parents[2] / "research" / "norms.csv"
NOT_ENCODED = "not_encoded"
_ABOUT = """\
[`research/norms.csv`](../research/norms.csv) has one line for each of {count} norms; what its kinds and reasons mean is
told in [research](../research/README.md). The short sentences are ours: what binds is the provision cited.
"""


class Norm(NamedTuple):
    """One line of the register, in its columns."""

    norm: str
    topic: str
    in_short: str
    citation: str
    since: str
    until: str
    seen: str
    url: str
    encoded_as: str
    where: str
    reason: str
    remark: str

    @property
    def carriers(self) -> list[str]:
        """The ids of what carries it."""
        return self.where.split(";") if self.where else []

    @property
    def named(self) -> str:
        """The id, as a link to where the norm was read if it was read on a page."""
        return f"[{self.norm}]({self.url})" if self.url else self.norm


@cache
def norms() -> tuple[Norm, ...]:
    """The register in its own order."""
    with REGISTER.open(encoding="utf-8", newline="") as lines:
        return tuple(Norm(*line) for line in list(csv.reader(lines))[1:])


def behind(provision: str) -> list[Norm]:
    """The norms that stand behind a rule or a gap."""
    return [norm for norm in norms() if norm.encoded_as == "rule" and provision in norm.carriers]


def told(norm: Norm) -> str:
    """A norm behind a rule: how it was read, what it says, which part of it is not encoded."""
    remark = f" ({norm.remark})" if norm.remark else ""
    return f"{norm.named}, {norm.seen}: {norm.in_short}{remark}"


def section() -> Iterator[str]:
    """The register as a whole: its counts, what is not encoded and why, what other things than rules carry."""
    yield _ABOUT.format(count=len(norms()))
    kinds = Counter(norm.encoded_as for norm in norms())
    yield from table(("encoded as", "norms"), ((kind, str(count)) for kind, count in kinds.most_common()))
    reasons = Counter(norm.reason for norm in norms() if norm.reason)
    yield from table(("not encoded because", "norms"), ((why, str(count)) for why, count in reasons.most_common()))
    for why, _ in reasons.most_common():
        yield f"### Not encoded: {why}\n"
        found = (norm for norm in norms() if norm.reason == why)
        yield from table(("norm", "says", "by", "read as", "remark"), map(_unused, found))
    yield "### Carried by something else than a rule\n"
    others = (norm for norm in norms() if norm.encoded_as not in {"rule", NOT_ENCODED})
    yield from table(("norm", "says", "by", "read as", "carried by", "remark"), map(_carried, others))


def _unused(norm: Norm) -> tuple[str, ...]:
    return (norm.named, norm.in_short, norm.citation, norm.seen, norm.remark)


def _carried(norm: Norm) -> tuple[str, ...]:
    carriers = ", ".join(f"`{each}`" for each in norm.carriers)
    return (norm.named, norm.in_short, norm.citation, norm.seen, f"{norm.encoded_as}: {carriers}", norm.remark)
