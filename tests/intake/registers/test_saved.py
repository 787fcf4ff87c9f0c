"""Is a register that was read kept in one file whole, and taken out of it or refused with what is wrong?"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyFileError, FaultyRequestError
from p2mi_rules.intake.registers import ReadRegister
from p2mi_rules.intake.registers import saved as module
from p2mi_rules.intake.registers.saved import load, save
from p2mi_rules.intake.registers.saved_fields import MOST_FAULTS
from p2mi_rules.policy.agencies.answers import NotFound
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.vocabulary import Authority, Seen
from tests.intake.refusals import speaks_both
from tests.intake.registers.lists import DAY, SOURCE, read

if TYPE_CHECKING:
    from pathlib import Path

STAMP = Stamp(SOURCE, DAY, Completeness.COMPLETE, reviewed=True)
LIST = (
    "Nama P3MI;NIB;Status;Tanggal Status;Ket\nPT Contoh Satu;8120114190761;;;Ibu S\nPT Contoh É;;skorsing;1/2/2026;\n"
)
IN_ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)

days = st.dates(date(2005, 1, 1), date(2030, 1, 1))
sources = st.builds(
    attrs.evolve,
    st.just(SOURCE),
    title_id=st.sampled_from(["Daftar", 'Daftar "É" {x}']),
    authority=st.sampled_from(Authority),
    seen=st.sampled_from(Seen),
    published=days,
    issuer=st.sampled_from(["", "BNP2TKI"]),
    url=st.sampled_from(["", "https://contoh.example/daftar"]),
    retrieved=st.none() | days,
)
stamps = st.builds(Stamp, sources, days, st.sampled_from(Completeness), reviewed=st.booleans())
rows = st.builds(
    RegisterRow,
    st.sampled_from(["PT Contoh Satu", "CV Contoh Dua cabang Dompu", "Contoh É"]),
    licence=st.sampled_from(["", "8120114190761"]),
    status=st.sampled_from(["", "aktif", "skorsing", "mengundurkan diri"]),
    status_since=st.sampled_from(["", "2004-11-01"]),
    licence_from=st.just(""),
    licence_until=st.sampled_from(["", "2027", "2026-03"]),
    branch=st.sampled_from(["", "pusat"]),
    destination=st.just(""),
    province=st.sampled_from(["", "Bali", "DKI Jakarta"]),
    decree=st.sampled_from(["", "KEP 1 TAHUN 2020"]),
    note=st.sampled_from(["", "Ibu S"]),
    place=st.sampled_from(["", "p3mi.csv:12", "p3mi.csv:13"]),
)


def _kept(folder: Path, content: str | bytes) -> Path:
    path = folder / "register.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _whole() -> dict[str, Any]:
    return dict(json.loads(save(read(LIST), STAMP)))


def _faults(folder: Path, content: str | bytes | object) -> list[str]:
    """What is wrong with a file, each fault in both languages."""
    written = content if isinstance(content, str | bytes) else json.dumps(content)
    with pytest.raises(FaultyFileError) as caught:
        load(_kept(folder, written))
    assert all(map(speaks_both, caught.value.faults))
    return [str(fault) for fault in caught.value.faults]


@IN_ONE_FOLDER
@given(given_rows=st.lists(rows, min_size=1, max_size=4), stamp=stamps)
def test_what_is_kept_comes_out_again(tmp_path: Path, given_rows: list[RegisterRow], stamp: Stamp) -> None:
    """Whatever the rows and the stamp, the register is the same, digest included; of one register there is one text."""
    register = SnapshotRegister.of_rows(given_rows, stamp)
    text = save(ReadRegister(tuple(given_rows), register=register), stamp)
    found = load(_kept(tmp_path, text))
    assert found == register
    assert found.digest == register.digest
    assert text == save(ReadRegister(tuple(given_rows), register=register), stamp)
    assert text.isascii()
    assert "Ibu S" not in text


def test_rows_are_kept_as_read_with_their_lines() -> None:
    """The cells of each row, what is empty left out, and where it stood; nothing of a note."""
    assert _whole()["rows"] == [
        {"name": "PT Contoh Satu", "licence": "8120114190761", "place": "daftar.csv:2"},
        {"name": "PT Contoh É", "status": "skorsing", "status_since": "2026-02-01", "place": "daftar.csv:3"},
    ]


def test_the_stamp_is_kept_with_its_source(tmp_path: Path) -> None:
    """Whoever asks the register later hears of the same list, the same day and the same review."""
    answer = load(_kept(tmp_path, save(read(LIST), STAMP))).find(name="PT Tidak Ada")
    assert isinstance(answer, NotFound)
    assert answer.complete == (STAMP,)


def test_a_list_with_faults_is_not_kept() -> None:
    """There is no register to keep: its faults are raised."""
    faulty = read("Nama P3MI;Status\nPT Contoh Satu;dicabut\n")
    with pytest.raises(FaultyFileError, match=r"daftar\.csv:2: status: found 'dicabut'"):
        save(faulty, STAMP)


def test_another_stamp_is_refused() -> None:
    """A register is never kept as one of another day, or as reviewed when it was not."""
    for other in (attrs.evolve(STAMP, reviewed=False), attrs.evolve(STAMP, retrieved=date(2026, 3, 2))):
        with pytest.raises(FaultyRequestError, match="stamp: found another stamp") as caught:
            save(read(LIST), other)
        assert all(map(speaks_both, caught.value.faults))


def test_what_is_too_large_is_neither_kept_nor_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is the same both ways, so that what was kept can be read."""
    text = save(read(LIST), STAMP)
    monkeypatch.setattr(module, "LARGEST", len(text) - 1)
    with pytest.raises(FaultyFileError, match="found a file of more than"):
        save(read(LIST), STAMP)
    assert len(_faults(tmp_path, text)) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "file: found what is no JSON"),
        ("{", "file: found what is no JSON"),
        (b"\xff\xfe{}", "file: found what is no text in UTF-8"),
        (b"PK\x03\x04\xff", "file: found what is no text in UTF-8"),
        ("[" * 100_000, "file: found what is no JSON"),
        ('{"rows": ' * 50_000, "file: found what is no JSON"),
        ("9" * 5_000, "file: found what is no JSON"),
        ('{"version": NaN}', "file: found what is no JSON"),
        ('{"version": 1, "version": 1}', "file: found an object with the same key twice"),
        ('{"stamp": {"reviewed": false, "reviewed": true}}', "file: found an object with the same key twice"),
    ],
)
def test_what_is_no_register_gives_one_fault(tmp_path: Path, content: str | bytes, told: str) -> None:
    """Not JSON, no text, endless nesting, endless numbers, a key twice."""
    (only,) = _faults(tmp_path, content)
    assert only.startswith(told)


