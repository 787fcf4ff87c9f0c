"""Which policy is a call about, and what stands above every answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.policy.said import day
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.supplies import policy_book
from p2mi_rules.policy.overview.known import known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from p2mi_rules.cli.policy.options import Request
    from p2mi_rules.policy import PolicyBook


def book_of(request: Request) -> PolicyBook:
    """The shipped policy with the caller's own laid over it, as far as it was known by the day asked for."""
    whole = policy_book(request.policies, request.lang)
    return whole if request.known_on is None else known(whole, request.known_on)


def above(book: PolicyBook, request: Request) -> str:
    """Of which version and which day the policy is."""
    lang = request.lang
    known_on = "" if request.known_on is None else told("as_known", lang, day=day(request.known_on, lang))
    return f"{told('policy', lang, version=book.version, date=day(book.policy_date, lang))}{known_on}."


def stamp(book: PolicyBook, request: Request) -> dict[str, object]:
    """The same for a record."""
    known_on = None if request.known_on is None else request.known_on.isoformat()
    return {"policy": book.version, "policy_date": book.policy_date.isoformat(), "known_on": known_on}


def output(request: Request, text: Callable[[], Iterable[str]], record: Callable[[], dict[str, object]]) -> None:
    """Print an answer in the form asked for."""
    tell_in(request.output, text, record)
