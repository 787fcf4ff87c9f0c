"""Is the short table of a provision exactly its function?"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.cli.rules.cases import Case, cases
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Gap, Outcome, Rule
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Route, Topic

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

Cell = tuple["Hashable", ...]

ANSWERS = {question.id: question.answers for question in Rulebook.shipped().questions}
TOY: dict[str, Cell] = {"a": ("x", "y", "z"), "b": (True, False), "c": (1, 2, 3)}
MOST = 16
OUTCOMES = (Outcome.BREACHED, Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_ENCODED)

every_provision = pytest.mark.parametrize("provision", [*RULES, *GAPS], ids=lambda provision: provision.id)
toy_tables = st.lists(st.sampled_from(OUTCOMES), min_size=18, max_size=18)


def _held(case: Case, names: Iterable[str], answers: dict[str, Cell]) -> set[Cell]:
    """The combinations of answers that a case stands for."""
    return set(product(*(case.when.get(name, answers[name]) for name in names)))


def _expanded(found: Iterable[Case], names: tuple[str, ...], answers: dict[str, Cell]) -> dict[Cell, Outcome | bool]:
    """The table that cases stand for; a combination of which two cases say different things fails."""
    table: dict[Cell, Outcome | bool] = {}
    for case in found:
        for cell in _held(case, names, answers):
            assert table.setdefault(cell, case.says) is case.says
    return table


def _toy(table: list[Outcome]) -> Rule:
    """A rule of three questions with any table whatever."""
    by_cell = dict(zip(product(*TOY.values()), table, strict=True))
    return Rule(
        id="toy",
        basis=UU_18_2017.pasal(1),
        since=date(2017, 11, 22),
        function=lambda *cell: by_cell[cell],
        parameters=tuple(TOY),
        topic="route",
        effect=Effect.DECIDES,
        reason="toy",
    )


@every_provision
def test_expanded_it_is_the_function(provision: Rule | Gap) -> None:
    """Every combination of answers, for every rule and gap that is shipped."""
    names = provision.parameters
    whole = {cell: provision.function(*cell) for cell in product(*(ANSWERS[name] for name in names))}
    assert _expanded(cases(provision, ANSWERS), names, ANSWERS) == whole


@every_provision
def test_no_case_is_needless_and_none_names_every_answer(provision: Rule | Gap) -> None:
    """Without any one of them something would be missing, and a question of which all answers stand is not named."""
    found = cases(provision, ANSWERS)
    for left_out in found:
        others = _expanded([each for each in found if each is not left_out], provision.parameters, ANSWERS)
        assert not _held(left_out, provision.parameters, ANSWERS) <= others.keys()
        assert all(set(held) < set(ANSWERS[name]) for name, held in left_out.when.items())


@given(toy_tables)
def test_any_table_whatever_comes_back(table: list[Outcome]) -> None:
    """Exact for every function of three questions, whether or not a law would say such a thing."""
    rule = _toy(table)
    found = cases(rule, TOY)
    assert _expanded(found, rule.parameters, TOY) == dict(zip(product(*TOY.values()), table, strict=True))
    assert [each.says for each in found] == sorted((each.says for each in found), key=OUTCOMES.index)


def test_a_permit_is_told_as_a_lawyer_would() -> None:
    """Of ten who may recruit, what matters is whether it is a manning agency; a breach names the route."""
    (rule,) = (each for each in RULES if each.id == "uu18-2017/p59-1")
    found = cases(rule, ANSWERS)
    breached = [case.when for case in found if case.says is Outcome.BREACHED]
    assert all(when["route"] == (Route.P2P,) and when["recruitment_permit"] == (False,) for when in breached)
    apart = [case.when for case in found if case.says is Outcome.NOT_APPLICABLE]
    assert {"re_entry": (True,)} in apart
    assert {"route": tuple(each for each in Route if each is not Route.P2P)} in apart


def test_a_provision_of_one_answer_is_one_case() -> None:
    """What says the same whatever is answered names nothing."""
    assert cases(_toy([Outcome.SATISFIED] * 18), TOY) == (Case(Outcome.SATISFIED, {}),)


def test_a_provision_without_questions_is_one_case() -> None:
    """A gap that holds of every placement asks nothing."""
    gap = Gap(
        id="toy",
        basis=UU_18_2017.pasal(1),
        since=date(2017, 11, 22),
        function=lambda: True,
        parameters=(),
        topics=frozenset({Topic.ROUTE}),
    )
    assert cases(gap, {}) == (Case(says=True, when={}),)


def test_cases_are_few() -> None:
    """A provision with thousands of combinations still fits on a page."""
    assert max(len(cases(each, ANSWERS)) for each in (*RULES, *GAPS)) <= MOST
