"""Does every closed value have names that lead back to it alone?"""

from __future__ import annotations

from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import vocabulary, words
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.vocabulary import Category, Occupation, Open, Recruiter, Route, Seen, Status, Visa


class _Other(Enum):
    ONE = "one"


KINDS: list[type[Enum]] = [
    kind
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == vocabulary.__name__
]
MEMBERS: list[Enum] = [member for kind in KINDS for member in kind]
LANGUAGES = ("id", "en")


def _case(member: Enum) -> str:
    return f"{type(member).__name__}.{member.name}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("member", MEMBERS, ids=_case)
def test_every_member_has_a_label_that_reads_back(member: Enum, lang: str) -> None:
    """What explain writes for a value, intake reads as that value, in both languages."""
    assert words.read(type(member), words.label(member, lang)) is member


@pytest.mark.parametrize("member", MEMBERS, ids=_case)
def test_every_code_reads_back(member: Enum) -> None:
    """The code of a value is always one of its spellings."""
    assert words.read(type(member), str(member.value)) is member


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_two_members_share_a_label(kind: type[Enum], lang: str) -> None:
    """Two values of one list are never told by the same words."""
    assert len({words.normal(words.label(member, lang)) for member in kind}) == len(kind)


def test_no_two_members_share_a_spelling() -> None:
    """Each code, label and synonym stands for one member of its list, so the table has no silent loser."""
    lost = [
        f"{_case(member)}: {word}"
        for kind in KINDS
        for member, names in words.names(kind).items()
        for word in names
        if words.read(kind, word) is not member
    ]
    assert lost == []


def test_no_label_calls_anybody_illegal() -> None:
    """Of a placement the word is nonprosedural; of a person no such word is used."""
    labels = [words.label(member, lang) for member in MEMBERS for lang in LANGUAGES]
    assert [label for label in labels if "ilegal" in label.lower() or "illegal" in label.lower()] == []
    assert words.label(Status.NONPROCEDURAL, "id") == "nonprosedural"


@given(st.sampled_from(MEMBERS), st.sampled_from(LANGUAGES), st.sampled_from([" ", "_", "-", "  ", ""]))
def test_case_and_spacing_do_not_count(member: Enum, lang: str, gap: str) -> None:
    """However a label is cased or spaced, it names the same value."""
    written = gap.join(words.label(member, lang).upper().split(" "))
    assert words.read(type(member), f" {written} ") is member


def test_diacritics_do_not_count() -> None:
    """An accent put on a letter changes no word."""
    assert words.read(Visa, "ümrah") is Visa.PILGRIMAGE


@pytest.mark.parametrize(
    ("kind", "text", "member"),
    [
        (Route, "mandiri", Route.PERSEORANGAN),
        (Route, "G-to-P", Route.G2G),
        (Recruiter, "Calo", Recruiter.INDIVIDUAL),
        (Recruiter, "LPK", Recruiter.TRAINING_CENTRE),
        (Category, "PNS", Category.CIVIL_SERVANT),
        (Occupation, "Asisten Rumah Tangga", Occupation.DOMESTIC_WORKER),
        (Open, "?", Open.NOT_KNOWN),
        (Open, "tidak berlaku", Open.NOT_APPLICABLE),
        (Open, "-", Open.NOT_APPLICABLE),
    ],
)
def test_usual_words_are_read(kind: type[Enum], text: str, member: Enum) -> None:
    """Words that people write in such columns are known."""
    assert words.read(kind, text) is member


@pytest.mark.parametrize(
    "text",
    [
        "E-9",
        "E9",
        "e-8",
        "visa kerja E-9",
        "work permit",
        "Employment Pass (EP)",
        "S Pass",
        "izin kerja",
        "working visa",
        "tokutei ginou",
        "visa SSW",
        "SSW visa",
        "E-9 visa",
    ],
)
def test_papers_to_enter_and_work_are_work_visas(text: str) -> None:
    """What lets its holder in as an employee is a work visa, whatever the country calls it."""
    assert words.read(Visa, text) is Visa.WORK


