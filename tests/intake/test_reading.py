"""Does a record say what its writer meant?"""

from __future__ import annotations

import math
from datetime import date, datetime

import pytest

from p2mi_rules import intake
from p2mi_rules.placement import Agency, Employer, Placement, Steps, Worker
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Document,
    EmployerKind,
    Occupation,
    Open,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Visa,
)
from tests.intake.refusals import fault_of

OCTOBER = PartialDate(date(2025, 10, 1), date(2025, 10, 31))


def test_a_record_in_indonesian() -> None:
    """Names and values as an Indonesian officer writes them."""
    record = {
        "Negara Tujuan": "Kamboja",
        "Tanggal Berangkat": "Oktober 2025",
        "Jalur": "G-to-P",
        "Perekrut": "calo",
        "Pemberi Kerja": "Badan Hukum",
        "Jabatan": "asisten rumah tangga",
        "Jenis Visa": "turis",
        "Usia": "17 tahun",
        "Terdaftar": "belum",
    }
    assert intake.placement(record) == Placement(
        destination="KH",
        departed_on=OCTOBER,
        route=Route.G2G,
        recruiter=Recruiter.INDIVIDUAL,
        employer=Employer(kind=EmployerKind.LEGAL_ENTITY, occupation=Occupation.DOMESTIC_WORKER),
        steps=Steps(visa=Visa.VISIT, registered=False),
        worker=Worker(age=17),
    )


def test_python_values_are_read_as_they_are() -> None:
    """JSON and Python callers give numbers, booleans, dates, lists and members."""
    record: dict[str, object] = {
        "departed_on": date(2025, 10, 1),
        "approved_on": datetime(2025, 9, 1),  # noqa: DTZ001 - what a reader of spreadsheets gives for a day
        "contracted_on": OCTOBER,
        "registered": True,
        "charged_fees": 0,
        "age": 17.0,
        "route": [Route.P2P, "ukps"],
        "scheme": Open.NOT_APPLICABLE,
        "documents_held": ["paspor", "visa kerja;SIP2MI"],
        "agency": {"PT B", "PT A"},
        "id": 7,
    }
    assert intake.placement(record) == Placement(
        id="7",
        departed_on=date(2025, 10, 1),
        approved_on=date(2025, 9, 1),
        contracted_on=OCTOBER,
        route=frozenset({Route.P2P, Route.UKPS}),
        scheme=Open.NOT_APPLICABLE,
        worker=Worker(age=17),
        agency=Agency(name=frozenset({"PT A", "PT B"})),
        steps=Steps(
            registered=True,
            charged_fees=False,
            held=frozenset({Document.PASSPORT, Document.WORK_VISA, Document.RECRUITMENT_PERMIT}),
        ),
    )


@pytest.mark.parametrize(
    "blank", [None, "", "  ", math.nan, "NaN", "null", "<NA>", [], ["", None], ";", Open.NOT_STATED]
)
def test_blank_is_not_stated(blank: object) -> None:
    """Whatever an export writes for nothing says nothing."""
    fields: list[str] = ["destination", "departed_on", "route", "agency", "age", "documents_held"]
    assert intake.placement(dict.fromkeys(fields, blank)) == Placement()


@pytest.mark.parametrize("blank", [None, "", " ", math.nan])
def test_a_blank_reference_is_none(blank: object) -> None:
    """A record need not have a reference."""
    assert intake.placement({"id": blank}).id is None


def test_na_is_namibia() -> None:
    """The code of Namibia is not taken for a missing value."""
    assert intake.placement({"destination": "NA"}).destination == "NA"


@pytest.mark.parametrize("word", ["?", "tidak tahu", "Tidak diketahui", "not_known", Open.NOT_KNOWN])
@pytest.mark.parametrize("field", ["destination", "departed_on", "route", "agency", "registered", "age"])
def test_asked_and_not_known(field: str, word: object) -> None:
    """A question mark is an answer: nobody could say, in every kind of field."""
    placement = intake.placement({field: word})
    facts = (placement.destination, placement.departed_on, placement.route, placement.agency.name)
    assert Open.NOT_KNOWN in {*facts, placement.steps.registered, placement.worker.age}


def test_documents_not_known_are_not_stated() -> None:
    """A list of documents holds what is known of them, and nothing else."""
    assert intake.placement({"documents_missing": "?"}) == Placement()


