"""Are files laid over a book, with their names and lines in every fault?"""

from __future__ import annotations

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyFileError, FaultyPolicyError
from p2mi_rules.policy.texts.overlays import overlaid
from tests.policy.laying import HEADER, faults_of
from tests.policy.toys import EMPTY, SOURCES, book, listing, row

if TYPE_CHECKING:
    from p2mi_rules.policy import PolicyBook
    from tests.policy.laying import Write


def test_a_toml_file_is_what_its_text_is(write: Write) -> None:
    """The book of a file is the book of its text, and knows what is its own."""
    text = SOURCES + row("r", "closed")
    laid = EMPTY.overlay_files(write("own.toml", text))
    assert laid == EMPTY.overlay(text)
    assert laid.text.local == ("r",)


def test_no_file_changes_nothing(base: PolicyBook) -> None:
    """Only the version tells that something might have been laid over."""
    assert base.overlay_files() == base


def test_every_fault_names_file_and_line(base: PolicyBook, write: Write) -> None:
    """What is wrong in a line, and what is wrong once all texts are joined."""
    toml = write("a.toml", "\n" + row("r", "open", "nowhere") + row("s", "closed", "minister") + "\nx = 1\n")
    content = f"{HEADER}\n,t,opne,TH,,,,,,decree,a,b\n\n,s,open,XX,,,2020-13,,maybe,decree,a,b\n"
    faults = faults_of(base, toml, write("b.csv", content))
    assert [fault.partition(": found")[0] for fault in faults] == [
        "a.toml:19: row[1] s.x",
        "b.csv:2: row[0] t.kind",
        "b.csv:4: row[1] s.country",
        "b.csv:4: row[1] s.since",
        "b.csv:4: row[1] s.contracts_continue",
        "b.csv:4: row[1] s.id",
        "a.toml:7: row[0] r.source",
    ]
    assert faults[3].endswith("expected a date: YYYY, YYYY-MM, YYYY-MM-DD or DAY..DAY")
    assert faults[4].endswith("found 'maybe', expected true or ya or false or tidak")
    assert faults[5].endswith("found the id twice, expected an id of its own: a.toml:11: row[1] s has it")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a = 1\nb =", "a.toml:2: found text that is not TOML: Invalid value (at end of document)"),
        ("a = 1\n\nb = = 2\n", "a.toml:3: found text that is not TOML"),
        ("x = " + "[" * 5000, "a.toml: found tables nested too deep"),
        ("#" * 1_000_001, "a.toml: found 1,000,001 characters"),
    ],
)
def test_toml_that_is_none_is_told(base: PolicyBook, write: Write, content: str, told: str) -> None:
    """The line of what is no TOML, the last one where it breaks off."""
    (fault,) = faults_of(base, write("a.toml", content))
    assert fault.startswith(told)


def test_files_that_cannot_be_read_are_all_told(base: PolicyBook, write: Write) -> None:
    """Not there, no text, half a sign of UTF-16, another ending, an impossible name: each in both languages."""
    names = [
        write("a.toml", b"\xff\xfe\xff"),
        write("b.csv", codecs.BOM_UTF16_LE + b"a"),
        write("c.json", "{}"),
        "nowhere.toml",
        "nul\x00.csv",
    ]
    with pytest.raises(FaultyFileError) as raised:
        base.overlay_files(*names)
    assert [fault.expected for fault in raised.value.faults] == [
        "text in UTF-8",
        "text in UTF-8",
        "a name that ends with .toml or .csv",
        "a file that can be opened",
        "a file that can be opened",
    ]
    assert raised.value.faults[3].said("id") == (
        "berkas: ditemukan 'nowhere.toml', seharusnya berkas yang dapat dibuka"
    )


def test_a_fault_in_an_old_row_names_the_new_entry_to_blame(write: Write) -> None:
    """A document made weaker, a list cut short: the row is the book's, the line is that of what broke it."""
    old = book(
        row("r", "closed"),
        'country = "TH"\n[continuity]\ntier = "A"\nlist = "L"\nlast_ground = "2020-12-31"\n'
        'source = "record"\nnote_id = "D."\nnote_en = "G."\n' + listing("L", ["TH"], since="2020"),
    )
    weak = SOURCES.partition('[[source]]\nid = "list"')[0].replace('"decree"\nseen', '"national_statement"\nseen')
    faults = faults_of(old, write("a.toml", weak + listing("L", ["KH"], since="2020")))
    assert [fault.partition(": found")[0] for fault in faults] == [
        "a.toml:2: row r.kind",
        "a.toml:12: row TH-carried.list",
    ]


def test_a_fault_in_a_part_of_a_new_row_names_the_row(write: Write, base: PolicyBook) -> None:
    """A row written and ended for one country in one text is two rows, and both are told where the one stands."""
    text = row("r", "closed", "minister", country="TH").replace('"TH"', '["TH", "KH"]')
    end = '[[end]]\ncountry = "TH"\nkind = "closed"\nuntil = "2020-06-01"\nsource = "nowhere"\n'
    faults = faults_of(base, write("a.toml", text + end))
    assert [fault.partition(": found")[0] for fault in faults] == [
        "a.toml:4: row[0] r.kind",
        "a.toml:4: row[0] r.kind",
        "a.toml:13: end[0].source",
    ]


def test_a_fault_of_a_book_that_was_never_checked_has_no_line() -> None:
    """Rows put into a book by hand stand in no text."""
    unchecked = book(row("r", "closed")).text._replace(sources=())
    with pytest.raises(FaultyPolicyError) as raised:
        overlaid(unchecked, [""])
    assert [fault.field for fault in raised.value.faults] == ["row r.source"]


def test_an_end_leaves_what_is_over_or_has_not_begun(base: PolicyBook) -> None:
    """Ending all statements of a kind neither opens again what had ended, nor touches what came later."""
    rows = row("old", "closed", since="2018-01-01", until="2019-01-01") + row("new", "closed", since="2021-01-01")
    end = '[[end]]\ncountry = "TH"\nkind = "closed"\nuntil = "{}"\nsource = "decree"\n'
    laid = base.overlay(rows + row("now", "closed", since="2019-06-01") + end.format("2020-01-01"))
    assert {one.id: one.until for one in laid.text.rows} == {"old": "2019-01-01", "new": "", "now": "2020-01-01"}
    with pytest.raises(FaultyPolicyError, match="no row closed for TH to end, expected a row that began before 2017"):
        base.overlay(rows + end.format("2017-01-01"))


def test_what_has_not_begun_cannot_end(base: PolicyBook) -> None:
    """An end before the beginning is told where the end is written."""
    text = row("r", "closed", since="2021-01-01") + '[[end]]\nid = "r"\nuntil = "2020"\nsource = "decree"\n'
    with pytest.raises(FaultyPolicyError, match=r"text:12: end\[0\]\.until: .* a day after 2021-01-01, when r begins"):
        base.overlay(text)


SIGNS = [*',;"\n\r\t x=[]{}\x00\u00e9', "id", "kind", "row", "open", "TH", "2020"]


signs = st.lists(st.sampled_from(SIGNS)).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80) | signs.map(str.encode), st.sampled_from(["a.toml", "a.csv"]))
def test_any_file_is_laid_over_or_refused(base: PolicyBook, write: Write, content: bytes, name: str) -> None:
    """Whatever stands in a file, there is a book or an error with at least one fault."""
    with suppress(FaultyFileError, FaultyPolicyError):
        assert base.overlay_files(write(name, content)).sources
