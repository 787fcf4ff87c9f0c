"""Does `check --receipt` keep what can be replayed, whole or not at all, and never over another file?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import replay
from p2mi_rules.cli.kept import kept
from p2mi_rules.cli.wording import UnusableError
from tests.cli.calling import CAMBODIA, HEADER, NOWHERE, OPEN_COUNTRY

if TYPE_CHECKING:
    from tests.cli.calling import Command

FILE = HEADER + CAMBODIA + NOWHERE + OPEN_COUNTRY


def place(command: Command, name: str = "receipts.jsonl") -> Path:
    """Where receipts are kept; nothing is there yet."""
    path = Path(command.file(name, ""))
    path.unlink()
    return path


def test_each_verdict_of_a_file_has_a_line(command: Command) -> None:
    """A row that could not be read has none, and that is told."""
    out = place(command)
    said = command.check(FILE, "--receipt", str(out))
    assert said.code == 0
    assert "records that could not be read and have no receipt: 1" in said.errors[0]
    documents = out.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["placement"]["destination"] for line in documents] == ["KH", "MY"]
    assert all(replay(line).same for line in documents)


def test_one_placement_has_one_document(command: Command) -> None:
    """With the choices of the call, and the day of departure that was presumed."""
    out = place(command, "receipt.json")
    assert command("check", "--destination", "KH", "--reading", "all", "--receipt", str(out)).code == 0
    document = json.loads(out.read_bytes())
    assert document["request"] == {
        "by_list": None,
        "carry_forward": True,
        "known_on": "2026-11-24",
        "profile": "placement",
        "reading": "all",
        "silence": "open",
    }
    assert document["presumed"] == ["departed_on"]
    assert replay(document).same


def test_the_reference_is_kept_if_that_is_asked(command: Command) -> None:
    """Else it stays in the caller's own file."""
    without, personal = place(command, "a.jsonl"), place(command, "b.jsonl")
    command.check(HEADER + CAMBODIA, "--receipt", str(without))
    command.check(HEADER + CAMBODIA, "--receipt", str(personal), "--receipt-personal")
    assert "id" not in json.loads(without.read_bytes())["placement"]
    assert json.loads(personal.read_bytes())["placement"]["id"] == "a"


def test_only_its_owner_may_read_it(command: Command) -> None:
    """It holds the facts as they were stated."""
    out = place(command)
    command.check(FILE, "--receipt", str(out))
    assert out.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [HEADER + NOWHERE, HEADER], ids=["faulty", "empty"])
def test_nothing_is_kept_where_nothing_was_judged(command: Command, content: str) -> None:
    """No empty file stays behind."""
    out = place(command)
    command.check(content, "--receipt", str(out))
    assert list(out.parent.iterdir()) == [out.parent / "cases.csv"]
    one = command("check", "--destination", "Atlantis", "--lang", "en", "--receipt", str(out))
    assert (one.code, out.exists()) == (2, False)


def test_no_file_is_written_over(command: Command) -> None:
    """Not even the input itself; that is told before anything is judged."""
    cases = command.file("cases.csv", FILE)
    said = command("check", cases, "--receipt", cases, "--lang", "en")
    assert said == (2, "", [f"p2mi-rules: {cases}: exists already; give another name"])
    assert Path(cases).read_text(encoding="utf-8") == FILE
    indonesian = command("check", cases, "--receipt", cases)
    assert indonesian.errors == [f"p2mi-rules: {cases}: sudah ada; sebutkan nama lain"]


@pytest.mark.parametrize("name", ["no/such/folder/r.json", "\0"])
def test_a_place_where_nothing_can_be_written_is_told(command: Command, name: str) -> None:
    """Before anything is judged."""
    said = command("check", "--destination", "KH", "--receipt", name, "--lang", "en")
    assert (said.code, said.out, said.errors) == (2, "", [f"p2mi-rules: {name}: cannot be written"])


def test_a_run_that_ends_early_keeps_nothing(command: Command) -> None:
    """An input that turns out to be unusable leaves no half of a file."""
    out = place(command)
    said = command.check("nothing,here\n1,2\n", "--receipt", str(out))
    assert said.code == 2
    assert list(out.parent.iterdir()) == [out.parent / "cases.csv"]


def test_a_disk_that_is_full_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end, when what was written goes to its place."""
    monkeypatch.setattr(Path, "replace", _full)
    out = tmp_path / "r.jsonl"
    with pytest.raises(UnusableError, match="cannot be written"), kept(str(out), "en") as stream:
        stream.write("x")
    assert list(tmp_path.iterdir()) == []


def _full(*_: object, **_choices: object) -> None:
    """No room is left."""
    raise OSError


def test_a_disk_that_is_full_while_writing_is_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file of receipts is named, not the input."""
    out = place(command)
    monkeypatch.setattr("p2mi_rules.verdict.Verdict.sealed", _full)
    said = command.check(FILE, "--receipt", str(out))
    assert (said.code, said.errors) == (2, [f"p2mi-rules: {out}: cannot be written"])
    assert not out.exists()
