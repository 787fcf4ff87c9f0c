"""What does one written value say, in a field of its kind?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from p2mi_rules import countries, words
from p2mi_rules.intake.contract import CLOSED, COUNTRIES, DAYS, JOBS, TEXTS, YES_NO
from p2mi_rules.intake.dates import days
from p2mi_rules.intake.found import quoted, refusal
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.placement.parts import OLDEST_AGE
from p2mi_rules.vocabulary import AgencyStatus, Occupation, Open

if TYPE_CHECKING:
    from enum import Enum

    from p2mi_rules.timelines import PartialDate

_AGE = re.compile(r"(\d{1,6})(?:[.,]0)?\s?(?:tahun|thn\.?|th\.?|years?(?: old)?|yrs?\.?)?", re.ASCII | re.IGNORECASE)
_IDENTITY_NUMBER = re.compile(r"(?:\d[\s.-]?){15}\d")
_HOME = "ID"
_CODE_LENGTH = 3
_SLIP = 0.9
_SINCE = frozenset({"sejak", "since", "pada", "per", "on", "from", "mulai", "tanggal", "tgl"})


def value(field: str, text: str) -> object:
    """Read one value of a field: a set of members for a closed list, ``None`` for a job in free text without a code.

    Raises ``FaultyRecordError`` if it cannot be read.

    >>> value("route", "G-to-P"), value("paid_work", "tidak"), value("destination", "Kamboja")
    (frozenset({<Route.G2G: 'g2g'>}), False, 'KH')
    """
    if field in COUNTRIES:
        return _country(field, text)
    if field in DAYS:
        return days(field, text)
    if field in YES_NO:
        return _yes_no(field, text)
    if field in TEXTS:
        return _free(field, text)
    if field == "age":
        return _age(text)
    members = words.possible(CLOSED[field], text)
    if not members and not (field in JOBS and _free_job(text)):
        raise _unlisted(field, CLOSED[field], text)
    return members or None


def status_since(text: str) -> tuple[AgencyStatus, PartialDate | Open]:
    """Read the status of a company's licence with the date that may follow it.

    >>> status_since("dicabut sejak 29 Januari 2026")
    (<AgencyStatus.REVOKED: 'revoked'>, PartialDate(2026-01-29))
    """
    said = re.sub(r"[(),:]", " ", text).split()
    for length in range(min(len(said), 6), 0, -1):
        status = words.read(AgencyStatus, " ".join(said[:length]))
        if status is not None:
            rest = said[length:]
            while rest and rest[0].casefold() in _SINCE:
                rest = rest[1:]
            return status, days("agency_status", " ".join(rest)) if rest else Open.NOT_STATED
    raise _unlisted("agency_status", AgencyStatus, text.split(maxsplit=1)[0])


def _unlisted(field: str, kind: type[Enum], text: str) -> Exception:
    """The fault of a word that is not in a closed list."""
    near = words.nearest(kind, text)
    expected = phrase("some_of" if "," in text else "one_of", codes=", ".join(words.codes(kind)))
    return refusal(field, quoted(text, near), expected=expected, suggestion=near)


def _free_job(text: str) -> bool:
    """Whether a job is told in free text, rather than by a code with a slip of the pen."""
    return " " in text or words.nearest(Occupation, text) is None


def _country(field: str, text: str) -> str:
    """The code of the one country that a name or code stands for."""
    answer = countries.read(text)
    if isinstance(answer, countries.Resolved):
        if field == "destination" and answer.alpha_2 == _HOME:
            raise refusal(field, phrase("home_country"), expected=phrase("country_abroad"))
        return answer.alpha_2
    if isinstance(answer, countries.Ambiguous):
        if answer.regions:
            raise _region(field, text)
        indonesian = " atau ".join(f"{code} ({countries.name(code, 'id')})" for code in answer.candidates)
        english = " or ".join(f"{code} ({countries.name(code, 'en')})" for code in answer.candidates)
        raise refusal(field, phrase("several_countries", name=repr(text)), expected=(indonesian, english))
    near = answer.suggestions[0] if answer.suggestions else None
    shown = near if near is not None and _like(text, near) else None
    raise refusal(field, quoted(text, shown), expected=phrase("country"), suggestion=near)


def _region(field: str, text: str) -> Exception:
    """The fault of a region: which lists it may mean, and that one country is to be written."""
    lists = countries.regions(text)
    counts = [phrase("countries_of_list", count=len(region.countries)) for region in lists]
    indonesian = "; ".join(f"{region.name_id}: {count[0]}" for region, count in zip(lists, counts, strict=True))
    english = "; ".join(f"{region.name_en}: {count[1]}" for region, count in zip(lists, counts, strict=True))
    one = phrase("country_of_region")
    return refusal(field, phrase("region", name=repr(text)), expected=(one[0] + indonesian, one[1] + english))


def _like(text: str, suggestion: str) -> bool:
    """Whether a text is so near to what is suggested that it is a slip, or a code; else it may be a person's name."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - loaded by those who err, as in countries

    name = suggestion.partition(" (")[0].casefold()
    return len(text) <= _CODE_LENGTH or SequenceMatcher(None, text.casefold(), name).ratio() >= _SLIP


def _yes_no(field: str, text: str) -> bool:
    """Yes or no."""
    said = words.yes_no(text)
    if said is None:
        raise refusal(field, quoted(text, None), expected=phrase("yes_or_no"))
    return said


def _free(field: str, text: str) -> str:
    """A text as written, unless an identity number was put there."""
    if field != "agency_licence" and _IDENTITY_NUMBER.search(text):
        raise refusal(field, phrase("identity_number"), expected=phrase("name_only"))
    return text


def _age(text: str) -> int:
    """Whole years."""
    match = _AGE.fullmatch(text)
    if match is None or int(match[1]) > OLDEST_AGE:
        found = phrase("no_whole_years") if match is None else phrase("too_old", oldest=OLDEST_AGE)
        raise refusal("age", found, expected=phrase("whole_years", oldest=OLDEST_AGE))
    return int(match[1])
