"""Is the record exactly the contract, and plain data?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, cast

import attrs
import pytest
from hypothesis import given

from p2mi_rules import Placement, check, explain
from p2mi_rules.engine import JointFinding, OpenFact, OpenPolicy
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain import Report, faulty_record, flat, flat_faulty, reasons, record
from p2mi_rules.explain.names import field_of
from p2mi_rules.norms import Conflict, Effect, Outcome, Possible
from p2mi_rules.questions import QUESTIONS
from p2mi_rules.vocabulary import Status, Why
from p2mi_rules.words import FIELDS
from tests.explain.reports import (
    DECREE,
    LANGUAGES,
    PLAIN,
    REAL,
    STATEMENT,
    finding,
    flowing,
    own_rule,
    reports,
    row,
    spoken,
    told,
)
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KEYS = [
    "version",
    "id",
    "status",
    "findings",
    "joint",
    "topics",
    "open_facts",
    "open_policy",
    "conflicts",
    "presumed",
    "host_limits",
    "agency_register",
    "unread",
    "remedies",
    "profile",
    "not_examined",
    "judged_on",
    "known_on",
    "policy_date",
    "rests_on",
    *("carried_forward", "last_ground", "by_list", "overlay"),
    "reading",
    "receipt",
    "language",
]
_FINDING = [
    *("rule", "outcome", "effect", "topic", "reason", "message", "citation", "sources"),
    *("beside", "liable", "penalty", "open"),
]
_SOURCE = ["id", "title", "issuer", "authority", "seen", "date", "url", "note"]
_COLUMNS = [
    *("id", "status", "reasons", "topics", "open_facts", "warnings", "rests_on", "policy_date", "profile"),
    *("not_examined", "row_error"),
]


def _parts(written: Mapping[str, object], key: str) -> Sequence[dict[str, object]]:
    return cast("Sequence[dict[str, object]]", written[key])


@pytest.mark.sweep
@given(reports())
def test_every_record_survives_json_and_has_the_keys_of_the_contract(report: Report) -> None:
    """Plain types only, the same keys in the same order whatever was judged."""
    written = record(report, "en")
    assert json.loads(json.dumps(written)) == written
    assert list(written) == _KEYS
    assert all(list(each) == _FINDING for each in _parts(written, "findings"))
    assert list(flat(report, "en")) == _COLUMNS
    assert {type(value) for value in flat(report, "en").values()} == {str}


def test_every_key_of_the_contract_is_told_in_the_documents() -> None:
    """A key that is added or renamed is told to those who read records by program."""
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8").partition("## What comes out")[2]
    assert [key for key in (*_KEYS, *_FINDING, *_SOURCE, *_COLUMNS) if f"`{key}`" not in page] == []


@pytest.mark.sweep
@given(reports())
def test_every_open_fact_of_a_record_is_a_field_of_records(report: Report) -> None:
    """Whoever reads what is open finds the column in which to state it."""
    written = record(report, "id")
    asked = {str(each["fact"]) for each in _parts(written, "open_facts")}
    named = {fact for each in _parts(written, "findings") for fact in cast("list[str]", each["open"])}
    assert asked | named <= FIELDS.keys()


def test_every_fact_of_the_shipped_questions_has_a_field() -> None:
    """No fact but the reading of the law is without a place in a record."""
    facts = {fact for question in QUESTIONS for fact in question.facts} - {"reading"}
    assert {field_of(fact) for fact in facts} <= FIELDS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_finding_is_written_with_its_sources_once_each(lang: str) -> None:
    """Those of a row, then those that say the same; beside them those of a row that did not decide."""
    rows = (row(also=(DECREE,)), row(name="KH-2"), row(attrs.evolve(DECREE, id="x"), name="KH-3", decisive=False))
    (written,) = _parts(record(told(finding("uu18-2017/p31", Outcome.BREACHED, *rows)), lang), "findings")
    sources = cast("list[dict[str, object]]", written["sources"])
    assert [each["id"] for each in sources] == ["statement", "decree"]
    assert list(sources[0]) == _SOURCE
    assert (sources[1]["title"], sources[1]["note"]) == (DECREE.title(lang), sources[0]["note"])
    assert [each["id"] for each in cast("list[dict[str, object]]", written["beside"])] == ["x"]
    assert (written["citation"], written["liable"], written["topic"]) == (
        "UU 18/2017 Pasal 31",
        "placer",
        "destination",
    )


def test_what_is_open_conflicts_and_presumed_is_written_by_field() -> None:
    """The names of the record, not of the machinery; the values as records write them."""
    joint = JointFinding(("uu18-2017/p51-1", "uu18-2017/p63-1"), ("moment", "route"))
    report = told(*(finding(rule, Outcome.UNKNOWN, row(), open_facts=("moment",)) for rule in joint.rules), joint=joint)
    facts = {"re_entry": Possible((False,)), "category": Possible(("worker", "student")), "moment": Possible(())}
    judgement = attrs.evolve(
        report.judgement,
        facts={**report.judgement.facts, **facts},
        open_facts=(OpenFact("moment", Why.DATE_STRADDLES, joint.rules),),
        open_policy=(OpenPolicy("destination_status", Why.NO_INFORMATION, joint.rules[:1]),),
    )
    presumed = {"re_entry": False, "category": "worker", "moment": date(2004, 10, 18)}
    conflicts = (Conflict("age", ("age", "birth_date")),)
    written = record(attrs.evolve(report, judgement=judgement, presumed=presumed, conflicts=conflicts), "en")
    assert [each["open"] for each in _parts(written, "findings")] == [["departed_on"], ["departed_on"]]
    assert cast("dict[str, object]", written["joint"])["facts"] == ["departed_on", "route"]
    assert [(each["fact"], each["why"]) for each in _parts(written, "open_facts")] == [
        ("departed_on", "date_straddles")
    ]
    assert [len(cast("list[object]", each["sources"])) for each in _parts(written, "open_policy")] == [1]
    values = {str(each["fact"]): each["value"] for each in _parts(written, "presumed")}
    assert values == {"re_entry": "no", "category": "worker;student", "departed_on": "2025-10-29"}
    assert _parts(written, "conflicts")[0]["fields"] == ["age", "birth_date"]


def test_a_status_rests_on_the_lowest_of_all_that_carries_it() -> None:
    """Of every breach, provision and decisive source: authority first, then how it was read."""
    by_both = finding("uu18-2017/p32-1", Outcome.BREACHED, row(DECREE), row(name="KH-2"))
    by_word = finding("uu18-2017/p31", Outcome.BREACHED, row())
    by_decree = finding("uu18-2017/p72-b", Outcome.BREACHED, row(DECREE), row(name="KH-2", decisive=False))
    by_law = finding("uu18-2017/p69", Outcome.BREACHED)
    passed = finding("uu18-2017/p13-f", Outcome.SATISFIED, row())
    word, decree = ({"authority": "national_statement", "seen": "press"}, {"authority": "decree", "seen": "copy"})
    assert record(told(by_both, by_decree), "en")["rests_on"] == word
    assert record(told(by_law, by_word, by_decree), "en")["rests_on"] == word
    assert record(told(by_law, by_decree, passed), "en")["rests_on"] == decree
    assert record(told(by_law), "en")["rests_on"] == {"authority": "statute", "seen": "primary"}
    assert spoken("headline.rests_on", authority="decree", seen="copy") in flowing(told(by_law, by_decree, passed))


@pytest.mark.parametrize("status", [Status.PROCEDURAL, Status.NO_BREACH_FOUND])
def test_a_pass_rests_on_the_weakest_of_what_was_examined(status: Status) -> None:
    """Every settled finding of the topics examined is needed; those of other topics are not."""
    findings = (
        finding("uu18-2017/p32-1", Outcome.SATISFIED, row(DECREE)),
        finding("uu18-2017/p5-a", Outcome.SATISFIED, row()),
        finding("uu18-2017/p51-1", Outcome.NOT_APPLICABLE, row()),
    )
    report = attrs.evolve(told(*findings, status=status), examined=frozenset({"destination", "agency"}))
    assert record(report, "en")["rests_on"] == {"authority": "decree", "seen": "copy"}


def test_nothing_carries_what_is_indeterminate() -> None:
    """Where nothing is decided nothing is rested on, in the record and in the table."""
    report = told(finding("uu18-2017/p31", Outcome.UNKNOWN, row()), status=Status.INDETERMINATE)
    assert record(report, "en")["rests_on"] is None
    assert flat(report, "en")["rests_on"] == ""


def test_a_pass_without_any_settled_finding_rests_on_nothing() -> None:
    """A profile whose every rule does not apply has no source to name."""
    assert record(told(status=Status.PROCEDURAL), "en")["rests_on"] is None


def test_reasons_are_those_that_carry_the_status() -> None:
    """Breaches first, each once; a joint finding as one item; outside the scope only that."""
    breached = (finding("uu39-2004/p12", Outcome.BREACHED), finding("uu18-2017/p51-1", Outcome.BREACHED))
    joint = JointFinding(("uu18-2017/p63-1", "uu18-2017/p13-f"), ())
    report = told(*breached, *(finding(rule, Outcome.UNKNOWN) for rule in joint.rules), joint=joint)
    expected = ["agency_without_licence", "individual_route_to_individual_employer|no_work_visa"]
    assert reasons(report) == expected
    assert flat(report, "en")["reasons"] == ";".join(expected)
    outside = told(*breached, finding("uu18-2017/p4-2", Outcome.BREACHED), status=Status.OUT_OF_SCOPE)
    assert reasons(outside) == ["outside_the_act"]


def test_warnings_have_a_column_of_their_own() -> None:
    """Rules that warn, and limits of the host state, never stand among the reasons."""
    warning = finding(own_rule(Outcome.BREACHED, effect=Effect.WARNS), Outcome.BREACHED)
    limits = (row(name="HOST-1"), row(name="HOST-2"))
    columns = flat(attrs.evolve(told(warning), host_limits=limits, id="A-1"), "id")
    assert (columns["warnings"], columns["reasons"], columns["id"]) == ("left_on_a_holiday;host_limit", "", "A-1")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_host_state_limits_is_written_with_its_sources(lang: str) -> None:
    """Row, note and every source of it, apart from findings."""
    limit = row(DECREE, name="HOST-1", also=(STATEMENT,))
    (written,) = _parts(record(attrs.evolve(told(), host_limits=(limit,)), lang), "host_limits")
    assert (written["row"], written["note"]) == ("HOST-1", limit.note_id if lang == "id" else limit.note_en)
    assert [each["id"] for each in cast("list[dict[str, object]]", written["sources"])] == ["decree", "statement"]


def test_a_host_limit_of_the_shipped_policy_reaches_the_record_and_the_table() -> None:
    """What Hungary limits is in both, and the text says it too."""
    verdict = check(Placement(destination="HU", departed_on=date(2025, 2, 1)))
    limits = _parts(verdict.record("en"), "host_limits")
    assert [each["row"] for each in limits] == ["HU-2025-01-01"]
    assert "host_limit" in verdict.flat()["warnings"].split(";")
    assert str(limits[0]["note"]) in flowing(verdict.report)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_stated_and_no_rule_reads_is_written_and_said(lang: str) -> None:
    """The fields by name in the record, by label in the text."""
    report = attrs.evolve(told(), unread=("vessel_flag", "registered"))
    assert record(report, lang)["unread"] == ["vessel_flag", "registered"]
    labels = ", ".join(FIELDS[field].label(lang) for field in ("vessel_flag", "registered"))
    part = flowing(report, lang).partition(spoken("section.unjudged", lang))[2]
    assert spoken("passed.unread", lang, fields=labels) in part
    assert spoken("passed.unread", lang, fields="#").partition("#")[0] not in flowing(told(), lang)


def test_a_list_carried_forward_is_written_with_its_day() -> None:
    """The oldest list that is counted after its end."""
    carried = [
        finding("uu18-2017/p31", Outcome.SATISFIED, carried_from=date(2022, 4, 18)),
        finding("uu18-2017/p32-1", Outcome.SATISFIED, carried_from=date(2020, 7, 29)),
    ]
    assert record(told(*carried), "id")["carried_forward"] == "2020-07-29"
    assert record(told(), "id")["carried_forward"] is None


def test_a_faulty_record_answers_with_every_fault_and_no_status() -> None:
    """Field, what was found, what was expected, and the nearest repair."""
    faults = [Fault("route", "'pp'", expected="p2p", suggestion="p2p"), Fault("age", "text", expected="whole years")]
    assert faulty_record("7", faults, "en") == {
        "id": "7",
        "status": None,
        "errors": [
            {"field": "route", "found": "'pp'", "expected": "p2p", "suggestion": "p2p"},
            {"field": "age", "found": "text", "expected": "whole years", "suggestion": None},
        ],
    }
    columns = flat_faulty(None, faults, "en")
    assert list(columns) == _COLUMNS
    said = "route: found 'pp', expected p2p; did you mean p2p?; age: found text, expected whole years"
    assert columns["row_error"] == said
    assert {value for name, value in columns.items() if name != "row_error"} == {""}


@pytest.mark.parametrize("report", REAL, ids=lambda report: report.status)
def test_the_two_languages_differ_in_words_alone(report: Report) -> None:
    """Codes, order and days of a record do not depend on its language."""
    words = {"message", "text", "title", "note"}

    def codes(value: object) -> object:
        if isinstance(value, dict):
            mapping = cast("dict[str, object]", value)
            return {key: codes(part) for key, part in mapping.items() if key not in words and key != "language"}
        return [codes(part) for part in cast("list[object]", value)] if isinstance(value, list) else value

    indonesian, english = (codes(record(report, lang)) for lang in LANGUAGES)
    assert indonesian == english


def test_another_language_is_refused_everywhere() -> None:
    """Record, columns and faults all refuse a language that there is not."""
    faulty = (lambda: faulty_record("7", [], "jv"), lambda: flat_faulty("7", [], "jv"))
    for say in (lambda: record(PLAIN, "jv"), lambda: flat(PLAIN, "jv"), *faulty):
        with pytest.raises(FaultyRequestError, match="lang"):
            say()


def test_the_room_has_no_other_doors() -> None:
    """A name that the room does not have is an attribute error, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'html'"):
        _ = explain.html
