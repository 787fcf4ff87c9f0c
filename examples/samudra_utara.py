"""May this company place workers from the Republic of Samudra Utara, a country that does not exist?

EVERYTHING HERE IS INVENTED: the country, its two acts, its ports and its register. It is a worked example of a rulebook
of one's own: every kind of question, a dated table with sources, a gap, a constraint, two acts of which one replaces
parts of the other, and overlaps that the law itself has. The library knows nothing of it and does not import it.

``python examples/samudra_utara.py`` judges three invented companies.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

import attrs

from p2mi_rules import Rulebook, rule
from p2mi_rules.citations import Instrument, Source
from p2mi_rules.norms import (
    Answer,
    Band,
    Constraint,
    Dated,
    Effect,
    Field,
    Function,
    Holds,
    Outcome,
    Overlap,
    gap,
    satisfied_if,
)
from p2mi_rules.vocabulary import Authority, Party, Seen, Why

if TYPE_CHECKING:
    from collections.abc import Hashable

BEGINS, AMENDED = date(2015, 3, 1), date(2022, 7, 1)
FIRST_ACT, SECOND_ACT = (
    Instrument(name, title, enacted=day, authority=Authority.STATUTE, seen=Seen.PRIMARY)
    for name, title, day in (
        ("UU (rekaan) 4/2015", "Perusahaan Penempatan, Republik Samudra Utara (negara rekaan)", BEGINS),
        ("UU (rekaan) 9/2022", "Perubahan atas UU (rekaan) 4/2015 (negara rekaan)", AMENDED),
    )
)
YES_NO = (True, False)

decides = partial(rule, effect=Effect.DECIDES, liable=Party.COMPANY)
"""What most provisions of the two acts have in common: a breach decides, and the company answers for it."""


class Form(StrEnum):
    """As what somebody places workers."""

    COMPANY = "company"
    COOPERATIVE = "cooperative"
    FOUNDATION = "foundation"
    NATURAL_PERSON = "natural_person"
    STATE_OFFICE = "state_office"


class Capital(StrEnum):
    """How much is paid up, as the two acts tell it apart."""

    SMALL = "small"
    MIDDLE = "middle"
    LARGE = "large"


@attrs.frozen
class Port:
    """A row of the invented register of ports: from when to when workers could leave by it."""

    row: str
    source: Source
    since: date
    until: date | None = None
    decisive: bool = True


@attrs.frozen
class Ports:
    """Whether workers may leave by a port on a day; of a port that the register does not have nobody knows."""

    rows: tuple[Port, ...]

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which an answer changes, so that a month can be judged as well as a day."""
        return frozenset(day for row in self.rows for day in (row.since, row.until) if day is not None)

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Yes or no with the row that says so; either, where there is none."""
        known = tuple(row for row in self.rows if (row.row,) == keys)
        if not known:
            return Answer(frozenset({True, False}), Why.NO_INFORMATION)
        is_open = any(row.since <= day and (row.until is None or day < row.until) for row in known)
        return Answer(frozenset({is_open}), evidence=known)


REGISTER = Source(
    "samudra-utara-ports-2023",
    "Daftar pelabuhan pemberangkatan (rekaan)",
    title_en="Register of ports (invented)",
    authority=Authority.OFFICIAL_LIST,
    seen=Seen.PRIMARY,
    published=date(2023, 1, 10),
)
PORTS = Ports((Port("teluk_kaca", REGISTER, BEGINS), Port("muara_timur", REGISTER, date(2016, 5, 1), date(2023, 1, 1))))
TABLES = {"ports": PORTS}


def fitness(convicted: bool, rehabilitated: bool) -> bool:  # noqa: FBT001 - facts
    """Whoever was convicted of trafficking is unfit to direct until rehabilitated."""
    return rehabilitated or not convicted


def only_the_convicted(convicted: bool, rehabilitated: bool) -> bool:  # noqa: FBT001 - facts
    """Nobody is rehabilitated of nothing."""
    return convicted or not rehabilitated


QUESTIONS = (
    Field("form", "form", answers=tuple(Form)),
    Field("at_sea", "at_sea", answers=YES_NO),
    Field("charges_workers", "charges_workers", answers=YES_NO),
    Band("capital", "capital", cuts=(500, 2000), answers=tuple(Capital)),
    Holds("bank_guarantee", "documents", item="bank_guarantee"),
    Dated("port_open", ("port",), table="ports", answers=YES_NO),
    Function("director_fit", ("convicted", "rehabilitated"), function=fitness, answers=YES_NO),
)
"""Capital is stated in thousands of mutiara, the invented currency."""


@rule("su4-2015/p2", basis=FIRST_ACT.pasal(2), since=BEGINS, topic="scope", effect=Effect.SCOPES, reason="state_office")
def is_no_state_office(form: Form) -> Outcome:
    """The act is not about offices of the state."""
    return satisfied_if(form is not Form.STATE_OFFICE)


@decides(
    "su4-2015/p3",
    basis=FIRST_ACT.pasal(3),
    since=BEGINS,
    until=AMENDED,
    topic="form",
    liable=Party.PLACER,
    reason="form_not_open",
)
def is_company_or_cooperative(form: Form) -> Outcome:
    """A licence is given to companies and cooperatives."""
    if form is Form.STATE_OFFICE:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(form in {Form.COMPANY, Form.COOPERATIVE})


@decides(
    "su4-2015/p4",
    basis=FIRST_ACT.pasal(4),
    since=BEGINS,
    topic="form",
    liable=Party.NATURAL_PERSON,
    reason="natural_person",
)
def is_no_natural_person(form: Form) -> Outcome:
    """No natural person may place workers."""
    return satisfied_if(form is not Form.NATURAL_PERSON)


@decides(
    "su4-2015/p5-1",
    basis=FIRST_ACT.pasal(5, ayat=1),
    since=BEGINS,
    until=AMENDED,
    topic="means",
    reason="capital_below_500",
)
def has_some_capital(capital: Capital) -> Outcome:
    """At least 500 thousand mutiara must be paid up."""
    return satisfied_if(capital is not Capital.SMALL)


@decides("su4-2015/p5-2", basis=FIRST_ACT.pasal(5, ayat=2), since=BEGINS, topic="means", reason="no_bank_guarantee")
def holds_a_guarantee(bank_guarantee: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A bank must guarantee for the return of the workers."""
    return satisfied_if(bank_guarantee)


