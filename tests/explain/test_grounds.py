"""Is it said why: by which provision, on whose word, who answers for it, under which reading?"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from p2mi_rules.engine import JointFinding, OpenPolicy
from p2mi_rules.explain import text
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Authority, Status, Why
from tests.explain.reports import (
    DECREE,
    LANGUAGES,
    STATEMENT,
    finding,
    flowing,
    row,
    spoken,
    told,
)


def test_a_breach_by_reading_says_so_in_the_headline() -> None:
    """Nonprocedural under the ministry's reading is another thing than nonprocedural."""
    by_reading = told(finding("uu18-2017/p31", Outcome.BREACHED, row()))
    assert text(by_reading, "id").startswith("NONPROSEDURAL menurut bacaan kementerian:")
    assert spoken("headline.other_reading", provisions="UU 18/2017 Pasal 31") in flowing(by_reading)
    by_law = told(*by_reading.judgement.findings, finding("uu18-2017/p69", Outcome.BREACHED))
    assert text(by_law, "id").startswith("NONPROSEDURAL: ")
    assert spoken("headline.other_reading", provisions="").partition(";")[0] not in flowing(by_law)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_statement_alone_is_said_to_be_no_decree(lang: str) -> None:
    """Where only an official's word decides, the reader is told that no instrument was seen and that one is needed."""
    whole = flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, row())), lang)
    assert spoken("line.statement", lang) in whole
    assert "Pasal 72 huruf b" in whole.partition(spoken("section.remarks", lang))[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_data_decided_is_printed_with_its_source(lang: str) -> None:
    """Title, issuer, day, authority, how it was read, address and note stand under the line; also those beside it."""
    whole = flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, row(also=(DECREE,)))), lang)
    day = "24 Oktober 2025" if lang == "id" else "24 October 2025"
    note = "Tidak ditetapkan." if lang == "id" else "Not designated."
    labels = [
        voice(lang).label(member) for member in (STATEMENT.authority, STATEMENT.seen, DECREE.authority, DECREE.seen)
    ]
    titles = (STATEMENT.title(lang), DECREE.title(lang))
    for part in (*titles, STATEMENT.issuer, STATEMENT.url, DECREE.url, day, note, *labels):
        assert part in whole


def test_a_source_that_was_shown_is_named_by_its_number_and_day() -> None:
    """Under another breach the second mention still says whose word it is, how it was read and of which day."""
    rows = (row(), row(DECREE, name="KH-2"))
    whole = flowing(told(*(finding(f"uu18-2017/{rule}", Outcome.BREACHED, *rows) for rule in ("p31", "p32-1"))))
    assert whole.count(STATEMENT.title("en")) == 1
    again = "[1] (statement of a national official, read as: press report, 24 October 2025), [2] (decree, read as: copy"
    assert f"Source: see {again}" in whole


def test_a_source_shown_before_still_says_what_another_row_takes_from_it() -> None:
    """What a second row says of the same source stands below its number; what was said is not said again."""
    other = row(name="KH-2")._replace(note_id="Tanpa perjanjian.", note_en="No agreement.")
    mute = row(name="KH-3")._replace(note_en="")
    rules = ("p31", "p32-1", "p72-b", "p72-d")
    rows = (row(), other, row(), mute)
    whole = flowing(
        told(*(finding(f"uu18-2017/{rule}", Outcome.BREACHED, one) for rule, one in zip(rules, rows, strict=True)))
    )
    assert (whole.count("It says: No agreement."), whole.count("It says: Not designated.")) == (1, 1)
    assert whole.count("Source: see [1]") == 3


