"""Does following the order take as few questions as any order can?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules.engine.asking import inquire
from p2mi_rules.engine.asking import order as ordering
from p2mi_rules.engine.asking.search import Search, TooManyError
from p2mi_rules.engine.asking.worlds import worlds as enumerated
from p2mi_rules.engine.network import network_of
from tests.engine.asking.books import DAY, TOPIC, Book, asked_by, book, fewest, worlds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.engine.asking import Inquiry

TOPICS = frozenset({TOPIC})


def inquiry(over: Book, known: Mapping[str, int] | None = None) -> Inquiry:
    """What is left to ask once some facts are known."""
    facts = dict(over.situation.facts)
    for name, value in (known or {}).items():
        facts[name] = attrs.evolve(facts[name], values=(value,))
    situation = attrs.evolve(over.situation, facts=facts)
    return inquire(over.rulebook, situation, TOPICS, weights=over.weights)


def check_against_plain_search(seed: int) -> None:
    """Every fact that matters has the effort that plain search finds, and following the order takes no more."""
    over = book(seed)
    whole = worlds(over)
    found = inquiry(over)
    best = fewest(whole)
    assert all(turn.exact for turn in found.turns)
    assert {turn.fact: pytest.approx(turn.expected) for turn in found.turns} == {
        turn.fact: best[turn.fact] for turn in found.turns
    }
    if found.turns:
        assert found.turns[0].expected == pytest.approx(min(best.values()))
        followed = asked_by(whole, lambda known: [turn.fact for turn in inquiry(over, known).turns])
        assert followed == pytest.approx(min(best.values()))
    else:
        assert len(set(whole.stands)) == 1


@pytest.mark.parametrize("seed", range(12))
def test_the_order_is_the_best_there_is(seed: int) -> None:
    """Not within some share of the optimum but the optimum, for up to seven facts."""
    check_against_plain_search(seed)


@pytest.mark.sweep
def test_the_order_is_the_best_there_is_for_many_more() -> None:
    """The same for more rulebooks."""
    for seed in range(100, 140):
        check_against_plain_search(seed)


def test_turns_come_by_expectation_then_by_the_worst_case_then_by_name() -> None:
    """So that the order is one and the same everywhere."""
    for seed in range(30):
        turns = inquiry(book(seed)).turns
        assert list(turns) == sorted(turns, key=lambda each: (each.expected, each.worst, each.fact))
        assert all(1 <= turn.expected <= turn.worst for turn in turns)


def test_weights_change_what_is_best_first() -> None:
    """A fact whose breach is likely is asked before one whose breach is not, whichever of the two it is."""
    over = next(each for each in map(book, range(200)) if len(inquiry(each).turns) > 2)
    firsts: set[str] = set()
    for name in over.facts:
        for value in over.situation.facts[name].values:
            sure = {name: {each: 97.0 if each == value else 1.0 for each in over.situation.facts[name].values}}
            firsts.add(inquire(over.rulebook, over.situation, TOPICS, weights=sure).turns[0].fact)
    assert len(firsts) > 1


def test_what_may_not_be_asked_is_left_out_of_the_order_and_told() -> None:
    """A fact asked about in vain still matters, and is never asked again; the rest is asked as far as it helps."""
    for seed in range(12):
        over = book(seed)
        turns = inquiry(over).turns
        if len(turns) > 1:
            vain = turns[0].fact
            found = inquire(over.rulebook, over.situation, TOPICS, in_vain={vain}, weights=over.weights)
            assert found.in_vain == (vain,)
            assert {turn.fact for turn in found.turns} == {turn.fact for turn in turns} - {vain}
            assert all(turn.expected <= turn.worst < len(turns) + 1 for turn in found.turns)


def test_too_many_worlds_or_states_are_estimated_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not every order can be tried the same facts come, with estimates, and near the best at that."""
    exact = {seed: inquiry(book(seed)) for seed in range(40)}
    monkeypatch.setattr(ordering, "WORLDS", 0)
    ratios: list[float] = []
    for seed, known in exact.items():
        found = inquiry(book(seed))
        assert {turn.fact for turn in found.turns} == {turn.fact for turn in known.turns}
        assert not any(turn.exact for turn in found.turns)
        assert all(turn.expected >= 1 and turn.worst >= 1 for turn in found.turns)
        if known.turns:
            efforts = {turn.fact: turn.expected for turn in known.turns}
            ratios.append(efforts[found.turns[0].fact] / known.turns[0].expected)
    assert sum(ratios) / len(ratios) < 1.05


def test_the_search_gives_up_after_as_many_states_as_it_may_look_at() -> None:
    """And the order is then an estimate."""
    over = next(each for each in map(book, range(50)) if len(inquiry(each).turns) > 3)
    network = network_of(over.rulebook, over.situation, TOPICS)
    told = {name: frozenset({name}) for name in network.variables}
    every = enumerated(network, told, {})
    with pytest.raises(TooManyError):
        Search(every, states=1).after(network.variables[0], every.every)


def test_where_the_search_gives_up_the_order_is_an_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    """With few worlds and too many orders."""
    over = next(each for each in map(book, range(50)) if len(inquiry(each).turns) > 3)
    monkeypatch.setattr(ordering, "Search", partial(Search, states=1))
    turns = inquiry(over).turns
    assert len(turns) > 3
    assert not any(turn.exact for turn in turns)


def test_nothing_is_asked_where_everything_is_settled() -> None:
    """One world is left: no question, whatever it comes to."""
    over = book(3)
    known = dict.fromkeys(over.facts, 0)
    assert inquiry(over, known).turns == ()
    assert over.situation.facts["moment"].values == (DAY,)
