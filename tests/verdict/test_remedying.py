"""Are remedies told truly: what must be so, who can do it, at which cost, and what only policy can?"""

from __future__ import annotations

import json
import math
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any, cast

import attrs
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, check, intake, remedy
from p2mi_rules.exceptions import FaultyRecordError, FaultyRequestError
from p2mi_rules.explain import remedying
from p2mi_rules.questions.changes import CHANGES, Doer
from p2mi_rules.vocabulary import Category, Recruiter, Route, Status, Visa
from tests.placements import placements
from tests.verdict.breached import breached
from tests.verdict.remedied import stating
from tests.verdict.remedy_oracle import differences

if TYPE_CHECKING:
    from p2mi_rules.verdict.remedying import Remedies

DAY = date(2025, 10, 1)
PAPERS = (
    "marital_status;family_consent;competence_certificate;health_certificate;passport;placement_agreement;"
    "work_agreement;social_security;opp;selection;e_pmi;jkn"
)
SOUND = {
    "destination": "HK",
    "departed_on": "2025-10-01",
    "route": "p2p",
    "recruiter": "p3mi",
    "employer": "individual",
    "occupation": "domestic_worker",
    "age": "25",
    "visa": "work",
    "agency_registered": "yes",
    "recruitment_permit": "yes",
    "registered": "yes",
    "scheme": "spsk",
    "documents_held": PAPERS,
}


def of(**facts: str) -> Placement:
    """A placement that is procedural, but for these facts (blank where empty)."""
    return intake.placement({name: text for name, text in {**SOUND, **facts}.items() if text})


def changes(found: Remedies, place: int = 0) -> dict[str, object]:
    """The changes of one remedy, the values by their facts."""
    return {each.fact: each.values for each in found[place].changes}


def test_what_is_procedural_needs_no_change() -> None:
    """One remedy, empty and free."""
    found = remedy(of())
    assert (found.verdict.status, len(found), found[0].changes, found[0].cost) == (Status.PROCEDURAL, 1, (), 0)
    assert found.complete
    assert found.text().startswith("Tidak ada yang perlu diubah: ")


def test_five_missing_papers_are_one_remedy() -> None:
    """All of them at once, each costing one, and nothing else."""
    missing = ("family_consent", "competence_certificate", "health_certificate", "work_agreement", "social_security")
    found = remedy(of(documents_held="", documents_missing=";".join(missing)))
    papers = {f"documents:{each}": (True,) for each in missing}
    assert changes(found) == papers
    assert found[0].cost == len(missing)
    assert {each.doer for each in found[0].changes} == {Doer.WORKER_OR_PLACER}
    assert all(each.rules for each in found[0].changes)


def test_where_only_open_facts_stand_in_the_way_nothing_need_change() -> None:
    """The remedy is its conditions alone."""
    found = remedy(of(visa="", agency_registered=""))
    assert found[0].changes == ()
    assert {each.fact: each.values for each in found[0].conditions} == {
        "visa": (Visa.WORK,),
        "agency_registered": (True,),
    }
    assert "asalkan" in found.text()
    assert "provided that" in found.text("en")


def test_for_cambodia_only_the_minister_or_another_country() -> None:
    """No remedy keeps the destination, and the rule that forbids it is named."""
    found = remedy(of(destination="KH"))
    assert all("destination" in changes(found, place) for place in range(len(found)))
    assert [(each.rules, each.open) for each in found.blocked_by_policy] == [(("uu18-2017/p31",), False)]
    assert "hanya Menteri" in found.text()
    assert "KH" not in found[0].changes[0].values


def test_of_a_country_of_which_nothing_is_known_policy_is_open() -> None:
    """Then nobody can tell, and the question is named."""
    found = remedy(of(destination="AF", departed_on="2018-05-01"))
    assert [each.open for each in found.blocked_by_policy] == [True]
    assert "belum ada yang dapat menjawab" in found.text()


def test_before_the_first_act_nothing_is_encoded() -> None:
    """No remedy at all, and what stands in the way is that the law is not encoded."""
    found = remedy(of(departed_on="2003-05-01"))
    assert len(found) == 0
    assert any(each.rules == () for each in found.blocked_by_policy)
    assert "belum dirumuskan" in found.text()


