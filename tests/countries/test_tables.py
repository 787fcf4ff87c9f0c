"""Do the name tables agree with themselves, with each other and with ISO 3166-1?"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pycountry
import pytest

from p2mi_rules import countries
from p2mi_rules.countries.spelling import normal
from p2mi_rules.countries.tables import codes, composed, names, spellings

DATA = Path(countries.__file__).parent / "data"
KINDS = {"abbreviation", "code", "english", "official", "old", "press", "spelling"}


def rows(table: str) -> list[dict[str, str]]:
    """Read a table afresh, not by the code under test."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NAMES, AMBIGUOUS, WORDS = rows("country_names"), rows("country_ambiguous"), rows("country_words")
ALIASES = [row for row in rows("country_aliases") if row["kind"] != "slip"]
SLIPS = [row for row in rows("country_aliases") if row["kind"] == "slip"]


def test_every_iso_country_and_kosovo_are_in_the_table_once() -> None:
    """The table is ISO 3166-1 as pycountry knows it, code for code, and Kosovo."""
    iso = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    assert {row["alpha2"]: row["alpha3"] for row in NAMES} == iso | {"XK": "XKX"}
    assert len(NAMES) == len(iso) + 1


def test_every_cell_of_the_names_is_filled_and_own() -> None:
    """No name is blank or padded, and each row says that it is our own work."""
    for row in NAMES:
        assert all(cell and cell == cell.strip() for cell in row.values())
        assert row["source"] == "own"


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["alpha2"])
def test_display_names_resolve_to_their_own_country(row: dict[str, str]) -> None:
    """What ``name`` shows in either language is read back as the same country, alone or with a code."""
    own = countries.Resolved(row["alpha2"])
    for lang in ("name_id", "name_en"):
        text = row[lang]
        written = [
            text,
            text.upper(),
            normal(text).replace(" ", ""),
            f"{text} ({row['alpha2']})",
            f"{text} [{row['alpha3']}]",
        ]
        written += [f"{row['name_id']} ({row['name_en']})", f"{row['name_en']}/{row['name_id']}"]
        assert {countries.resolve(form) for form in written} == {own}
        assert {countries.read(form) for form in written} == {own}
    assert countries.name(row["alpha2"]) == countries.name(row["alpha2"], "id") == row["name_id"]
    assert countries.name(row["alpha2"], "en") == row["name_en"]


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["alpha2"])
def test_codes_resolve_to_their_own_country(row: dict[str, str]) -> None:
    """Both codes of each country are codes of it, and only the alpha-2 in capitals exists as such."""
    own = countries.Resolved(row["alpha2"])
    for code in (row["alpha2"], row["alpha3"]):
        assert countries.from_code(code) == countries.from_code(f" {code.lower()} ") == own
    assert countries.exists(row["alpha2"])
    assert not countries.exists(row["alpha2"].lower())
    assert not countries.exists(row["alpha3"])


@pytest.mark.parametrize(
    "title", ["Negara", "Republik", "Kerajaan", "Federasi", "Republic of", "Kingdom of the", "The"]
)
def test_titles_before_a_display_name_never_lead_to_another_country(title: str) -> None:
    """A title changes no answer but where the titled name is another state's, or several states'."""
    changed = {
        (row["alpha2"], text): countries.resolve(f"{title} {text}")
        for row in NAMES
        for text in (row["name_id"], row["name_en"])
        if countries.resolve(f"{title} {text}") != countries.Resolved(row["alpha2"])
    }
    republics = {
        ("CN", "China"): countries.Ambiguous(("TW", "CN")),
        ("CN", "Tiongkok"): countries.Resolved("TW"),
        ("DM", "Dominica"): countries.Ambiguous(("DM", "DO")),
        ("DM", "Dominika"): countries.Resolved("DO"),
    }
    of = {
        ("CN", "China"): countries.Resolved("TW"),
        ("DM", "Dominica"): countries.Ambiguous(("DM", "DO")),
    }
    assert changed == {"Republik": republics, "Republic of": of}.get(title, {})


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["alpha2"])
def test_a_record_reads_codes_in_any_case_unless_they_are_words(row: dict[str, str]) -> None:
    """A code is read in any case; of a word it is suggested (of *and* nothing is), and ``AS`` is asked about."""
    own, asked = countries.Resolved(row["alpha2"]), countries.Ambiguous(("AS", "US"))
    suggested = f"{row['name_id']} ({row['alpha2']})"
    counts = {word["word"].upper(): word["counts"] for word in WORDS}
    for code in (row["alpha2"], row["alpha3"]):
        for written in (code, code.lower(), code.title(), f" {code.lower()} "):
            answer = countries.read(written)
            if code == "AS":
                assert answer == asked
            elif counts.get(code) == "always" or (code in counts and not written.isupper()):
                assert isinstance(answer, countries.Unrecognised)
                assert answer.suggestions[:1] == ((suggested,) if normal(code) else ())
            else:
                assert answer == own


