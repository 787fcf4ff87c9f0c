"""Where the sources contradict each other, are both sides shown, and is only what they support answered?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Employer, Placement, check
from p2mi_rules.norms import Outcome
from p2mi_rules.policy import PolicyBook, Standing
from p2mi_rules.vocabulary import Authority, EmployerKind, Occupation, Recruiter, Route, Scheme, Status, Topic, Why
from tests.policy.stated import HOME, HOUSEHOLD, MAKERS, NURSES, ONE, SPSK, STATE
from tests.policy.toys import CONFLICT, SILENT, C, D, N, S, ask, row, source

if TYPE_CHECKING:
    from p2mi_rules import Verdict
    from p2mi_rules.vocabulary import DestinationStatus

BOOK = PolicyBook.shipped()
HOTELS: dict[str, object] = {"occupation": Occupation.HOSPITALITY}
EVERY_WORK = [job for job in Occupation if not job.at_sea]


def on(country: str, day: str, **more: object) -> Standing:
    """How the country stood on a day by the shipped book."""
    return ask(BOOK, day, country, more=more)


def decisive(answer: Standing) -> set[str]:
    """The rows and lists that the answer rests on."""
    return {evidence.row for evidence in answer.evidence if evidence.decisive}


def beside(answer: Standing) -> set[str]:
    """The rows and lists that are shown and decide nothing."""
    return {evidence.row for evidence in answer.evidence if not evidence.decisive}


def agreed(country: str, day: str) -> frozenset[bool]:
    """Whether a written agreement exists."""
    return BOOK.agreement(country, date.fromisoformat(day))[0]


def named(prefix: str) -> set[str]:
    """The countries of the rows whose ids begin so."""
    return {code for text in BOOK.text.rows if text.id.startswith(prefix) for code in text.countries}


def judged(country: str, day: str, employer: EmployerKind, work: Occupation, route: Route = Route.P2P) -> Verdict:
    """A placement of which all is known that the destination could hang on."""
    return check(
        Placement(
            destination=country,
            departed_on=date.fromisoformat(day),
            route=route,
            scheme=Scheme.NO_SCHEME,
            recruiter=Recruiter.BADAN if route is Route.G2G else Recruiter.P3MI,
            employer=Employer(kind=employer, occupation=work),
        )
    )


def outcome(verdict: Verdict, rule: str) -> Outcome:
    """What one rule says."""
    return next(each.outcome for each in verdict.findings if each.rule.id == rule)


# The ten of the evidence up to April 2022 and its sequel.


def test_1_the_ban_of_2015_is_given_four_sizes() -> None:
    """Announced for 21 countries, decreed for 19, noticed by an embassy for 18, spoken of as 15: the 19 are closed."""
    decreed, announced = named("kepmenaker-260-2015"), named("roadmap-2015-05-04")
    assert (len(announced), len(decreed)) == (21, 19)
    assert announced - decreed == {"IR", "PK", "SS"}
    assert decreed - announced == {"SD"}
    for day in ("2015-07-01", "2026-11-24"):
        assert {code for code in announced | decreed if on(code, day, **HOUSEHOLD).statuses == {C}} == decreed


def test_1_what_was_only_announced_is_shown_and_closes_nothing() -> None:
    """Iran, Pakistan and South Sudan stand in the announcement of May 2015 and not in the decree of July."""
    for country in ("IR", "PK", "SS"):
        answer = on(country, "2015-06-01", **HOUSEHOLD)
        assert (answer.statuses, beside(answer), decisive(answer)) == (SILENT, {"roadmap-2015-05-04"}, set())
        assert on(country, "2015-07-01", **HOUSEHOLD).statuses == SILENT


def test_1_the_nineteenth_and_the_fifteen_are_told_with_their_sources() -> None:
    """Syria is named by the Director General, beside the embassy's 18; 15 is a count in a note and drops nobody."""
    sources = {code: on(code, "2016-01-01", **HOUSEHOLD).evidence[0].source.id for code in named("kepmenaker-260-2015")}
    assert {code for code, name in sources.items() if name != "kepmenaker-260-2015"} == {"SY"}
    counted = next(text for text in BOOK.text.rows if text.id == "SA-2026-02-04")
    assert "15 countries, not 19" in counted.note_en


