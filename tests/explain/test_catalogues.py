"""Do the two catalogues hold the same entries, all of them used, and is what was compiled what is written?"""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.explain.catalogue import DOMAIN, LOCALE, voice
from p2mi_rules.norms import Outcome
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.vocabulary import Status
from tests.explain.reports import LANGUAGES, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

_NAMED = re.compile(r"%\((\w+)\)s")
_KEY = re.compile(r"[a-z_]+(?:\.\w+)+")
_RECOMPILE = "run: .venv/bin/pybabel compile --directory src/p2mi_rules/explain/locale --domain p2mi_rules"
_WITH_A_READING = ("destination_not_eligible", "placed_without_safeguards")
_ANSWERED_FOR_BY_OTHERS = ("false_data_in_documents",)
_ASKED_OF_POLICY = ("age_band", "agency_standing", "destination_status", "government_basis", "reading", "safeguards")
_PRESUMED = ("moment", "occupation", "re_entry", "approved_on")


def _path(lang: str, kind: str) -> Path:
    return LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.{kind}"


@cache
def _written(lang: str) -> Catalog:
    """The catalogue as somebody writes it."""
    with _path(lang, "po").open("rb") as file:
        return read_po(file, locale=lang)


def _entries(catalogue: Catalog) -> dict[str, str]:
    """The entries by key, the header left out."""
    return {str(entry.id): str(entry.string) for entry in catalogue if entry.id}


def _made() -> Iterator[str]:
    """The keys that the room puts together from closed lists."""
    yield from (f"date.month.{month}" for month in range(1, 13))
    yield from (f"headline.{status}" for status in Status)
    yield from (f"reading.{reading}" for reading in READINGS)
    yield from (f"reason.{rule.reason}.{part}" for rule in RULES for part in ("question", "breached", "satisfied"))
    yield from (f"liable.{reason}" for reason in _ANSWERED_FOR_BY_OTHERS)
    yield from (f"reason.{reason}.{part}.by_words" for reason in _WITH_A_READING for part in ("breached", "satisfied"))
    yield from (f"reason.destination_not_eligible.{part}.by_words.uu_39_2004" for part in ("breached", "satisfied"))
    yield from (f"legal.{said}.{law}" for said in ("not_designated", "stopped") for law in ("uu_18_2017", "uu_39_2004"))
    with_sentences = {Outcome.BREACHED, Outcome.SATISFIED}
    yield from (f"{'own' if outcome in with_sentences else 'finding'}.{outcome}" for outcome in Outcome)
    yield from (f"question.{name}" for name in _ASKED_OF_POLICY)
    yield from (f"presumed.{fact}" for fact in _PRESUMED)


def _named_in_code() -> set[str]:
    """The keys that stand in the code of the room as they are."""
    families = {key.partition(".")[0] for key in _entries(_written("id"))}
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in LOCALE.parent.glob("*.py")]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    keys = {text for text in texts if isinstance(text, str) and _KEY.fullmatch(text)}
    return {key for key in keys if key.partition(".")[0] in families}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_entry_is_used_and_every_key_has_one(lang: str) -> None:
    """Nothing is missing from a catalogue, and nothing in it is left over."""
    assert set(_entries(_written(lang))) == {*_made(), *_named_in_code()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_entry_is_translated_and_nobody_guessed(lang: str) -> None:
    """No entry is empty, and none is marked as in need of a look."""
    catalogue = _written(lang)
    assert [key for key, text in _entries(catalogue).items() if not text.strip()] == []
    assert [entry.id for entry in catalogue if entry.fuzzy and entry.id] == []


def test_both_languages_take_the_same_parameters() -> None:
    """A parameter named in one language is named in the other, and all parameters have names."""
    both = [_entries(_written(lang)) for lang in LANGUAGES]
    differing = [key for key in both[0] if len({frozenset(_NAMED.findall(each[key])) for each in both}) > 1]
    assert differing == []
    assert [key for each in both for key, text in each.items() if "%" in _NAMED.sub("", text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_compiled_is_what_is_written(lang: str) -> None:
    """The compiled catalogue that the wheel carries says what the readable one says."""
    with _path(lang, "mo").open("rb") as file:
        compiled = _entries(read_mo(file))
    assert compiled == _entries(_written(lang)), _RECOMPILE


def test_a_language_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    """Another language is a faulty request, never a silent fallback."""
    with pytest.raises(FaultyRequestError, match="'id' or 'en'"):
        voice("jv")


def test_the_voices_of_two_languages_live_side_by_side() -> None:
    """Choosing a language for one call changes nothing for the next."""
    assert [voice(lang).say("value.yes") for lang in ("id", "en", "id")] == ["ya", "yes", "ya"]
