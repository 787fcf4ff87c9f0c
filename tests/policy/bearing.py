"""Which words of the shipped policy could be others without any answer changing?

A claim is a row or a list as seen from one country that it names, ``*`` for a country that none names. It is written
otherwise in every way of ``row_flips`` and ``list_flips``, one at a time. Both texts are asked about all placements
told apart by either, on every day that either cuts, as known today and on the days the claim and its end became known.
An announcement, a record or a word that may not decide bears on no answer: there each flip must change what is shown.
A record is shown ever after, so its end is not asked for unless the record bears, beside a statement against the
country.

``no_effect.csv`` lists what changes nothing, with a reason from ``REASONS``. ``python -m tests.policy.bearing`` prints
that file as it should be, for review; the reason ``?`` of a new line is to be found by whoever adds it.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.agreements import agreement, g2g_basis, host_limits
from p2mi_rules.policy.rows import EVERY_COUNTRY, BookText, ListText, RowText
from p2mi_rules.policy.scope import SCOPE_WORDS
from p2mi_rules.policy.standing import standing
from p2mi_rules.policy.terrain import SPARING, terrain
from p2mi_rules.timelines import ACT_BEGINS, PartialDate, Period
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from p2mi_rules.policy.rows import Pairs
    from p2mi_rules.policy.terrain import Row, Terrain

REASONS = {
    "shown_only": "an announcement, a record or a word that may not decide: shown, and no answer rests on it",
    "host_limit": "a limit of the host state: it warns, and no answer rests on it",
    "outweighed": "the row `by` answers the same there; without it an answer changes",
    "no_statement": "a record bears only beside the statement `by`; had that no dates, the flip would change an answer",
    "agreement_scope": "whether an agreement exists is asked of a country, not of a kind of work or employer",
    "known_late": "the row became known only when its end was known too",
}
BOOK = PolicyBook.shipped()
LISTED = Path(__file__).with_name("no_effect.csv")
COLUMNS = ("row", "countries", "flips", "reason", "by")
_DAY = timedelta(days=1)
_UNNAMED = "XX"
_SHOWN = {"announced", "recorded", "host_limit"}
_OPENED = ("closed", "suspended", "limited", "not_designated")
_CONTRARY = {"open": "not_designated", "agreement": "no_agreement", "no_agreement": "agreement"}
_FLAG_TO_ADD = {"agreement": "government_placement", "closed": "approved_continue", "suspended": "approved_continue"}
Entry = TypeVar("Entry", RowText, ListText)
Value = TypeVar("Value", EmployerKind, Occupation, Route, Scheme)


class Line(NamedTuple):
    """One flip of one claim that changes nothing."""

    row: str
    country: str
    flip: str


class Ground:
    """What one text says of a country, each question answered once."""

    def __init__(self, text: BookText, country: str) -> None:
        self.text = text
        self.country = country
        self.known = cache(self._known)
        self.on = cache(self._on)
        self.shown = cache(self._shown)
        self.basis = cache(self._basis)

    def _known(self, known_on: date | None) -> Terrain:
        return terrain(self.text, BOOK.sources, self.country, known_on)

    def _on(self, known_on: date | None, day: date) -> Terrain:
        return self.known(known_on).on(day)

    def _shown(self, known_on: date | None, asked: Situation) -> tuple[object, object]:
        """The answer, and all evidence in its order."""
        found = standing(self.on(known_on, asked.day), asked, strict=False, carry_forward=True)
        decisive = frozenset((one.row, one.last_ground) for one in found.evidence if one.decisive)
        answer = (found.statuses, found.why, decisive, found.carried_from)
        return answer, [(one.row, one.status) for one in found.evidence]

    def _basis(self, known_on: date | None, day: date) -> tuple[object, object]:
        """The answers that are asked of a country, and the limits of the host state."""
        ground = self.on(known_on, day)
        found = (agreement(ground, day), g2g_basis(ground, day))
        answer = [(holds, frozenset(one.row for one in evidence)) for holds, evidence in found]
        return answer, [one.row for one in host_limits(ground, day)]


def shifted(boundary: str, days: int) -> str:
    """The boundary as written, some days later."""
    first, _, last = boundary.partition("..")
    moved = (date.fromisoformat(day) + days * _DAY for day in (first, last or first))
    return str(PartialDate(*moved))


def _moved(entry: Entry) -> Iterator[tuple[str, Entry]]:
    """Each boundary one day earlier and later; the end known as soon as the rest."""
    for name, boundary in (("since", entry.since), ("until", entry.until)):
        for days in (-1, 1) if boundary else ():
            moved = shifted(boundary, days)
            yield f"{name}{days:+}", entry._replace(since=moved) if name == "since" else entry._replace(until=moved)
    if entry.until_source:
        yield "end_known", entry._replace(until_source="")


def _limits(scope: Pairs) -> Iterator[tuple[str, Pairs]]:
    """Each limit left out, and turned to all that it leaves out."""
    for name, words in scope:
        rest = tuple(pair for pair in scope if pair[0] != name)
        yield f"{name}:any", rest
        others = tuple(str(word.value) for word in SCOPE_WORDS[name] if word.value not in words)
        yield f"{name}:others", (*rest, (name, others))


def row_flips(row: RowText) -> Iterator[tuple[str, RowText | None]]:
    """The row dropped, of the contrary kind, at other times, with other limits, without a flag or with one more."""
    yield "drop", None
    if row.kind in _OPENED or row.kind in _CONTRARY:
        yield "kind", row._replace(kind=_CONTRARY.get(row.kind, "open"))
    yield from _moved(row)
    if not row.until:
        ended = shifted(row.since, 1).rpartition("..")[2] if row.since else "2023-01-01"
        yield "ended", row._replace(until=ended)
    if row.last_ground:
        yield "last_ground", row._replace(last_ground=shifted(row.last_ground, 1))
    for name, scope in _limits(row.scope):
        yield name, row._replace(scope=scope)
    for flag in row.flags:
        yield flag, row._replace(flags=tuple(one for one in row.flags if one != flag))
    if not row.flags and row.kind in _FLAG_TO_ADD:
        yield f"+{_FLAG_TO_ADD[row.kind]}", row._replace(flags=(_FLAG_TO_ADD[row.kind],))


def list_flips(one: ListText, country: str) -> Iterator[tuple[str, ListText]]:
    """The list without the country, or with other limits for it; for one it leaves out, speaking for other routes."""
    if country in one.unclear:
        yield "unclear", one._replace(unclear=tuple(code for code in one.unclear if code != country))
        return
    if country in one.countries or "complete" in one.flags:
        yield from _moved(one)
    if country in one.countries:
        yield "drop", one._replace(countries=tuple(code for code in one.countries if code != country))
        entries = dict(one.scopes)
        for name, scope in _limits(entries.get(country, ())):
            yield name, one._replace(scopes=tuple({**entries, country: scope}.items()))
        return
    yield "complete", one._replace(flags=() if one.flags else ("complete",))
    for name, pairs in _limits((("routes", one.routes),) if one.routes else ()):
        yield name, one._replace(routes=dict(pairs).get("routes", ()))


def countries() -> list[str]:
    """Every country that a row or a list names, and ``*``."""
    named = {code for row in BOOK.text.rows for code in row.countries}
    listed = {code for one in BOOK.text.lists for code in (*one.countries, *one.unclear)}
    return sorted({EVERY_COUNTRY} | named | listed)


@cache
def local(country: str) -> Ground:
    """What the shipped text says of one country, rows about others left out."""
    code = _UNNAMED if country == EVERY_COUNTRY else country
    rows = tuple(row for row in BOOK.text.rows if {code, EVERY_COUNTRY} & {*row.countries})
    return Ground(BOOK.text._replace(rows=rows), code)


def claims(country: str) -> Iterator[tuple[RowText | ListText, list[tuple[str, BookText]]]]:
    """Each row and list that names the country, with the texts in which it is written otherwise."""
    ground = local(country)
    text = ground.text
    for row in text.rows:
        if (EVERY_COUNTRY in row.countries) == (country == EVERY_COUNTRY):
            yield row, [(name, with_row(text, row.id, new)) for name, new in row_flips(row)]
    for one in text.lists:
        if country == EVERY_COUNTRY or country in (*one.countries, *one.unclear):
            rest = tuple(other for other in text.lists if other.id != one.id)
            yield one, [(name, text._replace(lists=(*rest, new))) for name, new in list_flips(one, ground.country)]


def with_row(text: BookText, name: str, new: RowText | None) -> BookText:
    """The text with another row in the place of one, or none."""
    rows = (new if row.id == name else row for row in text.rows)
    return text._replace(rows=tuple(row for row in rows if row is not None))


def without_effect(country: str) -> Iterator[Line]:
    """The flips that change nothing; ``all`` for a claim that only shows."""
    old = local(country)
    for claim, flips in claims(country):
        days = _known_on(claim)
        shows = isinstance(claim, RowText) and may_not_decide(claim) and not differs(old, dict(flips)["drop"], days)
        unasked: tuple[str, ...] = ()
        if shows:
            yield Line(claim.id, country, "all")
            unasked = ("+", "until", "end") if isinstance(claim, RowText) and claim.kind == "recorded" else ("+",)
        asked = ((name, text) for name, text in flips if not name.startswith(unasked))
        yield from (Line(claim.id, country, name) for name, text in asked if not differs(old, text, days, shown=shows))


def may_not_decide(row: RowText) -> bool:
    """Whether its kind or all its sources are such that no answer rests on it."""
    return row.kind in _SHOWN or not any(BOOK.sources[name].decides for name in row.sources)


def _known_on(claim: RowText | ListText) -> list[date | None]:
    """Today, the days its documents became public, and the day before its end did."""
    end = BOOK.sources[claim.until_source].published if claim.until_source else None
    published = {BOOK.sources[name].published for name in claim.sources}
    return [None, *sorted(published | ({end, end - _DAY} if end else set()))]


def differs(old: Ground, text: BookText, moments: Iterable[date | None], *, shown: bool = False) -> bool:
    """Whether any answer is another by the new text; ``shown`` counts what is shown beside it too."""
    new = Ground(text, old.country)
    return any(_differ(old, new, moment, parts=2 if shown else 1) for moment in moments)


def _differ(old: Ground, new: Ground, moment: date | None, *, parts: int) -> bool:
    for day in sorted({ACT_BEGINS, *old.known(moment).cuts, *new.known(moment).cuts}):
        before, after = old.on(moment, day), new.on(moment, day)
        if (before.rows, before.lists) == (after.rows, after.lists):
            continue
        if old.basis(moment, day)[:parts] != new.basis(moment, day)[:parts]:
            return True
        for asked in told_apart(before, after, old.country, day):
            if old.shown(moment, asked)[:parts] != new.shown(moment, asked)[:parts]:
                return True
    return False


def told_apart(old: Terrain, new: Terrain, country: str, day: date) -> Iterator[Situation]:
    """One placement for each kind that any row or list of the day tells apart from others."""
    scopes = [*old.scopes, *new.scopes]
    listed = [one.routes for one in (*old.lists, *new.lists)]
    kinds = product(
        _classes(EmployerKind, [scope.employer for scope in scopes]),
        _classes(Occupation, [words for scope in scopes for words in (scope.occupations, scope.except_occupations)]),
        _classes(Route, [*listed, *(scope.routes for scope in scopes)]),
        _classes(Scheme, [w for scope in scopes for w in (scope.schemes, scope.except_schemes, scope.within_schemes)]),
        _approvals([*old.rows, *new.rows]),
    )
    for employer, occupation, route, scheme, (approved_on, re_entry) in kinds:
        yield Situation(country, day, employer, occupation, route, scheme, approved_on, re_entry)


def _classes(kind: type[Value], limits: Sequence[frozenset[str] | None]) -> list[Value]:
    """The first of the values that the limits answer alike, for each way they answer."""
    alike: dict[tuple[bool, ...], Value] = {}
    for value in kind:
        alike.setdefault(tuple(words is not None and value in words for words in limits), value)
    return list(alike.values())


def _approvals(rows: list[Row]) -> list[tuple[date | None, bool]]:
    """Not approved; and approved before and on each boundary of a stop that spares, anew or coming back."""
    stops = [row for row in rows if SPARING & row.flags]
    days = [date.min, *sorted({cut for row in stops for cut in Period(row.period.since).cuts()})]
    spared = {"contracts_continue" in row.flags for row in stops}
    return [(None, False), *product(days, sorted(spared))]


def listed() -> dict[Line, tuple[str, str]]:
    """The lines of the file, one flip each, with reason and what outweighs it."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return {
            Line(line["row"], country, flip): (line["reason"], line["by"])
            for line in csv.DictReader(file)
            for country in line["countries"].split()
            for flip in line["flips"].split()
        }


def written() -> list[tuple[str, ...]]:
    """The lines of the file as they should be, countries of one kind together; what is new has a reason to be found."""
    known = listed()
    flips: dict[tuple[str, str, tuple[str, str]], list[str]] = defaultdict(list)
    for line in sorted(line for country in countries() for line in without_effect(country)):
        likely = "shown_only" if line.flip == "all" else "?"
        flips[line.row, line.country, known.get(line, (likely, ""))].append(line.flip)
    places: dict[tuple[str, str, tuple[str, str]], list[str]] = defaultdict(list)
    for (row, country, reason), names in flips.items():
        places[row, " ".join(names), reason].append(country)
    return sorted((row, " ".join(codes), names, *reason) for (row, names, reason), codes in places.items())


if __name__ == "__main__":
    csv.writer(sys.stdout, lineterminator="\n").writerows([COLUMNS, *written()])
