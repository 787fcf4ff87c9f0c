"""What is said of a departure that the act does not cover?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules.engine import JointFinding
from p2mi_rules.norms import Effect, Outcome, Possible
from p2mi_rules.vocabulary import Recruiter, Status, Why
from tests.explain.reports import (
    LANGUAGES,
    PLAIN,
    finding,
    flowing,
    own_rule,
    row,
    spoken,
    told,
)

if TYPE_CHECKING:
    from p2mi_rules.explain import Report


def test_outside_the_scope_nothing_else_is_judged() -> None:
    """No breach, question or pass is printed of a placement that the act does not cover."""
    outside = finding("uu18-2017/p4-2", Outcome.BREACHED)
    report = told(
        outside,
        finding("uu18-2017/p31", Outcome.BREACHED, row()),
        finding("uu18-2017/p13-f", Outcome.UNKNOWN),
        status=Status.OUT_OF_SCOPE,
        joint=JointFinding(("uu18-2017/p13-f",), ()),
    )
    whole = flowing(report)
    assert "UU 18/2017 Pasal 4 ayat (2)" in whole
    assert "Pasal 31" not in whole
    assert "Pasal 13" not in whole


def _outside(*recruiters: Recruiter, why: Why | None = None, like: Report = PLAIN) -> Report:
    """A report of a student who one of these sent abroad."""
    outcomes = {"uu18-2017/p4-2": Outcome.BREACHED, "uu18-2017/p69": Outcome.BREACHED}
    facts = {**like.judgement.facts, "recruiter": Possible(recruiters, why)}
    arranged = attrs.evolve(like, judgement=attrs.evolve(like.judgement, facts=facts))
    findings = (finding(rule, outcome) for rule, outcome in outcomes.items())
    return told(*findings, status=Status.OUT_OF_SCOPE, like=arranged)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_outside_the_scope_it_is_said_once_what_was_judged(lang: str) -> None:
    """No topics are listed as examined beside a sentence that nothing else was."""
    whole = flowing(_outside(Recruiter.SELF), lang)
    assert whole.count(spoken("headline.only_scope", lang)) == 1
    assert spoken("headline.profile", lang, profile="placement", topics="#").partition("#")[0] not in whole
    assert spoken("remark.exploitation", lang) not in whole


@pytest.mark.parametrize("lang", LANGUAGES)
def test_outside_the_scope_a_broker_is_still_spoken_of(lang: str) -> None:
    """No natural person may place workers, in general, and exploitation is for the police whatever the status."""
    whole = flowing(_outside(Recruiter.INDIVIDUAL), lang)
    assert spoken("remark.broker", lang, provisions="UU 18/2017 Pasal 69") in whole
    assert spoken("remark.exploitation", lang) in whole
    unknown = flowing(_outside(*Recruiter, why=Why.NOT_STATED), lang)
    assert spoken("remark.exploitation", lang) not in unknown
    inside = flowing(told(like=_outside(Recruiter.INDIVIDUAL)), lang)
    assert spoken("remark.exploitation", lang) not in inside


@pytest.mark.parametrize("lang", LANGUAGES)
def test_outside_the_scope_no_warning_of_the_act_is_given_but_where_to_turn_is(lang: str) -> None:
    """What warns is no breach of an act that does not apply, and may still be a matter for the police."""
    outside = _outside(Recruiter.SELF).judgement.findings
    warning = finding(own_rule(Outcome.BREACHED, effect=Effect.WARNS), Outcome.BREACHED)
    report = told(*outside, warning, status=Status.OUT_OF_SCOPE)
    whole = flowing(report, lang)
    assert spoken("section.warnings", lang) not in whole
    assert spoken("remark.exploitation", lang) in whole
    assert spoken("remark.broker", lang, provisions="UU 18/2017 Pasal 69") not in whole
