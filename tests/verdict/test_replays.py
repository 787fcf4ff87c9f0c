"""How is it told what came of a replay, and to whom does it tell nothing?"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import pytest

from p2mi_rules import PolicyBook, check, replay
from p2mi_rules.verdict.canonical import canonical
from tests.verdict.cases import CAMBODIA, GOOD
from tests.verdict.sealed import COMPANY, NAMED, OTHER_POLICY, parts, sealed_again


@pytest.mark.parametrize("lang", ["id", "en"])
def test_neither_text_nor_record_tells_whose_placement_it_is(lang: str) -> None:
    """No reference, no company, no birth date, no origin, in whatever result."""
    stated = attrs.evolve(NAMED, worker=attrs.evolve(NAMED.worker, birth_date=date(2000, 5, 17)))
    document = check(stated).sealed(personal=True)
    assert all(word in document for word in ("kasus-7", COMPANY, "2000-05-17", "ID-JB"))
    found = [
        replay(document),
        replay(document, policy=OTHER_POLICY),
        replay(document.replace(COMPANY, f"{COMPANY}x")),
    ]
    told = "".join(f"{each.text(lang)}{json.dumps(each.record(lang))}{each!r}" for each in found)
    assert [word for word in ("kasus-7", "Bidar", "2000-05", "ID-JB") if word in told] == []


def test_every_result_has_its_words_in_both_languages() -> None:
    """The headline with the statuses, a line for each difference, one for each obstacle with its faults."""
    same = replay(check(CAMBODIA).sealed())
    assert same.text("id") == (
        "Terulang sama: fakta, aturan, dan data yang sama memberi putusan yang sama (nonprosedural)."
    )
    assert same.text("en") == "Reproduced: the same facts, rules and data give the same verdict (nonprocedural)."
    turned = replay(check(GOOD).sealed(), policy=OTHER_POLICY).text("en")
    assert turned.startswith("The answer differs: then no breach found, now nonprocedural.\n  - Policy: then ")
    assert "Status: then no breach found, now nonprocedural." in turned
    assert "satisfied, now breached. Rows of policy: then " in " ".join(turned.split())
    format_9 = replay({"kind": "p2mi-rules receipt", "format": 9})
    assert format_9.text("en").startswith("Not judged again; the receipt says: -.\n  - It is of format 9,")
    refused = parts(CAMBODIA)
    refused["request"]["reading"] = "lenient"
    said = replay(sealed_again(refused)).text("id")
    assert said.splitlines()[-1].startswith("    - reading: ")


def test_what_is_new_and_what_is_gone_is_told() -> None:
    """A joint finding that was there, a rule that was not asked, a rule that is not asked any more."""
    document = parts(CAMBODIA)
    document["outcome"]["joint"] = ["a/1", "b/2"]
    document["outcome"]["rules"]["toy/old"] = {"citation": "Old 1", "outcome": "satisfied", "rows": []}
    del document["outcome"]["rules"]["uu18-2017/p69"]
    said = replay(sealed_again(document)).text("en")
    assert "  - Rules that cannot all hold: then a/1, b/2, now -.\n" in said
    assert "  - UU 18/2017 Pasal 69 [uu18-2017/p69]: not asked then, now open.\n" in said
    assert "  - Old 1 [toy/old]: then satisfied, not asked now." in said


def test_what_has_no_name_any_more_is_told_as_it_stands() -> None:
    """A status and an outcome of another version; a rule that rests on nothing any more."""
    document = parts(CAMBODIA)
    document["outcome"]["status"] = "halfway"
    document["outcome"]["rules"]["uu18-2017/p72-d"] = {"citation": "c", "outcome": "half", "rows": ["old"]}
    said = replay(sealed_again(document)).text("en")
    assert said.startswith("The answer differs: then halfway, now nonprocedural.")
    assert "[uu18-2017/p72-d]: then half, now " in said


def test_the_record_is_plain_data_with_every_sentence() -> None:
    """JSON holds it; digests stand in it whole."""
    found = replay(check(GOOD).sealed(), policy=OTHER_POLICY).record("en")
    assert json.loads(json.dumps(found)) == found
    assert (found["result"], found["status_then"], found["status_now"]) == (
        "differs",
        "no_breach_found",
        "nonprocedural",
    )
    differences: Any = found["differences"]
    assert differences[0]["then"] == PolicyBook.shipped().digest
    assert all(each["text"] for each in differences)
    obstacles: Any = replay(canonical({**parts(), "library": "x"})).record("id")["obstacles"]
    assert [(each["what"], each["asked"], each["errors"]) for each in obstacles] == [("seal", None, [])]
