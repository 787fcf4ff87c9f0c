"""Are the generated pages what data, rules and register say?"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tomllib
from typing import Any

from p2mi_rules import countries
from p2mi_rules.norms import Function
from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.rules import GAPS, OVERLAPS, RULES
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import DestinationStatus, Route
from p2mi_rules.words import FIELDS
from tests.project.tree import ROOT

DESTINATIONS = ROOT / "docs" / "destinations.md"
LAW = ROOT / "docs" / "law.md"
DOUBTS = ROOT / "docs" / "pages" / "doubts.toml"
NORMS = ROOT / "research" / "norms.csv"
TREATED = {
    *("reading", "conflict in data", "data", "open answer", "warning"),
    *("gap", "notice", "message", "choice", "nothing"),
}


def _section(heading: str) -> str:
    """What stands on the page on law under a heading of the second level."""
    return LAW.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _provision(name: str) -> str:
    """What stands on the page on law about one provision."""
    return _section("Provisions").partition(f"\n#### `{name}`: ")[2].partition("\n#### ")[0]


def _joined(text: str) -> str:
    """A text with its lines joined."""
    return " ".join(text.replace("\n> ", " ").split())


def _doubts() -> list[dict[str, Any]]:
    with DOUBTS.open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["doubt"]
    return found


def test_the_pages_are_as_the_data_have_them() -> None:
    """A row, a rule or a norm that was added or changed is not on its page until the page is written again."""
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        check=False,
        timeout=120,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, ""), "write them again: python docs/generate.py"


def test_every_country_of_the_data_has_its_section_and_its_status() -> None:
    """Nobody who is named in a row or a list is left out of the table or of the sections."""
    text = DESTINATIONS.read_text(encoding="utf-8")
    book = PolicyBook.shipped()
    codes = {code for row in book.text.rows for code in row.countries}
    codes.update(code for one in book.text.lists for code in one.countries)
    shown = {f"{countries.name(code, 'en')} ({code})" for code in codes - {EVERY_COUNTRY}}
    sections = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    table = set(re.findall(r"^\| (.+? \([A-Z]{2}\)) \|", text, re.MULTILINE))
    assert shown <= sections
    assert sections == table


def test_every_row_stands_on_the_page() -> None:
    """Each row is told somewhere, behind an answer or beside it; but not what an open row says already."""
    text = DESTINATIONS.read_text(encoding="utf-8")
    missing = [row.id for row in PolicyBook.shipped().text.rows if row.note_en not in text]
    assert missing == ["DE-carried"]


def test_the_page_on_law_has_every_provision_in_the_order_of_the_law() -> None:
    """Rules and gaps alike, each once."""
    every = sorted((*RULES, *GAPS), key=lambda each: (each.basis.order, each.id))
    assert re.findall(r"^#### `(.+)`: ", _section("Provisions"), re.MULTILINE) == [each.id for each in every]


def test_every_gap_and_every_overlap_has_its_line() -> None:
    """What is known and not encoded, and what is asked twice, stand together once more."""
    assert re.findall(r"^\| `(.+?)` \|", _section("Gaps"), re.MULTILINE) == [gap.id for gap in Rulebook.shipped().gaps]
    twice = _section("What the law asks twice")
    assert all(f"`{each.rules[0]}`, `{each.rules[1]}` | {each.why} |" in twice for each in OVERLAPS)
    assert twice.count("\n| `") == len(OVERLAPS)


def test_every_question_has_its_line_and_the_free_function_its_reason() -> None:
    """What rules read is told once, with all its answers; the one function says why it is one."""
    questions = Rulebook.shipped().questions
    assert re.findall(r"^\| `(\w+)` \|", _section("Questions"), re.MULTILINE) == [each.id for each in questions]
    free = _section("The free function among the questions")
    assert re.findall(r"^- `(\w+)`", free, re.MULTILINE) == [
        each.id for each in questions if isinstance(each, Function)
    ]
    assert "ten rules would each have to repeat it" in _joined(free)


def test_every_norm_stands_on_the_page() -> None:
    """Behind each provision that it carries, or in the register with its reason or with what else carries it."""
    with NORMS.open(encoding="utf-8", newline="") as lines:
        norms = list(csv.DictReader(lines))
    register = _section("The register of norms")
    for norm in norms:
        places = [_provision(name) for name in norm["where"].split(";")] if norm["encoded_as"] == "rule" else [register]
        named = f"[{norm['norm']}]({norm['url']})" if norm["url"] else norm["norm"]
        assert all(named in place and norm["in_short"] in _joined(place) for place in places), norm["norm"]


def test_what_rests_on_secondary_reading_warns() -> None:
    """Of all the rules that are listed there none decides; a text read in full is not listed."""
    listed = re.findall(r"^\| `(.+?)` \| (\w+) \|", _section("What rests on secondary reading"), re.MULTILINE)
    assert {effect for _, effect in listed} == {"warns"}
    assert {"perka-bnp2tki21-2015", "syarat-e-pmi/jkn"} <= {name for name, _ in listed}
    assert "uu18-2017/p59-1" not in {name for name, _ in listed}


def test_every_doubt_says_how_it_is_treated() -> None:
    """Closed kinds, none idle; what is in doubt and what is done stand on the page."""
    doubts = _doubts()
    assert {kind for doubt in doubts for kind in doubt["treated"]} == TREATED
    assert all(set(doubt) == {"about", "title", "doubt", "treated", "done"} for doubt in doubts)
    assert len({doubt["title"] for doubt in doubts}) == len(doubts)
    page = _joined(_section("Contradictions and open questions"))
    assert all(doubt["doubt"] in page and doubt["done"] in page for doubt in doubts)


def test_what_a_doubt_names_exists() -> None:
    """Each id between backticks is a rule, a question, a row, a notice, or a word of the vocabulary or the command."""
    text = PolicyBook.shipped().text
    known = {each.id for each in (*RULES, *GAPS, *text.rows, *text.lists, *text.notices)}
    known |= {*Rulebook.shipped().by_id, *FIELDS, *map(str, DestinationStatus), *map(str, Route)}
    known |= {"ministry", "statute", "text_unseen", "--silence", "--no-carry-forward", "--list"}
    named = {name for doubt in _doubts() for name in re.findall(r"`(.+?)`", doubt["doubt"] + doubt["done"])}
    assert named - known == set()
