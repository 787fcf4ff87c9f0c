"""How is a placement, a record, or a stream of them judged?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

from p2mi_rules import intake, questions
from p2mi_rules.engine import judge
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRequestError
from p2mi_rules.explain import Report
from p2mi_rules.norms import MOMENT
from p2mi_rules.placement import Placement
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.questions.when import days_of
from p2mi_rules.verdict.profiles import as_profile, profile_name, topics_of
from p2mi_rules.verdict.receipts import receipt
from p2mi_rules.verdict.rulebooks import Rulebook
from p2mi_rules.verdict.verdicts import FaultyRecord, Verdict

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator
    from typing import Unpack

    from p2mi_rules import norms
    from p2mi_rules.engine import Judgement

UnknownFields: TypeAlias = Literal["refuse", "pass"]
SILENCES = ("open", "strict")


class Choices(TypedDict, total=False):
    """The choices of a judgement, as ``check`` takes them."""

    rulebook: norms.Rulebook | None
    policy: PolicyBook | None
    known_on: date | None
    profile: str | Iterable[str]
    reading: str
    silence: str
    carry_forward: bool


def check(
    placement: Placement,
    *,
    rulebook: norms.Rulebook | None = None,
    policy: PolicyBook | None = None,
    known_on: date | None = None,
    profile: str | Iterable[str] = "placement",
    reading: str = "ministry",
    silence: str = "open",
    carry_forward: bool = True,
) -> Verdict:
    """Judge one placement.

    ``rulebook`` and ``policy`` default to the shipped ones. ``known_on`` leaves out policy that nobody could know
    on that day (default: all of it counts). ``profile`` is ``placement``, ``full``, or topics. ``reading`` is
    ``ministry``, ``statute`` or ``all``. ``silence`` is ``open``, or ``strict`` (a country of which nothing is
    known counts as not listed). ``carry_forward=False`` lets no list count after its end.

    Raises ``FaultyRequestError`` for a choice that does not exist, ``FaultyRecordError`` where facts exclude one
    another by definition.

    >>> from datetime import date
    >>> check(Placement(destination="KH", departed_on=date(2025, 10, 29))).status
    <Status.NONPROCEDURAL: 'nonprocedural'>
    """
    profile = as_profile(profile)
    _refuse_unknown(reading, silence, known_on)
    rules = Rulebook.shipped() if rulebook is None else rulebook
    book = PolicyBook.shipped() if policy is None else policy
    choices = questions.Choices(known_on=known_on, silence=silence, carry_forward=carry_forward)
    situation = questions.situate(placement, book, choices=choices, reading=reading, cuts=rules.cuts)
    examined = topics_of(profile, rules, situation.facts.get("route"))
    judgement = judge(rules, situation, examined)
    asked = {
        "known_on": known_on,
        "profile": profile_name(profile),
        "reading": reading,
        "silence": silence,
        "carry_forward": carry_forward,
    }
    last = _last_moment(judgement)
    return Verdict(
        Report(
            judgement=judgement,
            id=placement.id,
            judged_on=days_of(placement.departed_on),
            known_on=known_on,
            policy_date=book.policy_date,
            profile=profile_name(profile),
            examined=examined,
            reading=reading,
            silence=silence,
            carry_forward=carry_forward,
            route_word=placement.route_word,
            conflicts=situation.conflicts,
            presumed=_presumed(judgement),
            host_limits=tuple(
                limit
                for country in judgement.facts["destination"].values
                if isinstance(country, str)
                for limit in book.host_limits(country, last, known_on)
            ),
            notices=tuple(book.notices(last)),
            receipt=receipt(placement, rules, book, asked),
        )
    )


def _refuse_unknown(reading: str, silence: str, known_on: date | None) -> None:
    """Raise for choices that do not exist, all at once."""
    faults = [
        Fault(name, repr(value), expected=", ".join(known))
        for name, value, known in (("reading", reading, tuple(READINGS)), ("silence", silence, SILENCES))
        if value not in known
    ]
    if known_on is not None and type(known_on) is not date:
        faults.append(Fault("known_on", f"a value of type {type(known_on).__name__}", expected="a date, or None"))
    if faults:
        raise FaultyRequestError(faults)


def _last_moment(judgement: Judgement) -> date:
    """The last of the moments judged."""
    moment: date = judgement.facts[MOMENT].values[-1]  # type: ignore[assignment]  # the moments are dates
    return moment


def _presumed(judgement: Judgement) -> dict[str, Hashable]:
    """What was assumed for blank facts: the value, or the values of which one is assumed to be true."""
    presumed = {name: fact.values for name, fact in judgement.facts.items() if fact.presumed}
    return {name: values[0] if len(values) == 1 else values for name, values in presumed.items()}


def check_record(
    record: Mapping[str, object], *, unknown_fields: UnknownFields = "refuse", **choices: Unpack[Choices]
) -> Verdict:
    """Judge one record (a mapping with the fields of ``docs/records.md``); ``choices`` are those of ``check``.

    Raises ``FaultyRecordError`` with every fault of the record.

    >>> check_record({"negara_tujuan": "Kamboja", "tanggal_berangkat": "29 Oktober 2025"}).is_procedural
    False
    """
    return check(intake.placement(record, unknown_fields=unknown_fields), **choices)


def check_many(
    placements: Iterable[Placement | Mapping[str, object]],
    *,
    unknown_fields: UnknownFields = "refuse",
    **choices: Unpack[Choices],
) -> Iterator[Verdict | FaultyRecord]:
    """Judge placements or records one after the other, lazily and in order.

    A record that cannot be read gives a ``FaultyRecord`` in its place; it stops or shifts no other.

    >>> [answer.record()["status"] for answer in check_many([{"destination": "Atlantis"}, {"destination": "KH"}])]
    [None, 'indeterminate']
    """
    if "profile" in choices:
        choices["profile"] = as_profile(choices["profile"])
    for each in placements:
        try:
            placement = each if isinstance(each, Placement) else intake.placement(each, unknown_fields=unknown_fields)
            verdict = check(placement, **choices)
        except FaultyRecordError as error:
            yield FaultyRecord(id=_id_of(each), faults=error.faults)
        else:
            yield verdict


def _id_of(record: object) -> str | None:
    """The caller's own reference, if there is one."""
    if isinstance(record, Placement):
        return record.id
    if not isinstance(record, Mapping):
        return None
    found: object = record.get("id")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - any mapping
    return None if found is None else str(found)  # pyright: ignore[reportUnknownArgumentType] - any mapping