@decides("su4-2015/p6", basis=FIRST_ACT.pasal(6), since=BEGINS, topic="director", reason="director_unfit")
def director_is_fit(director_fit: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Nobody may direct who was convicted of trafficking and not rehabilitated."""
    return satisfied_if(director_fit)


@decides("su4-2015/p7", basis=FIRST_ACT.pasal(7), since=BEGINS, topic="port", reason="port_not_open")
def leaves_by_an_open_port(port_open: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Workers leave by a port that is open for it."""
    return satisfied_if(port_open)


@rule(
    "su4-2015/p9",
    basis=FIRST_ACT.pasal(9),
    since=BEGINS,
    topic="cost",
    effect=Effect.WARNS,
    liable=Party.COMPANY,
    reason="workers_charged",
)
def charges_nothing(charges_workers: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The worker is charged nothing."""
    return satisfied_if(not charges_workers)


@decides(
    "su9-2022/p3", basis=SECOND_ACT.pasal(3), since=AMENDED, topic="form", liable=Party.PLACER, reason="not_a_company"
)
def is_company(form: Form) -> Outcome:
    """A licence is given to companies alone."""
    if form is Form.STATE_OFFICE:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(form is Form.COMPANY)


@decides("su9-2022/p5", basis=SECOND_ACT.pasal(5), since=AMENDED, topic="means", reason="capital_below_2000")
def has_much_capital(capital: Capital) -> Outcome:
    """At least 2,000 thousand mutiara must be paid up."""
    return satisfied_if(capital is Capital.LARGE)


@gap("su9-2022/p8", basis=SECOND_ACT.pasal(8), since=AMENDED, rules=frozenset({"su9-2022/p5"}))
def seafarers_have_an_act_of_their_own(at_sea: bool) -> bool:  # noqa: FBT001 - an answer
    """The capital of whoever places seafarers is set by an act that was not read."""
    return at_sea


OVERLAPS = (
    Overlap(
        ("su4-2015/p4", "su4-2015/p3"),
        "Pasal 3 is the closed list of forms, Pasal 4 singles out natural persons, whom alone Pasal 11 threatens",
        "Pasal 3 adalah daftar tertutup; Pasal 4 menyebut orang perseorangan, karena Pasal 11 hanya mengancam mereka",
    ),
    Overlap(
        ("su4-2015/p4", "su9-2022/p3"),
        "the second act closed the list further and left Pasal 4 of the first as it was",
        "undang-undang kedua mempersempit daftar itu dan tidak mengubah Pasal 4 undang-undang pertama",
    ),
)

SAMUDRA_UTARA = Rulebook(
    (
        is_no_state_office,
        is_company_or_cooperative,
        is_no_natural_person,
        has_some_capital,
        holds_a_guarantee,
        director_is_fit,
        leaves_by_an_open_port,
        charges_nothing,
        is_company,
        has_much_capital,
    ),
    QUESTIONS,
    topics=frozenset({"scope", "form", "means", "director", "port", "cost"}),
    gaps=(seafarers_have_an_act_of_their_own,),
    constraints=(
        Constraint(
            ("convicted", "rehabilitated"),
            only_the_convicted,
            "nobody is rehabilitated who was not convicted",
            text_id="yang tidak pernah dipidana tidak dapat direhabilitasi",
        ),
    ),
    overlaps=OVERLAPS,
    domains={
        "port": ("teluk_kaca", "muara_timur", "tanjung_sunyi"),
        "convicted": YES_NO,
        "rehabilitated": YES_NO,
    },
).proved()

COMPANIES: dict[str, dict[str, object]] = {
    "a company with everything": {
        "form": "company",
        "at_sea": False,
        "capital": 2500,
        "documents:bank_guarantee": True,
        "convicted": False,
        "port": "teluk_kaca",
    },
    "a cooperative": {"form": "cooperative", "port": "muara_timur"},
    "nobody knows who": {"capital": 800, "at_sea": False},
}

if __name__ == "__main__":
    for name, facts in COMPANIES.items():
        print(f"== {name} (rekaan)")
        print(SAMUDRA_UTARA.judge(facts, on=date(2024, 5, 1), tables=TABLES).explain("en"), end="\n\n")
