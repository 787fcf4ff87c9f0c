"""Does the order of precedence hold for every combination of grounds?"""

from __future__ import annotations

from itertools import combinations, product

import pytest

from p2mi_rules.policy.precedence import PRECEDENCE, Circumstances, Step, decide, unite
from p2mi_rules.vocabulary import DestinationStatus, Why
from tests.policy.toys import CONFLICT, OTHER_WAY, SILENT, C, D, L, N, S, ask, book, continuity, listing, row
from tests.project.tree import ROOT

EVERY = [Circumstances(*flags) for flags in product((False, True), repeat=9)]


def _expected(found: Circumstances) -> tuple[frozenset[DestinationStatus], Why | None]:
    """The table of precedence, written a second time as a list of conditions."""
    closed, suspended, limited, denied, named, carried, lacking, remembered, recorded = found
    lines: list[tuple[bool, frozenset[DestinationStatus], Why | None]] = [
        (closed, frozenset({C}), None),
        (suspended, frozenset({S}), None),
        (limited, frozenset({OTHER_WAY}), None),
        (denied and (named or carried or remembered or recorded), CONFLICT, Why.SOURCES_CONFLICT),
        (denied, frozenset({N}), None),
        (named or carried, frozenset({D}), None),
        (lacking, frozenset({L}), None),
        (True, SILENT, Why.NO_INFORMATION),
    ]
    return next((statuses, why) for holds, statuses, why in lines if holds)


@pytest.mark.parametrize("found", EVERY)
def test_every_combination_of_grounds_is_decided_by_the_table(found: Circumstances) -> None:
    """All 512 combinations of the nine grounds answer as the table of precedence says."""
    decision = decide(found)
    assert (decision.statuses, decision.why) == _expected(found)


@pytest.mark.parametrize("found", EVERY)
def test_strict_reads_silence_alone_as_not_listed(found: Circumstances) -> None:
    """Under strict silence the combinations that say nothing are not listed, and no other answer changes."""
    statuses, why = _expected(found)
    decision = decide(found, strict=True)
    silent = why is Why.NO_INFORMATION
    assert (decision.statuses, decision.why) == ((frozenset({L}), None) if silent else (statuses, why))


@pytest.mark.parametrize("found", EVERY)
def test_an_answer_rests_only_on_grounds_that_were_there(found: Circumstances) -> None:
    """What an answer rests on is among the grounds found, and only silence rests on nothing."""
    decision = decide(found)
    there = {name for name, holds in found._asdict().items() if holds}
    assert decision.rests_on <= there
    assert bool(decision.rests_on) == (decision.why is not Why.NO_INFORMATION)


@pytest.mark.parametrize(("one", "other"), list(combinations(EVERY[::13], 2)))
def test_a_union_holds_what_each_side_says(one: Circumstances, other: Circumstances) -> None:
    """Two sides of a boundary give both answers, open for the gravest reason of either."""
    sides = frozenset({decide(one), decide(other)})
    union = unite(sides)
    assert union.statuses == decide(one).statuses | decide(other).statuses
    assert (union.why is None) == (len(union.statuses) == 1)


def test_the_documented_order_is_the_order() -> None:
    """The table of the document has each step with its grounds, its answer and why that is open."""
    page = (ROOT / "docs" / "policy-data.md").read_text(encoding="utf-8")
    lines = page.partition("| grounds | answer | open because |\n|---|---|---|\n")[2].partition("\n\n")[0]
    assert lines.splitlines() == [_documented(step) for step in PRECEDENCE]


def _documented(step: Step) -> str:
    grounds = ", ".join(f"`{ground}`" for ground in step.grounds) or "nothing"
    answer = " or ".join(status.value for status in DestinationStatus if status in step.statuses)
    return f"| {grounds} | {answer} | {f'{step.why.value} ' if step.why else ''}|"


def _toys() -> dict[str, str]:
    """For each ground a row or list that makes it."""
    return {
        "closed": row("closed", "closed"),
        "suspended": row("suspended", "suspended"),
        "limited": row("limited", "limited", routes=["g2g"]),
        "denied": row("denied", "not_designated", "minister"),
        "named": row("named", "open", "minister"),
        "lacking": listing("M", ["KH"], since="2019-01-01"),
        "recorded": row("recorded", "recorded", "record", since="2020-01-01", until="2021-01-01"),
    }


@pytest.mark.parametrize("grounds", [names for size in range(8) for names in combinations(_toys(), size)])
def test_rows_make_the_grounds_they_are_written_for(grounds: tuple[str, ...]) -> None:
    """A book of any of the kinds of row answers as the table says of those grounds."""
    answer = ask(book("".join(_toys()[name] for name in grounds)), "2020-06-01")
    assert (answer.statuses, answer.why) == _expected(Circumstances(**dict.fromkeys(grounds, True)))


@pytest.mark.parametrize(
    ("carry_forward", "denied", "expected"),
    [(True, False, frozenset({D})), (False, False, SILENT), (True, True, CONFLICT), (False, True, CONFLICT)],
)
def test_a_list_after_its_end_is_carried_or_remembered(
    *, carry_forward: bool, denied: bool, expected: frozenset[DestinationStatus]
) -> None:
    """After its end a list counts where it is carried; carried or not, it conflicts with a statement."""
    text = continuity() + listing("L", ["TH"], since="2020-01-01", until="2021-01-01")
    text += row("denied", "not_designated", "minister") if denied else ""
    assert ask(book(text), "2022-01-01", carry_forward=carry_forward).statuses == expected
