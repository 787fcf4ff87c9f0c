"""Is what the wheel ships the reviewed text, sourced and soberly worded?"""

from __future__ import annotations

import pickle
import re
import runpy
import subprocess
import sys
import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.policy import PolicyBook, Situation, generate
from p2mi_rules.policy.rows import BookText
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import DestinationStatus, Seen

if TYPE_CHECKING:
    from pathlib import Path

BOOK = PolicyBook.shipped()
TEXTS = generate.texts_of_policy()
COUNTRIES = [
    "KH",
    "MM",
    "TH",
    "LA",
    "KR",
    "JP",
    "DE",
    "SA",
    "AE",
    "QA",
    "KW",
    "MY",
    "SG",
    "HK",
    "TW",
    "BN",
    "PL",
    "IT",
    "HU",
    "TR",
    "CN",
    "AU",
    "NZ",
    "GR",
]
# The addresses of pages, and the code of Portugal, which is also how a company is written.
NOT_OUR_WORDS = ("url = ", 'country = "PT"', 'id = "PT-')
# Nobody is called illegal, no company is named or accused.
FORBIDDEN = re.compile(
    r"\bilegal\w*|\billegal\w*|\bgelap\b|\bPT\b|\bCV\b|\bmafia\b|\bsindikat\b|\bpenipu\b", re.IGNORECASE
)


def test_the_constants_are_what_the_reviewed_text_says() -> None:
    """Generated again from the TOML, the constants are the same."""
    assert generate.main(["--check"]) == 0
    assert generate.reviewed() == BOOK.text


def test_the_digest_is_that_of_the_rows() -> None:
    """The digest shipped as a constant is the one the rows have."""
    assert BOOK.digest == BOOK.text.digest


def test_generating_writes_what_checking_compares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing or old file is told by the exit code, and written without --check."""
    monkeypatch.setattr(generate, "SHIPPED", tmp_path / "shipped.py")
    assert generate.main(["--check"]) == 1
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    (tmp_path / "shipped.py").write_text("old", encoding="utf-8")
    assert generate.main(["--check"]) == 1


def test_the_command_compares(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as a command with --check, it exits with the result of the comparison."""
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(generate.__file__, run_name="__main__")
    assert left.value.code == 0


def test_constants_read_back_as_the_book_they_were_made_from() -> None:
    """Text to constants to book is a round trip."""
    names: dict[str, object] = {}
    exec(generate.written(BOOK.text), names)  # noqa: S102 - our own generated constants
    assert (names["BOOK"], names["DIGEST"]) == (BOOK.text, BOOK.digest)


def test_using_shipped_policy_reads_no_toml() -> None:
    """Neither tomllib nor pycountry is loaded by an answer from the shipped book."""
    code = (
        "import sys; from datetime import date; from p2mi_rules.policy import PolicyBook, Situation;"
        "PolicyBook.shipped().standing(Situation('KH', date(2025, 10, 29)));"
        "print({'tomllib', 'pycountry', 'difflib', 'p2mi_rules.policy.texts.reader'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    assert told.stdout.strip() == "set()"


def test_no_row_rests_on_memory() -> None:
    """Nothing known from memory alone is shipped."""
    assert {source.id for source in BOOK.sources.values() if source.seen is Seen.MEMORY} == set()


def test_every_source_is_used_and_dated_by_the_day_of_the_data() -> None:
    """A source that no row names has no place, and none is newer than the data."""
    text = BOOK.text
    limits = {name for row in text.rows if row.kind == "host_limit" for name in row.named_sources}
    assert {source.id for source in text.sources} == text.sources_of_policy | limits
    assert date(2026, 3, 9) <= BOOK.policy_date <= date(2026, 11, 24)


def test_the_policy_is_as_old_as_its_newest_indonesian_source() -> None:
    """A Hungarian decree of June 2026 makes Indonesian policy no newer."""
    assert BOOK.sources["hu-decree-92-2026"].published == date(2026, 6, 5)
    assert BOOK.policy_date == BOOK.sources["dirjen-pelindungan-2026-03-09"].published < date(2026, 6, 5)
    assert PolicyBook(BookText("2026")).policy_date == ACT_BEGINS


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(generate.DATA).as_posix())
def test_words_about_people_and_companies_are_sober(path: Path) -> None:
    """No text calls a person illegal, names a company or accuses one; addresses and country codes are not our words."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(NOT_OUR_WORDS)]
    assert [line for line in lines if FORBIDDEN.search(line)] == []


def test_no_address_names_a_company() -> None:
    """An address that spells a company's name is cut to its site."""
    assert [source.id for source in BOOK.sources.values() if re.search(r"[/-](pt|cv)-", source.url)] == []