def test_2_the_ban_is_cited_as_decree_and_as_regulation_and_called_void() -> None:
    """Whatever it is called, a decree of the Minister stands behind each closing, before and after UU 18/2017."""
    closings = {name for text in BOOK.text.rows if text.kind == "closed" for name in text.sources}
    assert {BOOK.sources[name].authority for name in closings} == {Authority.DECREE}
    for day, rule in (("2017-11-21", "uu39-2004/p30"), ("2017-11-22", "uu18-2017/p72-b")):
        verdict = judged("SA", day, EmployerKind.INDIVIDUAL, Occupation.DOMESTIC_WORKER)
        assert outcome(verdict, rule) is Outcome.BREACHED
        assert verdict.status is Status.NONPROCEDURAL


@pytest.mark.parametrize("country", sorted(named("kepmenaker-260-2015")))
def test_3_the_ban_is_read_for_individual_employers_for_households_and_for_everybody(country: str) -> None:
    """The decree is about individual employers: whatever their work, they are closed, and no company is."""
    for work in EVERY_WORK:
        assert on(country, "2016-01-01", **ONE, occupation=work).statuses == {C}
        assert C not in on(country, "2016-01-01", occupation=work).statuses
    company = judged(country, "2018-01-01", EmployerKind.LEGAL_ENTITY, Occupation.CONSTRUCTION)
    assert outcome(company, "uu18-2017/p72-b") is Outcome.SATISFIED
    assert company.status is not Status.NONPROCEDURAL


def test_3_the_wider_reading_of_an_embassy_is_shown() -> None:
    """The embassy in Tripoli reads the decree as a stop of all placement: shown beside Libya, deciding nothing."""
    answer = on("LY", "2016-01-01", **MAKERS)
    assert (answer.statuses, answer.why) == (SILENT, Why.NO_INFORMATION)
    assert beside(answer) == {"LY-2015-11-26"}


def test_3_that_household_work_is_meant_is_a_statement_and_no_closing() -> None:
    """Officials speak of the domestic sector: of a company's household work that is their word, not the decree's."""
    answer = on("LY", "2026-03-09", **HOME)
    assert (answer.statuses, decisive(answer)) == (frozenset({N}), {"LY-2026-03-09"})
    verdict = judged("LY", "2026-03-09", EmployerKind.LEGAL_ENTITY, Occupation.DOMESTIC_WORKER)
    assert outcome(verdict, "uu18-2017/p72-b") is Outcome.SATISFIED
    assert outcome(verdict, "uu18-2017/p31") is Outcome.BREACHED


def test_4_thailand_is_on_the_list_of_2022_and_forbidden_in_2025() -> None:
    """Listed and never seen to be dropped, then forbidden by word: both are possible, and both are shown."""
    answer = on("TH", "2025-06-01")
    assert (answer.statuses, answer.why) == (CONFLICT, Why.SOURCES_CONFLICT)
    assert {"L65-2022-04", "TH-2025-02-05", "TH-2025-04-14"} <= decisive(answer)
    assert agreed("TH", "2025-06-01") == {False}, "one outlet printed that an agreement exists, against all others"
    verdict = judged("TH", "2025-06-01", EmployerKind.LEGAL_ENTITY, Occupation.HOSPITALITY)
    assert verdict.status is Status.INDETERMINATE
    assert Why.SOURCES_CONFLICT in {each.why for each in verdict.open_policy}


def test_5_cambodia_was_never_designated_and_has_49_placements_recorded() -> None:
    """For 2023 the Minister's "never" of October 2025 stands against BP2MI's own count: both are shown and possible."""
    answer = on("KH", "2023-10-01")
    assert (answer.statuses, answer.why) == (CONFLICT, Why.SOURCES_CONFLICT)
    assert decisive(answer) == {"KH-2025-10-28-never", "KH-recorded-2023"}
    verdict = judged("KH", "2023-10-01", EmployerKind.LEGAL_ENTITY, Occupation.SERVICES)
    assert verdict.status is Status.INDETERMINATE


