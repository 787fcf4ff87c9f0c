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
from p2mi_rules.explain.differences import Result
from p2mi_rules.institutions import Office, System
from p2mi_rules.norms import Effect, Joined, Mind, Offender, Outcome
from p2mi_rules.policy.agencies.answers import By
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.questions.changes import CHANGES, PAST, Doer
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.rules import GAPS
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
_ANSWERED_FOR_BY_OTHERS = ("child_sent_abroad", "false_data_in_documents", "signs_of_trafficking")
_ASKED_OF_A_REGISTER = (
    "agency_without_licence",
    "agency_suspended",
    "manning_agency_without_licence",
    "manning_agency_not_adapted",
)
_ASKED_OF_POLICY = ("age_band", "agency_standing", "destination_status", "government_basis", "reading", "safeguards")
_MAY_DIFFER = ("library", "rules", "policy", "policy_date", "register", "lists", "status", "joint", "record")
_HINDERS = ("format", "inputs", "seal", "rules", "policy", "register", "refused")
_ANSWERED_IN_OTHER_WORDS = (
    "agency_registered.none",
    "vessel_flag.true",
    "vessel_flag.false",
    "visa_occupation.true",
    "visa_occupation.false",
)
_PRESUMED = ("moment", "occupation", "re_entry", "approved_on", "vessel_flag")
"""Entries that no code names yet; to be emptied as it does, or the entries taken out."""

_ENDS_INSIDE = re.compile(r"[.?!]\s")
_QUOTED = re.compile(r'"[^"]*"')
_NEVER_SAID = re.compile(r"\b(?:il+egal|(?:tidak|tak|belum) terdaftar|not registered|unregistered)", re.IGNORECASE)
_BLAMED = re.compile(
    r"\b(?:pekerja|PMI|TKI|calon|awak kapal|worker|candidate|crew)(?: ini| itu| perseorangan)? "
    r"(?:melanggar|bersalah|diancam|dipidana|didenda|dihukum|bertanggung jawab"
    r"|breach|breaches|breached|is guilty|is liable|is punished|is fined|answers for)\b",
    re.IGNORECASE,
)
_NONPROCEDURAL = re.compile(r"nonpro[sc]edural", re.IGNORECASE)
_PLACEMENT = re.compile(r"\b(?:penempatan|placement)", re.IGNORECASE)
_WORKER = re.compile(r"\b(?:pekerja|worker)\b(?! migran)", re.IGNORECASE)
_WHO_ANSWERS = ("liable.", "line.liable", "line.nobody_placed", "penalty.", "rules.liable", "rules.penalty")
_LEAVES_THE_WORKER_OUT = re.compile(
    r"bukan pekerja|pekerja (?:dilindungi dan )?tidak dipersalahkan|menempatkan pekerja ini"
    r"|tidak memuat sanksi bagi pekerja|tidak ditujukan kepada pekerja"
    r"|not the worker|the worker is (?:protected and )?not blamed|places the worker|placed this worker"
    r"|no penalty for the worker|not aimed at the worker"
)


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
    yield from (f"own.status.{status}" for status in Status)
    yield from (f"reading.{reading}" for reading in READINGS)
    yield from (f"reason.{rule.reason}.{part}" for rule in RULES for part in ("question", "breached", "satisfied"))
    yield from (f"liable.{reason}" for reason in _ANSWERED_FOR_BY_OTHERS)
    yield from (f"reason.{reason}.{part}.by_words" for reason in _WITH_A_READING for part in ("breached", "satisfied"))
    yield from (f"reason.destination_not_eligible.{part}.by_words.uu_39_2004" for part in ("breached", "satisfied"))
    yield from (f"legal.{said}.{law}" for said in ("not_designated", "stopped") for law in ("uu_18_2017", "uu_39_2004"))
    registered = ("breached.by_register", "satisfied.by_register", "breached.not_listed")
    found = {f"reason.{reason}.{part}" for reason in _ASKED_OF_A_REGISTER for part in registered}
    yield from found - {"reason.agency_suspended.breached.not_listed"}
    yield from (f"company.found.{by}" for by in By)
    yield from (f"company.consulted.{how}" for how in (*Completeness, "unusable"))
    with_sentences = {Outcome.BREACHED, Outcome.SATISFIED}
    yield from (f"{'own' if outcome in with_sentences else 'finding'}.{outcome}" for outcome in Outcome)
    yield from (f"question.{name}" for name in _ASKED_OF_POLICY)
    yield from (f"presumed.{fact}" for fact in _PRESUMED)
    yield from (f"replay.{result}" for result in Result)
    yield from (f"replay.differs.{what}" for what in (*_MAY_DIFFER, "rule", "rule_new", "rule_gone"))
    yield from (f"replay.obstacle.{what}" for what in _HINDERS)
    yield from (f"replay.outcome.{outcome}" for outcome in Outcome)
    yield from (f"law.{provision.id}" for provision in (*RULES, *GAPS))
    yield from (f"penalty.who.{offender}" for offender in Offender)
    yield from (f"penalty.mind.{mind}" for mind in Mind if mind is not Mind.NOT_ASKED)
    yield from (f"penalty.threat.{joined}" for joined in Joined)
    yield from (f"authorities.{office}" for office in Office)
    yield from (f"system.{system}" for system in System)
    seen = (Outcome.BREACHED, Outcome.UNKNOWN, Outcome.NOT_ENCODED)
    yield from (f"ask.does.{status}" for status in Status)
    yield from (f"ask.value.{said}" for said in _ANSWERED_IN_OTHER_WORDS)
    yield from (f"compare.{found}" for found in (*seen, Effect.WARNS, Effect.SCOPES))
    yield from (f"remedy.who.{doer}" for doer in Doer)
    yield from {f"remedy.who.{each.doer}.{each.reason}" for each in (*CHANGES.values(), PAST)}
    musts = (key for key in _entries(_written("id")) if key.startswith("remedy.must."))
    yield from (key for key in musts if key.split(".")[2] in {*CHANGES, "yes", "no"})


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


