"""Is a licence number told from all other numbers, and one number one in whatever way it is written?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.licences import (
    LONGEST,
    LicenceKind,
    LicenceNumber,
    NotALicence,
    OtherKind,
    parse,
)

# Numbers as public pages print them.
LICENCES = {
    "SIPPTKI ... No. 176 tahun 2013": (LicenceKind.SIP, "SIPPTKI 176/2013"),
    "81201141907610001": (LicenceKind.OSS, "81201141907610001"),
    "8120114190761": (LicenceKind.NIB, "8120114190761"),
}
DECREES = [
    "Keputusan Menteri Ketenagakerjaan No. 381 Tahun 2014",
    "Kepmenaker Nomor 650 tanggal 30 Desember 2016",
    "Kep.1017/PPTKPKK/VI/2016",
    "Keputusan Dirjen Pelindungan Nomor 14, 15, 16, 19 Tahun 2025",
    "Keputusan Dirjen Pelindungan Nomor 7 Tahun 2026",
    "Surat Keputusan Menteri Nomor 96 Tahun 2026",
    "Surat Keputusan Menteri Nomor 96 Tahun 2026 (29 Jan 2026)",
]
MORE_DECREES = [
    *("KEP. 118 Tahun 2008", "Kepdirjen No. 14 Tahun 2025", "SK No. 5 Tahun 2020", "SKEP/12/2010", "kepmen 7/2020"),
    *("Keputusan Menteri P2MI Nomor 96 Tahun 2026", "No. Kep-12/MEN/2013", "Kepmen No. 118 Tahun 2008 (SIUP)"),
]
LETTERS = [
    "B.4627/PPTKPPKK-PPTKLN/XII/2016",
    "3/20888/PK.02.02/VIII/2020",
    "3/143/PK.02.01/V/2022",
    "B.15/04.05/PP.03.02/IV/2025",
    "PENG.2980/04.04/PP.02.04/VII/2025",
]
UNREADABLE = {
    "No. SIUP: KEPMEN NO. 118 TAHUN ....": "a licence number without its year",
    "SIPPTKI No. 176": "a licence number without its year",
    "No. 176 Tahun 2013": "a number and a year, but not of what",
    "176/2013": "a number and a year, but not of what",
    "SIP2MI No. 12 Tahun 2024": "a recruitment permit (SIP2MI)",
    "No. SIP2MI: 81201141907610001": "a recruitment permit (SIP2MI)",
    "SIUPPAK No. 12 Tahun 2020": "a licence of a manning agency",
    "SIUKAK 12/2025": "a licence of a manning agency",
    "7, 8 Tahun 2026": "a text in no known shape",
    "": "a text in no known shape",
    "-": "a text in no known shape",
    "SIPPTKI": "a text in no known shape",
    "keputusan": "a text in no known shape",
    "kepala dinas no. 5": "a text in no known shape",
    "PT Alfa Nusantara Perdana": "a text in no known shape",
    "812011419076": "a text in no known shape",
    "8120114190761000": "a text in no known shape",
    "812011419076100012": "a text in no known shape",
    "812/0114190761": "a text in no known shape",
    "+62 812 3456 78901": "a text in no known shape",
    "SIPPTKI No. 176 Tahun 13": "a text in no known shape",
    "SIPPTKI No. 176 Tahun 3013": "a text in no known shape",
    "SIPPTKI No. 0 Tahun 2013": "a text in no known shape",
    "SIPPTKI No. 14, 15 Tahun 2013": "a text in no known shape",
    "SIPPTKI No. 14-15 Tahun 2013": "a text in no known shape",
    "SIPPTKI No. 123456 Tahun 2013": "a text in no known shape",
    "pencabutan SIPPTKI No. 176 Tahun 2013": "a text in no known shape",
    "B.15/04.05/PP.03.02/XIII/2025": "a text in no known shape",
}
WRITTEN = {
    "8120114190761": [
        "NIB 8120114190761",
        "NIB: 8120.1141.90761",
        "nomor induk berusaha 8120-1141-90761",
        "8120 1141 90761",
    ],
    "81201141907610001": [
        *("8120114190761 0001", "8120114190761/0001", "8120114190761-0001", "SIP3MI No. 81201141907610001"),
        *(
            "izin OSS: 81201141907610001",
            "\uff18\uff11\uff12\uff10\uff11\uff11\uff14\uff11\uff19\uff10\uff17\uff16\uff11 0001",
        ),
        *(
            "\u0668\u0661\u0662\u0660\u0661\u0661\u0664\u0661\u0669\u0660\u0667\u0666\u0661\u2044\u0660\u0660\u0660\u0661",
        ),
    ],
    "SIPPTKI 176/2013": [
        *("SIPPTKI No. 176 Tahun 2013", "sipptki nomor 176 tahun 2013", "SIPPTKI 176/2013", "SIPPTKI: 0176 thn. 2013"),
        *("SIP-PPTKI No 176 Th 2013", "No. SIPPTKIS: 176 tahun 2013", "izin SIPPTKI Kepmenaker No. 176 Tahun 2013"),
        *("SIPPTKI Keputusan Menteri Tenaga Kerja No. 176 Tahun 2013", "S.I.P.P.T.K.I. \u2116 176 tahun 2013"),
    ],
    "SIUP 118/2008": ["No. SIUP: KEPMEN NO. 118 TAHUN 2008", "SIUP-PPTKI 118/2008", "SIUP PJTKI no 118 thn 2008"],
    "SIP3MI 12/2020": ["SIP3MI No. 12 Tahun 2020", "sip 3 mi 12 / 2020", "(SIP3MI) [12/2020]"],
    "SIPPTKI 118/MEN/VI/2013": [
        *("SIPPTKI KEP.118/MEN/VI/2013", "sipptki kep 118/men/vi/2013", "SIPPTKI No. 118/MEN/06/2013"),
        *("SIPPTKI 118 / MEN / 6 / 2013",),
    ],
    "SIPPTKI 118/MEN/2013": ["SIPPTKI KEP-118/MEN/2013"],
    "SIPPTKI 118/13/2013": ["SIPPTKI 118/13/2013"],
}
NORMAL = [(text, normal) for normal, texts in WRITTEN.items() for text in texts]


def _read(text: str) -> LicenceNumber:
    found = parse(text)
    assert isinstance(found, LicenceNumber)
    return found


def _refused(text: str) -> NotALicence:
    found = parse(text)
    assert isinstance(found, NotALicence)
    return found


@pytest.mark.parametrize("text", LICENCES)
def test_licence_numbers_as_printed_have_their_kind(text: str) -> None:
    """Numbers seen on public pages are of the kind that the pages say, in one normal form."""
    found = _read(text)
    assert (found.kind, found.normal) == LICENCES[text]


@pytest.mark.parametrize("text", [*DECREES, *MORE_DECREES])
def test_the_number_of_a_decree_is_never_a_licence(text: str) -> None:
    """Where the first word is one for a decision, the number is the decision's, a licence named behind it or not."""
    assert _refused(text).kind is OtherKind.DECREE