@pytest.mark.parametrize("word", ["-", "tidak berlaku", "not applicable", Open.NOT_APPLICABLE])
def test_not_applicable_where_the_thing_may_not_exist(word: object) -> None:
    """A placement may have no agency, licence, permit or scheme."""
    fields = ("agency", "agency_licence", "agency_registered", "agency_status", "recruitment_permit", "manning_licence")
    placement = intake.placement(dict.fromkeys((*fields, "ukps_permit", "scheme"), word))
    assert {placement.agency.name, placement.agency.status, placement.scheme} == {Open.NOT_APPLICABLE}
    assert placement.employer.ukps_permit is Open.NOT_APPLICABLE


@pytest.mark.parametrize(
    "field", ["destination", "departed_on", "route", "visa", "age", "documents_held", "registered"]
)
def test_not_applicable_elsewhere_is_a_fault(field: str) -> None:
    """Every placement has a destination, a day and a route, known or not."""
    told = f"{field}: found '-' (not applicable), expected a value, '?' if it is not known, or nothing"
    assert str(fault_of({field: "-"})) == told


@pytest.mark.parametrize("text", ["?;KH", "KH;tidak tahu", ["KH", "?"]])
def test_not_known_beside_a_value_is_a_fault(text: object) -> None:
    """Either somebody could say, or nobody could."""
    assert fault_of({"destination": text}).found == "'?' or '-' beside something else"


def test_not_stated_beside_a_value_is_the_value() -> None:
    """One name of a field left blank takes nothing from the other."""
    assert intake.placement({"destination": "KH", "negara_tujuan": ""}).destination == "KH"
    assert intake.placement({"destination": "KH;not stated"}).destination == "KH"


def test_several_values_are_a_set() -> None:
    """Separated by semicolons: one of them, not said which."""
    placement = intake.placement({"destination": "Kamboja; MM", "visa": "turis;umrah", "agency": "PT A;PT B; PT A"})
    assert placement.destination == frozenset({"KH", "MM"})
    assert placement.steps.visa == frozenset({Visa.VISIT, Visa.PILGRIMAGE})
    assert placement.agency.name == frozenset({"PT A", "PT B"})


def test_a_field_under_two_names_with_the_same_value() -> None:
    """Said twice alike is said once, however it is spelt."""
    record = {"destination": "KH", "negara_tujuan": "Kamboja", "departed_on": "2025-10", "tanggal berangkat": "10/2025"}
    assert intake.placement(record) == Placement(destination="KH", departed_on=OCTOBER)


def test_a_field_under_two_names_with_different_values_keeps_both() -> None:
    """Nothing wins silently: the verdict lists the conflict."""
    placement = intake.placement({"destination": "KH", "negara_tujuan": "MY", "registered": "ya", "terdaftar": "tidak"})
    assert placement.destination == frozenset({"KH", "MY"})
    assert placement.steps.registered == frozenset({True, False})


def test_two_dates_that_differ_are_a_fault() -> None:
    """A date holds one stretch of days, so two of them are not joined."""
    fault = fault_of({"departed_on": "2025-10-01", "tanggal_berangkat": "2025-11-01"})
    assert fault.found == "several dates that differ"


def test_two_references_that_differ_are_a_fault() -> None:
    """A record has one reference."""
    assert fault_of({"id": "A", "nomor_rujukan": "B"}).found == "several references that differ"
    assert intake.placement({"id": "A", "nomor_rujukan": "A"}).id == "A"


def test_the_reference_is_returned_as_it_is() -> None:
    """Spaces, semicolons and question marks of a reference are the caller's own."""
    assert intake.placement({"id": "  7;? "}).id == "  7;? "
    assert intake.placement({"id": "?"}).id == "?"


def test_the_word_mandiri_is_kept() -> None:
    """Mandiri names a lawful route and leaving outside all procedure, so the word stays beside the value."""
    placement = intake.placement({"jalur": "Mandiri"})
    assert (placement.route, placement.route_word) == (Route.PERSEORANGAN, "mandiri")
    assert intake.placement({"jalur": "perseorangan"}).route_word is None


@pytest.mark.parametrize("stage", ["recruited", "dicegah", "stopped;departed"])
def test_before_departure_the_date_is_planned(stage: str) -> None:
    """Whoever has not left may still leave on any later day."""
    placement = intake.placement({"departed_on": "2025-10", "stage": stage})
    assert placement.departed_on == PartialDate(date(2025, 10, 1), date.max)


