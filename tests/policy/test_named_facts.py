"""Does the shipped policy say what the sources say, on the days they speak of?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules.policy import PolicyBook, Standing
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Route, Scheme, Why
from tests.policy.toys import CONFLICT, OTHER_WAY, SILENT, C, D, L, N, S, ask

BOOK = PolicyBook.shipped()
HOME: dict[str, object] = {"occupation": Occupation.DOMESTIC_WORKER}
HOUSEHOLD: dict[str, object] = {**HOME, "employer": EmployerKind.INDIVIDUAL}
NURSES: dict[str, object] = {"occupation": Occupation.NURSE}
OWN: dict[str, object] = {"route": Route.PERSEORANGAN}
ONE: dict[str, object] = {"employer": EmployerKind.INDIVIDUAL}
STATE: dict[str, object] = {"route": Route.G2G}
BUILDERS: dict[str, object] = {"occupation": Occupation.CONSTRUCTION}
FARMERS: dict[str, object] = {"occupation": Occupation.AGRICULTURE}
MAKERS: dict[str, object] = {"occupation": Occupation.MANUFACTURING}
SSW: dict[str, object] = {"scheme": Scheme.SSW}
SPSK: dict[str, object] = {**HOME, "scheme": Scheme.SPSK}


def _on(country: str, day: str, **more: object) -> Standing:
    return ask(BOOK, day, country, more=more)


def _decisive(answer: Standing) -> list[str]:
    return [evidence.row for evidence in answer.evidence if evidence.decisive]


def _beside(answer: Standing) -> list[str]:
    return [evidence.row for evidence in answer.evidence if not evidence.decisive]


CASES: dict[str, tuple[str, str, dict[str, object], frozenset[DestinationStatus]]] = {
    "Cambodia the day before the Minister of 5 December 2024": ("KH", "2024-12-04", {}, SILENT),
    "Cambodia from the Minister of 5 December 2024": ("KH", "2024-12-05", {}, frozenset({N})),
    "Cambodia on the day of the Minister of 29 October 2025": ("KH", "2025-10-29", OWN, frozenset({N})),
    "Cambodia while L65 holds without it": ("KH", "2022-04-20", {}, frozenset({L})),
    "Cambodia by its own company while L65 holds": ("KH", "2022-04-20", {"route": Route.UKPS}, SILENT),
    "Cambodia by its own company while L14 holds": ("KH", "2020-09-10", {"route": Route.UKPS}, frozenset({L})),
    "Myanmar after a regional office of January 2025": ("MM", "2025-02-04", {}, SILENT),
    "Myanmar from the Minister of 5 February 2025": ("MM", "2025-02-05", {}, frozenset({N})),
    "Laos from the Minister of 26 June 2025": ("LA", "2025-06-26", {}, frozenset({N})),
    "Thailand while L65 names it": ("TH", "2022-04-20", {}, frozenset({D})),
    "Thailand after L65, not carried": ("TH", "2024-06-01", {}, SILENT),
    "Thailand from the Minister of 5 February 2025": ("TH", "2025-02-05", {}, CONFLICT),
    "Saudi households from Kepmenaker 260/2015": ("SA", "2015-07-01", HOUSEHOLD, frozenset({C})),
    "Saudi households under the stop of August 2011": ("SA", "2011-08-01", HOUSEHOLD, frozenset({S})),
    "Saudi companies after Kepmenaker 260/2015": ("SA", "2016-01-01", {}, SILENT),
    "Saudi companies, carried from L65": ("SA", "2026-03-05", {}, frozenset({D})),
    "Saudi household work with a company outside the channel": ("SA", "2019-01-01", HOME, frozenset({OTHER_WAY})),
    "Saudi household work by the channel of 2018": ("SA", "2019-01-01", SPSK, frozenset({D})),
    "Saudi household work by the channel of 2023": ("SA", "2024-01-01", SPSK, frozenset({D})),
    "Saudi channel against the Director General of October 2025": ("SA", "2025-10-22", SPSK, CONFLICT),
    "Saudi households after the announced lifting of 2023": ("SA", "2023-09-10", HOUSEHOLD, frozenset({C})),
    "Saudi households after the announced lifting of 2025": ("SA", "2025-03-20", HOUSEHOLD, frozenset({C})),
    "Emirates households after the statement of April 2025": ("AE", "2025-04-09", HOUSEHOLD, frozenset({C})),
    "Emirates companies during the verbal hold of 2025": ("AE", "2025-08-01", {}, frozenset({D})),
    "Qatar companies while the host limits visas": ("QA", "2026-03-05", {}, frozenset({D})),
    "Kuwait households under the stop of 2009": ("KW", "2010-01-01", HOUSEHOLD, frozenset({S})),
    "Kuwait household work with a company after March 2026": ("KW", "2026-03-04", HOME, CONFLICT),
    "Malaysia households by the one channel of April 2022": ("MY", "2022-04-01", HOUSEHOLD, frozenset({D})),
    "Malaysia households outside the one channel": ("MY", "2022-05-01", {**HOUSEHOLD, **OWN}, frozenset({OTHER_WAY})),
    "Malaysia during the stop of July 2022": ("MY", "2022-07-13", {}, frozenset({S})),
    "Malaysia on the day before the stop": ("MY", "2022-07-12", {}, frozenset({D})),
    "Malaysia reopened on 1 August 2022": ("MY", "2022-08-01", HOUSEHOLD, frozenset({D})),
    "Japan SSW by oneself in 2021 to 2022": ("JP", "2022-06-01", {**SSW, **OWN}, frozenset({D})),
    "Japan SSW by agency before March 2023": ("JP", "2022-06-01", SSW, frozenset({OTHER_WAY})),
    "Japan SSW by agency inside March 2023": ("JP", "2023-03-15", SSW, frozenset({D, OTHER_WAY})),
    "Japan SSW by agency from April 2023": ("JP", "2023-04-01", SSW, frozenset({D})),
    "Japan under the circular of January 2021": ("JP", "2021-01-07", {}, frozenset({S})),
    "Japan when L65 names it": ("JP", "2022-04-18", {}, frozenset({D})),
    "Japan after the circular of January 2021, whose end is not known": ("JP", "2021-06-01", {}, SILENT | {S}),
    "Hong Kong households as L23 takes the place of L14 on some day of October 2020": (
        "HK",
        "2020-10-15",
        {**HOUSEHOLD},
        frozenset({D}),
    ),
    "Taiwan on the day of SE M/1/PK.02.03/I/2021": ("TW", "2021-01-07", {}, frozenset({S})),
    "Taiwan when the host had reopened, the end of the circular not known": ("TW", "2021-12-01", {}, frozenset({S, D})),
    "Taiwan on the eve of L65": ("TW", "2022-04-17", {}, frozenset({S, D})),
    "Taiwan when L65 names it": ("TW", "2022-04-18", {}, frozenset({D})),
    "Taiwan by the memorandum of 14 December 2018": ("TW", "2018-12-14", {}, frozenset({D})),
    "Korea EPS under the agreement of 2022": ("KR", "2022-06-27", {"route": Route.G2G}, frozenset({D})),
    "Korea seasonal work, not carried": ("KR", "2025-11-01", {"scheme": Scheme.SEASONAL}, SILENT),
    "Korea seasonal farming by the government, which is not EPS": (
        "KR",
        "2025-11-01",
        {**FARMERS, **STATE, "scheme": Scheme.SEASONAL},
        SILENT,
    ),
    "Korea farming by the government under EPS": ("KR", "2025-11-01", {**FARMERS, **STATE}, frozenset({D})),
    "Korea individual employers, whom L65 as seen does not name": ("KR", "2025-11-01", ONE, SILENT),
    "Japan nurses by the government under IJEPA, carried": ("JP", "2022-08-01", {**NURSES, **STATE}, frozenset({D})),
    "Japan building by the government, which IJEPA is not about": ("JP", "2025-11-01", {**BUILDERS, **STATE}, SILENT),
    "Japan individual employers without SSW": ("JP", "2025-11-01", ONE, SILENT),
    "Turkey companies, carried": ("TR", "2025-11-01", {}, frozenset({D})),
    "Turkey individual employers, not carried": ("TR", "2024-06-01", ONE, SILENT),
    "Turkey individual farmers, not in the statement of November 2025": (
        "TR",
        "2025-12-01",
        {**FARMERS, **ONE},
        SILENT,
    ),
    "Slovakia factories, carried": ("SK", "2025-06-01", MAKERS, frozenset({D})),
    "Slovakia building, of which the embassy did not speak": ("SK", "2025-06-01", BUILDERS, SILENT),
    "Slovakia individual employers, not carried": ("SK", "2025-06-01", {**MAKERS, **ONE}, SILENT),
    "Romania building, carried": ("RO", "2025-06-01", BUILDERS, frozenset({D})),
    "Romania factories, not carried": ("RO", "2025-06-01", MAKERS, SILENT),
    "Romania individual employers, not carried": ("RO", "2025-06-01", {**BUILDERS, **ONE}, SILENT),
    "Hungary individual employers, not carried": ("HU", "2025-06-01", ONE, SILENT),
    "Papua companies, carried": ("PG", "2025-06-01", BUILDERS, frozenset({D})),
    "Papua individual employers, not carried": ("PG", "2025-06-01", ONE, SILENT),
    "Italy individual employers, not carried": ("IT", "2025-06-01", ONE, SILENT),
    "Singapore by oneself, on the list carried": ("SG", "2026-02-06", OWN, frozenset({D})),
    "Germany building by the government, no part of Triple Win": ("DE", "2026-03-04", {**BUILDERS, **STATE}, SILENT),
    "Germany hotels by the government from December 2025": (
        "DE",
        "2026-01-01",
        {"occupation": Occupation.HOSPITALITY, **STATE},
        frozenset({D}),
    ),
    "Germany plantations, no skilled work": ("DE", "2026-03-04", {"occupation": Occupation.PLANTATION}, SILENT),
    "Germany nurses by the government": ("DE", "2024-01-01", {**NURSES, "route": Route.G2G}, frozenset({D})),
    "Germany nurses by agency, not carried": ("DE", "2024-01-01", NURSES, SILENT),
    "Germany skilled work by agency from March 2026": ("DE", "2026-03-04", NURSES, frozenset({D})),
    "Italy nurses on the day of the Minister": ("IT", "2025-11-17", NURSES, CONFLICT),
    "Italy factories beside the Minister's words": ("IT", "2025-11-17", {}, frozenset({D})),
    "Italy more than three years after its last ground": ("IT", "2028-01-01", {}, SILENT),
    "Hong Kong without such a term": ("HK", "2028-01-01", {}, frozenset({D})),
    "Hungary, whose limits are the host's": ("HU", "2025-06-01", {}, frozenset({D})),
    "Brunei companies, carried": ("BN", "2024-06-01", {}, frozenset({D})),
    "Brunei households from the ambassador until L65": ("BN", "2022-01-10", HOUSEHOLD, frozenset({N})),
    "Brunei households after L65, whose annex was not seen": ("BN", "2024-06-01", HOUSEHOLD, CONFLICT),
    "China under the circular of February 2020": ("CN", "2021-06-01", {}, frozenset({S})),
    "China after L65, not carried": ("CN", "2023-01-01", {}, SILENT),
    "Australia on L14": ("AU", "2020-09-10", {}, frozenset({D})),
    "Australia a week after L65": ("AU", "2022-04-25", {}, frozenset({L})),
    "New Zealand before the cost decree": ("NZ", "2022-11-15", {}, SILENT),
    "New Zealand by agency from Keputusan 796/2022": ("NZ", "2022-11-16", {}, frozenset({D})),
    "New Zealand households, not in that decree": ("NZ", "2023-10-23", HOUSEHOLD, SILENT),
    "Maldives hotels, carried": ("MV", "2024-01-01", {"occupation": Occupation.HOSPITALITY}, frozenset({D})),
    "Maldives building, not carried": ("MV", "2024-01-01", {"occupation": Occupation.CONSTRUCTION}, SILENT),
    "Either Congo, since L65 names one of them": ("CD", "2022-04-20", {}, SILENT),
    "A country on no list, while none holds": ("AT", "2019-06-01", {}, SILENT),
    "Every country under Kepmenaker 151/2020": ("BR", "2020-04-01", {}, frozenset({S})),
    "Every country the day Kepmenaker 151/2020 ended": ("BR", "2020-07-29", {}, SILENT),
    "Poland in 2019, before any list": ("PL", "2019-11-18", {}, SILENT),
}


@pytest.mark.parametrize("case", sorted(CASES))
def test_the_status_is_what_the_named_source_says(case: str) -> None:
    """Each case names the source that its status comes from."""
    country, day, more, expected = CASES[case]
    assert _on(country, day, **more).statuses == expected


@pytest.mark.parametrize(
    ("country", "day", "more", "approved", "expected"),
    [
        ("SA", "2016-01-01", {**HOUSEHOLD, "re_entry": True}, "2015-06-30", SILENT),
        ("SA", "2016-01-01", HOUSEHOLD, "2015-06-30", frozenset({C})),
        ("SA", "2016-01-01", {**HOUSEHOLD, "re_entry": True}, "2015-07-01", frozenset({C})),
        ("MY", "2022-07-20", HOUSEHOLD, "2022-07-12", frozenset({D})),
        ("MY", "2022-07-20", HOUSEHOLD, "2022-07-13", frozenset({S})),
        ("TW", "2021-06-01", {}, "2021-01-06", frozenset({D})),
        ("JP", "2021-06-01", {**SSW, **OWN}, "2021-01-06", frozenset({D})),
        ("JP", "2021-01-07", NURSES, "2021-01-06", SILENT),
        ("HK", "2020-04-01", {}, "2020-03-01", SILENT | {S}),
        ("HK", "2020-04-01", {}, "2020-03-20", frozenset({S})),
        ("CN", "2021-06-01", {}, "2020-01-01", frozenset({S})),
    ],
)
def test_who_was_approved_before_a_stop_goes_on(
    country: str, day: str, more: dict[str, object], approved: str, expected: frozenset[DestinationStatus]
) -> None:
    """Stops of 2021 and 2022 spared those approved before, that of 2015 those who come back under a contract.

    Kepmenaker 151/2020 spared who had visa and ticket, which an approval does not show. Nothing says so of China's.
    """
    assert _on(country, day, approved_on=date.fromisoformat(approved), **more).statuses == expected


def test_cambodia_shows_what_does_not_decide() -> None:
    """The immigration office, the regional offices and the 49 placements of 2023 are shown and never decide."""
    shown = _beside(_on("KH", "2025-10-29"))
    assert {"KH-2023-08-04-immigration", "KH-2025-07-29-regional", "KH-recorded-2023"} <= set(shown)


def test_the_newest_statement_comes_first() -> None:
    """On the day of the Minister's words of 29 October 2025, they are the first evidence."""
    assert _decisive(_on("KH", "2025-10-29"))[0] == "KH-2025-10-29"


