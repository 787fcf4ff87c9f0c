"""How is the time line of one country shown?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.cli.policy import said
from p2mi_rules.cli.policy.books import above, book_of, output
from p2mi_rules.cli.policy.records import portrait_record
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.cli.supplies import policy_book
from p2mi_rules.cli.wording import UnusableError, hint, say
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.policy.overview.portrait import portrait, portrait_of_day
from p2mi_rules.policy.texts.joining import dated
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.cli.policy.options import Request
    from p2mi_rules.policy import Evidence, PolicyBook
    from p2mi_rules.policy.overview.portrait import Agreed, Basis, Dated, Line, Portrait, Stretch

_SPARING = ("approved_continue", "approved_may_continue", "contracts_continue")
_KINDS = frozenset({"announced", "recorded", "agreement", "no_agreement", "host_limit"})


def show(request: Request) -> int:
    """Show what the State had decided about a country; a note on standard error tells what was not known yet."""
    code = country_of(" ".join(request.names), request.lang)
    if request.on is not None and request.on < ACT_BEGINS:
        raise UnusableError([say("before_law", request.lang, day=said.day(ACT_BEGINS, request.lang))])
    book = book_of(request)
    drawn = portrait(book, code) if request.on is None else portrait_of_day(book, code, request.on)
    output(
        request,
        lambda: [said.country(code, request.lang), above(book, request), *_Shown(book, request.lang).lines(drawn)],
        lambda: portrait_record(drawn, book, request),
    )
    later = _rows_about(code, policy_book(request.policies, request.lang)) - _rows_about(code, book)
    if later and request.known_on is not None:
        note = told("left_out", request.lang, count=len(later), day=said.day(request.known_on, request.lang))
        print(f"p2mi-rules: {note}", file=sys.stderr)  # noqa: T201 - notes go beside the results
    return 0


def country_of(text: str, lang: str) -> str:
    """The code of the country that a text means; raises ``UnusableError`` where it means none, or several."""
    found = countries.read(text)
    if isinstance(found, countries.Resolved):
        return found.alpha_2
    if isinstance(found, countries.Ambiguous) and found.regions:
        raise UnusableError([told("a_region", lang, found=repr(text), codes=" ".join(found.candidates))])
    if isinstance(found, countries.Ambiguous):
        names = ", ".join(said.country(code, lang) for code in found.candidates)
        raise UnusableError([told("several_countries", lang, found=repr(text), names=names)])
    near = next(iter(found.suggestions), None)
    raise UnusableError([told("no_country", lang, found=repr(text), hint=hint(near, lang))])


def _rows_about(country: str, book: PolicyBook) -> frozenset[str]:
    """The ids of the rows and lists that name the country."""
    return frozenset(one.id for one in dated(book.text) if country in one.countries)


class _Shown:
    """The lines of one answer; each row is told in full where it comes first."""

    def __init__(self, book: PolicyBook, lang: str) -> None:
        self._flags = {row.id: row.flags for row in book.text.rows}
        self._lang = lang
        self._told: set[tuple[str, str]] = set()

    def lines(self, drawn: Portrait) -> Iterator[str]:
        """The stretches, the newest first, then what stands beside them."""
        lang = self._lang
        if len(drawn.stretches) > 1:
            yield told("newest_first", lang)
        for stretch in reversed(drawn.stretches):
            yield from section(said.span(stretch.since, stretch.until, lang), self._stretch(stretch))
        agreed = [text for each in reversed(drawn.agreed) for text in self._agreed(each)]
        yield from section(told("agreements", lang), [*agreed, *self._dated(drawn.agreements)])
        yield from section(told("host_limits", lang), self._dated(drawn.host_limits))
        yield from section(told("beside", lang), self._dated(drawn.beside))
        yield from ("", say("not_advice", lang))

    def _stretch(self, stretch: Stretch) -> Iterator[str]:
        """The answers of some days, and what they rest on."""
        alone = len(stretch.lines) == 1
        for place, each in enumerate(stretch.lines):
            whom = said.who(each.who, self._lang) if place else told("everybody" if alone else "ordinary", self._lang)
            yield from self._answer(whom, each)
        yield from self._rows("rests_on", stretch.deciding)
        yield from self._rows("outweighed", stretch.outweighed)

    def _answer(self, whom: str, each: Line) -> Iterator[str]:
        """One answer with the rows that it rests on; of a conflict or a doubt each side with its rows."""
        rows = f"[{', '.join(name for side in each.sides for name in side.rows)}]" if each.sides else ""
        conflict = each.answer.why is Why.SOURCES_CONFLICT
        silent = told("not_sure", self._lang) if rows and each.answer.why is Why.NO_INFORMATION else ""
        parts = (said.answer(each.answer, self._lang), silent, "" if conflict else rows)
        yield from item(f"{whom}: {' '.join(filter(None, parts))}", "  *")
        for side in each.sides if conflict else ():
            yield from item(f"{said.listed([side.status], self._lang)} [{', '.join(side.rows)}]", "      -")

    def _rows(self, heading: str, evidence: Iterable[Evidence]) -> Iterator[str]:
        """The rows that were not told before, each with its documents."""
        fresh = [each for each in evidence if (each.row, each.status) not in self._told]
        if fresh:
            yield from line(told(heading, self._lang), 1)
        for each in fresh:
            self._told.add((each.row, each.status))
            yield from self._row(each, each.row)

    def _row(self, each: Evidence, called: str) -> Iterator[str]:
        """A row: what it says, whom it spares, whose word it is."""
        lang = self._lang
        flags = [told(flag, lang) for flag in _SPARING if flag in self._flags.get(each.row, ())]
        note = each.note_id if lang == "id" else each.note_en
        own = told("own", lang) if each.local else ""
        yield from item(" ".join([f"{called}{own}: {note}", *flags]), "  -")
        yield from line(said.source(each.source, lang), 3)
        for other in each.also:
            yield from line(told("also", lang, source=said.source(other, lang)), 3)

    def _dated(self, rows: Iterable[Dated]) -> Iterator[str]:
        """Rows that stand beside the answers, with the days of each and what kind it is."""
        for each, period in rows:
            kind = each.status if each.status in _KINDS else "statement"
            named = told(f"kind_{kind}", self._lang)
            yield from self._row(each, f"{each.row}, {named}, {said.period(period, self._lang)}")

    def _agreed(self, each: Agreed) -> Iterator[str]:
        """Whether there was an agreement, and a basis for placement by the government."""
        lang = self._lang
        parts = (("written", each.written), ("government", each.government))
        answers = "; ".join(told(key, lang, answer=_known(basis, lang)) for key, basis in parts)
        yield from item(f"{said.span(each.since, each.until, lang)}: {answers}", "  *")


def _known(basis: Basis, lang: str) -> str:
    """Whether there is such a thing, with the rows that say so."""
    if not basis.rows:
        return told("no_information", lang)
    key = "in_doubt" if len(basis.exists) > 1 else "there_is" if True in basis.exists else "there_is_none"
    return f"{told(key, lang)} [{', '.join(basis.rows)}]"
