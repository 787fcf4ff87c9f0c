"""Which questions do the shipped rules read?"""

from __future__ import annotations

from p2mi_rules.norms import Dated, Field, Function, Holds, Question
from p2mi_rules.questions.answers import AgeBand, AgencyStanding, PaperList, Reading, Safeguards
from p2mi_rules.questions.paper_lists import list_of_papers
from p2mi_rules.vocabulary import (
    Category,
    DestinationStatus,
    Document,
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
DOCUMENTS = "documents"

_YES_NO = (True, False)

PAPERS = (
    Document.MARITAL_STATUS,
    Document.FAMILY_CONSENT,
    Document.COMPETENCE_CERTIFICATE,
    Document.HEALTH_CERTIFICATE,
    Document.PASSPORT,
    Document.PLACEMENT_AGREEMENT,
    Document.WORK_AGREEMENT,
    Document.SOCIAL_SECURITY,
    Document.OPP,
    Document.SELECTION,
    Document.E_PMI,
    Document.CALL_LETTER,
    Document.EMPLOYER_PROFILE,
    Document.OWN_RISK_STATEMENT,
    Document.JKN,
    Document.SEA_AGREEMENT,
    Document.SEAMAN_BOOK,
)
"""The documents and steps that a rule asks for by themselves; visa and permit have fields of their own."""

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
        ("agency_registered", "agency_status", "agency_status_since", "contracted_on", "agency"),
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
    Field("registered", "registered", answers=_YES_NO),
    Field("registered_manpower_office", "registered_manpower_office", answers=_YES_NO),
    # papers and steps
    Function("papers_asked", ("route", "occupation", "re_entry"), function=list_of_papers, answers=tuple(PaperList)),
    *(Holds(each.value, DOCUMENTS, item=each.value) for each in PAPERS),
    # ships, and another job on the visa
    Field("foreign_flag", "vessel_flag", answers=_YES_NO),
    Field("manning_licence", "manning_licence", answers=_YES_NO),
    Field("visa_for_this_job", "visa_occupation", answers=_YES_NO),
)
