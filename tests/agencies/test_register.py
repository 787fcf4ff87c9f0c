"""Which company does a register find by a name, by a number, by both?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies import licences, names
from p2mi_rules.policy.agencies.answers import By, Found, NotFound, NotSearched, Several, WhyNotSearched
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from tests.agencies.toys import COMPANY, NIB, NIB_OTHER, OTHER, PARTIAL, entry, event, listing, stamp

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.directory import Directory

LIST = listing(entry(COMPANY, licence=NIB), entry(OTHER, licence=NIB_OTHER))
# Of real companies: they share words and are not the same.
APART = [
    ("PT Bumi Mas Indonesia Mandiri", "PT Bumi Mas Antarnusa"),
    ("PT Putri Samawa Mandiri", "PT Putra Timur Mandiri"),
    ("PT Cahaya Lombok", "PT Cahaya Permata"),
    ("PT Bela Sukses Mandiri", "PT Sukses Mandiri Utama"),
    ("PT Dwi Citra Putra Mandiri", "PT Dwi Tunggal Jaya Abadi"),
    ("PT Bima Samudra Bahari", "PT Duta Samudera Bahari"),
    ("PT Bima Samudra Bahari", "PT Bima Samudera Bahari"),
    ("PT Prestasi Abadi Sukses", "PT Sip Siap Sukses"),
    ("PT Alwihdah Jaya Sentosa", "PT Alwihda Jaya Sentosa"),
    ("PT Sriti Rukma Lestari", "PT Sriti Rukmana Lestari"),
    ("PT Contoh Bahari", "CV Contoh Bahari"),
]


def company(register: Directory, name: str | None = None, licence: str | None = None) -> str:
    """The name of the company that was found."""
    found = register.find(name=name, licence=licence)
    assert isinstance(found, Found)
    return found.agency.name.written


@pytest.mark.parametrize(
    "written",
    ["PT Contoh Bahari", "pt. contoh  bahari", "PT.CONTOH BAHARI", "P.T. Contoh Bahari", "Contoh Bahari, PT",
     "Contoh Bahari PT", "Perseroan Terbatas Contoh Bahari", "Contoh Bahari", "PT Contoh Bahari (CB)"],
)  # fmt: skip
def test_a_company_is_found_however_its_name_is_written(written: str) -> None:
    """The form before or behind it, or none: one company of that name has one form."""
    found = LIST.find(name=written)
    assert isinstance(found, Found)
    assert (found.agency.name.written, found.by, found.branch) == (COMPANY, By.NAME, "")


@pytest.mark.parametrize("pair", APART)
def test_names_that_share_words_are_not_one_company(pair: tuple[str, str]) -> None:
    """Neither is found by the other's name, nor do they merge; at most they are candidates for a question."""
    one, other = listing(entry(pair[0])), listing(entry(pair[1]))
    assert isinstance(one.find(name=pair[1]), NotFound)
    both = merged(one, other)
    assert sorted(agency.name.written for agency in both.agencies) == sorted(pair)
    assert [company(both, name) for name in pair] == list(pair)


def test_a_near_name_is_a_candidate_and_no_answer() -> None:
    """It is offered as the list prints it; far names are not."""
    found = LIST.find(name="PT Contoh Baharii")
    assert isinstance(found, NotFound)
    assert found.candidates == (COMPANY,)
    far = LIST.find(name="PT Lain Sekali")
    assert isinstance(far, NotFound)
    assert far.candidates == ()


@pytest.mark.parametrize("name", ["PT PJS", "PJS", "PT EM", "PT PBAS", "PT A.P.J."])
def test_initials_are_nobody(name: str) -> None:
    """Not even the company that a list prints by these initials."""
    register = listing(entry(name), entry(COMPANY))
    found = register.find(name=name)
    assert found == NotSearched(WhyNotSearched.INITIALS)
    assert register.find(name=names.parse(name)) == register.named(names.parse(name)) == found
    assert isinstance(found, NotSearched)
    assert "singkatan" in found.note_id
    assert "initials" in found.note_en


def test_initials_beside_a_number_do_not_contradict_it() -> None:
    """The number says who is meant, if it is somebody's."""
    assert company(LIST, "PT CB", NIB) == COMPANY
    assert LIST.find(name="PT CB", licence="1111111111111") != LIST.find(name="PT CB")


