"""What does OpenFisca-Core cost: a variable a fact and a formula a rule, over arrays of codes, a whole table at once?

Its own parameters are dated by period and not by record, so that the dated tables are arrays by day here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import RULES
from benchmarks.reference.peers.codes import DenseTables, codes_of
from benchmarks.reference.peers.formulas import FORMULAS
from benchmarks.reference.ways import Peer, batch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NEEDS = ("OpenFisca-Core", "numpy")
PERIOD = "2025-01"


def setup() -> Peer:
    """The system of variables, made once; a simulation a table, as its users do."""
    numpy = import_module("numpy")
    system, inputs = _system(DenseTables.made())
    build = import_module("openfisca_core.simulations").SimulationBuilder

    def run(codes: Mapping[str, Any]) -> list[Any]:
        simulation = build().build_default_simulation(system, count=len(codes["route"]))
        for name in inputs:
            simulation.set_input(name, PERIOD, codes[name])
        return [simulation.calculate(rule, PERIOD) for rule in ("whole", *RULES)]

    def letters(columns: list[Any]) -> list[str]:
        words = numpy.array(list("NPUF"))[numpy.stack(columns, axis=1)]
        return ["".join(each) for each in words.tolist()]

    note = "records as arrays of codes and dated tables as arrays by day, both made beforehand"
    return Peer("OpenFisca-Core", (batch(codes_of, run, letters=letters),), note)


def _system(tables: DenseTables) -> tuple[Any, tuple[str, ...]]:
    entity = import_module("openfisca_core.entities").Entity("placement", "placements", "one placement", "")
    entity.is_person = True
    system = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([entity])
    variable = import_module("openfisca_core.variables").Variable
    month = import_module("openfisca_core.periods").MONTH
    shape = {"value_type": int, "entity": entity, "definition_period": month}
    inputs = tuple(codes_of([]))
    for name in inputs:
        system.add_variable(type(name, (variable,), dict(shape)))
    for name, formula in FORMULAS.items():
        system.add_variable(type(name, (variable,), {**shape, "formula": _of_openfisca(formula, tables)}))
    return system, inputs


def _of_openfisca(formula: Callable[..., Any], tables: DenseTables) -> Callable[[Any, Any], Any]:
    """A formula of two arguments, which is how this library tells what a formula wants."""

    def formed(entity: Any, period: Any) -> Any:  # noqa: ANN401 - values of the library
        def ask(name: str) -> Any:  # noqa: ANN401 - an array
            return entity(name, period)

        return formula(ask, tables)

    return formed
