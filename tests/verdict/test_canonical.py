"""Has every document one spelling?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import p2mi_rules
from p2mi_rules.verdict.canonical import canonical, digest_of

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
SEALED = """
from p2mi_rules import Agency, Placement, Worker, check
from p2mi_rules.vocabulary import Document, Route
routes = frozenset({Route.P2P, Route.G2G, Route.UKPS})
names = frozenset({"PT Satu", "PT Dua", "PT Bidar Timur"})
placement = Placement(
    destination=frozenset({"KH", "SG", "MY"}), route=routes, worker=Worker(age=33), agency=Agency(name=names)
)
print(check(placement).sealed())
"""


def turned(value: Any) -> object:  # noqa: ANN401 - any JSON
    """The same with the keys of every object the other way round."""
    if isinstance(value, Mapping):
        members: dict[str, Any] = dict(value)  # pyright: ignore[reportUnknownArgumentType] - of any JSON
        return {key: turned(members[key]) for key in reversed(members)}
    return list(map(turned, value)) if isinstance(value, list) else value  # pyright: ignore[reportUnknownArgumentType] - as above


@given(plain)
def test_what_is_written_is_read_again(value: object) -> None:
    """It is JSON in UTF-8, on one line, and spelled again it is the same."""
    text = canonical(value)
    assert json.loads(text.encode()) == value
    assert canonical(json.loads(text)) == text
    assert "\n" not in text


@given(plain)
def test_the_order_of_keys_makes_no_difference(value: object) -> None:
    """Equal documents are equal byte by byte, and so are their digests."""
    assert canonical(turned(value)).encode() == canonical(value).encode()
    assert digest_of(turned(value)) == digest_of(value)


def test_the_rules_of_spelling() -> None:
    """Keys in order, nothing between tokens, texts as they are, control characters and two marks escaped."""
    value = {"b": [True, None, -7], "a": {"é": 'quote " and \\', "e": "tab\t bell\x07 del\x7f \u2028 \U0001f600"}}
    expected = '{"a":{"e":"tab\\t bell\\u0007 del\x7f \u2028 \U0001f600","é":"quote \\" and \\\\"},"b":[true,null,-7]}'
    assert canonical(value) == expected
    assert canonical({"\U0001f600": 1, "\uffff": 2}) == '{"\uffff":2,"\U0001f600":1}'


def test_half_of_a_surrogate_pair_is_written_as_its_escape() -> None:
    """UTF-8 cannot hold it, and it comes back."""
    assert canonical("a\ud83d") == '"a\\ud83d"'
    assert json.loads(canonical("a\ud83d")) == "a\ud83d"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": [float("-inf")]}])
def test_what_json_has_not_is_refused(value: object) -> None:
    """No number that another reader would not take."""
    with pytest.raises(ValueError, match="Out of range"):
        canonical(value)


def test_a_receipt_is_the_same_in_every_process() -> None:
    """Whatever the order of hashing is, byte by byte."""
    written = {
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", SEALED],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(p2mi_rules.__file__).parents[1])},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(written) == 1
    assert written.pop().startswith(b'{"format":1,"holds"')