def test_5_the_count_of_2023_opens_nothing_and_is_shown_ever_after() -> None:
    """In 2024 nothing decides, from December 2024 the Minister does: the count stands beside both answers."""
    between, after = on("KH", "2024-06-01"), on("KH", "2025-10-29")
    assert (between.statuses, after.statuses) == (SILENT, frozenset({N}))
    assert "KH-recorded-2023" in beside(between) & beside(after)


def test_6_italy_is_listed_and_recorded_and_yet_to_become_a_placement_country() -> None:
    """Of the work that the Minister of November 2025 named the sources conflict; for the rest the list is carried."""
    nurses, makers = on("IT", "2025-11-17", **NURSES), on("IT", "2025-11-17", **MAKERS)
    assert (nurses.statuses, nurses.why) == (CONFLICT, Why.SOURCES_CONFLICT)
    assert decisive(nurses) == {"L65-2022-04", "IT-2025-11-17"}
    assert (makers.statuses, makers.carried_from) == (frozenset({D}), date(2022, 4, 18))
    assert "IT-recorded-2024" in beside(nurses) & beside(makers)


def test_6_hungary_is_closed_by_its_own_decree_and_not_by_indonesia() -> None:
    """The host bars guest workers from 2025: a warning beside an Indonesian status that did not change."""
    assert on("HU", "2024-12-31").statuses == on("HU", "2025-01-01").statuses == {D}
    assert BOOK.host_limits("HU", date(2024, 12, 31)) == ()
    assert [limit.row for limit in BOOK.host_limits("HU", date(2025, 1, 1))] == ["HU-2025-01-01"]


def test_6_macau_is_called_a_main_destination_and_is_on_no_list() -> None:
    """While a complete list held it was not listed; after it the Minister's words are shown and open nothing."""
    assert decisive(on("MO", "2022-04-20")) == {"L65-2022-04"}
    answer = on("MO", "2024-05-09")
    assert (answer.statuses, answer.why, beside(answer)) == (SILENT, Why.NO_INFORMATION, {"MO-2024-05-09"})


def test_7_household_work_in_the_emirates_is_closed_since_2011_or_2015() -> None:
    """What can be shown begins with the decree of 1 July 2015; the year 2011 has no instrument and closes nothing."""
    assert on("AE", "2015-06-30", **HOUSEHOLD).statuses == SILENT
    assert on("AE", "2015-07-01", **HOUSEHOLD).statuses == {C}


def test_7_the_one_channel_of_the_emirates_exists_on_paper() -> None:
    """The memorandum of May 2024 was not carried out: shown, and household work is open by it for nobody."""
    for more in (HOUSEHOLD, SPSK, {**SPSK, **ONE}):
        answer = on("AE", "2024-06-01", **more)
        assert "AE-2024-05-26" in beside(answer)
        assert answer.statuses != {D}
    assert on("AE", "2024-06-01", **SPSK, **ONE).statuses == {C}
    assert on("AE", "2025-04-09", **SPSK).statuses == CONFLICT


def test_8_an_agreement_did_not_keep_jordan_open() -> None:
    """Signed in June 2009 for domestic workers, and closed for households by the decree of 2015 all the same."""
    assert agreed("JO", "2009-06-27") == {True}
    assert D not in {status for day in ("2015-07-01", "2026-11-24") for status in on("JO", day, **HOUSEHOLD).statuses}
    assert on("JO", "2009-06-27", **HOUSEHOLD).statuses == SILENT, "an agreement alone opens nothing"


def test_8_no_agreement_did_not_close_singapore() -> None:
    """No agreement of the governments was found, and a main destination it is: neither opens nor closes."""
    assert agreed("SG", "2024-01-01") == {True, False}
    verdict = judged("SG", "2024-01-01", EmployerKind.INDIVIDUAL, Occupation.DOMESTIC_WORKER)
    assert outcome(verdict, "uu18-2017/p31") is Outcome.SATISFIED
    assert on("SG", "2024-01-01").statuses == {D}


