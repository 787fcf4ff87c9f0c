"""Is every shipped decree one with a number, a day and a source, soberly told, and are the constants its text?"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules.policy import generate
from p2mi_rules.policy.agencies import licences
from p2mi_rules.policy.agencies.answers import Found
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.policy.data.agencies.shipped import DIGEST, SANCTIONS
from p2mi_rules.vocabulary import Authority, Seen, Why
from tests.agencies.toys import COMPANY, ask, entry, words

if TYPE_CHECKING:
    from pathlib import Path

    from p2mi_rules.policy.agencies.answers import KnownAgency

SHIPPED = SanctionsRegister.shipped()
EVENTS = [event for agency in SHIPPED.agencies for event in agency.events]
# Words that accuse, in either language, wherever they stand.
ACCUSING = re.compile(
    r"ilegal|illegal|gelap|penipu|menipu|fraud|scam|trafik|traffic|perdagangan orang|korban|victim|diduga|dugaan"
    r"|terduga|alleged|suspected|terbukti|guilty|melanggar|pelanggaran|violat|mafia|sindikat|syndicate|nakal|bermasalah"
    r"|tidak terdaftar|not registered|kejahatan|crime|eksploitasi|exploit",
    re.IGNORECASE,
)
# Every row with its day (of a stretch the last), its kind and where its decree has its number.
ROWS = [
    ("PT Alfa Nusantara Perdana", "suspended", "2025-10-22", "19 Tahun 2025"),
    ("PT Alwihdah Jaya Sentosa", "lifted", "2025-06-02", "16 Tahun 2025"),
    ("PT Bidar Timur", "revoked", "2016-12-30", "650"),
    ("PT Bidar Timur", "suspended", "2016-06-23", "Kep.1017/PPTKPKK/VI/2016"),
    ("PT Bumi Mas Indonesia Mandiri", "suspended", "2026-02-03", "7 Tahun 2026"),
    ("PT El Karim Makmur Sentosa", "revoked", "2014-11-21", "381 Tahun 2014"),
    ("PT Elshafah Adi Wiguna Mandiri", "lifted", "2025-06-02", "14 Tahun 2025"),
    ("PT Multi Intan Amanah Internasional", "revoked", "2026-01-29", "96 Tahun 2026"),
    ("PT Mushofahah Maju Jaya", "revoked", "2016-12-30", "650"),
    ("PT Putra Timur Mandiri", "suspended", "2026-02-05", "8 Tahun 2026"),
    ("PT Tulus Widodo Putra", "lifted", "2025-06-02", "15 Tahun 2025"),
]
PROVINCES = {
    "PT Alfa Nusantara Perdana": "DKI Jakarta",
    "PT Bidar Timur": "DKI Jakarta",
    "PT Bumi Mas Indonesia Mandiri": "Jawa Barat",
    "PT Mushofahah Maju Jaya": "Jawa Barat",
    "PT Putra Timur Mandiri": "Jawa Barat",
}


def _name(agency: KnownAgency) -> str:
    return agency.name.written


# ---- what is shipped ----


def test_these_decrees_are_shipped_and_no_others() -> None:
    """Eleven decrees about ten companies."""
    told = [
        (_name(agency), event.kind.value, str(event.since.last))
        for agency in SHIPPED.agencies
        for event in agency.events
    ]
    assert sorted(told) == [row[:3] for row in ROWS]
    assert {_name(agency): agency.province for agency in SHIPPED.agencies if agency.province} == PROVINCES


@pytest.mark.parametrize(("name", "kind", "day", "decree"), ROWS)
def test_every_decree_has_its_number_its_day_and_its_source(name: str, kind: str, day: str, decree: str) -> None:
    """A number in the shape of one, a day known exactly or to a few weeks, a source that may decide."""
    found = SHIPPED.find(name=name)
    assert isinstance(found, Found)
    (one,) = [each for each in found.agency.events if each.kind.value == kind]
    assert decree in one.decree
    number = licences.parse(one.decree)
    assert isinstance(number, licences.NotALicence)
    assert number.kind is licences.OtherKind.DECREE
    assert (one.since.last - one.since.first).days < 31
    assert one.source.decides
    assert one.source.authority is Authority.DECREE
    assert one.source.seen is Seen.PRESS
    assert one.source.issuer
    assert one.source.url.startswith("https://")
    assert one.source.published >= date.fromisoformat(day)


def test_the_collection_is_partial_and_names_nobody_as_licensed() -> None:
    """No list has these companies: nobody is missing from it, nobody licensed by being in it."""
    assert [one.completeness for one in SHIPPED.stamps] == [Completeness.PARTIAL]
    assert {agency.stamps for agency in SHIPPED.agencies} == {()}
    assert len(ask(SHIPPED, SHIPPED.stamps[0].retrieved, COMPANY).statuses) > 1
    assert SHIPPED.stamps[0].retrieved >= max(event.source.published for event in EVENTS)


def test_nothing_shipped_accuses() -> None:
    """Neither a note, nor the title or address of a source: only what was decided, and when."""
    texts = [text for event in EVENTS for text in (event.note_id, event.note_en, event.decree, event.id)]
    for one in SANCTIONS.sources:
        texts += [one.title_id, one.title_en, one.url, one.issuer]
    assert [text for text in texts if ACCUSING.search(text)] == []
    path = generate.AGENCIES / "sanctions.toml"
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if ACCUSING.search(line)] == []


@pytest.mark.parametrize("word", ["perusahaan ilegal", "diduga", "trafficking", "korban", "penipuan"])
def test_the_pattern_finds_what_accuses(word: str) -> None:
    """The pattern can fail a text."""
    assert ACCUSING.search(word)


def test_no_message_of_a_register_accuses() -> None:
    """Whatever is told of a decree, in the words of its row or in those of its kind."""
    plain = [attrs.evolve(event, note_id="", note_en="") for event in EVENTS]
    register = SanctionsRegister.of([entry(COMPANY, *plain)], SHIPPED.stamps[0])
    days = [event.since.last for event in EVENTS]
    notes = [row for day in days for row in ask(register, day).evidence]
    notes += [row for agency in SHIPPED.agencies for day in days for row in ask(SHIPPED, day, _name(agency)).evidence]
    assert notes
    assert [row for row in notes if ACCUSING.search(row.note_id + row.note_en)] == []


# ---- what follows of it ----

ALL = 6


@pytest.mark.parametrize(
    ("name", "day", "statuses", "why"),
    [
        ("PT Multi Intan Amanah Internasional", "2026-01-28", ALL, Why.NO_INFORMATION),
        ("PT Multi Intan Amanah Internasional", "2025-03-19", ALL, Why.NO_INFORMATION),
        ("PT Multi Intan Amanah Internasional", "2026-01-29", ["revoked"], None),
        ("PT El Karim Makmur Sentosa", "2014-11-20", ALL, Why.NO_INFORMATION),
        ("PT El Karim Makmur Sentosa", "2020-01-01", ["revoked"], None),
        ("PT Bidar Timur", "2016-06-22", ALL, Why.NO_INFORMATION),
        ("PT Bidar Timur", "2016-06-23", ["suspended"], None),
        ("PT Bidar Timur", "2016-12-29", ["suspended"], None),
        ("PT Bidar Timur", "2016-12-30", ["revoked"], None),
        ("PT Tulus Widodo Putra", "2025-06-01", ALL, Why.NO_INFORMATION),
        ("PT Tulus Widodo Putra", "2025-06-02", ["licensed"], None),
        ("PT Tulus Widodo Putra", "2026-06-01", ["licensed"], None),
        ("PT Tulus Widodo Putra", "2026-06-02", ALL, Why.NO_INFORMATION),
        ("PT Alfa Nusantara Perdana", "2025-10-01", ALL, Why.DATE_STRADDLES),
        ("PT Alfa Nusantara Perdana", "2025-10-22", ["licensed", "suspended"], Why.NO_INFORMATION),
        ("PT Alfa Nusantara Perdana", "2025-11-17", ALL, Why.NO_INFORMATION),
        ("PT Bumi Mas Indonesia Mandiri", "2026-02-03", ["licensed", "suspended"], Why.NO_INFORMATION),
        ("PT Bumi Mas Indonesia Mandiri", "2026-05-03", ALL, Why.NO_INFORMATION),
        ("PT Putra Timur Mandiri", "2026-05-04", ALL, Why.DATE_STRADDLES),
    ],
)
def test_what_the_decrees_say_of_a_day(name: str, day: str, statuses: list[str] | int, why: Why | None) -> None:
    """Nothing before them, and nothing after an end that is told: then everything is possible again."""
    answer = ask(SHIPPED, day, name)
    told = len(answer.statuses) if isinstance(statuses, int) else words(answer)
    assert (told, answer.why) == (statuses, why)
    assert answer.under_watch is (statuses == ["licensed"])


def test_the_end_of_a_suspension_is_known_from_its_report() -> None:
    """Until then whoever asks is told of the suspension; after it, no more."""
    told = [ask(SHIPPED, "2025-11-20", "PT Alfa Nusantara Perdana", known_on=date(2025, 11, day)) for day in (24, 25)]
    assert [len(answer.statuses) for answer in told] == [2, ALL]


@pytest.mark.parametrize("name", ["PT Bumi Mas Antarnusa", "PT Putri Samawa Mandiri", "PT Alwihda Jaya Sentosa"])
def test_no_other_company_is_meant_by_a_decree(name: str) -> None:
    """Nearly the same name is another name."""
    assert not isinstance(SHIPPED.find(name=name), Found)


def test_the_shipped_decrees_are_one_object() -> None:
    """Asked twice, the same register is given."""
    assert SanctionsRegister.shipped() is SHIPPED


# ---- text and constants ----


def test_the_constants_are_what_the_text_says() -> None:
    """Generated again from the TOML, the constants are the same, and so is their digest."""
    assert generate.reviewed_sanctions() == SANCTIONS
    assert generate.main(["--check"]) == 0
    assert SANCTIONS.digest == DIGEST


def test_constants_read_back_as_the_text_they_were_made_from() -> None:
    """Text to constants to text is a round trip."""
    made: dict[str, object] = {}
    exec(generate.written_sanctions(SANCTIONS), made)  # noqa: S102 - our own generated constants
    assert (made["SANCTIONS"], made["DIGEST"]) == (SANCTIONS, DIGEST)


def test_an_old_or_missing_file_is_told_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the exit code of --check, for the decrees as for the policy."""
    monkeypatch.setattr(generate, "SHIPPED_SANCTIONS", tmp_path / "shipped.py")
    assert generate.main(["--check"]) == 1
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    (tmp_path / "shipped.py").write_text("old", encoding="utf-8")
    assert generate.main(["--check"]) == 1