def test_the_lowest_word_on_which_cambodia_rests_is_a_national_statement() -> None:
    """Only national statements decide about Cambodia."""
    answer = _on("KH", "2025-10-29")
    assert {evidence.source.authority.value for evidence in answer.evidence if evidence.decisive} == {
        "national_statement"
    }


@pytest.mark.parametrize(
    ("country", "day", "more", "announcement"),
    [
        ("SA", "2023-09-10", HOUSEHOLD, "SA-2023-08-30"),
        ("SG", "2026-02-06", {}, "SG-2026-02-05"),
        ("SA", "2025-03-20", HOUSEHOLD, "SA-2025-03-14"),
        ("AE", "2025-08-01", {}, "AE-2025-06-26"),
        ("KW", "2015-06-01", HOUSEHOLD, "roadmap-2015-05-04"),
    ],
)
def test_announcements_are_shown_and_do_not_decide(
    country: str, day: str, more: dict[str, object], announcement: str
) -> None:
    """Liftings that did not happen, a verbal hold and the roadmap of 2015 stand beside the answer."""
    assert announcement in _beside(_on(country, day, **more))


def test_a_carried_listing_says_from_when() -> None:
    """Hong Kong in 2025 rests on the list of 18 April 2022 and says so."""
    answer = _on("HK", "2025-06-01")
    assert (answer.carried_from, answer.evidence[0].status) == (date(2022, 4, 18), "carried")


