"""Does a rulebook without some of its rules keep what is said of the others, and nothing else?"""

from __future__ import annotations

from p2mi_rules import Rulebook


def test_gaps_and_overlaps_keep_what_they_say_of_the_rules_that_are_left() -> None:
    """Of the shipped law without one rule: that rule and its pairs are gone, all else is as it was."""
    law = Rulebook.shipped()
    left = law.narrowed({rule.id for rule in law.rules} - {"uu18-2017/p69"})
    assert [rule.id for rule in law.rules if rule not in left.rules] == ["uu18-2017/p69"]
    assert {each for each in law.overlaps if each not in left.overlaps} == {
        each for each in law.overlaps if "uu18-2017/p69" in each.rules
    }
    assert [gap.id for gap in left.gaps] == [gap.id for gap in law.gaps]
    assert all(gap.rules <= {rule.id for rule in left.rules} for gap in left.gaps)


def test_all_rules_left_is_the_same_rulebook() -> None:
    """And none left is one without rules, with its gaps over topics still there."""
    law = Rulebook.shipped()
    assert law.narrowed({rule.id for rule in law.rules}) == law
    assert law.narrowed(()).rules == ()
    assert law.narrowed(()).overlaps == ()
