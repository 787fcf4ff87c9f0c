"""Where is a law known and not encoded, and which topics does it take out of reach?"""

from __future__ import annotations

from p2mi_rules.rules import GAPS
from p2mi_rules.vocabulary import Occupation, Topic

CREW = {Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}


def test_pasal_64_leaves_crew_to_a_regulation_of_its_own() -> None:
    """Seafarers and fishing crew, and nobody ashore; what the act asks of every placer and every age stays asked."""
    (gap,) = (gap for gap in GAPS if gap.id == "uu18-2017/p64")
    assert {job for job in Occupation if gap.function(job)} == CREW
    assert not gap.topics & {Topic.AGE, Topic.RECRUITER, Topic.SCOPE}


def test_pasal_13_names_papers_that_are_not_encoded() -> None:
    """Of every placement, whatever it is: seven papers beside the work visa, so no document is ever a pass."""
    (gap,) = (each for each in GAPS if each.id == "uu18-2017/p13-others")
    assert gap.parameters == ()
    assert gap.topics == {Topic.DOCUMENTS}
    assert gap.function() is True


def test_pasal_28_left_crew_to_rules_of_their_own() -> None:
    """Certain kinds of work are left to the Minister; of these, those of ship crew are known to differ."""
    (gap,) = (gap for gap in GAPS if gap.id == "uu39-2004/p28")
    assert {job for job in Occupation if gap.function(job)} == CREW
    assert not gap.topics & {Topic.AGE, Topic.RECRUITER}


def test_pasal_51_named_papers_that_are_not_encoded() -> None:
    """Of every placement, whatever it is: nine papers beside the work visa, KTKLN among them."""
    (gap,) = (each for each in GAPS if each.id == "uu39-2004/p51-others")
    assert gap.parameters == ()
    assert gap.topics == {Topic.DOCUMENTS}
    assert gap.function() is True