@pytest.mark.parametrize("work", EVERY_WORK)
def test_9_malaysia_in_july_2022_stopped_every_sector(work: Occupation) -> None:
    """The ambassador and the foreign ministry said all sectors, one report domestic work only: all are stopped."""
    answer = on("MY", "2022-07-20", occupation=work)
    assert (answer.statuses, decisive(answer)) == (frozenset({S}), {"MY-2022-07-13"})
    assert answer.evidence[0].source.authority is Authority.NATIONAL_STATEMENT


@pytest.mark.parametrize("country", ["KH", "MM", "TH"])
def test_10_the_ban_by_word_is_dated_18_or_28_march_2025(country: str) -> None:
    """It counts from the day that most of the press gives, says so, and changes no answer on the days between."""
    row_id = f"{country}-2025-03-28"
    assert row_id not in decisive(on(country, "2025-03-27"))
    assert row_id in decisive(on(country, "2025-03-28"))
    assert "18 March 2025" in next(text.note_en for text in BOOK.text.rows if text.id == row_id)
    assert on(country, "2025-03-17").statuses == on(country, "2025-03-28").statuses


# Those of the evidence from 2022 to 2026.


@pytest.mark.parametrize(("country", "spoken", "recorded"), [("OM", "OM-2025-04-22", "OM-recorded-2024")])
def test_spoken_of_as_not_yet_open_with_placements_recorded(country: str, spoken: str, recorded: str) -> None:
    """Oman: 153 placements recorded in 2024, in April 2025 cooperation is still a condition: nothing decides."""
    answer = on(country, "2025-05-01", **MAKERS)
    assert (answer.statuses, beside(answer)) == (SILENT, {spoken, recorded})


def test_maldives_is_to_be_opened_while_it_is_listed_and_recorded() -> None:
    """In October 2024 a government line is hoped for: shown, while hotels stay open by the list carried forward."""
    for more in (HOTELS, {**HOTELS, **STATE}):
        answer = on("MV", "2024-10-14", **more)
        assert (answer.statuses, answer.carried_from) == (frozenset({D}), date(2022, 4, 18))
        assert "MV-recorded-2024" in beside(answer)
    assert "MV-2024-10-14" in beside(on("MV", "2024-10-14", **HOTELS, **STATE))


@pytest.mark.parametrize(
    ("authority", "expected"),
    [("regional_statement", {D}), ("other", {D}), ("national_statement", {D, N})],
)
def test_a_local_office_does_not_decide_about_turkiye(authority: str, expected: set[DestinationStatus]) -> None:
    """A local labour office of December 2024 counts it as no destination: below the ministry and the records."""
    text = source(id="office", authority=authority, published="2024-12-20")
    text += row("TR-office", "not_designated", "office", "TR", since="2024-12-20")
    answer = ask(BOOK.overlay(text), "2024-12-20", "TR")
    assert answer.statuses == expected
    assert ("TR-office" in decisive(answer)) == (N in expected)
    order = [evidence.row for evidence in answer.evidence]
    assert (order[-1] == "TR-office") == (N not in expected), "the weakest word stands last"


def test_the_conditions_that_ministers_name_fit_neither_singapore_nor_korea() -> None:
    """No agreement, or one that was not renewed: both run, and no breach is found in it."""
    singapore = judged("SG", "2025-11-20", EmployerKind.LEGAL_ENTITY, Occupation.DOMESTIC_WORKER)
    korea = judged("KR", "2025-11-20", EmployerKind.LEGAL_ENTITY, Occupation.MANUFACTURING, Route.G2G)
    for verdict in (singapore, korea):
        assert verdict.topics[Topic.DESTINATION] in {Outcome.SATISFIED, Outcome.NOT_BREACHED}
    assert "KR-eps-2025-08-12" in beside(on("KR", "2025-11-20", **MAKERS, **STATE))


def test_one_speech_names_three_countries_or_four() -> None:
    """One outlet adds the Philippines: of it nothing is kept, and each of the three names that speech as its source."""
    speech = "menteri-p2mi-2025-04-01"
    assert {text.countries for text in BOOK.text.rows if speech in text.sources} == {("KH",), ("MM",), ("TH",)}
    answer = on("PH", "2025-04-02")
    assert (answer.statuses, answer.why, answer.evidence) == (SILENT, Why.NO_INFORMATION, ())