@pytest.mark.parametrize("stage", ["departed", "returned", "?", ""])
def test_after_departure_the_date_is_as_written(stage: str) -> None:
    """A departure that took place, or may have, is when it is said to be."""
    assert intake.placement({"departed_on": "2025-10", "stage": stage}).departed_on == OCTOBER


def test_a_planned_departure_without_a_date_has_none() -> None:
    """The stage alone states no day."""
    assert intake.placement({"stage": "recruited"}) == Placement(stage=Stage.RECRUITED)


@pytest.mark.parametrize(
    ("text", "status", "since"),
    [
        ("revoked", AgencyStatus.REVOKED, Open.NOT_STATED),
        ("revoked 2026-01-29", AgencyStatus.REVOKED, PartialDate.parse("2026-01-29")),
        ("Dicabut per 29 Januari 2026", AgencyStatus.REVOKED, PartialDate.parse("2026-01-29")),
        ("dihentikan sementara (sejak Januari 2026)", AgencyStatus.SUSPENDED, PartialDate.parse("2026-01")),
        ("izin berakhir: 2024", AgencyStatus.ENDED, PartialDate.parse("2024")),
    ],
)
def test_a_licence_status_with_its_date(text: str, status: AgencyStatus, since: object) -> None:
    """The day from which a status holds may stand behind it."""
    agency = intake.placement({"agency_status": text}).agency
    assert (agency.status, agency.status_since) == (status, since)


def test_several_statuses_share_one_date() -> None:
    """One of two statuses from one day can be held; two days cannot."""
    agency = intake.placement({"agency_status": "warned 2026-01-29;suspended 29/01/2026"}).agency
    assert agency.status == frozenset({AgencyStatus.WARNED, AgencyStatus.SUSPENDED})
    assert agency.status_since == PartialDate.parse("2026-01-29")
    assert "different dates" in fault_of({"agency_status": "warned 2026-01-29;suspended"}).found


def test_a_licence_status_that_cannot_be_read() -> None:
    """A misspelt status is repaired; a bad date behind a good one is the date's fault."""
    assert fault_of({"agency_status": "revokd 2026-01-29"}).suggestion == "revoked"
    assert fault_of({"agency_status": "revoked 31/02/2026"}).found == "a day 31 in a month of 28 days"


def test_a_job_in_free_text_is_not_stated() -> None:
    """A job that no code stands for is never taken for another job."""
    record = {"occupation": "barista", "visa_occupation": "perawat atau kasir di klinik"}
    assert intake.placement(record) == Placement()
    assert intake.placement({"occupation": "perawat; penjaga kolam"}) == Placement()


def test_a_misspelt_code_of_a_job_is_a_fault() -> None:
    """One word that is nearly a code is a slip of the pen."""
    assert fault_of({"occupation": "domestic_wroker"}).suggestion == "domestic_worker"


@pytest.mark.parametrize("age", ["17", 17, 17.0, "17 tahun", "17 thn", "17 years old", "17.0"])
def test_an_age_in_whole_years(age: object) -> None:
    """With or without the word for years."""
    assert intake.placement({"age": age}).worker.age == 17


@pytest.mark.parametrize("age", ["121", -1, "17.5", "tujuh belas", "9999999", True])
def test_no_age(age: object) -> None:
    """Ages that nobody has are not shown: the number may be something else."""
    fault = fault_of({"age": age})
    assert (fault.field, fault.expected) == ("age", "whole years on departure, 0 to 120")


@pytest.mark.parametrize(("word", "scheme"), [("tanpa skema", Scheme.NO_SCHEME), ("OCS", Scheme.SPSK)])
def test_the_scheme(word: str, scheme: Scheme) -> None:
    """No scheme is a value; that there is none to speak of is another."""
    assert intake.placement({"skema": word}).scheme is scheme


def test_a_word_for_several_jobs_is_a_set() -> None:
    """A seaman may fish or carry goods."""
    crew = frozenset({Occupation.FISHING_CREW, Occupation.MERCHANT_CREW})
    assert intake.placement({"jabatan": "ABK"}).employer.occupation == crew
    assert intake.placement({"jabatan": "ABK;perawat"}).employer.occupation == crew | {Occupation.NURSE}
