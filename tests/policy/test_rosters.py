"""Are the lists and decrees that name many countries all found, each with its countries?"""

from __future__ import annotations

import pytest

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.rosters import Entry, rosters
from tests.policy.toys import book, listing, row

SHIPPED = {each.id: each for each in rosters(PolicyBook.shipped())}


@pytest.mark.parametrize(
    ("name", "count", "complete"),
    [
        ("kepmenaker-260-2015", 19, None),
        ("roadmap-2015-05-04", 21, None),
        ("L14-2020-07", 14, True),
        ("L23-2020-10", 10, False),
        ("L17-2021-01", 17, True),
        ("L65-2022-04", 64, True),
    ],
)
def test_the_lists_of_the_book_name_as_many_countries_as_were_seen(
    name: str,
    count: int,
    complete: bool | None,  # noqa: FBT001 - a value of the table above
) -> None:
    """The nineteen of 2015 are one decree, though three rows tell it."""
    assert (len(SHIPPED[name].entries), SHIPPED[name].complete) == (count, complete)


def test_a_name_that_is_not_clear_is_kept_apart() -> None:
    """One of the sixty-five is one Congo or the other."""
    assert SHIPPED["L65-2022-04"].unclear == ("CD", "CG")


def test_every_list_of_the_book_is_there_and_no_row_of_one_country() -> None:
    """Country files are not lists."""
    assert {one.id for one in PolicyBook.shipped().text.lists} <= set(SHIPPED)
    assert all(len(each.entries) > 1 or each.every for each in SHIPPED.values())


def test_they_come_in_the_order_of_their_days() -> None:
    """The oldest first."""
    assert [each.since for each in SHIPPED.values()] == sorted(each.since for each in SHIPPED.values())


def test_the_scope_of_an_annex_is_that_of_its_country() -> None:
    """Where the column was seen it is told, empty where it limits nothing, None where it was not seen."""
    text = listing("L", ["TH", "KH", "LA"], since="2020", routes=["p2p"])
    text += '[[list.entry]]\ncountry = "TH"\noccupations = ["nurse"]\n[[list.entry]]\ncountry = "KH"\n'
    (found,) = rosters(book(text))
    assert found.entries == (Entry("TH", (("occupations", ("nurse",)),)), Entry("KH", ()), Entry("LA", None))
    assert found.scope == (("routes", ("p2p",)),)
    assert (found.name("id"), found.name("en")) == ("daftar", "the list")


def test_parts_of_one_row_are_one() -> None:
    """What was said of one country apart belongs to the rest; a scope that all share stands above them."""
    parts = row("r", "closed", ["minister", "decree"]).replace('"TH"', '["TH", "KH"]') + row(
        "r/LA", "closed", "memory", "LA"
    )
    other = row("r/VN", "closed", country="VN", employer=["individual"])
    (alike,) = rosters(book(parts))
    (mixed,) = rosters(book(parts + other))
    assert [entry.country for entry in alike.entries] == ["KH", "LA", "TH"]
    assert (alike.id, alike.kind, alike.scope, alike.sources) == ("r", "closed", (), ("minister", "decree", "memory"))
    assert mixed.entries[-1] == Entry("VN", (("employer", ("individual",)),))


def test_a_stroke_in_an_id_makes_no_part_of_what_is_not_there() -> None:
    """A row of one country with a stroke in its id stands alone, unless there is a row of the first part."""
    assert rosters(book(row("r/TH", "closed") + row("s", "closed") + row("s/x", "closed"))) == ()


def test_a_decree_on_every_country_is_one_too() -> None:
    """It has no number of countries."""
    (found,) = rosters(book(row("r", "closed", country="*")))
    assert found.every
