"""Can a user's text add, replace and end policy?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.policy import PolicyBook
from p2mi_rules.vocabulary import EmployerKind, Route
from tests.policy.toys import SILENT, SOURCES, C, D, N, S, ask, book, continuity, listing, row, source
from tests.project.fences import fences
from tests.project.tree import ROOT

SHIPPED = PolicyBook.shipped()
LINES_OF_AN_OFFICER = 20


def examples() -> list[str]:
    """The texts that the document shows."""
    page = (ROOT / "docs" / "policy-data.md").read_text(encoding="utf-8")
    return [fence.code for fence in fences(page) if fence.language == "toml"]


def _example() -> str:
    return examples()[0]


def test_the_documented_overlay_changes_a_status_in_twenty_lines() -> None:
    """The example of the document opens Cambodia to companies from its day, and to nobody else."""
    assert len(_example().splitlines()) <= LINES_OF_AN_OFFICER
    changed = SHIPPED.overlay(_example())
    assert ask(changed, "2027-01-31", "KH").statuses == {N}
    assert ask(changed, "2027-02-01", "KH").statuses == {D}
    assert ask(changed, "2027-02-01", "KH", more={"employer": EmployerKind.INDIVIDUAL}).statuses == SILENT


def test_an_overlay_leaves_the_book_it_is_laid_over() -> None:
    """Books are immutable: the shipped one answers as before."""
    before = SHIPPED.digest
    changed = SHIPPED.overlay(_example())
    assert SHIPPED.digest == before != changed.digest
    assert (changed.version, changed.policy_date) == ("2026.11.24+local", date(2027, 1, 4))


def test_a_text_may_name_its_version() -> None:
    """The version of an overlay is its own where it has one."""
    assert SHIPPED.overlay('version = "2027.01.01"').version == "2027.01.01"


def test_a_row_of_the_same_id_is_replaced() -> None:
    """A second text replaces a row by its id."""
    first = book(row("r", "closed"))
    assert ask(first, "2020-01-01").statuses == {C}
    assert ask(first.overlay(row("r", "suspended")), "2020-01-01").statuses == {S}


def test_a_list_and_a_source_of_the_same_id_are_replaced() -> None:
    """Lists and sources are replaced by their ids too."""
    first = book(listing("M", ["KH"], since="2019-01-01"))
    wider = first.overlay(listing("M", ["KH", "TH"], since="2019-01-01"), SOURCES.replace("A document", "Another"))
    assert ask(wider, "2020-01-01").statuses == {D}
    assert wider.sources["decree"].title("en") == "Another"


def test_an_end_stops_a_row_or_a_list() -> None:
    """By its id a row or list ends on the day named."""
    text = row("r", "closed") + listing("M", ["TH"], since="2019-01-01")
    end = '[[end]]\nid = "{}"\nuntil = "2020-06-01"\nsource = "decree"\n'
    ended = book(text).overlay(end.format("r"))
    assert [ask(ended, day).statuses for day in ("2020-05-31", "2020-06-01")] == [{C}, {D}]
    assert ask(book(text).overlay(end.format("r"), end.format("M")), "2020-06-01").statuses == SILENT


def test_an_end_for_one_country_leaves_the_others() -> None:
    """A stop of several countries ends for one of them, and a stop without an end loses that wording."""
    text = row("r", "suspended", ends_when_listed=True).replace('country = "TH"', 'countries = ["TH", "KH"]')
    end = '[[end]]\ncountry = "TH"\nkind = "suspended"\nuntil = "2020-06-01"\nsource = "decree"\n'
    ended = book(text).overlay(end)
    assert ask(ended, "2020-06-01").statuses == SILENT
    assert ask(ended, "2020-06-01", "KH").statuses == {S}


def test_an_end_counts_once_its_source_was_public() -> None:
    """Known before the source of the end was published, the row still holds."""
    ended = book(row("r", "closed", until="2020-06-01", until_source="late"))
    assert ask(ended, "2021-01-01", known_on=date(2021, 1, 1)).statuses == {C}
    assert ask(ended, "2021-01-01", known_on=date(2022, 1, 1)).statuses == SILENT


def test_rows_for_every_country_reach_any() -> None:
    """A row of the country * concerns every country."""
    assert ask(book(row("r", "closed", country="*")), "2020-01-01", "BR").statuses == {C}


def test_the_word_of_a_regional_office_or_of_memory_never_decides() -> None:
    """Rows on a regional statement, a record or memory alone are shown and leave silence."""
    text = (
        row("a", "not_designated", "office")
        + row("b", "suspended", "memory")
        + row("c", "limited", "office", routes=["p2p"])
    )
    answer = ask(book(text), "2020-01-01")
    assert answer.statuses == SILENT
    assert {(evidence.row, evidence.decisive) for evidence in answer.evidence} == {
        ("a", False),
        ("b", False),
        ("c", False),
    }


def test_the_word_of_a_regional_office_says_nothing_of_agreements() -> None:
    """An agreement denied by a regional office stays open."""
    assert book(row("a", "no_agreement", "office")).agreement("TH", date(2020, 1, 1)) == (frozenset({True, False}), ())


def test_an_agreement_whose_start_is_not_known_exactly_is_open_inside() -> None:
    """Inside the month both are possible, and against a denial both are said."""
    fuzzy, denied = row("a", "agreement", since="2020-02"), row("b", "no_agreement", "minister")
    assert book(fuzzy).agreement("TH", date(2020, 2, 10))[0] == {True, False}
    assert book(fuzzy + denied).agreement("TH", date(2020, 3, 10))[0] == {True, False}
    assert book(fuzzy).agreement("TH", date(2020, 3, 10))[0] == {True}


def test_carrying_lapses_after_three_years_in_tier_b() -> None:
    """More than three years after the last ground, an entry of tier B is silence; the leap day counts as the 28th."""
    lists = listing("L", ["TH"], since="2020-01-01", until="2021-01-01")
    for ground, last in (("2020-12-31", "2023-12-31"), ("2020-02-29", "2023-02-28")):
        policy = book(continuity(tier="B", last_ground=ground) + lists)
        assert ask(policy, last).statuses == {D}
        after = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
        assert ask(policy, after.isoformat()).statuses == SILENT


def test_one_entry_may_be_carried_on_several_grounds() -> None:
    """Two continuities with ids of their own carry what either is about; with one id they are a fault."""
    lists = listing("L", ["TH"], since="2020-01-01", until="2021-01-01")
    one = continuity(id="a", routes=["g2g"]).replace("[continuity]", "[[continuity]]")
    other = continuity(id="b", routes=["ukps"]).partition("\n")[2].replace("[continuity]", "[[continuity]]")
    routes = {route: ask(book(one + other + lists), "2022-01-01", more={"route": route}).statuses for route in Route}
    assert {route for route, statuses in routes.items() if statuses == {D}} == {Route.G2G, Route.UKPS}
    with pytest.raises(FaultyPolicyError, match="the id twice"):
        book(one + other.replace('"b"', '"a"') + lists)


def test_carrying_stops_at_a_later_complete_list_without_the_country() -> None:
    """A new complete list that leaves the country out ends what an old one said."""
    text = continuity() + listing("L", ["TH"], since="2020-01-01", until="2021-01-01")
    text += listing("M", ["KH"], since="2022-01-01", until="2023-01-01")
    assert [ask(book(text), day).statuses for day in ("2021-06-01", "2023-06-01")] == [{D}, SILENT]


def test_carrying_needs_the_list_to_be_known() -> None:
    """Known before the list was published, there is nothing to carry."""
    late = listing("L", ["TH"], since="2020-01-01", until="2021-01-01", source="late")
    policy = book(continuity() + late)
    assert ask(policy, "2021-06-01", known_on=date(2021, 6, 1)).statuses == SILENT
    assert ask(policy, "2021-06-01", known_on=date(2022, 6, 1)).statuses == {D}


def test_a_stop_without_an_end_ends_with_a_placement_record() -> None:
    """A later record of placements ends it; a statement written as recorded does not."""
    stop = row("r", "suspended", since="2020-01-01", ends_when_listed=True)
    recorded = row("c", "recorded", "record", since="2021-01-01")
    assert ask(book(stop + recorded), "2021-06-01").statuses == SILENT
    assert ask(book(stop + recorded.replace('"record"', '"minister"')), "2021-06-01").statuses == {S}
    assert ask(book(row("r", "suspended", ends_when_listed=True) + recorded), "2021-06-01").statuses == SILENT


def test_a_start_that_is_not_written_is_presumed_and_said() -> None:
    """A row without a start holds from the start of the law, and its note says that this is presumed."""
    assert "presumed to hold from 2004-10-18" in ask(book(row("r", "closed")), "2004-10-18").evidence[0].note_en
    assert "presumed" not in ask(book(row("r", "closed", since="2004-10-18")), "2020-01-01").evidence[0].note_en


def test_a_list_that_is_shown_twice_is_one_evidence() -> None:
    """In force, remembered and carried, a list stands once, as what decides, before what is shown beside it."""
    text = continuity() + listing("L", ["TH"], since="2020-01-01", until="2021-01-01") + row("x", "announced")
    told = [(evidence.row, evidence.status) for evidence in ask(book(text), "2020-06-01").evidence]
    assert told == [("L", "listed"), ("x", "announced")]


def test_the_source_with_most_authority_stands_for_the_row() -> None:
    """Of several sources the highest is shown first, memory last, and the others beside it."""
    text = row("r", "closed", ["office", "memory", "minister", "decree"])
    shown = ask(book(text), "2020-01-01").evidence[0]
    assert [shown.source.id, *(source.id for source in shown.also)] == ["decree", "minister", "memory", "office"]


def test_a_document_of_some_day_of_a_month_is_known_from_the_last_of_them() -> None:
    """Whoever asks what was known on a day inside that month is not told what may have come later."""
    known = book(source(published="2020-02"), row("r", "suspended", "s"))
    inside, after = date(2020, 2, 28), date(2020, 2, 29)
    assert [ask(known, "2021-01-01", known_on=day).statuses for day in (inside, after)] == [SILENT, {S}]