def test_of_a_past_departure_nothing_can_be_changed() -> None:
    """Everything is impossible, unless a caller reckons otherwise; what it would have taken is told."""
    found = remedy(of(stage="departed", visa="visit"))
    assert changes(found) == {"visa": (Visa.WORK,)}
    assert (found[0].cost, found.possible) == (math.inf, ())
    assert "sudah terjadi" in found.text()
    assert remedy(of(stage="departed", visa="visit"), costs={"visa": 1})[0].changes[0].doer is Doer.AUTHORITY
    assert len(remedy(of(stage="departed", departed_on="2003-05-01"))) == 0
    assert "keterangan lain pun tidak" in remedy(of(stage="departed", departed_on="2003-05-01")).text()


def test_an_age_is_reached_by_waiting_and_never_otherwise() -> None:
    """Impossible, unless the departure is only planned."""
    past, planned = remedy(of(age="16")), remedy(attrs.evolve(of(age="16", stage="stopped"), departed_on=DAY))
    assert past.possible == ()
    assert changes(past) == {"age": (18, 21)}
    assert "18 tahun atau lebih" in past.text()
    assert planned[0].changes[0].doer is Doer.WORKER_OR_PLACER
    born = remedy(of(age="", birth_date="2012-05-01"))
    assert born.possible == ()
    assert "18 tahun atau lebih" in born.text()
    assert "2012" not in json.dumps(born.record()["remedies"])


def test_a_planned_departure_may_wait() -> None:
    """Where policy opens later, the day alone is a remedy."""
    stopped = attrs.evolve(of(stage="stopped", scheme=""), departed_on=date(2020, 4, 1))
    found = remedy(stopped)
    assert {*changes(found)} == {"moment"}
    assert "keberangkatan harus jatuh pada waktu ini: sejak 31 Agustus 2020" in found.text()
    assert found.record()["remedies"][0]["changes"][0]["values"] == ["2020-08-31.."]  # type: ignore[index]  # plain data
    by_intake = remedy(of(stage="stopped", departed_on="2020-04-01"))
    assert by_intake[0].changes == ()
    assert [each.fact for each in by_intake[0].conditions] == ["moment"]


def test_another_company_needs_a_licence_too() -> None:
    """Where the register says that the company named lost its licence, another one is the way."""
    found = remedy(of(agency="PT Contoh Maju", agency_registered=""))
    assert found[0].changes == ()
    assert [each.fact for each in found[0].conditions] == ["agency_registered"]
    revoked = remedy(of(agency_registered="", agency_status="revoked 2025-01-29"))
    assert revoked[0].changes[0].doer is Doer.AUTHORITY
    assert "perusahaan lain yang berizin" in revoked.text()


def test_a_company_whose_licence_was_revoked_by_decree_is_to_be_another() -> None:
    """The record says so without a name; where nothing else is wrong it is the one change of that way."""
    found = remedy(of(agency="PT Multi Intan Amanah Internasional", agency_registered="", departed_on="2026-02-10"))
    record = cast("list[dict[str, Any]]", found.record()["remedies"])
    other = [each for way in record for each in way["changes"] if each["fact"] == "agency"]
    assert [each["values"] for each in other] == [["other"]]
    assert "Multi Intan" not in json.dumps(record)


