"""Is what differs between two books told once, for the right countries and days?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.changes import Change, changes, differences
from p2mi_rules.policy.overview.kinds import Approval, Domain, Limit, Who
from p2mi_rules.policy.overview.known import known
from p2mi_rules.policy.overview.portrait import Answer
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Why
from tests.policy.toys import SOURCES, book, continuity, listing, row

if TYPE_CHECKING:
    from p2mi_rules.policy.overview.changes import Difference

SHIPPED = PolicyBook.shipped()
CLOSED = Answer((DestinationStatus.CLOSED,), None)
SILENT = Answer((DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED), Why.NO_INFORMATION)
END = '[[end]]\ncountry = "{}"\nkind = "closed"\nuntil = "{}"\nsource = "decree"\n'


def _told(differing: tuple[Difference, ...]) -> list[tuple[str, str, str | None]]:
    return [(each.country, str(each.since), None if each.until is None else str(each.until)) for each in differing]


def test_every_way_of_changing_is_told() -> None:
    """Added, removed, ended, changed: rows, lists, documents and notices, each with its keys and countries."""
    old = book(row("a", "closed") + row("b", "open") + row("c", "closed") + listing("L", ["TH"], since="2020"))
    notice = '[[notice]]\nid = "n"\nsince = "2020-01-01"\nsource = "list"\ntext_id = "a"\ntext_en = "b"\n'
    new = old.overlay(
        row("b", "open", country="KH")
        + row("d", "open")
        + notice
        + '[[end]]\nid = "c"\nuntil = "2021"\nsource = "list"\n[[end]]\nid = "L"\nuntil = "2021"\nsource = "list"\n',
        SOURCES.replace("Somebody", "Somebody else", 1),
    )
    new = PolicyBook(new.text._replace(rows=tuple(one for one in new.text.rows if one.id != "a")))
    assert set(changes(old, new)) == {
        Change("source", "decree", "changed", ("issuer",), ()),
        Change("row", "a", "removed", (), ("TH",)),
        Change("row", "b", "changed", ("countries",), ("TH", "KH")),
        Change("row", "c", "ended", ("until", "until_source"), ("TH",)),
        Change("row", "d", "added", (), ("TH",)),
        Change("list", "L", "ended", ("until", "until_source"), ("TH",)),
        Change("notice", "n", "added", (), ()),
    }


def test_a_row_parted_by_an_end_is_one_end() -> None:
    """A stop of several countries ended for one is told as ended for this one, and for nobody else."""
    old = book(row("r", "closed").replace('"TH"', '["TH", "KH", "LA"]'))
    new = old.overlay(END.format("KH", "2021-01-01"), END.format("LA", "2021-01-01"))
    ended = ("until", "until_source")
    assert changes(old, new) == (
        Change("row", "r/KH", "ended", ended, ("KH",)),
        Change("row", "r/LA", "ended", ended, ("LA",)),
    )
    assert _told(differences(old, new)) == [("KH", "2021-01-01", None), ("LA", "2021-01-01", None)]


def test_only_those_answered_otherwise_are_told() -> None:
    """The group, the answer before and the answer after; days that differ alike are one stretch."""
    old = book(row("r", "closed", employer=["individual"], since="2020-01-01"))
    rows = row("x", "announced", since="2021-06-01") + row("y", "announced", since="2022-06-01")
    (found,) = differences(old, old.overlay(END.format("TH", "2021-01-01") + rows))
    assert (str(found.since), found.until) == ("2021-01-01", None)
    (shift,) = found.shifts
    assert shift == (Who(employer=Limit((EmployerKind.INDIVIDUAL,))), CLOSED, SILENT)


def test_who_was_approved_before_a_stop_is_asked_too() -> None:
    """A stop that newly spares the approved changes nothing for others."""
    old = book(row("r", "closed", since="2020-01-01"))
    new = old.overlay(row("r", "closed", since="2020-01-01", approved_continue=True))
    (found,) = differences(old, new)
    assert [shift.who.approval for shift in found.shifts] == [Limit((Approval.NONE,), all_but=True)]


def test_a_complete_list_changes_the_answer_for_countries_it_does_not_name() -> None:
    """Those that no row and no list names are told together, as ``*``."""
    old = book(row("r", "announced", country="KH"))
    new = old.overlay(listing("L", ["TH"], since="2020-01-01", until="2021-01-01"))
    assert _told(differences(old, new))[:2] == [("*", "2020-01-01", "2021-01-01"), ("KH", "2020-01-01", "2021-01-01")]
    assert {each.country for each in differences(old, new)} == {"*", "KH", "TH"}


def test_what_changes_no_answer_is_no_difference() -> None:
    """A reworded note, a ground for what was carried anyway."""
    old = book(continuity() + listing("L", ["TH"], since="2020-01-01", until="2021-01-01"))
    new = old.overlay(continuity(note_en="Others."))
    assert [change.keys for change in changes(old, new)] == [("note_en",)]
    assert differences(old, new) == ()


@pytest.mark.sweep
@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2025, 11, 1)])
def test_differences_of_knowledge_are_those_of_the_answers(day: date) -> None:
    """Inside a stretch told, exactly the kinds told are answered otherwise; outside of all, nobody is."""
    old = known(SHIPPED, day)
    found = differences(old, SHIPPED)
    for country in ("KH", "TH", "KW", "JP"):
        spares = old.approval_cuts(country) | SHIPPED.approval_cuts(country)
        domain = Domain.of(country, old, SHIPPED, approvals=tuple(Approval) if spares else (Approval.NONE,))
        moments = sorted(old.cuts(country) | SHIPPED.cuts(country))
        for moment in [moments[0] - timedelta(days=1), *moments]:
            shifts = [
                shift for each in found if each.country == country and _holds(each, moment) for shift in each.shifts
            ]
            for kind in domain.kinds():
                pair = [Answer.of(book.standing(kind.situation(country, moment))) for book in (old, SHIPPED)]
                told = [
                    shift
                    for shift in shifts
                    if all(
                        limit is None or (value in limit.values) is not limit.all_but
                        for limit, value in zip(shift.who, kind, strict=True)
                    )
                ]
                assert bool(told) == (pair[0] != pair[1])
                assert all([shift.before, shift.after] == pair for shift in told)


def _holds(each: Difference, day: date) -> bool:
    return each.since <= day and (each.until is None or day < each.until)


def test_a_kind_named_by_one_book_alone_is_told_apart() -> None:
    """New work in a new row is asked of both books."""
    old = book(row("r", "closed", occupations=["nurse"]))
    new = old.overlay(row("s", "closed", occupations=["caregiver"]))
    (found,) = differences(old, new)
    assert [shift.who for shift in found.shifts] == [Who(occupation=Limit((Occupation.CAREGIVER,)))]
