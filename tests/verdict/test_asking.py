"""Is everything open kept in its place, and does an interview end where nothing more can be learnt?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import Agency, Placement, Steps, Worker, ask, check
from p2mi_rules.exceptions import FaultyRecordError, FaultyRequestError
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Document, Open, Recruiter, Route, Scheme, Stage, Status, Visa
from tests.placements import placements

if TYPE_CHECKING:
    from p2mi_rules.verdict.interviews import Interview

MAY_2024 = date(2024, 5, 1)
MALAYSIA = Placement(destination="MY", route=Route.P2P, departed_on=MAY_2024)
CAMBODIA = Placement(destination="KH", departed_on=date(2025, 10, 29))
FINAL = {Status.PROCEDURAL, Status.NONPROCEDURAL, Status.OUT_OF_SCOPE}


def facts(interview: Interview) -> list[str]:
    """The facts to ask, in order."""
    return [question.fact for question in interview.questions]


def test_the_questions_are_those_that_still_matter() -> None:
    """Who arranged it and whether the company was licensed decide; the rest was stated, or is read by other topics."""
    interview = ask(MALAYSIA)
    assert facts(interview)[:2] == ["recruiter", "agency_registered"]
    assert interview.next is not None
    assert interview.next.fact == "recruiter"
    assert (interview.next.field, interview.next.exact) == ("recruiter", True)
    assert interview.verdict == check(MALAYSIA)
    assert "visa" in interview.outside
    assert "birth_date" not in facts(interview)
    assert not interview.settled


def test_each_answer_says_what_it_would_do() -> None:
    """A status where the answer settles it, the rules it would surely breach; and the verdict then agrees."""
    for question in ask(MALAYSIA).questions:
        for reply in question.replies:
            for value in reply.values:
                said = "?" if value is None else value
                if value is None:
                    continue
                verdict = check(question.answered(said))
                found = {each.rule.id for each in verdict.findings if each.outcome == "breached"}
                assert set(reply.breaches) <= found
                if reply.status is Status.NONPROCEDURAL:
                    assert verdict.status is Status.NONPROCEDURAL
                if reply.status is Status.PROCEDURAL:
                    assert verdict.status in {Status.PROCEDURAL, Status.NO_BREACH_FOUND}
                if reply.status is None:
                    assert verdict.status not in FINAL


def test_where_the_status_is_final_nothing_is_asked() -> None:
    """Cambodia is decided by its destination; what is open is named and changes nothing."""
    interview = ask(CAMBODIA)
    assert interview.verdict.status is Status.NONPROCEDURAL
    assert interview.settled
    assert interview.next is None
    assert {"route", "recruiter"} <= set(interview.idle)
    assert (interview.in_vain, interview.not_applicable, interview.outside, interview.policy) == ((), (), (), ())


def test_not_asked_asked_in_vain_and_not_applicable_are_kept_apart() -> None:
    """Three reasons why a fact is open, in three places; only the first is asked."""
    interview = ask(
        attrs.evolve(
            MALAYSIA,
            recruiter=Open.NOT_KNOWN,
            scheme=Open.NOT_ASKED,
            agency=Agency(registered=Open.NOT_APPLICABLE),
            steps=Steps(unknown=frozenset({Document.PASSPORT})),
        ),
        profile="full",
    )
    assert "recruiter" in interview.in_vain
    assert "documents:passport" in interview.in_vain
    assert interview.not_applicable == ("agency_registered",)
    assert not {"recruiter", "documents:passport", "agency_registered"} & set(facts(interview))
    assert "visa" in facts(interview)


def test_what_only_policy_could_settle_is_listed_apart() -> None:
    """Of Singapore household work by the individual route in 2019 the sources say nothing: nobody in the room knows."""
    interview = ask(Placement(destination="SG", route=Route.PERSEORANGAN, departed_on=date(2019, 5, 1)))
    assert "Yang tidak dapat dijawab dari keterangan pekerja maupun perusahaan" in interview.explain()
    assert "destination_status" in [each.question for each in interview.policy]
    assert "destination_status" not in facts(interview)


def test_a_planned_day_of_departure_is_not_asked_again() -> None:
    """Before departure any later day is possible, and no answer makes the plan more exact."""
    planned = attrs.evolve(MALAYSIA, stage=Stage.RECRUITED, departed_on=PartialDate(MAY_2024, END_OF_TIME))
    assert "moment" not in facts(ask(planned))
    vague = attrs.evolve(MALAYSIA, departed_on=PartialDate(date(2017, 1, 1), END_OF_TIME))
    assert "moment" in facts(ask(vague))


def test_a_stage_before_departure_turns_the_day_into_a_plan() -> None:
    """As a record does: the stated day and any later one."""
    question = next(each for each in ask(MALAYSIA, profile="full").questions if each.fact == "stage")
    assert question.answered("direkrut").departed_on == PartialDate(MAY_2024, END_OF_TIME)
    assert question.answered("berangkat").departed_on == PartialDate.day(MAY_2024)


def test_answers_are_read_as_records_are() -> None:
    """In both languages, as values and codes; what cannot be read is a fault with what was expected."""
    question = next(each for each in ask(Placement(destination="MY")).questions if each.fact == "route")
    assert question.answered("mandiri").route_word == "mandiri"
    assert question.answered(Route.P2P).route is Route.P2P
    assert question.answered("?").route is Open.NOT_KNOWN
    with pytest.raises(FaultyRecordError, match="route: found"):
        question.answered("p2q")
    replaced = question.answered("mandiri")
    again = next(each for each in ask(Placement(destination="MY", route_word="mandiri")).questions)
    assert again.answered("?") != replaced


def test_a_paper_is_held_missing_or_not_known_and_in_one_list_alone() -> None:
    """The last answer counts: it takes the paper out of every other list."""
    question = next(each for each in ask(MALAYSIA, profile="full").questions if each.fact == "documents:passport")
    held = question.answered("ada")
    assert held.steps.held == {Document.PASSPORT}
    missing = next(each for each in ask(MALAYSIA, profile="full").questions if each.fact == "documents:passport")
    assert missing.answered(False).steps.missing == {Document.PASSPORT}  # noqa: FBT003 - an answer
    assert missing.answered("tidak tahu").steps.unknown == {Document.PASSPORT}
    with pytest.raises(FaultyRecordError, match="yes, no, or"):
        missing.answered("mungkin")


def test_the_answer_about_a_visa_replaces_what_a_list_of_papers_said() -> None:
    """Stated both ways it is open by conflict; asked again, the answer counts."""
    torn = attrs.evolve(MALAYSIA, steps=Steps(visa=Visa.VISIT, held=frozenset({Document.WORK_VISA})))
    question = next(each for each in ask(torn, profile="full").questions if each.fact == "visa")
    assert question.why == "sources_conflict"
    assert question.answered("kerja").steps == Steps(visa=Visa.WORK)


def test_a_status_brings_its_day() -> None:
    """The company's status and since when are one answer."""
    from p2mi_rules.verdict.answering import answered  # noqa: PLC0415 - the room behind the question

    found = answered(MALAYSIA, "agency_status", "dicabut sejak 29 Januari 2024")
    assert found.agency.status is AgencyStatus.REVOKED
    assert found.agency.status_since == PartialDate.day(date(2024, 1, 29))
    with pytest.raises(FaultyRequestError, match="fact"):
        answered(MALAYSIA, "shoe_size", "44")
    with pytest.raises(FaultyRequestError, match="fact"):
        answered(MALAYSIA, "id", "7")