@pytest.mark.parametrize(
    ("text", "member"), [("working holiday", Visa.OTHER), ("Working Holiday Visa", Visa.OTHER), ("iqamah", None)]
)
def test_a_holiday_or_a_residence_permit_is_no_work_visa(text: str, member: Visa | None) -> None:
    """A stay during which work is allowed beside something else was not given for employment."""
    assert words.read(Visa, text) is member


@pytest.mark.parametrize("text", ["perseorangan", "sponsor", "government", "wrok", "", " "])
def test_nothing_is_guessed(text: str) -> None:
    """A word that may mean something else, or is misspelt, is not read as a recruiter."""
    assert words.read(Recruiter, text) is None


def test_a_misspelt_word_gets_the_nearest_code() -> None:
    """The suggestion is a code that can be pasted back."""
    assert words.nearest(Visa, "kunjugan") == "visit"
    assert words.nearest(Recruiter, "pemerintah") == "badan"
    assert words.nearest(Visa, "qqqq") is None


@given(st.text(max_size=200))
def test_a_suggestion_can_always_be_read(text: str) -> None:
    """Whatever is suggested is accepted when given back."""
    code = words.nearest(Recruiter, text)
    assert code is None or words.read(Recruiter, code) is not None


def test_a_long_text_is_not_compared_with_words() -> None:
    """A cell of a million letters costs nothing: it is no misspelt word."""
    assert words.nearest(Visa, "visit " * 200_000) is None


@given(st.text())
def test_normal_form_is_stable(text: str) -> None:
    """A word in normal form is in normal form."""
    assert words.normal(words.normal(text)) == words.normal(text)


@given(st.text())
def test_any_text_is_read_or_not(text: str) -> None:
    """No text makes the reading of a word fail."""
    assert words.read(Seen, text) in {None, *Seen}
    assert words.yes_no(text) in {None, True, False}


@pytest.mark.parametrize("text", ["ya", "Y", "yes", "true", "benar", "1", "sudah", "ADA"])
def test_yes(text: str) -> None:
    """Yes in either language."""
    assert words.yes_no(text) is True


@pytest.mark.parametrize("text", ["tidak", "n", "No", "false", "salah", "0", "belum", "tidak ada", "tidak_ada"])
def test_no(text: str) -> None:
    """No in either language."""
    assert words.yes_no(text) is False


@pytest.mark.parametrize("text", ["", "mungkin", "2", "10", "x"])
def test_neither_yes_nor_no(text: str) -> None:
    """Anything else is neither."""
    assert words.yes_no(text) is None


@pytest.mark.parametrize("lang", ["", "ID", "nl"])
def test_another_language_is_refused(lang: str) -> None:
    """Labels are in Indonesian or English."""
    with pytest.raises(FaultyRequestError, match="lang: found another language"):
        words.label(Route.G2G, lang)


def test_another_list_is_refused() -> None:
    """An enum that is not the library's has no names here."""
    with pytest.raises(FaultyRequestError, match="kind: found _Other"):
        words.read(_Other, "one")


@pytest.mark.parametrize("text", ["ABK", "anak buah kapal", "Pelaut"])
def test_a_wide_word_is_all_that_it_may_mean(text: str) -> None:
    """The crew of a ship fish or carry goods; the word does not say which, so neither is chosen."""
    assert words.read(Occupation, text) is None
    assert words.possible(Occupation, text) == {Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}


@given(st.sampled_from(MEMBERS))
def test_a_narrow_word_means_one_member(member: Enum) -> None:
    """What can be read as one member is possibly nothing else."""
    assert words.possible(type(member), str(member.value)) == {member}


def test_a_wide_word_belongs_to_its_own_list() -> None:
    """Crew are no visa, and nothing is no member."""
    assert words.possible(Visa, "abk") == words.possible(Visa, "xyz") == frozenset()
