"""Which papers are there, by the lists of UU 39/2004 Pasal 51 and UU 18/2017 Pasal 13?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Document

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_S, _B, _NA, _NE, _U, _NB = Outcome
_SOCIAL_SECURITY = Document.SOCIAL_SECURITY
_MARITAL_STATUS = Document.MARITAL_STATUS
_FAMILY_CONSENT = Document.FAMILY_CONSENT
_COMPETENCE = Document.COMPETENCE_CERTIFICATE
_HEALTH = Document.HEALTH_CERTIFICATE
_PASSPORT = Document.PASSPORT
_PLACEMENT_AGREEMENT = Document.PLACEMENT_AGREEMENT
_WORK_AGREEMENT = Document.WORK_AGREEMENT
_CALL_LETTER = Document.CALL_LETTER
_PROFILE = Document.EMPLOYER_PROFILE
_RISK = Document.OWN_RISK_STATEMENT
_JKN = Document.JKN

_OLD = frozenset({_MARITAL_STATUS, _FAMILY_CONSENT, _COMPETENCE, _HEALTH, _PASSPORT, _WORK_AGREEMENT})
_ALONE = _OLD | {_SOCIAL_SECURITY}
_PLACED = _ALONE | {_PLACEMENT_AGREEMENT}
_OPEN = frozenset({_U, _NE})
_ALL_SIX, _NONE_OF_SIX = (_S,) * 6, (_NA,) * 6

Found = tuple[tuple[Outcome, ...], bool, bool]
"""Outcomes, whether one is breached, and whether one is open."""


def held_if_placed(held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, visa: Outcome) -> Found:
    """Pasal 5 huruf d and 13 huruf a to h of who is placed; ``due`` is what a missing paper amounts to."""
    if held >= _PLACED:
        return (_S, _S, _S, _S, _S, _S, visa, _S, _S), False, False
    found = (
        _S if _SOCIAL_SECURITY in held else due if _SOCIAL_SECURITY in missing else _U,
        _S if _MARITAL_STATUS in held else due if _MARITAL_STATUS in missing else _U,
        _S if _FAMILY_CONSENT in held else due if _FAMILY_CONSENT in missing else _U,
        _S if _COMPETENCE in held else due if _COMPETENCE in missing else _U,
        _S if _HEALTH in held else due if _HEALTH in missing else _U,
        _S if _PASSPORT in held else due if _PASSPORT in missing else _U,
        visa,
        _S if _PLACEMENT_AGREEMENT in held else due if _PLACEMENT_AGREEMENT in missing else _U,
        _S if _WORK_AGREEMENT in held else due if _WORK_AGREEMENT in missing else _U,
    )
    return found, due is _B and not _PLACED.isdisjoint(missing), True


def held_if_alone(held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, visa: Outcome) -> Found:
    """The same of who goes alone: there is no implementer to sign a placement agreement with."""
    if held >= _ALONE:
        return (_S, _S, _S, _S, _S, _S, visa, _NA, _S), False, False
    found = (
        _S if _SOCIAL_SECURITY in held else due if _SOCIAL_SECURITY in missing else _U,
        _S if _MARITAL_STATUS in held else due if _MARITAL_STATUS in missing else _U,
        _S if _FAMILY_CONSENT in held else due if _FAMILY_CONSENT in missing else _U,
        _S if _COMPETENCE in held else due if _COMPETENCE in missing else _U,
        _S if _HEALTH in held else due if _HEALTH in missing else _U,
        _S if _PASSPORT in held else due if _PASSPORT in missing else _U,
        visa,
        _NA,
        _S if _WORK_AGREEMENT in held else due if _WORK_AGREEMENT in missing else _U,
    )
    return found, due is _B and not _ALONE.isdisjoint(missing), True


def held_if_back(held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, visa: Outcome) -> Found:
    """The same of who comes back from leave: passport and work agreement alone."""
    passport = _S if _PASSPORT in held else due if _PASSPORT in missing else _U
    agreement = _S if _WORK_AGREEMENT in held else due if _WORK_AGREEMENT in missing else _U
    found = (_NA, _NA, _NA, _NA, _NA, passport, visa, _NA, agreement)
    return found, passport is _B or agreement is _B, passport is not _S or agreement is not _S


def held_by_some_route(
    held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, visa: Outcome
) -> Found:
    """The same where nobody said by which route, so that a placement agreement may not be asked for."""
    found = (
        _S if _SOCIAL_SECURITY in held else due if _SOCIAL_SECURITY in missing else _U,
        _S if _MARITAL_STATUS in held else due if _MARITAL_STATUS in missing else _U,
        _S if _FAMILY_CONSENT in held else due if _FAMILY_CONSENT in missing else _U,
        _S if _COMPETENCE in held else due if _COMPETENCE in missing else _U,
        _S if _HEALTH in held else due if _HEALTH in missing else _U,
        _S if _PASSPORT in held else due if _PASSPORT in missing else _U,
        visa,
        _NB if _PLACEMENT_AGREEMENT in held else _U,
        _S if _WORK_AGREEMENT in held else due if _WORK_AGREEMENT in missing else _U,
    )
    return found, due is _B and not _ALONE.isdisjoint(missing), True


def held_if_maybe_back(
    held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, visa: Outcome, *, alone: bool | None
) -> Found:
    """The same where nobody knows whether it is a return from leave; ``alone`` is None where no route is stated."""
    found, _, _ = held_if_alone(held, missing, due, visa)
    first = [_NB if each is _S else _U for each in found[:5]]
    passport, work = found[5], found[8]
    agreement = _NA if alone else _NB if _PLACEMENT_AGREEMENT in held else _U
    unsaid = not _OPEN.isdisjoint({*first, passport, agreement, work})
    return (*first, passport, visa, agreement, work), passport is _B or work is _B, unsaid


def of_who_goes_alone(
    held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome
) -> tuple[Outcome, Outcome, Outcome, Outcome]:
    """Letter of call, JKN, profile of the employer, statement of own risk, of who goes alone."""
    return (
        _S if _CALL_LETTER in held else due if _CALL_LETTER in missing else _U,
        _S if _JKN in held else due if _JKN in missing else _U,
        _S if _PROFILE in held else due if _PROFILE in missing else _U,
        _S if _RISK in held else due if _RISK in missing else _U,
    )


def of_who_may_go_alone(held: AbstractSet[Document]) -> tuple[Outcome, Outcome, Outcome, Outcome]:
    """The same where it is not known whether the worker goes alone."""
    return (
        _NB if _CALL_LETTER in held else _U,
        _NB if _JKN in held else _U,
        _NB if _PROFILE in held else _U,
        _NB if _RISK in held else _U,
    )


def held_before_2017(
    held: AbstractSet[Document], missing: AbstractSet[Document], due: Outcome, *, back: bool | None, alone: bool | None
) -> Found:
    """Pasal 51 huruf b to f and i of UU 39/2004; what it asks of one who goes alone it does not say (Pasal 105)."""
    if back is True:
        return _NONE_OF_SIX, False, False
    if back is False and held >= _OLD:
        return _ALL_SIX, False, False
    lacking = _NE if alone else due if alone is False or due is _NE else _U
    found = (
        _S if _MARITAL_STATUS in held else lacking if _MARITAL_STATUS in missing else _U,
        _S if _FAMILY_CONSENT in held else lacking if _FAMILY_CONSENT in missing else _U,
        _S if _COMPETENCE in held else lacking if _COMPETENCE in missing else _U,
        _S if _HEALTH in held else lacking if _HEALTH in missing else _U,
        _S if _PASSPORT in held else lacking if _PASSPORT in missing else _U,
        _S if _WORK_AGREEMENT in held else lacking if _WORK_AGREEMENT in missing else _U,
    )
    if back is None:
        perhaps = tuple(_NB if each is _S else _U for each in found)
        return perhaps, False, _U in perhaps
    return found, lacking is _B and not _OLD.isdisjoint(missing), True
