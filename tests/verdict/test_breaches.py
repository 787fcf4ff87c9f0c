"""Is what is breached told in the sentences of the record, made once for all placements of which the same is told?"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from p2mi_rules import Agency, Placement, Verdict, check
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.norms import Outcome
from p2mi_rules.verdict import verdicts
from p2mi_rules.vocabulary import Recruiter, Route
from tests.verdict.cases import CAMBODIA
from tests.verdict.read_off import drawn

BY_SPECIFICATION = (
    attrs.evolve(CAMBODIA, destination=frozenset({"KH"})),
    attrs.evolve(CAMBODIA, agency=Agency(name="PT Contoh"), route=Route.P2P, recruiter=Recruiter.P3MI),
)
"""Of these nothing is read off tables."""


def breaches_of(verdict: Verdict, lang: str) -> tuple[str, ...]:
    """The sentences of a record on what is breached, each with its provision."""
    findings: Any = verdict.record(lang)["findings"]
    return tuple(
        f"{each['message']} [{each['citation']}]" for each in findings if each["outcome"] == Outcome.BREACHED.value
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_breaches_are_the_sentences_of_the_record(lang: str) -> None:
    """In the order of the law, whether they were told before, of another placement with the same outcomes, or never."""
    for each, profile in drawn(range(3_100, 3_130)):
        verdict = check(each, profile=profile)
        assert verdict.breaches(lang) == breaches_of(verdict, lang)
        assert check(each, profile=profile).breaches(lang) == verdict.breaches(lang)
    for each in BY_SPECIFICATION:
        verdict = check(each)
        assert verdict.breaches(lang) == breaches_of(verdict, lang) != ()


def test_breaches_are_told_in_indonesian_unless_asked_otherwise_and_in_no_third_language() -> None:
    """As all words are."""
    verdict = check(CAMBODIA)
    assert verdict.breaches() == verdict.breaches("id") != verdict.breaches("en")
    for lang in ("ms", "", "ID"):
        for each in (verdict, check(BY_SPECIFICATION[0])):
            with pytest.raises(FaultyRequestError, match="lang"):
                each.breaches(lang)


def test_sentences_are_kept_but_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Told once without a report made anew; with too many kept, they are told anew."""
    kept: dict[object, tuple[str, ...]] = {}
    monkeypatch.setattr(verdicts, "_TOLD", kept)
    monkeypatch.setattr(verdicts, "_MOST_TOLD", 2)
    said = {
        code: check(Placement(destination=code, departed_on=date(2021, 1, 1))).breaches() for code in ("KH", "SA", "MM")
    }
    assert len(kept) == 1
    again = check(Placement(destination="MM", departed_on=date(2021, 1, 1)))
    assert again.breaches() is said["MM"]
    assert not hasattr(again, "kept")
    assert check(Placement(destination="KH", departed_on=date(2021, 1, 1))).breaches() == said["KH"]
    assert len(kept) == 2


def test_a_verdict_shows_nothing_of_the_person() -> None:
    """The status and the reasons, however it came about."""
    person = attrs.evolve(CAMBODIA, worker=attrs.evolve(CAMBODIA.worker, birth_date=date(1999, 7, 7), origin="Cilacap"))
    for verdict in (check(person), check(attrs.evolve(person, destination=frozenset({"KH"})))):
        shown = repr(verdict)
        assert shown.startswith("<Verdict nonprocedural: destination_not_eligible")
        assert "1999" not in shown
        assert "Cilacap" not in shown
