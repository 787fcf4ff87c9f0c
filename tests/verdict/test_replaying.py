"""Does a verdict come out again from its receipt, and is everything that differs told?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from p2mi_rules import PolicyBook, Rulebook, Verdict, check, replay
from p2mi_rules.exceptions import FaultyReceiptError, FaultyRequestError
from p2mi_rules.explain.differences import Result
from p2mi_rules.intake.contract import PLACES
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from tests.placements import placements
from tests.verdict.cases import CAMBODIA, GOOD, WITHOUT_GAPS
from tests.verdict.own_rules import BOOK, CIRCULAR, RULES
from tests.verdict.sealed import NAMED, OTHER_POLICY, judged, parts, sealed_again

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules import Placement
    from p2mi_rules.verdict.replays import Replay

SHIPPED = Rulebook.shipped()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(placements, st.sampled_from(("ministry", "statute", "all")), st.sampled_from(("placement", "full")))
def test_any_verdict_is_reproduced(placement: Placement, reading: str, profile: str) -> None:
    """By the version that made it, whatever the placement and the request; as text, bytes or the mapping it holds."""
    verdict = judged(placement, reading=reading, profile=profile)
    text = verdict.sealed()
    for document in (text, text.encode(), json.loads(text), json.dumps(json.loads(text), indent=2)):
        found = replay(document)
        assert (found.result, found.differences, found.obstacles) == (Result.REPRODUCED, (), ())
        assert found.same
        assert found.same_answer
        assert found.verdict == verdict


def _leaves(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - any JSON
    """The way to each value that is no object and no array."""
    if type(value) in {dict, list}:
        keys = list(value) if isinstance(value, dict) else range(len(value))  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - of any JSON
        for key in keys:  # pyright: ignore[reportUnknownVariableType] - as above
            yield from _leaves(value[key], (*place, key))  # pyright: ignore[reportUnknownArgumentType] - as above
    else:
        yield place


DOCUMENT = parts(attrs.evolve(NAMED, departed_on=date(2016, 12, 30)), known_on=date(2026, 1, 1))
LEAVES = sorted(_leaves(DOCUMENT), key=str)


@pytest.mark.parametrize("place", LEAVES, ids=lambda place: ".".join(map(str, place)))
def test_no_value_can_be_altered_unnoticed(place: tuple[Any, ...]) -> None:
    """Another value of the same kind in any one place: the receipt is not judged again, and says why."""
    document = json.loads(json.dumps(DOCUMENT))
    *way, last = place
    holder = document
    for key in way:
        holder = holder[key]
    value = holder[last]
    another: dict[type, object] = {
        bool: not value,
        int: 2,
        str: f"{value}x",
        type(None): [] if last == "joint" else "x",
    }
    holder[last] = another[type(value)]
    if last == "kind":
        with pytest.raises(FaultyReceiptError, match="something else"):
            replay(document)
        return
    found = replay(document)
    assert found.result is Result.NOT_REPLAYED
    assert found.verdict is None
    (obstacle,) = found.obstacles
    expected = "format" if last == "format" else "inputs" if place[0] in {"placement", "request", "inputs"} else "seal"
    assert obstacle.what == expected


def answers(found: Replay) -> dict[str, tuple[str | None, str | None]]:
    """What differs, by name."""
    return {each.rule or each.what: (each.then, each.now) for each in found.differences}


def test_other_rules_that_answer_alike_are_the_same_answer() -> None:
    """The digests of the rules and the new rule are told."""

    @rule("se1-2024/p3", basis=CIRCULAR.pasal(3), since=date(2024, 1, 1), topic="age", effect=Effect.WARNS, reason="x")
    def anything() -> Outcome:
        """Whatever."""
        return Outcome.SATISFIED

    more = SHIPPED.with_rules(anything)
    found = replay(check(GOOD).sealed(), rulebook=more)
    assert (found.result, found.same, found.same_answer) == (Result.SAME_ANSWER, False, True)
    told = answers(found)
    assert told["rules"] == (SHIPPED.digest, more.digest)
    assert told["se1-2024/p3"] == (None, "satisfied")
    assert told.keys() == {"rules", "se1-2024/p3", "record"}
    gone = replay(check(GOOD, rulebook=more).sealed(), rulebook=SHIPPED)
    assert gone.result is Result.SAME_ANSWER
    assert answers(gone)["se1-2024/p3"] == ("satisfied", None)
    (rule_gone,) = (each for each in gone.differences if each.what == "rule")
    assert rule_gone.citation == "SE 1/2024 Pasal 3"


def test_a_rule_that_answers_otherwise_is_another_answer_though_the_status_stands() -> None:
    """Which rule, by which provision, from what to what."""
    changed = tuple(
        attrs.evolve(each, function=_breached, parameters=()) if each.id == "uu18-2017/p30-1" else each
        for each in SHIPPED.rules
    )
    found = replay(check(CAMBODIA).sealed(), rulebook=attrs.evolve(SHIPPED, rules=changed))
    assert found.result is Result.DIFFERS
    (told,) = (each for each in found.differences if each.what == "rule")
    assert (told.rule, told.citation, told.then, told.now) == (
        "uu18-2017/p30-1",
        "UU 18/2017 Pasal 30 ayat (1)",
        "unknown",
        "breached",
    )
    assert not found.same_answer


def _breached() -> Outcome:
    """Whatever happened."""
    return Outcome.BREACHED


def test_other_policy_names_the_rules_and_rows_that_it_turned() -> None:
    """The status, the rule and the rows of policy, then and now."""
    found = replay(check(GOOD).sealed(), policy=OTHER_POLICY)
    assert found.result is Result.DIFFERS
    told = answers(found)
    assert told["status"] == ("no_breach_found", "nonprocedural")
    assert told["policy"] == (PolicyBook.shipped().digest, OTHER_POLICY.digest)
    assert told["policy_date"] == (PolicyBook.shipped().policy_date.isoformat(), "2027-01-15")
    turned = [each for each in found.differences if each.what == "rule" and each.now == "breached"]
    assert all("SG-2020" in each.rows_now and "SG-2020" not in each.rows_then for each in turned)
    assert turned


def test_policy_that_changes_nothing_here_is_the_same_answer() -> None:
    """A row of another country."""
    found = replay(check(CAMBODIA).sealed(), policy=OTHER_POLICY)
    assert found.result is Result.SAME_ANSWER
    assert answers(found).keys() == {"policy", "policy_date", "record"}


def test_another_version_of_the_library_that_says_the_same_reproduces_the_verdict() -> None:
    """The version is told all the same."""
    found = replay(sealed_again({**parts(), "library": "0.0.1"}))
    assert found.same
    assert answers(found).keys() == {"library"}


def test_a_joint_finding_is_part_of_the_answer() -> None:
    """Gone or new, it is told with its rules."""
    document = parts(CAMBODIA)
    document["outcome"]["joint"] = ["a/1", "b/2"]
    found = replay(sealed_again(document))
    assert found.result is Result.DIFFERS
    assert answers(found)["joint"] == ("a/1, b/2", None)


@pytest.mark.parametrize("what", ["rules", "policy", "register"])
def test_what_was_judged_by_data_of_the_caller_is_not_judged_without_it(what: str) -> None:
    """It is asked for by its digest; with it the verdict is reproduced."""
    register = merged(SanctionsRegister.shipped(), SanctionsRegister.of((), SanctionsRegister.shipped().stamps[0]))
    everything: dict[str, dict[str, Any]] = {
        "rules": {"rulebook": WITHOUT_GAPS},
        "policy": {"policy": OTHER_POLICY},
        "register": {"register": register},
    }
    own = everything[what]
    verdict = check(NAMED, **own)
    document = json.loads(verdict.sealed())
    assert document[what]["shipped"] is False
    (obstacle,) = replay(document).obstacles
    assert (obstacle.what, obstacle.asked) == (what, verdict.receipt[what])
    assert replay(document, **own).same


def test_another_register_is_told_with_its_lists() -> None:
    """Then and now, by id and day."""
    register = merged(SanctionsRegister.shipped(), SanctionsRegister.of((), SanctionsRegister.shipped().stamps[0]))
    found = replay(check(NAMED).sealed(), register=register)
    assert found.same_answer
    assert answers(found).keys() <= {"register", "lists", "record"}
    assert "register" in answers(found)


def test_own_questions_and_tables_are_judged_again_with_them() -> None:
    """A rulebook of one's own, with the policy that has its table."""
    document = check(CAMBODIA, rulebook=RULES, policy=BOOK).sealed()
    assert replay(document).obstacles[0].what == "rules"
    assert replay(document, rulebook=RULES, policy=BOOK).same


