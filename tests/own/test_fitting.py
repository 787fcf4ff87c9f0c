"""Is a rulebook refused whose parts do not fit together, with the nearest repair of each?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import Rulebook
from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import Answer, Band, Constraint, Effect, Field, Holds, Outcome, Overlap
from p2mi_rules.vocabulary import Topic
from tests.own.books import COLOUR, HOLDS_A_PERMIT, PERMIT, as_gap, as_rule, book, of_two, permitted
from tests.own.hostile import Unhashable
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms import Table


def refused(**named: object) -> list[str]:
    """The faults of a rulebook with something named."""
    return refusal(untyped(book), kind=FaultyRulebookError, **named)


def differ(one: object, other: object) -> bool:
    """Whether two are different."""
    return one != other


IDS = "expected ids of rules of the rulebook"
ONE_OF_FACTS = "expected a fact that some question reads"


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (
            {"constraints": (Constraint(("permit", "permitt"), differ),)},
            [f"constraint permit and permitt: found fact permitt, {ONE_OF_FACTS}; did you mean permit?"],
        ),
        ({"pivots": ("country",)}, [f"pivots: found fact country, {ONE_OF_FACTS}"]),
        ({"domains": {"permits": (True,)}}, [f"domains: found fact permits, {ONE_OF_FACTS}; did you mean permit?"]),
        (
            {"domains": {"permit": (True,)}},
            ["domains[permit]: found values, expected none, since the question permit names them"],
        ),
        (
            {"domains": {"moment": (1, 1)}},
            [
                "domains[moment][1]: found 1, which equals 1, expected values of which no two are equal",
                "domains[moment]: found values, expected none, since the day judged is given with each judgement",
            ],
        ),
        ({"domains": {"permit": "yes"}}, ["domains[permit]: found a value of type str, expected a tuple of values"]),
        ({"domains": {"permit": 7}}, ["domains[permit]: found a value of type int, expected a tuple of values"]),
        ({"domains": (1,)}, ["domains: found a value of type tuple, expected values by the name of the fact"]),
        (
            {"overlaps": (Overlap(("own/p5", "own/p6"), "why", "mengapa"),)},
            [f"overlap own/p5 and own/p6: found rule own/p6, {IDS}; did you mean own/p5?"],
        ),
        (
            {"topics": frozenset({"on"})},
            ["own/p5: found topic own, expected a topic the rulebook declares: on; did you mean on?"],
        ),
    ],
    ids=lambda each: str(next(iter(each))),
)
def test_what_is_named_is_there(named: dict[str, object], told: list[str]) -> None:
    """Facts of constraints, pivots and domains, rules of overlaps, topics of rules."""
    assert refused(**named) == told


def test_an_unknown_parameter_is_told_with_its_nearest_question() -> None:
    """A letter too few is found again; another word has no neighbour."""

    def reads(permi: bool, weather: str) -> Outcome:  # noqa: FBT001 - an answer
        """Whatever."""
        return permitted(permi and bool(weather))

    assert refusal(lambda: book(as_rule(reads)), kind=FaultyRulebookError) == [
        "own/p5(permi): found no question of that id, expected one of: permit; did you mean permit?",
        "own/p5(weather): found no question of that id, expected one of: permit",
    ]


def test_an_id_is_used_once_over_rules_gaps_and_questions() -> None:
    """Two rules, a rule and a gap, a rule and a question."""
    twin = as_rule(permitted, "permit")
    taken = attrs.evolve(as_gap(without_permit), id="own/p5")
    told = refusal(lambda: book(HOLDS_A_PERMIT, HOLDS_A_PERMIT, twin, gaps=(taken,)), kind=FaultyRulebookError)
    assert told == [
        "own/p5: found 3 times, expected an id of its own",
        "permit: found 2 times, expected an id of its own",
    ]


def without_permit(permit: bool) -> bool:  # noqa: FBT001 - an answer
    """Of whoever has no permit."""
    return not permit


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ({"topics": {"own"}}, ["topics: found a value of type set, expected a frozenset of topics"]),
        ({"topics": "own"}, ["topics: found a value of type str, expected a frozenset of topics"]),
        (
            {"topics": frozenset({"own", "a b"})},
            ["topics.0: found 'a b', expected a name in one word, without spaces"],
        ),
        ({"questions": [PERMIT]}, ["questions: found a value of type list, expected a tuple of questions"]),
        (
            {"questions": (PERMIT, "colour")},
            ["questions[1]: found a value of type str, expected Field, Band, Holds, Dated or Function"],
        ),
        ({"gaps": HOLDS_A_PERMIT}, ["gaps: found a value of type Rule, expected a tuple"]),
        ({"gaps": (HOLDS_A_PERMIT,)}, ["gaps[0]: found a value of type Rule, expected a value of type Gap"]),
        ({"constraints": [1]}, ["constraints: found a value of type list, expected a tuple"]),
        ({"overlaps": (1,)}, ["overlaps[0]: found a value of type int, expected a value of type Overlap"]),
        ({"pivots": "permit"}, ["pivots: found a value of type str, expected a tuple"]),
    ],
    ids=lambda each: str(next(iter(each))),
)
def test_every_part_of_a_rulebook_is_of_its_kind(named: dict[str, object], told: list[str]) -> None:
    """A text is no tuple of names, and a rule no gap."""
    assert refused(**named) == told


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (
            (permitted, HOLDS_A_PERMIT, None),
            ["rules[0]: found a value of type function", "rules[2]: found a value of type NoneType"],
        ),
        (7, ["rules: found a value of type int"]),
    ],
    ids=["functions", "number"],
)
def test_a_function_without_the_decorator_is_no_rule(rules: object, told: list[str]) -> None:
    """It has no citation, and nobody knows from when on it is law."""
    found = refusal(untyped(Rulebook), rules, (PERMIT,), topics=frozenset({"own"}), kind=FaultyRulebookError)
    assert [fault.partition(", expected ")[0] for fault in found] == told


def test_two_questions_agree_on_the_values_of_a_fact() -> None:
    """Both say that theirs are all values there are."""
    again = Field("paint", "colour", answers=(*COLOUR.answers[1:], COLOUR.answers[0]))
    assert COLOUR in book(questions=(PERMIT, COLOUR, again)).questions
    other = Field("paint", "colour", answers=("red", "green"))
    held = Holds("held", "papers", item="visa")
    told = refused(questions=(PERMIT, COLOUR, other, held, Field("visa", "papers:visa", answers=("yes", "no"))))
    assert told == [
        "paint: found other values of the fact colour, expected the same in every question",
        "visa: found other values of the fact papers:visa, expected the same in every question",
    ]


def test_bands_of_one_number_may_have_other_cuts() -> None:
    """They are no list of all values."""
    bands = (Band("age", "years", cuts=(18,), answers=(1, 2)), Band("old", "years", cuts=(60,), answers=(1, 2)))
    assert book(questions=(PERMIT, *bands)).by_id["old"] is bands[1]


@attrs.frozen
class Always:
    """A kind of question of a user's own: it always answers alike."""

    id: str = "always"
    facts: tuple[str, ...] = ("permit",)
    answers: tuple[Hashable, ...] = (True, False)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """Yes."""
        return Answer(frozenset({True}))


