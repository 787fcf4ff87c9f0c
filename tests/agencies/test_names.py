"""Is a company one company in whatever way its name is written?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.names import AgencyName, parse
from tests.agencies.listed import BARE, BRANCHES, KEYS, NAMES, WRITINGS

BARE_NAME = st.sampled_from(BARE)
SPACE = st.text(st.sampled_from(" \t\n\u00a0\u2003"), min_size=1, max_size=4)
INVISIBLE = st.sampled_from(["\u200b", "\u00ad", "\ufeff", "\u200d", "\u202e", "\u2066", "\u3164"])
ACCENT = st.sampled_from(["\u0301", "\u0300", "\u0308", "\u0327", "\u0303"])
ALIKE = {
    "a": "\u0430\u03b1\uff41\U0001d41a",
    "e": "\u0435\u03b5",
    "i": "\u0456\u03b9\u0131",
    "k": "\u043a\u03ba",
    "o": "\u043e\u03bf\u0585\u00f8",
    "t": "\u0442\u03c4",
}


@pytest.mark.parametrize("writing", WRITINGS)
def test_every_listed_company_is_found_by_this_writing(writing: str) -> None:
    """Each of the names, written so, comes to its own key, without a branch and as no initials."""
    read = {bare: parse(WRITINGS[writing](bare)) for bare in BARE}
    assert {bare: name.key for bare, name in read.items()} == KEYS
    assert not any(name.branch or name.initials for name in read.values())


@pytest.mark.parametrize("writing", BRANCHES)
def test_a_branch_is_told_from_its_company(writing: str) -> None:
    """Each of the names with a branch, written so, is the same company, and the place stands by itself."""
    write, place = BRANCHES[writing]
    read = {bare: parse(write(bare)) for bare in BARE}
    assert {bare: name.key for bare, name in read.items()} == KEYS
    assert {name.branch for name in read.values()} == {place}


@given(BARE_NAME, SPACE, st.integers(min_value=0))
def test_case_and_space_never_change_the_company(bare: str, space: str, capitals: int) -> None:
    """Capitals, small letters and any mixture of them, and any space between words, are one name."""
    mixed = "".join(char.upper() if capitals >> place & 1 else char.lower() for place, char in enumerate(bare))
    assert parse(f"{space}pT{space}{mixed.replace(' ', space)}{space}").key == KEYS[bare]


@given(BARE_NAME, ACCENT, INVISIBLE, st.data())
def test_accents_and_invisible_characters_never_hide_a_company(
    bare: str, accent: str, invisible: str, data: st.DataObject
) -> None:
    """Accents, joiners, marks of direction and fillers within a word leave the name what it is."""
    place = data.draw(st.integers(1, len(bare)))
    for added in (accent, invisible, accent + invisible):
        assert parse(f"{added}P{added}T {bare[:place]}{added}{bare[place:]}").key == KEYS[bare]


@pytest.mark.parametrize("letter", ALIKE)
def test_letters_that_look_latin_are_latin(letter: str) -> None:
    """A name typed with Cyrillic, Greek or other letters of one look, in either case, is the name that is seen."""
    for other in ALIKE[letter]:
        for shown in (other, other.upper()):
            assert {bare: parse(f"PT {bare.replace(letter, shown)}").key for bare in BARE} == KEYS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PT Ja'far Maju", "PT Ja\u2019far Maju"),
        ("PT Ja'far Maju", "PT Jafar Maju"),
        ("PT Ja\u00b4far Maju", "PT Ja\u02bcfar Maju"),
        ("PT Adi-Wiguna", "PT Adi Wiguna"),
        ("PT Karya & Putra", "PT Karya dan Putra"),
        ("PT A.B.C. Jaya", "PT ABC Jaya"),
        ("PT A B C Jaya", "PT ABC Jaya"),
        ("P T A Jaya", "PT A Jaya"),
        ("PT \u0141ukasz \u00d8rsted", "PT Lukasz Orsted"),
        ("PT Bina \u0663 Saudara", "PT Bina 3 Saudara"),
        ("CV Alfa Beta", "C.V. Alfa Beta"),
        ("CV Alfa Beta", "Persekutuan Komanditer Alfa Beta"),
        ("UD Alfa Beta", "Usaha Dagang Alfa Beta"),
        ("LPK Alfa Beta", "Lembaga Pelatihan Kerja Alfa Beta"),
        ("PT Alfa Beta", "Kantor Perusahaan Penempatan PT Alfa Beta Tbk (Persero), PT"),
    ],
)
def test_punctuation_and_spelt_out_forms_are_no_difference(one: str, other: str) -> None:
    """Apostrophes join, hyphens part, letters that stand alone are one word, and a form may be spelt out."""
    assert parse(one).key == parse(other).key


@given(BARE_NAME, st.sampled_from(sorted(WRITINGS)))
def test_the_canonical_form_does_not_depend_on_the_writing(bare: str, writing: str) -> None:
    """All writings of one company print alike."""
    assert str(parse(WRITINGS[writing](bare))) == f"PT {' '.join(word.capitalize() for word in bare.split())}"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("pt pjs cab bali", "PT PJS cabang Bali"),
        ("alfa beta kantor cabang", "Alfa Beta cabang"),
        ("yayasan alfa beta kc kab. bima", "Yayasan Alfa Beta cabang Kabupaten Bima"),
        ("\u4e2d\u56fd\u4e2d\u56fd \u4e2d", "\u4e2d\u56fd\u4e2d\u56fd \u4e2d"),
        ("\u4e2d\u56fd", "\u4e2d\u56fd"),
    ],
)
def test_the_canonical_form_has_form_name_and_branch(text: str, printed: str) -> None:
    """Initials stay capitals, a branch without a place says that it is one, no form is printed where none was."""
    assert str(parse(text)) == printed


def test_what_was_written_is_kept() -> None:
    """The text stays as it was given, space around it apart; two writings of one company are not one value."""
    one, other = parse(" PT.Alfa Beta "), parse("PT Alfa Beta")
    assert one == AgencyName(written="PT.Alfa Beta", form="PT", core="alfa beta", branch="", initials=False)
    assert (one.key == other.key, one == other) == (True, False)


def test_the_names_are_those_of_the_list() -> None:
    """All 87 names of the list are read, each with its form."""
    assert (len(NAMES), {form for _, form in KEYS.values()}) == (87, {"PT"})
