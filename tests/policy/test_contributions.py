"""What does a migrant worker's insurance cost, for every term, on both ways and by every day?"""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.policy import Contribution, NoAmount, PolicyBook, WhyNoAmount
from p2mi_rules.policy.overview.known import known
from p2mi_rules.policy.rows import BookText
from tests.policy.toys import book, contribution

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = PolicyBook.shipped()
LONG_AFTER = date(2024, 1, 1)
PROMULGATED, COUNTED = date(2023, 2, 22), date(2023, 3, 17)
DAY = timedelta(days=1)
SHORTEST, FURTHER, BEFORE = 6, 13_500, 37_500
# Permenaker 4/2023 Pasal 18 ayat (1) huruf b and ayat (2): the same amounts for both ways.
AMOUNTS = {6: 108_000, 12: 189_000, 24: 332_500}
ROWS = {
    (24, False): ("permenaker-4-2023-24", "ayat (1) huruf a, huruf b angka 1, ayat (3)"),
    (12, False): ("permenaker-4-2023-12", "ayat (1) huruf a, huruf b angka 2, ayat (3)"),
    (6, False): ("permenaker-4-2023-6", "ayat (1) huruf a, huruf b angka 3, ayat (3)"),
    (24, True): ("permenaker-4-2023-24-alone", "ayat (2) huruf a, ayat (3)"),
    (12, True): ("permenaker-4-2023-12-alone", "ayat (2) huruf b, ayat (3)"),
    (6, True): ("permenaker-4-2023-6-alone", "ayat (2) huruf c, ayat (3)"),
}

terms = st.integers(SHORTEST, 600)
ways = st.booleans()
days = st.dates(date(2022, 1, 1), date(2028, 1, 1))


def _paid(found: Contribution | NoAmount) -> tuple[int, int]:
    """The two amounts of an answer that has them."""
    assert isinstance(found, Contribution)
    return found.before, found.during


def _why(found: Contribution | NoAmount) -> WhyNoAmount | None:
    return found.why if isinstance(found, NoAmount) else None


@given(months=terms, alone=ways)
def test_a_contract_costs_its_longest_term_and_each_month_over_it(months: int, *, alone: bool) -> None:
    """Ayat (3): Rp13.500 for each month over the term, whatever the way."""
    term = max(one for one in AMOUNTS if one <= months)
    found = SHIPPED.contribution(months, on=LONG_AFTER, alone=alone)
    before = 0 if alone else BEFORE
    assert _paid(found) == (before, AMOUNTS[term] + (months - term) * FURTHER)
    assert isinstance(found, Contribution)
    assert (found.months, found.total, found.row) == (months, sum(_paid(found)), ROWS[term, alone][0])


@given(terms.filter(lambda months: months < 24))
def test_from_which_of_the_shorter_terms_is_counted_makes_no_difference(months: int) -> None:
    """The words leave open whether 18 months are 12 and 6 more or 6 and 12 more; both come to the same."""
    found = SHIPPED.contribution(months, on=LONG_AFTER, alone=True)
    counted = {AMOUNTS[term] + (months - term) * FURTHER for term in (6, 12)}
    assert {_paid(found)[1]} == counted


@given(months=st.integers(1, 600), on=days, by=days, alone=ways)
def test_the_book_known_answers_as_the_book_asked_by_that_day(months: int, on: date, by: date, *, alone: bool) -> None:
    """A book cut down to what was public answers as the whole one asked by that day."""
    cut = known(SHIPPED, by)
    assert cut.contribution(months, on=on, alone=alone) == SHIPPED.contribution(months, on=on, alone=alone, known_on=by)


starts = st.integers(0, 12).map(lambda number: date(2020, 1, 1) + number * DAY)


@given(starts, st.integers(0, 5), starts, st.integers(1, 30))
def test_a_fuzzy_start_answers_where_each_of_its_days_does(first: date, length: int, on: date, months: int) -> None:
    """Where the row would answer otherwise had it begun on another of the days, the answer is not certain."""
    possible = [first + more * DAY for more in range(length + 1)]
    exact = {_why(_of_start(begun.isoformat()).contribution(months, on=on)) for begun in possible}
    found = _of_start(f"{possible[0]}..{possible[-1]}").contribution(months, on=on)
    expected = exact.pop() if len(exact) == 1 else WhyNoAmount.NOT_CERTAIN
    # No amount is set for less than the term, whether or not the row has begun.
    assert _why(found) == (WhyNoAmount.TERM_NOT_SET if exact and months < 12 else expected)


