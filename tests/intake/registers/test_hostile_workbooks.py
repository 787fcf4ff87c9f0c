"""Is a workbook made to exhaust memory refused before anything unpacks it whole?"""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.intake.registers import unpacking, workbooks
from p2mi_rules.intake.registers.unpacking import MOST_UNPACKED
from tests.intake.registers.books import book, parts, sheet_of, sheet_xml, zipped
from tests.intake.registers.lists import fault, names, read

if TYPE_CHECKING:
    import random

GOOD = [["P3MI", "Provinsi"], ["PT Contoh", "Bali"]]
MEGABYTE = 1_000_000


def _with(**named: bytes | str) -> bytes:
    """The good workbook with other parts; ``__`` in a name stands for ``/``."""
    made = parts([sheet_xml(GOOD)])
    made.update({f"xl/{name.replace('__', '/')}.xml": part for name, part in named.items()})
    return zipped(made)


def _refused(content: bytes) -> str:
    """Why a workbook is refused, which takes neither long nor much memory."""
    tracemalloc.start()
    begun = time.monotonic()
    said = fault(read(content, "a.xlsx"))
    assert time.monotonic() - begun < 20
    assert tracemalloc.get_traced_memory()[1] < 400 * MEGABYTE
    tracemalloc.stop()
    return said


def test_a_bomb_is_refused() -> None:
    """A few hundred kilobytes of noughts that would be hundreds of megabytes."""
    content = _with(worksheets__sheet1="<worksheet>" + " " * (MOST_UNPACKED + 1))
    assert len(content) < MEGABYTE
    assert "unpacks to more than is read" in _refused(content)


def test_a_bomb_of_many_parts_is_refused() -> None:
    """Each within bounds, not all of them together."""
    part = " " * (MOST_UNPACKED // 8)
    assert "unpacks to more" in _refused(zipped({f"xl/worksheets/sheet{number}.xml": part for number in range(9)}))
    assert "unpacks to more" in _refused(zipped({f"{number}.xml": "" for number in range(1001)}))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    """What is written down is held against what comes out."""
    made = parts([sheet_of(" " * MEGABYTE)])
    content = zipped(made)
    size = len(made["xl/worksheets/sheet1.xml"])
    lied = content.replace(struct.pack("<I", size), struct.pack("<I", 100))
    assert lied != content
    assert "no Excel workbook" in _refused(lied)


def test_another_way_of_packing_is_refused() -> None:
    """Nobody could count what comes out of it before it is there."""
    assert "no Excel workbook" in _refused(zipped(parts([sheet_xml(GOOD)]), zipfile.ZIP_BZIP2))


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        "<x:row r='1'><x:c r='XFD9999'><x:v>1</x:v></x:c></x:row>",
        '<row\nr = "1" ><c\ts="1" r = "ZZZ9999"><v>1</v></c></row>',
        '<row r="1"><c r="zzz9999"><v>1</v></c></row>',
    ],
)
def test_a_sheet_that_reaches_too_far_is_refused(rows: str) -> None:
    """Two cells at its ends would make room for all the cells between them."""
    assert "a sheet that reaches over" in _refused(_with(worksheets__sheet1=sheet_of(rows)))


@pytest.mark.parametrize(
    "rows",
    [
        "<row><c><v>1</v></c></row>",
        '<row r="1"><c><v>1</v></c></row>',
        """<row r="1"><c x=' r="A1" ' y="XFD99999"><v>1</v></c></row>""",
        """<row r="1"><c x='>' r="XFD99999"><v>1</v></c></row>""",
        '<row r="1"><c r="XFD99999999"><v>1</v></c></row>',
        '<row r="1"><c x="1"r="XFD99999"><v>1</v></c></row>',
        '<row r="1"><c r="&#88;FD99999"><v>1</v></c></row>',
    ],
)
def test_cells_that_do_not_say_where_they_are_are_refused(rows: str) -> None:
    """Or hide it from who looks."""
    assert "do not say where they are" in _refused(_with(worksheets__sheet1=sheet_of(rows)))


def test_a_place_inside_another_attribute_is_no_place() -> None:
    """The place that counts is the attribute's own."""
    rows = """<row r="1"><c x=' r="A1" ' r="XFD99999"><v>1</v></c></row>"""
    assert "a sheet that reaches over" in _refused(_with(worksheets__sheet1=sheet_of(rows)))


