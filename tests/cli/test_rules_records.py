"""Are the records of `rules show` the provisions themselves?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.explain.names import code
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.verdict import Rulebook
from tests.cli.shown_rules import records_of

if TYPE_CHECKING:
    from p2mi_rules.norms import Gap, Rule
    from tests.cli.calling import Command

BY_ID: dict[str, Rule | Gap] = {each.id: each for each in (*RULES, *GAPS)}

every_provision = pytest.mark.parametrize("name", list(BY_ID))


def test_a_record_has_the_keys_of_its_kind(command: Command) -> None:
    """Rules and gaps share most; what only a rule has, a gap has not."""
    one, gap = records_of(command, "uu18-2017/p59-1", "uu18-2017/p64")
    shared = {"id", "kind", "citation", "since", "until", "text", "instrument", "on", "in_force", "questions", "cases"}
    only_rules = {"topic", "effect", "reason", "liable", "see", "penalty", "gaps", "overlaps", "related"}
    assert set(one) == shared | only_rules
    assert set(gap) == shared | {"takes"}
    assert set(one["related"]) == {"before", "after", "beside"}
    assert one["gaps"] == ["uu18-2017/p64", "pp22-2022/p1-11"]
    assert set(one["instrument"]) == {"name", "title", "authority", "seen", "since", "until"}
    assert records_of(command, "uu18-2017/p30-1")[0]["penalty"] is None


@every_provision
def test_the_cases_of_a_record_are_its_function(command: Command, name: str) -> None:
    """Whoever expands them by the answers that the record names has the whole table, by its codes."""
    (found,) = records_of(command, name)
    provision = BY_ID[name]
    answers = {each["id"]: [answer["value"] for answer in each["answers"]] for each in found["questions"]}
    assert tuple(answers) == provision.parameters
    expanded: dict[tuple[str, ...], str] = {}
    for case in found["cases"]:
        for cell in product(*(case["when"].get(each, answers[each]) for each in provision.parameters)):
            assert expanded.setdefault(cell, case["says"]) == case["says"]
    by_id = Rulebook.shipped().by_id
    words: dict[object, str] = {True: "takes", False: "leaves"}
    assert expanded == {
        tuple(map(code, cell)): words.get(outcome, str(outcome))
        for cell in product(*(by_id[each].answers for each in provision.parameters))
        for outcome in [provision.function(*cell)]
    }


def test_several_are_told_in_the_order_asked_for_and_each_once(command: Command) -> None:
    """A name given twice is one."""
    names = ("uu18-2017/p69", "uu39-2004/p4", "uu18-2017/p69")
    assert [each["id"] for each in records_of(command, *names)] == ["uu18-2017/p69", "uu39-2004/p4"]
