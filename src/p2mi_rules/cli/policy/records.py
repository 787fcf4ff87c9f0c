"""How are the answers of `policy` written as records?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.cli.policy import said
from p2mi_rules.cli.policy.books import stamp
from p2mi_rules.explain.days import published

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.cli.policy.options import Request
    from p2mi_rules.policy import Evidence, PolicyBook
    from p2mi_rules.policy.overview.changes import Change, Difference
    from p2mi_rules.policy.overview.kinds import Who
    from p2mi_rules.policy.overview.portrait import Agreed, Answer, Dated, Line, Portrait, Stretch

Record = dict[str, object]


def portrait_record(drawn: Portrait, book: PolicyBook, request: Request) -> Record:
    """The time line of a country, the oldest days first."""
    lang = request.lang
    return {
        **stamp(book, request),
        "country": drawn.country,
        "name": countries.name(drawn.country, "en" if lang == "en" else "id"),
        "stretches": [_stretch(each, lang) for each in drawn.stretches],
        "agreed": [_agreed(each) for each in drawn.agreed],
        "agreements": _dated(drawn.agreements, lang),
        "host_limits": _dated(drawn.host_limits, lang),
        "beside": _dated(drawn.beside, lang),
    }


def change_record(change: Change) -> Record:
    """An entry that is another."""
    return {**change._asdict(), "keys": list(change.keys), "countries": list(change.countries)}


def difference_record(difference: Difference, lang: str) -> Record:
    """The days on which the answers about a country differ."""
    shifts = [
        {"who": _who(each.who, lang), "before": _answer(each.before, lang), "after": _answer(each.after, lang)}
        for each in difference.shifts
    ]
    return {"country": difference.country, **_span(difference.since, difference.until), "answers": shifts}


def _span(since: date, until: date | None) -> Record:
    """The first day, and the first day after them all."""
    return {"since": since.isoformat(), "until": None if until is None else until.isoformat()}


def _stretch(stretch: Stretch, lang: str) -> Record:
    return {
        **_span(stretch.since, stretch.until),
        "answers": [_line(each, lang) for each in stretch.lines],
        "deciding": [_row(each, lang) for each in stretch.deciding],
        "outweighed": [_row(each, lang) for each in stretch.outweighed],
    }


def _line(line: Line, lang: str) -> Record:
    sides = [{"status": side.status.value, "rows": list(side.rows)} for side in line.sides]
    return {"who": _who(line.who, lang), **_answer(line.answer, lang), "sides": sides}


def _who(who: Who, lang: str) -> Record:
    """The limits of a group as codes, and in words."""
    limits = {
        name: {"all_but" if limit.all_but else "only": [value.value for value in limit.values]}
        for name, limit in who._asdict().items()
        if limit is not None
    }
    return {**limits, "text": said.who(who, lang)}


def _answer(answer: Answer, lang: str) -> Record:
    why = None if answer.why is None else answer.why.value
    return {"statuses": [each.value for each in answer.statuses], "why": why, "text": said.answer(answer, lang)}


def _agreed(agreed: Agreed) -> Record:
    """For each whether it existed (null: not known, or sources differ) and the rows that say so."""
    bases = {
        name: {"exists": next(iter(basis.exists)) if len(basis.exists) == 1 else None, "rows": list(basis.rows)}
        for name, basis in (("written", agreed.written), ("government", agreed.government))
    }
    return {**_span(agreed.since, agreed.until), **bases}


def _dated(rows: Iterable[Dated], lang: str) -> list[Record]:
    return [
        {
            **_row(each, lang),
            "since": None if period.since is None else str(period.since),
            "until": None if period.until is None else str(period.until),
        }
        for each, period in rows
    ]


def _row(each: Evidence, lang: str) -> Record:
    return {
        "id": each.row,
        "kind": each.status,
        "note": each.note_id if lang == "id" else each.note_en,
        "own": each.local,
        "sources": [source_record(source, lang) for source in (each.source, *each.also)],
    }


def source_record(source: Source, lang: str) -> Record:
    """A document: whose word, how it was read, when it was made public."""
    return {
        "id": source.id,
        "title": source.title(lang),
        "issuer": source.issuer,
        "authority": source.authority.value,
        "seen": source.seen.value,
        "published": str(published(source)),
        "url": source.url or None,
    }
