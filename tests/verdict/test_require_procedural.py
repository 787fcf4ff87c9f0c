"""When does a verdict let a program go on, and what does it raise where it does not?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules import Agency, check
from p2mi_rules.exceptions import FaultyRequestError, NotProceduralError
from p2mi_rules.vocabulary import Topic
from tests.verdict.cases import CAMBODIA, COMPLETE, GOOD, OPEN, STUDENT

if TYPE_CHECKING:
    from p2mi_rules import Placement, Verdict

UNLICENSED = Agency(registered=False, recruitment_permit=True)
EVERY_CASE = (COMPLETE, GOOD, CAMBODIA, STUDENT, OPEN)


def refused(verdict: Verdict, **narrowed: Any) -> bool:  # noqa: ANN401 - topics, or none
    """Whether a verdict is refused, and the refusal carries it."""
    try:
        verdict.require_procedural(**narrowed)
    except NotProceduralError as error:
        carried = error.verdict
        return carried is verdict and str(verdict.status) in str(error)
    return False


@pytest.mark.parametrize("placement", EVERY_CASE, ids=lambda each: each.id)
def test_only_procedural_passes_without_topics(placement: Placement) -> None:
    """Whatever else is found; the whole law is asked whatever the profile is."""
    assert refused(check(placement, profile="full")) == (placement is not COMPLETE)
    assert refused(check(placement)) == (placement is not COMPLETE)


def test_with_topics_these_must_be_settled() -> None:
    """Satisfied, not breached or not applicable; unknown or not encoded is refused, and so is any breach elsewhere."""
    good, open_, cambodia = check(GOOD), check(OPEN), check(CAMBODIA)
    assert not refused(good, topics=[Topic.DESTINATION, Topic.VISA, Topic.REGISTRATION])
    assert not refused(open_, topics=["destination"])
    assert refused(open_, topics=["destination", "visa"])
    assert refused(good, topics=["documents"])
    assert refused(good, topics=["cost"])
    assert refused(cambodia, topics=["scope"])
    assert refused(check(STUDENT), topics=["age"])


@pytest.mark.parametrize("topics", [(), [], ["destinaton"], ["destination", "weather"], "destination"])
def test_topics_that_do_not_exist_and_none_at_all_are_refused(topics: object) -> None:
    """Who requires nothing of a placement has shown nothing; names are offered."""
    with pytest.raises(FaultyRequestError, match="expected age, agency"):
        check(GOOD).require_procedural(topics=topics)  # type: ignore[arg-type]  # what comes is known to this test
