"""Is a departure judged by what was known on a day, and by nothing that was told later?"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Employer, Placement, check
from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.rows import EVERY_COUNTRY, ListText, RowText
from p2mi_rules.vocabulary import EmployerKind, Occupation, Recruiter, Route, Scheme, Status
from tests.policy.stated import HOUSEHOLD, SPSK
from tests.policy.toys import CONFLICT, SILENT, C, D, L, S, ask, row, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.policy import Standing
    from p2mi_rules.vocabulary import DestinationStatus

Entry = TypeVar("Entry", RowText, ListText)
BOOK = PolicyBook.shipped()
DAY = timedelta(days=1)
TODAY = date.fromisoformat(BOOK.version.replace(".", "-"))
PUBLISHED = sorted({each.published for each in BOOK.sources.values()})
ENTRIES: list[RowText | ListText] = [*BOOK.text.rows, *BOOK.text.lists]
NAMED = {code for text in ENTRIES for code in text.countries}
COUNTRIES = sorted({*NAMED, *(code for text in BOOK.text.lists for code in text.unclear), "BR"} - {EVERY_COUNTRY})
WORK = [
    (EmployerKind.LEGAL_ENTITY, Occupation.OTHER, Route.P2P, Scheme.NO_SCHEME),
    (EmployerKind.LEGAL_ENTITY, Occupation.NURSE, Route.G2G, Scheme.NO_SCHEME),
    (EmployerKind.INDIVIDUAL, Occupation.DOMESTIC_WORKER, Route.P2P, Scheme.NO_SCHEME),
    (EmployerKind.LEGAL_ENTITY, Occupation.DOMESTIC_WORKER, Route.P2P, Scheme.SPSK),
]


def known(day: str, country: str, known_on: str | None, **more: object) -> Standing:
    """How a country stood on a day, by what was public on another."""
    return ask(BOOK, day, country, known_on=date.fromisoformat(known_on) if known_on else None, more=more)


def rows(answer: Standing, *, decisive: bool | None = None) -> set[str]:
    """The rows shown, or those of them that decide or do not."""
    return {each.row for each in answer.evidence if decisive is None or each.decisive is decisive}


def everything(country: str) -> Iterator[Situation]:
    """Four kinds of work on every day on which an answer about the country may change."""
    for day in sorted(BOOK.cuts(country)):
        yield from (Situation(country, day, *work) for work in WORK)


SAUDI = {
    ("2023-09-10", "revocation-2023-08-23"): ("2023-08-22", "2023-08-23", "2023-08-24", TODAY.isoformat()),
    ("2023-09-10", "SA-2023-08-30"): ("2023-08-29", "2023-08-30", "2023-08-31", TODAY.isoformat()),
    ("2025-06-20", "SA-2025-03-14"): ("2025-03-13", "2025-03-14", "2025-03-15", TODAY.isoformat()),
}


@pytest.mark.parametrize(("departure", "announcement"), SAUDI, ids=lambda word: word)
def test_an_announced_lifting_is_shown_from_its_day_and_never_decides(departure: str, announcement: str) -> None:
    """The liftings of August 2023 and March 2025 did not happen: a household was closed before, on and after them."""
    before, *since = SAUDI[departure, announcement]
    assert announcement not in rows(known(departure, "SA", before, **HOUSEHOLD))
    for known_on in (before, *since):
        answer = known(departure, "SA", known_on, **HOUSEHOLD)
        assert answer.statuses == {C}
        assert rows(answer, decisive=True) == {"kepmenaker-260-2015/SA"}
        assert (announcement in rows(answer, decisive=False)) == (known_on != before)


@pytest.mark.parametrize("departure", ["2023-09-10", "2025-06-20"])
@pytest.mark.parametrize("known_on", ["2023-08-22", "2023-08-30", "2025-03-13", "2025-03-14", "2025-06-16", None])
def test_a_household_placement_is_nonprosedural_whatever_was_known_of_a_lifting(
    departure: str, known_on: str | None
) -> None:
    """The verdict on a Saudi household placement is the same with the knowledge of every day around the liftings."""
    verdict = check(
        Placement(
            destination="SA",
            departed_on=date.fromisoformat(departure),
            route=Route.P2P,
            recruiter=Recruiter.P3MI,
            employer=Employer(kind=EmployerKind.INDIVIDUAL, occupation=Occupation.DOMESTIC_WORKER),
        ),
        known_on=date.fromisoformat(known_on) if known_on else None,
    )
    assert verdict.status is Status.NONPROCEDURAL


def test_that_a_lifting_was_given_up_is_known_only_when_it_was_said() -> None:
    """On 15 April 2024 the plan of August 2023 still stood; BP2MI said on the 16th that it was not carried out."""
    plan = "SA-2023-08-30"
    for departure in ("2024-04-16", "2024-05-01"):
        assert plan in rows(known(departure, "SA", "2024-04-15", **HOUSEHOLD))
        assert plan not in rows(known(departure, "SA", "2024-04-16", **HOUSEHOLD))


def test_the_one_channel_to_saudi_arabia_before_and_after_an_official_spoke_against_it() -> None:
    """Open by the channel of 2023 as known until 21 October 2025; from the Director General's word on, a conflict."""
    assert known("2025-11-01", "SA", "2025-10-21", **SPSK).statuses == {D}
    assert known("2025-11-01", "SA", "2025-10-22", **SPSK).statuses == CONFLICT


