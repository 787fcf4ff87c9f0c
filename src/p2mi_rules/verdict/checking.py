"""How is a placement, a record, or a stream of them judged?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.placement import Placement
from p2mi_rules.shipped.judging import core_of
from p2mi_rules.verdict.faulty import FaultyRecord
from p2mi_rules.verdict.verdicts import Verdict, given

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Unpack

    from p2mi_rules.norms import Rulebook
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict.hearing import Choices

_LONGEST_REFERENCE = 4096  # bits
UnknownFields: TypeAlias = Literal["refuse", "pass"]


def check(
    placement: Placement,
    *,
    rulebook: Rulebook | None = None,
    policy: PolicyBook | None = None,
    register: AgencyRegister | None = None,
    known_on: date | None = None,
    profile: str | Iterable[str] = "placement",
    reading: str = "ministry",
    silence: str = "open",
    carry_forward: bool = True,
    by_list: str | None = None,
) -> Verdict:
    """Judge one placement.

    ``rulebook`` and ``policy`` default to the shipped ones. ``register`` is asked for the company where one is named;
    it defaults to the decrees of sanction that are shipped, which are no list of licensed companies. ``known_on``
    leaves out policy that nobody could know on that day (default: all of it counts). ``profile`` is ``placement``,
    ``full``, or topics. ``reading`` is ``ministry``, ``statute`` or ``all``. ``silence`` is ``open``, or ``strict``
    (a country of which nothing is known counts as not listed). ``carry_forward=False`` lets no list count after its
    end. ``by_list`` is the id of one list to judge by, whatever the day: stops and limits to routes or schemes hold as
    ever, every other list and statement is only shown.

    Raises ``FaultyRequestError`` for a choice that does not exist, ``FaultyRecordError`` where facts exclude one
    another by definition.

    >>> from datetime import date
    >>> check(Placement(destination="KH", departed_on=date(2025, 10, 29))).status
    <Status.NONPROCEDURAL: 'nonprocedural'>
    """
    given_none = rulebook is None and policy is None and register is None and known_on is None and by_list is None
    if (
        given_none
        and carry_forward is True
        and reading == "ministry"
        and silence == "open"
        and isinstance(profile, str)
    ):
        core = core_of(placement, profile)
        if core is not None:
            return given(core, placement, profile)
    from p2mi_rules.verdict.reports import heard_report  # noqa: PLC0415 - what tables do not tell, the specification does

    return Verdict(
        heard_report(
            placement,
            rulebook=rulebook,
            policy=policy,
            register=register,
            known_on=known_on,
            profile=profile,
            reading=reading,
            silence=silence,
            carry_forward=carry_forward,
            by_list=by_list,
        )
    )


def check_record(
    record: Mapping[str, object], *, unknown_fields: UnknownFields = "refuse", **choices: Unpack[Choices]
) -> Verdict:
    """Judge one record (a mapping with the fields of ``docs/records.md``); ``choices`` are those of ``check``.

    Raises ``FaultyRecordError`` with every fault of the record.

    >>> check_record({"negara_tujuan": "Kamboja", "tanggal_berangkat": "29 Oktober 2025"}).is_procedural
    False
    """
    return check(read(record, unknown_fields), **choices)


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
    from p2mi_rules.verdict.profiles import as_profile  # noqa: PLC0415 - with the specification, which most need not

    if "profile" in choices:
        choices["profile"] = as_profile(choices["profile"])
    for each in placements:
        try:
            placement = each if isinstance(each, Placement) else read(each, unknown_fields)
            verdict = check(placement, **choices)
        except FaultyRecordError as error:
            yield FaultyRecord(id=id_of(each), faults=error.faults)
        else:
            yield verdict


def id_of(record: object) -> str | None:
    """The caller's own reference, if there is one."""
    if isinstance(record, Placement):
        return record.id
    if not isinstance(record, Mapping):
        return None
    found: object = record.get("id")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - any mapping
    if isinstance(found, int) and found.bit_length() > _LONGEST_REFERENCE:
        return None  # it cannot even be written
    return None if found is None else str(found)  # pyright: ignore[reportUnknownArgumentType] - any mapping


def read(record: Mapping[str, object], unknown_fields: UnknownFields) -> Placement:
    """A record as a placement."""
    from p2mi_rules import intake  # noqa: PLC0415 - a third of the start-up, and no part of judging a placement

    return intake.placement(record, unknown_fields=unknown_fields)
