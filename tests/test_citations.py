"""Is a provision cited as lawyers cite it, and a source weighed by authority and by how it was seen?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules.citations import Citation, Source
from p2mi_rules.instruments import UU_18_2017, UU_39_2004
from p2mi_rules.vocabulary import Authority, Seen

NEVER_ALONE = {Authority.PLACEMENT_RECORD, Authority.REGIONAL_STATEMENT, Authority.OTHER}


@pytest.mark.parametrize(
    ("citation", "written"),
    [
        (UU_18_2017.pasal(31), "UU 18/2017 Pasal 31"),
        (UU_18_2017.pasal(63, ayat=3), "UU 18/2017 Pasal 63 ayat (3)"),
        (UU_18_2017.pasal(72, huruf="d"), "UU 18/2017 Pasal 72 huruf d"),
        (UU_18_2017.pasal(1, angka=4), "UU 18/2017 Pasal 1 angka 4"),
        (UU_39_2004.pasal(100, ayat=2, huruf="b"), "UU 39/2004 Pasal 100 ayat (2) huruf b"),
    ],
)
def test_a_citation_reads_as_a_lawyer_writes_it(citation: Citation, written: str) -> None:
    """Instrument, pasal, ayat in brackets, huruf; angka for a definition."""
    assert str(citation) == written


def test_a_citation_carries_what_is_known_of_its_instrument() -> None:
    """Title, day, authority and how the wording was seen come with every provision."""
    citation = UU_39_2004.pasal(4)
    assert citation.enacted == date(2004, 10, 18)
    assert citation.title == "Penempatan dan Perlindungan Tenaga Kerja Indonesia di Luar Negeri"
    assert (citation.authority, citation.seen) == (Authority.STATUTE, Seen.PRIMARY)


def test_provisions_stand_in_the_order_of_the_law() -> None:
    """By instrument, then by number and not by text: Pasal 4 before Pasal 10, a pasal before its ayat."""
    ordered = [
        UU_39_2004.pasal(4),
        UU_39_2004.pasal(10),
        UU_39_2004.pasal(100, ayat=2, huruf="b"),
        UU_18_2017.pasal(1, angka=4),
        UU_18_2017.pasal(1, angka=15),
        UU_18_2017.pasal(5),
        UU_18_2017.pasal(5, huruf="a"),
        UU_18_2017.pasal(32, ayat=1),
        UU_18_2017.pasal(32, ayat=2),
        UU_18_2017.pasal(32, ayat=10),
    ]
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda citation: citation.order) == ordered


@pytest.mark.parametrize("seen", Seen)
@pytest.mark.parametrize("authority", Authority)
def test_only_some_sources_decide_alone(authority: Authority, seen: Seen) -> None:
    """Placement records, regional statements and others never do, and nothing does that is only remembered."""
    source = Source(
        "s", "Sebuah dokumen", title_en="A document", authority=authority, seen=seen, published=date(2020, 1, 1)
    )
    assert source.decides == (authority not in NEVER_ALONE and seen is not Seen.MEMORY)
    assert (source.title("id"), source.title("en")) == ("Sebuah dokumen", "A document")
    assert (source.issuer, source.url, source.retrieved) == ("", "", None)
