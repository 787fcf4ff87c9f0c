"""Does everything raised derive from one root, cross processes whole, and teach the repair?"""

from __future__ import annotations

import inspect
import pickle

import pytest

from p2mi_rules import exceptions
from p2mi_rules.exceptions import Fault, FaultyInputError, NotProceduralError, P2MIRulesError

FAULTS = (
    Fault("route", "'pp'", expected="g2g or p2p", suggestion="p2p"),
    Fault.of("age", ("teks", "text"), expected=("tahun penuh", "whole years")),
)
FAULTY = [each for each in vars(exceptions).values() if inspect.isclass(each) and issubclass(each, FaultyInputError)]


def test_everything_raised_has_one_root() -> None:
    """Whoever catches P2MIRulesError catches all of it, and nothing of it is an error of another library."""
    raised = [each for each in vars(exceptions).values() if inspect.isclass(each) and issubclass(each, Exception)]
    assert len(raised) == 9
    assert all(issubclass(each, P2MIRulesError) for each in raised)
    assert P2MIRulesError.__bases__ == (Exception,)


@pytest.mark.parametrize("kind", FAULTY)
def test_every_fault_is_a_line_that_names_field_found_expected_and_repair(kind: type[FaultyInputError]) -> None:
    """All at once, in order; no suggestion where none is near."""
    error = kind(iter(FAULTS))
    assert error.faults == FAULTS
    assert str(error).splitlines() == [
        "route: found 'pp', expected g2g or p2p; did you mean p2p?",
        "age: found text, expected whole years",
    ]


def test_a_fault_speaks_indonesian_where_it_has_all_of_it() -> None:
    """Field and repair are the same in both languages; what is worded in English alone is said in English."""
    found, expected = ("teks", "text"), ("tahun penuh", "whole years")
    fault = Fault.of("age", found, expected=expected)
    assert (fault.said("id"), fault.said("en")) == (
        "age: ditemukan teks, seharusnya tahun penuh",
        "age: found text, expected whole years",
    )
    assert (fault.parts("id"), fault.parts("en")) == (("teks", "tahun penuh"), ("text", "whole years"))
    near = Fault.of("route", ("'pp'", "'pp'"), expected=("g2g atau p2p", "g2g or p2p"), suggestion="p2p")
    assert near.said("id") == "route: ditemukan 'pp', seharusnya g2g atau p2p; maksudnya p2p?"
    half = Fault.of("a, c", found, expected=("", "a pair"))
    assert half.said("id") == half.said("en") == str(half) == "a, c: found text, expected a pair"


@pytest.mark.parametrize(
    ("field", "place"),
    [("row", "baris"), ("header", "baris kepala"), ("file", "berkas"), ("field 9", "kolom 9"), ("route", "route")],
)
def test_a_place_that_is_no_field_is_named_in_the_language_of_the_line(field: str, place: str) -> None:
    """A field has one name in both languages, so that a script finds it; a row or a file is a word of the line."""
    fault = Fault(field, "text", expected="less", found_id="teks", expected_id="kurang")
    assert fault.said("id") == f"{place}: ditemukan teks, seharusnya kurang"
    assert fault.said("en") == f"{field}: found text, expected less"


@pytest.mark.parametrize("kind", FAULTY)
def test_faults_cross_processes(kind: type[FaultyInputError]) -> None:
    """Pickled and read again: the same kind, faults and text."""
    again = pickle.loads(pickle.dumps(kind(FAULTS)))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert (again.faults, str(again)) == (FAULTS, str(kind(FAULTS)))


def test_a_refusal_carries_its_verdict_across_processes() -> None:
    """What was required and what was found instead stay together."""
    error = NotProceduralError("not shown", {"status": "indeterminate"})
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is NotProceduralError
    assert (str(again), again.verdict) == ("not shown", {"status": "indeterminate"})