def _law(lang: str) -> dict[str, str]:
    """What is said of each provision, by its id."""
    return {key.removeprefix("law."): text for key, text in _entries(_written(lang)).items() if key.startswith("law.")}


def test_english_says_of_each_provision_what_the_rule_says_of_itself() -> None:
    """Each rule and each gap has its sentence, which is the first line of its docstring."""
    assert _law("en") == {provision.id: provision.text for provision in (*RULES, *GAPS)}


def test_indonesian_says_of_each_provision_one_sentence_of_its_own() -> None:
    """Capital letter, full stop at the end and none before it, and no English left standing."""
    indonesian, english = _law("id"), _law("en")
    assert indonesian.keys() == english.keys()
    unlike = {key for key, text in indonesian.items() if text == english[key] or _ENDS_INSIDE.search(text)}
    assert unlike == set()
    assert [key for key, text in indonesian.items() if not (text[0].isupper() and text.endswith("."))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nobody_is_called_illegal_or_not_registered(lang: str) -> None:
    """Not found is not the same as not there; words quoted to say what is not meant are left aside."""
    said = {key: _QUOTED.sub("", text) for key, text in _entries(_written(lang)).items()}
    assert {key: text for key, text in said.items() if _NEVER_SAID.search(text)} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_placements_that_are_nonprocedural(lang: str) -> None:
    """Whatever says the word speaks of a placement."""
    said = {key: text for key, text in _entries(_written(lang)).items() if _NONPROCEDURAL.search(text)}
    assert said
    assert {key: text for key, text in said.items() if not _PLACEMENT.search(text)} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_blames_or_threatens_the_worker(lang: str) -> None:
    """Where it is said who answers, or is threatened, the worker stands there only to be left out of it."""
    said = _entries(_written(lang))
    assert {key: text for key, text in said.items() if _BLAMED.search(text)} == {}
    of_others = {key: _LEAVES_THE_WORKER_OUT.sub("", said[key]) for key in said if key.startswith(_WHO_ANSWERS)}
    assert of_others
    assert {key: text for key, text in of_others.items() if _WORKER.search(text)} == {}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (_NEVER_SAID, "pekerja ilegal"),
        (_NEVER_SAID, "an illegal worker"),
        (_NEVER_SAID, "perusahaan ini tidak terdaftar"),
        (_NEVER_SAID, "the company is not registered"),
        (_BLAMED, "pekerja ini melanggar Pasal 13"),
        (_BLAMED, "the worker is liable"),
        (_NONPROCEDURAL, "pekerja nonprosedural"),
        (_NONPROCEDURAL, "a nonprocedural worker"),
        (_WORKER, "Ancaman bagi pekerja."),
    ],
)
def test_the_patterns_know_what_must_not_be_said(pattern: re.Pattern[str], text: str) -> None:
    """The patterns can fail: each finds what it is there for."""
    assert pattern.search(_LEAVES_THE_WORKER_OUT.sub("", text))


def test_a_language_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    """Another language is a faulty request, never a silent fallback."""
    with pytest.raises(FaultyRequestError, match="'id' or 'en'"):
        voice("jv")


def test_the_voices_of_two_languages_live_side_by_side() -> None:
    """Choosing a language for one call changes nothing for the next."""
    assert [voice(lang).say("value.yes") for lang in ("id", "en", "id")] == ["ya", "yes", "ya"]