@pytest.mark.parametrize(
    ("known_on", "statuses", "shown"),
    [
        ("2023-08-03", SILENT, set[str]()),
        ("2023-10-01", SILENT, {"KH-2023-08-04-immigration"}),
        ("2024-02-05", SILENT, {"KH-2023-08-04-immigration", "KH-recorded-2023"}),
        ("2025-10-27", SILENT, {"KH-2023-08-04-immigration", "KH-recorded-2023"}),
        ("2025-10-28", CONFLICT, {"KH-2023-08-04-immigration", "KH-recorded-2023", "KH-2025-10-28-never"}),
        (None, CONFLICT, {"KH-2023-08-04-immigration", "KH-recorded-2023", "KH-2025-10-28-never"}),
    ],
)
def test_cambodia_in_2023_as_known_then_and_now(
    known_on: str | None, statuses: frozenset[DestinationStatus], shown: set[str]
) -> None:
    """In 2023 only an immigration office had spoken; in 2024 the count came, and in 2025 the Minister's "never"."""
    answer = known("2023-10-01", "KH", known_on)
    assert (answer.statuses, rows(answer)) == (statuses, shown)


def test_on_its_eve_nobody_knew_of_the_stop_of_january_2021() -> None:
    """As known on 6 January 2021 Japan was on the list of October and Taiwan open by its memorandum."""
    for country, decisive in (("JP", "L23-2020-10"), ("TW", "TW-2018-12-14")):
        eve = known("2021-01-31", country, "2021-01-06")
        assert eve.statuses == {D}
        assert rows(eve, decisive=True) == {decisive}
        assert known("2021-01-07", country, "2021-01-07").statuses == {S}


@pytest.mark.parametrize("country", ["JP", "TW"])
@pytest.mark.parametrize("departure", ["2021-01-08", "2021-12-01", "2022-04-17", "2022-05-20"])
def test_in_2021_the_stop_of_january_had_no_end_yet(country: str, departure: str) -> None:
    """That it was over by 18 April 2022 is told by the list of that day: as known in June 2021 it went on."""
    assert known(departure, country, "2021-06-01").statuses == {S}


def test_today_the_stop_of_january_2021_may_have_ended_before_the_list() -> None:
    """As known today it may have ended on any day up to the list of 18 April 2022, which names both countries."""
    assert known("2021-12-01", "TW", None).statuses == {S, D}
    assert known("2021-12-01", "JP", None).statuses == {S} | SILENT
    assert L not in known("2022-04-18", "JP", None).statuses


def test_what_ended_after_its_documents_names_the_document_of_its_end() -> None:
    """Without one the end counts as known from the first day; an end nobody found runs to the day of the data."""
    lapses = {text.id for text in BOOK.text.rows if text.kind == "carried"}
    ended = [text for text in ENTRIES if text.until and not text.until_source and text.id not in lapses]
    newest = {text.id: max(BOOK.sources[name].published for name in text.named_sources) for text in ended}
    known_early = {text.id for text in ended if newest[text.id] + DAY < _last(text.until) != TODAY}
    assert known_early == set()


def _last(boundary: str) -> date:
    return date.fromisoformat(boundary.rpartition("..")[2])


