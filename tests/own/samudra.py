"""The rulebook of an invented country, and what it says of a world, told again by hand."""

from __future__ import annotations

import sys
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import product
from typing import TYPE_CHECKING, cast

from p2mi_rules.norms import domains
from p2mi_rules.vocabulary import Status
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from p2mi_rules import Rulebook
    from p2mi_rules.norms import Table
    from p2mi_rules.timelines import PartialDate
    from p2mi_rules.verdict.rulings import Ruling

EXAMPLE = ROOT / "examples" / "samudra_utara.py"


def opened() -> dict[str, object]:
    """The names of the example, read as a module."""
    spec = spec_from_file_location("samudra_utara", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["samudra_utara"] = module
    spec.loader.exec_module(module)
    return vars(module)


NAMES = opened()
BOOK = cast("Rulebook", NAMES["SAMUDRA_UTARA"])
TABLES = cast("Mapping[str, Table]", NAMES["TABLES"])
COMPANIES = cast("Mapping[str, Mapping[str, object]]", NAMES["COMPANIES"])
OLD, BETWEEN, NEW, LATER = date(2015, 3, 1), date(2020, 1, 1), date(2022, 7, 1), date(2024, 5, 1)
GOOD = COMPANIES["a company with everything"]


def judged(on: date | PartialDate = LATER, **changed: object) -> Ruling:
    """A company with everything, but for what is changed."""
    return BOOK.judge({**GOOD, **changed}, on=on, tables=TABLES)


def worlds() -> Iterator[dict[str, object]]:
    """Every statement of all facts that the constraint leaves."""
    known = domains(BOOK)
    for values in product(*known.values()):
        world = dict(zip(known, values, strict=True))
        if world["convicted"] is True or world["rehabilitated"] is False:
            yield dict(world)


def rules_by_hand(world: Mapping[str, object], on: date) -> set[str]:
    """The deciding rules that a world breaches on a day, told again without the rulebook."""
    form, capital = world["form"], cast("int", world["capital"])
    new = on >= NEW
    port_open = {
        "teluk_kaca": True,
        "muara_timur": date(2016, 5, 1) <= on < date(2023, 1, 1),
        "tanjung_sunyi": None,
    }[str(world["port"])]
    found = {
        "su4-2015/p3": not new and form in {"foundation", "natural_person"},
        "su4-2015/p4": form == "natural_person",
        "su4-2015/p5-1": not new and capital < 500,
        "su4-2015/p5-2": not world["documents:bank_guarantee"],
        "su4-2015/p6": bool(world["convicted"]) and not world["rehabilitated"],
        "su4-2015/p7": port_open is False,
        "su9-2022/p3": new and form in {"cooperative", "foundation", "natural_person"},
        "su9-2022/p5": new and capital < 2000 and not world["at_sea"],
    }
    return {rule for rule, breached in found.items() if breached}


def status_by_hand(world: Mapping[str, object], on: date) -> Status:
    """The status of a world without the engine."""
    if world["form"] == "state_office":
        return Status.OUT_OF_SCOPE
    if rules_by_hand(world, on):
        return Status.NONPROCEDURAL
    open_end = world["port"] == "tanjung_sunyi" or (on >= NEW and bool(world["at_sea"]))
    return Status.INDETERMINATE if open_end else Status.PROCEDURAL
