"""What does a migrant worker's insurance cost, by the term of the contract?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.policy.terrain import Known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.rows import BookText, ContributionText


class Contribution(NamedTuple):
    """What JKK and JKM, the insurance against work accident and death, cost together for one contract.

    Attributes:
        months: the term that was asked for, in months.
        before: rupiah for the time before work; 0 for those who go without an implementer.
        during: rupiah for the time of work and after it, months over the term of the row included.
        provision: the provisions that set these amounts.
        source: the document with most authority that the amounts rest on.
        also: the other documents.
        row: the id of the row of policy data.
        local: whether a user's own text says so.

    >>> from datetime import date
    >>> from p2mi_rules.policy import PolicyBook
    >>> found = PolicyBook.shipped().contribution(24, on=date(2024, 1, 1))
    >>> isinstance(found, Contribution) and found.total
    370000
    """

    months: int
    before: int
    during: int
    provision: str
    source: Source
    also: tuple[Source, ...]
    row: str
    local: bool

    @property
    def total(self) -> int:
        """Rupiah for the whole contract."""
        return self.before + self.during


class WhyNoAmount(StrEnum):
    """Why no amount is told."""

    NOTHING_KNOWN = "nothing_known"
    NOT_CERTAIN = "not_certain"
    TERM_NOT_SET = "term_not_set"


class NoAmount(NamedTuple):
    """No amount, and why: in a word, and in a sentence of each language.

    ``nothing_known``: no row held on the day, as far as was public. ``not_certain``: a row begins or ends on a day that
    is not known exactly and this one may lie on either side, or two rows may hold. ``term_not_set``: the text sets no
    amount for so many months.
    """

    why: WhyNoAmount
    note_id: str
    note_en: str


class Asked(NamedTuple):
    """The contract whose contribution is asked for: its months, on which day, and whether without an implementer."""

    months: int
    on: date
    alone: bool


def whole_months(given: object) -> int:
    """The months as given, from callers whose types nobody checked too.

    Raises:
        FaultyRequestError: for what is no whole number, or less than one.

    >>> whole_months(0)
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyRequestError: months: found 0, expected whole months, at least 1
    """
    if isinstance(given, int) and not isinstance(given, bool) and given >= 1:
        return given
    expected = ("bulan penuh, sedikitnya 1", "whole months, at least 1")
    raise FaultyRequestError([Fault.of("months", (repr(given), repr(given)), expected=expected)])


class _Rate(NamedTuple):
    """One row of the day, with whether it surely holds."""

    text: ContributionText
    sure: bool
    sources: tuple[Source, ...]


def contribution(
    text: BookText, sources: Mapping[str, Source], asked: Asked, known_on: date | None
) -> Contribution | NoAmount:
    """The longest term that the contract reaches, and for each month over it what one more month costs."""
    known = Known(sources, known_on, frozenset(text.local))
    rates = sorted(_rates(text, asked, known), key=lambda rate: -rate.text.months)
    if not rates:
        return _nothing_known(asked)
    reached = _reached(rates, asked)
    if len(reached) > 1 or not all(rate.sure for rate in reached):
        return _not_certain(asked, reached)
    if not reached or (reached[0].text.further_month is None and reached[0].text.months != asked.months):
        return _not_set(asked, rates)
    return _amount(asked, reached[0], known)


def _rates(text: BookText, asked: Asked, known: Known) -> Iterator[_Rate]:
    """The rows for this way of going that were public and may hold on the day."""
    for one in text.contributions:
        public = known.of(one.sources)
        covers = known.period(one).covers(asked.on)
        if ("alone" in one.flags) is asked.alone and any(source.decides for source in public) and True in covers:
            yield _Rate(one, False not in covers, public)


def _reached(rates: list[_Rate], asked: Asked) -> list[_Rate]:
    """The row of the longest term within the contract; several where one of them may hold or may not."""
    within = [rate for rate in rates if rate.text.months <= asked.months]
    sure = next((rate.text.months for rate in within if rate.sure), 0)
    return [rate for rate in within if rate.text.months >= sure]


def _amount(asked: Asked, rate: _Rate, known: Known) -> Contribution:
    row = rate.text
    over = (asked.months - row.months) * (row.further_month or 0)
    first, *others = rate.sources
    local = row.id in known.local
    return Contribution(asked.months, row.before, row.during + over, row.provision, first, tuple(others), row.id, local)


def _nothing_known(asked: Asked) -> NoAmount:
    return NoAmount(
        WhyNoAmount.NOTHING_KNOWN,
        f"Tidak ada besaran iuran yang diketahui berlaku pada {asked.on}.",
        f"No amounts are known to have held on {asked.on}.",
    )


def _not_certain(asked: Asked, rates: list[_Rate]) -> NoAmount:
    names = ", ".join(rate.text.id for rate in rates)
    return NoAmount(
        WhyNoAmount.NOT_CERTAIN,
        f"Tidak pasti besaran mana yang berlaku pada {asked.on}; mungkin {names}.",
        f"It is not certain which amounts held on {asked.on}; perhaps {names}.",
    )


def _not_set(asked: Asked, rates: list[_Rate]) -> NoAmount:
    terms = ", ".join(str(months) for months in sorted({rate.text.months for rate in rates}))
    return NoAmount(
        WhyNoAmount.TERM_NOT_SET,
        f"Tidak ada besaran yang ditetapkan untuk {asked.months} bulan; jangka waktunya {terms} bulan.",
        f"No amount is set for {asked.months} months; the terms are {terms} months.",
    )
