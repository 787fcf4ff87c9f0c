"""Pasal 3: may ship crew go alone?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import EmployerKind, Occupation, Party, Route, Topic


@rule(
    "pp22-2022/p3-4",
    basis=PP_22_2022.pasal(3, ayat=4),
    since=date(2022, 6, 8),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.NOBODY,
    reason="fishing_crew_alone_for_an_individual",
)
def fishing_crew_alone_works_for_no_individual(route: Route, occupation: Occupation, employer: EmployerKind) -> Outcome:
    """Crew may go alone (ayat 3), but fishing crew not to an employer or principal who is a natural person."""
    if route is not Route.PERSEORANGAN or occupation is not Occupation.FISHING_CREW:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(employer is not EmployerKind.INDIVIDUAL)
