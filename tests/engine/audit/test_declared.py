"""Does a declaration silence what it declares, no more and no less, and is one that declares nothing told of?"""

from __future__ import annotations

import pytest

from p2mi_rules import audit
from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import DefectKind, Intended, Outcome, Overlap
from p2mi_rules.rules import INTENDED, OVERLAPS, RULES
from p2mi_rules.verdict import Rulebook
from tests.engine.audit.toys import (
    PERMIT,
    ROUTE,
    book_of,
    by_route,
    cases,
    gap_of,
    kinds,
    needs_permit,
    only,
    rule_of,
)

COMPANY = rule_of("company", ("route",), by_route({"company": Outcome.BREACHED}), pasal=2)
PLACED = rule_of("placed", ("route",), by_route({"company": Outcome.BREACHED, "alone": Outcome.SATISFIED}), pasal=3)
OPEN = rule_of(
    "open",
    ("route",),
    by_route({"company": Outcome.BREACHED, "alone": Outcome.BREACHED, "other": Outcome.SATISFIED}),
    pasal=4,
)
NARROW = book_of(COMPANY, OPEN, questions=(ROUTE,))
MEANT = Overlap(("company", "open"), "both ask it", "keduanya memintanya")

MEANT_TOO = Overlap(("placed", "open"), "both ask it", "keduanya memintanya")


def _without_permit(permit: str) -> bool:
    """A gap opens where there is none."""
    return permit == "none"


def test_a_declared_overlap_raises_nothing() -> None:
    """In whichever order its rules are named; what is declared is told with its reason."""
    assert only(audit(NARROW, passable=())).rules == ("company", "open")
    for overlap in (MEANT, Overlap(("open", "company"), "both ask it", "keduanya memintanya")):
        found = audit(NARROW, overlaps=(overlap,), passable=())
        assert not found.findings
        ((defect, why),) = found.declared
        assert (defect.rules, why.why_id) == (("company", "open"), "keduanya memintanya")


def test_a_declaration_that_is_not_found_is_a_finding() -> None:
    """Rules that part, rules that are not there, topics, questions: each is named with what was declared."""
    stale = (
        Intended(DefectKind.SHADOWED, ("open", "gone"), "once", "dahulu"),
        Intended(DefectKind.SILENT, ("papers",), "once", "dahulu", when={"route": ("other",)}),
        Intended(DefectKind.SILENT, ("papers",), "once", "dahulu", when={"gone": ("other",)}),
        Intended(DefectKind.ALIKE, ("route",), "once", "dahulu"),
    )
    found = audit(NARROW, overlaps=(MEANT,), intended=stale, passable=())
    assert kinds(found) == [DefectKind.NOT_FOUND] * len(stale)
    assert sorted(each.rules for each in found.findings) == sorted(each.about for each in stale)
    assert cases(found, DefectKind.NOT_FOUND).count({}) == 2


def test_two_rules_of_which_neither_hides_the_other_are_no_overlap() -> None:
    """They are in force together and may both be breached, but each also alone."""
    other = rule_of("permitted", ("permit",), needs_permit, pasal=5)
    book = book_of(OPEN, PLACED, other, questions=(ROUTE, PERMIT))
    found = audit(book, overlaps=(MEANT_TOO, Overlap(("open", "permitted"), "no", "tidak")), passable=())
    assert kinds(found) == [DefectKind.NOT_FOUND]


def test_an_overlap_of_words_is_found_though_a_gap_takes_one_of_the_two() -> None:
    """Where the gap opens the narrow one decides by itself, so it is no defect; by their words they overlap."""
    company = rule_of("company", ("route",), by_route({"company": Outcome.BREACHED}), topic="routes", pasal=2)
    always = rule_of("always", ("permit",), needs_permit, topic="routes", pasal=6)
    book = book_of(
        company,
        OPEN,
        always,
        questions=(ROUTE, PERMIT),
        gaps=(gap_of("gap", ("permit",), _without_permit),),
    )
    assert not audit(book, passable=()).findings
    found = audit(book, overlaps=(MEANT,), passable=())
    assert not found.findings
    ((defect, _),) = found.declared
    assert defect.rules == ("company", "open")
    assert dict(defect.case) == {"route": ("company",)}


def test_what_is_declared_of_some_answers_leaves_the_others() -> None:
    """A topic silent by two routes, of which one is meant: the other is told."""
    book = book_of(COMPANY, questions=(ROUTE,))
    alone = Intended(DefectKind.SILENT, ("papers",), "nobody asks", "tidak diminta", when={"route": ("alone",)})
    other = Intended(DefectKind.SILENT, ("papers",), "nor here", "juga tidak", when={"route": ("other",)})
    both = Intended(DefectKind.ALIKE, ("route",), "no matter", "tidak penting", when={"route": ("alone", "other")})
    assert cases(audit(book, passable=()), DefectKind.SILENT) == [{"route": ("alone", "other")}]
    found = audit(book, intended=(alone, both), passable=())
    assert cases(found, DefectKind.SILENT) == [{"route": ("other",)}]
    told = {(each.kind, dict(each.case)["route"]) for each, _ in found.declared}
    assert told == {(DefectKind.SILENT, ("alone",)), (DefectKind.ALIKE, ("alone", "other"))}
    assert kinds(audit(book, intended=(alone, other, both), passable=())) == []


@pytest.mark.parametrize("about", [(), "route"])
def test_a_declaration_is_about_something_and_says_why(about: tuple[str, ...]) -> None:
    """In both languages; all faults at once."""
    with pytest.raises(FaultyRulebookError) as raised:
        Intended(DefectKind.ALIKE, about, " ", "")
    assert [fault.field for fault in raised.value.faults] == ["intended.about", "intended.why", "intended.why_id"]


def test_what_the_law_declares_has_its_reason_in_both_languages() -> None:
    """And names rules that there are."""
    ids = {rule.id for rule in RULES}
    assert all(each.why and each.why_id for each in INTENDED)
    assert len({(each.kind, each.about, *each.when) for each in INTENDED}) > len(OVERLAPS)
    assert all({*each.about} <= ids for each in INTENDED if each.kind in {DefectKind.LAPSE, DefectKind.NEVER_BREACHED})


@pytest.mark.sweep
def test_the_shipped_law_is_clean_with_what_it_declares() -> None:
    """Nothing is found that is not declared, everything declared is found, and nothing was left unexamined."""
    found = audit()
    assert not found.findings
    assert not found.not_examined
    used = [meant for _, meant in found.declared]
    assert all(each in used for each in (*INTENDED, *map(Intended.overlap, OVERLAPS)))


@pytest.mark.sweep
def test_a_rule_of_ones_own_is_audited_with_the_law() -> None:
    """What the law declares comes along; the rule that says again what the law says is told."""
    (age,) = (rule for rule in RULES if rule.id == "uu18-2017/p5-a")
    again = rule_of("own/age", age.parameters, age.function, topic=age.topic, since=age.since, pasal=99)
    found = audit(Rulebook.shipped().with_rules(again))
    assert only(found).kind is DefectKind.SHADOWED
    assert {*only(found).rules} == {"own/age", age.id}
