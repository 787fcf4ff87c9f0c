"""What is breached, in a sentence each?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.messages import message
from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from p2mi_rules.explain.report import Report


def brief(report: Report, lang: str) -> tuple[str, ...]:
    """Each finding of a breach in one sentence, its provision in brackets behind; in the order of the law."""
    spoken = voice(lang)
    breached = (each for each in report.judgement.findings if each.outcome is Outcome.BREACHED)
    return tuple(f"{message(each, report, spoken)} [{each.rule.basis}]" for each in breached)
