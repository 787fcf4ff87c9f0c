"""Does every choice of a call reach the verdict?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.calling import CAMBODIA, HEADER

if TYPE_CHECKING:
    from tests.cli.calling import Command

OPENED = """
country = "KH"
end = [{ country = "KH", kind = "not_designated", until = "2025-09-01", source = "invented" }]
[[source]]
id = "invented"
title_id = "Keputusan rekaan"
title_en = "An invented decree"
issuer = "An example"
authority = "decree"
seen = "primary"
published = "2025-08-01"
[[row]]
id = "KH-invented"
kind = "open"
since = "2025-09-01"
source = "invented"
note_id = "Dibuka."
note_en = "Opened."
"""


def _record(command: Command, *arguments: str) -> dict[str, Any]:
    said = command("check", *arguments, "--format", "jsonl", "--lang", "en")
    assert said.code == 0, said.errors
    found: dict[str, Any] = json.loads(said.out)
    return found


@pytest.mark.parametrize(
    ("option", "value", "field"),
    [
        ("--reading", "statute", "reading"),
        ("--profile", "age,visa", "profile"),
        ("--known-on", "2025-11-01", "known_on"),
        ("--list", "L65-2022-04", "by_list"),
    ],
)
def test_a_choice_is_printed_in_the_verdict(command: Command, option: str, value: str, field: str) -> None:
    """Reading, profile and the day known stand in every verdict."""
    assert _record(command, "--destination", "KH", "--departed-on", "2025-10-01", option, value)[field] == value


@pytest.mark.parametrize("choice", [["--silence", "strict"], ["--no-carry-forward"]])
def test_silence_and_carrying_reach_the_verdict(command: Command, choice: list[str]) -> None:
    """They are part of what was asked, so the receipt differs."""
    call = ["--destination", "KH", "--departed-on", "2025-10-01"]
    plain, chosen = _record(command, *call), _record(command, *call, *choice)
    assert plain["receipt"]["inputs"] != chosen["receipt"]["inputs"]


def test_a_list_that_there_is_not_is_refused_with_the_nearest(command: Command) -> None:
    """Before anything is judged, and by its name, so that the answer is not taken for one by all of policy."""
    said = command("check", "--destination", "KH", "--list", "L65-2022-4", "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.errors[0].endswith("did you mean L65-2022-04?")


def test_policy_not_yet_known_is_left_out(command: Command) -> None:
    """Before the Minister spoke nobody could know that Cambodia is no destination."""
    call = ["--destination", "KH", "--departed-on", "2023-03-01", "--known-on"]
    statuses = [_record(command, *call, day)["status"] for day in ("2023-03-01", "2026-11-24")]
    assert statuses[0] == "indeterminate"


def test_unknown_columns_pass_on_request(command: Command) -> None:
    """A column that no record has is a fault unless it is passed over."""
    content = "destination,departed_on,hobby\nKH,2025-10-01,x\n"
    assert command.check(content).code == 2
    assert command.check(content, "--pass-unknown-fields").code == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("m.csv", "column,field\nKe mana,negara_tujuan\nKapan,departed_on\n"),
        ("m.csv", "\ufeffKe mana, negara_tujuan\n\nKapan,departed_on\n"),
        ("m.json", '{"ke mana": "destination", "Kapan": "tanggal berangkat"}'),
    ],
)
def test_columns_are_renamed(command: Command, name: str, content: str) -> None:
    """A CSV file or a JSON object says which field a column of another name holds."""
    said = command.check("Ke mana,Kapan\nKamboja,2025-10-01\n", "--map", command.file(name, content))
    assert (said.code, said.errors) == (0, [])
    assert "Cambodia" in said.out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("m.csv", ""),
        ("m.csv", "a\n"),
        ("m.csv", "a,age\na,destination\n"),
        ("m.csv", 'a,"age\n'),
        ("m.json", "["),
        ("m.json", '["ab"]'),
        ("m.json", '{"a": 1}'),
        ("m.json", "[" * 100_000),
        ("m.json", '{"a": "age", "A": "age"}'),
    ],
)
def test_a_renaming_that_is_none_is_told(command: Command, name: str, content: str) -> None:
    """One line that says what it must be."""
    said = command.check(HEADER + CAMBODIA, "--map", command.file(name, content))
    assert (said.code, said.out, len(said.errors)) == (2, "", 1)
    assert f"{name}: must be CSV of two columns" in said.errors[0]


def test_renaming_to_no_field_is_told(command: Command) -> None:
    """The nearest field is suggested."""
    said = command.check(HEADER + CAMBODIA, "--map", command.file("m.csv", "Ke mana,destinaton\n"))
    assert (said.code, len(said.errors)) == (2, 1)
    assert "did you mean destination?" in said.errors[0]


@pytest.mark.parametrize(
    ("option", "no_file", "no_text"),
    [
        ("--map", "nowhere.csv: cannot be read", "x.csv: no text in UTF-8"),
        ("--policy", "found 'nowhere.csv', expected a file that can be opened", "x.csv', expected text in UTF-8"),
    ],
)
def test_a_file_beside_the_call_that_cannot_be_read_is_told(
    command: Command, option: str, no_file: str, no_text: str
) -> None:
    """Not there, or no text: one line."""
    for name, told in (("nowhere.csv", no_file), (command.file("x.csv", b"\xff\xfe\xff"), no_text)):
        said = command.check(HEADER + CAMBODIA, option, name)
        assert (said.code, said.out, len(said.errors)) == (2, "", 1)
        assert told in said.errors[0]


def test_policy_is_laid_over(command: Command) -> None:
    """The caller's own rows count, and the receipt tells that the policy is another."""
    call = ["--destination", "KH", "--departed-on", "2025-10-01"]
    plain, laid = _record(command, *call), _record(command, *call, "--policy", command.file("own.toml", OPENED))
    assert (plain["status"], laid["status"]) == ("nonprocedural", "indeterminate")
    assert plain["receipt"]["policy"] != laid["receipt"]["policy"]


def test_policy_that_does_not_build_is_told(command: Command) -> None:
    """Every fault is a line, with the file and the line it is in."""
    name = command.file("own.toml", "[[source]]\nid = 3\n")
    said = command("check", "--destination", "KH", "--policy", name)
    assert (said.code, said.out) == (2, "")
    assert said.errors[0].startswith(f"p2mi-rules: {name}:2: source[0].id: found 3, expected some words")
    assert all(line.startswith(f"p2mi-rules: {name}:1: source[0].") for line in said.errors[1:])