def test_what_is_no_file_gives_one_fault(tmp_path: Path) -> None:
    """A folder, or nothing at all."""
    for place in (tmp_path, tmp_path / "tidak-ada.json", "nul\0"):
        with pytest.raises(FaultyFileError) as caught:
            load(place)
        assert len(caught.value.faults) == 1


@pytest.mark.parametrize("whole", ["[]", "7", '"teks"', "true"])
def test_another_kind_of_json_is_refused(tmp_path: Path, whole: str) -> None:
    """A register is an object; what is missing from another value is not told one by one."""
    assert _faults(tmp_path, whole) == ["file: found a value of another kind, expected a JSON object"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Every entry with what was found, what was expected and the nearest repair; no value of the file is shown."""
    whole = _whole()
    whole["version"] = True
    whole["stamp"].update(retrieved="1/3/2026", completeness="complet", reviewed="yes", by="Siti")
    whole["stamp"]["source"].update(authority=3, seen="copi", published=20260301, title_en=" ", not_before="2026-W01-1")
    del whole["stamp"]["source"]["id"]
    whole["rows"] = [{"name": "PT A\nB", "stats": "aktif"}, 7, {"place": "Siti Aminah"}, {"name": "PT Contoh Satu"}]
    told = _faults(tmp_path, whole)
    words = ", ".join(Authority)
    assert [line.partition(", expected")[0] for line in told] == [
        "version: found a value of another kind",
        "stamp.source.id: found nothing",
        "stamp.source.title_en: found nothing",
        "stamp.source.authority: found another word",
        "stamp.source.seen: found another word",
        "stamp.source.published: found something that is no date",
        "stamp.source.not_before: found something that is no date",
        "stamp.retrieved: found something that is no date",
        "stamp.completeness: found another word",
        "stamp.reviewed: found a value of another kind",
        "stamp: found an entry that is not known",
        "rows[0].name: found a value of another kind",
        "rows[0]: found an entry that is not known",
        "rows[1]: found a value of another kind",
        "rows[2].name: found nothing",
        "rows[2].place: found another text",
    ]
    assert f"expected {words}" in told[3]
    assert told[4].endswith("; did you mean copy?")
    assert told[12].endswith("; did you mean status?")
    assert "Siti" not in "".join(told)


GONE = object()


def _changed(place: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The whole of a register with one entry changed, or gone."""
    whole = _whole()
    inner: Any = whole
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    if value is GONE:
        del inner[place[-1]]
    return whole


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        (("stamp",), GONE, "stamp: found nothing, expected a JSON object"),
        (("stamp", "source"), [], "stamp.source: found a value of another kind, expected a JSON object"),
        (("version",), GONE, "version: found nothing, expected 1"),
        (("version",), 2, "version: found a value of another kind, expected 1"),
        (("rows",), GONE, "rows: found nothing, expected a JSON array"),
        (("rows",), {}, "rows: found a value of another kind, expected a JSON array"),
        (("rows",), [], "rows: found no company at all, expected at least one company"),
        (("row",), [], "file: found an entry that is not known, expected version, stamp, rows; did you mean rows?"),
        (
            ("stamp", "source", "not_before"),
            "2026-03-02",
            "stamp.source.not_before: found 2026-03-02, expected a day up to 2026-03-01",
        ),
        (("rows", 0, "status"), "dicabut", "daftar.csv:2: status: found 'dicabut'"),
        (("rows", 0, "note"), "Ibu S", "rows[0]: found an entry that is not known"),
        (("rows", 0, "name"), "x" * 20_000, "rows[0].name: found a value of another kind"),
        (("rows", 0, "name"), "  ", "rows[0].name: found nothing"),
    ],
)
def test_one_thing_wrong_is_one_fault(tmp_path: Path, place: tuple[str | int, ...], value: object, told: str) -> None:
    """What was kept is read strictly: a file that was changed by hand is whole, or is refused."""
    (only,) = _faults(tmp_path, _changed(place, value))
    assert only.startswith(told)


