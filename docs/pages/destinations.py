"""What does the page on destinations say?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from p2mi_rules import countries, words
from p2mi_rules.cli.policy import said
from p2mi_rules.explain.days import published
from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.portrait import portrait, portrait_of_day
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.vocabulary import Why
from pages.markdown import bulleted, cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.citations import Source
    from p2mi_rules.policy import Evidence
    from p2mi_rules.policy.overview.portrait import Dated, Line, Portrait, Stretch

LANG: Final = "en"
_ABOUT = """\
# Destinations: how each country stands, since when, on whose word

Written by `python docs/generate.py` from the policy data of {version}; the newest source is of {newest}. What follows
is what the data say, by the [order of precedence](policy-data.md#precedence), and no advice: for one placement ask
`p2mi-rules check`, for one country `p2mi-rules policy show KH`.

*No information* is neither open nor closed: the lists after April 2022 were not seen. *Sources conflict* gives every
side. The ordinary placement is by a P3MI, with a company, in work that no row names. Beside every row stand whose word
it is, how that was read, and its day; a day that was not found is a span.

## Status on {today}

| country | for whom | status | since | rests on |
|---|---|---|---|---|
"""
_ELSEWHERE = """
Every other country and territory, of which no row and no list speaks: {status}, since {since}.

## Periods, scopes and sources

The newest days come first; `to` is the first day of the next stretch.

"""


def page() -> str:
    """The page on destinations."""
    book = PolicyBook.shipped()
    today = date.fromisoformat(book.version.replace(".", "-"))
    drawn = [portrait(book, code) for code in named(book)]
    head = _ABOUT.format(version=book.version, newest=book.policy_date, today=today)
    table = "".join(f"{row}\n" for code in named(book) for row in today_rows(portrait_of_day(book, code, today)))
    (other,) = portrait_of_day(book, "AQ", today).stretches
    elsewhere = _ELSEWHERE.format(status=said.answer(other.lines[0].answer, LANG), since=other.since)
    return head + table + elsewhere + "\n".join(text for each in drawn for text in country(each))


def named(book: PolicyBook) -> list[str]:
    """The countries of which a row or a list speaks, by their English names."""
    codes = {code for row in book.text.rows for code in row.countries}
    codes.update(code for one in book.text.lists for code in (*one.countries, *one.unclear))
    return sorted(codes - {EVERY_COUNTRY}, key=lambda code: countries.name(code, LANG))


def today_rows(drawn: Portrait) -> Iterator[str]:
    """A line of the table for each answer of the day."""
    (stretch,) = drawn.stretches
    for place, line in enumerate(stretch.lines):
        name = said.country(drawn.country, LANG) if place == 0 else ""
        rows = deciding(stretch, line)
        rests_on = f"`{rows[0].row}`: {document(rows[0].source, linked=False)}" if rows else ""
        more = f", and {len(rows) - 1} more" if len(rows) > 1 else ""
        yield cells(name, whom(line, place, stretch), answer(line), str(stretch.since), rests_on + more)


def country(drawn: Portrait) -> Iterator[str]:
    """The section of one country."""
    yield f"### {said.country(drawn.country, LANG)}\n"
    yield cells("from", "to", "for whom", "status", "rests on")
    yield "|---|---|---|---|---|"
    for stretch in reversed(drawn.stretches):
        for place, line in enumerate(stretch.lines):
            days = (str(stretch.since), str(stretch.until or "")) if place == 0 else ("", "")
            rows = " ".join(f"`{each.row}`" for each in deciding(stretch, line))
            yield cells(*days, whom(line, place, stretch), answer(line), rows)
    yield ""
    newest_first = drawn.stretches[::-1]
    told = dict.fromkeys(rest(each) for stretch in newest_first for each in stretch.deciding)
    yield from bulleted("Rows and lists", told)
    seen = dict.fromkeys(rest(each) for stretch in newest_first for each in stretch.outweighed)
    yield from bulleted("Outweighed where they speak", (text for text in seen if text not in told))
    yield from bulleted("Agreements", map(dated, drawn.agreements))
    yield from bulleted("Limits of the host state", map(dated, drawn.host_limits))
    yield from bulleted("Shown, never decisive", map(dated, drawn.beside))


def whom(line: Line, place: int, stretch: Stretch) -> str:
    """For which placements an answer holds."""
    if place:
        return said.who(line.who, LANG)
    return "every placement" if len(stretch.lines) == 1 else "the ordinary placement, and all not named below"


def answer(line: Line) -> str:
    """The status, or the set of them with the reason; rows beside no information may or may not have held."""
    doubt = ", not sure which holds" if line.sides and line.answer.why is Why.NO_INFORMATION else ""
    return said.answer(line.answer, LANG) + doubt


def deciding(stretch: Stretch, line: Line) -> list[Evidence]:
    """The rows of an answer, each once, the newest first."""
    rows = {name for side in line.sides for name in side.rows}
    found = {each.row: each for each in stretch.deciding if each.row in rows}
    return sorted(found.values(), key=lambda each: each.source.published, reverse=True)


def rest(each: Evidence) -> str:
    """A row with its id and what it says."""
    return f"`{each.row}`: {spoken(each)}"


def dated(each: Dated) -> str:
    """A row that stands beside the answers, with its days."""
    return f"{said.period(each.period, LANG)}: {spoken(each.evidence)}"


def spoken(each: Evidence) -> str:
    """What a row says, by which documents."""
    return f"{each.note_en} {', '.join(document(source) for source in (each.source, *each.also))}"


def document(source: Source, *, linked: bool = True) -> str:
    """A document by its authority, how it was read and its day, with its address."""
    authority, seen = words.label(source.authority, LANG), words.label(source.seen, LANG)
    day = str(published(source)).replace("..", " to ")
    named = f"[{authority}]({source.url})" if source.url and linked else authority
    return f"{named} ({seen}, {day})"
