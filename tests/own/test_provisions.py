"""Is a rule, a gap, a constraint or an overlap that is none refused when it is defined?"""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Constraint, Effect, Overlap, gap, rule, satisfied_if
from p2mi_rules.vocabulary import Party
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from p2mi_rules.norms import Outcome, Rule

WELL: dict[str, object] = {
    "basis": UU_18_2017.pasal(5),
    "since": date(2020, 1, 1),
    "topic": "permit",
    "effect": Effect.DECIDES,
    "reason": "no_permit",
}
EFFECTS = "expected Effect.SCOPES, Effect.DECIDES, Effect.WARNS"


def holds(permit: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A permit must be held."""
    return satisfied_if(permit)


def declared(rule_id: object = "own/p5", function: object = holds, **changed: object) -> Rule:
    """A rule with some of its parts changed."""
    return untyped(untyped(rule)(rule_id, **{**WELL, **changed}))(function)


def refused(*given: object, **changed: object) -> list[str]:
    """The faults of such a rule."""
    return refusal(declared, *given, kind=FaultyRulebookError, **changed)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"basis": None},
            "own/p5.basis: found no citation, expected a citation, such as Instrument(...).pasal(5, ayat=1)",
        ),
        (
            {"basis": "UU 18/2017 Pasal 5"},
            "own/p5.basis: found a value of type str, expected a citation, such as Instrument(...).pasal(5, ayat=1)",
        ),
        ({"since": "2020-01-01"}, "own/p5.since: found a value of type str, expected a date"),
        ({"since": datetime(2020, 1, 1)}, "own/p5.since: found a value of type datetime, expected a date"),  # noqa: DTZ001 - what is refused
        ({"since": None}, "own/p5.since: found a value of type NoneType, expected a date"),
        ({"until": 2021}, "own/p5.until: found a value of type int, expected a date"),
        ({"until": date(2020, 1, 1)}, "own/p5: found a period that ends before it begins, expected until after since"),
        ({"until": date(2019, 1, 1)}, "own/p5: found a period that ends before it begins, expected until after since"),
        ({"topic": ""}, "own/p5.topic: found '', expected a name in one word, without spaces"),
        ({"topic": "own topic"}, "own/p5.topic: found 'own topic', expected a name in one word, without spaces"),
        ({"topic": None}, "own/p5.topic: found a value of type NoneType, expected a name in one word"),
        ({"effect": "decides"}, f"own/p5.effect: found a value of type str, {EFFECTS}; did you mean Effect.DECIDES?"),
        ({"effect": "warn"}, f"own/p5.effect: found a value of type str, {EFFECTS}; did you mean Effect.WARNS?"),
        ({"effect": None}, f"own/p5.effect: found a value of type NoneType, {EFFECTS}"),
        (
            {"liable": "agency"},
            f"own/p5.liable: found a value of type str, expected {', '.join(f'Party.{each.name}' for each in Party)}",
        ),
        ({"see": UU_18_2017.pasal(6)}, "own/p5.see: found something else, expected a tuple of citations"),
        ({"see": ("Pasal 6",)}, "own/p5.see: found something else, expected a tuple of citations"),
    ],
    ids=str,
)
def test_every_part_of_a_rule_is_of_its_kind(changed: dict[str, object], told: str) -> None:
    """One fault, and no other, where one part is wrong."""
    assert refused(**changed) == [told]


@pytest.mark.parametrize(
    ("reason", "repair"),
    [
        ("No permit", "no_permit"),
        ("noPermit", "nopermit"),
        ("no-permit", "no_permit"),
        ("_no_permit", "no_permit"),
        ("no__permit", "no_permit"),
        ("1st_permit", None),
        ("", None),
        ("tanpa_izin_é", "tanpa_izin"),
    ],
)
def test_a_reason_is_a_code_in_snake_case(reason: str, repair: str | None) -> None:
    """It stands in columns and catalogues, where nobody wants two ways to write it."""
    hint = f"; did you mean {repair}?" if repair else ""
    assert refused(reason=reason) == [f"own/p5.reason: found {reason!r}, expected a code in snake_case{hint}"]


def test_a_reason_is_a_text() -> None:
    """Not even nothing is one."""
    assert refused(reason=None) == [
        "own/p5.reason: found a value of type NoneType, expected a code in snake_case, such as no_permit"
    ]


@given(st.from_regex(r"[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}", fullmatch=True))
def test_any_code_in_snake_case_is_taken(reason: str) -> None:
    """Letters first, then letters and digits with single underscores between."""
    assert declared(reason=reason).reason == reason


@pytest.mark.parametrize(
    ("rule_id", "told"),
    [
        ("", "rule.id: found '', expected a name in one word, without spaces"),
        ("own p5", "own p5.id: found 'own p5', expected a name in one word, without spaces"),
        ("own/p5\n", "own/p5\n.id: found 'own/p5\\n', expected a name in one word, without spaces"),
        (5, "rule.id: found a value of type int, expected a name in one word"),
    ],
)
def test_an_id_is_one_word(rule_id: object, told: str) -> None:
    """Of a gap as of a rule."""
    assert refused(rule_id) == [told]
    make = untyped(gap)
    faults = refusal(
        lambda: untyped(make(rule_id, basis=WELL["basis"], since=WELL["since"]))(holds), kind=FaultyRulebookError
    )
    assert faults == [told]


@pytest.mark.parametrize(
    "function", [partial(holds, permit=True), None, "holds", int], ids=["partial", "none", "text", "type"]
)
def test_a_rule_is_a_function(function: object) -> None:
    """What can be called and is no function has no name under which it can cross processes."""
    kind = type(function).__name__
    assert refused("own/p5", function) == [
        f"own/p5: found a value of type {kind}, expected a function under the decorator"
    ]


def test_everything_wrong_with_a_rule_is_told_at_once() -> None:
    """What is wrong with the function first, then with each part."""

    def bare(permit):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - what is refused
        return permit  # pyright: ignore[reportUnknownVariableType]  # what is refused is typed by nobody

    wrong: dict[str, object] = {
        "basis": None,
        "since": None,
        "topic": "",
        "effect": 1,
        "reason": "No",
        "liable": 1,
        "see": 1,
    }
    told = refused("", bare, **wrong)  # pyright: ignore[reportUnknownArgumentType]  # what is refused is typed by nobody
    assert [fault.partition(": ")[0] for fault in told] == [
        "rule(permit)",
        "rule(return)",
        "rule",
        "rule.id",
        "rule.basis",
        "rule.since",
        "rule.topic",
        "rule.effect",
        "rule.reason",
        "rule.liable",
        "rule.see",
    ]


def test_a_gap_takes_sets_of_names() -> None:
    """A text would be gone through letter by letter."""
    make = untyped(gap)
    period = {"basis": WELL["basis"], "since": WELL["since"]}
    told = refusal(
        lambda: untyped(make("own/g", **period, topics="permit", rules=["own/p5"]))(holds), kind=FaultyRulebookError
    )
    assert told == [
        "own/g.topics: found a value of type str, expected a frozenset of names",
        "own/g.rules: found a value of type list, expected a frozenset of names",
    ]


def never(one: object, other: object) -> bool:
    """Whatever the two are."""
    return one is other


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        (("a",), "found 1 of them, expected a tuple of two names of {of}"),
        (("a", "b", "c"), "found 3 of them, expected a tuple of two names of {of}"),
        ("ab", "found a value of type str, expected a tuple of two names of {of}"),
        (["a", "b"], "found a value of type list, expected a tuple of two names of {of}"),
        (("a", "a"), "found the same twice, expected two {of}"),
    ],
)
def test_a_pair_has_two_different_names(pair: object, told: str) -> None:
    """Of facts in a constraint, of rules in an overlap."""
    assert refusal(Constraint, pair, never, kind=FaultyRulebookError) == [
        f"constraint.facts: {told.format(of='facts')}"
    ]
    overlap = refusal(Overlap, pair, "why", "mengapa", kind=FaultyRulebookError)
    assert overlap == [f"overlap.rules: {told.format(of='rules')}"]


def test_a_constraint_can_be_asked() -> None:
    """Its facts are names, and it is a function; both are told at once."""
    assert refusal(Constraint, ("a", "b c"), None, kind=FaultyRulebookError) == [
        "constraint.facts.second: found 'b c', expected a name in one word, without spaces",
        "constraint.possible: found a value of type NoneType, expected a function of the values of both facts",
    ]


@pytest.mark.parametrize("why", ["", "  ", None])
def test_an_overlap_gives_a_reason(why: object) -> None:
    """Without one, nobody can tell whether it was meant."""
    told = refusal(Overlap, ("a", "b"), why, "", kind=FaultyRulebookError)
    assert told == ["overlap.why: found no reason, expected why the law asks the same twice"]
