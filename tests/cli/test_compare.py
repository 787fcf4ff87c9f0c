"""Does `compare` tell what differs, in every form, with the right exit code?"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.verdict.compared import CLOSED

if TYPE_CHECKING:
    from tests.cli.calling import Command

ROWS = (
    "id,negara_tujuan,tanggal_berangkat,tanggal_persetujuan,jalur,jenis_pemberi_kerja,jabatan\n"
    "a,SG,2025-05-05,2024-06-01,p2p,individual,domestic_worker\n"
    "b,Atlantis,2025-05-05,,,,\n"
    "c,SG,2025-05-06,2024-06-01,p2p,individual,domestic_worker\n"
    "d,SG,2023-05-06,2023-04-01,p2p,individual,domestic_worker\n"
)


def closed(command: Command, *arguments: str) -> list[str]:
    """The arguments that lay a closing of Singapore over side b, and ask about it alone."""
    return ["compare", *arguments, "--policy-b", command.file("tutup.toml", CLOSED), "--destination", "Singapura"]


def test_nothing_differs(command: Command) -> None:
    """That is said, and the code is 0."""
    said = command("compare", "--destination", "SG")
    assert (said.code, said.errors) == (0, [])
    assert "Tidak ada yang berbeda: tidak satu situasi pun dinilai lain." in said.out


def test_a_closing_differs(command: Command) -> None:
    """The classes and the placements, in Indonesian; the code is 1."""
    said = command(*closed(command, command.file("rows.csv", ROWS)))
    assert (said.code, said.errors) == (1, [])
    assert "\nb: name: " in said.out
    text = " ".join(said.out.split())
    assert "SITUASI YANG DINILAI LAIN" in text
    assert "1 Maret 2024 sampai 30 Juni 2026" in text
    assert "UU 18/2017 Pasal 32 ayat (1) (uu18-2017/p32-1): tidak dilanggar -> dilanggar" in text
    assert "- 2 penempatan: belum dapat ditentukan -> nonprosedural (baris 2, 4)" in text
    assert "- penempatan yang dinilai sama: 1" in text
    assert "- baris 3 tidak terbaca: destination: ditemukan teks" in text
    assert text.endswith("Bukan nasihat hukum.")


def test_the_record_has_days_and_codes(command: Command) -> None:
    """Conditions by field, days as stretches with open ends, statuses and rules by code, rows by line."""
    said = command(*closed(command, command.file("rows.csv", ROWS), "--format", "json"))
    record = json.loads(said.out)
    assert (record["version"], record["differs"], record["a"], record["about"]) == (1, True, {}, ["SG"])
    days = [each["days"] for one in record["classes"] for each in one["when"] if each["fact"] == "departed_on"]
    assert [{"from": "2024-03-01", "to": "2026-06-30"}] in days
    approvals = [each for one in record["classes"] for each in one["when"] if each["fact"] == "approved_on"]
    assert {True, False} == {each["or_none"] for each in approvals} | {False}
    (change,) = record["changes"]
    assert (change["rows"], change["count"]) == ([2, 4], 2)
    assert change["rules"][0]["before"] is None
    assert change["rules"][0]["after"] == {"outcome": "breached", "effect": "decides"}
    assert [each["row"] for each in record["faulty"]] == [3]


def test_csv_has_a_row_for_each_class_and_each_change(command: Command) -> None:
    """The same columns for both."""
    said = command(*closed(command, command.file("rows.csv", ROWS), "--format", "csv", "--lang", "en"))
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert [row["rows"] for row in rows if row["kind"] == "placements"] == ["2 4"]
    situations = [row for row in rows if row["kind"] == "situation"]
    assert situations
    assert all(row["when"].startswith("Day of departure") or ":" in row["when"] for row in situations)
    assert any("uu18-2017/p32-1" in row["rules"] for row in situations)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["--known-on-a", "2021-01-01"], []),
        ([], ["--reading-b", "statute"]),
        ([], ["--silence-b", "strict"]),
        ([], ["--list-b", "L65-2022-04"]),
        (["--on-a", "2014-06-01"], ["--on-b", "2025-06-01"]),
    ],
)
def test_each_choice_of_a_side_can_differ(command: Command, a: list[str], b: list[str]) -> None:
    """A day of knowledge, a reading, silence, a list, a day of departure."""
    said = command("compare", *a, *b, "--destination", "OM", "--destination", "Brunei", "--lang", "en")
    assert (said.code, said.errors) == (1, [])
    assert (a or b)[1] in said.out.partition("SITUATIONS")[0]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--known-on-a", "kemarin"], "--known-on-a: must be a date such as 2025-10-29"),
        (["--on-b", "2025-13-01"], "--on-b: must be a date such as 2025-10-29"),
        (["--on-b", "2025-10-01"], "departed_on: found a day on one side alone, expected a day on both"),
        (["--reading-a", "mine"], "--reading-a: there is no such value"),
        (["--list-b", "L66"], "b.by_list: found 'L66'"),
        (["--destination", "Atlantis"], "'Atlantis': no country is written like this"),
        (["--profile", "everything"], "profile: found 'everything'"),
        (["--from", "csv"], "--from goes with a file only"),
        (["--policy-c", "x.toml"], "there is no option --policy-c; did you mean --policy-"),
        (["x.doc"], "x.doc: the name must end with .csv, .jsonl or .json"),
        (["a.csv", "b.csv"], "use it as: p2mi-rules compare [FILE]"),
        (["nowhere.csv"], "found no file that can be opened"),
    ],
)
def test_what_cannot_be_asked_is_told(command: Command, arguments: list[str], complaint: str) -> None:
    """On standard error, with code 2 and no answer."""
    said = command("compare", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert any(complaint in line for line in said.errors)


def test_columns_of_other_names_and_standard_input(command: Command) -> None:
    """The options of `check` for files hold here too."""
    rows = ROWS.replace("negara_tujuan", "Ke mana").replace("jabatan", "Catatan").encode()
    command.typed(rows)
    renamed = command.file("names.csv", "Ke mana,negara_tujuan\n")
    said = command(*closed(command, "-", "--map", renamed, "--pass-unknown-fields", "--from", "csv"))
    assert "penempatan yang dinilai sama" in said.out


def test_a_register_is_asked_on_both_sides(command: Command) -> None:
    """A file that is no register is told."""
    said = command("compare", "--register", command.file("r.json", "{}"), "--lang", "en")
    assert said.code == 2


@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_names_every_option(command: Command, lang: str) -> None:
    """Of both sides."""
    said = command("compare", "--help", "--lang", lang)
    assert said.code == 0
    assert all(f"--{name}-{side}" in said.out for name in ("policy", "known-on", "on", "reading") for side in "ab")
