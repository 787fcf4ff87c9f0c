"""What does a caller hold in hand after a check?"""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from p2mi_rules import Agency, Employer, Placement, Steps, Verdict, check, check_many, check_record
from p2mi_rules.engine import joint
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Outcome
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict import FaultyRecord
from p2mi_rules.vocabulary import Document, EmployerKind, Occupation, Open, Recruiter, Route, Status, Topic, Visa
from tests.verdict.cases import CAMBODIA, COMPLETE, GOOD, OPEN, STUDENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.norms import Rule

UNLICENSED = Agency(registered=False, recruitment_permit=True)
EVERY_CASE = (COMPLETE, GOOD, CAMBODIA, STUDENT, OPEN)
ACTS = {"UU 39/2004", "UU 18/2017"}


def test_each_status_says_yes_no_or_neither() -> None:
    """Only procedural is true and only nonprocedural is false."""
    verdicts = {
        Status.PROCEDURAL: check(COMPLETE),
        Status.NO_BREACH_FOUND: check(GOOD),
        Status.NONPROCEDURAL: check(CAMBODIA),
        Status.INDETERMINATE: check(OPEN),
        Status.OUT_OF_SCOPE: check(STUDENT),
    }
    assert {status: verdict.status for status, verdict in verdicts.items()} == {status: status for status in Status}
    said = {status: verdict.is_procedural for status, verdict in verdicts.items()}
    assert said == {**dict.fromkeys(Status), Status.PROCEDURAL: True, Status.NONPROCEDURAL: False}


def test_papers_that_nobody_stated_keep_a_placement_from_being_procedural() -> None:
    """With everything else in order, the full profile is still open, and says on which topic."""
    verdict = check(GOOD, profile="full")
    assert verdict.status is Status.INDETERMINATE
    assert verdict.topics[Topic.DOCUMENTS] is Outcome.UNKNOWN
    assert check(GOOD).not_examined == (Topic.DOCUMENTS,)


@pytest.mark.parametrize("paper", sorted(COMPLETE.steps.held))
def test_one_paper_that_is_missing_turns_procedural_into_nonprocedural(paper: Document) -> None:
    """Each of the eight papers decides by itself; not stated, it leaves the placement open."""
    steps = COMPLETE.steps
    without = attrs.evolve(COMPLETE, steps=attrs.evolve(steps, held=steps.held - {paper}))
    missing = attrs.evolve(without, steps=attrs.evolve(without.steps, missing=frozenset({paper})))
    said = [check(each, profile="full").status for each in (COMPLETE, without, missing)]
    assert said == [Status.PROCEDURAL, Status.INDETERMINATE, Status.NONPROCEDURAL]


def test_a_verdict_is_neither_true_nor_false() -> None:
    """Who writes `if verdict` is told what to ask instead."""
    with pytest.raises(TypeError, match=r"ask \.status or \.is_procedural"):
        bool(check(GOOD))


@pytest.mark.parametrize("placement", EVERY_CASE, ids=lambda each: each.id)
def test_equality_leaves_out_id_and_receipt(placement: Placement) -> None:
    """The same said of another placement is equal and hashes alike; something else said, or no verdict, is not."""
    verdict, again = check(placement), check(attrs.evolve(placement, id="another"))
    assert verdict == again
    assert hash(verdict) == hash(again)
    assert (verdict.id, again.id) == (placement.id, "another")
    other = check(attrs.evolve(placement, departed_on=date(2010, 1, 1)))
    assert verdict != other
    assert verdict != verdict.status


@pytest.mark.parametrize("placement", EVERY_CASE, ids=lambda each: each.id)
def test_a_verdict_crosses_processes_and_is_copied_whole(placement: Placement) -> None:
    """Equal, with the same id and receipt, and able to say the same."""
    verdict = check(placement)
    for again in (pickle.loads(pickle.dumps(verdict)), copy.copy(verdict), copy.deepcopy(verdict)):  # noqa: S301 - our own bytes
        assert again == verdict
        assert (again.id, again.receipt) == (verdict.id, verdict.receipt)
        assert again.explain() == verdict.explain()
        assert again.record() == verdict.record()


