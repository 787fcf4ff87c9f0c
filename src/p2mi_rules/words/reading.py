"""Which closed value does a word name?"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Authority,
    Category,
    DestinationStatus,
    Document,
    EmployerKind,
    Occupation,
    Open,
    Party,
    Recruiter,
    Route,
    Scheme,
    Seen,
    Stage,
    Status,
    Topic,
    Visa,
    Why,
)
from p2mi_rules.words import claims, findings, jobs, papers, visas
from p2mi_rules.words.spelling import closest, normal

if TYPE_CHECKING:
    from collections.abc import Mapping

E = TypeVar("E", bound=Enum)

LANGUAGES = ("id", "en")

# One table for each enum: members of different string enums with the same code are equal as keys.
_TABLES: dict[type[Enum], dict[Enum, tuple[str, ...]]] = {
    AgencyStatus: claims.AGENCY_STATUS,
    Authority: findings.AUTHORITY,
    Category: claims.CATEGORY,
    DestinationStatus: findings.DESTINATION_STATUS,
    Document: papers.DOCUMENT,
    EmployerKind: claims.EMPLOYER_KIND,
    Occupation: jobs.OCCUPATION,
    Open: findings.OPEN,
    Party: findings.PARTY,
    Recruiter: claims.RECRUITER,
    Route: claims.ROUTE,
    Scheme: claims.SCHEME,
    Seen: findings.SEEN,
    Stage: claims.STAGE,
    Status: findings.STATUS,
    Topic: findings.TOPIC,
    Visa: visas.VISA,
    Why: findings.WHY,
}

# Words too wide to be accepted, with the value they most often stand for.
_TOO_WIDE: dict[type[Enum], dict[str, Enum]] = {
    Recruiter: {"government": Recruiter.BADAN, "pemerintah": Recruiter.BADAN, "sponsor": Recruiter.INDIVIDUAL},
}

_YES = frozenset({"ya", "iya", "y", "yes", "true", "benar", "betul", "1", "sudah", "ada"})
_NO = frozenset({"tidak", "tdk", "tak", "t", "n", "no", "false", "salah", "0", "belum", "tidakada", "takada"})


def label(member: Enum, lang: str) -> str:
    """Name a member of a closed list in a language, ``"id"`` or ``"en"``.

    Raises ``FaultyRequestError`` for another language, or for a list this library does not have.

    >>> label(Route.PERSEORANGAN, "id"), label(Status.NONPROCEDURAL, "en")
    ('PMI perseorangan', 'nonprocedural')
    """
    return names(type(member))[member][language(lang)]


def language(lang: str) -> int:
    """Tell which of the two labels a language takes: 0 for ``"id"``, 1 for ``"en"``."""
    if lang not in LANGUAGES:
        raise FaultyRequestError([Fault("lang", "another language", expected="'id' or 'en'", suggestion="id")])
    return LANGUAGES.index(lang)


def codes(kind: type[Enum]) -> tuple[str, ...]:
    """List the codes of a closed list, in its own order.

    >>> codes(EmployerKind)
    ('legal_entity', 'individual')
    """
    return tuple(str(member.value) for member in kind)


def read(kind: type[E], text: str) -> E | None:
    """Read a member from its code, its label in either language, or another usual way to write it.

    Case, spaces, underscores, hyphens and diacritics do not count; nothing is guessed.

    >>> read(Visa, "Umroh"), read(Visa, "WORK_VISA"), read(Visa, "wrok")
    (<Visa.PILGRIMAGE: 'pilgrimage'>, <Visa.WORK: 'work'>, None)
    """
    found = spellings(kind).get(normal(text))
    return found if isinstance(found, kind) else None


def possible(kind: type[E], text: str) -> frozenset[E]:
    """Read a word that may be wider than one member: each member it may mean, none if it cannot be read.

    >>> sorted(possible(Occupation, "ABK")), possible(Occupation, "x")
    ([<Occupation.FISHING_CREW: 'fishing_crew'>, <Occupation.MERCHANT_CREW: 'merchant_crew'>], frozenset())
    """
    member = read(kind, text)
    if member is not None:
        return frozenset({member})
    return frozenset(wide for wide in _wide().get(normal(text), frozenset()) if isinstance(wide, kind))


@cache
def _wide() -> dict[str, frozenset[Enum]]:
    """The wide words in normal form."""
    return {normal(word): members for word, members in jobs.WIDE.items()}


def nearest(kind: type[Enum], text: str) -> str | None:
    """Suggest the code that a word which cannot be read most resembles, if it resembles any.

    >>> nearest(Recruiter, "government"), nearest(Visa, "kunjugan"), nearest(Visa, "xyz")
    ('badan', 'visit', None)
    """
    wide = _TOO_WIDE.get(kind, {}).get(normal(text))
    if wide is not None:
        return str(wide.value)
    close = closest(text, spellings(kind))
    return None if close is None else str(spellings(kind)[close].value)


def yes_no(text: str) -> bool | None:
    """Read yes or no in either language; ``None`` if it is neither.

    >>> yes_no("Sudah"), yes_no("tidak ada"), yes_no("mungkin")
    (True, False, None)
    """
    word = normal(text)
    return word in _YES if word in _YES or word in _NO else None


@cache
def spellings(kind: type[Enum]) -> dict[str, Enum]:
    """Every accepted spelling of a closed list in normal form, with the member it names."""
    return {normal(word): member for member, written in names(kind).items() for word in (str(member.value), *written)}


def names(kind: type[Enum]) -> Mapping[Enum, tuple[str, ...]]:
    """Of each member of a closed list: the Indonesian label, the English label, other ways to write it.

    >>> names(EmployerKind)[EmployerKind.LEGAL_ENTITY][:2]
    ('berbadan hukum', 'legal entity')
    """
    if kind not in _TABLES:
        raise FaultyRequestError([Fault("kind", kind.__name__, expected="a closed list of p2mi_rules.vocabulary")])
    return _TABLES[kind]
