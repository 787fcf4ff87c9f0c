"""Is every fault of a record told at once, with its repair, without anything personal?"""

from __future__ import annotations

import math
from datetime import UTC, datetime

import pytest

from p2mi_rules import intake
from p2mi_rules.exceptions import FaultyRecordError, FaultyRequestError
from p2mi_rules.placement import Placement
from p2mi_rules.vocabulary import Route
from tests.intake.refusals import fault_of, faults_of


def test_an_ambiguous_country_names_its_candidates() -> None:
    """Korea is two countries; neither is chosen."""
    fault = fault_of({"destination": "Korea"})
    assert "'Korea'" in fault.found
    assert "KR" in fault.expected
    assert "KP" in fault.expected
    assert fault.expected_id == "KR (Korea Selatan) atau KP (Korea Utara)"


def test_a_region_is_told_from_a_country_with_the_lists_it_may_mean() -> None:
    """Timur Tengah is a region: one country is to be written, and each list that goes by the name has its number."""
    fault = fault_of({"destination": "Timur Tengah"})
    assert fault.found == "'Timur Tengah', a region and not a country"
    assert fault.found_id == "'Timur Tengah', sebuah kawasan dan bukan negara"
    assert fault.suggestion is None
    assert fault.expected == (
        "one country by its name or its ISO code; lists that may be meant: Middle East (Kepmenaker 260/2015): "
        "19 countries; Middle East (announcement of 4 May 2015): 21 countries; Middle East (embassy in Tripoli, "
        "26 November 2015): 18 countries; Western Asia (M49): 18 countries"
    )
    assert fault.expected_id == (
        "satu negara dengan namanya atau kode ISO-nya; daftar yang mungkin dimaksud: Timur Tengah "
        "(Kepmenaker 260/2015): 19 negara; Timur Tengah (pengumuman 4 Mei 2015): 21 negara; Timur Tengah "
        "(KBRI Tripoli, 26 November 2015): 18 negara; Asia Barat (M49): 18 negara"
    )


@pytest.mark.parametrize(
    ("field", "text", "lists"),
    [
        ("vessel_flag", "ASEAN", ["ASEAN (since 26 October 2025): 11", "ASEAN (Charter of 2007): 10"]),
        ("destination", "negara-negara Teluk", ["Gulf (GCC): 6 countries"]),
        ("destination", "Western Europe", ["Western Europe (M49): 9 countries"]),
        ("destination", "Asia Timur (M49)", ["Eastern Asia (M49): 7 countries"]),
    ],
)
def test_every_region_is_told_with_its_lists(field: str, text: str, lists: list[str]) -> None:
    """In either field of a country, in either language, with one list or several."""
    fault = fault_of({field: text})
    assert fault.found == f"{text!r}, a region and not a country"
    assert all(told in fault.expected for told in lists)
    assert fault.expected.count("(") == len(lists)


def test_a_region_beside_a_country_is_one_fault() -> None:
    """Of several values in one cell the region alone is told."""
    assert fault_of({"destination": "MY;Asia Tenggara"}).found.startswith("'Asia Tenggara', a region")


def test_a_country_that_sounds_like_a_region_is_told_as_before() -> None:
    """Amerika names its countries, and a country in brackets behind a region is suggested."""
    assert fault_of({"destination": "Amerika"}).expected == "US (United States) or CA (Canada) or MX (Mexico)"
    assert fault_of({"destination": "Timur Tengah (Arab Saudi)"}).suggestion == "Arab Saudi (SA)"
    assert intake.placement({"destination": "Afrika Selatan"}).destination == "ZA"


def test_a_misspelt_country_is_suggested() -> None:
    """The suggestion can be pasted back."""
    fault = fault_of({"destination": "Kambja"})
    assert fault.found == "'Kambja'"
    assert intake.placement({"destination": fault.suggestion}).destination == "KH"


def test_a_text_that_is_no_country_is_not_shown() -> None:
    """A swapped column may hold a person's name."""
    fault = fault_of({"vessel_flag": "Xyzzy Qwertyuiop"})
    assert (fault.found, fault.suggestion) == ("a text of length 16", None)


@pytest.mark.parametrize("text", ["ID", "IDN", "Indonesia", "MY;ID"])
def test_indonesia_is_no_destination(text: str) -> None:
    """Placement is work abroad; a record that names the home country has columns mixed up."""
    fault = fault_of({"destination": text})
    assert (fault.found, fault.expected) == ("Indonesia", "a country other than Indonesia: placement is work abroad")
    assert fault.expected_id == "negara selain Indonesia: penempatan adalah bekerja di luar negeri"


def test_indonesia_is_a_flag() -> None:
    """A vessel may fly the flag of Indonesia."""
    assert intake.placement({"vessel_flag": "Indonesia"}).employer.vessel_flag == "ID"


@pytest.mark.parametrize("name", ["Herman", "Martina", "Marlina"])
def test_a_name_near_a_country_is_not_shown(name: str) -> None:
    """The suggestion decides nothing and may be far off, so what stood there may still be a person's name."""
    fault = fault_of({"destination": name})
    assert fault.found == f"a text of length {len(name)}"
    assert fault.suggestion is not None


def test_a_code_that_is_a_word_is_shown_with_its_country() -> None:
    """A job in the column of countries is told as it stands: three letters name nobody."""
    fault = fault_of({"destination": "PRT"})
    assert (fault.found, fault.suggestion) == ("'PRT'", "Portugal (PT)")


def test_the_government_is_not_who_arranged_it() -> None:
    """A word too wide is refused with the value most often meant."""
    assert fault_of({"recruiter": "government"}).suggestion == "badan"


