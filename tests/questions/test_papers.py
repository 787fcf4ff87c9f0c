"""What do a field and two lists of papers, which may contradict, leave possible?"""

from __future__ import annotations

from typing import Any

import pytest

from p2mi_rules import Agency, Placement, Steps
from p2mi_rules.questions.catalogue import PAPERS
from p2mi_rules.questions.possible import possible, presumed, settled, united, why_open
from p2mi_rules.vocabulary import Document, Open, Visa, Why
from tests.questions.situations import BY_ID, answers, conflicts, facts_of

WORK_VISA, PERMIT = frozenset({Document.WORK_VISA}), frozenset({Document.RECRUITMENT_PERMIT})
NO_WORK = set(Visa) - {Visa.WORK}
UNREAD = {Document.TRAINING, Document.INTERNSHIP_PERMIT}

every_paper = pytest.mark.parametrize("paper", PAPERS)


def visa(**said: Any) -> Placement:  # noqa: ANN401 - any of the fields
    """A placement of which only the visa and the papers are known."""
    return Placement(steps=Steps(**said))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, set(Visa)),
        ({"visa": Visa.VISIT}, {Visa.VISIT}),
        ({"held": WORK_VISA}, {Visa.WORK}),
        ({"missing": WORK_VISA}, NO_WORK),
        ({"visa": Open.NOT_KNOWN, "missing": WORK_VISA}, NO_WORK),
        ({"visa": Visa.WORK, "held": WORK_VISA}, {Visa.WORK}),
        ({"visa": Visa.NONE, "missing": WORK_VISA}, {Visa.NONE}),
        ({"visa": frozenset({Visa.WORK, Visa.VISIT}), "held": WORK_VISA}, {Visa.WORK}),
        ({"visa": frozenset({Visa.WORK, Visa.VISIT}), "missing": WORK_VISA}, {Visa.VISIT}),
        ({"visa": frozenset({Visa.NONE, Visa.VISIT}), "missing": WORK_VISA}, {Visa.NONE, Visa.VISIT}),
        ({"held": frozenset({Document.PASSPORT}), "missing": frozenset({Document.OPP})}, set(Visa)),
    ],
)
def test_words_that_agree_leave_what_all_of_them_leave(said: dict[str, object], expected: set[Visa]) -> None:
    """A list says work visa or not; the field says which visa."""
    assert set(facts_of(visa(**said))["visa"].values) == expected
    assert conflicts(visa(**said)) == []


@pytest.mark.parametrize(
    ("said", "expected", "fields"),
    [
        ({"visa": Visa.VISIT, "held": WORK_VISA}, {Visa.VISIT, Visa.WORK}, ("visa", "documents_held")),
        ({"visa": Visa.WORK, "missing": WORK_VISA}, set(Visa), ("visa", "documents_missing")),
        ({"held": WORK_VISA, "missing": WORK_VISA}, set(Visa), ("documents_held", "documents_missing")),
        (
            {"visa": Visa.WORK, "held": WORK_VISA, "missing": WORK_VISA},
            set(Visa),
            ("visa", "documents_held", "documents_missing"),
        ),
    ],
)
def test_words_that_contradict_are_all_kept_and_listed(
    said: dict[str, object], expected: set[Visa], fields: tuple[str, ...]
) -> None:
    """Nothing wins silently: every value that somebody's word means, and the fields whose words they are."""
    assert set(facts_of(visa(**said))["visa"].values) == expected
    assert facts_of(visa(**said))["visa"].why is Why.SOURCES_CONFLICT
    assert conflicts(visa(**said)) == [("visa", fields)]


@pytest.mark.parametrize(
    ("stated", "held", "missing", "expected"),
    [
        (Open.NOT_STATED, frozenset[Document](), frozenset[Document](), {True, False}),
        (Open.NOT_STATED, PERMIT, frozenset[Document](), {True}),
        (Open.NOT_STATED, frozenset[Document](), PERMIT, {False}),
        (True, frozenset[Document](), PERMIT, {True, False}),
        (False, frozenset[Document](), PERMIT, {False}),
    ],
)
def test_the_recruitment_permit_may_stand_in_a_list_too(
    stated: bool | Open,  # noqa: FBT001 - a parameter
    held: frozenset[Document],
    missing: frozenset[Document],
    expected: set[bool],
) -> None:
    """The same of the permit as of the visa."""
    placement = Placement(agency=Agency(recruitment_permit=stated), steps=Steps(held=held, missing=missing))
    assert set(facts_of(placement)["recruitment_permit"].values) == expected
    assert [fact for fact, _ in conflicts(placement)] == ["recruitment_permit"] * (stated is True)


