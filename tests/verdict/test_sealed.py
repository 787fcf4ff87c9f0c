"""What does a receipt hold, and what does it leave out?"""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

import attrs
import pytest
from hypothesis import given

from p2mi_rules import Agency, Placement, PolicyBook, Rulebook, __version__, check, replay
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake.exact import exact_placement
from p2mi_rules.norms import Outcome
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.verdict.canonical import canonical, digest_of
from tests.placements import placements
from tests.verdict.cases import CAMBODIA, GOOD
from tests.verdict.own_rules import BOOK, RULES
from tests.verdict.sealed import COMPANY, NAMED, born, judged, parts

LAW, POLICY = Rulebook.shipped(), PolicyBook.shipped()


def test_it_says_by_what_and_how_it_was_judged() -> None:
    """Version of the form, of the library, digests and days of law and data, the whole request."""
    found = parts(known_on=date(2026, 3, 1), profile=("visa", "age"), reading="all", silence="strict")
    assert (found["format"], found["library"]) == (1, __version__)
    assert found["rules"] == {"digest": LAW.digest, "shipped": True}
    assert found["policy"] == {"digest": POLICY.digest, "shipped": True, "date": POLICY.policy_date.isoformat()}
    assert found["register"]["digest"] == SanctionsRegister.shipped().digest
    assert found["register"]["shipped"] is True
    assert found["register"]["lists"][0].keys() == {"id", "retrieved"}
    assert found["request"] == {
        "known_on": "2026-03-01",
        "profile": "age,visa",
        "reading": "all",
        "silence": "strict",
        "carry_forward": True,
        "by_list": None,
    }


def test_it_says_what_came_out() -> None:
    """The status, and of each rule in force its outcome with the rows of policy that it rests on."""
    verdict = check(CAMBODIA)
    outcome = json.loads(verdict.sealed())["outcome"]
    assert outcome["status"] == verdict.status
    assert list(outcome["rules"]) == sorted(finding.rule.id for finding in verdict.findings)
    assert {name: each["outcome"] for name, each in outcome["rules"].items()} == {
        finding.rule.id: finding.outcome for finding in verdict.findings
    }
    (breached,) = (each for each in outcome["rules"].values() if each["outcome"] == "breached")
    assert "KH-2025-10-29" in breached["rows"]
    assert outcome["joint"] is None


def test_rows_of_a_register_are_not_named() -> None:
    """They may name companies; the digest of the register stands for them."""
    placement = attrs.evolve(NAMED, departed_on=date(2016, 12, 30))
    (licensed,) = (each for each in check(placement).findings if each.rule.id == "uu39-2004/p12")
    assert licensed.outcome is Outcome.BREACHED
    assert [row.decisive for row in licensed.evidence] == [True]
    assert parts(placement)["outcome"]["rules"]["uu39-2004/p12"]["rows"] == []


def test_digests_are_those_of_the_verdict() -> None:
    """The short receipt and the long one agree, and the seal covers all the rest."""
    verdict = check(NAMED)
    found = json.loads(verdict.sealed())
    digests = {"rules": found["rules"]["digest"], "policy": found["policy"]["digest"], "inputs": found["inputs"]}
    assert {**digests, "register": found["register"]["digest"]} == dict(verdict.receipt)
    seal = found.pop("seal")
    assert seal == digest_of(found)
    assert verdict.sealed() == canonical({**found, "seal": seal})


@given(placements)
def test_it_holds_the_facts_as_they_were_stated(placement: Placement) -> None:
    """The placement comes back from it."""
    verdict = judged(placement)
    assert exact_placement(json.loads(verdict.sealed())["placement"]) == placement


def test_what_is_never_judged_is_left_out_unless_asked() -> None:
    """The reference and the origin; the digest of the inputs does not know them either."""
    text, whole = check(NAMED).sealed(), check(NAMED).sealed(personal=True)
    assert "kasus-7" not in text
    assert "ID-JB" not in text
    held = json.loads(whole)["placement"]
    assert (held["id"], held["origin"]) == ("kasus-7", "ID-JB")
    assert json.loads(text)["inputs"] == json.loads(whole)["inputs"]
    assert exact_placement(held) == NAMED
    assert replay(whole).same


def test_it_says_that_it_holds_the_facts() -> None:
    """In both languages; a birth date is there as it was stated, and so is a company."""
    assert parts()["holds"].keys() == {"id", "en"}
    assert "personal data" in parts()["holds"]["en"]
    assert parts(born(2000))["placement"]["birth_date"] == "2000-05-17"
    assert parts()["placement"]["agency"] == COMPANY


def test_the_short_receipt_stays_digests_alone() -> None:
    """Nobody gets the facts who did not ask for them."""
    assert all(len(bytes.fromhex(digest)) == 32 for digest in check(NAMED).receipt.values())
    assert check(NAMED).record()["receipt"].keys() == {"library", "rules", "policy", "inputs", "register"}  # type: ignore[attr-defined]  # a dict


def test_without_a_company_no_register_is_named() -> None:
    """None was asked."""
    assert parts(CAMBODIA)["register"] is None
    assert replay(check(CAMBODIA).sealed()).same


def test_law_and_policy_of_the_caller_are_told_from_the_shipped() -> None:
    """Whoever replays must know what to bring."""
    found = parts(CAMBODIA, rulebook=RULES, policy=BOOK)
    assert found["rules"] == {"digest": RULES.digest, "shipped": False}


def test_a_text_that_no_file_can_hold_is_refused() -> None:
    """Half a character, wherever it stands; the digests do not mind."""
    for name in ("PT \ud83d", frozenset({"PT Satu", "PT \udc00"})):
        verdict = check(attrs.evolve(GOOD, agency=Agency(name=name)))
        assert len(verdict.receipt["inputs"]) == 64
        with pytest.raises(FaultyRecordError, match="agency: found a text with half a character"):
            verdict.sealed()


def test_a_verdict_that_crossed_processes_is_sealed_alike() -> None:
    """It holds all that a receipt needs, and its digests come along."""
    verdict = check(NAMED)
    for again in (copy.copy(verdict), copy.deepcopy(verdict), pickle.loads(pickle.dumps(verdict))):  # noqa: S301 - our own bytes
        assert again.sealed() == verdict.sealed()
        assert repr(again.receipt) == repr(verdict.receipt)
        assert len(again.receipt) == 4


def test_a_pickled_verdict_carries_no_rulebook_and_no_book() -> None:
    """Its digests are made before, so that a batch may cross processes cheaply."""
    small = len(pickle.dumps(check(NAMED)))
    assert small < len(pickle.dumps(POLICY))
    assert b"PolicyBook" not in pickle.dumps(check(NAMED))
