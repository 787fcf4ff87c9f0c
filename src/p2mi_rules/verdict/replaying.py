"""Does a receipt's verdict come out again, and what differs if not?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from p2mi_rules import __version__
from p2mi_rules.exceptions import Fault, FaultyReceiptError, FaultyRecordError, FaultyRequestError
from p2mi_rules.explain.differences import Difference, Obstacle, Result
from p2mi_rules.verdict.checking import check
from p2mi_rules.verdict.presuming import DEPARTURE, departure_presumed
from p2mi_rules.verdict.replays import Replay
from p2mi_rules.verdict.sealing import outcome_of
from p2mi_rules.verdict.unsealing import unsealed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from p2mi_rules import norms
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict.verdicts import Verdict

_OTHER_LAW_OR_DATA = frozenset({"rules", "policy", "policy_date", "register", "lists", "rule", "record"})
_BROUGHT = frozenset({"rulebook", "policy", "register"})
_NO_RULE: Mapping[str, Any] = {"citation": None, "outcome": None, "rows": []}


def replay(
    document: Mapping[str, object] | str | bytes,
    *,
    rulebook: norms.Rulebook | None = None,
    policy: PolicyBook | None = None,
    register: AgencyRegister | None = None,
) -> Replay:
    """Judge again what a receipt holds, and tell what differs.

    ``document`` is what ``Verdict.sealed`` wrote: JSON as text or bytes, or the mapping that it holds. ``rulebook``,
    ``policy`` and ``register`` are as for ``check``: the shipped ones, unless others are brought. What was judged by
    the caller's own rules, policy or register is not judged again by the shipped ones; the ``Replay`` asks for them by
    their digests.

    A receipt that is whole but cannot be judged again (altered, of another format, own data not at hand) is answered
    with ``Result.NOT_REPLAYED`` and the obstacles. Raises ``FaultyReceiptError`` with every fault of what is no
    receipt, and ``FaultyRequestError`` for a rulebook, policy or register of another kind.

    >>> from p2mi_rules import Placement, check
    >>> receipt = check(Placement(destination="KH", departed_on=date(2025, 10, 29))).sealed()
    >>> print(replay(receipt).text("en"))
    Reproduced: the same facts, rules and data give the same verdict (nonprocedural).
    >>> replay(receipt.replace("KH", "MY")).obstacles[0].what
    'inputs'
    """
    found = unsealed(document)
    if not found.parts:
        return _not_replayed(None, Obstacle(what="format", asked=str(found.format)))
    status = found.parts["outcome"]["status"]
    if found.altered is not None:
        return _not_replayed(status, Obstacle(what=found.altered))
    placement = _placement(found.parts)
    request: dict[str, Any] = {**found.parts["request"], "known_on": _known_on(found.parts)}
    missing = [*_not_at_hand(found.parts, {"rules": rulebook, "policy": policy, "register": register})]
    if missing:
        return _not_replayed(status, *missing)
    try:
        verdict = check(placement, rulebook=rulebook, policy=policy, register=register, **request)
    except (FaultyRecordError, FaultyRequestError) as error:
        if _BROUGHT.intersection(fault.field for fault in error.faults):
            raise
        return _not_replayed(status, Obstacle(what="refused", faults=error.faults))
    if DEPARTURE in found.parts["presumed"]:
        verdict = departure_presumed(verdict, placement)
    return _compared(found.parts, verdict)


def _not_replayed(status: str | None, *obstacles: Obstacle) -> Replay:
    return Replay(result=Result.NOT_REPLAYED, status_then=status, obstacles=obstacles)


def _placement(parts: Mapping[str, Any]) -> Placement:
    """The placement as it was; raises ``FaultyReceiptError`` for facts that cannot be read."""
    from p2mi_rules.intake.exact import exact_placement  # noqa: PLC0415 - as the reader of records

    try:
        return exact_placement(parts["placement"])
    except FaultyRecordError as error:
        raise FaultyReceiptError(error.faults) from None


def _known_on(parts: Mapping[str, Any]) -> date | None:
    """The day up to which policy counted as known."""
    written = parts["request"]["known_on"]
    try:
        return None if written is None else date.fromisoformat(written)
    except ValueError:
        found = ("bukan tanggal", "no date")
        raise FaultyReceiptError(
            [Fault.of("request.known_on", found, expected=("tanggal seperti 2025-10-29", "a day such as 2025-10-29"))]
        ) from None


def _not_at_hand(parts: Mapping[str, Any], brought: Mapping[str, object]) -> Iterator[Obstacle]:
    """The caller's own rules, policy and register by which it was judged, where none is brought."""
    for what, own in brought.items():
        then = parts[what]
        if then is not None and not then["shipped"] and own is None:
            yield Obstacle(what=what, asked=then["digest"])


def _compared(parts: Mapping[str, Any], verdict: Verdict) -> Replay:
    """What came out, beside what came out then."""
    now: dict[str, Any] = outcome_of(verdict.report)
    answer = [*_answers(parts["outcome"], now)]
    rules = [*_rules(parts["outcome"]["rules"], now["rules"])]
    found = [*_under(parts, verdict), *answer, *rules, *_differing("record", parts["outcome"]["record"], now["record"])]
    changed = any(each.then is not None and each.now is not None and each.then != each.now for each in rules)
    if answer or changed:
        result = Result.DIFFERS
    elif any(each.what in _OTHER_LAW_OR_DATA for each in found):
        result = Result.SAME_ANSWER
    else:
        result = Result.REPRODUCED
    return Replay(result=result, status_then=parts["outcome"]["status"], differences=tuple(found), verdict=verdict)


def _differing(what: str, then: Any, now: Any) -> Iterator[Difference]:  # noqa: ANN401 - texts out of JSON
    if then != now:
        yield Difference(what=what, then=then, now=now)


def _under(parts: Mapping[str, Any], verdict: Verdict) -> Iterator[Difference]:
    """What differs in that by which it was judged."""
    receipt, report = verdict.receipt, verdict.report
    yield from _differing("library", parts["library"], __version__)
    yield from _differing("rules", parts["rules"]["digest"], receipt["rules"])
    yield from _differing("policy", parts["policy"]["digest"], receipt["policy"])
    yield from _differing("policy_date", parts["policy"]["date"], report.policy_date.isoformat())
    then = parts["register"]
    if then is not None and report.consultation is not None:
        stamps = report.consultation.stamps
        yield from _differing("register", then["digest"], receipt["register"])
        yield from _differing(
            "lists",
            ", ".join(f"{each['id']} ({each['retrieved']})" for each in then["lists"]),
            ", ".join(f"{stamp.source.id} ({stamp.retrieved})" for stamp in stamps),
        )


def _answers(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
    """What differs in the status and in the joint finding."""
    yield from _differing("status", then["status"], now["status"])
    joint = [None if each["joint"] is None else ", ".join(each["joint"]) for each in (then, now)]
    yield from _differing("joint", *joint)


def _rules(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
    """Each rule that another outcome came of, that rests on other rows, that is new, or that is no more."""
    for name in dict.fromkeys((*now, *then)):
        old, new = then.get(name, _NO_RULE), now.get(name, _NO_RULE)
        if (old["outcome"], old["rows"]) != (new["outcome"], new["rows"]):
            yield Difference(
                what="rule",
                then=old["outcome"],
                now=new["outcome"],
                rule=name,
                citation=new["citation"] or old["citation"],
                rows_then=tuple(old["rows"]),
                rows_now=tuple(new["rows"]),
            )
