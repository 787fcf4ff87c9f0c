"""What is wrong with policy of one's own, and what does it change?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.cli.policy import said
from p2mi_rules.cli.policy.books import output
from p2mi_rules.cli.policy.records import change_record, difference_record
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.cli.supplies import policy_book
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyFileError, FaultyPolicyError
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.changes import changes, differences
from p2mi_rules.policy.overview.known import known
from p2mi_rules.policy.rows import EVERY_COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from p2mi_rules.cli.policy.options import Request
    from p2mi_rules.exceptions import Fault
    from p2mi_rules.policy.overview.changes import Change, Difference

SHIPPED = "shipped"
"""The word for the policy that the library ships."""

FINE, FOUND = 0, 1


def lint(request: Request) -> int:
    """Tell every fault of files of policy, or what they change in the shipped policy; 1 if there are faults.

    Raises ``UnusableError`` for files that cannot be read at all.
    """
    shipped, lang = PolicyBook.shipped(), request.lang
    try:
        own = shipped.overlay_files(*request.names)
    except FaultyFileError as error:
        raise UnusableError([fault.said(lang) for fault in error.faults]) from None
    except FaultyPolicyError as error:
        faults = error.faults
        output(request, lambda: _faults(faults, lang), lambda: {"faults": [_fault(each, lang) for each in faults]})
        return FOUND
    compared = changes(shipped, own), differences(shipped, own)
    output(
        request,
        lambda: [told("clean", lang), *_compared(*compared, "no_change", lang)],
        lambda: {"faults": [], **_record(*compared, lang)},
    )
    return FINE


def diff(request: Request) -> int:
    """Tell what differs between two policies; 1 if anything does and ``--fail-on difference`` is asked."""
    old, new = (_side(name, request) for name in request.names)
    compared = changes(old, new), differences(old, new)
    lang = request.lang
    output(
        request,
        lambda: [" -> ".join(request.names), *_compared(*compared, "no_difference", lang)],
        lambda: {"before": request.names[0], "after": request.names[1], **_record(*compared, lang)},
    )
    return FOUND if request.fails and compared[0] else FINE


def _side(name: str, request: Request) -> PolicyBook:
    """The policy that a name means: the shipped one, as it was known by a day, or with a file laid over it."""
    limit = request.known_on
    if name == SHIPPED:
        book = policy_book(request.policies, request.lang)
    elif (day := _day(name)) is not None:
        book = known(policy_book(request.policies, request.lang), day)
    else:
        book = policy_book((*request.policies, name), request.lang)
    return book if limit is None else known(book, limit)


def _day(name: str) -> date | None:
    """The day that a name is, if it is one."""
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None


def _faults(faults: Sequence[Fault], lang: str) -> Iterator[str]:
    """Every fault on its line, and how many there are."""
    yield from (fault.said(lang) for fault in faults)
    yield told("faults", lang, count=len(faults))


def _fault(fault: Fault, lang: str) -> dict[str, object]:
    found, expected = fault.parts(lang)
    return {"place": fault.field, "found": found, "expected": expected, "suggestion": fault.suggestion}


def _record(changed: Sequence[Change], differing: Sequence[Difference], lang: str) -> dict[str, object]:
    return {
        "changes": [change_record(each) for each in changed],
        "differences": [difference_record(each, lang) for each in differing],
    }


def _compared(changed: Sequence[Change], differing: Sequence[Difference], none: str, lang: str) -> Iterator[str]:
    """What changes in the data, then for whom the answers do."""
    if not changed:
        yield told(none, lang)
        return
    yield from section(told("entries", lang), (text for each in changed for text in _change(each, lang)))
    yield from section(told("answers", lang), _differences(differing, lang))
    yield from ("", say("not_advice", lang))


def _change(change: Change, lang: str) -> list[str]:
    """One entry that is another, with the countries it names."""
    how = told(change.how, lang, keys=", ".join(change.keys))
    countries = f": {' '.join(change.countries)}" if change.countries else ""
    return item(f"{change.what} {change.id} {how}{countries}", "  -")


def _differences(differing: Sequence[Difference], lang: str) -> Iterator[str]:
    """Day by day who is answered otherwise; countries that differ alike are told together."""
    if not differing:
        yield told("no_answers", lang)
    of_country: dict[str, list[Difference]] = {}
    for each in differing:
        of_country.setdefault(each.country, []).append(each._replace(country=""))
    alike: dict[tuple[Difference, ...], list[str]] = {}
    for country, found in of_country.items():
        alike.setdefault(tuple(found), []).append(country)
    for stretches, codes in alike.items():
        names = (told("other_countries", lang) if code == EVERY_COUNTRY else said.country(code, lang) for code in codes)
        yield from line(", ".join(names))
        yield from (text for each in stretches for text in _shifts(each, lang))


def _shifts(difference: Difference, lang: str) -> Iterator[str]:
    """Some days, and for each group the answer before and after."""
    yield f"  {said.span(difference.since, difference.until, lang)}"
    for shift in difference.shifts:
        whom = said.who(shift.who, lang) or told("everybody", lang)
        before, after = said.answer(shift.before, lang), said.answer(shift.after, lang)
        yield from item(told("shift", lang, who=whom, before=before, after=after), "    -")
