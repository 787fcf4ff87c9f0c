"""Which reports are there to explain?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from p2mi_rules import Agency, Employer, Placement, Rulebook, Steps, Worker, check
from p2mi_rules.citations import Source
from p2mi_rules.engine import Finding, JointFinding
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.policy import Evidence
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import (
    Authority,
    Category,
    EmployerKind,
    Occupation,
    Open,
    Recruiter,
    Route,
    Scheme,
    Seen,
    Stage,
    Status,
    Visa,
)

if TYPE_CHECKING:
    from p2mi_rules.explain import Report
    from p2mi_rules.norms import Outcome, Rule
from p2mi_rules.explain import text
from p2mi_rules.explain.catalogue import voice

T = TypeVar("T")

LANGUAGES = ("id", "en")
RULES = Rulebook.shipped().rules
BY_ID = {rule.id: rule for rule in RULES}
DAY = date(2025, 10, 29)
PLAIN = check(Placement(destination="KH", departed_on=DAY)).report
STATEMENT = Source(
    "statement",
    "Menteri tentang Kamboja",
    title_en="The Minister on Cambodia",
    authority=Authority.NATIONAL_STATEMENT,
    seen=Seen.PRESS,
    published=date(2025, 10, 24),
    issuer="Menteri P2MI",
    url="https://example.org/statement",
)
DECREE = attrs.evolve(
    STATEMENT,
    id="decree",
    title_id="Keputusan",
    title_en="A decree",
    authority=Authority.DECREE,
    seen=Seen.COPY,
    issuer="",
)


def row(
    source: Source = STATEMENT, *, name: str = "KH-1", decisive: bool = True, also: tuple[Source, ...] = ()
) -> Evidence:
    """A row of policy that rests on a source."""
    return Evidence(name, "not_designated", source, decisive, "Tidak ditetapkan.", "Not designated.", also)


def finding(
    rule: Rule | str,
    outcome: Outcome,
    *evidence: Evidence,
    carried_from: date | None = None,
    open_facts: tuple[str, ...] = (),
) -> Finding:
    """A finding as the engine would make it."""
    return Finding(
        rule=BY_ID[rule] if isinstance(rule, str) else rule,
        outcome=outcome,
        outcomes=frozenset({outcome}),
        evidence=evidence,
        carried_from=carried_from,
        open_facts=open_facts,
        open_policy={},
    )


def told(
    *findings: Finding, status: Status = Status.NONPROCEDURAL, joint: JointFinding | None = None, like: Report = PLAIN
) -> Report:
    """A report of these findings and nothing else."""
    judgement = attrs.evolve(
        like.judgement, findings=findings, status=status, joint=joint, open_facts=(), open_policy=()
    )
    return attrs.evolve(like, judgement=judgement)


def own_rule(outcome: Outcome, **headings: object) -> Rule:
    """A rule of a user's own, with a reason and a topic that no catalogue knows."""

    def own() -> Outcome:
        """Nobody may leave on a day that is 100 % holiday."""
        return outcome

    plain = attrs.evolve(
        BY_ID["uu18-2017/p5-a"],
        id="own/holiday",
        basis=UU_18_2017.pasal(99),
        function=own,
        parameters=(),
        topic="public_holidays",
        reason="left_on_a_holiday",
    )
    return attrs.evolve(plain, **headings)  # type: ignore[arg-type]  # the headings of a rule


REAL = (
    PLAIN,
    check(Placement()).report,
    check(Placement(destination=frozenset({"KH", "MY"}), departed_on=DAY), reading="all").report,
    check(Placement(destination="SA", departed_on=date(2012, 5, 1), recruiter=Recruiter.INDIVIDUAL)).report,
    check(Placement(destination="SG", departed_on=DAY, route=Route.P2P), reading="statute").report,
    check(Placement(destination="AD", departed_on=DAY), silence="strict", carry_forward=False).report,
    check(Placement(destination="TW", departed_on=DAY, worker=Worker(age=17, birth_date=date(1990, 1, 1)))).report,
)
"""Reports as the library makes them: each status, each reading, conflicts, silence, lists carried forward."""


def _fact(*values: T) -> st.SearchStrategy[T | Open]:
    """One of these values, or why there is none."""
    return st.sampled_from([*values, Open.NOT_STATED, Open.NOT_KNOWN])


_YES_NO = _fact(*(True, False))
PLACEMENTS = st.builds(
    Placement,
    destination=_fact("KH", "TW", "SA", "US"),
    departed_on=_fact(DAY, date(2012, 5, 1), PartialDate.parse("2026"), PartialDate.parse("2017-11")),
    stage=_fact(*Stage),
    route=_fact(*Route),
    route_word=st.sampled_from([None, "mandiri"]),
    scheme=_fact(Scheme.SPSK, Scheme.DIRECT_HIRING),
    recruiter=_fact(*Recruiter),
    worker=st.builds(Worker, category=_fact(*Category), age=_fact(17, 20, 30), birth_date=_fact(date(1990, 1, 1))),
    agency=st.builds(Agency, registered=_YES_NO, recruitment_permit=_YES_NO),
    employer=st.builds(
        Employer, kind=_fact(*EmployerKind), occupation=_fact(Occupation.NURSE, Occupation.FISHING_CREW)
    ),
    steps=st.builds(Steps, visa=_fact(*Visa), reported_office=_YES_NO, reported_mission=_YES_NO),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of a placement whose facts do not exclude one another, some of them open, under any reading."""
    try:
        return check(draw(PLACEMENTS), reading=draw(st.sampled_from(["ministry", "statute", "all"]))).report
    except FaultyRecordError:
        reject()


def flowing(report: Report, lang: str = "en") -> str:
    """The explanation without its line breaks."""
    return " ".join(text(report, lang).split())


def spoken(key: str, lang: str = "en", **named: str) -> str:
    """An entry of a catalogue."""
    return voice(lang).say(key, **named)