@pytest.mark.parametrize("word", ["PMI ilegal", "illegal workers", "PT Contoh"])
def test_the_pattern_finds_what_is_forbidden(word: str) -> None:
    """The pattern can fail a text."""
    assert FORBIDDEN.search(word)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_a_file_of_its_own(country: str) -> None:
    """The twenty-four countries of the first data have one file each, with rows."""
    read = tomllib.loads((generate.DATA / "countries" / f"{country}.toml").read_text(encoding="utf-8"))
    assert read["country"] == country
    assert read["row"]


@pytest.mark.parametrize(
    ("name", "size", "complete"),
    [("L14-2020-07", 14, True), ("L23-2020-10", 10, False), ("L17-2021-01", 17, True), ("L65-2022-04", 64, True)],
)
def test_lists_have_all_their_names(*, name: str, size: int, complete: bool) -> None:
    """Fourteen, ten of twenty-three, seventeen, and sixty-five names of which one is ambiguous."""
    found = next(one for one in BOOK.text.lists if one.id == name)
    assert (len(found.countries), "complete" in found.flags) == (size, complete)


def test_the_decree_of_2015_names_nineteen_countries() -> None:
    """Kepmenaker 260/2015 covers nineteen countries, the roadmap before it twenty-one."""
    named = {
        prefix: {country for row in BOOK.text.rows if row.id.startswith(prefix) for country in row.countries}
        for prefix in ("kepmenaker-260", "roadmap")
    }
    assert {prefix: len(countries) for prefix, countries in named.items()} == {"kepmenaker-260": 19, "roadmap": 21}
    announced = next(row for row in BOOK.text.rows if row.id == "revocation-2023-08-23")
    assert (set(announced.countries), announced.kind) == (named["kepmenaker-260"], "announced")


def test_the_shipped_book_is_one_object() -> None:
    """Asked twice, the same book is given."""
    assert PolicyBook.shipped() is BOOK


def test_a_book_crosses_processes() -> None:
    """Pickled and restored, a book with tables is equal and answers alike."""
    book = BOOK.with_table("mine", {"a": 1})
    restored = pickle.loads(pickle.dumps(book))  # noqa: S301 - our own book
    assert restored == book
    assert restored.standing(Situation("KH", date(2025, 10, 29))) == BOOK.standing(Situation("KH", date(2025, 10, 29)))


def test_books_are_equal_by_rows_and_tables() -> None:
    """Equal rows and tables make equal books; a table more makes another, with the same digest."""
    again = PolicyBook(BOOK.text)
    assert again == BOOK
    assert hash(again) == hash(BOOK)
    assert again.with_table("mine", 1) != BOOK
    assert BOOK.with_table("mine", 1).digest == BOOK.digest
    assert again != "a book"


def test_the_order_of_rows_does_not_change_the_digest() -> None:
    """The digest is of the rows, not of the order of files."""
    text = BOOK.text
    assert text._replace(rows=text.rows[::-1]).digest == BOOK.digest
    assert BookText("2026").digest != BOOK.digest


def test_a_book_cannot_be_changed() -> None:
    """Neither attributes nor tables of a book can be set."""
    for name in ("version", "tables", "other"):
        with pytest.raises(AttributeError):
            setattr(BOOK, name, {})
    with pytest.raises(TypeError):
        BOOK.tables["x"] = 1  # type: ignore[index]  # that it cannot be set is the point


def test_the_name_of_a_book_is_short() -> None:
    """A book shows its version and the start of its digest."""
    assert repr(BOOK) == f"PolicyBook(2026.11.24, {BOOK.digest[:12]})"


def test_an_unknown_word_of_silence_is_refused() -> None:
    """Silence is open or strict."""
    with pytest.raises(FaultyRequestError, match="open or strict"):
        BOOK.standing(Situation("KH", date(2025, 10, 29)), silence="loud")


def test_strict_silence_is_not_listed() -> None:
    """Under strict silence a country nobody spoke of is not listed."""
    answer = BOOK.standing(Situation("AT", date(2019, 6, 1)), silence="strict")
    assert (answer.statuses, answer.why) == (frozenset({DestinationStatus.NOT_LISTED}), None)
