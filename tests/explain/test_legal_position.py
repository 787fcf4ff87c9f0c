"""Is it said what it means that only a statement decides, and no instrument?"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from p2mi_rules import Placement, check
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.names import country
from p2mi_rules.norms import Outcome
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Route
from tests.explain.reports import (
    DECREE,
    LANGUAGES,
    PLAIN,
    finding,
    flowing,
    own_rule,
    row,
    spoken,
    told,
)


def test_the_legal_position_is_that_of_the_act_in_force() -> None:
    """Under UU 39/2004 other provisions need an instrument."""
    whole = flowing(told(finding("uu39-2004/p27-1", Outcome.BREACHED, row())))
    assert "UU 39/2004 Pasal 81" in whole
    assert "Pasal 72" not in whole


@pytest.mark.parametrize(("rule", "act"), [("uu18-2017/p32-1", "uu_18_2017"), ("uu39-2004/p81-1", "uu_39_2004")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_stop_that_only_officials_report_is_not_said_to_be_a_country_not_designated(
    rule: str, act: str, lang: str
) -> None:
    """It is said that the instrument was not seen, and that the act asks for a decision of the Government."""
    stopped = row()._replace(status="suspended")
    whole = flowing(told(finding(rule, Outcome.BREACHED, stopped)), lang)
    named = country(PLAIN, voice(lang))
    assert spoken(f"legal.stopped.{act}", lang, country=named) in whole
    assert spoken(f"legal.not_designated.{act}", lang, country=named) not in whole


def test_malaysia_in_july_2022_was_stopped_and_not_undesignated() -> None:
    """The stop of new orders rests on the word of embassy and foreign ministry."""
    placement = Placement(
        destination="MY", route=Route.P2P, departed_on=date(2022, 7, 20), approved_on=PartialDate.parse("2022-07-18")
    )
    whole = flowing(check(placement).report, "id")
    assert spoken("legal.stopped.uu_18_2017", "id", country="Malaysia") in whole
    assert "tidak ditetapkan" not in whole


@pytest.mark.parametrize("status", ["no_agreement", "announced"])
def test_what_a_statement_says_otherwise_has_no_legal_position(status: str) -> None:
    """Only stops and undesignated countries are explained."""
    report = told(finding("uu18-2017/p31", Outcome.BREACHED, row()._replace(status=status)))
    assert "Legal position" not in flowing(report)


def test_by_the_words_of_the_act_no_designation_is_argued_from() -> None:
    """The position of the ministry's reading is not printed under another; a stop is a stop under each."""
    rows = (row(), row(name="KH-2")._replace(status="suspended"))
    undesignated, stopped = (told(finding("uu18-2017/p31", Outcome.BREACHED, each)) for each in rows)
    assert "Legal position" not in flowing(attrs.evolve(undesignated, reading="statute"))
    assert "Legal position" in flowing(attrs.evolve(stopped, reading="statute"))


def test_a_decree_needs_no_such_remark() -> None:
    """With an instrument the position is plain; so is it where a rule of a user's own instrument decides."""
    by_decree = told(finding("uu18-2017/p72-b", Outcome.BREACHED, row(DECREE)))
    assert "Legal position" not in flowing(by_decree)
    own = own_rule(Outcome.BREACHED, topic="destination")
    foreign = attrs.evolve(own, basis=attrs.evolve(own.basis, instrument="Perda 1/2020"))
    assert "Legal position" not in flowing(told(finding(foreign, Outcome.BREACHED, row())))
