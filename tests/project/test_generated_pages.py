"""Is the page on destinations what the policy data say?"""

from __future__ import annotations

import re
import subprocess
import sys

from p2mi_rules import countries
from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.rows import EVERY_COUNTRY
from tests.project.tree import ROOT

PAGE = ROOT / "docs" / "destinations.md"


def test_the_page_on_destinations_is_as_the_data_have_it() -> None:
    """A row that was added or changed is not on the page until the page is written again."""
    done = subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == 0, "write it again: python docs/generate.py"


def test_every_country_of_the_data_has_its_section_and_its_status() -> None:
    """Nobody who is named in a row or a list is left out of the table or of the sections."""
    text = PAGE.read_text(encoding="utf-8")
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
    text = PAGE.read_text(encoding="utf-8")
    missing = [row.id for row in PolicyBook.shipped().text.rows if row.note_en not in text]
    assert missing == ["DE-carried", "JP-carried-ijepa"]