def test_a_listing_in_force_is_not_carried() -> None:
    """While the list holds, or a row opens the channel, nothing is carried."""
    assert _on("HK", "2022-04-20").carried_from is None
    assert _on("HK", "2025-06-01", employer=EmployerKind.INDIVIDUAL).carried_from is None


def test_without_carrying_the_old_listing_is_shown() -> None:
    """Hong Kong without carrying is silence, with the old listing beside it."""
    answer = ask(BOOK, "2023-06-01", "HK", carry_forward=False)
    assert (answer.statuses, answer.why) == (SILENT, Why.NO_INFORMATION)
    assert ("L65-2022-04", "listed_before", False) in [
        (entry.row, entry.status, entry.decisive) for entry in answer.evidence
    ]


def test_a_stop_without_an_end_says_when_it_is_taken_to_have_ended() -> None:
    """The circular on China has no end; the list of April 2022 names China, and the note says so."""
    note = _on("CN", "2021-06-01").evidence[0].note_en
    assert "2022-04-18" in note
    assert "L65-2022-04" in note


def test_an_annex_that_was_not_seen_is_said() -> None:
    """The listing of Italy says that sector and scheme were not seen; that of Malaysia does not."""
    assert "not seen" in _on("IT", "2022-04-20").evidence[0].note_en
    assert "not seen" not in _on("MY", "2022-04-20").evidence[0].note_en


