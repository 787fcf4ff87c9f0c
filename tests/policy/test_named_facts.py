"""Does the shipped policy say what the sources say, on the days they speak of?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules.policy import PolicyBook, Standing
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Scheme, Why
from tests.policy.stated import CASES, HOUSEHOLD, NURSES, OWN, SSW
from tests.policy.toys import SILENT, C, D, L, S, ask

BOOK = PolicyBook.shipped()


def _on(country: str, day: str, **more: object) -> Standing:
    return ask(BOOK, day, country, more=more)


def _decisive(answer: Standing) -> list[str]:
    return [evidence.row for evidence in answer.evidence if evidence.decisive]


def _beside(answer: Standing) -> list[str]:
    return [evidence.row for evidence in answer.evidence if not evidence.decisive]


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
        ("SA", "2023-08-23", HOUSEHOLD, "revocation-2023-08-23"),
        ("LY", "2026-03-09", HOUSEHOLD, "revocation-2023-08-23"),
        ("SY", "2024-12-29", {}, "SY-2024-12-29-regional"),
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


@pytest.mark.parametrize(
    ("country", "day", "source"),
    [
        ("MY", "2022-04-20", {"kepdirjen-3-111-2022", "kepdirjen-3-111-2022-my"}),
        ("DE", "2022-04-20", {"kepdirjen-3-111-2022"}),
        ("TR", "2021-01-07", {"kepdirjen-3-100-2021", "kepdirjen-3-100-2021-ukps"}),
        ("SG", "2021-01-07", {"kepdirjen-3-100-2021", "kepdirjen-3-100-2021-annex-2", "kepdirjen-3-100-2021-ukps"}),
        ("IQ", "2021-01-07", {"kepdirjen-3-100-2021", "kepdirjen-3-100-2021-annex-1", "kepdirjen-3-100-2021-ukps"}),
    ],
)
def test_a_page_about_one_country_of_a_list_is_shown_for_that_country_alone(
    country: str, day: str, source: set[str]
) -> None:
    """The page on Malaysia's entry in L65 says nothing of Germany; two pages printed parts of the annex of L17."""
    listed = next(one for one in _on(country, day).evidence if one.status == "listed")
    assert {listed.source.id, *(also.id for also in listed.also)} == source


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
        ("JP", "2022-08-23", {True}, {True}),
        ("JP", "2008-06-01", {True}, {True}),
        ("JP", "2008-04-30", {True, False}, {True, False}),
        ("MY", "2023-01-01", {True}, {True, False}),
        ("SG", "2023-01-01", {True, False}, {True, False}),
        ("CA", "2025-06-03", {True}, {True}),
        ("AU", "2025-10-01", {False}, {False}),
    ],
)
def test_agreements_and_government_channels_are_kept_apart(
    country: str, day: str, agreement: set[bool], government: set[bool]
) -> None:
    """Malaysia has an agreement and no government channel known; Korea has both, Canada too; Singapore is silent."""
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
