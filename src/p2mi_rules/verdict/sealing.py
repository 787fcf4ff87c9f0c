"""What must be kept of a verdict so that anybody can judge again years later, and see whether the same comes out?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from p2mi_rules import __version__, explain
from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.explain.deciding import decisive
from p2mi_rules.policy import PolicyBook
from p2mi_rules.verdict.canonical import canonical, digest_of
from p2mi_rules.verdict.presuming import DEPARTURE
from p2mi_rules.verdict.receipts import PERSONAL, facts_of, plain
from p2mi_rules.verdict.rulebooks import Rulebook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.engine import Finding
    from p2mi_rules.explain import Report

KIND = "p2mi-rules receipt"
FORMAT = 1
_ASKS_A_REGISTER = "agency_standing"
_HALF = re.compile("[\ud800-\udfff]")
_HALVED = ("teks dengan karakter yang terpotong", "a text with half a character")
_WHOLE = ("teks yang utuh", "a whole text")
_HOLDS = {
    "en": "The facts as they were stated, which may be personal data: keep this like the record itself. "
    "The seal shows accidents and carelessness; it is no signature.",
    "id": "Fakta sebagaimana dinyatakan, yang dapat berupa data pribadi: simpanlah seperti catatannya sendiri. "
    "Segel menunjukkan kerusakan dan kecerobohan; segel bukan tanda tangan.",
}
# What a verdict says apart from whose it is and by which digests it can be checked.
_APART = frozenset({"id", "receipt"})


def sealed(report: Report, *, personal: bool) -> str:
    """The receipt as a document in its one spelling; ``personal`` keeps the facts that are never judged."""
    body = _body(report, personal=personal)
    faults = [
        Fault.of(field, _HALVED, expected=_WHOLE)
        for field, fact in facts_of(report.placement).items()
        if _HALF.search(_texts(fact))
    ]
    if faults:
        raise FaultyRecordError(faults)
    return canonical({**body, "seal": digest_of(body)})


def record_digest(report: Report) -> str:
    """The digest of all that a verdict says, in Indonesian; the id and the digests of the receipt apart."""
    return digest_of({name: said for name, said in explain.record(report, "id").items() if name not in _APART})


def outcome_of(report: Report) -> dict[str, object]:
    """What came out: the status, the joint finding, each rule with the policy that it rests on, all that is said."""
    joint = report.judgement.joint
    return {
        "status": report.status.value,
        "joint": None if joint is None else list(joint.rules),
        "rules": {each.rule.id: _finding(each) for each in report.judgement.findings},
        "record": record_digest(report),
    }


def _finding(finding: Finding) -> dict[str, object]:
    """The outcome of a rule; rows of a register name companies, so of these its digest alone is kept."""
    by_register = _ASKS_A_REGISTER in finding.rule.parameters
    rows = set[str]() if by_register else {row.row for row in decisive(finding)}
    return {"citation": str(finding.rule.basis), "outcome": finding.outcome.value, "rows": sorted(rows)}


def _body(report: Report, *, personal: bool) -> dict[str, object]:
    """Everything but the seal."""
    receipt = report.receipt
    facts = facts_of(report.placement)
    return {
        "kind": KIND,
        "format": FORMAT,
        "holds": _HOLDS,
        "library": __version__,
        "rules": {"digest": receipt["rules"], "shipped": receipt["rules"] == Rulebook.shipped().digest},
        "policy": {
            "digest": receipt["policy"],
            "shipped": receipt["policy"] == PolicyBook.shipped().digest,
            "date": report.policy_date.isoformat(),
        },
        "register": _register(report, receipt),
        "inputs": receipt["inputs"],
        "request": plain(
            {
                "known_on": report.known_on,
                "profile": report.profile,
                "reading": report.reading,
                "silence": report.silence,
                "carry_forward": report.carry_forward,
                "by_list": report.by_list,
            }
        ),
        "placement": {field: fact for field, fact in facts.items() if personal or field not in PERSONAL},
        "presumed": [DEPARTURE] if DEPARTURE in report.presumed else [],
        "outcome": outcome_of(report),
    }


def _register(report: Report, receipt: Mapping[str, str]) -> dict[str, object] | None:
    """The register that was asked with the day of each of its lists; nothing where no company is named."""
    if report.consultation is None:
        return None
    from p2mi_rules.policy.agencies.sanctions import SanctionsRegister  # noqa: PLC0415 - for whoever names a company

    return {
        "digest": receipt["register"],
        "shipped": receipt["register"] == SanctionsRegister.shipped().digest,
        "lists": [
            {"id": stamp.source.id, "retrieved": stamp.retrieved.isoformat()} for stamp in report.consultation.stamps
        ],
    }


def _texts(fact: object) -> str:
    """The texts of a fact, one behind the other."""
    return "".join(map(str, cast("list[object]", fact))) if isinstance(fact, list) else str(fact)