def test_a_country_listed_for_other_work_is_not_listed_and_says_why() -> None:
    """The list of July 2020 names the Emirates for hotels only."""
    answer = _on("AE", "2020-09-10", occupation=Occupation.CONSTRUCTION)
    assert (answer.statuses, answer.evidence[0].status) == (frozenset({L}), "not_listed")
    assert "other work" in answer.evidence[0].note_en


@pytest.mark.parametrize(
    ("day", "known_on", "expected"),
    [
        ("2015-08-01", "2015-07-01", frozenset({C})),
        ("2015-08-01", "2015-06-30", SILENT),
    ],
)
def test_a_decree_is_known_from_its_own_day(day: str, known_on: str, expected: frozenset[DestinationStatus]) -> None:
    """Kepmenaker 260/2015 was public on 1 July 2015, though the page that was read is of November."""
    answer = ask(BOOK, day, "SA", known_on=date.fromisoformat(known_on), more={"employer": EmployerKind.INDIVIDUAL})
    assert answer.statuses == expected


def test_an_end_that_nobody_knew_yet_does_not_count() -> None:
    """Known on 1 May 2020, the stop of March 2020 had no end."""
    assert ask(BOOK, "2021-06-01", "BR", known_on=date(2020, 5, 1)).statuses == frozenset({S})


