"""Do the classes of a comparison predict whose findings change, and is every placement told what becomes of it?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, PolicyBook, Rulebook, Side, compare
from p2mi_rules.engine.comparing.views import Seen
from p2mi_rules.exceptions import FaultyRecordError, FaultyRequestError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Effect, Field, Outcome, Rule, satisfied_if
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.vocabulary import Status
from tests.verdict.cases import CAMBODIA, GOOD
from tests.verdict.compared import BY_POLICY, Findings, closing, differing, found, judged, sides, stated

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.engine.comparing.classes import Condition
    from p2mi_rules.verdict.comparing import Comparison

OTHERS = ("AQ", "BV")
"""Countries of which no policy says anything by name."""


def predicted(comparison: Comparison, placement: Placement) -> Findings:
    """The rules that find differently, by the classes in which a placement lies."""
    named = EVERY_COUNTRY if placement.destination in OTHERS else placement.destination
    facts: dict[str, Hashable] = {
        "destination": named,
        "approved_on": placement.approved_on.first,  # type: ignore[union-attr]  # stated
        "re_entry": placement.re_entry,
        "route": placement.route,
        "scheme": placement.scheme,
        "recruiter": placement.recruiter,
        "employer": placement.employer.kind,
        "occupation": placement.employer.occupation,
        "vessel_flag": placement.employer.vessel_flag != "ID",
        "stage": placement.stage,
        MOMENT: placement.departed_on.first,  # type: ignore[union-attr]  # stated
    }
    return {
        shift.rule.id: (shift.before, shift.after)
        for each in comparison.classes
        if all(stands(condition, facts[condition.name]) for condition in each.when)
        for shift in each.shifts
        if shift.rule is not None
    }


def stands(condition: Condition, value: Hashable) -> bool:
    """Whether a condition holds of a value; a day is one of the stretch in which it lies."""
    if isinstance(value, date):
        days = [each for each in condition.every if isinstance(each, date)]
        value = max(each for each in days if each <= value)
    return value in condition.values


def as_predicted(name: str, placement: Placement) -> None:
    """What ``check`` finds on both sides is what the classes say."""
    try:
        a, b = (judged(side, placement) for side in sides(name))
    except FaultyRecordError:
        assume(False)  # noqa: FBT003 - hypothesis takes the condition by place
    assert predicted(found(name), placement) == differing(a, b)


@settings(max_examples=15, deadline=None)
@given(stated, st.sampled_from(BY_POLICY))
def test_the_classes_predict_whose_findings_change(placement: Placement, name: str) -> None:
    """Exactly those rules, with what either side finds."""
    as_predicted(name, placement)


@pytest.mark.sweep
@pytest.mark.parametrize("name", BY_POLICY)
@settings(max_examples=300, deadline=None)
@given(stated)
def test_the_classes_predict_hundreds(name: str, placement: Placement) -> None:
    """The same, for each pair of sides."""
    as_predicted(name, placement)


@pytest.mark.long
@settings(max_examples=300, deadline=None)
@given(stated, st.sampled_from(("KH", "MY", "TW", "JP", "DE", "KR", *OTHERS)))
def test_the_classes_predict_over_every_destination(placement: Placement, destination: str) -> None:
    """One class may hold many countries, and those that no policy names."""
    as_predicted("everywhere", attrs.evolve(placement, destination=destination))


def test_a_comparison_of_all_destinations_names_none() -> None:
    """Above the classes it is said only where there are some."""
    text = attrs.evolve(found("closed"), about=None).text("en")
    assert "these destinations alone" not in text


def test_a_side_differs_from_itself_in_nothing() -> None:
    """However it is written; and that is said plainly."""
    for a, b in ((Side(), Side()), (closing(), closing()), (Rulebook.shipped(), PolicyBook.shipped())):
        comparison = compare(a, b, about="SG", placements=[GOOD, CAMBODIA])
        assert (comparison.classes, comparison.changes, comparison.differs) == ((), (), False)
        assert comparison.unchanged == 2
        assert "Nothing differs" in comparison.text("en")
        assert "Tidak ada yang berbeda" in comparison.text()


def test_swapped_sides_swap_the_statuses() -> None:
    """The classes stay as they are."""
    a, b = sides("closed")
    there, back = found("closed"), compare(b, a, about=found("closed").about)
    assert {(each.when, each.before, each.after) for each in there.classes} == {
        (each.when, each.after, each.before) for each in back.classes
    }


def test_a_closed_country_is_the_class_that_a_ministry_reads() -> None:
    """Who, when, from which status to which, by which provision."""
    text = compare(Side(name="sekarang"), closing(), about=["SG"]).text("en")
    assert text.startswith("a: name: sekarang\nb: policy: ")
    joined = " ".join(text.split())
    assert "these destinations alone: SG" in joined
    assert "Day of departure: 1 March 2024 to 30 June 2026; kind of employer: individual or household" in joined
    assert "UU 18/2017 Pasal 32 ayat (1) (uu18-2017/p32-1): not breached -> breached" in joined
    assert joined.endswith("Not legal advice.")


def test_a_rulebook_is_compared_rule_by_rule() -> None:
    """A rule left out is a difference exactly where it is breached, by answers alone."""
    shipped = Rulebook.shipped()
    fewer = shipped.narrowed({rule.id for rule in shipped.rules} - {"uu18-2017/p5-a"})
    (each,) = (one for one in compare(shipped, fewer, about="SG").classes if one.shifts[0].rule is not None)
    assert [condition.name for condition in each.when] == [MOMENT, "age_band"]
    assert (each.before, each.after) == (Status.NONPROCEDURAL, Status.PROCEDURAL)
    assert each.shifts[0].before == Seen(Effect.DECIDES, Outcome.BREACHED)
    assert (each.shifts[0].b, each.shifts[0].after) == (None, None)


def test_a_rule_with_a_question_of_its_own_is_gone_over_by_its_answers() -> None:
    """What one side alone asks, in the words of that side."""
    shipped = Rulebook.shipped()
    own = Field("union_member", "charged_fees", answers=(True, False))
    more = shipped.with_rules(attrs.evolve(OWN, parameters=("union_member",)), questions=(own,))
    comparison = compare(shipped, more, about="SG")
    breached = [each for each in comparison.classes if each.after is Status.NONPROCEDURAL]
    assert {each.before for each in comparison.classes} == {Status.PROCEDURAL}
    assert all(("charged_fees", (False,)) in [one[:2] for one in each.when] for each in breached)
    assert len(breached) == 2, "ashore, or under a foreign flag: other crew have law of their own"
    assert "own/p1" in comparison.text()


def member(union_member: bool) -> Outcome:  # noqa: FBT001 - a rule is asked by place
    """An invented condition."""
    return satisfied_if(union_member)


OWN = Rule(
    id="own/p1",
    basis=UU_18_2017.pasal(1),
    since=date(2026, 1, 1),
    function=member,
    parameters=("union_member",),
    topic="agency",
    effect=Effect.DECIDES,
    reason="own",
)


def test_a_topic_that_no_rule_decides_on_is_told_by_its_name() -> None:
    """Of situations, and of placements that change for nothing else."""
    shipped = Rulebook.shipped()
    visa = shipped.narrowed({rule.id for rule in shipped.rules if rule.topic != "visa"})
    late = attrs.evolve(visa, rules=(*visa.rules, attrs.evolve(VISA, since=date(2027, 1, 1))))
    leaving = attrs.evolve(GOOD, departed_on=date(2027, 6, 1))
    comparison = compare(visa, late, placements=[GOOD, leaving], about="SG", profile="full")
    assert [change.places for change in comparison.changes] == [(2,)]
    assert [shift.topic for each in comparison.classes for shift in each.shifts if shift.rule is None] == ["visa"]
    text = " ".join(comparison.text("en").split())
    assert text.count("on visa: not encoded -> not breached") == 2
    record = comparison.record("en")
    topics = [rule for each in record["classes"] for rule in each["rules"] if "rule" not in rule]  # type: ignore[attr-defined]  # lists of records
    assert topics == [{"topic": "visa", "before": {"outcome": "not_encoded", "effect": "decides"}, "after": None}]


VISA = attrs.evolve(OWN, id="own/p2", function=member, parameters=("charged_fees",), topic="visa")


@pytest.mark.parametrize(
    ("a", "b", "field"),
    [
        (None, Side(), "a"),
        (Side(), "shipped", "b"),
        (Side(), 2025, "b"),
        (Side(), Side(reading="mine"), "b.reading"),
        (Side(silence="loud"), Side(), "a.silence"),
        (Side(), Side(by_list="L66"), "b.by_list"),
        (Side(departed_on=date(2025, 1, 1)), Side(), "departed_on"),
        (Side(departed_on=date(2004, 1, 1)), Side(departed_on=date(2025, 1, 1)), "a.departed_on"),
        (Side(policy="x.toml"), Side(), "a.policy"),  # type: ignore[arg-type]  # what must be refused
        (Side(rulebook=PolicyBook.shipped()), Side(), "a.rulebook"),  # type: ignore[arg-type]  # as above
        (Side(departed_on="2025"), Side(departed_on="2025"), "a.departed_on"),  # type: ignore[arg-type]  # as above
        (Side(name=7), Side(), "a.name"),  # type: ignore[arg-type]  # as above
        (Side(carry_forward=1), Side(), "a.carry_forward"),  # type: ignore[arg-type]  # as above
    ],
)
def test_what_is_no_side_is_refused(a: Side, b: Side, field: str) -> None:
    """The fault names the side and the field."""
    with pytest.raises(FaultyRequestError) as raised:
        compare(a, b)
    assert raised.value.faults[0].field == field


def test_everything_wrong_with_both_sides_is_told_at_once() -> None:
    """Each with its side."""
    with pytest.raises(FaultyRequestError) as raised:
        compare(Side(reading="mine", silence="loud"), Side(known_on="2025"))  # type: ignore[arg-type]  # what must be refused
    assert [fault.field for fault in raised.value.faults] == ["a.reading", "a.silence", "b.known_on"]


@pytest.mark.parametrize(
    "options",
    [
        {"about": "XX"},
        {"about": 7},
        {"about": []},
        {"about": ["SG", None]},
        {"placements": 7},
        {"placements": {"destination": "SG"}},
        {"placements": "placements.doc"},
        {"profile": "everything"},
        {"profile": 7},
    ],
)
def test_choices_that_do_not_exist_are_refused(options: dict[str, object]) -> None:
    """Before anything is judged."""
    with pytest.raises(FaultyRequestError):
        compare(Side(), Side(), **options)  # type: ignore[arg-type]  # what must be refused
