"""Is it said why: by which provision, on whose word, who answers for it, under which reading?"""

from __future__ import annotations

import attrs
import pytest

from p2mi_rules.engine import JointFinding
from p2mi_rules.explain import text
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Status
from tests.explain.reports import (
    DECREE,
    LANGUAGES,
    STATEMENT,
    finding,
    flowing,
    own_rule,
    row,
    spoken,
    told,
)


def test_a_breach_by_reading_says_so_in_the_headline() -> None:
    """Nonprocedural under the ministry's reading is another thing than nonprocedural."""
    by_reading = told(finding("uu18-2017/p31", Outcome.BREACHED, row()))
    assert text(by_reading, "id").startswith("NONPROSEDURAL menurut bacaan kementerian:")
    assert spoken("headline.other_reading") in flowing(by_reading)
    by_law = told(*by_reading.judgement.findings, finding("uu18-2017/p69", Outcome.BREACHED))
    assert text(by_law, "id").startswith("NONPROSEDURAL: ")
    assert spoken("headline.other_reading") not in flowing(by_law)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_statement_alone_is_said_to_be_no_decree(lang: str) -> None:
    """Where only an official's word decides, the reader is told that no instrument was seen and that one is needed."""
    whole = flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, row())), lang)
    assert spoken("line.statement", lang) in whole
    assert "Pasal 72 huruf b" in whole.partition(spoken("section.remarks", lang))[0]


def test_the_legal_position_is_that_of_the_act_in_force() -> None:
    """Under UU 39/2004 other provisions need an instrument."""
    whole = flowing(told(finding("uu39-2004/p27-1", Outcome.BREACHED, row())))
    assert "UU 39/2004 Pasal 81" in whole
    assert "Pasal 72" not in whole


def test_a_decree_needs_no_such_remark() -> None:
    """With an instrument the position is plain; so is it where a rule of a user's own instrument decides."""
    by_decree = told(finding("uu18-2017/p72-b", Outcome.BREACHED, row(DECREE)))
    assert "Legal position" not in flowing(by_decree)
    own = own_rule(Outcome.BREACHED, topic="destination")
    foreign = attrs.evolve(own, basis=attrs.evolve(own.basis, instrument="Perda 1/2020"))
    assert "Legal position" not in flowing(told(finding(foreign, Outcome.BREACHED, row())))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_data_decided_is_printed_with_its_source(lang: str) -> None:
    """Title, issuer, day, authority, how it was read, address and note stand under the line; also those beside it."""
    whole = flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, row(also=(DECREE,)))), lang)
    day = "24 Oktober 2025" if lang == "id" else "24 October 2025"
    note = "Tidak ditetapkan." if lang == "id" else "Not designated."
    labels = [
        voice(lang).label(member) for member in (STATEMENT.authority, STATEMENT.seen, DECREE.authority, DECREE.seen)
    ]
    for part in (STATEMENT.title, STATEMENT.issuer, STATEMENT.url, DECREE.title, day, note, *labels):
        assert part in whole


def test_a_source_that_was_shown_is_named_by_its_number_and_day() -> None:
    """The second mention is short, and still says whose word it is, how it was read and of which day."""
    rows = (row(), row(DECREE, name="KH-2"))
    whole = flowing(
        told(finding("uu18-2017/p31", Outcome.BREACHED, *rows), finding("uu18-2017/p32-1", Outcome.SATISFIED, *rows))
    )
    assert whole.count(STATEMENT.title) == 1
    assert "Source: see [1] (statement of a national official, read as: press report, 24 October 2025), [2]." in whole


def test_evidence_with_a_source_and_nothing_else_is_shown() -> None:
    """A table of a user's own need not say more than its source."""

    @attrs.frozen
    class Bare:
        source = STATEMENT
        decisive = True

    assert STATEMENT.title in flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, Bare())))  # type: ignore[arg-type]  # as the protocol asks


def test_outside_the_scope_nothing_else_is_judged() -> None:
    """No breach, question or pass is printed of a placement that the act does not cover."""
    outside = finding("uu18-2017/p4-2", Outcome.BREACHED)
    report = told(
        outside,
        finding("uu18-2017/p31", Outcome.BREACHED, row()),
        finding("uu18-2017/p13-f", Outcome.UNKNOWN),
        status=Status.OUT_OF_SCOPE,
        joint=JointFinding(("uu18-2017/p13-f",), ()),
    )
    whole = flowing(report)
    assert "UU 18/2017 Pasal 4 ayat (2)" in whole
    assert "Pasal 31" not in whole
    assert "Pasal 13" not in whole


def test_a_breach_is_conditional_where_the_scope_is_not_known() -> None:
    """It is said that the breach counts only if the act covers the departure."""
    report = told(
        finding("uu18-2017/p4-2", Outcome.UNKNOWN),
        finding("uu18-2017/p69", Outcome.BREACHED),
        status=Status.INDETERMINATE,
    )
    assert spoken("why.if_in_scope") in flowing(report)


def test_a_joint_finding_lists_its_rules_with_provision_and_liable_party() -> None:
    """By whichever route, each rule that may be the breached one is named."""
    joint = JointFinding(("uu18-2017/p51-1", "uu18-2017/p63-1"), ("route",))
    report = told(*(finding(rule, Outcome.UNKNOWN, row()) for rule in joint.rules), joint=joint)
    part = flowing(report).partition(spoken("section.joint"))[2].partition(spoken("section.unjudged"))[0]
    for words in (spoken("joint.route"), "Pasal 51 ayat (1)", "Pasal 63 ayat (1)", "not the worker", STATEMENT.title):
        assert words in part
