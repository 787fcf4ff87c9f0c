"""Does `replay` judge receipts again, and tell what differs, with codes for scripts?"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Placement, check
from tests.cli.calling import CAMBODIA, HEADER, OPEN_COUNTRY
from tests.cli.kept_registers import complete
from tests.verdict.sealed import parts, sealed_again

if TYPE_CHECKING:
    from tests.cli.calling import Command

TEXT = check(Placement(destination="KH", departed_on=date(2025, 10, 29))).sealed()
FORGED = sealed_again({**parts(), "outcome": {**parts()["outcome"], "status": "procedural"}})
ALTERED = TEXT.replace('"KH"', '"MY"')
DECREE = "examples/decree.toml"


def test_receipts_that_check_kept_are_reproduced(command: Command) -> None:
    """A line for each, and how many; the code is 0."""
    out = Path(command.file("r.jsonl", ""))
    out.unlink()
    command.check(HEADER + CAMBODIA + OPEN_COUNTRY, "--receipt", str(out))
    said = command("replay", str(out), "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    assert said.out == (
        "line 1: Reproduced: the same facts, rules and data give the same verdict (nonprocedural).\n"
        "line 2: Reproduced: the same facts, rules and data give the same verdict (indeterminate).\n"
        "\nreceipts: 2; 2 reproduced\nWhat this command says is not legal advice.\n"
    )


@pytest.mark.parametrize(
    ("content", "code", "results"),
    [
        (f"{TEXT}\n\n{TEXT}", 0, ["reproduced", "reproduced"]),
        (f"{TEXT}\n{FORGED}", 1, ["reproduced", "differs"]),
        (f"{FORGED}\n{ALTERED}\n{TEXT}", 2, ["differs", "not_replayed", "reproduced"]),
        (f"{TEXT[:100]}\n{TEXT}", 2, ["faulty", "reproduced"]),
        (json.dumps(json.loads(TEXT), indent=2), 0, ["reproduced"]),
        (BOM_UTF8.decode() + json.dumps(json.loads(TEXT), indent=2), 0, ["reproduced"]),
    ],
    ids=["same", "another", "altered", "cut", "laid_out", "mark"],
)
def test_the_worst_result_is_the_code(command: Command, content: str, code: int, results: list[str]) -> None:
    """2 wins over 1, and 1 over 0; each receipt is answered in its place."""
    said = command("replay", command.file("r.jsonl", content), "--format", "json", "--lang", "en")
    assert (said.code, said.errors) == (code, [])
    assert [each["result"] for each in json.loads(said.out)] == results


def test_other_policy_is_told(command: Command) -> None:
    """The same answer by other data: something differs, so the code is 1."""
    path = command.file("r.json", TEXT)
    said = command("replay", path, "--policy", DECREE)
    assert said.code == 1
    assert said.out.startswith("baris 1: Jawabannya sama (nonprosedural), menurut hukum atau data lain")
    assert "tanda terima: 1; 1 jawaban sama menurut hukum atau data lain" in said.out
    assert "Keluaran perintah ini bukan nasihat hukum." in said.out


def test_what_was_judged_by_policy_of_ones_own_needs_it_again(command: Command) -> None:
    """It is asked for by its digest; with it the verdict is reproduced."""
    out = Path(command.file("r.json", ""))
    out.unlink()
    command("check", "--destination", "KH", "--policy", DECREE, "--receipt", str(out))
    digest = json.loads(out.read_bytes())["policy"]["digest"]
    said = command("replay", str(out), "--lang", "en")
    assert said.code == 2
    assert digest in said.out.replace("\n    ", "")
    assert command("replay", str(out), "--policy", DECREE).code == 0


def test_a_register_of_ones_own_too(command: Command) -> None:
    """With the day of each of its lists."""
    register = complete(command)
    out = Path(register).with_name("r.json")
    call = ["--destination", "MY", "--route", "p2p", "--departed-on", "2026-03-01", "--perusahaan", "PT Samar Jaya"]
    command("check", *call, "--register", register, "--receipt", str(out))
    assert {"id": "daftar-daftar", "retrieved": "2026-03-01"} in json.loads(out.read_bytes())["register"]["lists"]
    asked = command("replay", str(out), "--lang", "en")
    assert (asked.code, "bring it (--register)" in asked.out) == (2, True)
    assert "Samar" not in asked.out
    assert command("replay", str(out), "--register", register).code == 0


def test_what_is_no_receipt_is_told_with_its_faults(command: Command) -> None:
    """In the language asked for, as text and as a record."""
    path = command.file("r.jsonl", '{"kind": "x"}')
    indonesian = command("replay", path)
    assert indonesian.code == 2
    assert indonesian.out.startswith(
        "baris 1: bukan tanda terima\n  - document: ditemukan sesuatu yang lain, seharusnya tanda terima p2mi-rules\n"
    )
    english = json.loads(command("replay", path, "--lang", "en", "--format", "json").out)
    assert english == [
        {
            "line": 1,
            "result": "faulty",
            "text": "no receipt",
            "errors": ["document: found something else, expected a receipt of p2mi-rules"],
        }
    ]


def test_standard_input_is_a_file_too(command: Command) -> None:
    """By the name of the other commands."""
    command.typed(TEXT.encode())
    assert command("replay", "-").code == 0


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_file_without_receipts_is_unusable(command: Command, content: str) -> None:
    """Nothing was reproduced."""
    path = command.file("r.jsonl", content)
    said = command("replay", path, "--lang", "en")
    assert (said.code, said.errors) == (2, [f"p2mi-rules: {path}: there is no receipt in it"])


@pytest.mark.parametrize("name", ["no-such-file.json", ".", "\0"])
def test_a_file_that_cannot_be_read_is_told(command: Command, name: str) -> None:
    """A folder among them."""
    said = command("replay", name, "--lang", "en")
    assert (said.code, said.out, said.errors) == (2, "", [f"p2mi-rules: {name}: cannot be read"])


def test_a_disk_that_fails_while_reading_is_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a file that cannot be opened."""

    def fails(_: object) -> object:
        raise OSError

    monkeypatch.setattr("p2mi_rules.cli.replaying._documents", fails)
    path = command.file("r.jsonl", TEXT)
    assert command("replay", path, "--lang", "en").errors == [f"p2mi-rules: {path}: cannot be read"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "use it as: p2mi-rules replay FILE"),
        (["a", "b"], "use it as: p2mi-rules replay FILE"),
        (["a", "--format", "csv"], "--format: there is no such value; there are: text, json"),
        (["a", "--polcy", "x"], "there is no option --polcy; did you mean --policy?"),
        (["a", "--policy"], "--policy: its value is missing"),
        (["a", "--policy", "no.toml"], "no.toml"),
        (["a", "--register", "no.json"], "no.json"),
    ],
)
def test_a_call_that_cannot_be_understood_is_told(command: Command, arguments: list[str], line: str) -> None:
    """On standard error, with the code 2."""
    said = command("replay", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert line in "\n".join(said.errors)


@pytest.mark.parametrize(
    ("lang", "begin"), [("id", "Pemakaian: p2mi-rules replay FILE"), ("en", "Usage: p2mi-rules re")]
)
def test_help_names_the_options(command: Command, lang: str, begin: str) -> None:
    """Both languages have it."""
    said = command("replay", "--help", "--lang", lang)
    assert said.code == 0
    assert begin in " ".join(said.out.split())
    assert all(option in said.out for option in ("--policy", "--register", "--format", "--lang"))


def test_no_character_of_a_receipt_commands_the_terminal(command: Command) -> None:
    """Whatever somebody wrote into it."""
    document = parts()
    document["library"] = "\x1b[31m0.0"
    said = command("replay", command.file("r.json", sealed_again(document)), "--lang", "en")
    assert "\x1b" not in said.out
    assert "[31m0.0" in said.out
