"""Does `check --register` ask the registers that were kept, and tell which they were?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.kept_registers import DAY, REVOKED, complete, kept

if TYPE_CHECKING:
    from tests.cli.calling import Command

UNKNOWN = "PT Samar Jaya"


def _arguments(company: str, *registers: str, day: str = DAY) -> list[str]:
    given = [word for register in registers for word in ("--register", register)]
    placed = ["--destination", "MY", "--route", "p2p", "--departed-on", day]
    return ["check", *placed, "--perusahaan", company, *given]


def _text(command: Command, *arguments: str) -> str:
    said = command(*arguments)
    assert (said.code, said.errors) == (0, [])
    return " ".join(said.out.split())


def _record(command: Command, *arguments: str) -> dict[str, Any]:
    said = command(*arguments, "--format", "json", "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    (only,) = json.loads(said.out)
    return dict(only)


def test_who_is_not_in_the_complete_register_of_the_day_is_placed_outside_procedure(command: Command) -> None:
    """The sentence of the article: the status, the register with its day, and what was searched in it."""
    text = _text(command, *_arguments(UNKNOWN, complete(command)))
    assert text.startswith("NONPROSEDURAL:")
    assert "Perusahaan penempatan tidak ditemukan dalam register yang dirujuk" in text
    assert f'Dicari dengan nama "{UNKNOWN}": tidak ditemukan dalam register yang dirujuk.' in text
    assert "Register yang dirujuk: Daftar daftar, keadaan 1 Maret 2026 (daftar lengkap untuk hari itu)." in text
    english = _text(command, *_arguments(UNKNOWN, complete(command, name="lain")), "--lang", "en")
    assert english.startswith("NONPROCEDURAL")
    assert "Register consulted: List lain, as of 1 March 2026" in english


def test_the_shipped_decrees_are_asked_beside_it(command: Command) -> None:
    """A register of one's own adds to them: both are in the record, and the receipt names what was asked."""
    found = _record(command, *_arguments(UNKNOWN, complete(command)))
    registers = found["agency_register"]["registers"]
    assert [each["source"] for each in registers] == ["daftar-daftar", "p2mi-rules-sanctions"]
    alone = _record(command, *_arguments(UNKNOWN))
    assert [each["source"] for each in alone["agency_register"]["registers"]] == ["p2mi-rules-sanctions"]
    assert alone["status"] == "indeterminate"
    assert alone["receipt"]["register"] != found["receipt"]["register"]


@pytest.mark.parametrize("day", ["2026-02-28", "2026-03-02"])
def test_of_another_day_a_register_says_nothing(command: Command, day: str) -> None:
    """The day before and the day after stay open."""
    assert _record(command, *_arguments(UNKNOWN, complete(command), day=day))["status"] == "indeterminate"


def test_a_register_that_nobody_reviewed_supports_nothing_and_says_so(command: Command) -> None:
    """The same list, not compared with its original: the status stays open."""
    register = complete(command, reviewed=False)
    assert _record(command, *_arguments(UNKNOWN, register))["status"] == "indeterminate"
    assert "belum diperiksa orang" in _text(command, *_arguments(UNKNOWN, register))


def test_a_part_of_a_register_says_nothing_of_others(command: Command) -> None:
    """Only a complete register lacks anybody."""
    register = kept(command, "Nama P3MI\nPT Contoh Bahari\n")
    assert _record(command, *_arguments(UNKNOWN, register))["status"] == "indeterminate"
    text = _text(command, *_arguments(UNKNOWN, register), "--lang", "en")
    assert "only part: that a company is not in it says nothing" in text


def test_a_list_and_a_decree_that_disagree_leave_it_open(command: Command) -> None:
    """The decree alone gives a breach; with a list that has the company neither overrules the other."""
    assert _record(command, *_arguments(REVOKED))["status"] == "nonprocedural"
    register = complete(command, f"Nama P3MI\n{REVOKED}\n")
    found = _record(command, *_arguments(REVOKED, register))
    assert found["status"] == "indeterminate"
    assert "sources_conflict" in json.dumps(found["open_policy"])


def test_every_row_of_a_file_is_asked(command: Command) -> None:
    """The register is opened once, for all of them."""
    register = complete(command)
    rows = "".join(f"MY,{DAY},p2p,{name}\n" for name in (UNKNOWN, "PT Contoh Bahari", ""))
    said = command.check(f"destination,departed_on,route,agency\n{rows}", "--register", register, "--format", "jsonl")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [each["status"] for each in found] == ["nonprocedural", "indeterminate", "indeterminate"]
    assert found[1]["agency_register"]["asked"][0]["answer"] == "found"
    assert found[2]["agency_register"] is None


def test_every_fault_of_every_register_is_told_with_its_file(command: Command) -> None:
    """Nothing is judged without a register that was asked for."""
    broken, empty = command.file("rusak.json", "{"), command.file("kosong.json", '{"version": 1, "rows": []}')
    said = command(*_arguments(UNKNOWN, broken, empty, "tidak-ada.json"), "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert [line.partition(", expected")[0] for line in said.errors] == [
        f"p2mi-rules: {broken}: file: found what is no JSON",
        f"p2mi-rules: {empty}: stamp: found nothing",
        f"p2mi-rules: {empty}: rows: found no company at all",
        "p2mi-rules: tidak-ada.json: file: found no file that can be opened",
    ]


def test_a_faulty_register_is_told_in_indonesian(command: Command) -> None:
    """Faults speak the language of the call."""
    said = command(*_arguments(UNKNOWN, command.file("rusak.json", "[]")))
    assert said.code == 2
    assert said.errors[0].endswith("berkas: ditemukan isi jenis lain, seharusnya objek JSON")


def test_the_help_names_it(command: Command) -> None:
    """It stands among the options of `check`."""
    assert "--register FILE" in command("check", "--help", "--lang", "en").out
