"""Is a ruling of a compiled rulebook a value: guarded, equal, copied, and silent about the facts?"""

from __future__ import annotations

import copy
import pickle
from operator import setitem
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.verdict.rulings import Making, Ruling
from tests.own.refused import untyped
from tests.own.samudra import BOOK, GOOD, LATER, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

FAST = BOOK.compiled(day="on", tables=TABLES)


def mapping(**changed: object) -> dict[str, object]:
    """A company with everything, as a mapping, but for what is changed."""
    fields = {**GOOD, **changed}
    held = fields.pop("documents:bank_guarantee")
    return {**fields, "documents": ["bank_guarantee"] if held else [], "on": LATER.isoformat()}


def found(**changed: object) -> Ruling:
    """The ruling of it by the compiled rulebook."""
    return FAST.judge_mapping(mapping(**changed))


def specified(**changed: object) -> Ruling:
    """The same by the specification."""
    return BOOK.judge({**GOOD, **changed}, on=LATER, tables=TABLES)


MADE: dict[str, Callable[..., Ruling]] = {"compiled": found, "judged": specified}


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("name", ["found", "record", "kept", "status", "anything", "__class__"])
def test_a_ruling_does_not_change(made: str, name: str) -> None:
    """No attribute can be set or deleted, before and after the rest of it was found."""
    ruling = MADE[made]()
    for _ in range(2):
        with pytest.raises(AttributeError, match=f"a ruling does not change: {name}"):
            setattr(ruling, name, None)
        with pytest.raises(AttributeError, match=f"a ruling does not change: {name}"):
            delattr(ruling, name)
        assert ruling.status == "procedural"
        assert ruling.judgement.status == "procedural"


def test_a_ruling_has_slots_and_no_dictionary() -> None:
    """It is as small as it can be."""
    assert not hasattr(found(), "__dict__")
    assert Ruling.__slots__ == ()
    assert set(Making.__slots__) == {"found", "kept", "record"}
    with pytest.raises(TypeError):
        untyped(setitem)(found().outcomes, "own", None)


def sent(ruling: Ruling) -> Ruling:
    """Pickled, and read again."""
    found: Ruling = pickle.loads(pickle.dumps(ruling))  # noqa: S301 - our own
    return found


AGAIN: dict[str, Callable[[Ruling], Ruling]] = {"copy": copy.copy, "deepcopy": copy.deepcopy, "pickle": sent}


@pytest.mark.parametrize("way", AGAIN)
@pytest.mark.parametrize("made", MADE)
def test_a_ruling_can_be_copied_and_sent(made: str, way: str) -> None:
    """With all that is found lazily; it is equal then, and still does not change."""
    ruling = MADE[made](port=None)
    other = AGAIN[way](ruling)
    assert type(other) is Ruling
    assert other == ruling
    assert hash(other) == hash(ruling)
    assert (other.status, dict(other.outcomes)) == (ruling.status, dict(ruling.outcomes))
    assert other.explain("en") == ruling.explain("en")
    with pytest.raises(AttributeError):
        untyped(setattr)(other, "status", None)


def test_rulings_of_equal_records_are_equal() -> None:
    """And hash equal, compiled or judged; another record, another day or another profile makes another."""
    changes: tuple[dict[str, object], ...] = ({}, {"capital": 800}, {"port": None, "form": None})
    for changed in changes:
        assert found(**changed) == found(**changed)
        assert found(**changed) == specified(**changed)
        assert len({found(**changed), found(**changed), specified(**changed)}) == 1
    assert found() != found(capital=800)
    assert found(capital=2500) != found(capital=2600)
    assert found() != specified(charges_workers=True)
    assert found() != FAST.judge_mapping({**mapping(), "on": "2024-05-02"})
    assert found() != BOOK.compiled(day="on", tables=TABLES, profile="form").judge_mapping(mapping())
    assert found() != "procedural"


def test_all_that_a_ruling_says_is_what_the_specification_says() -> None:
    """One by one, and in words."""
    changed: dict[str, object] = {"form": "cooperative", "capital": None, "convicted": None}
    fast, slow = found(**changed), specified(**changed)
    names = ("status", "outcomes", "on", "profile", "examined", "findings", "joint", "topics", "open_facts")
    for name in (*names, "open_policy", "facts", "judgement"):
        assert getattr(fast, name) == getattr(slow, name), name
    assert fast.explain("id") == slow.explain("id")
    assert list(fast.outcomes) == [finding.rule.id for finding in fast.findings]


def test_a_ruling_is_neither_true_nor_false_and_tells_nothing_of_the_facts() -> None:
    """``bool`` raises, and a repr is the status alone."""
    with pytest.raises(TypeError, match=r"a ruling is neither true nor false; ask \.status"):
        bool(found())
    assert repr(found(port="muara_timur")) == str(found(port="muara_timur")) == "<Ruling nonprocedural>"
