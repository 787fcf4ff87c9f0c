"""Is a near name proposed where it may be meant, and kept back where it tells nothing?"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.names import parse
from p2mi_rules.policy.agencies.near import MOST, near
from tests.agencies.listed import BARE, NAMES
from tests.agencies.test_names_apart import APART

if TYPE_CHECKING:
    from random import Random

LISTED = tuple(map(parse, NAMES))
# Spellings of one company, as public pages print them: each may be meant by each.
SPELLINGS = [
    ("Alwihdah Jaya Sentosa", "Alwihda Jaya Sentosa", "Al Windah Jaya Sentosa", "Alwidah Jaya Sentosa"),
    ("Elshafah Adi Wiguna Mandiri", "Elsafa Adiwiguna Mandiri"),
    ("Sriti Rukma Lestari", "Sriti Rukmana Lestari"),
    ("Bima Samudra Bahari", "Bima Samudera Bahari"),
]
INITIALS = ["PT PJS", "PT PBAS", "PT EM", "PT APJ", "PT PSM", "PAP", "P.J.S."]
ANOTHER_COMPANY = APART[:9]
A_NAME = st.lists(
    st.sampled_from(sorted({word for name in BARE for word in name.split()})), min_size=1, max_size=4
).map(" ".join)


def _proposed(text: str, *listed: str) -> list[str]:
    return [name.written for name in near(parse(text), map(parse, listed))]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=" / ".join)
def test_spellings_of_one_company_propose_each_other(spellings: tuple[str, ...]) -> None:
    """None is taken for another, and each is asked about when another is not found."""
    for one, other in permutations(spellings, 2):
        assert parse(f"PT {one}").key != parse(f"PT {other}").key
        assert _proposed(f"PT. {one}", f"PT {other}") == [f"PT {other}"]


@pytest.mark.parametrize("pair", ANOTHER_COMPANY, ids=" / ".join)
def test_two_companies_that_share_common_words_are_not_near(pair: tuple[str, str]) -> None:
    """That both are called Mandiri or Sukses is no reason to ask about one for the other."""
    one, other = (f"PT {bare}" for bare in pair)
    assert (_proposed(one, other), _proposed(other, one)) == ([], [])


def test_of_the_list_only_four_names_are_near_another() -> None:
    """A list of 87 names proposes nothing among itself but the two pairs that look alike."""
    asked = {name.written: [other.written for other in near(name, LISTED)] for name in LISTED}
    assert {written: found for written, found in asked.items() if found} == {
        "PT Alwihdah Jaya Sentosa": ["PT. Al Windah Jaya Sentosa"],
        "PT. Al Windah Jaya Sentosa": ["PT Alwihdah Jaya Sentosa"],
        "PT Sriti Rukma Lestari": ["PT. Sriti Rukmana Lestari"],
        "PT. Sriti Rukmana Lestari": ["PT Sriti Rukma Lestari"],
    }


@pytest.mark.parametrize("bare", BARE)
def test_a_slip_of_the_pen_proposes_the_listed_name_first(bare: str) -> None:
    """A letter doubled in the longest word of a name is a slip, and what was meant is the first proposal."""
    longest = max(bare.split(), key=len)
    slipped = bare.replace(longest, longest + longest[-1], 1)
    assert near(parse(f"PT {slipped}"), LISTED)[0].key == parse(f"PT {bare}").key


@pytest.mark.parametrize("text", INITIALS)
def test_initials_propose_nothing_and_are_never_proposed(text: str) -> None:
    """Initials fit many companies, so none is named for them; nor are they named for a company."""
    assert near(parse(text), [*LISTED, *map(parse, INITIALS)]) == ()
    assert _proposed("PT PJS PBAS EM APJ PSM PAP", text) == []
    assert _proposed(text, *INITIALS) == []


def test_a_name_is_not_near_itself() -> None:
    """The same key is no other name, whatever its writing and branch; the same name in another form is one."""
    listed = ["PT. ALFA NUSANTARA", "Alfa Nusantara, PT cabang Bali", "CV Alfa Nusantara", "Alfa Nusantara"]
    assert _proposed("PT Alfa Nusantara", *listed) == ["Alfa Nusantara", "CV Alfa Nusantara"]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("PT Mekar Jaya Wanayasa Putra", "PT. Mekarjaya Wanayasa Putra"),
        ("PT Sukses Mandiri Utamaa", "PT Sukses Mandiri Utama"),
        ("PT Mandiri Bela Sukses", "PT Bela Sukses Mandiri"),
        ("PT Putra Samawa Mandiri", "PT Putri Samawa Mandiri"),
        ("CV Cahaya Lombok", "PT Cahaya Lombok"),
        ("PT Cahaya Lombok", "PT Cahaya Lombok Mandiri"),
    ],
)
def test_a_word_parted_moved_or_mistaken_is_a_question(text: str, listed: str) -> None:
    """Space, the order of common words, one common word for another, and the form are asked about."""
    assert _proposed(text, listed) == [listed]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("PT Bela Sukses Mandiri", "PT Bima Sukses Mandiri"),
        ("PT Cahaya Sukses Mandiri Utama", "PT Lombok Sukses Mandiri Utama"),
        ("PT Sukses Mandiri", "PT Mandiri Utama"),
        ("PT Mandiri", "PT Lombok Mandiri"),
    ],
)
def test_common_words_make_no_name_near(text: str, listed: str) -> None:
    """However long the words that many share, the word that is a company's own must be alike."""
    assert _proposed(text, listed) == []


