"""Does a text get the one right answer, and no country that nobody wrote?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from p2mi_rules import words
from p2mi_rules.countries import Ambiguous, Answer, Resolved, Unrecognised, from_code, read, resolve
from p2mi_rules.intake.contract import CLOSED

with (Path(__file__).parent / "names.csv").open(encoding="utf-8", newline="") as file:
    WRITTEN = [(row["text"], row["answer"]) for row in csv.DictReader(file)]

SUGGESTED = [(text, answer.removeprefix("?")) for text, answer in WRITTEN if answer.startswith("?")]
ANSWERED = [(text, answer) for text, answer in WRITTEN if not answer.startswith("?")]


def as_answer(written: str) -> Answer:
    """Turn the second column of the names into an answer: empty, one code, or codes between slashes."""
    codes = tuple(written.split("/"))
    if not written:
        return Unrecognised()
    return Resolved(written) if len(codes) == 1 else Ambiguous(codes)


@pytest.mark.parametrize(("text", "answer"), ANSWERED)
def test_names_as_people_write_them_get_the_answer_written_down(text: str, answer: str) -> None:
    """Names, ambiguous names and what is no country are told apart, by name and in a record."""
    assert resolve(text) == as_answer(answer)
    assert read(text) == as_answer(answer)


@pytest.mark.parametrize(("text", "alpha_2"), SUGGESTED)
def test_near_misses_are_suggested_and_never_accepted(text: str, alpha_2: str) -> None:
    """A slip of the pen or a bare code is no name; the country is among those suggested."""
    answer = resolve(text)
    assert isinstance(answer, Unrecognised)
    assert any(suggestion.endswith(f"({alpha_2})") for suggestion in answer.suggestions)


def test_as_is_one_country_by_code_and_two_by_name() -> None:
    """``AS`` is American Samoa among codes, the United States in the press, and open in a record."""
    assert from_code("AS") == Resolved("AS")
    assert resolve("AS") == read("AS") == read("as") == Ambiguous(("AS", "US"))


def test_korea_utara_is_the_north() -> None:
    """The north is never read as the south, nor the bare name as either."""
    assert resolve("Korea Utara") == Resolved("KP")
    assert resolve("Korea Selatan") == Resolved("KR")
    assert resolve("Korea") == Ambiguous(("KR", "KP"))


def test_the_peoples_republic_is_not_taiwan() -> None:
    """One word decides between the two Chinas."""
    for name in ("Tiongkok", "China", "Cina"):
        assert resolve(f"Republik Rakyat {name}") == Resolved("CN")
    assert resolve("Republik Tiongkok") == Resolved("TW")


@pytest.mark.parametrize(
    ("text", "alpha_2"),
    [("Cina", "CN"), ("Yaman", "YE"), ("Irak", "IQ"), ("Niger", "NE"), ("Republik Korea", "KR"), ("Korea Utara", "KP")],
)
def test_names_that_fuzzy_searches_get_wrong_are_right(text: str, alpha_2: str) -> None:
    """Exact spellings are not drawn to a nearer-looking country."""
    assert resolve(text) == Resolved(alpha_2)


@pytest.mark.parametrize("text", ["-", "Papua", "Kalimantan", "Bali", "Korban", "Kambing", "Jakarta", "Jawa Timur"])
def test_provinces_and_words_are_neither_accepted_nor_suggested(text: str) -> None:
    """A province in the column of countries is seen, not turned into a country."""
    assert resolve(text) == read(text) == Unrecognised()


def test_namibia_is_not_a_missing_value() -> None:
    """``NA`` is a code like any other."""
    assert from_code("NA") == read("NA") == Resolved("NA")


@pytest.mark.parametrize("text", ["no", "No", "na", "can", "and", "jam", "per", "Pak", "tt", "lk"])
def test_words_that_are_codes_are_only_suggested_in_small_letters(text: str) -> None:
    """A word in a cell never becomes a country; in capitals it is the code that a record may hold."""
    assert isinstance(read(text), Unrecognised)
    assert read(text.upper()) == from_code(text)


@pytest.mark.parametrize("text", ["PRT", "prt", "Prt", "TKM", "SDN", "SLB", "UMI"])
def test_abbreviations_of_other_columns_are_no_codes(text: str) -> None:
    """A job, a school or a name tells of swapped columns, and does not pass for a country in capitals either."""
    assert isinstance(read(text), Unrecognised)
    assert isinstance(resolve(text), Unrecognised)
    assert from_code(text) != Unrecognised()


@pytest.mark.sweep
def test_no_code_is_a_value_of_another_column() -> None:
    """No word that some other field takes is read as a country: a swapped column would pass."""
    kinds = set(CLOSED.values())
    written = {text for kind in kinds for member, said in words.names(kind).items() for text in (str(member), *said)}
    passed = {text for text in written if not isinstance(read(text), Unrecognised)}
    passed |= {text.upper() for text in written if not isinstance(read(text.upper()), Unrecognised)}
    assert passed == set()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Korea Utara (DPRK)", "KP"),
        ("Hongaria (Hungary)", "HU"),
        ("Amerika Serikat (AS)", "US"),
        ("Amerika (AS)", "US"),
        ("Afrika Selatan (Afsel)", "ZA"),
        ("Kazakhstan (Kazakstan)", "KZ"),
        ("Makedonia Utara (FYROM)", "MK"),
        ("USA (Amerika)", "US"),
        ("Kamboja (Cambodia)", "KH"),
        ("Korea [ROK]", "KR"),
        ("Myanmar (mm)", "MM"),
        ("UAE (Dubai)", "AE"),
        ("Bangladesh (Dhaka)", "BD"),
        ("Arab Saudi (Jeddah, Arab)", "SA"),
        ("Arab Saudi (PRT)", "SA"),
        ("Korea (Seoul)", "KR/KP"),
        ("Malaysia (Singapura)", "MY/SG"),
        ("Malaysia (lanjut Kamboja)", "MY/KH"),
        ("Malaysia (Malaysia dan Singapura)", "MY/SG"),
        ("Georgia (AS)", "GE/AS/US"),
    ],
)
def test_a_name_with_an_addition_in_brackets(text: str, answer: str) -> None:
    """Another name must agree, a city may stand beside, and a second country leaves it open between both."""
    assert resolve(text) == read(text) == resolve(text.upper()) == as_answer(answer)


@pytest.mark.parametrize(
    ("text", "alpha_2"),
    [
        ("Kamboja (2025)", "KH"),
        ("Kamboja (3 orang)", "KH"),
        ("Irlandia (Utara)", "IE"),
        ("Malaysia (transit)", "MY"),
        ("Jepang (batal)", "JP"),
        ("Malaysia (bukan Malaysia Timur)", "MY"),
        ("Dubai (UEA)", "AE"),
    ],
)
def test_an_addition_that_may_change_the_place_is_only_suggested(text: str, alpha_2: str) -> None:
    """Digits, directions and words that take the name back are not passed over, nor is a city made a country."""
    answer = read(text)
    assert isinstance(answer, Unrecognised)
    assert answer.suggestions[0].endswith(f"({alpha_2})")


def test_suggestions_are_three_at_most() -> None:
    """More than three are no help to whoever must choose."""
    assert [len(getattr(resolve(text), "suggestions", ())) for text in ("Arabiaa", "Kamboja", "Malasia")] == [3, 0, 2]


@pytest.mark.parametrize(
    "text", ["", "K", "KHMX", "K H", "K1", "\u017fa", "\uff2b\uff28", "Kamboja", "ZZ", "ZZZ", "SU", "116"]
)
def test_what_is_no_code_is_unrecognised(text: str) -> None:
    """Only two or three plain letters that ISO gave to a country of today are a code."""
    assert from_code(text) == Unrecognised()


def test_unassigned_code_in_a_record_keeps_the_suggestions_of_the_name() -> None:
    """Capitals that are neither name nor code are answered as a name would be."""
    assert read("ZZ") == resolve("ZZ") == Unrecognised()
    assert read("JEPAN") == resolve("jepan") == Unrecognised(("Jepang (JP)",))


def test_suggestions_of_an_ambiguous_name_are_its_candidates() -> None:
    """A slip in an ambiguous name suggests the countries it could be."""
    assert resolve("Koreaa") == Unrecognised(("Korea Selatan (KR)", "Korea Utara (KP)"))
