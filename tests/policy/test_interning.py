"""Does the book answer from few stretches and classes as it would day by day and word by word?"""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.standing import standing
from p2mi_rules.policy.terrain import terrain
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

BOOK = PolicyBook.shipped()
COUNTRIES = [*sorted({code for row in BOOK.text.rows for code in row.countries} - {"*"}), "BR"]

days = st.dates(date(2009, 1, 1), date(2028, 12, 31))
cuts = st.sampled_from(sorted({cut for country in COUNTRIES for cut in BOOK.cuts(country)}))
situations = st.builds(
    Situation,
    st.sampled_from(COUNTRIES),
    days | cuts,
    st.sampled_from(EmployerKind),
    st.sampled_from(Occupation),
    st.sampled_from(Route),
    st.sampled_from(Scheme),
    st.none() | days | cuts,
)


@given(situation=situations, known_on=st.none() | days, carry_forward=st.booleans())
def test_answers_from_stretches_are_the_answers_of_the_day(
    *, situation: Situation, known_on: date | None, carry_forward: bool
) -> None:
    """Interned by the stretches between cuts, the book says what the day itself says."""
    ground = terrain(BOOK.text, BOOK.sources, situation.country, known_on)
    direct = standing(ground, situation, strict=False, carry_forward=carry_forward)
    assert BOOK.standing(situation, known_on=known_on, carry_forward=carry_forward) == direct


@given(situation=situations, other=st.sampled_from(Occupation))
def test_occupations_that_no_row_names_are_one_class(situation: Situation, other: Occupation) -> None:
    """Two occupations that nothing about the country tells apart are answered alike."""
    named = BOOK.occupations(situation.country)
    if not {situation.occupation, other} & named:
        assert BOOK.standing(situation) == BOOK.standing(situation._replace(occupation=other))


@given(situation=situations, other=st.sampled_from(Scheme))
def test_schemes_that_no_row_names_are_one_class(situation: Situation, other: Scheme) -> None:
    """Two schemes that nothing about the country tells apart are answered alike."""
    named = BOOK.schemes(situation.country)
    if not {situation.scheme, other} & named:
        assert BOOK.standing(situation) == BOOK.standing(situation._replace(scheme=other))


@given(situation=situations)
def test_every_answer_is_a_set_with_its_reason(situation: Situation) -> None:
    """One status has no reason to be open, several have one; strict silence only shrinks the set."""
    answer = BOOK.standing(situation)
    assert answer.statuses
    assert (answer.why is None) == (len(answer.statuses) == 1)
    assert BOOK.standing(situation, silence="strict").statuses <= answer.statuses


@given(situation=situations)
def test_only_sources_that_may_decide_do(situation: Situation) -> None:
    """Whatever is decisive rests on a source that may settle an answer."""
    decisive = [evidence for evidence in BOOK.standing(situation).evidence if evidence.decisive]
    assert all(evidence.source.decides for evidence in decisive)
