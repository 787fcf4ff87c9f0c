"""Does an explanation say everything a labour officer needs, in order, and nothing it must not?"""

from __future__ import annotations

import re
from datetime import date

import attrs
import pytest
from hypothesis import given

from p2mi_rules import Placement, Worker, check
from p2mi_rules.engine import JointFinding, OpenFact, OpenPolicy
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.explain import Report, text
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.norms import Conflict, Effect, Outcome, Possible
from p2mi_rules.policy import Notice, PolicyBook
from p2mi_rules.vocabulary import Category, Party, Status, Why
from p2mi_rules.words import FIELDS
from tests.explain.reports import (
    DAY,
    DECREE,
    LANGUAGES,
    PLAIN,
    REAL,
    STATEMENT,
    finding,
    flowing,
    own_rule,
    reports,
    row,
    spoken,
    told,
)

_ADDRESS = re.compile(r"https?://\S+")
_FORBIDDEN = re.compile(r"\b(?:illegal\w*|ilegal\w*|gelap|criminals?|kriminal|pelaku)\b", re.IGNORECASE)


@pytest.mark.sweep
@given(reports())
def test_every_judgement_can_be_told_and_ends_with_its_limits(report: Report) -> None:
    """Whatever was claimed: both languages speak, begin with the status, and end with where to turn."""
    for lang in LANGUAGES:
        said = text(report, lang)
        status = spoken(f"headline.{report.status}", lang, by="#").partition("#")[0]
        assert said.startswith(status[:12])
        assert " ".join(said.split()).endswith(spoken("closing.emergency", lang))
        assert "%(" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("report", REAL, ids=lambda report: report.status)
def test_lines_are_short(report: Report, lang: str) -> None:
    """No line passes 100 columns but a web address, which stays whole."""
    long = [
        line for line in text(report, lang).splitlines() if len(line) > 100 and not _ADDRESS.fullmatch(line.strip())
    ]
    assert long == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("report", REAL, ids=lambda report: report.status)
def test_no_person_is_called_names(report: Report, lang: str) -> None:
    """The word is nonprosedural, of the placement; nobody is illegal, and the worker is not blamed."""
    assert _FORBIDDEN.findall(_ADDRESS.sub("", text(report, lang))) == []


def test_no_row_of_policy_calls_a_person_names() -> None:
    """What the notes of rows and notices say is printed too, so the same words are kept out of them."""
    book = PolicyBook.shipped().text
    notes = [note for row in book.rows for note in (row.note_id, row.note_en)]
    remarks = [said for notice in book.notices for said in (notice.text_id, notice.text_en)]
    titles = [title for source in book.sources for title in (source.title_id, source.title_en)]
    assert [each for each in (*notes, *remarks, *titles) if _FORBIDDEN.search(each)] == []


@pytest.mark.parametrize("words", ["PMI ilegal", "illegal workers", "pekerja gelap", "Illegally"])
def test_the_words_kept_out_are_recognised(words: str) -> None:
    """The pattern can fail."""
    assert _FORBIDDEN.search(words)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("status", list(Status))
def test_each_status_has_a_headline_of_its_own(status: Status, lang: str) -> None:
    """The first line says the status in words."""
    first = text(told(status=status), lang)
    others = {text(told(status=other), lang).splitlines()[0] for other in Status if other is not status}
    assert first.splitlines()[0] not in others


def test_sections_come_in_order() -> None:
    """Status, why, what is open, what passed, what was not judged, remarks, warnings, limits."""
    warning = own_rule(Outcome.BREACHED, effect=Effect.WARNS)
    report = told(
        finding("uu18-2017/p31", Outcome.BREACHED, row()),
        finding("uu18-2017/p5-a", Outcome.SATISFIED),
        finding("uu18-2017/p13-f", Outcome.UNKNOWN),
        finding(warning, Outcome.BREACHED),
        joint=JointFinding(("uu18-2017/p13-f",), ()),
    )
    headings = ("why", "joint", "open", "passed", "unjudged", "remarks", "warnings", "closing")
    lines = text(report, "id").splitlines()
    places = [lines.index(spoken(f"section.{heading}", "id")) for heading in headings]
    assert places == sorted(places)


