"""Is what an audit found said in both languages, as plain data, and remembered as values?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import attrs
import pytest

from p2mi_rules import audit
from p2mi_rules.engine.audit import Defect
from p2mi_rules.engine.audit.wording import TEXTS, answer_in_words
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.norms import DefectKind
from p2mi_rules.vocabulary import Route
from tests.engine.audit.plants import PLANTS, planted

if TYPE_CHECKING:
    from collections.abc import Hashable


def test_every_kind_has_a_sentence_in_both_languages() -> None:
    """None is left out, and the two are not the same."""
    assert TEXTS.keys() == {*DefectKind}
    assert all(both[0] != both[1] for both in TEXTS.values())


@pytest.mark.parametrize("family", PLANTS)
def test_text_and_record_tell_the_same(family: str) -> None:
    """Every finding by its kind and sentence; the record survives JSON and names the language."""
    found = audit(planted(family, 1).rulebook)
    for lang in ("id", "en"):
        record = found.record(lang)
        assert json.loads(json.dumps(record)) == record
        assert record["language"] == lang
        words = " ".join(found.text(lang).split())
        assert all(f"[{each.kind.value}] {each.said(lang)}" in words for each in found.findings)
        assert len(cast("list[object]", record["findings"])) == len(found.findings)


def test_another_language_is_refused() -> None:
    """In text and in records."""
    found = audit(planted("gap", 0).rulebook)
    for say in (found.text, found.record):
        with pytest.raises(FaultyRequestError):
            say("fr")


def test_findings_are_values() -> None:
    """Equal ones are one in a set, and nobody changes the case of one."""
    one = Defect(kind=DefectKind.UNREAD, question="a", case={"a": (1,)})
    assert len({one, attrs.evolve(one)}) == 1
    with pytest.raises(TypeError):
        one.case["a"] = (2,)  # type: ignore[index]  # that is what is refused
    assert one.about == ("a",)


@pytest.mark.parametrize(("answer", "words"), [(True, "ya"), (Route.P2P, "p2p"), (3, "3"), ("x", "x")])
def test_answers_are_said_as_records_write_them(answer: Hashable, words: str) -> None:
    """Yes and no as they are said."""
    assert answer_in_words(answer, "id") == words