@pytest.mark.parametrize(
    ("name", "licence", "why"),
    [
        (None, None, WhyNotSearched.EMPTY),
        ("", None, WhyNotSearched.EMPTY),
        ("  \t ", "  ", WhyNotSearched.EMPTY),
        (None, "", WhyNotSearched.EMPTY),
        ("PT.", None, WhyNotSearched.NO_NAME),
        ("x" * 5000, None, WhyNotSearched.NO_NAME),
        ("\0" * 3 + "()[]", None, WhyNotSearched.NO_NAME),
        (None, "Kep.1017/PPTKPKK/VI/2016", WhyNotSearched.NO_LICENCE),
        ("PT PJS", "a word", WhyNotSearched.NO_LICENCE),
    ],
)
def test_where_there_is_nothing_to_look_for_it_is_said_why(
    name: str | None, licence: str | None, why: WhyNotSearched
) -> None:
    """Nothing is looked for, and nothing is raised."""
    assert LIST.find(name=name, licence=licence) == NotSearched(why)


@given(name=st.none() | st.text(max_size=80), licence=st.none() | st.text(max_size=40))
def test_no_text_makes_a_register_raise(name: str | None, licence: str | None) -> None:
    """Whatever is written, there is an answer, and it is the same again."""
    assert LIST.find(name=name, licence=licence) == LIST.find(name=name, licence=licence)


@pytest.mark.parametrize("licence", [NIB, f" {NIB} ", f"NIB {NIB}"])
def test_a_company_is_found_by_its_number(licence: str) -> None:
    """However the number is written; that its shape is right says nothing of whose it is."""
    found = LIST.find(licence=licence)
    assert isinstance(found, Found)
    assert (found.agency.name.written, found.by) == (COMPANY, By.LICENCE)
    assert LIST.find(licence=licences.parse(NIB)) == found  # type: ignore[arg-type]  # it is a licence number


def test_a_number_beside_its_name_is_the_surer_of_the_two() -> None:
    """Both agree: found by the number, with the branch that the name tells of."""
    found = LIST.find(name=f"{COMPANY} cabang Dompu", licence=NIB)
    assert isinstance(found, Found)
    assert (found.by, found.branch) == (By.LICENCE, "dompu")


def test_a_number_of_another_company_is_not_believed() -> None:
    """Name and number of two companies: either may be meant."""
    found = LIST.find(name=COMPANY, licence=NIB_OTHER)
    assert isinstance(found, Several)
    assert {agency.name.written for agency in found.agencies} == {COMPANY, OTHER}


def test_a_number_does_not_lend_a_company_to_an_unknown_name() -> None:
    """Whoever writes somebody else's number under a name of his own is not found; the owner is a candidate."""
    found = LIST.find(name="PT Nama Sendiri", licence=NIB)
    assert isinstance(found, NotFound)
    assert found.candidates == (COMPANY,)
    assert [agency.name.written for agency in found.belongs] == [COMPANY]


@pytest.mark.parametrize("licence", ["1111111111111", "no number at all", ""])
def test_a_number_that_nobody_has_leaves_the_name(licence: str) -> None:
    """Licences are renewed, lists leave numbers out: an unknown number is nothing against a name."""
    assert company(LIST, COMPANY, licence) == COMPANY


def test_a_form_that_is_not_written_may_be_any_of_them() -> None:
    """Of a PT and a CV of one name, nothing decides; with its form each is found, and a third form is nobody."""
    register = listing(entry("PT Contoh Bahari"), entry("CV Contoh Bahari"))
    found = register.find(name="Contoh Bahari cabang Bali")
    assert isinstance(found, Several)
    assert [agency.name.form for agency in found.agencies] == ["CV", "PT"]
    assert found.branch == "bali"
    assert [company(register, f"{form} Contoh Bahari") for form in ("PT", "CV")] == [
        "PT Contoh Bahari",
        "CV Contoh Bahari",
    ]
    assert isinstance(register.find(name="UD Contoh Bahari"), NotFound)


def test_a_number_decides_between_forms() -> None:
    """A name without its form, and the number of one of the two."""
    register = listing(entry("PT Contoh Bahari", licence=NIB), entry("CV Contoh Bahari", licence=NIB_OTHER))
    found = register.find(name="Contoh Bahari", licence=NIB_OTHER)
    assert isinstance(found, Found)
    assert (found.agency.name.form, found.by) == ("CV", By.LICENCE)
    third = listing(entry("PT Contoh Bahari", licence=NIB), entry("CV Contoh Bahari"), entry(OTHER, licence=NIB_OTHER))
    assert isinstance(third.find(name="Contoh Bahari", licence=NIB_OTHER), Several)


