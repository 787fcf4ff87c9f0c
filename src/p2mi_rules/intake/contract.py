"""Which kind of value does each field of a record hold, or where in a placement does it belong?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    Document,
    EmployerKind,
    Occupation,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Visa,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

CLOSED: Mapping[str, type[Enum]] = {
    "stage": Stage,
    "route": Route,
    "scheme": Scheme,
    "recruiter": Recruiter,
    "employer": EmployerKind,
    "occupation": Occupation,
    "visa_occupation": Occupation,
    "category": Category,
    "visa": Visa,
    "agency_status": AgencyStatus,
    "documents_held": Document,
    "documents_missing": Document,
    "documents_unknown": Document,
}
"""The fields with a closed list."""

DAYS = frozenset({"departed_on", "approved_on", "contracted_on", "birth_date"})
COUNTRIES = frozenset({"destination", "vessel_flag"})
TEXTS = frozenset({"agency", "agency_licence", "origin"})
JOBS = frozenset({"occupation", "visa_occupation"})
DOCUMENTS = frozenset({"documents_held", "documents_missing", "documents_unknown"})
YES_NO = frozenset(
    {
        "re_entry",
        "agency_registered",
        "recruitment_permit",
        "ukps_permit",
        "own_employee",
        "manning_licence",
        "paid_work",
        "registered",
        "registered_manpower_office",
        "reported_office",
        "reported_mission",
        "false_documents",
        "charged_fees",
    }
)

MAY_NOT_APPLY = frozenset(
    {
        "scheme",
        "agency",
        "agency_licence",
        "agency_registered",
        "agency_status",
        "recruitment_permit",
        "ukps_permit",
        "manning_licence",
    }
)
"""The agency, licence, permit and scheme fields: only there can ``-`` say that the thing does not exist."""

PLACES: Mapping[str, tuple[str, str]] = {
    "id": ("", "id"),
    "destination": ("", "destination"),
    "departed_on": ("", "departed_on"),
    "approved_on": ("", "approved_on"),
    "contracted_on": ("", "contracted_on"),
    "stage": ("", "stage"),
    "re_entry": ("", "re_entry"),
    "route": ("", "route"),
    "scheme": ("", "scheme"),
    "recruiter": ("", "recruiter"),
    "agency": ("agency", "name"),
    "agency_licence": ("agency", "licence"),
    "agency_registered": ("agency", "registered"),
    "agency_status": ("agency", "status"),
    "recruitment_permit": ("agency", "recruitment_permit"),
    "ukps_permit": ("employer", "ukps_permit"),
    "own_employee": ("employer", "own_employee"),
    "employer": ("employer", "kind"),
    "occupation": ("employer", "occupation"),
    "visa_occupation": ("employer", "visa_occupation"),
    "vessel_flag": ("employer", "vessel_flag"),
    "manning_licence": ("agency", "manning_licence"),
    "category": ("worker", "category"),
    "paid_work": ("worker", "paid_work"),
    "visa": ("steps", "visa"),
    "birth_date": ("worker", "birth_date"),
    "age": ("worker", "age"),
    "origin": ("worker", "origin"),
    "registered": ("steps", "registered"),
    "registered_manpower_office": ("steps", "registered_manpower_office"),
    "reported_office": ("steps", "reported_office"),
    "reported_mission": ("steps", "reported_mission"),
    "documents_held": ("steps", "held"),
    "documents_missing": ("steps", "missing"),
    "documents_unknown": ("steps", "unknown"),
    "false_documents": ("steps", "false_documents"),
    "charged_fees": ("steps", "charged_fees"),
}
"""Of each field: the part of the placement (empty: the placement itself) with the attribute there."""

MANDIRI = "mandiri"
"""The word kept beside the route: it names the lawful individual route, and leaving outside all procedure alike."""

ROUTE_WORD, STATUS_SINCE = "route_word", "agency_status_since"

ALL_PLACES: Mapping[str, tuple[str, str]] = {
    **PLACES,
    ROUTE_WORD: ("", "route_word"),
    STATUS_SINCE: ("agency", "status_since"),
}
"""The same with what a record says in the field of something else: the word of a route, the day of a status."""
