"""Is every call of `rules` understood, and every slip told with its repair?"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli.rules import wording
from p2mi_rules.cli.rules.options import AUDITED, CONTENTS, SHOWN
from p2mi_rules.cli.wording import LANGUAGES
from p2mi_rules.explain import asked

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both
    from tests.cli.calling import Command

TOPICS = "destination, agency, permit, route, recruiter, registration, documents, visa, age, occupation, cost, scope"


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["test"], ["there is no command 'test'; there are: show, audit"]),
        (["shw"], ["there is no command 'shw'; there are: show, audit; did you mean show?"]),
        (["audit", "uu18-2017/p59-1"], ["use it as: p2mi-rules rules audit"]),
        (["audit", "--topic", "permit"], ["there is no option --topic"]),
        (["--topic", "permit", "x"], ["use it as: p2mi-rules rules"]),
        (["show"], ["use it as: p2mi-rules rules show ID..."]),
        (["show", "uu18-2017/p59-1", "--topic", "permit"], ["there is no option --topic"]),
        (["--onn", "2025-01-01"], ["there is no option --onn; did you mean --on?"]),
        (["--on"], ["--on: its value is missing"]),
        (["--on", "2004-10-17"], ["--on: the law that is encoded begins on 18 October 2004"]),
        (
            ["--on", "kemarin", "--format", "csv", "--topic", "permt"],
            [
                "--format: there is no such value; there are: text, json",
                f"--topic: there is no such value; there are: {TOPICS}; did you mean permit?",
                "--on: must be a date such as 2025-10-29",
            ],
        ),
        (["show", "uu18-2017/p59"], ["there is no rule 'uu18-2017/p59'; did you mean uu18-2017/p59-1?"]),
        (["show", "p59-1"], ["there is no rule 'p59-1'; did you mean uu18-2017/p59-1?"]),
        (
            ["show", "uu18-2017/p59-1", "zzz", "uu18-2017/p64-maning"],
            [
                "there is no rule 'zzz'",
                "there is no rule 'uu18-2017/p64-maning'; did you mean uu18-2017/p64-manning?",
            ],
        ),
    ],
)
def test_what_cannot_be_understood_is_told(command: Command, arguments: list[str], lines: list[str]) -> None:
    """Everything wrong at once, each with what would be right; nothing is answered beside it."""
    said = command("rules", *arguments, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.errors == [f"p2mi-rules: {line}" for line in lines]


@pytest.mark.parametrize(("lang", "begin"), [("id", "Pemakaian: p2mi-rules rules"), ("en", "Usage: p2mi-rules rules")])
def test_help_names_every_option(command: Command, lang: str, begin: str) -> None:
    """The table of contents and a provision in full have help of their own."""
    for arguments, action in ((["rules"], CONTENTS), (["rules", "show"], SHOWN), (["rules", "audit"], AUDITED)):
        for option in ("--help", "-h"):
            said = command(*arguments, option, "--lang", lang)
            assert (said.code, said.errors) == (0, [])
            assert said.out.startswith(begin)
            assert "rules show" in said.out or action is not CONTENTS
            assert all(option in said.out for option in action.choices)


def test_the_help_of_the_command_names_rules(command: Command) -> None:
    """Whoever asks what there is finds it."""
    said = command("--help").out
    assert "p2mi-rules rules [show uu18-2017/p59-1]" in said
    assert "p2mi-rules rules audit" in said


def test_the_help_of_rules_opens_neither_law_nor_policy() -> None:
    """It answers before anything heavy is read, and judging opens nothing that only `rules` needs."""
    heavy = ("p2mi_rules.policy", "p2mi_rules.rules", "p2mi_rules.verdict", "pycountry")
    calls: list[tuple[list[str], tuple[str, ...]]] = [
        (["rules", "--help"], heavy),
        (["rules", "show", "--help"], heavy),
        (["check", "--destination", "KH", "--departed-on", "2025-10-01"], ("p2mi_rules.cli.rules",)),
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
    """What `rules` says, it says in Indonesian and in English, with the same things filled in."""
    names: dict[str, Both] = {f"{key}.{at}": both for key, pair in asked.NAMES.items() for at, both in enumerate(pair)}
    for key, both in {**wording.TEXTS, **names, **asked.ANSWERS}.items():
        assert len(both) == len(LANGUAGES), key
        assert {part.split("}")[0] for part in both[0].split("{")[1:]} == {
            part.split("}")[0] for part in both[1].split("{")[1:]
        }, key