def test_a_list_without_forms_may_mean_any() -> None:
    """Where the list prints no form, any form that is asked for may be meant; printed beside one, it is that one."""
    assert company(listing(entry("Contoh Bahari")), "PT Contoh Bahari") == "Contoh Bahari"
    assert company(listing(entry("Contoh Bahari")), "Contoh Bahari") == "Contoh Bahari"
    together = listing(entry("Contoh Bahari"), entry("PT Contoh Bahari"))
    assert len(together.agencies) == 1
    assert company(together, "Contoh Bahari") == "PT Contoh Bahari"
    assert isinstance(together.find(name="CV Contoh Bahari"), NotFound)
    three = listing(entry("Contoh Bahari"), entry("PT Contoh Bahari"), entry("CV Contoh Bahari"))
    assert isinstance(three.find(name="PT Contoh Bahari"), Several)


def test_a_branch_is_found_with_its_company() -> None:
    """Whether or not something is said of the branch, it is the company's."""
    register = listing(entry(COMPANY), entry(f"{COMPANY} cabang Dompu"))
    assert len(register.agencies) == 1
    assert register.agencies[0].name == names.parse(COMPANY)
    for name, branch in ((f"{COMPANY} cabang Dompu", "dompu"), (f"{COMPANY}, Kantor Cabang Bali", "bali")):
        found = register.find(name=name)
        assert isinstance(found, Found)
        assert found.branch == branch


def test_a_list_that_prints_a_company_twice_has_it_once() -> None:
    """Everything said in either place is kept."""
    suspended = event(EventKind.SUSPENDED, "2025-01-01")
    register = listing(entry(COMPANY, suspended), entry("pt. contoh bahari", licence=NIB))
    (agency,) = register.agencies
    assert {one.kind for one in agency.events} == {EventKind.SUSPENDED, EventKind.LICENSED}
    assert [number.normal for number in agency.licences] == [NIB]
    assert company(register, licence=NIB) == COMPANY


def test_a_number_beside_two_names_of_one_list_belongs_to_neither() -> None:
    """A placeholder or a slip makes no two companies one; asked for, it may be either."""
    register = listing(entry(COMPANY, licence=NIB), entry(OTHER, licence=NIB))
    assert len(register.agencies) == 2
    found = register.find(licence=NIB)
    assert isinstance(found, Several)
    assert len(found.agencies) == 2


def test_what_was_consulted_is_told_with_what_was_not_found() -> None:
    """Complete lists apart from the others; a number says nothing in a list that leaves numbers out."""
    complete, partial = stamp(), stamp(completeness=PARTIAL, name="some")
    register = merged(listing(entry(COMPANY), under=complete), listing(entry(OTHER, licence=NIB), under=partial))
    by_name = register.find(name="PT Lain Sekali")
    assert isinstance(by_name, NotFound)
    assert (by_name.searched, by_name.complete, by_name.partial) == ("PT Lain Sekali", (complete,), (partial,))
    by_number = register.find(licence="1111111111111")
    assert isinstance(by_number, NotFound)
    assert (by_number.searched, by_number.complete) == ("1111111111111", ())
    assert by_number.candidates == ()
    numbered = listing(entry(COMPANY, licence=NIB)).find(licence="1111111111111")
    assert isinstance(numbered, NotFound)
    assert numbered.complete == (complete,)


def test_looking_for_candidates_waits_until_somebody_asks() -> None:
    """An answer that nothing was found compares no names; only its candidates do."""
    calls: list[str] = []
    found = LIST.find(name="PT Contoh Baharii")
    assert isinstance(found, NotFound)
    sys.setprofile(lambda frame, event, _: calls.append(frame.f_code.co_name) if event == "call" else None)
    try:
        LIST.find(name="PT Contoh Baharii")
        silent = "near" not in calls
        candidates = found.candidates
    finally:
        sys.setprofile(None)
    assert silent
    assert "near" in calls
    assert candidates == (COMPANY,)
    assert found == LIST.find(name="PT Contoh Baharii")
    assert "Rekaan" not in repr(found)
