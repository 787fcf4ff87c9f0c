"""Is every call of `policy` understood, and every slip told with its repair?"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli import main
from p2mi_rules.cli.policy.options import ACTIONS
from p2mi_rules.cli.policy.wording import TEXTS
from p2mi_rules.cli.wording import LANGUAGES

if TYPE_CHECKING:
    from datetime import date

    from tests.cli.calling import Command


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        ([], ["no command; there are: show, list, lint, diff (see p2mi-rules policy --help)"]),
        (["shw"], ["there is no command 'shw'; there are: show, list, lint, diff; did you mean show?"]),
        (["show"], ["use it as: p2mi-rules policy show NEGARA"]),
        (["list", "a", "b"], ["use it as: p2mi-rules policy list [ID]"]),
        (["lint"], ["use it as: p2mi-rules policy lint FILE..."]),
        (["diff", "shipped"], ["use it as: p2mi-rules policy diff A B"]),
        (["diff", "a", "b", "c"], ["use it as: p2mi-rules policy diff A B"]),
        (["show", "KH", "--onn", "2025-01-01"], ["there is no option --onn; did you mean --on?"]),
        (["lint", "a.toml", "--policy", "b"], ["there is no option --policy"]),
        (["show", "KH", "--on"], ["--on: its value is missing"]),
        (
            ["show", "--on", "kemarin", "--known-on", "x", "--format", "csv"],
            [
                "--format: there is no such value; there are: text, json",
                "--on: must be a date such as 2025-10-29",
                "--known-on: must be a date such as 2025-10-29",
                "use it as: p2mi-rules policy show NEGARA",
            ],
        ),
        (["diff", "a", "b", "--fail-on", "x"], ["--fail-on: there is no such value; there are: difference, never"]),
    ],
)
def test_what_cannot_be_understood_is_told(command: Command, arguments: list[str], lines: list[str]) -> None:
    """Everything wrong at once, each with what would be right."""
    said = command("policy", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.errors == [f"p2mi-rules: {line}" for line in lines]


@pytest.mark.parametrize(("lang", "begin"), [("id", "Pemakaian:"), ("en", "Usage:")])
def test_help_names_every_action_and_every_option(command: Command, lang: str, begin: str) -> None:
    """The overview has a line for each action, and each action a line for each of its options."""
    said = command("policy", "--help", "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    assert said.out.startswith(begin)
    assert all(action.usage in said.out for action in ACTIONS.values())
    for name, action in ACTIONS.items():
        helped = command("policy", name, "-h", "--lang", lang)
        assert helped.code == 0
        assert helped.out.startswith(begin)
        assert all(option in helped.out for option in action.choices)


def test_the_help_of_the_command_names_policy(command: Command) -> None:
    """Whoever asks what there is finds it."""
    assert "policy show Kamboja" in command("--help").out


def test_the_day_of_the_call_is_asked_only_where_it_counts(command: Command) -> None:
    """``lint`` and ``diff`` count everything; ``show`` and ``list`` what is known today, unless a day is given."""

    def no_clock() -> date:
        raise AssertionError

    own = command.file("own.toml", "")
    calls = (["lint", own], ["diff", own, own], ["show", "KH", "--known-on", "2025-10-01"])
    for call in (*calls, ["list", "--known-on", "2025-10-01"]):
        assert main(["policy", *call], today=no_clock) == 0


def test_check_opens_nothing_that_policy_alone_needs() -> None:
    """Judging stays as light as it was, and the help of policy opens no policy."""
    only = ("p2mi_rules.cli.policy", "p2mi_rules.policy.overview.portrait", "p2mi_rules.policy.texts.text", "tomllib")
    heavy = ("p2mi_rules.policy", "p2mi_rules.explain", "pycountry")
    calls: list[tuple[list[str], tuple[str, ...]]] = [
        (["check", "--destination", "KH", "--departed-on", "2025-10-01"], only),
        (["policy", "--help"], heavy),
        (["policy", "show", "--help"], heavy),
    ]
    for call, forbidden in calls:
        programme = (
            "import sys; from p2mi_rules.cli import main; main(sys.argv[1:]); "
            f"sys.exit(','.join(name for name in {forbidden} if name in sys.modules))"
        )
        # The interpreter of the tests with a programme written here.
        done = subprocess.run([sys.executable, "-c", programme, *call], check=False, capture_output=True, text=True)  # noqa: S603 - as said above
        assert done.stderr.strip() == ""


def test_every_text_has_both_languages() -> None:
    """What policy says, it says in Indonesian and in English, with the same things filled in."""
    for key, both in TEXTS.items():
        assert len(both) == len(LANGUAGES), key
        assert {part.split("}")[0] for part in both[0].split("{")[1:]} == {
            part.split("}")[0] for part in both[1].split("{")[1:]
        }, key