def test_of_very_many_faults_the_rest_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file cannot make the answer longer than anyone reads; nor can it have more rows than a list is read with."""
    whole = _whole() | {"rows": [7] * (MOST_FAULTS + 5)}
    told = _faults(tmp_path, whole)
    assert len(told) == MOST_FAULTS + 1
    assert told[-1].startswith("file: found 5 more faults")
    monkeypatch.setattr(module, "MOST_LINES", MOST_FAULTS)
    (only,) = _faults(tmp_path, whole)
    assert only == "rows: found more than 100 lines, expected at most 100"


scalars = st.sampled_from([None, True, 1, 0.5, "", "x", "0001-01-01", "9999-12-31", "complete", "\ud800", "dicabut"])
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner)
)
PLACES = (
    *(("version",), ("stamp",), ("rows",), ("rows", 0), ("rows", 0, "name"), ("rows", 0, "licence")),
    *(("rows", 1, "status"), ("rows", 1, "status_since"), ("rows", 1, "place"), ("stamp", "retrieved")),
    *(("stamp", "source"), ("stamp", "source", "published"), ("stamp", "source", "title_id")),
)


@IN_ONE_FOLDER
@given(content=st.binary(max_size=40) | anything.map(json.dumps))
def test_no_file_raises_anything_else(tmp_path: Path, content: bytes | str) -> None:
    """Whatever a file holds that nobody kept, it is refused with faults."""
    with pytest.raises(FaultyFileError):
        load(_kept(tmp_path, content))


@IN_ONE_FOLDER
@given(place=st.sampled_from(PLACES), value=anything)
def test_no_entry_raises_anything_else(tmp_path: Path, place: tuple[str | int, ...], value: object) -> None:
    """Anything in the place of one entry gives a register or faults."""
    with suppress(FaultyFileError):
        assert load(_kept(tmp_path, json.dumps(_changed(place, value)))).agencies