def test_words_that_are_codes_are_codes_of_their_country() -> None:
    """Each word is the code of the country beside it, comes once, says when it counts and why."""
    for row in WORDS:
        assert codes()[row["word"].upper()] == row["alpha2"]
        assert row["counts"] == ("always" if row["word"].isupper() else "small")
        assert row["note"]
        assert isinstance(countries.resolve(row["word"]), countries.Unrecognised | countries.Ambiguous)
    assert len({row["word"].upper() for row in WORDS}) == len(WORDS)


def test_slips_are_suggested_and_never_taken() -> None:
    """A frequent slip is in the table for its suggestion alone."""
    for row in SLIPS:
        for answer in (countries.resolve(row["alias"]), countries.read(row["alias"].upper())):
            assert isinstance(answer, countries.Unrecognised)
            assert answer.suggestions[0].endswith(f"({row['alpha2']})")
    assert SLIPS


def test_no_spelling_is_written_down_twice() -> None:
    """No two aliases have one normal form, none repeats a name, and none is beside an ambiguity."""
    forms = Counter(normal(row["alias"]) for row in (*ALIASES, *SLIPS)) + Counter(
        normal(row["name"]) for row in AMBIGUOUS
    )
    assert [form for form, times in forms.items() if times > 1] == []
    own = {normal(text) for row in NAMES for text in (row["name_id"], row["name_en"])}
    assert own & set(forms) == set()
    assert "" not in own | set(forms)


def test_no_spelling_stands_for_two_countries() -> None:
    """Every form made of names, aliases and ambiguities is there, with nothing lost to another row."""
    expected: dict[str, set[str]] = {}
    for row in NAMES:
        for text in (row["name_id"], row["name_en"]):
            for form in (normal(text), normal(text).replace(" ", "")):
                expected.setdefault(form, set()).add(row["alpha2"])
    for row in ALIASES:
        expected.setdefault(normal(row["alias"]), set()).add(row["alpha2"])
    assert {form: found for form, found in expected.items() if len(found) > 1} == {}
    for row in AMBIGUOUS:
        expected.setdefault(normal(row["name"]), set()).update(row["candidates"].split(";"))
    assert {form: set(found) for form, found in spellings().items()} == expected


def test_composed_forms_never_contradict_a_spelling() -> None:
    """A name beside its code or translation is no spelling of another country."""
    clashes = {form for form, found in composed().items() if spellings().get(form, found) != found}
    assert clashes == set()
    made = {
        form: alpha_2
        for alpha_2, pair in names().items()
        for first, second in [tuple(normal(text) for text in pair)]
        for form in (f"{first} {second}", f"{second} {first}")
    }
    assert {form: composed()[form] for form in made} == {form: (alpha_2,) for form, alpha_2 in made.items()}


@pytest.mark.parametrize("row", ALIASES, ids=lambda row: row["alias"])
def test_aliases_resolve_to_their_country(row: dict[str, str]) -> None:
    """Each alias is of a known kind and is found by name and in a record alike."""
    assert row["kind"] in KINDS
    assert row["alias"] == row["alias"].strip()
    assert countries.resolve(row["alias"]) == countries.read(row["alias"]) == countries.Resolved(row["alpha2"])


@pytest.mark.parametrize("row", AMBIGUOUS, ids=lambda row: row["name"])
def test_ambiguous_names_name_their_candidates(row: dict[str, str]) -> None:
    """Each ambiguous name gives two or more countries that exist, and says why it is there."""
    candidates = tuple(row["candidates"].split(";"))
    assert countries.resolve(row["name"]) == countries.read(row["name"]) == countries.Ambiguous(candidates)
    assert len(candidates) == len(set(candidates)) > 1
    assert all(countries.exists(alpha_2) for alpha_2 in candidates)
    assert row["note"]


def test_codes_among_the_aliases_are_codes_of_their_country() -> None:
    """An alias of the kind ``code`` is one of the two codes of the country it is given to."""
    for row in ALIASES:
        if row["kind"] == "code":
            assert codes()[row["alias"]] == row["alpha2"]


def test_no_spelling_is_the_code_of_another_country() -> None:
    """Where a spelling is a code too, both mean the same country, or the spelling is ambiguous."""
    shared = {form: found for form, found in spellings().items() if form.upper() in codes()}
    assert {form for form, found in shared.items() if codes()[form.upper()] not in found} == set()
    assert {form for form, found in shared.items() if len(found) > 1} == {"as"}
