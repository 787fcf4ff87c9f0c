"""Which company is meant, in which registers was it looked for, and how did it stand?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.agency import said
from p2mi_rules.cli.agency.records import answer_record, standing_record
from p2mi_rules.cli.agency.wording import told
from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.supplies import register_of
from p2mi_rules.cli.wording import say
from p2mi_rules.explain.layout import item, line
from p2mi_rules.policy.agencies.answers import NotFound, NotSearched
from p2mi_rules.policy.agencies.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from p2mi_rules.cli.agency.options import Search
    from p2mi_rules.policy.agencies.answers import Answer
    from p2mi_rules.policy.agencies.merging import MergedRegister
    from p2mi_rules.policy.agencies.standing import AgencyAnswer
    from p2mi_rules.policy.situations import Evidence


def find(search: Search) -> int:
    """Tell what was looked for where, what came of it, and how the company stood on a day if one is asked about."""
    register = register_of(search.registers, search.lang)
    answer = register.find(name=search.name, licence=search.licence)
    standing = None
    if search.on is not None:
        standing = search.on, standing_of(register, answer, day=search.on, known_on=search.known_on)

    def record() -> dict[str, object]:
        stood = None if standing is None else standing_record(standing[1], standing[0], search.lang)
        return {**answer_record(search, register, answer), "standing": stood}

    return tell_in(search.output, lambda: _lines(search, register, answer, standing), record)


def _lines(
    search: Search, register: MergedRegister, answer: Answer, standing: tuple[date, AgencyAnswer] | None
) -> Iterator[str]:
    lang = search.lang
    yield from opening(search, answer)
    if isinstance(answer, NotFound) and (standing is None or not standing[1].evidence):
        yield from line(told("not_found_means", lang))
    if standing is not None:
        yield from _standing(*standing, lang)
    yield from closing(search, register, answer)


def opening(search: Search, answer: Answer) -> Iterator[str]:
    """What was looked for, what came of it, and the companies that were found."""
    yield from line(told("searched", search.lang, asked=said.asked(search)))
    yield from line(said.reply(answer, search.lang))
    agencies = said.companies(answer)
    for agency in agencies:
        yield from item(said.company(agency, search.lang), "  *")
    if any(agency.licences for agency in agencies):
        yield from line(told("format_only", search.lang), 2)


def closing(search: Search, register: MergedRegister, answer: Answer) -> Iterator[str]:
    """Which registers were consulted, each with its day, how much of it there is, and its document."""
    lang = search.lang
    yield from ("", told("not_consulted" if isinstance(answer, NotSearched) else "registers", lang))
    for stamp in register.stamps:
        yield from item(said.register(stamp, search.known_on, lang), "  -")
        yield from line(said.source(stamp.source, lang), 3)
    yield from ("", say("not_advice", lang))


def _standing(day: date, answer: AgencyAnswer, lang: str) -> Iterator[str]:
    """How it stood on the day, and on whose word."""
    yield ""
    yield from line(told("standing", lang, day=said.day(day, lang), answer=said.standing(answer, lang)))
    yield from _evidence("rests_on", (each for each in answer.evidence if each.decisive), lang)
    yield from _evidence("beside", (each for each in answer.evidence if not each.decisive), lang)


def _evidence(heading: str, rows: Iterable[Evidence], lang: str) -> Iterator[str]:
    """Rows under their heading, each with its documents."""
    for number, each in enumerate(rows):
        if number == 0:
            yield from line(told(heading, lang), 1)
        yield from item(each.note_id if lang == "id" else each.note_en, "  -")
        for source in (each.source, *each.also):
            yield from line(said.source(source, lang), 3)
