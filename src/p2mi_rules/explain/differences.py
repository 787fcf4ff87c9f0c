"""What may differ between a verdict and the one that a receipt holds, and how is that said?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Fault
    from p2mi_rules.explain.catalogue import Voice

_SHOWN = 12
"""So many digits of a digest are shown in a sentence; records have all of them."""
_DIGESTS = frozenset({"rules", "policy", "register", "record"})


class Result(StrEnum):
    """What a replay came to.

    ``SAME_ANSWER`` is the same status with the same outcome of every rule that both have, under other rules, policy or
    register, or told in other words. ``NOT_REPLAYED`` says that nothing could be judged again.
    """

    REPRODUCED = "reproduced"
    SAME_ANSWER = "same_answer"
    DIFFERS = "differs"
    NOT_REPLAYED = "not_replayed"


@attrs.frozen(kw_only=True)
class Difference:
    """One thing that is not as it was: what, as it was then and as it is now (``None`` where there was none).

    ``what`` is ``library``, ``rules``, ``policy``, ``policy_date``, ``register``, ``lists``, ``status``, ``joint``,
    ``record`` (what is told in words), or ``rule``: then ``rule`` and ``citation`` name it, and ``rows_then`` and
    ``rows_now`` are the rows of policy that its outcome rests on.
    """

    what: str
    then: str | None
    now: str | None
    rule: str | None = None
    citation: str | None = None
    rows_then: tuple[str, ...] = ()
    rows_now: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Obstacle:
    """Why nothing could be judged again.

    ``what`` is ``format`` (``asked`` is its number), ``inputs`` or ``seal`` (altered since it was sealed), ``rules``,
    ``policy`` or ``register`` (it was judged by the caller's own; ``asked`` is the digest of what must be brought), or
    ``refused`` (``faults`` tell why the rules and policy of today do not take the request or the facts).
    """

    what: str
    asked: str | None = None
    faults: tuple[Fault, ...] = ()


def headline(result: Result, then: str | None, now: str | None, spoken: Voice) -> str:
    """The result in a sentence, with the statuses."""
    named = {"then": status_in_words(then, spoken), "now": status_in_words(now, spoken)}
    return spoken.say(f"replay.{result.value}", **named)


def difference_in_words(each: Difference, spoken: Voice) -> str:
    """One difference in a sentence, or two where a rule rests on other rows."""
    if each.what != "rule":
        shown = {"then": _shown(each, each.then, spoken), "now": _shown(each, each.now, spoken)}
        return spoken.say(f"replay.differs.{each.what}", **shown)
    key = "rule_gone" if each.now is None else "rule_new" if each.then is None else "rule"
    said = spoken.say(
        f"replay.differs.{key}",
        rule=f"{each.citation} [{each.rule}]",
        then=_outcome(each.then, spoken),
        now=_outcome(each.now, spoken),
    )
    if each.rows_then == each.rows_now:
        return said
    nothing = spoken.say("replay.no_rows")
    rows = {"then": ", ".join(each.rows_then) or nothing, "now": ", ".join(each.rows_now) or nothing}
    return f"{said} {spoken.say('replay.differs.rows', **rows)}"


def _shown(each: Difference, value: str | None, spoken: Voice) -> str:
    """What was or is there: of a digest its beginning, a dash where there is nothing."""
    if value is None:
        return "-"
    if each.what == "status":
        return status_in_words(value, spoken)
    return f"{value[:_SHOWN]}..." if each.what in _DIGESTS else value


def obstacle_in_words(each: Obstacle, spoken: Voice) -> str:
    """One obstacle in a sentence: what it is, and what helps."""
    return spoken.say(f"replay.obstacle.{each.what}", asked=each.asked or "")


def status_in_words(code: str | None, spoken: Voice) -> str:
    """A status by its name in the language; as it stands where it has none any more, a dash where there is none."""
    known = {member.value: member for member in Status}
    return spoken.label(known[code]) if code in known else code or "-"


def _outcome(code: str | None, spoken: Voice) -> str:
    """An outcome in the same way."""
    key = f"replay.outcome.{code}"
    return spoken.say(key) if spoken.has(key) else code or "-"