def test_all_faults_are_told_at_once() -> None:
    """One reading of a record finds everything that is wrong with it."""
    record: dict[str, object] = {
        "destinaton": "KH",
        "route": "pp;xx",
        "registered": "mungkin",
        "age": "x",
        "departed_on": "10/29/2025",
    }
    assert [fault.field for fault in faults_of(record)] == [
        "destinaton",
        "route",
        "route",
        "registered",
        "age",
        "departed_on",
    ]


def test_an_unknown_field_suggests_the_nearest() -> None:
    """A misspelt name is shown with its repair; a name like no field is told by its place only."""
    near, far = faults_of({"negara_tujan": "KH", "Siti Aminah": "x"})
    assert (near.field, near.suggestion) == ("negara_tujan", "destination")
    assert (far.field, far.suggestion) == ("field 2", None)


def test_unknown_fields_may_be_passed_over() -> None:
    """A table with more columns than a record is read when asked for."""
    assert intake.placement({"hobi": "x", "destination": "KH"}, unknown_fields="pass").destination == "KH"


def test_another_choice_for_unknown_fields_is_refused() -> None:
    """There are two choices."""
    with pytest.raises(FaultyRequestError, match="'refuse' or 'pass'"):
        intake.placement({}, unknown_fields="ignore")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the refusal is the test


def test_personal_columns_are_passed_over() -> None:
    """Names and numbers of people are neither asked for, kept nor complained about."""
    record = {"NIK": "3171234567890123", "nama": "Siti", "No. Paspor": "A1234567", "hp": "0812", "destination": "KH"}
    assert intake.placement(record) == Placement(destination="KH")


def test_an_identity_number_among_names_is_refused() -> None:
    """A column swapped with that of identity numbers is noticed, and the number is not shown."""
    fault = fault_of({"agency": "3171 2345 6789 0123"})
    assert fault.found == "what may be an identity number"
    assert intake.placement({"agency_licence": "3171234567890123"}).agency.licence == "3171234567890123"


@pytest.mark.parametrize("value", [{"a": 1}, b"KH", object(), 1j, ["KH", ["MY"]], ("KH", {})])
def test_a_value_of_a_type_no_record_holds(value: object) -> None:
    """The type is told, the content is not."""
    assert fault_of({"destination": value}).found.startswith("a value of type ")


@pytest.mark.parametrize("value", [math.inf, -math.inf, 10**18, pytest.param(-(10**5000), id="vast"), 1e300])
def test_a_number_out_of_bounds(value: float) -> None:
    """No field holds such a number."""
    assert fault_of({"age": value}).found == "a number of more than 18 digits"


@pytest.mark.parametrize("text", ["KH\0", "K\ufffdH", "\ud800", "KH\x1b[31m"])
def test_broken_characters_are_refused(text: str) -> None:
    """What an encoding broke, or a terminal would obey, is not passed on."""
    assert fault_of({"agency": text}).found == "a character that could not be read"
    assert fault_of({"id": text}).found == "a character that could not be read"


def test_invisible_characters_do_not_count() -> None:
    """Marks of direction or width, and hard spaces, come along when texts are copied."""
    assert intake.placement({"destination": "\u200bKamboja\u200e\ufeff", "route": "g\u00a0to g"}) == Placement(
        destination="KH", route=Route.G2G
    )
    assert intake.placement({"agency": "PT\tA\n B"}).agency.name == "PT A B"


def test_a_cell_without_end_is_refused() -> None:
    """Ten thousand characters are more than any value."""
    assert fault_of({"agency": "x" * 10_000_000}).found == "a text of length 10000000"


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#name?"])
def test_the_error_of_a_formula_is_no_value(error: str) -> None:
    """A spreadsheet's failure is neither a name nor nothing."""
    assert fault_of({"agency": error}).found == "the error of a spreadsheet's formula"


def test_a_moment_with_a_zone_is_no_day() -> None:
    """A datetime with a time of day is refused."""
    assert "time of day" in fault_of({"departed_on": datetime(2025, 10, 1, 9, tzinfo=UTC)}).found


@pytest.mark.parametrize("record", [None, [], "destination=KH", 7])
def test_what_is_no_record_is_refused(record: object) -> None:
    """A record is a mapping."""
    with pytest.raises(FaultyRecordError, match="a mapping of fields to values"):
        intake.placement(record)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the refusal is the test


def test_a_nameless_column_is_an_unknown_field() -> None:
    """A reader of CSV gives cells beyond the header no name."""
    assert fault_of({None: ["x"]}).field == "field 1"  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType] - as csv.DictReader does


def test_values_between_commas_are_told_how_to_part_them() -> None:
    """A list in one cell takes semicolons, since names hold commas."""
    assert "several with ';' between them" in fault_of({"documents_held": "paspor, visa kerja"}).expected
    assert "between them" not in fault_of({"documents_held": "pasporr"}).expected


def test_values_without_end_are_refused() -> None:
    """A cell of thousands of words is not compared with the list word by word."""
    assert fault_of({"route": "x;" * 4_000}).found == "4000 values"


def test_fields_without_end_are_told_by_their_place() -> None:
    """Of a hundred thousand names the first are compared with the fields, the others counted."""
    faults = faults_of({f"destinaton{'x' * (number % 3)}{number // 3}": "" for number in range(300)})
    assert len(faults) == 300
    assert faults[0].suggestion == "destination"
    assert (faults[-1].field, faults[-1].suggestion) == ("field 300", None)