@pytest.mark.parametrize("text", LETTERS)
def test_the_number_of_a_letter_is_never_a_licence(text: str) -> None:
    """Number, units, month and year without a word are how offices number what they send."""
    assert _refused(text).kind is OtherKind.LETTER


@pytest.mark.parametrize("text", UNREADABLE)
def test_anything_else_is_unreadable_and_says_what_was_found(text: str) -> None:
    """A number without its year or its word, another kind of permit, a wrong count of digits: nothing is guessed."""
    found = _refused(text)
    assert (found.kind, found.found[1]) == (OtherKind.UNREADABLE, UNREADABLE[text])


@pytest.mark.parametrize(("text", "normal"), NORMAL)
def test_all_writings_of_a_number_have_one_normal_form(text: str, normal: str) -> None:
    """Space, case, punctuation, the month's figures and the words around a number do not matter."""
    found = _read(text)
    assert (found.normal, found.written) == (normal, text)
    assert _read(found.normal).normal == normal


def test_words_years_and_months_that_differ_are_different_numbers() -> None:
    """A new licence may have the number of an old one: word, year, unit and month are part of it."""
    assert len({normal for _, normal in NORMAL}) == len(WRITTEN)
    kinds = {(_read(text).kind, normal) for text, normal in NORMAL}
    assert len(kinds) == len(WRITTEN)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_one_month_in_both_figures(month: int) -> None:
    """Roman and Arabic figures, with or without a zero, are one month."""
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[month - 1]
    written = [f"SIPPTKI 1/MEN/{text}/2013" for text in (roman, roman.lower(), str(month), f"{month:02}")]
    assert {_read(text).normal for text in written} == {f"SIPPTKI 1/MEN/{roman}/2013"}


