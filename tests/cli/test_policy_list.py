"""Does `policy list` name every list and decree, and the countries of one?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.calling import Command


def _lines(command: Command, *arguments: str) -> list[str]:
    said = command("policy", "list", *arguments, "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    return said.out.splitlines()


@pytest.mark.parametrize(
    "cells",
    [
        ("kepmenaker-260-2015", "2015-07-01", "-", "19", "-"),
        ("kepmenaker-151-2020", "2020-03-20", "2020-07-29", "every", "-"),
        ("L14-2020-07", "2020-07-30..2020-08-31", "2020-10-01..2020-10-31", "14", "yes"),
        ("L23-2020-10", "2020-10-01..2020-10-31", "2021-01-07", "10", "no"),
        ("L65-2022-04", "2022-04-18", "2022-05-01..2022-05-31", "64", "yes"),
    ],
)
def test_each_stands_in_a_line(command: Command, cells: tuple[str, ...]) -> None:
    """Id, days, number of countries, complete or not, and what it is."""
    lines = {line.split()[0]: line.split() for line in _lines(command) if line}
    assert tuple(lines[cells[0]][:5]) == cells
    assert "closed:" in lines["kepmenaker-260-2015"]


def test_the_nineteen_are_named(command: Command) -> None:
    """Three rows of one decree, with what they share above and one country a line."""
    lines = _lines(command, "kepmenaker-260-2015")
    named = [line for line in lines if line.startswith("  ") and line.endswith(")")]
    assert "19 countries:" in lines
    assert len(named) == 19
    assert "  Syria (SY)" in named
    assert "About these alone: kind of employer: individual or household." in lines
    assert "No list of destinations: of a country that is not named it says nothing." in lines


def test_an_annex_is_told_where_it_was_seen(command: Command) -> None:
    """Sector or employer, without limits, or not seen."""
    lines = _lines(command, "L14-2020-07")
    assert "  United Arab Emirates (AE): occupation: hospitality worker" in lines
    assert "  Australia (AU): kind of employer: legal entity" in lines
    assert "  Taiwan (TW): without limits" in lines
    assert "  Zambia (ZM): its column of the annex was not seen" in lines
    assert "Complete: a country that is not named is absent from it." in lines


def test_a_list_seen_in_part_says_that_absence_says_nothing(command: Command) -> None:
    """Ten of twenty-three."""
    lines = _lines(command, "L23-2020-10")
    assert "Seen in part: absence from it says nothing." in lines
    assert "10 countries:" in lines


def test_a_name_that_is_not_clear_is_told(command: Command) -> None:
    """One Congo or the other."""
    whole = " ".join(_lines(command, "L65-2022-04"))
    assert "perhaps one of: Democratic Republic of the Congo (CD), Republic of the Congo (CG)." in whole


def test_a_decree_on_every_country_names_none(command: Command) -> None:
    """There is nothing to count."""
    lines = _lines(command, "kepmenaker-151-2020")
    assert "every country" in lines
    assert not [line for line in lines if line.startswith("  ") and line.endswith(")")]


def test_a_near_miss_is_asked_back(command: Command) -> None:
    """The list that was probably meant."""
    said = command("policy", "list", "L65-2022", "--lang", "en")
    assert said == (2, "", ["p2mi-rules: there is no list or decree L65-2022; did you mean L65-2022-04?"])
    assert command("policy", "list", "zzz").errors == ["p2mi-rules: tidak ada daftar atau keputusan zzz"]


def test_what_was_not_public_yet_is_not_there(command: Command) -> None:
    """Before April 2022 nobody could know the list of sixty-five."""
    assert command("policy", "list", "L65-2022-04", "--known-on", "2022-04-17").code == 2
    assert command("policy", "list", "L65-2022-04", "--known-on", "2022-04-18").code == 0


def test_the_record_tells_the_same(command: Command) -> None:
    """Counts without an id, countries with one; a scope that was not seen is null."""

    def record(*arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads("\n".join(_lines(command, *arguments, "--format", "json")))
        return found

    short = {each["id"]: each for each in record()["lists"]}
    assert (short["kepmenaker-151-2020"]["count"], short["L23-2020-10"]["complete"]) == (None, False)
    whole = record("L14-2020-07")
    scopes = {each["country"]: each["scope"] for each in whole["countries"]}
    assert (scopes["AE"], scopes["TW"], scopes["ZM"]) == ({"occupations": ["hospitality"]}, {}, None)
    assert (whole["count"], whole["sources"][0]["authority"]) == (14, "official_list")
    assert record("L65-2022-04")["unclear"] == ["CD", "CG"]


def test_own_lists_are_there_too(command: Command) -> None:
    """A list of the caller's, whose entries differ in nothing, with a row of several scopes beside it."""
    text = """
[[source]]
id = "own"
title_id = "Daftar"
title_en = "A list"
issuer = "M"
authority = "decree"
seen = "primary"
published = "2026-01-01"
[[row]]
id = "own-row"
kind = "closed"
countries = ["TH", "KH"]
source = "own"
note_id = "a"
note_en = "b"
[[row]]
id = "own-row/LA"
kind = "closed"
country = "LA"
except_occupations = ["nurse"]
source = "own"
note_id = "a"
note_en = "b"
"""
    lines = _lines(command, "own-row", "--policy", command.file("own.toml", text))
    assert "  Thailand (TH)" in lines
    assert "  Laos (LA): occupation: other than nurse" in lines