def test_an_age_that_contradicts_the_birth_date_is_not_asked_for_again() -> None:
    """Both were stated exactly: which of them is wrong no further question of this interview tells."""
    torn = attrs.evolve(MALAYSIA, worker=Worker(age=30, birth_date=date(2010, 1, 1)))
    assert "birth_date" not in facts(ask(torn, profile="full"))
    vague = attrs.evolve(MALAYSIA, worker=Worker(birth_date=PartialDate(date(2006, 4, 1), date(2006, 5, 30))))
    assert "birth_date" in facts(ask(vague, profile="full"))


def test_weights_must_be_of_facts_and_values_that_are_open() -> None:
    """Every fault at once: an unknown fact, an unknown value, no usable number."""
    with pytest.raises(FaultyRequestError) as refused:
        ask(
            MALAYSIA,
            weights={
                "shoe": {44: 1.0},
                "recruiter": {"nobody": 1.0},
                "visa": {Visa.WORK: -1.0},
                "scheme": {Scheme.NO_SCHEME: 0.0},
                "occupation": {},
            },
        )
    assert [fault.field for fault in refused.value.faults] == [
        "weights: shoe",
        "weights: recruiter",
        "weights: visa",
        "weights: scheme",
        "weights: occupation",
    ]


def test_weights_say_what_is_likely() -> None:
    """Where the company is nearly always licensed, asking about it leads less far than asking who recruited."""
    sure = {"agency_registered": {True: 98.0, False: 1.0, None: 1.0}}
    even = {each.fact: each.expected for each in ask(MALAYSIA).questions}
    found = {each.fact: each.expected for each in ask(MALAYSIA, weights=sure).questions}
    assert found["agency_registered"] > even["agency_registered"]