@given(st.sampled_from([*NORMAL, *((text, "") for text in (*DECREES, *LETTERS))]), st.data())
def test_space_and_case_never_change_the_answer(example: tuple[str, str], data: st.DataObject) -> None:
    """Space put anywhere, and any mixture of capitals and small letters, leave kind and normal form as they are."""
    text, normal = example
    blanks = data.draw(st.lists(st.text(st.sampled_from(" \t\u00a0\u200b"), max_size=2), min_size=len(text)))
    capitals = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    changed = "".join(
        blank + (char.upper() if capital else char.lower())
        for char, blank, capital in zip(text, blanks, capitals, strict=False)
    )
    found, plain = parse(changed), parse(text)
    assert found.kind == plain.kind
    assert (found.normal if isinstance(found, LicenceNumber) else "") == normal


@given(st.text(max_size=300) | st.text(st.sampled_from("sip3tkup.no/ 0123456789kemn,-"), max_size=40))
def test_no_text_raises_and_a_normal_form_is_its_own(text: str) -> None:
    """Any text is a number, whose normal form reads as itself, or is refused with what was expected."""
    found = parse(text)
    if isinstance(found, LicenceNumber):
        assert (parse(found.normal), found.written) == (
            LicenceNumber(found.kind, found.normal, found.normal),
            text.strip(),
        )
    else:
        assert all((*found.found, *found.expected))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "9" * 10_000,
            "kep" * 4_000,
            "1/" * 5_000,
            "\u0301" * 10_000,
            "\u202e8" * 5_000,
            "no" * 128,
            "\ud800",
            "\x00",
        ),
        *("SIUP" + " " * 10_000 + "1/2001", "a" * LONGEST, "1/a" * 85, "sk" * 128, "1" * LONGEST, "siup" + "0" * 250),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_texts_end_at_once(text: str) -> None:
    """Length, marks, directions and repetition end in the same refusal as any other text."""
    assert _refused(text).kind is OtherKind.UNREADABLE


def test_letters_of_another_look_are_no_digits() -> None:
    """An O is no zero: a number that only looks right is not repaired."""
    assert _refused("812O114190761").kind is OtherKind.UNREADABLE


def test_a_cyrillic_word_is_the_word_that_is_seen() -> None:
    """Letters that look Latin are read as Latin in the word before the number."""
    assert _read("SIU\u0420 118/2008").normal == "SIUP 118/2008"


def test_only_the_format_is_checked() -> None:
    """A number that reads as a licence is not said to have been issued."""
    assert _read("0000000000000").format_only is True


def test_a_refusal_teaches_what_was_expected_and_keeps_nothing() -> None:
    """The fault speaks both languages and holds nothing of a text that may be somebody's identity number."""
    refused = _refused("3171234567890001")
    assert str(refused.fault("licence")) == (
        "licence: found a text in no known shape, expected 13 digits (NIB), 17 digits (OSS licence), "
        "or SIPPTKI, SIP3MI or SIUP with a number and a year"
    )
    assert refused.fault("row 3").said("id") == (
        "baris 3: ditemukan teks yang bentuknya tidak dikenal, seharusnya 13 angka (NIB), 17 angka (izin OSS), "
        "atau SIPPTKI, SIP3MI atau SIUP dengan nomor dan tahun"
    )
    assert "3171234567890001" not in repr(refused)