def test_a_request_that_is_not_taken_any_more_is_an_obstacle() -> None:
    """A list that the book does not have, a topic without rules, facts that exclude one another: each fault is told."""
    document = parts(CAMBODIA)
    document["request"] |= {"reading": "lenient", "silence": "loud"}
    (obstacle,) = replay(sealed_again(document)).obstacles
    assert obstacle.what == "refused"
    assert [fault.field for fault in obstacle.faults] == ["reading", "silence"]
    clash = parts(CAMBODIA)
    clash["placement"] |= {"route": "p2p", "recruiter": "badan"}
    (refused,) = replay(sealed_again(clash)).obstacles
    assert refused.what == "refused"
    assert refused.faults


def test_a_departure_that_was_presumed_stays_presumed() -> None:
    """The command presumes it, and the verdict says so: else the same facts would say something else."""
    from p2mi_rules.batch import judge  # noqa: PLC0415 - this test alone
    from p2mi_rules.intake import Row  # noqa: PLC0415 - as above

    (answer,) = judge([Row(1, {"destination": "KH"})], presumed_departure=date(2026, 11, 24))
    assert isinstance(answer.said, Verdict)
    document = answer.said.sealed()
    assert json.loads(document)["presumed"] == ["departed_on"]
    found = replay(document)
    assert found.same
    assert found.verdict == answer.said


def test_law_of_another_kind_is_refused() -> None:
    """As by check."""
    with pytest.raises(FaultyRequestError, match="policy: found a value of type dict"):
        replay(check(CAMBODIA).sealed(), policy={})  # type: ignore[arg-type]  # that is the point


def test_every_field_of_a_record_is_part_of_the_inputs() -> None:
    """Whatever fact is altered, the digest notices: but for the two that are never judged."""
    document = parts()
    for field in sorted(PLACES.keys() - {"id", "origin"}):
        altered = {**document, "placement": {**document["placement"], field: "altered"}}
        assert replay(altered).obstacles[0].what == "inputs"
    for field in ("id", "origin"):
        altered = {**document, "placement": {**document["placement"], field: "altered"}}
        assert replay(altered).obstacles[0].what == "seal"