def test_nothing_is_near_in_an_empty_list() -> None:
    """A list without names proposes none."""
    assert near(parse("PT Alfa Nusantara"), ()) == ()


@given(A_NAME, st.lists(A_NAME, max_size=12), st.randoms())
def test_the_order_of_the_list_does_not_matter(bare: str, listed: list[str], random: Random) -> None:
    """The same names in another order, some of them twice, propose the same, and at most five."""
    name, names = parse(f"PT {bare}"), [parse(f"PT {other}") for other in listed]
    shuffled = [*names, *names]
    random.shuffle(shuffled)
    assert near(name, shuffled) == near(name, names)
    assert len(near(name, names)) <= MOST


@given(A_NAME, A_NAME)
def test_near_is_mutual(one: str, other: str) -> None:
    """If one name proposes another, the other proposes it."""
    first, second = parse(f"PT {one}"), parse(f"CV {other}")
    assert bool(near(first, [second])) is bool(near(second, [first]))


def test_the_nearest_come_first_and_five_are_enough() -> None:
    """Of seven names that are near, the five nearest are given, those equally near by their letters."""
    listed = [f"PT Kapodang{letter}" for letter in "gfedcb"]
    assert _proposed("PT Kapodangan", *listed, "PT Kapodangann")[0] == "PT Kapodangann"
    found = _proposed("PT Kapodang", *listed, "PT Kapodangann")
    assert found == [f"PT Kapodang{letter}" for letter in "bcdef"]


def test_the_company_is_proposed_before_its_branches() -> None:
    """Of a company and its branches one is proposed: the company where it is listed by itself."""
    listed = ["Kapodang Makmur, PT cabang Bali", "PT. Kapodang Makmur", "PT Kapodang Makmur KC Dompu"]
    assert _proposed("PT Kapodang Makmurr", *listed) == ["PT. Kapodang Makmur"]
    assert _proposed("PT Kapodang Makmurr", listed[2], listed[0]) == [listed[0]]


def test_a_name_longer_than_any_is_compared_with_none() -> None:
    """A name of 120 letters is compared as any other, a longer one proposes nothing and is not proposed."""
    longest, longer = "PT " + "ab" * 60, "PT " + "ab" * 60 + "a"
    assert _proposed("PT " + "ba" * 60, longest, longer) == [longest]
    assert _proposed(longer, longest) == []
