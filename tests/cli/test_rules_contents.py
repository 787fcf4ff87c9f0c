"""Is `rules` the table of contents of the law that is encoded?"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Topic

if TYPE_CHECKING:
    from tests.cli.calling import Command

IDS = re.compile(r"^  - ([a-z0-9/-]+): ", re.MULTILINE)
WIDTH = 100


def _text(command: Command, *arguments: str, lang: str = "en") -> str:
    said = command("rules", *arguments, "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    return said.out


def _record(command: Command, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_text(command, *arguments, "--format", "json"))
    return found


def test_every_rule_and_gap_is_there_once_in_the_order_of_the_law(command: Command) -> None:
    """Acts by their day, provisions by pasal, ayat and huruf; gaps stand in their places."""
    every = sorted((*RULES, *GAPS), key=lambda each: (each.basis.order, each.id))
    assert IDS.findall(_text(command)) == [each.id for each in every]


def test_it_counts_and_says_what_it_is_not(command: Command) -> None:
    """How many rules and gaps, how to read one of them, and that it is no advice."""
    counted, more, advice = _text(command).splitlines()[-3:]
    assert counted == f"rules: {len(RULES)}; gaps: {len(GAPS)}"
    assert more == "`p2mi-rules rules show ID` tells one of them in full."
    assert advice == "What this command says is not legal advice."


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_line_is_wider_than_a_page(command: Command, lang: str) -> None:
    """A hundred columns, in either language."""
    assert max(map(len, _text(command, lang=lang).splitlines())) <= WIDTH


def test_an_instrument_stands_above_its_provisions(command: Command) -> None:
    """Title, period, whose word it is, how that was read; then a sentence for each provision."""
    whole = _text(command)
    assert "UU 18/2017: Pelindungan Pekerja Migran Indonesia\n  from 22 November 2017; statute, read as" in whole
    assert "  18 October 2004 to 21 November 2017; statute, read as official text\n" in whole
    told = " ".join(whole.split())
    assert "uu18-2017/p59-1: UU 18/2017 Pasal 59 ayat (1); recruitment permit, decides. A P3MI that is to" in told
    assert "uu18-2017/p64-manning: UU 18/2017 Pasal 64; gap: law that exists and is not encoded, 22 Nov" in told


def test_a_period_is_told_where_it_is_not_that_of_the_instrument(command: Command) -> None:
    """The licence of before November 2020 and the one since."""
    told = " ".join(_text(command, "--topic", "agency").split())
    assert "placement company, decides, 22 November 2017 to 1 November 2020. A company" in told
    assert "placement company, decides, from 2 November 2020. A company" in told


def test_a_day_that_was_not_found_is_no_first_of_january(command: Command) -> None:
    """Of one regulation only the year is known."""
    assert "  a day in 2015 to 2 December 2025; ministerial regulation" in _text(command)
    assert "  suatu hari dalam 2015 sampai 2 Desember 2025" in _text(command, lang="id")
    (perka,) = (each for each in _record(command)["instruments"] if each["name"] == "Perka BNP2TKI 21/2015")
    assert (perka["since"], perka["until"]) == ("2015-01-01..2015-12-31", "2025-12-03")


def test_in_indonesian_the_sentences_are_those_of_the_catalogue(command: Command) -> None:
    """Indonesian unless English is asked for, and every provision has its sentence."""
    told = " ".join(command("rules").out.split())
    assert all(voice("id").say(f"law.{each.id}") in told for each in (*RULES, *GAPS))
    assert told.endswith("Keluaran perintah ini bukan nasihat hukum.")


@pytest.mark.parametrize("day", [date(2004, 10, 18), date(2017, 11, 21), date(2020, 11, 1), date(2026, 1, 19)])
def test_a_day_shows_what_was_law_on_it(command: Command, day: date) -> None:
    """The day on which a rule ends is the first without it."""
    held = {each.id for each in (*RULES, *GAPS) if each.in_force(day)}
    assert set(IDS.findall(_text(command, "--on", day.isoformat()))) == held


@pytest.mark.parametrize("topic", list(Topic))
def test_a_topic_shows_its_rules_and_what_may_take_the_word_from_them(command: Command, topic: Topic) -> None:
    """Rules about it, and the gaps that take a rule about it."""
    rules = [rule for rule in RULES if rule.topic == topic]
    gaps = [gap.id for gap in GAPS if any(gap.takes(rule) for rule in rules)]
    assert set(IDS.findall(_text(command, "--topic", topic))) == {*(rule.id for rule in rules), *gaps}


def test_a_topic_may_be_named_in_indonesian(command: Command) -> None:
    """By its code or by a name of it."""
    assert _text(command, "--topic", "izin") == _text(command, "--topic", "permit")


def test_where_nothing_was_law_that_is_said(command: Command) -> None:
    """No rule speaks of kinds of work before the act of 2017."""
    assert _text(command, "--topic", "occupation", "--on", "2010-01-01").splitlines()[0] == (
        "nothing is in force about this"
    )


def test_the_record_tells_the_same(command: Command) -> None:
    """Instruments with their provisions, both sentences of each, and the digest of the rulebook."""
    whole = _record(command)
    assert set(whole) == {"on", "topic", "digest", "instruments"}
    assert (whole["on"], whole["topic"], whole["digest"]) == (None, None, Rulebook.shipped().digest)
    (act,) = (each for each in whole["instruments"] if each["name"] == "UU 18/2017")
    assert set(act) == {"name", "title", "authority", "seen", "since", "until", "provisions"}
    assert (act["authority"], act["seen"], act["since"], act["until"]) == ("statute", "primary", "2017-11-22", None)
    by_id = {each["id"]: each for each in act["provisions"]}
    rule, gap = by_id["uu18-2017/p51-1"], by_id["uu18-2017/p64-manning"]
    shared = {"id", "kind", "citation", "since", "until", "text"}
    assert set(rule) == shared | {"topic", "effect", "reason", "liable"}
    assert set(gap) == shared | {"takes"}
    assert (rule["kind"], rule["until"], set(rule["text"])) == ("rule", "2020-11-02", {"id", "en"})
    assert gap["takes"] == {"topics": [], "rules": ["uu18-2017/p49"]}


def test_a_record_says_what_was_asked(command: Command) -> None:
    """The day and the topic stand in it."""
    found = _record(command, "--on", "2024-01-01", "--topic", "permit")
    assert (found["on"], found["topic"]) == ("2024-01-01", "permit")
    assert [each["id"] for law in found["instruments"] for each in law["provisions"]] == [
        "uu18-2017/p59-1",
        "uu18-2017/p72-c",
        "pp22-2022/p1-11",
    ]
