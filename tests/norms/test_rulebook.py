"""Do the parts of a rulebook fit together, and does it say so if they do not?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.instruments import UU_18_2017, UU_39_2004
from p2mi_rules.norms import MOMENT, Effect, Field, Possible, Rulebook, Situation
from p2mi_rules.norms import Outcome as Said
from p2mi_rules.verdict import Rulebook as ShippedRulebook
from p2mi_rules.vocabulary import Party
from tests.norms.toys import (
    COLOUR,
    SHAPE,
    SINCE,
    UNTIL,
    blue_things_have_a_law_of_their_own,
    is_red,
    is_round,
    placed,
)

if TYPE_CHECKING:
    from random import Random

    from p2mi_rules.citations import Citation

TOPICS = frozenset({"look", "form"})
BOOK = Rulebook((is_round, is_red), (COLOUR, SHAPE), topics=TOPICS, gaps=(blue_things_have_a_law_of_their_own,))


@st.composite
def provisions(draw: st.DrawFn) -> list[Citation]:
    """A few provisions of either act."""
    acts = st.sampled_from((UU_18_2017, UU_39_2004))
    paragraph, letter = st.none() | st.integers(1, 5), st.none() | st.sampled_from("abc")
    count = draw(st.integers(1, 6))
    return [draw(acts).pasal(draw(st.integers(1, 90)), ayat=draw(paragraph), huruf=draw(letter)) for _ in range(count)]


def test_everything_that_does_not_fit_is_told_at_once() -> None:
    """Ids used twice, parameters without a question, topics never declared, each with its nearest repair.

    And last the rules that a gap would take and that are not there.
    """
    twin = Field("colour", "colour", answers=("red", "blue"))
    with pytest.raises(FaultyRulebookError) as raised:
        Rulebook(
            (is_red, is_red, is_round),
            (COLOUR, twin),
            topics=frozenset({"look"}),
            gaps=(
                attrs.evolve(
                    blue_things_have_a_law_of_their_own,
                    topics=frozenset({"smell", "taste", "look"}),
                    rules=frozenset({"toy/red", "toy/square", "toy/green"}),
                ),
            ),
        )
    assert [str(fault) for fault in raised.value.faults] == [
        "toy/red: found 2 times, expected an id of its own",
        "colour: found 2 times, expected an id of its own",
        "toy/round(shape): found no question of that id, expected one of: colour",
        "toy/round: found topic form, expected a topic the rulebook declares: look",
        "toy/blue: found topic smell, expected a topic the rulebook declares: look",
        "toy/blue: found topic taste, expected a topic the rulebook declares: look",
        "toy/blue: found rule toy/green, expected ids of rules of the rulebook; did you mean toy/red?",
        "toy/blue: found rule toy/square, expected ids of rules of the rulebook",
    ]


def test_a_gap_may_take_rules_that_are_there() -> None:
    """By their ids, with topics or without; a rule taken away later leaves the gap without it, which is a fault."""
    narrow = attrs.evolve(blue_things_have_a_law_of_their_own, topics=frozenset[str](), rules=frozenset({"toy/red"}))
    book = Rulebook((is_red, is_round), (COLOUR, SHAPE), topics=TOPICS, gaps=(narrow,))
    assert book.full == {"look"}
    with pytest.raises(FaultyRulebookError, match="toy/blue: found rule toy/red, expected ids of rules"):
        attrs.evolve(book, rules=(is_round,))


def test_a_topic_of_a_gap_decides_though_no_rule_of_it_does() -> None:
    """Law that is known to decide and not encoded must be settled too, where a gap takes a whole topic."""
    wide = attrs.evolve(blue_things_have_a_law_of_their_own, topics=frozenset({"form"}))
    assert Rulebook((is_red, is_round), (COLOUR, SHAPE), topics=TOPICS, gaps=(wide,)).full == {"look", "form"}


@given(provisions(), st.randoms())
def test_rules_stand_in_the_order_of_the_law(cited: list[Citation], random: Random) -> None:
    """By act, pasal, ayat, huruf, in whichever order they were given."""
    rules = [placed(basis, f"toy/{number}") for number, basis in enumerate(cited)]
    shuffled = list(rules)
    random.shuffle(shuffled)
    book = Rulebook(tuple(shuffled), (COLOUR,), topics=TOPICS)
    assert book == Rulebook(tuple(rules), (COLOUR,), topics=TOPICS)
    keys = [
        (rule.basis.enacted, rule.basis.article, rule.basis.ayat or 0, rule.basis.huruf or "") for rule in book.rules
    ]
    assert keys == sorted(keys)


def test_a_rulebook_knows_what_its_rules_read_and_when_they_change() -> None:
    """Facts with the moment, days of change (of gaps too), and the topics on which a rule decides."""
    assert BOOK.facts == {"colour", "shape", MOMENT}
    assert BOOK.cuts == {SINCE, UNTIL, blue_things_have_a_law_of_their_own.until}
    assert BOOK.full == {"look"}
    assert [part.id for part in BOOK.provisions] == ["toy/red", "toy/round", "toy/blue"]
    assert BOOK.by_id == {"colour": COLOUR, "shape": SHAPE}


def test_more_rules_make_another_rulebook_of_the_same_kind() -> None:
    """The first is left as it was; the new one has the added questions and topics, and stays the kind it is."""
    shipped = ShippedRulebook.shipped()
    size = len(shipped.rules)
    more = shipped.with_rules(is_red, questions=(COLOUR,), topics=frozenset({"look"}))
    assert isinstance(more, ShippedRulebook)
    assert len(shipped.rules) == size
    assert {rule.id for rule in more.rules} - {rule.id for rule in shipped.rules} == {"toy/red"}
    assert more.full == shipped.full | {"look"}
    assert (more.gaps, more.constraints) == (shipped.gaps, shipped.constraints)
    assert more.by_id["colour"] is COLOUR


def test_rules_that_do_not_fit_cannot_be_added() -> None:
    """The same faults as when a rulebook is built."""
    with pytest.raises(FaultyRulebookError, match=r"toy/red\(colour\)"):
        ShippedRulebook.shipped().with_rules(is_red, topics=frozenset({"look"}))


def test_the_shipped_rulebook_is_one_object() -> None:
    """Building it twice would cost twice."""
    assert ShippedRulebook.shipped() is ShippedRulebook.shipped()


@pytest.mark.parametrize(
    "change",
    [
        {"id": "toy/crimson"},
        {"basis": UU_18_2017.pasal(3)},
        {"since": UNTIL},
        {"until": UNTIL},
        {"topic": "form"},
        {"effect": Effect.WARNS},
        {"reason": "pale"},
        {"liable": Party.PLACER},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_digest_tells_rulebooks_apart_by_what_rules_say_of_themselves(change: dict[str, object]) -> None:
    """Any of its declared parts changed is another rulebook."""
    changed = attrs.evolve(is_red, **change)  # type: ignore[arg-type]  # parts are named at run time
    book = Rulebook((is_red,), (COLOUR,), topics=TOPICS)
    assert Rulebook((changed,), (COLOUR,), topics=TOPICS).digest != book.digest
    assert Rulebook((is_red,), (COLOUR,), topics=TOPICS).digest == book.digest
    assert len(book.digest) == 64


def test_the_digest_counts_gaps() -> None:
    """Without its gap, or with one that takes another rule, a rulebook says something else of the same placement."""
    taking = {
        rule: attrs.evolve(BOOK, gaps=(attrs.evolve(BOOK.gaps[0], rules=frozenset({rule})),)).digest
        for rule in ("toy/red", "toy/round")
    }
    assert len({BOOK.digest, attrs.evolve(BOOK, gaps=()).digest, *taking.values()}) == 4


def test_a_situation_and_a_possible_fact_are_plain_data() -> None:
    """One value is settled, two are open; no conflict unless one is named; all answers of a rule are outcomes."""
    assert not Possible((1,)).is_open
    assert Possible((1, 2)).is_open
    assert Situation({}, {}).conflicts == ()
    assert is_round.function("blue", "square") is Said.NOT_APPLICABLE
