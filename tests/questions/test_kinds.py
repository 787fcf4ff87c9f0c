"""Do tables of policy know which kinds of placement they tell apart?"""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import PolicyBook
from p2mi_rules.norms import Grouped
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.questions.every import destinations, every_situation
from p2mi_rules.questions.situate import Choices
from p2mi_rules.questions.tables import Ages, Destinations, GovernmentBasis, SafeguardsOf
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

BOOK = PolicyBook.shipped()
COUNTRIES = destinations([BOOK])
DAYS = st.dates(date(2004, 10, 18), date(2027, 12, 31))
KEYS = st.tuples(
    st.sampled_from(EmployerKind),
    st.sampled_from(Occupation),
    st.sampled_from(Route),
    st.sampled_from(Scheme),
    st.one_of(st.none(), DAYS),
    st.booleans(),
)
CHOICES = st.builds(
    Choices,
    known_on=st.sampled_from((None, date(2021, 1, 1))),
    silence=st.sampled_from(("open", "strict")),
    carry_forward=st.booleans(),
)


@settings(deadline=None)
@given(st.sampled_from(COUNTRIES), DAYS, KEYS, CHOICES)
def test_a_kind_is_answered_as_the_one_that_stands_for_it(
    country: str, day: date, keys: tuple[object, ...], choices: Choices
) -> None:
    """Key by key; where a key makes no difference, any other value is answered alike."""
    table = Destinations(BOOK, choices)
    alike = table.kinds(country, day).alike
    stands = tuple(of_key(key) for of_key, key in zip(alike, keys, strict=True))
    usual = (*stands[:4], stands[4], bool(stands[5]))
    assert table.lookup((country, *keys), day).values == table.lookup((country, *usual), day).values


def test_a_stop_that_spares_running_contracts_tells_who_returns() -> None:
    """Household workers to Oman under a contract from before the stop of 2015; by no other stop."""
    table, day = Destinations(BOOK, Choices()), date(2026, 4, 1)
    keys = (EmployerKind.INDIVIDUAL, Occupation.DOMESTIC_WORKER, Route.P2P, Scheme.NO_SCHEME, date(2014, 1, 1))
    returns = table.kinds("OM", day).alike[-1]
    assert returns(True) != returns(False)  # noqa: FBT003 - keys are given by place
    assert table.lookup(("OM", *keys, True), day).values != table.lookup(("OM", *keys, False), day).values
    assert table.kinds("BR", day).alike[-1](True) == table.kinds("BR", day).alike[-1](False)  # noqa: FBT003 - as above


@settings(deadline=None)
@given(st.sampled_from(COUNTRIES), st.sampled_from(COUNTRIES), DAYS, DAYS, KEYS)
def test_one_regime_answers_alike(one: str, other: str, day: date, later: date, keys: tuple[object, ...]) -> None:
    """Whichever country and day it is of, in each table that knows its kinds."""
    for table in (Destinations(BOOK, Choices()), GovernmentBasis(BOOK, Choices()), SafeguardsOf(BOOK, Choices())):
        further = keys if isinstance(table, Destinations) else ()
        if table.kinds(one, day).regime == table.kinds(other, later).regime:
            answers = [table.lookup((country, *further), on).values for country, on in ((one, day), (other, later))]
            assert answers[0] == answers[1]


def test_only_tables_that_know_their_kinds_are_grouped() -> None:
    """An age is looked up as it is."""
    assert isinstance(SafeguardsOf(BOOK, Choices()), Grouped)
    assert not isinstance(Ages(), Grouped)


def test_every_situation_has_one_day_for_each_stretch() -> None:
    """Every cut of policy and law is the first day of one; approvals are cut where stops spare the approved."""
    known = date(2021, 1, 1)
    law = frozenset({date(2017, 11, 22)})
    found = every_situation([(BOOK, Choices()), (BOOK, Choices(known_on=known))], ("TW", EVERY_COUNTRY), law)
    cuts = law.union(*(BOOK.cuts(country, on) for country in ("TW", EVERY_COUNTRY) for on in (None, known)))
    assert set(found["moment"]) == {date(2004, 10, 18), *(cut for cut in cuts if cut > date(2004, 10, 18))}
    assert found["approved_on"] == (None, date.min, date(2020, 3, 20), date(2021, 1, 7))
    assert found["destination"] == ("TW", EVERY_COUNTRY)
    assert found["scheme"] == tuple(Scheme)
    assert "route" not in found, "a field states it as it is"


def test_destinations_are_those_that_any_book_names() -> None:
    """Those too of which a name in a list may or may not mean them."""
    text = BOOK.text
    unclear = {country for one in text.lists for country in one.unclear}
    assert unclear <= set(COUNTRIES)
    assert destinations([PolicyBook(text._replace(rows=(), lists=()))]) == (EVERY_COUNTRY,)
