"""How is a remedy applied to a placement, so that it can be judged again?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.explain.musts import stretches
from p2mi_rules.norms import MOMENT
from p2mi_rules.vocabulary import Document, Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules import Placement
    from p2mi_rules.explain.offers import Offers

_FLAGS = {True: "PA", False: "ID"}
_IN_EMPLOYER = {
    "employer": "kind",
    "occupation": "occupation",
    "ukps_permit": "ukps_permit",
    "own_employee": "own_employee",
}
_IN_AGENCY = {
    "agency_registered": "registered",
    "agency_status": "status",
    "recruitment_permit": "recruitment_permit",
    "manning_licence": "manning_licence",
}
_IN_WORKER = ("category", "paid_work", "birth_date", "age")
_IN_STEPS = (
    "visa",
    "registered",
    "registered_manpower_office",
    "reported_office",
    "reported_mission",
    "charged_fees",
    "false_documents",
)

_PARTS: dict[str, dict[str, str]] = {
    "employer": _IN_EMPLOYER,
    "agency": _IN_AGENCY,
    "worker": {name: name for name in _IN_WORKER},
    "steps": {name: name for name in _IN_STEPS},
}


def stating(placement: Placement, offers: Offers, values: Mapping[str, Hashable]) -> Placement:
    """The placement with these facts as they are said here."""
    for fact, value in values.items():
        placement = _stating(placement, offers, fact, value)
    return placement


def _stating(placement: Placement, offers: Offers, fact: str, value: Hashable) -> Placement:
    """The placement with one fact otherwise."""
    if fact == MOMENT:
        return attrs.evolve(placement, departed_on=stretches([value], offers)[0])
    if fact.startswith("documents:"):
        return _with_paper(placement, Document(fact.partition(":")[2]), held=value is True)
    if fact == "visa":
        placement = _without(placement, Document.WORK_VISA)
    if fact == "recruitment_permit":
        placement = _without(placement, Document.RECRUITMENT_PERMIT)
    if fact == "agency":
        return attrs.evolve(
            placement, agency=attrs.evolve(placement.agency, name=Open.NOT_STATED, licence=Open.NOT_STATED)
        )
    if fact == "vessel_flag":
        return attrs.evolve(placement, employer=attrs.evolve(placement.employer, vessel_flag=_FLAGS[bool(value)]))
    for part, names in _PARTS.items():
        if fact in names:
            inner = getattr(placement, part)
            return attrs.evolve(placement, **{part: attrs.evolve(inner, **{names[fact]: value})})
    return attrs.evolve(placement, **{fact: value})  # type: ignore[arg-type]  # fields are named at run time


def _with_paper(placement: Placement, paper: Document, *, held: bool) -> Placement:
    without = _without(placement, paper)
    name = "held" if held else "missing"
    return attrs.evolve(without, steps=attrs.evolve(without.steps, **{name: getattr(without.steps, name) | {paper}}))


def _without(placement: Placement, paper: Document) -> Placement:
    steps = placement.steps
    return attrs.evolve(
        placement, steps=attrs.evolve(steps, held=steps.held - {paper}, missing=steps.missing - {paper})
    )
