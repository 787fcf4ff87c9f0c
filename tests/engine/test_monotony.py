"""Does knowing more ever take back what was settled?"""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from p2mi_rules.engine import judge
from p2mi_rules.norms import Effect, Outcome, Possible, Situation
from p2mi_rules.vocabulary import Status
from tests.engine.test_specification import PROFILE, has_a_world
from tests.engine.toys import Toy, decided, toys


@st.composite
def narrowed(draw: st.DrawFn, toy: Toy) -> Toy:
    """The same toy with one open fact stated."""
    is_open = sorted(name for name, fact in toy.situation.facts.items() if fact.is_open)
    assume(is_open)
    name = draw(st.sampled_from(is_open))
    value = draw(st.sampled_from(toy.situation.facts[name].values))
    facts = {**toy.situation.facts, name: Possible((value,))}
    return Toy(toy.rulebook, Situation(facts, toy.situation.tables))


@given(st.data())
def test_stating_an_open_fact_only_shrinks_outcome_sets(data: st.DataObject) -> None:
    """A finding that is settled stays; one that is open loses outcomes, never gains any."""
    wide = data.draw(toys(scoped=True))
    narrow = data.draw(narrowed(wide))
    assume(has_a_world(narrow))
    before = {each.rule.id: each.outcomes for each in judge(wide.rulebook, wide.situation, PROFILE).findings}
    after = {each.rule.id: each.outcomes for each in judge(narrow.rulebook, narrow.situation, PROFILE).findings}
    for rule, outcomes in after.items():
        assert outcomes <= before[rule]
    for rule in before.keys() - after.keys():
        assert Outcome.NOT_APPLICABLE in before[rule]


@given(st.data())
def test_a_decided_status_never_flips(data: st.DataObject) -> None:
    """Nonprocedural, procedural and out of scope stay what they are; the others may become any."""
    wide = data.draw(toys(scoped=True))
    narrow = data.draw(narrowed(wide))
    assume(has_a_world(narrow))
    before = judge(wide.rulebook, wide.situation, PROFILE).status
    after = judge(narrow.rulebook, narrow.situation, PROFILE).status
    if decided(before):
        assert after is before


@given(st.data())
def test_no_breach_found_changes_only_through_a_topic_it_listed_as_not_examined(data: st.DataObject) -> None:
    """What a narrow profile passed over it names, and only there can a breach still come from."""
    wide = data.draw(toys())
    narrow = data.draw(narrowed(wide))
    assume(has_a_world(narrow))
    profile = frozenset({"one"})
    before = judge(wide.rulebook, wide.situation, profile)
    after = judge(narrow.rulebook, narrow.situation, profile)
    if before.status is Status.NO_BREACH_FOUND:
        assert after.status in {Status.NO_BREACH_FOUND, Status.NONPROCEDURAL, Status.PROCEDURAL}
        deciding = [each for each in after.findings if each.rule.effect is Effect.DECIDES]
        breached = {each.rule.topic for each in deciding if each.outcome is Outcome.BREACHED}
        assert breached <= set(before.not_examined)


@given(toys())
def test_the_order_of_rules_does_not_matter(toy: Toy) -> None:
    """A rulebook is a set; the law alone gives it an order."""
    assume(has_a_world(toy))
    backwards = type(toy.rulebook)(
        tuple(reversed(toy.rulebook.rules)),
        tuple(reversed(toy.rulebook.questions)),
        topics=toy.rulebook.topics,
        gaps=toy.rulebook.gaps,
        constraints=toy.rulebook.constraints,
    )
    once = judge(toy.rulebook, toy.situation, PROFILE)
    again = judge(backwards, toy.situation, PROFILE)
    assert once.status is again.status
    assert [each.outcomes for each in once.findings] == [each.outcomes for each in again.findings]
