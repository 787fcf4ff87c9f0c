"""Can a table of answers be read on any terminal, with nothing in it but words?"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli.table import days
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from tests.cli.calling import CAMBODIA, HEADER, NOWHERE, OPEN_COUNTRY

if TYPE_CHECKING:
    from tests.cli.calling import Command

THREE = HEADER + CAMBODIA + NOWHERE + OPEN_COUNTRY


def _terminal(monkeypatch: pytest.MonkeyPatch, columns: int = 100) -> None:
    """Let standard output be a terminal of this width, which shows colours."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def _body(text: str) -> list[str]:
    """The lines of the table without its header."""
    return text.split("\n\n", maxsplit=1)[0].splitlines()[1:]


def test_a_line_for_each_row(command: Command) -> None:
    """Row, reference, destination, day, status, why: in the order of the file."""
    lines = _body(command.check(THREE).out)
    assert lines[0].startswith("2    a          Cambodia     2025-10-01  nonprocedural  Cambodia is not a destination")
    assert lines[1].startswith("3    b                                   not readable   destination: found")
    assert lines[2].startswith("4    c          Malaysia     2018-07-20  indeterminate  open: ")


def test_the_counts_follow(command: Command) -> None:
    """What all rows add up to, the date of the policy data, and what this is not."""
    told = command.check(THREE).out.split("\n\n")[1].splitlines()
    assert told[0] == "3 rows: 1 nonprocedural, 1 indeterminate, 1 not readable"
    assert told[1].startswith("policy data up to 20")
    assert told[1].endswith("not legal advice")


def test_the_table_speaks_indonesian(command: Command) -> None:
    """Header, statuses, names of countries and counts."""
    out = command("check", command.file("cases.csv", THREE)).out
    assert "tujuan" in out
    assert "Kamboja" in out
    assert "3 baris: 1 nonprosedural, 1 belum dapat ditentukan, 1 tidak terbaca" in out


def test_no_rows_add_up_to_nothing(command: Command) -> None:
    """A header, and no rows."""
    assert "\n0 rows\n" in command.check(HEADER).out


def test_a_pipe_gets_whole_lines(command: Command) -> None:
    """Where nobody says how wide, nothing is cut."""
    out = command.check(THREE).out
    assert "\u2026" not in out
    assert max(map(len, out.splitlines())) > 120


@pytest.mark.parametrize("width", [90, 120])
def test_a_terminal_gets_lines_that_fit(command: Command, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Lines are cut at the width of the terminal, and show that there was more."""
    monkeypatch.setenv("COLUMNS", str(width))
    lines = _body(command.check(THREE).out)
    assert max(map(len, lines)) == width
    assert lines[0].endswith("\u2026")


def test_a_narrow_terminal_still_gets_reasons(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """However narrow, the last column keeps some room."""
    monkeypatch.setenv("COLUMNS", "20")
    assert all("found" in line or line.count("  ") for line in _body(command.check(THREE).out))


def test_lines_beyond_those_measured_come_too(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Widths are known from the first rows; every later row still comes, cut to them where it is longer."""
    monkeypatch.setattr("p2mi_rules.cli.table.MEASURED", 1)
    lines = _body(command.check(HEADER + CAMBODIA * 2 + CAMBODIA.replace("a,", "a-longer-one,")).out)
    assert [line[:15] for line in lines] == ["2    a         ", "3    a         ", "4    a-longer\u2026 "]


def test_several_destinations_are_all_named(command: Command) -> None:
    """One of several, not said which; a destination not stated is a question mark, as is any day."""
    lines = _body(command.check('destination;departed_on\n"KH;MM";2025-10-01\n;?\n').out)
    assert "Cambodia/Myanmar" in lines[0]
    assert lines[1].split()[1:3] == ["?", "?"]


@pytest.mark.parametrize(
    ("judged", "written"),
    [
        (PartialDate.parse("2025"), "2025"),
        (PartialDate.parse("2025-02"), "2025-02"),
        (PartialDate.parse("2025-02-28"), "2025-02-28"),
        (PartialDate(ACT_BEGINS, END_OF_TIME), "?"),
        (PartialDate(PartialDate.parse("2025-01").first, PartialDate.parse("2025-02").last), "2025-01-01..2025-02-28"),
        (PartialDate(PartialDate.parse("2025-01").first, END_OF_TIME), "2025-01-01.."),
    ],
)
def test_days_are_written_short(judged: PartialDate, written: str) -> None:
    """As few signs as say all."""
    assert days(judged) == written


def test_what_commands_a_terminal_is_left_out(command: Command) -> None:
    """A reference from a file can neither colour nor clear the screen, nor break the table."""
    content = json.dumps([{"id": "a\x1b[2J\nb", "destination": "Atlantis"}])
    out = command.check(content, "--explain", "1", name="a.json").out
    assert "\x1b" not in out
    assert len(_body(out)) == 1


def test_colours_repeat_the_status(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the status is coloured; without its colours the text is the same."""
    monkeypatch.setenv("COLUMNS", "100")
    plain = command.check(THREE).out
    _terminal(monkeypatch)
    coloured = command.check(THREE).out
    assert "\x1b[31mnonprocedural\x1b[0m" in coloured
    assert coloured.replace("\x1b[31m", "").replace("\x1b[33m", "").replace("\x1b[0m", "") == plain


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colour_gets_none(
    command: Command, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """``NO_COLOR`` and a dumb terminal are honoured."""
    _terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert "\x1b" not in command.check(THREE).out


def test_without_rich_the_table_is_plain(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is only for colours."""
    _terminal(monkeypatch)
    monkeypatch.setitem(sys.modules, "rich.style", None)
    out = command.check(THREE).out
    assert "\x1b" not in out
    assert len(_body(out)) == 3