def _of_start(since: str) -> PolicyBook:
    return book(contribution(since=since, further_month=1))


@pytest.mark.parametrize(("months", "alone"), ROWS)
def test_each_line_of_the_provision_is_a_row(months: int, *, alone: bool) -> None:
    """Every term and both ways, with the provision and the document that say so."""
    found = SHIPPED.contribution(months, on=LONG_AFTER, alone=alone)
    assert _paid(found) == (0 if alone else BEFORE, AMOUNTS[months])
    assert isinstance(found, Contribution)
    name, provision = ROWS[months, alone]
    assert (found.row, found.provision) == (name, f"Permenaker 4/2023 Pasal 18 {provision}")
    assert (found.source.id, found.source.seen.value, found.local) == ("permenaker-4-2023", "primary", False)
    assert [source.id for source in found.also] == ["menaker-2023-03-03", "kemnaker-2023-03-17"]


def test_no_row_stands_beside_the_provision() -> None:
    """What is shipped is what was enumerated."""
    assert {one.id for one in SHIPPED.text.contributions} == {name for name, _ in ROWS.values()}


def test_the_ministry_s_sum_for_two_years_is_met() -> None:
    """Rp370.000, as the Minister announced it, is what 24 months cost through an implementer."""
    found = SHIPPED.contribution(24, on=LONG_AFTER)
    assert isinstance(found, Contribution)
    assert found.total == 370_000


def test_the_month_before_two_years_costs_more_than_they() -> None:
    """The words say so: 12 months and 11 more are Rp5.000 over the amount of 24."""
    less, two_years = (_paid(SHIPPED.contribution(months, on=LONG_AFTER))[1] for months in (23, 24))
    assert (less, two_years) == (337_500, 332_500)


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize(
    ("on", "why"),
    [
        (date.min, WhyNoAmount.NOTHING_KNOWN),
        (PROMULGATED - DAY, WhyNoAmount.NOTHING_KNOWN),
        (PROMULGATED, WhyNoAmount.NOT_CERTAIN),
        (COUNTED - DAY, WhyNoAmount.NOT_CERTAIN),
        (COUNTED, None),
        (date.max, None),
    ],
)
def test_the_first_days_are_not_certain_and_no_last_one_is_known(
    on: date, why: WhyNoAmount | None, *, alone: bool
) -> None:
    """From promulgation to the day the ministry counted by it, it may have been in force; after it, it is."""
    for months in AMOUNTS:
        assert _why(SHIPPED.contribution(months, on=on, alone=alone)) is why


@pytest.mark.parametrize("alone", [False, True])
def test_nobody_knew_before_it_was_published(*, alone: bool) -> None:
    """Known by the eve of its publication, nothing; from that day on its word alone, later with those of the press."""
    eve, first = (
        SHIPPED.contribution(12, on=LONG_AFTER, alone=alone, known_on=day) for day in (PROMULGATED - DAY, PROMULGATED)
    )
    assert _why(eve) is WhyNoAmount.NOTHING_KNOWN
    assert isinstance(first, Contribution)
    assert (first.during, first.source.id, first.also) == (189_000, "permenaker-4-2023", ())


@pytest.mark.parametrize("months", range(1, SHORTEST))
def test_less_than_the_shortest_term_has_no_amount(months: int) -> None:
    """Ayat (3) is about what exceeds a term: nothing is said of less, and that is told in both languages."""
    found = SHIPPED.contribution(months, on=LONG_AFTER)
    assert found == NoAmount(
        WhyNoAmount.TERM_NOT_SET,
        f"Tidak ada besaran yang ditetapkan untuk {months} bulan; jangka waktunya 6, 12, 24 bulan.",
        f"No amount is set for {months} months; the terms are 6, 12, 24 months.",
    )


def test_a_day_without_amounts_is_told() -> None:
    """Both sentences name the day."""
    assert SHIPPED.contribution(12, on=date(2020, 5, 1))[1:] == (
        "Tidak ada besaran iuran yang diketahui berlaku pada 2020-05-01.",
        "No amounts are known to have held on 2020-05-01.",
    )


def test_an_uncertain_day_names_what_may_have_held() -> None:
    """Every row that the answer may rest on is named."""
    assert SHIPPED.contribution(12, on=PROMULGATED)[1:] == (
        "Tidak pasti besaran mana yang berlaku pada 2023-02-22; mungkin permenaker-4-2023-12, permenaker-4-2023-6.",
        "It is not certain which amounts held on 2023-02-22; perhaps permenaker-4-2023-12, permenaker-4-2023-6.",
    )


