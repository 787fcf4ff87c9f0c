"""What is loaded, and what happens for a code that the tables do not know?"""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Literal, cast

import pycountry
import pytest

from p2mi_rules import countries
from p2mi_rules.exceptions import FaultyRequestError

if TYPE_CHECKING:
    from collections.abc import Callable

KNOWN = """
import sys
from p2mi_rules import countries
assert countries.resolve("Kamboja") == countries.read("KH") == countries.from_code("KHM")
assert countries.name("KH", "en") == "Cambodia" and countries.exists("KH")
assert isinstance(countries.read("AS"), countries.Ambiguous)
heavy = {"pycountry", "difflib", "pathlib", "importlib.metadata", "importlib.resources"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""


def test_known_names_and_codes_load_nothing_heavy() -> None:
    """Names and codes of today's countries answer without pycountry, difflib and the like."""
    subprocess.run([sys.executable, "-c", KNOWN], check=True)  # noqa: S603 - our own interpreter runs our own text


@pytest.fixture
def newer_iso(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ISO have admitted a country after the tables were written."""
    newcomer = SimpleNamespace(alpha_2="QZ", alpha_3="QZQ", name="Newland")

    def get(**code: str) -> SimpleNamespace | None:
        return newcomer if code in ({"alpha_2": "QZ"}, {"alpha_3": "QZQ"}) else None

    monkeypatch.setattr(pycountry.countries, "get", cast("Callable[..., None]", get))


@pytest.mark.usefixtures("newer_iso")
def test_a_country_newer_than_the_tables_is_known_by_its_codes() -> None:
    """ISO, as pycountry has it, decides whether a code exists, and lends its English name."""
    assert countries.from_code("QZ") == countries.from_code("qzq") == countries.read("QZ") == countries.Resolved("QZ")
    assert countries.exists("QZ")
    assert countries.name("QZ") == countries.name("QZ", "en") == "Newland"


@pytest.mark.usefixtures("newer_iso")
def test_an_alpha_3_code_has_no_name() -> None:
    """Only codes of two capital letters are shown by name."""
    with pytest.raises(FaultyRequestError, match="alpha_2: found no country code, expected two capital letters"):
        countries.name("QZQ")


@pytest.mark.parametrize("code", ["ZZ", "kh", "KHM", "", "Kamboja"])
def test_no_name_is_made_up_for_what_is_no_code(code: str) -> None:
    """A name is asked for by an alpha-2 code, or the fault says so without repeating the text."""
    with pytest.raises(FaultyRequestError, match="alpha_2: found no country code"):
        countries.name(code)


def test_a_third_language_is_refused() -> None:
    """Names are shown in Indonesian and English."""
    with pytest.raises(FaultyRequestError, match="lang: found 'ms', expected id or en"):
        countries.name("KH", cast("Literal['id']", "ms"))


def test_answers_are_equal_by_value_and_frozen() -> None:
    """Answers may be compared, hashed and kept; none may be changed."""
    assert len({countries.Resolved("KH"), countries.resolve("Kamboja"), countries.read("KH")}) == 1
    assert countries.Ambiguous(("AS", "US")) == countries.resolve("AS") != countries.Ambiguous(("US", "AS"))
    with pytest.raises(AttributeError):
        setattr(countries.Resolved("KH"), "alpha_2", "MY")  # noqa: B010 - a plain assignment is refused by the type checkers