def test_what_a_verdict_shows_is_status_and_reasons() -> None:
    """Of the person nothing; of several breaches each reason once."""
    assert repr(check(GOOD)) == "<Verdict no_breach_found>"
    assert repr(check(CAMBODIA)).startswith("<Verdict nonprocedural: destination_not_eligible")


def test_findings_are_in_the_order_of_the_law_and_only_of_law_in_force() -> None:
    """One act at a time, unless the departure straddles both; regulations beside it."""
    findings = check(GOOD).findings
    assert [each.rule.basis.order for each in findings] == sorted(each.rule.basis.order for each in findings)
    assert {each.rule.basis.instrument for each in findings} & ACTS == {"UU 18/2017"}
    assert all(each.rule.in_force(date(2025, 6, 1)) for each in findings)
    both = check(attrs.evolve(GOOD, departed_on=Placement().departed_on)).findings
    assert {each.rule.basis.instrument for each in both} >= ACTS


def test_a_joint_finding_names_rules_that_cannot_all_hold() -> None:
    """By whichever of the routes left, one rule is breached, and none of them is by every route."""
    routes = frozenset({Route.P2P, Route.PERSEORANGAN, Route.NONE})
    person = Employer(kind=EmployerKind.INDIVIDUAL, occupation=Occupation.HOSPITALITY)
    verdict = check(attrs.evolve(GOOD, route=routes, recruiter=Recruiter.SELF, agency=UNLICENSED, employer=person))
    assert verdict.status is Status.NONPROCEDURAL
    assert not any(each.outcome is Outcome.BREACHED for each in verdict.findings)
    assert verdict.joint is not None
    assert set(verdict.joint.rules) == {"uu18-2017/p49-channel", "uu18-2017/p51-1-amended", "uu18-2017/p63-1"}
    assert "route" in verdict.joint.facts
    assert check(attrs.evolve(GOOD, route=Route.NONE)).joint is None


