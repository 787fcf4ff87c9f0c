"""Does a verdict say when a user's own policy text decided, and when what it rests on has grown old?"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from p2mi_rules import check
from p2mi_rules.policy import PolicyBook
from p2mi_rules.vocabulary import Occupation, Status
from tests.verdict.cases import CAMBODIA, GOOD

SOURCE = """
[[source]]
id = "decree-2027"
title_id = "Keputusan"
title_en = "Decree"
issuer = "Menteri P2MI"
authority = "decree"
seen = "primary"
published = "{published}"
"""
OPENED = """
[[row]]
id = "SG-2025"
kind = "suspended"
country = "{country}"
since = "2025-01-01"
source = "decree-2027"
note_id = "Dihentikan."
note_en = "Stopped."
"""


def laid(country: str, published: str = "2025-01-01") -> PolicyBook:
    """The shipped policy with a stop for one country laid over it."""
    return PolicyBook.shipped().overlay(SOURCE.format(published=published) + OPENED.format(country=country))


def test_a_verdict_says_that_a_users_own_text_decided() -> None:
    """The row laid over is named in the record and in both languages."""
    verdict = check(GOOD, policy=laid("SG"))
    assert verdict.status is Status.NONPROCEDURAL
    assert verdict.record()["overlay"] == ["SG-2025"]
    assert "Data tambahan dari pengguna ikut menentukan hasil ini: SG-2025." in verdict.explain("id")
    assert "Data added by the user helped to decide this: SG-2025." in verdict.explain("en")


def test_a_verdict_says_that_a_users_own_text_was_there_and_did_not_decide() -> None:
    """Rows about another country are laid over, and none of them is named."""
    verdict = check(GOOD, policy=laid("BR"))
    assert verdict.record()["overlay"] == []
    assert "none of those rows decides this directly" in verdict.explain("en")


def test_shipped_policy_is_nobodys_overlay() -> None:
    """Without a text of one's own nothing is said of one."""
    verdict = check(GOOD)
    assert verdict.record()["overlay"] is None
    assert "Data kebijakan ditambah" not in verdict.explain("id")


def test_a_document_of_the_future_supports_no_answer() -> None:
    """Whoever asks what is known today is not answered from a decree of tomorrow; the day it is public, it counts."""
    book = laid("SG", published="2026-11-25")
    today, tomorrow = date(2026, 11, 24), date(2026, 11, 25)
    assert check(GOOD, policy=book, known_on=today).status is Status.NO_BREACH_FOUND
    assert check(GOOD, policy=book, known_on=today).record()["overlay"] == []
    assert check(GOOD, policy=book, known_on=tomorrow).status is Status.NONPROCEDURAL


def test_an_overlay_of_an_overlay_keeps_what_was_laid_before() -> None:
    """Rows of both texts count as the user's own, and an overlay of nothing changes neither rows nor answers."""
    both = laid("SG").overlay('country = "BR"')
    assert both.text.local == ("SG-2025",)
    assert PolicyBook.shipped().overlay("").text.local == ()
    assert PolicyBook.shipped().overlay("") == PolicyBook.shipped()


@pytest.mark.parametrize(("departed_on", "stale"), [(date(2027, 2, 10), False), (date(2029, 1, 1), True)])
def test_an_old_ground_for_a_carried_list_is_warned_of(*, departed_on: date, stale: bool) -> None:
    """More than twelve months after the newest ground for counting the list, the officer is told to ask."""
    placement = attrs.evolve(
        GOOD,
        destination="MV",
        departed_on=departed_on,
        employer=attrs.evolve(GOOD.employer, occupation=Occupation.NURSE),
    )
    verdict = check(placement, policy=_carried_until(date(2026, 2, 10)))
    assert verdict.record()["carried_forward"] == "2022-04-18"
    assert verdict.record()["last_ground"] == "2026-02-10"
    assert ("lebih dari 12 bulan" in verdict.explain("id")) == stale


@pytest.mark.parametrize(("departed_on", "stale"), [(date(2029, 2, 28), False), (date(2029, 3, 1), True)])
def test_twelve_months_after_a_leap_day_end_with_february(*, departed_on: date, stale: bool) -> None:
    """The ground of 29 February 2028 is twelve months old on 28 February 2029."""
    placement = attrs.evolve(GOOD, destination="MV", departed_on=departed_on)
    verdict = check(placement, policy=_carried_until(date(2028, 2, 29)))
    assert ("more than 12 months" in verdict.explain("en")) == stale


def _carried_until(last_ground: date) -> PolicyBook:
    """The shipped policy with the Maldives carried on a ground of one day, for all work."""
    text = f"""
    country = "MV"
    [continuity]
    tier = "A"
    list = "L65-2022-04"
    last_ground = "{last_ground}"
    source = "decree-2027"
    note_id = "Tetap berjalan."
    note_en = "Still running."
    """
    return PolicyBook.shipped().overlay(text + SOURCE.format(published="2022-05-01"))


def test_nothing_is_old_where_no_list_is_carried() -> None:
    """A statement does not grow old by itself."""
    verdict = check(CAMBODIA)
    assert verdict.record()["last_ground"] is None
    assert "12 bulan" not in verdict.explain("id")
