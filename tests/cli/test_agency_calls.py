"""Is every call of `agency` understood, and every slip told with its repair?"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli.agency.options import ACTIONS
from p2mi_rules.cli.agency.wording import TEXTS
from p2mi_rules.intake.registers import Use
from p2mi_rules.policy.agencies.stamps import Completeness

if TYPE_CHECKING:
    from tests.cli.calling import Command

IMPORT = ("import", "a.csv", "--title", "Daftar", "--retrieved", "2026-03-01")
FIND = "nothing to look for: p2mi-rules agency find [NAMA] [--licence NOMOR]"


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        ([], ["no command; there are: find, history, import (see p2mi-rules agency --help)"]),
        (["fnd"], ["there is no command 'fnd'; there are: find, history, import; did you mean find?"]),
        (["find"], [FIND]),
        (["history"], [FIND.replace("find", "history")]),
        (["find", "PT X", "--licens", "8"], ["there is no option --licens; did you mean --licence?"]),
        (["history", "PT X", "--on", "2026-03-01"], ["there is no option --on; did you mean --lang?"]),
        (["find", "PT X", "--register"], ["--register: its value is missing"]),
        (
            ["find", "--on", "kemarin", "--known-on", "x", "--format", "csv"],
            [
                "--format: there is no such value; there are: text, json",
                "--on: must be a date such as 2025-10-29",
                "--known-on: must be a date such as 2025-10-29",
                FIND,
            ],
        ),
        (
            ["import", "--published", "x", "--seen", "copi"],
            [
                "--seen: there is no such value; there are: primary, copy, press, memory; did you mean copy?",
                "use it as: p2mi-rules agency import FILE --title JUDUL --retrieved TANGGAL",
                "--published: must be a date such as 2025-10-29",
                "--title: is needed",
                "--retrieved: is needed",
            ],
        ),
        (["import", "a.csv", "--title", "Daftar"], ["--retrieved: is needed"]),
        (
            [*IMPORT, "--title", " ", "--title-en", "a\x1bb", "--url", "x" * 1001],
            [
                f"{option}: must be a text of one line, of at most 1000 characters"
                for option in ("--title", "--title-en", "--url")
            ],
        ),
    ],
)
def test_what_cannot_be_understood_is_told(command: Command, arguments: list[str], lines: list[str]) -> None:
    """Everything wrong at once, each with what would be right."""
    said = command("agency", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.errors == [f"p2mi-rules: {line}" for line in lines]


@pytest.mark.parametrize(("lang", "begin"), [("id", "Pemakaian:"), ("en", "Usage:")])
def test_help_names_every_action_and_every_option(command: Command, lang: str, begin: str) -> None:
    """The overview has a line for each action, and each action a line for each of its options."""
    said = command("agency", "--help", "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    assert said.out.startswith(begin)
    assert all(action.usage in said.out for action in ACTIONS.values())
    for name, action in ACTIONS.items():
        told = command("agency", name, "--help", "--lang", lang)
        assert told.out.startswith(begin)
        assert all(option in told.out for option in action.choices)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_overview_of_all_commands_names_it(command: Command, lang: str) -> None:
    """Whoever asks for help learns that companies can be looked up."""
    said = command("--help", "--lang", lang)
    assert "p2mi-rules agency find" in said.out
    assert "\n  agency " in said.out


def test_every_text_has_both_languages_with_the_same_parts() -> None:
    """Nothing is left out in one of them, and every value that is told has its words."""
    for texts in TEXTS.values():
        parts = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in texts]
        assert all(texts)
        assert parts[0] == parts[1]
    assert {f"use_{use.value}" for use in Use} | {each.value for each in Completeness} <= TEXTS.keys()


def test_no_text_says_not_registered() -> None:
    """A company that is not found is not found in the register consulted; nobody is called unregistered or illegal."""
    said = " ".join(text for texts in TEXTS.values() for text in texts).casefold()
    assert not [word for word in ("tidak terdaftar", "not registered", "ilegal", "illegal") if word in said]
