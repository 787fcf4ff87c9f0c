"""Do the classes of a comparison predict whose findings change, and is every placement told what becomes of it?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, PolicyBook, Rulebook, Side, check, compare
from p2mi_rules.engine.views import Seen
from p2mi_rules.exceptions import FaultyRecordError, FaultyRequestError
from p2mi_rules.norms import MOMENT, Effect, Outcome
from p2mi_rules.vocabulary import Status
from tests.placements import placements
from tests.verdict.cases import CAMBODIA, GOOD
from tests.verdict.compared import BY_POLICY, NAMES, closing, found, sides, stated

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from p2mi_rules import Comparison, Verdict
    from p2mi_rules.engine.classes import Condition, Shift
    from p2mi_rules.verdict.changing import Compared

FINE = {Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE}
Findings = dict[str, tuple["Seen | None", "Seen | None"]]


def judged(side: Side, placement: Placement, profile: str = "placement") -> Verdict:
    """The verdict of ``check`` on one side."""
    placed = placement if side.departed_on is None else attrs.evolve(placement, departed_on=side.departed_on)
    return check(
        placed,
        rulebook=side.rulebook,
        policy=side.policy,
        known_on=side.known_on,
        profile=profile,
        reading=side.reading,
        silence=side.silence,
    )


def seen(verdict: Verdict) -> dict[str, Seen]:
    """What the status can see of each finding, by rule; the fine ones left out."""
    return {each.rule.id: Seen(each.rule.effect, each.outcome) for each in verdict.findings if each.outcome not in FINE}


def differing(a: Verdict, b: Verdict) -> Findings:
    """The rules that find differently, by ``check``."""
    before, after = seen(a), seen(b)
    pairs = {rule: (before.get(rule), after.get(rule)) for rule in {**before, **after}}
    return {rule: pair for rule, pair in pairs.items() if pair[0] != pair[1]}


def predicted(comparison: Comparison, placement: Placement) -> Findings:
    """The rules that find differently, by the classes in which a placement lies."""
    facts: dict[str, Hashable] = {
        "destination": placement.destination,
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
@settings(max_examples=1200, deadline=None)
@given(stated)
def test_the_classes_predict_thousands(name: str, placement: Placement) -> None:
    """The same, for each pair of sides."""
    as_predicted(name, placement)


@settings(max_examples=12, deadline=None)
@given(st.lists(placements, max_size=3), st.sampled_from(NAMES))
def test_placements_become_what_check_says(given_placements: list[Placement], name: str) -> None:
    """Each by itself, whatever was judged before it: statuses, rules, and how many do not change."""
    a, b = sides(name)
    expected = [both(a, b, each) for each in given_placements]
    comparison = compare(a, b, about="SG", placements=given_placements)
    found_at = {place: change.what for change in comparison.changes for place in change.places}
    faulty = {place for place, _ in comparison.faulty}
    for place, pair in enumerate(expected, 1):
        assert (place in faulty) is (pair is None)
        if pair is None:
            continue
        findings = differing(*pair)
        changed = pair[0].status is not pair[1].status or findings or pair[0].joint != pair[1].joint
        assert (place in found_at) is (bool(changed) or any(shift.rule is None for shift in shifts(found_at, place)))
        if place in found_at:
            what = found_at[place]
            assert (what.before, what.after) == (pair[0].status, pair[1].status)
            rules = {shift.rule.id: (shift.before, shift.after) for shift in what.shifts if shift.rule}
            assert rules == findings
    assert comparison.unchanged == len(expected) - len(found_at) - len(faulty)


def shifts(found_at: dict[int, Compared], place: int) -> Iterable[Shift]:
    """What shifts of a placement that changes."""
    return found_at[place].shifts if place in found_at else ()


def both(a: Side, b: Side, placement: Placement) -> tuple[Verdict, Verdict] | None:
    """The verdicts of both sides; none on a placement whose facts exclude one another."""
    try:
        return judged(a, placement), judged(b, placement)
    except FaultyRecordError:
        return None


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
    fewer = attrs.evolve(shipped, rules=tuple(rule for rule in shipped.rules if rule.id != "uu18-2017/p5-a"))
    (each,) = (one for one in compare(shipped, fewer, about="SG").classes if one.shifts[0].rule is not None)
    assert [condition.name for condition in each.when] == [MOMENT, "age_band"]
    assert (each.before, each.after) == (Status.NONPROCEDURAL, Status.PROCEDURAL)
    assert each.shifts[0].before == Seen(Effect.DECIDES, Outcome.BREACHED)
    assert (each.shifts[0].b, each.shifts[0].after) == (None, None)


def test_placements_are_read_once_and_each_has_its_place() -> None:
    """Records, placements and faulty ones together; the id makes no difference, and nothing shifts."""
    given_records = (
        {"id": number, "destination": "Atlantis" if number == 2 else "SG", **HOUSE} for number in (1, 2, 3)
    )
    comparison = compare(*sides("closed"), about="SG", placements=given_records)
    (change,) = comparison.changes
    assert (change.places, change.count) == ((1, 3), 2)
    assert [(place, faulty.id) for place, faulty in comparison.faulty] == [(2, "2")]
    assert (change.what.before, change.what.after) == (Status.INDETERMINATE, Status.NONPROCEDURAL)
    record = comparison.record("en")
    assert record["differs"] is True
    assert record["changes"][0]["rows"] == [1, 3]  # type: ignore[index]  # a list of records


HOUSE = {
    "departed_on": "2025-05-05",
    "approved_on": "2024-06-01",
    "employer": "individual",
    "occupation": "domestic_worker",
    "route": "p2p",
}


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
        {"profile": "everything"},
        {"profile": 7},
    ],
)
def test_choices_that_do_not_exist_are_refused(options: dict[str, object]) -> None:
    """Before anything is judged."""
    with pytest.raises(FaultyRequestError):
        compare(Side(), Side(), **options)  # type: ignore[arg-type]  # what must be refused
