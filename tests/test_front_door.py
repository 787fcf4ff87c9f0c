"""Does the front door open on the names it promises, and load nothing before they are asked for?"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, cast

import pytest

import p2mi_rules
from p2mi_rules import exceptions, norms, placement, policy, verdict
from p2mi_rules.policy.agencies.register import AgencyRegister
from p2mi_rules.verdict import asking, auditing, comparing, remedying, sides
from p2mi_rules.verdict.replaying import replay

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[str, object] = {
    "Agency": placement.Agency,
    "AgencyRegister": AgencyRegister,
    "Employer": placement.Employer,
    "FaultyRecord": verdict.FaultyRecord,
    "P2MIRulesError": exceptions.P2MIRulesError,
    "Placement": placement.Placement,
    "PolicyBook": policy.PolicyBook,
    "Rulebook": verdict.Rulebook,
    "Side": sides.Side,
    "Steps": placement.Steps,
    "Verdict": verdict.Verdict,
    "Worker": placement.Worker,
    "ask": asking.ask,
    "audit": auditing.audit,
    "check": verdict.check,
    "check_many": verdict.check_many,
    "check_record": verdict.check_record,
    "replay": replay,
    "compare": comparing.compare,
    "remedy": remedying.remedy,
    "rule": norms.rule,
}
HEAVY = ("attrs", "cattrs", "hypothesis", "importlib.metadata", "numpy", "polars", "pyarrow", "pycountry", "tomllib")


def loaded_after(statement: str) -> set[str]:
    """The heavy modules that a fresh interpreter has loaded after a statement."""
    probe = f"{statement}\nimport sys\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-I", "-c", probe], capture_output=True, check=True, text=True)  # noqa: S603 - our own words
    return set(done.stdout.split())


def test_the_names_are_a_contract() -> None:
    """Exactly these, no more and no fewer; dir() shows them."""
    expected = {*NAMES, "__version__", "countries"}
    assert set(p2mi_rules.__all__) == expected
    assert len(p2mi_rules.__all__) == len(expected)
    assert dir(p2mi_rules) == sorted(expected)


@pytest.mark.parametrize("name", NAMES)
def test_each_name_opens_its_room(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The object behind a name is the room's own."""
    monkeypatch.delattr(p2mi_rules, name, raising=False)
    assert getattr(p2mi_rules, name) is NAMES[name]
    assert name in vars(p2mi_rules)


def test_countries_is_a_room_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its functions are reached through it."""
    monkeypatch.delattr(p2mi_rules, "countries", raising=False)
    assert p2mi_rules.countries.__name__ == "p2mi_rules.countries"


@pytest.mark.parametrize("name", ["", "chekc", "_Rulebook", "__path", "Rulebook ", "questions\x00"])
def test_any_other_name_is_no_attribute(name: str) -> None:
    """The error names the module and the attribute, as for any module."""
    with pytest.raises(AttributeError, match="module 'p2mi_rules' has no attribute"):
        getattr(p2mi_rules, name)


def test_importing_the_library_loads_no_dependency() -> None:
    """Not even attrs: whoever imports pays for what is used."""
    assert loaded_after("import p2mi_rules") == set()


def test_a_placement_needs_attrs_alone() -> None:
    """Claims can be built without a registry of countries, a policy file or a test tool."""
    assert loaded_after("import p2mi_rules\np2mi_rules.Placement()") == {"attrs"}


def test_a_first_verdict_needs_attrs_alone() -> None:
    """A placement in a country that is judged by shipped policy reads no TOML and opens no pycountry."""
    statement = "import p2mi_rules\np2mi_rules.check(p2mi_rules.Placement(destination='KH'))"
    assert loaded_after(statement) == {"attrs"}


def test_everything_can_be_imported_by_a_star() -> None:
    """Each promised name exists."""
    space: dict[str, object] = {}
    exec("from p2mi_rules import *", space)  # noqa: S102 - our own words
    assert set(p2mi_rules.__all__) <= space.keys()
    assert cast("str", space["__version__"]).count(".") == 2