def test_what_is_not_shown_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ways beyond the first few, and ways that nobody can go."""
    unlicensed = of(agency_registered="no")
    monkeypatch.setattr(remedying, "_MOST_SHOWN", 1)
    assert "1 cara lagi ada dalam catatan lengkap" in remedy(unlicensed).text()
    assert "1 cara lain tidak disebut" in remedy(unlicensed, costs={"agency_registered": math.inf}).text()


def test_costs_set_the_order_and_infinity_makes_impossible() -> None:
    """By fact, and by fact and value; of several values the cheapest counts."""
    calo = of(recruiter="individual", destination="KH")
    usual = remedy(calo)
    dear = remedy(calo, costs={"destination": math.inf})
    assert usual.possible
    assert dear.possible == ()
    assert "Tidak ada lagi yang dapat mengubahnya" in dear.text()
    cheap = remedy(of(recruiter="individual"), costs={("recruiter", Recruiter.P3MI): 0.5})
    assert cheap[0].cost == 0.5
    assert remedy(of(category="student", paid_work="no"), costs={"category": 7})[0].cost == 7


@pytest.mark.parametrize("costs", [{"route": -1}, {"route": math.nan}, {"stage": 1}, {("colour", Route.P2P): 1}])
def test_costs_that_cannot_be_are_refused(costs: dict[str, float]) -> None:
    """Negative, no number, or of what never changes."""
    with pytest.raises(FaultyRequestError, match="costs"):
        remedy(of(), costs=costs)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "facts",
    [
        {"destination": "KH", "recruiter": "individual"},
        {"category": "student"},
        {"destination": "", "occupation": "", "employer": ""},
        {"departed_on": "2022-01..2025-12"},
        {
            "destination": "MY",
            "departed_on": "2023-02-01",
            "agency_registered": "no",
            "route": "",
            "recruiter": "",
            "scheme": "",
        },
        {"agency": "PT Contoh Maju", "agency_registered": "no"},
        {"destination": "MY", "departed_on": "2023-02-01", "route": "perseorangan", "recruiter": "self", "scheme": ""},
        {"agency_registered": "no", "recruitment_permit": "no", "route": "g2g", "scheme": ""},
        {"charged_fees": "yes", "re_entry": "yes", "route": "g2g", "scheme": ""},
    ],
    ids=str,
)
def test_text_and_record_are_made_of_anything(facts: dict[str, str], lang: str) -> None:
    """JSON holds the record, the verdict's keys among it; no text names what is not there."""
    found = remedy(of(**facts))
    record = json.loads(json.dumps(found.record(lang), allow_nan=False))
    assert record["remedies_complete"] is found.complete
    assert len(record["remedies"]) == len(found)
    assert record["status"] == found.verdict.status
    assert "%(" not in found.text(lang)
    assert "remedy." not in found.text(lang)
    assert repr(found).startswith("<Remedies ")
    assert list(found) == list(found.remedies)


def test_every_doer_has_a_reason_in_both_languages() -> None:
    """Each change of the table can be told."""
    from p2mi_rules.explain.catalogue import voice  # noqa: PLC0415 - words alone

    for effort in CHANGES.values():
        assert all(voice(lang).has(f"remedy.who.{effort.doer}.{effort.reason}") for lang in ("id", "en"))


@pytest.mark.sweep
@settings(max_examples=10, deadline=None)
@given(placements, st.randoms(use_true_random=False))
def test_every_remedy_applied_is_procedural(placement: Placement, random: Random) -> None:
    """With any value of each set and condition, judged again in full; pairs that exclude one another apart."""
    single = attrs.evolve(placement, departed_on=date(2024, 5, 1))
    try:
        found = remedy(single)
    except FaultyRecordError:
        reject()
    for each in found.remedies[:6]:
        parts = [(part.fact, part.values) for part in each.changes]
        parts += [(part.fact, part.values) for part in each.conditions]
        values = {fact: random.choice(several) for fact, several in parts}
        try:
            verdict = check(stating(single, found.offers, values), profile="full")
        except FaultyRecordError:
            continue
        assert verdict.status is Status.PROCEDURAL


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(30))
def test_shipped_remedies_are_those_that_trying_finds(seed: int) -> None:
    """Breached placements: the same sets of up to three of six facts; boxes that hold and are largest."""
    random = Random(seed)  # noqa: S311 - the same placements each time
    _, wrong = differences(breached(random), random)
    assert wrong == []


def test_a_student_would_have_to_be_a_worker() -> None:
    """Which nobody can change."""
    found = remedy(of(category="student", paid_work="no"))
    assert [changes(found, place) for place in range(2)] == [{"category": (Category.WORKER,)}, {"paid_work": (True,)}]
    assert found.possible == ()
