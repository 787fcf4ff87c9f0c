"""How does a judgement fit into one row of a table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.deciding import reasons, rests_on, with_effect
from p2mi_rules.explain.names import once
from p2mi_rules.explain.pending import by_field
from p2mi_rules.norms import Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.exceptions import Fault
    from p2mi_rules.explain.report import Report

COLUMNS = (
    "id",
    "status",
    "reasons",
    "topics",
    "open_facts",
    "warnings",
    "rests_on",
    "policy_date",
    "profile",
    "not_examined",
    "row_error",
)


def flat(report: Report, lang: str) -> dict[str, str]:
    """The columns of one placement; lists are joined by ``;``.

    ``warnings`` are the reason codes of breached rules that warn, and ``host_limit`` where the host state limits;
    ``rests_on`` is authority and how it was seen, with a ``/`` between. All values are codes, so that ``lang`` is
    only checked: raises ``FaultyRequestError`` for a language there is not.
    """
    voice(lang)
    strength = rests_on(report)
    warned = [each.rule.reason for each in with_effect(report, Effect.WARNS, Outcome.BREACHED)]
    return {
        "id": report.id or "",
        "status": report.status.value,
        "reasons": ";".join(reasons(report)),
        "topics": ";".join(f"{name}={outcome.value}" for name, outcome in report.judgement.topics.items()),
        "open_facts": ";".join(by_field(report.judgement.open_facts)),
        "warnings": ";".join(once([*warned, *("host_limit" for _ in report.host_limits)])),
        "rests_on": f"{strength.authority.value}/{strength.seen.value}" if strength else "",
        "policy_date": report.policy_date.isoformat(),
        "profile": report.profile,
        "not_examined": ";".join(report.judgement.not_examined),
        "row_error": "",
    }


def flat_faulty(record_id: str | None, faults: Iterable[Fault], lang: str) -> dict[str, str]:
    """The columns of a record that cannot be read: all empty but the id and the faults, which are in ``lang``.

    Raises ``FaultyRequestError`` for a language there is not.

    >>> from p2mi_rules.exceptions import Fault
    >>> flat_faulty("7", [Fault("age", "text", expected="whole years")], "en")["row_error"]
    'age: found text, expected whole years'
    """
    voice(lang)
    empty = dict.fromkeys(COLUMNS, "")
    return {**empty, "id": record_id or "", "row_error": "; ".join(each.said(lang) for each in faults)}
