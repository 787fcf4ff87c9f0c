"""Is it said who answers for a breach, and said of nobody who had no part in it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules.engine import JointFinding
from p2mi_rules.explain import record
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.deciding import answers_for
from p2mi_rules.norms import Outcome, Possible
from p2mi_rules.vocabulary import Party, Recruiter, Route
from tests.explain.reports import (
    LANGUAGES,
    PLAIN,
    finding,
    flowing,
    row,
    spoken,
    told,
)

if TYPE_CHECKING:
    from p2mi_rules.explain import Report


def _arranged_by(*recruiters: Recruiter, route: Route = Route.PERSEORANGAN) -> Report:
    """A report of a placement that one of these arranged."""
    facts = {**PLAIN.judgement.facts, "recruiter": Possible(recruiters), "route": Possible((route,))}
    return attrs.evolve(PLAIN, judgement=attrs.evolve(PLAIN.judgement, facts=facts))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nobody_placed_no_placer_answers_and_neither_does_the_worker(lang: str) -> None:
    """Arranged alone or with the employer, a breach is not laid at the door of a placer that there is not."""
    alone = _arranged_by(Recruiter.SELF, Recruiter.EMPLOYER)
    breach = finding("uu18-2017/p31", Outcome.BREACHED, row())
    joint = JointFinding(("uu18-2017/p31",), ())
    for report in (told(breach, like=alone), told(finding("uu18-2017/p31", Outcome.UNKNOWN), joint=joint, like=alone)):
        whole = flowing(report, lang)
        assert spoken("line.nobody_placed", lang) in whole
        assert spoken("line.liable", lang, party=voice(lang).label(Party.PLACER)) not in whole
        assert record(report, lang)["findings"][0]["liable"] == "nobody"  # type: ignore[index]  # a list of mappings


def test_who_may_have_placed_answers_and_so_does_a_company_that_places_its_own() -> None:
    """One placer among those possible is enough; an own-company placement is one; other parties stay who they are."""
    breach = finding("uu18-2017/p31", Outcome.BREACHED, row())
    by_route = finding("uu18-2017/p51-1", Outcome.BREACHED)
    placed = (
        told(breach, like=_arranged_by(Recruiter.SELF, Recruiter.INDIVIDUAL)),
        told(breach, like=_arranged_by(Recruiter.EMPLOYER, route=Route.UKPS)),
        told(by_route, like=_arranged_by(Recruiter.SELF)),
    )
    found = [report.judgement.findings[0].rule.liable for report in placed]
    assert [answers_for(report.judgement.findings[0].rule, report) for report in placed] == found