def test_where_no_destination_is_stated_it_is_asked_for() -> None:
    """It has no list of values, so that each answer is judged by itself; facts it would be read with still matter."""
    interview = ask(Placement(departed_on=MAY_2024))
    question = next(each for each in interview.questions if each.fact == "destination")
    assert question.replies == ()
    assert question.answered("Kamboja").destination == "KH"
    assert {"employer", "occupation"} <= {*facts(interview)}


def test_reprs_tell_nothing_of_the_person() -> None:
    """The status, the facts, how far they lead."""
    interview = ask(attrs.evolve(MALAYSIA, id="secret", agency=Agency(name="PT Rahasia Sekali")))
    assert "ahasia" not in repr(interview) + repr(interview.questions)
    assert repr(interview).startswith("<Interview indeterminate: ")
    assert "questions>" in repr(interview.questions[0])
    assert repr(ask(CAMBODIA)) == "<Interview nonprocedural>"


def _to_the_end(placement: Placement, data: st.DataObject) -> tuple[Interview, int]:
    """Ask until nothing is left to ask, with any answer that has a list, or that nobody knows."""
    asked = 0
    interview = ask(placement, profile="full")
    while (question := interview.next) is not None:
        values = [each for reply in question.replies for each in reply.values if each is not None]
        plain = [each for each in values if not isinstance(each, date)] or ["?"]
        reply = data.draw(st.sampled_from(sorted(plain, key=repr)))
        if question.fact in {"vessel_flag", "visa_occupation"}:
            reply = "?"
        try:
            placement = question.answered(reply)
            interview = ask(placement, profile="full")
        except FaultyRecordError:
            placement = question.answered("?")
            interview = ask(placement, profile="full")
        asked += 1
        assert asked < 60
    return interview, asked


@pytest.mark.sweep
@settings(max_examples=25)
@given(st.data(), placements)
def test_an_interview_ends_and_then_nothing_more_can_be_learnt(data: st.DataObject, placement: Placement) -> None:
    """Whatever is answered: at the end the status is final, or nothing that could be asked changes it."""
    try:
        check(placement)
    except FaultyRecordError:
        return
    interview, _ = _to_the_end(placement, data)
    assert interview.settled
    if interview.verdict.status is Status.INDETERMINATE:
        encoded = "not_encoded" in {str(each) for each in interview.verdict.topics.values()}
        assert (
            interview.in_vain or interview.not_applicable or interview.policy or encoded or interview.verdict.conflicts
        )


@pytest.mark.sweep
@settings(max_examples=60)
@given(placements, st.sampled_from(("placement", "full")))
def test_every_open_fact_is_in_one_place(placement: Placement, profile: str) -> None:
    """Nothing is lost and nothing is said twice."""
    try:
        interview = ask(placement, profile=profile)
    except FaultyRecordError:
        return
    found = [*facts(interview), *interview.in_vain, *interview.not_applicable, *interview.idle, *interview.outside]
    assert len(found) == len(set(found))
    assert {each.fact for each in interview.verdict.open_facts} <= set(found)


def test_a_question_is_worded_in_both_languages() -> None:
    """With why it is asked, how far it leads and what each answer would do."""
    question = next(each for each in ask(MALAYSIA, profile="full").questions if each.fact == "documents:passport")
    assert question.asks("id") == "Apakah paspor benar-benar ada?"
    assert "UU 18/2017 Pasal 13 huruf e" in question.explain("id")
    assert "stays open" in question.explain("en")
    assert question.rules == ("uu18-2017/p13-e",)
    assert question.field == "documents_held"
    with pytest.raises(FaultyRequestError):
        question.asks("fr")


def test_the_record_holds_the_same_for_programs() -> None:
    """Plain data: every question with its field, its paper, its answers; the verdict whole."""
    interview = ask(MALAYSIA, profile="full")
    record = interview.record("en")
    questions = cast("list[dict[str, Any]]", record["questions"])
    assert [(each["fact"], each["worst"]) for each in questions] == [(q.fact, q.worst) for q in interview.questions]
    passport = next(each for each in questions if each["fact"] == "documents:passport")
    assert (passport["field"], passport["item"]) == ("documents_held", "passport")
    assert {answer["does"] for answer in passport["answers"]} <= {
        "stays open",
        "a nonprocedural placement (UU 18/2017 Pasal 13 huruf e)",
    }
    assert (record["settled"], record["status"], record["profile"]) == (False, "indeterminate", "full")
    assert record["verdict"] == interview.verdict.record("en")
    assert Recruiter.P3MI.value in str(record)
