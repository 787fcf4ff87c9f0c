"""Does ``ask`` list what is open, and ask it in turn until nothing more can be learnt?"""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import ask, intake

if TYPE_CHECKING:
    from tests.cli.calling import Command

MALAYSIA = ("--destination", "Malaysia", "--route", "p2p", "--departed-on", "2024-05-01")
RECORD = {"destination": "Malaysia", "route": "p2p", "departed_on": "2024-05-01"}


class Terminal(io.TextIOWrapper):
    """Lines that come from a terminal."""

    def isatty(self) -> bool:
        """They do."""
        return True


def test_without_a_terminal_everything_is_listed_at_once(command: Command) -> None:
    """In Indonesian unless asked otherwise, as the library says it."""
    said = command("ask", *MALAYSIA, "--known-on", "2026-11-24")
    assert (said.code, said.errors) == (0, [])
    expected = ask(intake.placement(RECORD), known_on=None)
    assert said.out.startswith("BELUM DAPAT DITENTUKAN")
    assert "1. Siapa yang mengatur penempatan ini?" in said.out
    assert said.out.count("Bila ini ditanyakan lebih dahulu") == len(expected.questions)
    assert "bukan nasihat hukum" in said.out


def test_json_is_the_record_of_the_library(command: Command) -> None:
    """For forms and chat: the same questions in the same order."""
    said = command("ask", *MALAYSIA, "--format", "json", "--lang", "en", "--profile", "full")
    found = json.loads(said.out)
    expected = ask(intake.placement(RECORD), profile="full").questions
    assert [each["fact"] for each in found["questions"]] == [each.fact for each in expected]
    assert found["language"] == "en"


def test_an_interview_goes_on_until_it_is_settled(command: Command) -> None:
    """Each answer is judged, and the end tells the verdict and the call that repeats it."""
    command.typed(b"p3mi\nya\n")
    said = command("ask", "--interview", *MALAYSIA)
    assert said.code == 0
    assert said.out.count("\n> ") == 2
    assert "TIDAK DITEMUKAN PELANGGARAN" in said.out
    options = "--destination=MY --departed-on=2024-05-01 --route=p2p --recruiter=p3mi --agency-registered=yes"
    assert f"p2mi-rules check {options}" in said.out
    assert command("check", *options.split()).out in said.out


def test_what_cannot_be_read_is_asked_again_and_what_excludes_itself_is_refused(command: Command) -> None:
    """A slip changes nothing; an answer that no placement can have is told, and the question stays."""
    command.typed(b"p4mi\nbadan\np3mi\n\nselesai\n")
    said = command("ask", "--interview", "--lang", "en", *MALAYSIA)
    assert "recruiter: found 'p4mi'" in said.out
    assert "the Badan places by g2g only" in said.out
    assert said.out.count("? Who arranged the placement?") == 3
    assert "--recruiter=p3mi" in said.out


@pytest.mark.parametrize("ending", [b"", b"done\n", b"Selesai\n"])
def test_an_interview_may_be_ended_at_any_time(command: Command, ending: bytes) -> None:
    """What was gathered is judged; nothing was lost."""
    command.typed(ending)
    said = command("ask", "--interview", "--lang", "en")
    assert said.code == 0
    assert "INDETERMINATE: " in said.out
    assert "p2mi-rules check" not in said.out


def test_a_question_passed_over_is_not_asked_again(command: Command) -> None:
    """An empty line leaves the fact as it is; the interview goes on with the next."""
    command.typed(b"\n\n\n\n\n\n\n\n\n")
    said = command("ask", "--interview", "--lang", "en", *MALAYSIA)
    asked = [line for line in said.out.splitlines() if line.startswith("? ")]
    assert len(asked) == len(set(asked)) == 4


def test_what_is_not_known_is_not_asked_again(command: Command) -> None:
    """And the record keeps that it was asked."""
    command.typed(b"?\ntidak tahu\n?\n?\n")
    said = command("ask", "--interview", "--lang", "en", *MALAYSIA)
    assert "'--recruiter=?' '--agency-registered=?'" in said.out


def test_on_a_terminal_it_asks_without_being_told_to(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both ends are a person's."""
    monkeypatch.setattr("sys.stdin", Terminal(io.BytesIO(b"done\n")))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "Jawablah tiap pertanyaan" in command("ask", *MALAYSIA).out


def test_help_names_every_option(command: Command) -> None:
    """In both languages."""
    assert "--interview" in command("ask", "--help").out
    assert "Usage: p2mi-rules ask" in command("ask", "--help", "--lang", "en").out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["cases.csv"], "cases.csv: this command is about one placement"),
        (["--format", "csv"], "--format: there is no such value; there are: text, json"),
        (["--known-on", "soon"], "--known-on: must be a date"),
        (["--destinatoin", "KH"], "there is no option --destinatoin; did you mean --destination?"),
        (["--destination", "Atlantis"], "destination: found"),
        (["--profile", "shoes"], "profile: found 'shoes'"),
        (["--list", "L99"], "by_list: found"),
        (["--route", "p2p", "--recruiter", "badan"], "exclude one another"),
    ],
)
def test_what_cannot_be_understood_is_told(command: Command, arguments: list[str], line: str) -> None:
    """On standard error, with exit code 2."""
    said = command("ask", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert any(line in each for each in said.errors)


def test_policy_and_registers_of_ones_own_are_used(command: Command) -> None:
    """A file that cannot be read is told as by every other command."""
    said = command("ask", *MALAYSIA, "--policy", "nowhere.toml", "--lang", "en")
    assert (said.code, len(said.errors)) == (2, 1)
    said = command("ask", *MALAYSIA, "--register", "nowhere.json", "--lang", "en")
    assert (said.code, len(said.errors)) == (2, 1)