def papers(*, held: tuple[Document, ...] = (), missing: tuple[Document, ...] = ()) -> Placement:
    """A placement of which only the lists of papers are known."""
    return Placement(steps=Steps(held=frozenset(held), missing=frozenset(missing)))


@every_paper
def test_a_paper_is_there_if_it_is_in_the_list_of_those_held(paper: Document) -> None:
    """Held is yes, missing is no, and both are settled; what another paper is says nothing of it."""
    assert answers(papers(held=(paper,)), paper.value) == {True}
    assert answers(papers(missing=(paper,)), paper.value) == {False}
    assert facts_of(papers(held=(paper,)))[f"documents:{paper.value}"].why is None
    others = tuple(each for each in PAPERS if each is not paper)
    assert answers(papers(held=others[::2], missing=others[1::2]), paper.value) == {True, False}


@every_paper
def test_a_paper_in_neither_list_is_not_stated(paper: Document) -> None:
    """It may be there or not, and it can be asked for."""
    fact = facts_of(Placement())[f"documents:{paper.value}"]
    assert (fact.values, fact.why) == ((True, False), Why.NOT_STATED)
    assert fact.askable
    assert conflicts(Placement()) == []


@every_paper
def test_a_paper_in_both_lists_is_either_and_listed(paper: Document) -> None:
    """Neither list wins silently: both answers are kept, and a line says which fields contradict."""
    both = papers(held=(paper,), missing=(paper,))
    fact = facts_of(both)[f"documents:{paper.value}"]
    assert (set(fact.values), fact.why) == ({True, False}, Why.SOURCES_CONFLICT)
    assert conflicts(both) == [(f"documents:{paper.value}", ("documents_held", "documents_missing"))]


def test_several_papers_contradict_one_by_one() -> None:
    """Each that is in both lists has a line of its own, beside that of the visa."""
    twice = (Document.PASSPORT, Document.JKN, Document.WORK_VISA)
    found = {fact for fact, _ in conflicts(papers(held=twice, missing=twice))}
    assert found == {"documents:passport", "documents:jkn", "visa"}


@every_paper
def test_each_paper_is_a_question_of_its_own_name(paper: Document) -> None:
    """So that a rule reads it by the word of the vocabulary."""
    assert BY_ID[paper.value].facts == (f"documents:{paper.value}",)
    assert BY_ID[paper.value].answers == (True, False)


def test_every_document_is_read_somewhere_or_known_as_unread() -> None:
    """By a question of its own, by the field that says the same, or by nobody: training and the internship permit."""
    with_fields = {Document.WORK_VISA, Document.RECRUITMENT_PERMIT}
    assert {*PAPERS, *with_fields, *UNREAD} == set(Document)
    assert len(PAPERS) + len(with_fields) + len(UNREAD) == len(Document)


def test_what_does_not_apply_cannot_be_asked_either() -> None:
    """Not asked is not stated; not applicable is as little known as not known."""
    assert [why_open(reason) for reason in Open] == [
        Why.NOT_STATED,
        Why.NOT_STATED,
        Why.NOT_KNOWN,
        Why.NOT_KNOWN,
    ]


def test_a_fact_stated_is_what_was_stated_in_the_order_of_its_domain() -> None:
    """One value is settled, several are open and say so."""
    assert possible(2, (1, 2, 3)).values == (2,)
    several = possible(frozenset({3, 1}), (1, 2, 3))
    assert (several.values, several.why) == ((1, 3), Why.SEVERAL)
    assert settled("x").values == ("x",)


def test_only_a_blank_is_presumed() -> None:
    """Not what was stated, nor what nobody knows."""
    assert presumed(Open.NOT_STATED, (1, 2), 1).presumed
    assert not presumed(Open.NOT_KNOWN, (1, 2), 1).presumed
    assert presumed(2, (1, 2), 1).values == (2,)


def test_a_contradiction_is_the_union_without_repetition() -> None:
    """What was stated first, then what contradicts it."""
    assert united(possible(1, (1, 2)), (2, 1)).values == (1, 2)