def test_a_kind_of_a_users_own_is_looked_at_when_the_rulebook_is_built() -> None:
    """As the shipped kinds are when they are defined."""
    assert book(questions=(PERMIT, Always())).by_id["always"] == Always()
    wrong = Always("no name", (), (True, 1, Unhashable()))
    assert [fault.partition(": ")[0] for fault in refused(questions=(PERMIT, wrong))] == [
        "no name",
        "no name.facts",
        "no name.answers[1]",
        "no name.answers[2]",
    ]


def test_everything_fits_where_a_rulebook_is_built() -> None:
    """With every part that there is."""
    whole = book(
        HOLDS_A_PERMIT,
        as_rule(permitted, "own/p7", Effect.WARNS),
        questions=(PERMIT, of_two(differ)),
        constraints=(Constraint(("left", "right"), differ),),
        pivots=("permit",),
        domains={"left": range(2), "right": [0, 1]},
        overlaps=(Overlap(("own/p5", "own/p7"), "why", "mengapa"),),
    )
    assert whole.domains == {"left": (0, 1), "right": (0, 1)}
    assert hash(whole) == hash(attrs.evolve(whole))


def test_more_rules_may_bring_overlaps() -> None:
    """Beside those that the shipped law has."""
    shipped = Rulebook.shipped()
    overlap = Overlap(("own/p5", "own/p7"), "why", "mengapa")
    more = shipped.with_rules(
        HOLDS_A_PERMIT,
        as_rule(permitted, "own/p7"),
        questions=(Field("permit", "recruitment_permit", answers=(True, False)),),
        topics=frozenset({"own"}),
        overlaps=(overlap,),
    )
    assert more.overlaps == (*shipped.overlaps, overlap)
    assert Topic.VISA in more.topics