def test_what_passed_names_its_sources_by_number_or_briefly() -> None:
    """Nobody is blamed there: a number if the source was shown, else title, issuer, authority and day, no address."""
    rows = (row(), row(DECREE, name="KH-2"))
    shown = flowing(
        told(finding("uu18-2017/p31", Outcome.BREACHED, row()), finding("uu18-2017/p32-1", Outcome.SATISFIED, *rows))
    )
    assert "Source: see [1], and 1 more in the record of the verdict." in shown
    both = finding("uu18-2017/p31", Outcome.BREACHED, *rows)
    turned = flowing(told(both, finding("uu18-2017/p32-1", Outcome.SATISFIED, *rows[::-1])))
    assert "Source: see [1], [2]." in turned
    alone = told(finding("uu18-2017/p32-1", Outcome.SATISFIED, *rows), status=Status.NO_BREACH_FOUND)
    assert "Source [2]: A decree; decree, read as: copy, 24 October 2025." in flowing(alone)
    assert STATEMENT.url not in flowing(alone)


def test_of_many_sources_the_newest_the_strongest_and_the_first_are_printed() -> None:
    """Of the others only their number is told, and they are not listed again among what is merely shown."""
    days = [date(2025, month, 1) for month in range(1, 9)]
    many = [attrs.evolve(STATEMENT, id=f"s{day.month}", title_en=f"Title {day.month}.", published=day) for day in days]
    many[4] = attrs.evolve(many[4], authority=Authority.DECREE)
    rows = [row(source, name=source.id) for source in many]
    whole = flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, *rows)))
    assert [number for number in range(1, 9) if f"Title {number}." in whole] == [1, 5, 8]
    assert "and 5 more, in the record of the verdict." in whole
    assert spoken("remark.shown") not in whole


def test_a_status_that_would_be_silent_speaks_where_there_is_room() -> None:
    """The newest source of another status takes the third place; where all must speak, each status has one."""
    dated = [
        attrs.evolve(STATEMENT, id=f"s{month}", title_en=f"Title {month}.", published=date(2025, month, 1))
        for month in range(1, 7)
    ]
    statuses = ("one", "one", "two", "three", "one", "one")
    rows = [
        row(source, name=source.id, decisive=False)._replace(status=status)
        for source, status in zip(dated, statuses, strict=True)
    ]
    breached = flowing(
        told(finding("uu18-2017/p31", Outcome.BREACHED, *(each._replace(decisive=True) for each in rows)))
    )
    assert [number for number in range(1, 7) if f"Title {number}." in breached] == [1, 4, 6]
    report = told(finding("uu18-2017/p31", Outcome.UNKNOWN, *rows), status=Status.INDETERMINATE)
    asked = (OpenPolicy("destination_status", Why.SOURCES_CONFLICT, ("uu18-2017/p31",)),)
    whole = flowing(attrs.evolve(report, judgement=attrs.evolve(report.judgement, open_policy=asked)))
    assert [number for number in range(1, 7) if f"Title {number}." in whole] == [1, 3, 4, 6]


def test_what_did_not_decide_is_named_in_a_line_each() -> None:
    """Title, issuer and day, without address; five of them, then how many more."""
    many = [attrs.evolve(STATEMENT, id=f"s{number}", title_en=f"Title {number}") for number in range(7)]
    same = attrs.evolve(STATEMENT, id="same", title_en="The same elsewhere")
    rows = [row(source, name=source.id, decisive=False, also=(same,)) for source in many]
    whole = flowing(told(finding("uu18-2017/p31", Outcome.SATISFIED, row(DECREE), *rows)))
    part = whole.partition(spoken("remark.shown"))[2]
    assert "- Title 4, Menteri P2MI, 24 October 2025. and 2 more." in part
    assert "Title 5" not in part
    assert same.title("en") not in part
    assert STATEMENT.url not in part


def test_evidence_with_a_source_and_nothing_else_is_shown() -> None:
    """A table of a user's own need not say more than its source."""

    @attrs.frozen
    class Bare:
        source = STATEMENT
        decisive = True

    assert STATEMENT.title("en") in flowing(told(finding("uu18-2017/p31", Outcome.BREACHED, Bare())))  # type: ignore[arg-type]  # as the protocol asks


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
    for words in (
        spoken("joint.route"),
        "Pasal 51 ayat (1)",
        "Pasal 63 ayat (1)",
        "not the worker",
        STATEMENT.title("en"),
    ):
        assert words in part
