"""Which pairs of facts exclude one another by definition, so that no law need be asked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import MOMENT, Constraint
from p2mi_rules.vocabulary import Recruiter, Route, Scheme

if TYPE_CHECKING:
    from datetime import date

_ROUTE_OF = {Scheme.EPS: Route.G2G, Scheme.IJEPA: Route.G2G, Scheme.TRIPLE_WIN: Route.G2G, Scheme.SPSK: Route.P2P}


def _badan_places_between_governments(route: Route, recruiter: Recruiter) -> bool:
    """The Badan does not place as a private company or for its own interest, nor does one who leaves alone have it."""
    return recruiter is not Recruiter.BADAN or route in {Route.G2G, Route.NONE}


def _direct_hiring_has_no_p3mi(scheme: Scheme, recruiter: Recruiter) -> bool:
    """Direct hiring is what an employer does without a placing company."""
    return scheme is not Scheme.DIRECT_HIRING or recruiter is not Recruiter.P3MI


def _by_the_route_of_the_scheme(scheme: Scheme, route: Route) -> bool:
    """EPS, IJEPA and Triple Win are placed by the governments, the one channel by a P3MI; a false promise by nobody."""
    return scheme not in _ROUTE_OF or route in {_ROUTE_OF[scheme], Route.NONE}


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
        ("scheme", "route"),
        _by_the_route_of_the_scheme,
        "eps, ijepa and triple_win are programmes of the governments (g2g), spsk is carried out by a P3MI (p2p)",
        text_id="eps, ijepa, dan triple_win adalah program antarpemerintah (g2g), spsk dijalankan P3MI (p2p)",
    ),
    Constraint(
        ("approved_on", MOMENT),
        _approved_before_leaving,
        "an approval on or before the departure",
        text_id="persetujuan pada atau sebelum hari keberangkatan",
    ),
)