def test_a_joint_finding_of_many_rules_is_found_without_trying_every_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Across both acts and with every route open many rules clash; no more than each pair and triple is tried."""
    tried: list[int] = []

    def counted(rules: Sequence[Rule], over: Iterable[joint.Case]) -> bool:
        tried.append(len(rules))
        return clash(rules, over)

    clash = joint.clash
    monkeypatch.setattr(joint, "clash", counted)
    across = attrs.evolve(
        GOOD,
        destination="AQ",
        departed_on=PartialDate(date(2017, 3, 6), date(2017, 12, 31)),
        route=Open.NOT_KNOWN,
        agency=attrs.evolve(UNLICENSED, recruitment_permit=False),
        employer=attrs.evolve(GOOD.employer, ukps_permit=False),
        steps=attrs.evolve(GOOD.steps, reported_office=False, registered=False),
    )
    verdict = check(across, profile="full")
    assert verdict.status is Status.NONPROCEDURAL
    assert verdict.joint is not None
    assert len(verdict.joint.rules) > 3
    assert len(tried) < 1_000


def test_what_was_presumed_is_printed_until_it_is_stated() -> None:
    """Category, return and work ashore for a blank; nothing once each was said, and of a ship its flag."""
    presumed = check(OPEN).presumed
    assert set(presumed) == {"category", "occupation", "re_entry"}
    assert (presumed["category"], presumed["re_entry"]) == ("worker", False)
    said = attrs.evolve(GOOD, re_entry=False, worker=attrs.evolve(GOOD.worker, paid_work=True))
    assert set(check(said).presumed) == set()


def test_what_is_open_asks_people_and_policy_apart() -> None:
    """Facts that somebody may state, best first; what only policy could answer beside them."""
    verdict = check(attrs.evolve(OPEN, destination="AQ"))
    assert verdict.open_facts
    assert all(fact.settles for fact in verdict.open_facts)
    assert "destination_status" in {each.question for each in verdict.open_policy}
    assert not {fact.fact for fact in verdict.open_facts} & {each.question for each in verdict.open_policy}


def test_contradictions_are_listed() -> None:
    """Nothing wins silently."""
    twice = Steps(visa=Visa.WORK, missing=frozenset({Document.WORK_VISA}))
    conflicts = check(attrs.evolve(GOOD, steps=twice)).conflicts
    assert [(each.fact, each.fields) for each in conflicts] == [("visa", ("visa", "documents_missing"))]


# ---- records and streams ----


def test_a_record_is_judged_like_its_placement() -> None:
    """Names and values in Indonesian or English, the choices of check beside it."""
    record = {"id": "cambodia", "negara tujuan": "Kamboja", "tanggal_berangkat": "29 Oktober 2025"}
    assert check_record(record) == check(CAMBODIA)
    assert check_record(record, profile="full") == check(CAMBODIA, profile="full")
    assert check_record({**record, "warna": "biru"}, unknown_fields="pass") == check(CAMBODIA)
    with pytest.raises(FaultyRecordError, match="no field of a record"):
        check_record({**record, "warna": "biru"})


def test_a_stream_is_judged_lazily_and_in_order() -> None:
    """Nothing is read before it is asked for, and each answer stands in its place."""
    read: list[str] = []
    dated = {"destination": "KH", "departed_on": "2025-10-29"}

    def source() -> Any:  # noqa: ANN401 - placements and records
        for place, each in enumerate((GOOD, {"id": "2", "destination": "Atlantis"}, dated, None)):
            read.append(str(place))
            yield each

    answers = check_many(source())
    assert read == []
    assert next(answers) == check(GOOD)
    assert read == ["0"]
    faulty, cambodia, nothing = answers
    assert isinstance(faulty, FaultyRecord)
    assert (faulty.id, [fault.field for fault in faulty.faults]) == ("2", ["destination"])
    assert isinstance(cambodia, Verdict)
    assert isinstance(nothing, FaultyRecord)
    assert nothing.id is None


def test_a_faulty_placement_in_a_stream_keeps_its_id() -> None:
    """Facts that exclude one another are a fault of that placement alone."""
    clash = attrs.evolve(GOOD, id="clash", route=Route.P2P, recruiter=Recruiter.BADAN)
    first, second = check_many([clash, GOOD])
    assert isinstance(first, FaultyRecord)
    assert first.id == "clash"
    assert second == check(GOOD)


def test_a_faulty_record_is_told_as_data_and_as_a_row() -> None:
    """No status, its id, and every fault."""
    (faulty,) = check_many([{"id": "2", "destination": "Atlantis", "route": "p2q"}])
    assert isinstance(faulty, FaultyRecord)
    told = faulty.record("en")
    assert (told["id"], told["status"]) == ("2", None)
    assert [error["field"] for error in told["errors"]] == ["destination", "route"]  # type: ignore[attr-defined]  # what comes is known to this test
    assert "route" in faulty.flat()["row_error"]


@pytest.mark.parametrize(
    ("reference", "kept"),
    [
        ("7", "7"),
        (7, "7"),
        (2.5, "2.5"),
        (None, None),
        (10**300, f"1{'0' * 300}"),
        pytest.param(10**5000, None, id="huge"),
    ],
)
def test_a_faulty_record_keeps_its_reference_if_it_can_be_written(reference: object, kept: str | None) -> None:
    """As text, whatever kind of value it was; a number of thousands of digits is none."""
    (faulty,) = check_many([{"id": reference, "destination": "Atlantis"}])
    assert isinstance(faulty, FaultyRecord)
    assert faulty.record("en")["id"] == kept


def test_topics_given_as_a_stream_hold_for_every_placement() -> None:
    """The second placement is examined like the first."""
    topics = (topic for topic in ("destination", "age"))
    assert [each.status for each in check_many([GOOD, GOOD], profile=topics)] == [Status.NO_BREACH_FOUND] * 2  # type: ignore[union-attr]  # what comes is known to this test


@pytest.mark.sweep
def test_threads_judge_alike() -> None:
    """No state is shared that one verdict could leave in another."""
    expected = [check(each) for each in EVERY_CASE] * 4
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(check, EVERY_CASE * 4)) == expected


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("placement", EVERY_CASE, ids=lambda each: each.id)
def test_a_verdict_says_itself_in_words_data_and_columns(placement: Placement, lang: str) -> None:
    """Text, record and row agree on the status."""
    verdict = check(placement)
    assert verdict.explain(lang)
    assert verdict.record(lang)["status"] == verdict.status
    assert verdict.flat(lang)["status"] == verdict.status
