"""Receipts to read, to alter and to replay."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import reject

from p2mi_rules import Agency, Placement, PolicyBook, Worker, check
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.verdict.canonical import canonical, digest_of
from p2mi_rules.verdict.receipts import inputs_digest
from tests.verdict.cases import GOOD

if TYPE_CHECKING:
    from p2mi_rules import Verdict

_DECREE = """
version = "2027.01.15"

[[source]]
id = "contoh-2027"
title_id = "Keputusan contoh"
title_en = "Example decree"
authority = "decree"
seen = "primary"
published = "2027-01-15"
retrieved = "2027-01-15"
issuer = "Menteri"

[[row]]
id = "SG-2020"
country = "SG"
kind = "closed"
since = "2020-01-01"
source = "contoh-2027"
note_id = "Contoh."
note_en = "Example."
"""
OTHER_POLICY = PolicyBook.shipped().overlay(_DECREE)
"""The shipped policy with an invented decree that closes Singapore."""

COMPANY = "PT Bidar Timur"
NAMED = attrs.evolve(
    GOOD,
    id="kasus-7",
    agency=Agency(name=COMPANY, recruitment_permit=True),
    worker=attrs.evolve(GOOD.worker, origin="ID-JB"),
)
"""A placement with all that a receipt may hold: a reference, an origin, a company."""


def parts(placement: Placement = NAMED, **choices: Any) -> dict[str, Any]:  # noqa: ANN401 - the choices of check
    """The parts of a receipt, to alter."""
    read: dict[str, Any] = json.loads(check(placement, **choices).sealed())
    return read


def sealed_again(document: dict[str, Any]) -> str:
    """What somebody makes who alters a receipt and knows how it is sealed."""
    body = {name: part for name, part in document.items() if name != "seal"}
    if isinstance(body.get("placement"), dict) and isinstance(body.get("request"), dict):
        body["inputs"] = inputs_digest(body["placement"], body["request"])
    return canonical({**body, "seal": digest_of(body)})


def judged(placement: Placement, **choices: Any) -> Verdict:  # noqa: ANN401 - as above
    """The verdict, of placements whose facts do not exclude one another."""
    try:
        return check(placement, **choices)
    except FaultyRecordError:
        reject()


def born(year: int) -> Placement:
    """A placement of somebody born on a day of that year."""
    return attrs.evolve(GOOD, worker=Worker(birth_date=date(year, 5, 17)))