def test_the_decrees_are_no_policy_text() -> None:
    """The texts of policy leave them out, and there is no other text in their folder."""
    paths = generate.texts_of_policy()
    assert not [path for path in paths if generate.AGENCIES in path.parents]
    assert sorted(path.name for path in generate.AGENCIES.glob("*.toml")) == ["sanctions.toml"]
    assert len(paths) == len(list(generate.DATA.rglob("*.toml"))) - 1


def test_the_digest_is_of_the_rows_and_not_of_their_order() -> None:
    """Turned around it is the same, with one row less another."""
    turned = SANCTIONS._replace(sources=SANCTIONS.sources[::-1], sanctions=SANCTIONS.sanctions[::-1])
    assert turned.digest == DIGEST
    assert SANCTIONS._replace(sanctions=SANCTIONS.sanctions[1:]).digest != DIGEST
    assert SanctionsRegister.of_text(turned) == SHIPPED


def test_using_the_shipped_decrees_reads_no_text() -> None:
    """Neither TOML nor what compares names is loaded by an answer."""
    code = (
        "import sys; from p2mi_rules.policy.agencies.sanctions import SanctionsRegister;"
        "SanctionsRegister.shipped().find(name='PT Bidar Timur');"
        "print({'tomllib', 'difflib', 'p2mi_rules.policy.texts.reader'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    assert told.stdout.strip() == "set()"
