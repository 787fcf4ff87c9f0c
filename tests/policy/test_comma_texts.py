"""Does CSV say what TOML says, however a spreadsheet wrote it?"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from p2mi_rules.vocabulary import EmployerKind, Occupation
from tests.policy.laying import HEADER, faults_of
from tests.policy.toys import EMPTY, SILENT, C, D, ask

if TYPE_CHECKING:
    from p2mi_rules.policy import PolicyBook
    from tests.policy.laying import Write

ALL = (
    "table,id,since,until,source,countries,country,complete,list,tier,last_ground,title_id,title_en,issuer,authority"
    ",seen,published,name_id,name_en,text_id,text_en,note_id,note_en"
)
LINES = (
    "source,s,,,,,,,,,,D,D,M,decree,copy,2020-01-01",
    "list,L,2020,,s,TH;KH,,ya,,,,,,,,,,daftar,list",
    "continuity,,,,s,,TH,,L,A,2021-06-01,,,,,,,,,,,D.,G.",
    "notice,n,2020-01-01,,s,,,,,,,,,,,,,,,a,b",
    "end,L,,2021-01-01,s",
)


def test_csv_says_what_toml_says(base: PolicyBook, write: Write) -> None:
    """Rows, several values in a cell, flags in two languages, an empty cell is a key left out."""
    content = (
        f"{HEADER}\n"
        ",a,closed,TH; KH,individual,domestic_worker;nurse,2020-01-01,,ya,decree;minister,Satu; dua.,One; two.\n"
        "row,b,suspended,LA,,,2020-01,2021,false,decree,Tiga.,Three.\n"
    )
    toml = """
[[row]]
id = "a"
kind = "closed"
country = ["TH", "KH"]
employer = ["individual"]
occupations = ["domestic_worker", "nurse"]
since = "2020-01-01"
contracts_continue = true
source = ["decree", "minister"]
note_id = "Satu; dua."
note_en = "One; two."
[[row]]
id = "b"
kind = "suspended"
country = "LA"
since = "2020-01"
until = "2021"
source = "decree"
note_id = "Tiga."
note_en = "Three."
"""
    assert base.overlay_files(write("own.csv", content)) == base.overlay(toml)


def test_every_table_may_stand_in_one_csv(write: Write) -> None:
    """A document, a list, what is carried on, a notice and an end, each by its column ``table``."""
    content = f"{ALL}\n" + "".join(f"{line}{',' * (ALL.count(',') - line.count(','))}\n" for line in LINES)
    laid = EMPTY.overlay_files(write("all.csv", content))
    assert ask(laid, "2022-01-01").statuses == {D}
    assert ask(laid, "2022-01-01", "KH").statuses == SILENT
    assert laid.notices(date(2020, 6, 1))[0].id == "n"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_as_spreadsheets_write_it(
    base: PolicyBook, write: Write, separator: str, end: str, encoding: str
) -> None:
    """Commas, semicolons or tabs, any line end, with the mark of an encoding or without, and blank lines."""
    cells = [["id", "kind", "country", "source", "note_id", "note_en"], ["", ""], ["r", "closed", '"TH;KH"', "decree"]]
    lines = [separator.join(each) for each in cells]
    content = end.join(["", lines[0], "", f"{lines[2]}{separator}Catatan \u00e9{separator}A note", lines[1].strip()])
    laid = base.overlay_files(write("own.csv", content.encode(encoding)))
    assert {ask(laid, "2020-01-01", code).statuses for code in ("TH", "KH")} == {frozenset({C})}
    assert laid.text.rows[-1].note_id == "Catatan \u00e9"


def test_a_cell_in_quotes_may_go_on_over_lines(base: PolicyBook, write: Write) -> None:
    """A fault names the line on which its own cell begins, and the lines behind are counted on."""
    content = 'id,kind,country,note_id,source,note_en\na,open,TH,"one\ntwo",nowhere,x\nb,opne,TH,x,decree,x\n'
    assert [fault.partition(": found")[0] for fault in faults_of(base, write("a.csv", content))] == [
        "a.csv:4: row[1] b.kind",
        "a.csv:3: row[0] a.source",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "a.csv:1: found no header line"),
        ("\n ,, \n", "a.csv:1: found no header line"),
        ("id,kind,id,kind\n", "a.csv:1: found the column 'id' twice, expected one column a key"),
        ("\nid,,kind\n", "a.csv:2: found a column without a name"),
        ("id,kind\na\n", "a.csv:2: found 1 cells, expected 2, one for each column of the header line"),
        ("id,kind\na,b,c\n", "a.csv:2: found 3 cells, expected 2"),
        ('id,kind\na,b\n"c,d\ne,f\n', "a.csv:3: found a line that is not CSV: unexpected end of data"),
        ('id,kind\n"a"b,c\n', "a.csv:2: found a line that is not CSV"),
        ("id," + "x" * 200_000 + "\n", "a.csv:1: found a line that is not CSV: field larger than field limit"),
        (
            "table,id\nrwo,a\n",
            "a.csv:2: table: found 'rwo', expected row, source, end, list, notice, continuity, contribution;",
        ),
        ("id,knd\na,open\n", "a.csv:2: row[0] a.knd: found 'an unknown key'"),
        ("x" * 1_000_001, "a.csv: found 1,000,001 characters, expected at most 1,000,000 characters"),
        ("\x00\x01\x02", "a.csv:1: found no header line"),
    ],
)
def test_csv_that_is_none_is_told(base: PolicyBook, write: Write, content: str, told: str) -> None:
    """No header, a name twice, lines of other lengths, quotes that never close, too much: a fault with its line."""
    if content == "\x00\x01\x02":
        # A header of one nameless column holds nothing, and lays nothing over.
        assert base.overlay_files(write("a.csv", content)) == base
    else:
        assert any(fault.startswith(told) for fault in faults_of(base, write("a.csv", content)))


cells = st.text(st.characters(categories=["L", "N", "P", "Z"], include_characters="\n"), min_size=1).map(str.strip)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(cells.filter(bool), min_size=1, max_size=4))
def test_notes_come_through_csv_as_they_are(base: PolicyBook, write: Write, notes: list[str]) -> None:
    """Quotes, semicolons and line ends in a sentence are part of it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["id", "kind", "country", "source", "note_id", "note_en"])
    writer.writerows(["r" + str(place), "open", "TH", "decree", note, "x"] for place, note in enumerate(notes))
    laid = base.overlay_files(write("a.csv", text.getvalue()))
    assert [one.note_id for one in laid.text.rows] == [note.replace("\r", "\n") for note in notes]


def test_scopes_of_csv_reach_the_answer(base: PolicyBook, write: Write) -> None:
    """What a cell limits is limited."""
    content = f"{HEADER}\n,a,closed,TH,individual,domestic_worker;nurse,2020-01-01,,,decree,a,b\n"
    laid = base.overlay_files(write("own.csv", content))
    for occupation, statuses in ((Occupation.NURSE, {C}), (Occupation.OTHER, SILENT)):
        more = {"employer": EmployerKind.INDIVIDUAL, "occupation": occupation}
        assert ask(laid, "2020-01-01", more=more).statuses == statuses
