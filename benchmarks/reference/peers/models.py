"""What does a validation library check of a record: the same ten fields with the same words for all of them?"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

FIELDS: dict[str, Any] = {
    "destination": str | None,
    "departure_date": date | None,
    "sector": Literal["domestic", "formal", "sea"] | None,
    "employer_type": Literal["legal_entity", "individual"] | None,
    "route": Literal["g2g", "p2p", "ukps", "perseorangan", "unknown"],
    "agency_id": str | None,
    "siskop2mi": bool | None,
    "visa_type": Literal["work", "visit", "student"] | None,
    "age": int | None,
    "documents": frozenset[str] | None,
}