def test_a_long_text_that_many_cells_repeat_is_refused() -> None:
    """A megabyte, three hundred times."""
    rows = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 301))
    for texts in (
        f"<sst><si><t>{'x' * MEGABYTE}</t></si></sst>",
        f"<x:sst><x:si ><x:t>{'x' * MEGABYTE}</x:t></x:si ></x:sst>",
    ):
        assert "unpacks to more" in _refused(_with(worksheets__sheet1=sheet_of(rows), sharedStrings=texts))


def test_letters_of_two_bytes_are_refused() -> None:
    """They hide tags from who looks for them."""
    xml = sheet_of('<row r="1"><c r="XFD99999"><v>1</v></c></row>').encode("utf-16")
    assert "no Excel workbook" in _refused(_with(worksheets__sheet1=xml))


def test_entities_are_not_unfolded() -> None:
    """A billion laughs are none."""
    bomb = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(20)
    )
    xml = f"{bomb}]>" + sheet_xml([["P3MI"], [b' t="str"><v>&u;</v>']])
    assert "ha" * 100 not in repr(read(_with(worksheets__sheet1=xml), "a.xlsx"))


def test_merged_ranges_beyond_all_measure_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each may reach over the whole sheet."""
    monkeypatch.setattr(workbooks, "MOST_CELLS", 100)
    rows = [["P3MI"], *[["PT Contoh"]] * 20]
    assert names(read(book(rows, merged=["A2:A21"]), "a.xlsx")) == ["PT Contoh"] * 20
    assert "no Excel workbook" in _refused(book(rows, merged=["A2:A21"] * 6))


def test_a_panic_of_the_reader_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no Exception; what the user does to stop is not taken for one."""
    kind = type("PanicException", (BaseException,), {})

    def raises(error: BaseException) -> None:
        def read_rows(_: object) -> None:
            raise error

        monkeypatch.setattr(workbooks, "_rows", read_rows)

    raises(kind())
    assert "no Excel workbook" in fault(read(book(GOOD), "a.xlsx"))
    raises(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        read(book(GOOD), "a.xlsx")


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99, b"P3MI\nPT A\n"]
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    """One locked by a password among them, and text under another name."""
    assert "no Excel workbook" in _refused(content)


def test_a_zip_of_something_else_is_refused() -> None:
    """A document, an empty archive, parts that lead nowhere."""
    for named in ({"word/document.xml": "<x/>"}, {}, {**parts([]), "xl/workbook.xml": "<workbook/>"}):
        assert not read(zipped(named), "a.xlsx").supports_answers


def test_a_part_that_is_damaged_is_a_fault() -> None:
    """A bit that turned over on the way."""
    content = bytearray(zipped(parts([sheet_xml(GOOD)]), zipfile.ZIP_STORED))
    content[content.index(b"PT Contoh")] ^= 1
    assert "no Excel workbook" in _refused(bytes(content))


WHOLE = book(GOOD, merged=["A1:A2"])


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_workbook_with_bytes_turned_over_is_rows_or_a_fault(turned: list[tuple[int, int]]) -> None:
    """Wherever they are."""
    content = bytearray(WHOLE)
    for place, byte in turned:
        content[place] = byte
    read(bytes(content), "a.xlsx")


@given(st.randoms(use_true_random=False))
def test_a_workbook_with_broken_xml_is_rows_or_a_fault(chance: random.Random) -> None:
    """Tags cut, doubled and filled with anything."""
    made = {
        name: bytearray(part.encode() if isinstance(part, str) else part)
        for name, part in parts([sheet_xml(GOOD)]).items()
    }
    for _ in range(chance.randint(1, 3)):
        part = made[chance.choice(sorted(made))]
        place = chance.randrange(len(part))
        part[place : place + chance.randint(0, 12)] = chance.choice(
            [b"", b"<", b'"', b"&#0;", b"9999", b"</c>", b"\xff"]
        )
    read(zipped({name: bytes(part) for name, part in made.items()}), "a.xlsx")


def test_what_was_measured_is_what_is_read() -> None:
    """The reader gets the parts as they were unpacked here, not the file."""
    packed = unpacking.unpacked(book(GOOD))
    with zipfile.ZipFile(packed) as archive, zipfile.ZipFile(io.BytesIO(book(GOOD))) as given_archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            name: given_archive.read(name) for name in given_archive.namelist()
        }
