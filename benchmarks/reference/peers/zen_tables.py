"""What does zen-engine cost as its users draw it: the policy in decision tables, the rules in an expression node?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from benchmarks.reference.peers.zen_graphs import evaluator, expressions, letters, node, rules
from benchmarks.reference.policy import POLICY
from benchmarks.reference.ways import Peer, dicts, objects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.reference.peers.zen_graphs import Node
    from benchmarks.reference.records import Record

NEEDS = ("zen-engine",)
GIVEN = "$ != null"
FACTS = {
    "route_listed": 'status == null or status == "NONE" ? null : (route in routes)',
    "licensed": "agency_known == true and day != null ? (day >= since and day <= until) : null",
    "suspended": "agency_known == true and day != null ? some(suspensions, day >= #[0] and day <= #[1]) : null",
    "contract": 'documents == null ? null : ("contract" in documents)',
    "agreement": 'documents == null ? null : ("placement_agreement" in documents)',
}


def setup() -> Peer:
    """Two tables, the facts that follow from them, and the rules."""
    decide = evaluator(_destinations(), _agencies(), expressions("facts", FACTS, keeps=True), rules())
    ways = objects(lambda record: decide(_of_record(record)), letters), dicts(lambda it: decide(_of_dict(it)), letters)
    return Peer("zen, tables inside", ways, "static loader; policy in decision tables")


def _of_record(record: Record) -> dict[str, Any]:
    day, papers = record.departure_date, record.documents
    return {
        "destination": record.destination,
        "day": None if day is None else day.toordinal(),
        "sector": record.sector,
        "employer_type": record.employer_type,
        "route": record.route,
        "agency_id": record.agency_id,
        "siskop2mi": record.siskop2mi,
        "visa_type": record.visa_type,
        "age": record.age,
        "documents": None if papers is None else list(papers),
    }


def _of_dict(mapping: Mapping[str, Any]) -> dict[str, Any]:
    day = mapping["departure_date"]
    return {**mapping, "day": None if day is None else date.fromisoformat(day).toordinal()}


def _destinations() -> Node:
    lines = [
        (
            json.dumps(each.country),
            json.dumps(each.sector),
            f"[{each.since.toordinal()}..{each.until.toordinal()}]",
            json.dumps(each.status),
            json.dumps(sorted(each.routes)),
        )
        for each in POLICY.stretches
    ]
    fallback = (GIVEN, GIVEN, GIVEN, '"NONE"', "[]")
    return _table("destinations", ("destination", "sector", "day"), ("status", "routes"), lines=[*lines, fallback])


def _agencies() -> Node:
    lines = [
        (
            json.dumps(each.agency),
            "true",
            str(each.since.toordinal()),
            str(each.until.toordinal()),
            json.dumps([[first.toordinal(), last.toordinal()] for first, last in each.suspensions]),
        )
        for each in POLICY.licences
    ]
    fallback = (GIVEN, "false", "null", "null", "[]")
    outputs = ("agency_known", "since", "until", "suspensions")
    return _table("agencies", ("agency_id",), outputs, lines=[*lines, fallback])


def _table(name: str, inputs: Sequence[str], outputs: Sequence[str], *, lines: Sequence[tuple[str, ...]]) -> Node:
    """A decision table whose first line that matches counts; what came in is handed on."""
    fields = (*inputs, *outputs)
    content = {
        "hitPolicy": "first",
        "passThrough": True,
        "inputs": [{"id": field, "name": field, "field": field} for field in inputs],
        "outputs": [{"id": field, "name": field, "field": field} for field in outputs],
        "rules": [
            {"_id": f"{name}{place}", **dict(zip(fields, line, strict=True))} for place, line in enumerate(lines)
        ],
    }
    return node(name, "decisionTableNode", content)
