"""Does any text whatever end at once, in a name or in one fault?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.policy.agencies.names import LONGEST, parse
from p2mi_rules.policy.agencies.spelling import folded, words

# Pieces of which names are made, so that what is put together often reads as something.
PIECES = [
    *("PT", "PT.", "P.T.", "P T", "CV", "C V", "UD", "LPK", "L P K", "Perseroan Terbatas", "Yayasan", "Koperasi"),
    *("pj", "tki", "P3MI", "PJTKI", "agen", "kantor", "perusahaan", "cabang", "Cab.", "KC", "kab", "di", "dan", "3"),
    *("(", ")", "[", "]", "Tbk", "(Persero)", "persero", "Alfa", "Beta", "a", "b", "t", "p", "(AB)", "(PT)", "&", "-"),
    *(",", "'", "\u0301", "\u200b", "\u0430", "\u00b4", "\u00df", "\u0130"),
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=9).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
ANY_TEXT = st.text(max_size=400) | st.text(st.characters(exclude_categories=()), max_size=80) | SOUP


@settings(max_examples=400)
@given(ANY_TEXT)
def test_any_text_is_a_name_or_one_fault_and_the_canonical_form_reads_the_same(text: str) -> None:
    """Whatever is given, the name as printed reads as the same company and branch; or there is one fault."""
    try:
        name = parse(text)
    except FaultyRequestError as error:
        (fault,) = error.faults
        assert (fault.field, bool(fault.found_id), bool(fault.expected_id)) == ("name", True, True)
        return
    again = parse(str(name))
    assert (again.key, again.branch, again.initials, str(again)) == (name.key, name.branch, name.initials, str(name))
    assert name.written == text.strip()
    assert name.core == " ".join(words(folded(name.core)))
    assert name.core


@given(st.text(st.characters(exclude_categories=())))
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded stays as it is, whatever script it is in."""
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "-", "...", "()", "\u200b\u200d", "\u0301" * 200, "\x00\x07", "\ud800", "\u3164", "PT", "P.T."),
        *("PT PT.", "CV", "P3MI", "PJ TKI", "(P3MI)", "agen PT", "cabang", "cabang Dompu", "Kantor Cabang Bali"),
        *("Cabang PT", "PT Kantor", "kantor cab"),
    ],
)
def test_a_text_without_a_name_is_a_fault(text: str) -> None:
    """Nothing, punctuation, what nobody sees, a form, a trade or a branch alone: none of them names a company."""
    with pytest.raises(FaultyRequestError, match=r"^name: found no name of a company, expected a company's name"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        *("PT " + "Alfa " * 2000, "x" * 10_000, "(" * 10_000, "()" * 5_000, "PT a" + "\u0301" * 10_000),
        *("\u202e" * 10_000, "PT " * 4_000, "\x00a" * 5_000, "PT " + "\ufdfa" * 200, "PT " + "a" * LONGEST),
        *("PT Alfa cabang " + "b" * LONGEST, "a " * 500, "PT " + "(a" * 500),
    ],
    ids=lambda text: repr(text[:8]),
)
def test_a_text_that_is_too_long_is_a_fault(text: str) -> None:
    """Ten thousand characters of whatever kind, and a name that is too long when taken apart, end at once."""
    with pytest.raises(FaultyRequestError, match=r"^name: found a text that is too long"):
        parse(text)


def test_the_longest_name_is_read() -> None:
    """A name of just the greatest length is a name, however many brackets and marks stand in it."""
    assert len(str(parse("PT " + "a" * (LONGEST - 3)))) == LONGEST
    assert parse("PT Alfa Beta " + "(AB)" * 200).core == "alfa beta"
    assert parse("PT Alfa Beta" + "\u0301" * 900).core == "alfa beta"


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x85", "\u2028", "\ue000", "\ud83d", "\U0001f600"])
def test_control_characters_and_pictures_part_words(char: str) -> None:
    """What is neither letter nor digit is space between words."""
    assert parse(f"PT{char}Alfa{char}Beta").key == ("alfa beta", "PT")


def test_a_fault_says_nothing_of_the_text() -> None:
    """A text that is no company's name may be a person's: it is not repeated, in either language."""
    with pytest.raises(FaultyRequestError) as caught:
        parse("Siti " * 300)
    (fault,) = caught.value.faults
    assert "siti" not in (fault.said("id") + fault.said("en")).lower()
