"""Is a book cut down to what was known the same as asking the whole book by that day?"""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.overview.known import known
from p2mi_rules.policy.texts.joining import dated
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme
from tests.policy.toys import book, listing, row

SHIPPED = PolicyBook.shipped()
COUNTRIES = sorted({country for one in dated(SHIPPED.text) for country in one.countries} - {"*"})

days = st.dates(date(2010, 1, 1), date(2027, 1, 1))
situations = st.builds(
    Situation,
    st.sampled_from(COUNTRIES),
    days,
    st.sampled_from(EmployerKind),
    st.sampled_from(Occupation),
    st.sampled_from(Route),
    st.sampled_from(Scheme),
    st.none() | days,
    st.booleans(),
)
CUTS = [known(SHIPPED, date(year, month, 1)) for year in (2015, 2020, 2022, 2024, 2025, 2026) for month in (1, 8)]
DAYS = [date(year, month, 1) for year in (2015, 2020, 2022, 2024, 2025, 2026) for month in (1, 8)]


@given(situations, st.integers(0, len(DAYS) - 1))
def test_the_book_known_answers_as_the_book_asked_by_that_day(situation: Situation, place: int) -> None:
    """Standing, evidence, agreements and limits are the same."""
    cut, day = CUTS[place], DAYS[place]
    assert cut.standing(situation) == SHIPPED.standing(situation, known_on=day)
    asked = (situation.country, situation.day)
    assert cut.agreement(*asked) == SHIPPED.agreement(*asked, day)
    assert cut.g2g_basis(*asked) == SHIPPED.g2g_basis(*asked, day)
    assert cut.host_limits(*asked) == SHIPPED.host_limits(*asked, day)


def test_everything_known_is_the_whole_book() -> None:
    """After the newest document nothing is left out, and the caller's own tables stay."""
    whole = SHIPPED.with_table("own", {"a": 1})
    assert known(whole, date(2030, 1, 1)) == whole


def test_an_end_nobody_could_know_is_left_out() -> None:
    """A row and a list whose end was told later go on."""
    text = row("r", "closed", until="2020-06-01", until_source="late")
    lists = listing("L", ["TH"], since="2020-01-01", until="2021-01-01", until_source="late")
    entry = '[[list.entry]]\ncountry = "TH"\nsource = ["late", "office"]\n'
    notice = '[[notice]]\nid = "n"\nsince = "2020-01-01"\nsource = "late"\ntext_id = "a"\ntext_en = "b"\n'
    whole = book(text + lists + entry + notice)
    early, later = known(whole, date(2021, 12, 31)).text, known(whole, date(2022, 1, 1)).text
    assert ([one.until for one in dated(early)], early.notices) == (["", ""], ())
    assert early.lists[0].entry_sources == (("TH", ("office",)),)
    assert later == whole.text


def test_what_nobody_could_know_is_left_out_whole() -> None:
    """Rows and lists of later documents alone are gone, and so are entries on a later document alone."""
    entry = '[[list.entry]]\ncountry = "TH"\nsource = "late"\n'
    whole = book(
        row("r", "not_designated", "late") + listing("L", ["TH"], since="2020", source="late"),
        listing("M", ["TH"], since="2020") + entry,
    )
    early = known(whole, date(2021, 1, 1)).text
    assert (early.rows, [one.id for one in early.lists], early.lists[0].entry_sources) == ((), ["M"], ())