@pytest.mark.parametrize(
    ("country", "day", "agreement", "government"),
    [
        ("KH", "2025-02-04", {True, False}, {True, False}),
        ("KH", "2025-10-29", {False}, {False}),
        ("TH", "2025-10-29", {False}, {False}),
        ("KR", "2023-01-01", {True}, {True}),
        ("DE", "2021-08-01", {True}, {True}),
        ("JP", "2023-08-23", {True}, {True}),
        ("JP", "2022-08-23", {True}, {True, False}),
        ("MY", "2023-01-01", {True}, {True, False}),
        ("SG", "2023-01-01", {True, False}, {True, False}),
        ("AU", "2025-10-01", {False}, {False}),
    ],
)
def test_agreements_and_government_channels_are_kept_apart(
    country: str, day: str, agreement: set[bool], government: set[bool]
) -> None:
    """Malaysia has an agreement and no government channel known; Korea has both; Singapore is silent."""
    moment = date.fromisoformat(day)
    assert BOOK.agreement(country, moment)[0] == agreement
    assert BOOK.g2g_basis(country, moment)[0] == government


def test_host_limits_leave_the_indonesian_status_alone() -> None:
    """Hungary closed to guest workers in 2025 by its own decree, shown apart from how it stands here."""
    assert [evidence.row for evidence in BOOK.host_limits("HU", date(2025, 2, 1))] == ["HU-2025-01-01"]
    assert [evidence.row for evidence in BOOK.host_limits("TW", date(2021, 11, 11))] == []
    assert "HU-2025-01-01" not in _beside(_on("HU", "2025-02-01"))


def test_notices_begin_on_their_days() -> None:
    """Penalties from 2 January 2026 and placement procedure from 19 January 2026 are not verified."""
    told = {
        day: [notice.id for notice in BOOK.notices(date.fromisoformat(day))] for day in ("2026-01-01", "2026-01-10")
    }
    assert told == {"2026-01-01": [], "2026-01-10": ["penalties-2026"]}
    assert all("not verified" in notice.text_en for notice in BOOK.notices(date(2026, 2, 1)))
    assert len(BOOK.notices(date(2026, 2, 1))) == 2


def test_what_a_country_tells_apart() -> None:
    """Only occupations and schemes that some row names are classes of their own."""
    assert BOOK.schemes("JP") == {Scheme.SSW}
    assert BOOK.occupations("KH") == frozenset()
    assert Occupation.DOMESTIC_WORKER in BOOK.occupations("SA")


def test_starts_of_stops_that_spare_the_approved() -> None:
    """Malaysia: the stop of March 2020 and that of July 2022."""
    assert BOOK.approval_cuts("MY") == {date(2020, 3, 20), date(2022, 7, 13)}
