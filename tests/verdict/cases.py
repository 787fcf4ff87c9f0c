"""A few placements whose verdicts are known, and law without its gaps."""

from __future__ import annotations

from datetime import date

import attrs

from p2mi_rules import Agency, Employer, Placement, Rulebook, Steps, Worker
from p2mi_rules.vocabulary import Category, Document, EmployerKind, Occupation, Recruiter, Route, Scheme, Stage, Visa

GOOD = Placement(
    id="good",
    destination="SG",
    departed_on=date(2025, 6, 1),
    stage=Stage.DEPARTED,
    route=Route.P2P,
    scheme=Scheme.NO_SCHEME,
    recruiter=Recruiter.P3MI,
    worker=Worker(category=Category.WORKER, age=25),
    agency=Agency(registered=True, recruitment_permit=True),
    employer=Employer(kind=EmployerKind.LEGAL_ENTITY, occupation=Occupation.HOSPITALITY),
    steps=Steps(visa=Visa.WORK),
)
"""Nothing encoded is breached: a licensed P3MI with a permit, a work visa, a country that is designated."""

CAMBODIA = Placement(id="cambodia", destination="KH", departed_on=date(2025, 10, 29))
"""A country of which the minister said that it was never designated."""

STUDENT = Placement(
    id="student", worker=Worker(category=Category.STUDENT, paid_work=False), departed_on=date(2024, 9, 1)
)
"""Not a migrant worker in the sense of the act."""

OPEN = Placement(id="open", destination="SG", departed_on=date(2025, 6, 1))
"""Nothing is known but where and when."""

COMPLETE = attrs.evolve(
    GOOD,
    id="complete",
    steps=Steps(
        visa=Visa.WORK,
        held=frozenset(
            {
                Document.MARITAL_STATUS,
                Document.FAMILY_CONSENT,
                Document.COMPETENCE_CERTIFICATE,
                Document.HEALTH_CERTIFICATE,
                Document.PASSPORT,
                Document.PLACEMENT_AGREEMENT,
                Document.WORK_AGREEMENT,
                Document.SOCIAL_SECURITY,
            }
        ),
    ),
)
"""The same with all papers of Pasal 5 and 13: lawful procedure in every topic that has rules."""

WITHOUT_GAPS = attrs.evolve(Rulebook.shipped(), gaps=())
"""The shipped rules as if nothing else were law."""
