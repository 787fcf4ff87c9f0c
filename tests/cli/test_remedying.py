"""Does the command tell remedies, and refuse what cannot be?"""

from __future__ import annotations

import json
from datetime import date

import pytest

from p2mi_rules.cli import main

TODAY = date(2026, 11, 24)
HONG_KONG = ("remedy", "--destination", "HK", "--route", "p2p", "--recruiter", "p3mi")


def called(*arguments: str) -> int:
    """The exit code of a call on a day."""
    return main([*arguments], today=lambda: TODAY)


def test_it_tells_the_remedies_of_one_placement(capsys: pytest.CaptureFixture[str]) -> None:
    """In words, on the day of the call where no departure is stated."""
    assert called(*HONG_KONG, "--documents-missing", "paspor", "--lang", "en") == 0
    assert "must truly be there: passport" in capsys.readouterr().out


def test_its_record_is_that_of_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    """With the remedies in it, and costs as they are given."""
    assert called(*HONG_KONG, "--documents-missing", "paspor", "--cost", "passport=4", "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["judged_on"] == "2026-11-24"
    assert record["remedies"][0]["cost"] == 4


def test_help_tells_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    """Its own among them, and none that it does not have."""
    assert called("remedy", "--help") == 0
    shown = capsys.readouterr().out
    assert "--cost" in shown
    assert "--profile" not in shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--cost", "route"), "FAKTA=ANGKA"),
        (("--cost", "warna=2"), "warna"),
        (("--age", "tua"), "age"),
        (("kasus.csv",), "kasus.csv"),
    ],
    ids=str,
)
def test_what_cannot_be_is_told(typed: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with the exit code of what cannot be understood."""
    assert called(*HONG_KONG, *typed) == 2
    assert said in capsys.readouterr().err
