"""Which pairs of facts exclude one another by definition, so that no law need be asked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import MOMENT, Constraint
from p2mi_rules.vocabulary import Recruiter, Route, Scheme

if TYPE_CHECKING:
    from datetime import date


def _badan_places_between_governments(route: Route, recruiter: Recruiter) -> bool:
    """The Badan does not place as a private company or for its own interest, nor does one who leaves alone have it."""
    return recruiter is not Recruiter.BADAN or route in {Route.G2G, Route.NONE}


def _direct_hiring_has_no_p3mi(scheme: Scheme, recruiter: Recruiter) -> bool:
    """Direct hiring is what an employer does without a placing company."""
    return scheme is not Scheme.DIRECT_HIRING or recruiter is not Recruiter.P3MI


def _approved_before_leaving(approved_on: date | None, moment: date) -> bool:
    """An approval comes no later than the departure."""
    return approved_on is None or approved_on <= moment


CONSTRAINTS = (
    Constraint(
        ("route", "recruiter"),
        _badan_places_between_governments,
        "the Badan places by g2g only (Pasal 50); another recruiter, or route g2g",
        text_id="Badan hanya menempatkan lewat g2g (Pasal 50); pihak lain, atau jalur g2g",
    ),
    Constraint(
        ("scheme", "recruiter"),
        _direct_hiring_has_no_p3mi,
        "direct hiring is without a P3MI; another scheme or recruiter",
        text_id="perekrutan langsung tanpa P3MI; skema atau pihak lain",
    ),
    Constraint(
        ("approved_on", MOMENT),
        _approved_before_leaving,
        "an approval on or before the departure",
        text_id="persetujuan pada atau sebelum hari keberangkatan",
    ),
)
