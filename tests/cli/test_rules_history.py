"""Does `rules show` name what stands around a rule: before, after, beside and over it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.rules.history import gaps_over, related
from p2mi_rules.rules import OVERLAPS, RULES
from p2mi_rules.verdict import Rulebook
from tests.cli.shown_rules import records_of, told_of

if TYPE_CHECKING:
    from tests.cli.calling import Command


def test_history_gaps_and_what_stands_beside_are_named(command: Command) -> None:
    """The licence has three states, the papers of crew stand beside those of others."""
    told = told_of(command, "uu18-2017/p51-1")
    before, after = told.index("BEFORE IT - uu39-2004/p12:"), told.index("AFTER IT - uu18-2017/p51-1-amended:")
    assert told.index("GAPS THAT MAY TAKE THE WORD FROM IT - uu18-2017/p64:") < before < after
    assert "at the same time) - pp22-2022/p18-1-a: PP 22/2022 Pasal 18 ayat (1) huruf a, from 8 June 2022" in told_of(
        command, "uu18-2017/p13-e"
    )
    assert "BEFORE IT" not in told_of(command, "uu18-2017/p65")


def test_rules_are_related_by_reason_and_by_provision() -> None:
    """One code for one missing paper; one provision with several conditions; a whole instrument is no provision."""

    def ids(name: str) -> dict[str, list[str]]:
        (one,) = (each for each in RULES if each.id == name)
        return {when: [each.id for each in found] for when, found in related(one, RULES)._asdict().items()}

    assert ids("uu18-2017/p49")["beside"] == ["uu18-2017/p49-channel", "uu18-2017/p49-implementer"]
    assert ids("uu39-2004/p12")["after"] == ["uu18-2017/p51-1", "uu18-2017/p51-1-amended"]
    assert ids("syarat-e-pmi/call") == {"before": ["permenaker9-2019/p34-call"], "after": [], "beside": []}


def test_a_gap_speaks_of_rules_of_its_own_time() -> None:
    """What ended in June 2022 takes nothing from a rule that began later."""
    found = {each.id: {gap.id for gap in gaps_over(each, Rulebook.shipped())} for each in RULES}
    assert "uu18-2017/p64" in found["uu18-2017/p59-1"]
    assert found["pp22-2022/p16"] == {"pp22-2022/p1-11"}
    assert "uu39-2004/p28" not in found["uu18-2017/p59-1"]


def test_what_the_law_asks_twice_is_told(command: Command) -> None:
    """With the other rule, and in English why; the reasons have no Indonesian."""
    (pair,) = (each for each in OVERLAPS if set(each.rules) == {"uu18-2017/p49", "uu18-2017/p69"})
    told = told_of(command, "uu18-2017/p49")
    assert "WHAT THE LAW ASKS TWICE - uu18-2017/p69: UU 18/2017 Pasal 69, from 22 November 2017 No natural" in told
    assert f"Why: {pair.why}." in told
    assert pair.why not in told_of(command, "uu18-2017/p49", lang="id")
    assert {"rule": "uu18-2017/p49", "why": pair.why, "why_id": pair.why_id} in records_of(command, "uu18-2017/p69")[0][
        "overlaps"
    ]
    assert records_of(command, "uu18-2017/p65")[0]["overlaps"] == []
    assert "ASKS TWICE" not in told_of(command, "uu18-2017/p65")
