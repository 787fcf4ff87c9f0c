"""What may stand in the text of the decrees, and what is refused?"""

from __future__ import annotations

import re

import pytest

from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.policy.agencies import names, sanction_texts
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.sanction_rows import SanctionsText
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.vocabulary import Authority
from tests.agencies.toys import COMPANY, entry, event, source, stamp

SOURCE = """
[[source]]
id = "s"
title_id = "Keputusan"
title_en = "A decree"
issuer = "Somebody"
authority = "decree"
seen = "press"
published = "2020-01-01"
[[source]]
id = "office"
title_id = "Pernyataan"
title_en = "A statement"
issuer = "An office"
authority = "regional_statement"
seen = "press"
published = "2020-01-01"
"""
HEAD = 'register = "s"\nretrieved = "2026-01-01"\n'
ROW = {
    "id": '"r"',
    "agency": '"PT Contoh Bahari"',
    "kind": '"suspended"',
    "since": '"2020-01-01"',
    "decree": '"KEP 1 TAHUN 2020"',
    "source": '"s"',
    "note_id": '"Diskors."',
    "note_en": '"Suspended."',
}


def text(head: str = HEAD, /, **changes: str | None) -> str:
    """A text of one decree; a key given as None is left out."""
    row = {key: value for key, value in {**ROW, **changes}.items() if value is not None}
    return f"{head}{SOURCE}\n[[sanction]]\n" + "\n".join(f"{key} = {value}" for key, value in row.items())


def test_a_text_of_one_decree_is_read() -> None:
    """With all that it may say."""
    read = sanction_texts.read(text(until='"2020-04-01"', until_source='"s"', part="true", province='"Bali"'), "t")
    assert isinstance(read, SanctionsText)
    (agency,) = SanctionsRegister.of_text(read).agencies
    (one,) = agency.events
    assert (one.part, str(one.until), agency.province) == (True, "2020-04-01", "Bali")
    assert one.until_source == one.source


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"decree": None}, "decree"),
        ({"decree": '"a press release"'}, "decree"),
        ({"decree": f'"{"1" * 13}"'}, "decree"),
        ({"since": None}, "since"),
        ({"source": None}, "source"),
        ({"source": '"nobody"'}, "source"),
        ({"source": '"office"'}, "source"),
        ({"until_source": '"office"'}, "until_source"),
        ({"agency": '"PT CB"'}, "agency"),
        ({"agency": '"Contoh Bahari"'}, "agency"),
        ({"agency": '"PT."'}, "agency"),
        ({"agency": None}, "agency"),
        ({"kind": '"licensed"'}, "kind"),
        ({"kind": '"accused"'}, "kind"),
        ({"kind": '"revoked"', "part": "true"}, "part"),
        ({"until": '"2019-01-01"'}, "until"),
        ({"note_id": None}, "note_id"),
        ({"reason": '"because"'}, "reason"),
    ],
)
def test_nothing_is_read_without_number_day_and_source(changes: dict[str, str | None], key: str) -> None:
    """Each fault names text, line and key; a reason is no key of this grammar."""
    with pytest.raises(FaultyPolicyError) as refused:
        sanction_texts.read(text(**changes), "own.toml")
    (fault,) = refused.value.faults
    assert re.fullmatch(rf"own\.toml:\d+: sanction\[0\] r\.{key}", fault.field)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("register = ", "TOML"),
        (text('retrieved = "2026-01-01"\n'), "some words"),
        (text('register = "s"\n'), "a day"),
        (text('register = "office"\nretrieved = "2026-01-01"\n'), "may decide"),
        (text(f"{HEAD}more = 1\n"), "one of"),
    ],
)
def test_a_text_that_is_none_is_refused(content: str, expected: str) -> None:
    """Broken TOML, and what is missing at its head."""
    with pytest.raises(FaultyPolicyError, match=expected):
        sanction_texts.read(content, "own.toml")


def test_a_row_made_by_hand_needs_its_day_too() -> None:
    """Who goes past the reader is stopped when the register is built."""
    (row,) = sanction_texts.read(text(), "t").sanctions
    with pytest.raises(FaultyPolicyError, match=r"r\.since"):
        SanctionsRegister.of_text(sanction_texts.read(text(), "t")._replace(sanctions=(row._replace(since=""),)))


def test_decrees_of_one_s_own_need_their_number_and_source() -> None:
    """All faults at once, and a collection is never complete."""
    office = source("office", authority=Authority.REGIONAL_STATEMENT)
    bad = [
        event(EventKind.REVOKED, "2020-01-01", decree=" ", by=office),
        event(EventKind.REVOKED, "2021-01-01", decree=""),
    ]
    with pytest.raises(FaultyPolicyError) as refused:
        SanctionsRegister.of([entry(COMPANY, *bad)], stamp())
    assert [fault.field for fault in refused.value.faults] == [
        "revoked-2020-01-01.decree",
        "revoked-2020-01-01.source",
        "revoked-2021-01-01.decree",
    ]
    own = SanctionsRegister.of([entry(COMPANY, event(EventKind.REVOKED, "2020-01-01"))], stamp())
    assert [one.completeness for one in own.stamps] == [Completeness.PARTIAL]
    assert names.parse(COMPANY) == own.agencies[0].name
