"""Does an answer say which company was looked for, where, and what came of it?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest

from p2mi_rules import Agency, Placement, check
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.vocabulary import Open, Recruiter, Route, Status
from tests.explain.reports import LANGUAGES
from tests.questions.registers import DAY, register

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict import Verdict

SATU = RegisterRow("PT Contoh Satu", licence="SIP3MI Nomor 12 Tahun 2020")
BOTH_FORMS = (RegisterRow("PT Contoh Dua"), RegisterRow("CV Contoh Dua"))


def judged(
    name: str | Open = Open.NOT_STATED, licence: str | Open = Open.NOT_STATED, *, of: AgencyRegister | None = None
) -> Verdict:
    """A placement in Taiwan by a company, on the day of the list."""
    placed = Placement(
        destination="TW",
        departed_on=DAY,
        route=Route.P2P,
        recruiter=Recruiter.P3MI,
        agency=Agency(name=name, licence=licence),
    )
    return check(placed, register=of)


def flowing(text: str) -> str:
    """The text without the ends of its lines."""
    return " ".join(text.split())


def told(verdict: Verdict) -> dict[str, object]:
    """The one company that was asked for, as data."""
    asked = cast("dict[str, list[dict[str, object]]]", verdict.record("en")["agency_register"])["asked"]
    assert len(asked) == 1
    return asked[0]


def test_without_a_company_no_register_is_asked_nor_told_of() -> None:
    """Neither in the text, nor in the record, nor in the receipt."""
    verdict = judged()
    assert "PERUSAHAAN YANG DICARI" not in verdict.explain("id")
    assert verdict.record("id")["agency_register"] is None
    assert "register" not in verdict.receipt


def test_a_company_not_in_the_complete_register_of_the_day_makes_the_placement_nonprocedural() -> None:
    """UU 18/2017 Pasal 51 (1): the text names the register, its day and what was searched; never "not registered"."""
    verdict = judged("PT Contoh Seratus", of=register(SATU))
    assert verdict.status is Status.NONPROCEDURAL
    text = flowing(verdict.explain("id"))
    assert 'Dicari dengan nama "PT Contoh Seratus": tidak ditemukan dalam register yang dirujuk.' in text
    assert "Register yang dirujuk: Daftar list, keadaan 15 Juni 2024 (daftar lengkap untuk hari itu)." in text
    assert "Perusahaan penempatan tidak ditemukan dalam register yang dirujuk, yang lengkap untuk hari yang" in text
    assert "tidak terdaftar" not in text.replace('tidak pernah berarti "tidak terdaftar"', "")
    english = flowing(verdict.explain("en"))
    assert 'Looked for by the name "PT Contoh Seratus": not found in the register consulted.' in english
    assert "Register consulted: The list list, as of 15 June 2024 (a complete list of that day)." in english


def test_a_revocation_is_told_even_if_a_list_lacks_the_company_too() -> None:
    """The decree says more than the absence: the sentence is that of a licence not in force."""
    revoked = RegisterRow("PT Contoh Satu", status="izin dicabut", status_since="2024-05-01")
    lists = merged(register(revoked, name="one", completeness=Completeness.PARTIAL), register(name="two"))
    text = flowing(judged("PT Contoh Satu", of=lists).explain("en"))
    assert "By the register consulted, the licence of the placement company" in text
    assert "was not found in the register consulted, which is complete" not in text


def test_what_a_register_only_shows_is_not_what_a_finding_rests_on() -> None:
    """Revoked on some day of the month settles nothing, so the word of the caller is what the sentence names."""
    june = RegisterRow("PT Contoh Satu", status="izin dicabut", status_since="2024-06")
    placed = Placement(
        destination="TW",
        departed_on=DAY,
        route=Route.P2P,
        recruiter=Recruiter.P3MI,
        agency=Agency(name="PT Contoh Satu", registered=True),
    )
    verdict = check(placed, register=register(june, day=date(2024, 7, 1)))
    text = flowing(verdict.explain("id"))
    assert "Menurut keterangan yang diberikan, perusahaan penempatan memegang izin" in text


def test_a_partial_list_says_nothing_of_who_is_missing() -> None:
    """The question stays open, and the text says why the list does not answer it."""
    verdict = judged("PT Contoh Seratus", of=register(completeness=Completeness.PARTIAL))
    assert verdict.status is Status.INDETERMINATE
    assert "yang tidak ada di dalamnya tidak berarti apa-apa" in flowing(verdict.explain("id"))


def test_a_list_that_nobody_reviewed_supports_nothing_and_the_text_says_so() -> None:
    """It is named all the same: somebody brought it."""
    verdict = judged("PT Contoh Seratus", of=register(reviewed=False))
    assert verdict.status is Status.INDETERMINATE
    assert "(not reviewed by anyone, of a later day, or of a source that may not decide: no answer rests" in flowing(
        verdict.explain("en")
    )


def test_a_company_that_is_listed_is_named_as_the_list_prints_it() -> None:
    """By its name or by its number, and on whose word it is licensed."""
    by_name = judged("Contoh Satu, PT.", of=register(SATU))
    assert "found as PT Contoh Satu (the same name" in flowing(by_name.explain("en"))
    assert "By the register consulted, the placement company held a licence" in flowing(by_name.explain("en"))
    assert told(by_name) == {
        "name": "Contoh Satu, PT.",
        "licence": None,
        "answer": "found",
        "found": ["PT Contoh Satu"],
        "by": "name",
        "branch": None,
        "candidates": [],
        "text": "Found as PT Contoh Satu (the same name, once spelling is unified).",
    }
    by_number = judged(licence="SIP3MI No. 12 Th. 2020", of=register(SATU))
    assert told(by_number)["by"] == "licence"
    assert "of the number only the shape was checked" in flowing(by_number.explain("en"))


def test_a_branch_is_named() -> None:
    """The company is found, and the place that was meant is said."""
    verdict = judged("PT Contoh Satu cabang Dompu", of=register(SATU))
    assert told(verdict)["branch"] == "dompu"
    assert "PT Contoh Satu, cabang dompu" in flowing(verdict.explain("id"))


def test_a_name_of_two_forms_may_mean_either() -> None:
    """Both are named, and both count."""
    verdict = judged("Contoh Dua", of=register(*BOTH_FORMS))
    found = told(verdict)
    assert (found["answer"], set(cast("list[str]", found["found"]))) == ("several", {"PT Contoh Dua", "CV Contoh Dua"})
    assert "more than one company may be meant, and all of them count" in flowing(verdict.explain("en"))


def test_near_names_are_a_question_and_never_the_answer() -> None:
    """Whoever is listed under a similar name is asked about; nothing is settled by it."""
    verdict = judged("PT Contoh Sattu", of=register(SATU))
    assert verdict.status is Status.INDETERMINATE
    assert told(verdict)["candidates"] == ["PT Contoh Satu"]
    assert "Mungkin yang dimaksud: PT Contoh Satu." in flowing(verdict.explain("id"))


def test_a_number_that_is_listed_for_another_name_is_told() -> None:
    """The name is not known, the number is: somebody must say which one is meant."""
    verdict = judged("PT Serba Lain Sekali", "SIP3MI Nomor 12 Tahun 2020", of=register(SATU))
    text = flowing(verdict.explain("en"))
    assert "The licence number is listed for: PT Contoh Satu. Make sure which one is meant." in text
    assert 'Looked for by the name "PT Serba Lain Sekali", the licence number "SIP3MI Nomor 12 Tahun 2020"' in text
    assert "Perhaps meant" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_initials_are_not_looked_for_and_the_reason_is_told(lang: str) -> None:
    """They may be those of any company."""
    verdict = judged("PT XYZ", of=register(SATU))
    words = {"id": "Nama hanya berupa singkatan", "en": "The name is initials alone"}
    assert words[lang] in flowing(verdict.explain(lang))
    assert told(verdict)["answer"] == "not_searched"


def test_each_list_consulted_is_told_with_its_day() -> None:
    """As data too, whatever came of the question."""
    both = merged(register(SATU, name="one"), register(name="two", day=date(2024, 6, 1)))
    record = judged("PT Contoh Satu", of=both).record("id")
    registers = cast("dict[str, list[dict[str, object]]]", record["agency_register"])["registers"]
    assert [(each["source"], each["retrieved"], each["completeness"], each["reviewed"]) for each in registers] == [
        ("two", "2024-06-01", "complete", True),
        ("one", "2024-06-15", "complete", True),
    ]
    assert json.loads(json.dumps(record)) == record


def test_the_shipped_decrees_are_asked_where_no_register_is_given() -> None:
    """A revocation by decree decides from its day on; who is not in them is not said to have a licence, nor none."""
    placed = Placement(
        destination="TW",
        departed_on=date(2026, 3, 1),
        route=Route.P2P,
        recruiter=Recruiter.P3MI,
        agency=Agency(name="PT Multi Intan Amanah Internasional"),
    )
    revoked = check(placed)
    assert revoked.status is Status.NONPROCEDURAL
    assert "Menurut register yang dirujuk, izin perusahaan penempatan" in flowing(revoked.explain("id"))
    assert "Keputusan Menteri P2MI 96/2026" in revoked.explain("id")
    assert revoked.receipt["register"]
    assert judged("PT Contoh Satu").status is Status.INDETERMINATE


def test_another_register_is_another_receipt() -> None:
    """Whoever checks the verdict later knows which list it was."""
    one, two = judged("PT Contoh Satu", of=register(SATU)), judged("PT Contoh Satu", of=register(SATU, name="two"))
    assert one.receipt["register"] != two.receipt["register"]