def test_without_an_amount_for_one_month_more_only_the_term_itself_is_met() -> None:
    """Neither a month more nor a month less is answered, nor by a shorter term that names one."""
    policy = book(contribution() + contribution("d", months=6, during=60, further_month=1))
    less, *found, more = (policy.contribution(months, on=LONG_AFTER) for months in (5, 6, 11, 12, 13))
    assert [_paid(each) for each in found] == [(10, 60), (10, 65), (10, 100)]
    assert (_why(less), _why(more)) == (WhyNoAmount.TERM_NOT_SET, WhyNoAmount.TERM_NOT_SET)
    assert more[-1] == "No amount is set for 13 months; the terms are 6, 12 months."


def test_one_way_says_nothing_of_the_other() -> None:
    """Amounts for those placed are none for those who go alone, whatever the order of the rows."""
    alone = contribution("d", alone=True, before=0, during=90)
    for text in (contribution() + alone, alone + contribution()):
        assert [_paid(book(text).contribution(12, on=LONG_AFTER, alone=way)) for way in (False, True)] == [
            (10, 100),
            (0, 90),
        ]
    assert _why(book(contribution()).contribution(12, on=LONG_AFTER, alone=True)) is WhyNoAmount.NOTHING_KNOWN


@pytest.mark.parametrize("word", ["office", "record", "memory"])
def test_a_word_that_may_not_decide_sets_no_amount(word: str) -> None:
    """A regional office, a count of placements or memory alone tell nobody what to pay."""
    assert _why(book(contribution(source=word)).contribution(12, on=LONG_AFTER)) is WhyNoAmount.NOTHING_KNOWN
    assert _paid(book(contribution(source=[word, "minister"])).contribution(12, on=LONG_AFTER)) == (10, 100)


def test_an_end_nobody_could_know_is_left_out() -> None:
    """Before the document of the end was public the amounts go on, and two that held as known then are not certain."""
    old = contribution(until="2021-01-01", until_source="late")
    policy = book(old + contribution("d", during=200, since="2021-01-01"))
    assert _paid(policy.contribution(12, on=LONG_AFTER)) == (10, 200)
    asked = policy.contribution(12, on=LONG_AFTER, known_on=date(2021, 6, 1))
    assert _why(asked) is WhyNoAmount.NOT_CERTAIN
    assert known(policy, date(2021, 6, 1)).text.contributions[0].until == ""


def test_a_longer_term_that_may_have_begun_leaves_the_shorter_certain() -> None:
    """Twelve months cost what they cost, also while it is open whether a term of twenty-four exists."""
    policy = book(contribution(further_month=1) + contribution("d", months=24, since="2022-02"))
    inside = date(2022, 2, 10)
    assert _paid(policy.contribution(23, on=inside)) == (10, 111)
    assert _why(policy.contribution(24, on=inside)) is WhyNoAmount.NOT_CERTAIN


@pytest.mark.parametrize("months", [0, -1, 12.0, 12.5, "12", True, None])
def test_months_are_whole(months: object) -> None:
    """A request for anything but whole months, one or more, is refused in both languages."""
    with pytest.raises(FaultyRequestError) as raised:
        SHIPPED.contribution(cast("Any", months), on=LONG_AFTER)
    (fault,) = raised.value.faults
    assert fault.said("en") == f"months: found {months!r}, expected whole months, at least 1"
    assert fault.said("id") == f"months: ditemukan {months!r}, seharusnya bulan penuh, sedikitnya 1"


def test_amounts_are_part_of_what_a_book_is() -> None:
    """Another amount makes another digest, and the documents of amounts are documents of policy."""
    text = SHIPPED.text
    others = tuple(one._replace(during=one.during + 1) for one in text.contributions)
    assert text._replace(contributions=others).digest != text.digest
    assert text._replace(contributions=text.contributions[::-1]).digest == text.digest
    assert BookText("2026", contributions=text.contributions).sources_of_policy == set(_named())


def _named() -> Iterator[str]:
    return (name for one in SHIPPED.text.contributions for name in one.named_sources)


def test_an_amount_is_told_without_reading_toml() -> None:
    """Nothing that reads policy texts is loaded."""
    code = (
        "import sys; from datetime import date; from p2mi_rules.policy import PolicyBook;"
        "PolicyBook.shipped().contribution(12, on=date(2024, 1, 1));"
        "print({'tomllib', 'pycountry', 'difflib', 'p2mi_rules.policy.texts.reader'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    assert told.stdout.strip() == "set()"
