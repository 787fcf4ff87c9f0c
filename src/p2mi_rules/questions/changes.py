"""Who can change a stated fact, and what does that cost beside other changes?"""

from __future__ import annotations

from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.norms import MOMENT
from p2mi_rules.questions.catalogue import DOCUMENTS, PAPERS

if TYPE_CHECKING:
    from collections.abc import Mapping


class Doer(StrEnum):
    """Who can bring a change about."""

    WORKER_OR_PLACER = "worker_or_placer"
    AUTHORITY = "authority"
    NOBODY = "impossible"


class Effort(NamedTuple):
    """Who can change a fact, at which cost beside other facts, and the key of the reason in the catalogues."""

    doer: Doer
    cost: float
    reason: str


_PAPER = Effort(Doer.WORKER_OR_PLACER, 1, "paper")
_PERMIT = Effort(Doer.AUTHORITY, 4, "permit")
_COMPANY = Effort(Doer.AUTHORITY, 4, "company")
_PERSON = Effort(Doer.NOBODY, inf, "person")

CHANGES: Mapping[str, Effort] = {
    **{f"{DOCUMENTS}:{each.value}": _PAPER for each in PAPERS},
    "registered": Effort(Doer.WORKER_OR_PLACER, 1, "report"),
    "registered_manpower_office": Effort(Doer.WORKER_OR_PLACER, 1, "report"),
    "reported_office": Effort(Doer.WORKER_OR_PLACER, 1, "report"),
    "reported_mission": Effort(Doer.WORKER_OR_PLACER, 1, "report"),
    "charged_fees": Effort(Doer.WORKER_OR_PLACER, 1, "paid_back"),
    "false_documents": Effort(Doer.NOBODY, inf, "done"),
    "visa": Effort(Doer.AUTHORITY, 2, "visa"),
    "scheme": Effort(Doer.WORKER_OR_PLACER, 2, "arranged"),
    "route": Effort(Doer.WORKER_OR_PLACER, 3, "arranged"),
    "recruiter": Effort(Doer.WORKER_OR_PLACER, 3, "arranged"),
    "agency": Effort(Doer.WORKER_OR_PLACER, 3, "arranged"),
    "employer": Effort(Doer.WORKER_OR_PLACER, 5, "other_work"),
    "occupation": Effort(Doer.WORKER_OR_PLACER, 5, "other_work"),
    "own_employee": Effort(Doer.WORKER_OR_PLACER, 5, "other_work"),
    "vessel_flag": Effort(Doer.WORKER_OR_PLACER, 5, "other_work"),
    "destination": Effort(Doer.WORKER_OR_PLACER, 6, "other_country"),
    MOMENT: Effort(Doer.WORKER_OR_PLACER, 3, "waiting"),
    "recruitment_permit": _PERMIT,
    "ukps_permit": _PERMIT,
    "manning_licence": _PERMIT,
    "agency_registered": _COMPANY,
    "agency_status": _COMPANY,
    "age": Effort(Doer.WORKER_OR_PLACER, 3, "waiting"),
    "birth_date": _PERSON,
    "category": _PERSON,
    "paid_work": _PERSON,
    "re_entry": _PERSON,
}
"""Of each fact that may be another: a paper or a report is the least, another country the most.

What is not named is never changed: the stage says when the question is asked, and an approval or an agreement of
another day would be made out for the purpose.
"""

PAST = Effort(Doer.NOBODY, inf, "past")
"""Of a departure that has happened nothing can be changed any more."""
AGE_OF_THE_PAST = Effort(Doer.NOBODY, inf, "person")
"""The age at a departure that is not only planned."""