@pytest.mark.sweep
@pytest.mark.parametrize("country", COUNTRIES)
def test_knowing_all_that_was_published_is_knowing_everything(country: str) -> None:
    """Known on the day of the newest source, or later, every answer is the one without a day of knowledge."""
    for known_on in (PUBLISHED[-1], date.max):
        for asked in everything(country):
            assert BOOK.standing(asked, known_on=known_on) == BOOK.standing(asked)


@pytest.mark.sweep
@pytest.mark.parametrize("known_on", PUBLISHED, ids=str)
def test_what_is_known_on_a_day_is_the_book_as_it_stood_that_day(known_on: date) -> None:
    """For whom a document of the day or the next speaks of: nothing later is evidence, or changes an answer."""
    stood = as_it_stood(known_on)
    for country in spoken_of(known_on):
        for asked in everything(country):
            answer = BOOK.standing(asked, known_on=known_on)
            assert answer == stood.standing(asked)
            assert all(one.published <= known_on for each in answer.evidence for one in (each.source, *each.also))


def spoken_of(known_on: date) -> list[str]:
    """The countries of rows and lists that a document of the day, or of the next day with any, speaks of."""
    later = next((day for day in PUBLISHED if day > known_on), known_on)
    names = {name for name, each in BOOK.sources.items() if each.published in {known_on, later}}
    codes = {code for text in ENTRIES if names & {*text.named_sources} for code in text.countries}
    return sorted({*codes, "BR"} - {EVERY_COUNTRY})


@cache
def as_it_stood(known_on: date) -> PolicyBook:
    """A book of only what was public: rows, lists and ends of which no document was are left out."""
    public_rows = (_public(text, known_on) for text in BOOK.text.rows)
    public_lists = (_public(text, known_on) for text in BOOK.text.lists)
    lists = (
        one._replace(entry_sources=tuple((code, _before(names, known_on)) for code, names in one.entry_sources))
        for one in public_lists
        if one.sources
    )
    text = BOOK.text._replace(rows=tuple(one for one in public_rows if one.sources), lists=tuple(lists))
    return PolicyBook(text, digest=known_on.isoformat())


def _public(text: Entry, known_on: date) -> Entry:
    ended = not text.until_source or _before((text.until_source,), known_on)
    sources = _before(text.sources, known_on)
    return text._replace(sources=sources) if ended else text._replace(sources=sources, until="", until_source="")


def _before(names: tuple[str, ...], known_on: date) -> tuple[str, ...]:
    return tuple(name for name in names if BOOK.sources[name].published <= known_on)


KINDS = ["closed", "suspended", "open", "not_designated", "announced", "recorded"]
SHIPPED_DAYS = st.sampled_from([day for day in PUBLISHED if day > date(2014, 12, 31)])


@given(
    country=st.sampled_from(COUNTRIES),
    kind=st.sampled_from(KINDS),
    published=SHIPPED_DAYS,
    since=SHIPPED_DAYS,
    data=st.data(),
)
def test_a_row_told_later_is_not_in_an_earlier_answer(
    country: str, kind: str, published: date, since: date, data: st.DataObject
) -> None:
    """A document added to the book changes no answer as known before it was published, and is not shown in it."""
    text = source(id="late", authority="decree", published=published.isoformat(), retrieved=None)
    text += row("told-later", kind, "late", country, since=since.isoformat())
    asked = data.draw(st.sampled_from(list(everything(country))))
    earlier, book = published - DAY, BOOK.overlay(text)
    assert book.standing(asked, known_on=earlier) == BOOK.standing(asked, known_on=earlier)
    at_once = book.standing(asked._replace(day=max(asked.day, since)), known_on=published)
    assert "told-later" in rows(at_once)


@pytest.mark.parametrize("noted", BOOK.text.rows, ids=lambda each: each.id)
def test_a_note_tells_nothing_that_its_documents_could_not_know(noted: RowText) -> None:
    """Read as known on the day of its documents, a row speaks of no year after the next, for which plans are made."""
    newest = max(BOOK.sources[name].published.year for name in noted.named_sources)
    years = {int(year) for note in (noted.note_id, noted.note_en) for year in re.findall(r"\b(?:19|20)\d\d\b", note)}
    assert max(years, default=newest) <= newest + 1
