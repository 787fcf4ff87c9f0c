"""How does a whole explanation read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.companies import companies
from p2mi_rules.explain.ending import ending
from p2mi_rules.explain.grounds import grounds, joint
from p2mi_rules.explain.opening import opening
from p2mi_rules.explain.passed import passed
from p2mi_rules.explain.pending import pending
from p2mi_rules.explain.remarks import remarks, warnings
from p2mi_rules.explain.sources import Bibliography

if TYPE_CHECKING:
    from p2mi_rules.explain.report import Report


def text(report: Report, lang: str) -> str:
    """The whole explanation as plain text, for a labour officer or a hotline volunteer.

    Short lines of at most 100 columns (web addresses apart), in this order: status, why, what is open, the company
    looked for, what passed, remarks, warnings, and what the explanation is not. ``lang`` is ``"id"`` or ``"en"``;
    raises ``FaultyRequestError`` for another.
    """
    spoken = voice(lang)
    shown = Bibliography(spoken)
    parts = (grounds, joint, pending, companies, passed, remarks, warnings)
    body = [each for part in parts for each in part(report, spoken, shown)]
    return "\n".join([*opening(report, spoken), *body, *ending(report, spoken)])
