"""Which situations are there at all: which destinations, days and approvals, and which values of every other fact?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.norms import MOMENT, Field
from p2mi_rules.placement import Placement
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.questions.catalogue import QUESTIONS
from p2mi_rules.questions.situate import Choices, situate
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, moments
from p2mi_rules.vocabulary import Scheme

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from p2mi_rules.policy import PolicyBook


def destinations(books: Iterable[PolicyBook]) -> tuple[str, ...]:
    """The destinations that any of the books names, and one for all others (``*``), which are answered alike.

    >>> from p2mi_rules.policy import PolicyBook
    >>> destinations([PolicyBook.shipped()])[:3]
    ('*', 'AE', 'AL')
    """
    texts = [book.text for book in books]
    rows = (country for text in texts for row in text.rows for country in row.countries)
    lists = (country for text in texts for one in text.lists for country in (*one.countries, *one.unclear))
    return tuple(sorted({EVERY_COUNTRY, *rows, *lists}))


def every_situation(
    sides: Sequence[tuple[PolicyBook, Choices]], countries: Sequence[str], cuts: frozenset[date]
) -> dict[str, tuple[Hashable, ...]]:
    """The values of every fact that no question states as it is, as far as two sides can tell them apart.

    ``countries`` are the destinations to go over, ``cuts`` the days on which rules change. Of the days one stands for
    each stretch in which nothing changes on either side, anywhere; of the approvals the same. The worker's age is in
    whole years, and of a company the licence on the day, in the caller's words.
    """
    known = [(book, choices.known_on) for book, choices in sides]
    days = cuts.union(*(book.cuts(country, known_on) for book, known_on in known for country in countries))
    approvals = frozenset[date]().union(
        *(book.approval_cuts(country, known_on) for book, known_on in known for country in countries)
    )
    book, choices = sides[0]
    facts = situate(Placement(), book, choices=choices, reading="all", cuts=frozenset()).facts
    stated = {question.fact for question in QUESTIONS if isinstance(question, Field)}
    return {
        **{name: fact.values for name, fact in facts.items() if name not in stated},
        MOMENT: moments(PartialDate(ACT_BEGINS, END_OF_TIME), days),
        "destination": tuple(countries),
        "approved_on": (None, date.min, *sorted(approvals)),
        "scheme": tuple(Scheme),
    }
