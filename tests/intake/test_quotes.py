"""Is no row lost without a word where the quotes of a CSV file went astray?"""

from __future__ import annotations

import pytest

from p2mi_rules import intake
from tests.intake.opened import HEADER, records, rows, told


def test_a_stray_quote_spoils_its_own_line_only() -> None:
    """A quote that nothing closes does not swallow the rows after it."""
    rest = "".join(f"{number},MY,2024\n" for number in range(2, 60))
    stray, *others = rows(f'{HEADER}1,"KH,2025\n{rest}')
    assert "a quote that is never closed" in told(stray)
    assert [(row.line, (row.record or {})["id"]) for row in others] == [(n + 1, str(n)) for n in range(2, 60)]


def test_a_stray_quote_near_the_end() -> None:
    """The last rows are not lost either."""
    stray, last = rows(f'{HEADER}1,"KH,2025\n2,MY,2024')
    assert "a quote that is never closed" in told(stray)
    assert last.line == 3


SWALLOWED = [
    pytest.param('id,destination\n2,"SG\n3,HK\n4,JP\n5,"KR"\n6,MY\n', [3, 4, 5], 6, id="opened again"),
    pytest.param('id,destination\n2,"SG\n3,HK\n4,JP\n5,KR"\n6,MY\n', [3, 4, 5], 6, id="closed as if meant"),
    pytest.param('id,destination\n2,"SG\n3,HK"\n4,MY\n', [3], 4, id="closed on the next line"),
    pytest.param('id,destination\n2,"SG\n3,"HK"\n4,MY\n', [3], 4, id="opened again on the next line"),
    pytest.param('id,destination\n2,"SG\n\n4,HK",x\n5,MY\n', [3, 4], 5, id="another width"),
    pytest.param('id,destination,route\n2,"SG,\n3,HK,\n4,JP",\n5,MY,\n', [3, 4], 5, id="in the middle"),
    pytest.param('destination,id\n"SG,2\nHK",3\nMY,4\n', [3], 4, id="in the first column"),
]


@pytest.mark.parametrize(("content", "swallowed", "good"), SWALLOWED)
def test_rows_swallowed_by_a_stray_quote_are_named_and_told_each(content: str, swallowed: list[int], good: int) -> None:
    """A quote that another happens to close takes no row with it unsaid; the rows after it are read."""
    first, *others, after = rows(content)
    english, indonesian = ("lines 3 to", "baris 3 sampai") if len(swallowed) > 1 else ("line", "baris")
    assert f"swallowing {english} {swallowed[-1]}, expected" in told(first)
    assert f"yang menelan {indonesian} {swallowed[-1]}, seharusnya" in first.faults[0].said("id")
    assert [row.line for row in others] == swallowed
    assert all("a line inside the quotes opened on line 2" in told(row) for row in others)
    assert (after.line, intake.placement(after.record or {}).destination) == (good, "MY")


def test_separators_and_breaks_in_one_cell_are_no_rows() -> None:
    """A cell whose lines have not just as many cells as the header is the text that somebody wrote."""
    (row,) = rows('destination,agency,id\nKH,"PT A, B\nJalan C, Kota D\nE",1\n')
    assert row.record == {"destination": "KH", "agency": "PT A, B\nJalan C, Kota D\nE", "id": "1"}


def test_a_table_of_one_column_may_hold_breaks() -> None:
    """Any line looks like a row of one cell, so there none does."""
    assert records('destination\n"Korea\nSelatan"\n') == [{"destination": "Korea\nSelatan"}]


def test_quotes_that_do_not_pair_spoil_one_row() -> None:
    """Letters behind a closing quote are no cell."""
    broken, good = rows(f'{HEADER}1,"KH"x,2025\n2,MY,2024\n')
    assert "quotes that do not pair" in told(broken)
    assert good.line == 3