def test_questions_come_best_first_and_what_was_asked_in_vain_is_not_asked_again() -> None:
    """Each question says why it is open and what it would settle; facts of one field are one question."""
    rules = ("uu18-2017/p13-f", "uu18-2017/p51-1")
    report = told(
        *(finding(rule, Outcome.UNKNOWN, open_facts=("visa",)) for rule in rules), status=Status.INDETERMINATE
    )
    facts = (
        OpenFact("agency_status", Why.SEVERAL, rules[1:]),
        OpenFact("agency_status_since", Why.NOT_STATED, rules[1:]),
        OpenFact("visa", Why.NOT_KNOWN, rules[:1]),
        OpenFact("shoe_size", Why.NOT_STATED, rules),
    )
    said = text(attrs.evolve(report, judgement=attrs.evolve(report.judgement, open_facts=facts)), "en")
    assert "1. What is the status of its licence, since when?" in said
    assert "2. What is known of this: shoe size?" in said
    assert "- Which visa was held on departure?" in said.partition(spoken("open.in_vain"))[2]
    assert "It settles: UU 18/2017 Pasal 13 huruf f, Pasal 51 ayat (1)." in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("status", [Status.NONPROCEDURAL, Status.PROCEDURAL, Status.OUT_OF_SCOPE])
def test_where_no_answer_changes_the_status_nothing_is_asked(status: Status, lang: str) -> None:
    """The open facts stand in one line by their short names, those asked in vain among them."""
    facts = (OpenFact("visa", Why.NOT_STATED, ()), OpenFact("age", Why.NOT_KNOWN, ()))
    report = told(status=status)
    whole = flowing(attrs.evolve(report, judgement=attrs.evolve(report.judgement, open_facts=facts)), lang)
    names = ", ".join(FIELDS[fact].label(lang) for fact in ("visa", "age"))
    assert spoken("open.changes_nothing", lang, facts=names) in whole
    assert FIELDS["visa"].question(lang) not in whole


def test_what_only_policy_could_settle_is_brief_where_it_changes_nothing() -> None:
    """Beside a breach the sources of an open question of policy are references."""
    conflicting = finding("uu18-2017/p31", Outcome.UNKNOWN, row(), row(DECREE, name="KH-2", decisive=False))
    report = told(conflicting, finding("uu18-2017/p69", Outcome.BREACHED))
    policy = (OpenPolicy("destination_status", Why.SOURCES_CONFLICT, ("uu18-2017/p31",)),)
    whole = flowing(attrs.evolve(report, judgement=attrs.evolve(report.judgement, open_policy=policy)))
    assert "Source [2]: A decree" in whole
    assert DECREE.url not in whole


def test_what_only_policy_could_settle_shows_the_sources_of_both_sides() -> None:
    """Silence is said to be silence; a conflict shows each side, decisive or not; an unknown question is named."""
    conflicting = finding("uu18-2017/p31", Outcome.UNKNOWN, row(), row(DECREE, name="KH-2", decisive=False))
    silent = finding("uu18-2017/p50-1", Outcome.UNKNOWN)
    policy = (
        OpenPolicy("destination_status", Why.SOURCES_CONFLICT, ("uu18-2017/p31",)),
        OpenPolicy("government_basis", Why.NO_INFORMATION, ("uu18-2017/p50-1",)),
        OpenPolicy("weather", Why.LAW_OPEN, ("uu18-2017/p50-1",)),
    )
    report = told(conflicting, silent, status=Status.INDETERMINATE)
    whole = flowing(attrs.evolve(report, judgement=attrs.evolve(report.judgement, open_policy=policy)))
    for words in (STATEMENT.title("en"), DECREE.title("en"), "sources conflict", spoken("open.no_source"), "weather"):
        assert words in whole


def test_no_breach_found_says_at_once_what_was_not_examined() -> None:
    """A reader who reads three lines still learns that something was left out."""
    report = told(status=Status.NO_BREACH_FOUND)
    limited = attrs.evolve(report, judgement=attrs.evolve(report.judgement, not_examined=("age",)))
    assert "Not examined: age." in text(limited, "en").partition("\n\n")[0]


def test_a_topic_without_rules_is_named_and_said_to_be_no_pass() -> None:
    """What is not encoded for the date is listed; where every topic is, there is nothing to list."""
    unread = attrs.evolve(told().judgement, topics={"destination": Outcome.NOT_ENCODED})
    assert "That is not a pass." in flowing(attrs.evolve(PLAIN, judgement=unread))
    encoded = attrs.evolve(told().judgement, topics={"visa": Outcome.SATISFIED}, not_examined=())
    assert spoken("section.unjudged") not in text(attrs.evolve(PLAIN, judgement=encoded), "en")


