"""Does every row of the shipped policy bear on an answer, and every word of it?"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy import PolicyBook
from tests.policy import bearing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.policy.rows import NoticeText
    from tests.policy.bearing import Line

BOOK = bearing.BOOK
LISTED = bearing.listed()
ROWS = {row.id: row for row in BOOK.text.rows}
# Both tests of a country in a row: what they share is found once, whichever process they run in.
every_country = pytest.mark.parametrize("country", bearing.countries(), scope="module")


@cache
def _without_effect(country: str) -> frozenset[Line]:
    return frozenset(bearing.without_effect(country))


def _of(reason: str) -> list[Line]:
    return [line for line, (why, _) in LISTED.items() if why == reason]


def _words(line: Line) -> str:
    return " ".join(line)


def _published(names: Iterable[str]) -> date:
    return min(BOOK.sources[name].published for name in names)


@pytest.mark.sweep
@every_country
def test_what_the_file_does_not_list_bears_on_an_answer(country: str) -> None:
    """Each kind, date, limit and flag, flipped, changes an answer; where a row only shows, it changes what is shown."""
    assert _without_effect(country) - {*LISTED} == frozenset()


@pytest.mark.sweep
@every_country
def test_what_the_file_lists_changes_no_answer(country: str) -> None:
    """A line of the file whose flip does change an answer is one too many."""
    assert {line for line in LISTED if line.country == country} - _without_effect(country) == set()


def test_the_file_lists_nothing_that_is_not_shipped() -> None:
    """Every line names a country of the shipped policy and a reason that is explained; every reason is in use."""
    assert {line.country for line in LISTED} - {*bearing.countries()} == set()
    assert {why for why, _ in LISTED.values()} == {*bearing.REASONS}


def test_only_what_may_not_decide_is_shown_only() -> None:
    """An announcement, a record, or a source that may not decide; a limit of the host state is another reason."""
    for line in _of("shown_only"):
        row = ROWS[line.row]
        assert line.flip == "all"
        assert row.kind != "host_limit"
        assert bearing.may_not_decide(row)
    assert {ROWS[line.row].kind for line in _of("host_limit")} == {"host_limit"}


@pytest.mark.sweep
@pytest.mark.parametrize("line", [line for line in _of("shown_only") if ROWS[line.row].kind == "announced"], ids=_words)
def test_that_a_row_is_an_announcement_bears(line: Line) -> None:
    """Read as a closing, an announcement would change an answer, unless its source may not decide."""
    row, ground = ROWS[line.row], bearing.local(line.country)
    closing = bearing.with_row(ground.text, row.id, row._replace(kind="closed"))
    assert bearing.differs(ground, closing, [None]) == any(BOOK.sources[name].decides for name in row.sources)


@pytest.mark.sweep
@pytest.mark.parametrize("line", _of("outweighed"), ids=_words)
def test_what_is_outweighed_bears_without_what_outweighs_it(line: Line) -> None:
    """With the row gone that the line names, the flip changes an answer."""
    ground, by = bearing.local(line.country), LISTED[line][1]
    assert by in {row.id for row in ground.text.rows}
    flips = next(dict(flips) for claim, flips in bearing.claims(line.country) if claim.id == line.row)
    alone = bearing.Ground(bearing.with_row(ground.text, by, None), ground.country)
    assert bearing.differs(alone, bearing.with_row(flips[line.flip], by, None), [None])


@pytest.mark.sweep
@pytest.mark.parametrize("line", _of("no_statement"), ids=_words)
def test_a_record_bears_where_a_statement_holds(line: Line) -> None:
    """With the statement holding ever that the line names, the flip of the record changes an answer."""
    ground, by = bearing.local(line.country), ROWS[LISTED[line][1]]
    assert (ROWS[line.row].kind, by.kind) == ("recorded", "not_designated")
    ever = by._replace(since="", until="")
    flips = next(dict(flips) for claim, flips in bearing.claims(line.country) if claim.id == line.row)
    beside = bearing.Ground(bearing.with_row(ground.text, by.id, ever), ground.country)
    assert bearing.differs(beside, bearing.with_row(flips[line.flip], by.id, ever), [None])


def test_agreements_are_asked_of_a_country() -> None:
    """What work or employer an agreement is about is told beside the answer and limits it not (UU 18/2017 Pasal 31)."""
    for line in _of("agreement_scope"):
        assert ROWS[line.row].kind == "agreement"
        assert ":" in line.flip


def test_what_is_known_late_was_never_known_without_its_end() -> None:
    """The first document of such a row is no older than the one of its end."""
    for line in _of("known_late"):
        row = ROWS[line.row]
        assert line.flip == "end_known"
        assert _published(row.sources) >= _published([row.until_source])


def test_the_same_text_differs_in_nothing() -> None:
    """The search finds no difference where there is none, and finds one where the only row of a country is dropped."""
    ground = bearing.local("LA")
    nothing = ground.text._replace(rows=tuple(row for row in ground.text.rows if "LA" not in row.countries))
    assert not bearing.differs(ground, ground.text, [None], shown=True)
    assert bearing.differs(ground, nothing, [None])


@pytest.mark.parametrize("notice", BOOK.text.notices, ids=lambda notice: notice.id)
def test_every_notice_bears_on_what_is_printed(notice: NoticeText) -> None:
    """Dropped, or begun a day earlier or later, a notice is printed on other days."""
    texts = [None, *(notice._replace(since=bearing.shifted(notice.since, days)) for days in (-1, 1))]
    assert all(_printed(other) != _printed(notice) for other in texts)


def _printed(notice: NoticeText | None) -> list[bool]:
    """Whether a book with this notice alone prints it, around every day on which a shipped notice begins."""
    book = PolicyBook(BOOK.text._replace(notices=() if notice is None else (notice,)), digest="notices")
    begins = [one.since for one in BOOK.text.notices]
    days = (date.fromisoformat(bearing.shifted(since, by)) for since in begins for by in (-1, 0, 1))
    return [bool(book.notices(day)) for day in days]
