"""Are two companies never one, and are initials never a company?"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy.agencies.names import parse
from tests.agencies.listed import BARE, KEYS, NAMES, WRITINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

APART = [
    ("Bumi Mas Indonesia Mandiri", "Bumi Mas Antarnusa"),
    ("Putri Samawa Mandiri", "Putra Timur Mandiri"),
    ("Cahaya Lombok", "Cahaya Permata"),
    ("Bela Sukses Mandiri", "Sukses Mandiri Utama"),
    ("Dwi Citra Putra Mandiri", "Dwi Tunggal Jaya Abadi"),
    ("Bima Samudra Bahari", "Duta Samudera Bahari"),
    ("Bima Samudra Bahari", "Setya Jaya Samudera"),
    ("Duta Samudera Bahari", "Setya Jaya Samudera"),
    ("Prestasi Abadi Sukses", "Sip Siap Sukses"),
    ("Alwihdah Jaya Sentosa", "Alwihda Jaya Sentosa"),
    ("Alwihdah Jaya Sentosa", "Al Windah Jaya Sentosa"),
    ("Alwihdah Jaya Sentosa", "Alwidah Jaya Sentosa"),
    ("Elshafah Adi Wiguna Mandiri", "Elsafa Adiwiguna Mandiri"),
    ("Sriti Rukma Lestari", "Sriti Rukmana Lestari"),
    ("Bima Samudra Bahari", "Bima Samudera Bahari"),
]


def _companies(texts: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        found.setdefault(parse(text).key, []).append(text)
    return found


def test_the_list_has_one_company_twice_and_no_two_companies_in_one() -> None:
    """Of the names one differs from another by a dot alone; the others are one company each."""
    twice = [texts for texts in _companies(NAMES).values() if len(texts) > 1]
    assert twice == [["PT Bukit Mayak Asri", "PT. Bukit Mayak Asri"]]
    assert len(_companies(NAMES)) == 86


@pytest.mark.parametrize("writing", WRITINGS)
def test_no_two_listed_companies_merge_in_any_writing(writing: str) -> None:
    """However all names are written, as many companies remain as there are."""
    assert len(_companies(map(WRITINGS[writing], BARE))) == len(set(KEYS.values()))


@pytest.mark.parametrize("pair", APART, ids=" / ".join)
def test_names_that_only_look_alike_stay_apart(pair: tuple[str, str]) -> None:
    """Pairs of two companies, and spellings of which no name says that they are one, have two keys."""
    one, other = (parse(f"PT {bare}") for bare in pair)
    assert one.key != other.key


def test_a_company_is_not_another_of_the_same_name_in_another_form() -> None:
    """PT, CV, UD, PD, Firma, Koperasi, Yayasan, LPK and no form at all are nine names."""
    forms = ["PT", "CV", "UD", "PD", "Firma", "Koperasi", "Yayasan", "LPK", ""]
    names = [parse(f"{form} Alfa Beta") for form in forms]
    assert [name.form for name in names] == forms
    assert {name.core for name in names} == {"alfa beta"}
    assert all(one.key != other.key for one, other in combinations(names, 2))


@pytest.mark.parametrize("bare", BARE)
def test_pt_and_cv_of_one_name_are_two_companies(bare: str) -> None:
    """A CV that takes the name of a PT of the list is another company, and so is the name without a form."""
    assert len({parse(text).key for text in (f"PT {bare}", f"CV {bare}", f"{bare}, CV", bare)}) == 3


@pytest.mark.parametrize(
    ("text", "form", "core"),
    [
        ("PT CV Alfa Beta", "PT", "cv alfa beta"),
        ("CV Alfa Beta, PT", "CV", "alfa beta pt"),
        ("LPK PT Alfa Beta", "LPK", "pt alfa beta"),
        ("Alfa PT Beta", "", "alfa pt beta"),
        ("agen Alfa Beta", "", "agen alfa beta"),
        ("agen", "", "agen"),
        ("PT Alfa Beta (Bali)", "PT", "alfa beta bali"),
        ("PT Alfa Beta (SBY)", "PT", "alfa beta sby"),
        ("PT Alfa Beta (A)", "PT", "alfa beta a"),
        ("PT Alfa Beta (BA)", "PT", "alfa beta ba"),
        ("PT Alfa Beta (Beta Alfa)", "PT", "alfa beta beta alfa"),
        ("PT Alfa Beta ()", "PT", "alfa beta"),
        ("PT Alfa (Beta", "PT", "alfa beta"),
        ("PT Alfa Beta KC", "PT", "alfa beta kc"),
        ("PT Cabang Makmur", "PT", "cabang makmur"),
        ("Cabang Makmur, PT", "PT", "cabang makmur"),
        ("PT Kantor Cabang Makmur", "PT", "kantor cabang makmur"),
        ("KC Makmur", "", "kc makmur"),
        ("PT Tbk", "PT", "tbk"),
        ("Perseroan Alfa Beta", "", "perseroan alfa beta"),
        ("Alfa Perseroan Terbatas Jaya", "", "alfa perseroan terbatas jaya"),
        ("Usaha Terbatas", "", "usaha terbatas"),
    ],
)
def test_what_may_be_part_of_the_name_stays_in_it(text: str, form: str, core: str) -> None:
    """A second form, a place in brackets, a word for a branch with no name before it: nothing is guessed away."""
    name = parse(text)
    assert (name.form, name.core, name.branch) == (form, core, "")


@pytest.mark.parametrize(
    "text",
    [
        *("PT PJS", "PT PBAS", "PT EM", "PT APJ", "pt. pjs", "P.T. P.J.S.", "PJS, PT", "PT P J S", "PBAS", "PT PSM"),
        *("PAP", "PT PJS cabang Bali", "PT BKSDG", "PT BKS GHT", "n/a", "12345", "PT 7", "P3MI PT EM", "PT Pita"),
    ],
)
def test_initials_are_no_name(text: str) -> None:
    """One word of at most four letters, or words without a vowel, name no company."""
    assert parse(text).initials


@pytest.mark.parametrize(
    "text", ["PT Mudaso", "PT Almas Corp", "PT El Karim", "\u0627\u0644\u0623\u0645\u0644 \u0639\u0645\u0644"]
)
def test_a_name_is_no_initials(text: str) -> None:
    """Five letters with a vowel, two words, and a script of which the vowels are not known may be a name."""
    assert not parse(text).initials