def test_mandiri_is_explained_and_never_assumed_irregular() -> None:
    """The word has two meanings; the reader is told which one was taken."""
    assert spoken("headline.mandiri") in flowing(attrs.evolve(PLAIN, route_word="Mandiri"))
    assert spoken("headline.mandiri") not in flowing(attrs.evolve(PLAIN, route_word="perorangan"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_remarks_tell_what_was_assumed_carried_limited_and_noted(lang: str) -> None:
    """Conflicts, presumptions, carried lists, choices, notices, host limits and what is only shown are all there."""
    notice = Notice("2026", DAY, "Naskah belum diperiksa.", "Rule text not verified.", DECREE)
    carried = finding("uu18-2017/p32-1", Outcome.SATISFIED, row(decisive=False), carried_from=date(2022, 4, 18))
    facts = {
        **PLAIN.judgement.facts,
        "stage": Possible(("departed",)),
        "re_entry": Possible((False,)),
        "paid_work": Possible((True, False)),
    }
    report = attrs.evolve(
        told(carried, like=attrs.evolve(PLAIN, judgement=attrs.evolve(PLAIN.judgement, facts=facts))),
        conflicts=(Conflict("age", ("age", "birth_date")),),
        presumed={"moment": DAY, "stage": "departed", "re_entry": False, "paid_work": True},
        notices=(notice,),
        host_limits=(row(DECREE, name="HOST"),),
        silence="strict",
        carry_forward=False,
        known_on=DAY,
    )
    whole = flowing(report, lang)
    keys = (
        "presumed.moment",
        "presumed.re_entry",
        "remark.strict",
        "remark.no_carry",
        "remark.host_limit",
        "remark.shown",
    )
    for key in keys:
        assert spoken(key, lang) in whole
    day = {"id": "18 April 2022", "en": "18 April 2022"}[lang]
    either = {"id": "ya atau tidak", "en": "yes or no"}[lang]
    for words in (
        spoken("remark.carried", lang, day=day),
        notice.text_id if lang == "id" else notice.text_en,
        "departed",
        either,
    ):
        assert words in whole


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("category", [Category.INVESTOR, Category.OWN_BUSINESS])
def test_who_goes_on_own_account_is_presumed_not_to_work_for_wages_and_it_is_said(
    category: Category, lang: str
) -> None:
    """The presumption that puts them outside the act is printed with the value presumed; of a worker there is none."""
    label = FIELDS["paid_work"].label(lang)
    whole = flowing(check(Placement(departed_on=DAY, worker=Worker(category=category))).report, lang)
    assert spoken("presumed.other", lang, fact=label, value=spoken("value.no", lang)) in whole
    assert f"{label}: " not in flowing(PLAIN, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_warning_is_printed_apart_and_decides_nothing(lang: str) -> None:
    """What warns stands under its own heading if breached; what is not yet known frightens nobody there."""
    warning = own_rule(Outcome.BREACHED, effect=Effect.WARNS)
    said, unsaid = (
        text(told(finding(warning, outcome), status=Status.PROCEDURAL), lang)
        for outcome in (Outcome.BREACHED, Outcome.UNKNOWN)
    )
    assert "UU 18/2017 Pasal 99" in said.partition(spoken("section.warnings", lang))[2]
    assert spoken("section.warnings", lang) not in unsaid
    assert spoken("passed.no_warning_yet", lang, open="UU 18/2017 Pasal 99") in unsaid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_warned_of_for_lack_of_a_fact_is_named_by_that_fact(lang: str) -> None:
    """A number of a pasal alone tells no officer that it is fees, or false data, that were never asked about."""
    lead = spoken("passed.no_warning_yet", lang, open="#").partition("#")[0]
    said = flowing(PLAIN, lang).partition(lead)[2]
    assert all(FIELDS[name].label(lang) in said for name in ("charged_fees", "false_documents"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_false_data_are_answered_for_by_whoever_gave_them(lang: str) -> None:
    """Nobody is pointed at, and it is not said either that nobody answers."""
    whole = flowing(told(finding("uu18-2017/p65", Outcome.BREACHED), status=Status.PROCEDURAL), lang)
    assert spoken("liable.false_data_in_documents", lang) in whole
    assert spoken("line.liable_nobody", lang) not in whole


@pytest.mark.parametrize(("lang", "turn_to"), [("id", "kepolisian"), ("en", "police")])
def test_work_in_online_scams_is_said_to_be_a_sign_of_trafficking(lang: str, turn_to: str) -> None:
    """The warning says to whom to turn, before the closing does."""
    whole = flowing(told(finding("uu18-2017/p67-b", Outcome.BREACHED), status=Status.PROCEDURAL), lang)
    warned = whole.partition(spoken("section.warnings", lang))[2].partition(spoken("section.closing", lang))[0]
    assert turn_to in warned
    assert spoken("line.liable", lang, party=voice(lang).label(Party.PLACER)) in warned


def test_the_callers_reference_and_birth_date_are_not_printed() -> None:
    """Nothing that may be personal shows in an explanation."""
    report = attrs.evolve(REAL[-1], id="3275010101900001")
    for lang in LANGUAGES:
        assert "3275010101900001" not in text(report, lang)
        assert "1990" not in text(report, lang)


def test_another_language_is_refused() -> None:
    """There are two languages, and the error says which."""
    with pytest.raises(FaultyRequestError, match="'id' or 'en'"):
        text(PLAIN, "jv")
