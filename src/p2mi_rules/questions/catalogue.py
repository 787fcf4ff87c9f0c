"""Which questions do the shipped rules read?"""

from __future__ import annotations

from p2mi_rules.norms import Dated, Field, Question
from p2mi_rules.questions.answers import AgeBand, AgencyStanding, Reading, Safeguards
from p2mi_rules.vocabulary import (
    Category,
    DestinationStatus,
    EmployerKind,
    Occupation,
    Recruiter,
    Route,
    Stage,
    Visa,
)

DESTINATIONS = "destinations"
GOVERNMENT_BASIS = "government_basis"
SAFEGUARDS = "safeguards"
AGENCIES = "agencies"
AGES = "ages"

_YES_NO = (True, False)

QUESTIONS: tuple[Question, ...] = (
    # scope
    Field("category", "category", answers=tuple(Category)),
    Field("paid_work", "paid_work", answers=_YES_NO),
    # destination
    Dated(
        "destination_status",
        ("destination", "employer", "occupation", "route", "scheme", "approved_on", "re_entry"),
        table=DESTINATIONS,
        answers=tuple(DestinationStatus),
    ),
    Dated("government_basis", ("destination",), table=GOVERNMENT_BASIS, answers=_YES_NO),
    Dated("safeguards", ("destination",), table=SAFEGUARDS, answers=tuple(Safeguards)),
    Field("reading", "reading", answers=tuple(Reading)),
    # route
    Field("route", "route", answers=tuple(Route)),
    Field("recruiter", "recruiter", answers=tuple(Recruiter)),
    Field("employer", "employer", answers=tuple(EmployerKind)),
    Field("occupation", "occupation", answers=tuple(Occupation)),
    Field("re_entry", "re_entry", answers=_YES_NO),
    Field("stage", "stage", answers=tuple(Stage)),
    # agency and permits
    Dated(
        "agency_standing",
        ("agency_registered", "agency_status", "agency_status_since", "contracted_on"),
        table=AGENCIES,
        answers=tuple(AgencyStanding),
    ),
    Field("recruitment_permit", "recruitment_permit", answers=_YES_NO),
    Field("ukps_permit", "ukps_permit", answers=_YES_NO),
    Field("own_employee", "own_employee", answers=_YES_NO),
    # worker
    Dated("age_band", ("age", "birth_date"), table=AGES, answers=tuple(AgeBand)),
    Field("visa", "visa", answers=tuple(Visa)),
    Field("charged_fees", "charged_fees", answers=_YES_NO),
    Field("false_documents", "false_documents", answers=_YES_NO),
    Field("reported_office", "reported_office", answers=_YES_NO),
    Field("reported_mission", "reported_mission", answers=_YES_NO),
)
