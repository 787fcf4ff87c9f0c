"""Is every option understood, in both languages, and every slip told with its repair?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import words
from p2mi_rules.cli.options import CHOICES, names_of, parsed
from p2mi_rules.cli.request import understood
from p2mi_rules.cli.wording import LANGUAGES, TEXTS, UnusableError
from tests.cli.calling import TODAY

if TYPE_CHECKING:
    from p2mi_rules.cli.request import Request
    from tests.cli.calling import Command

fields = st.sampled_from(sorted(words.FIELDS))
plain = st.text(st.characters(categories=["L", "N"]), min_size=1)
KH = ("--destination", "KH")


def _request(*arguments: str) -> Request:
    return understood(parsed(arguments, "en"), "en", lambda: TODAY)


@given(fields, plain, st.integers(0, 1))
def test_each_field_is_an_option_in_both_languages(field: str, value: str, which: int) -> None:
    """The English and the Indonesian name of a field put the same value into the record."""
    names = names_of(field)
    assert _request(names[which % len(names)], value).record == {field: value}


@given(fields, st.lists(plain, min_size=2, max_size=3))
def test_a_field_given_twice_keeps_every_value(field: str, values: list[str]) -> None:
    """Nothing typed is lost: one of the values is true, not said which."""
    arguments = [part for value in values for part in (names_of(field)[0], value)]
    assert _request(*arguments).record == {field: values}


@pytest.mark.parametrize("value", ["-", "?", "..2025-10-28", "PT Contoh -- Satu"])
def test_values_that_look_like_something_else(value: str) -> None:
    """Dashes, question marks and open ranges are values like others."""
    assert _request("--agency", value).record == {"agency": value}


def test_what_is_not_typed_has_its_default() -> None:
    """The defaults of the contract: nothing fails, text in Indonesian, policy known today."""
    request = _request(*KH)
    assert (request.output, request.lang, request.fail_on) == ("text", "id", "never")
    assert (request.reading, request.silence, request.profile) == ("ministry", "open", "placement")
    assert (request.known_on, request.carry_forward, request.unknown_fields) == (TODAY, True, False)
    assert (request.max_policy_age, request.rename, request.policies) == (None, None, ())


@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("--format", "output"),
        ("--lang", "lang"),
        ("--reading", "reading"),
        ("--silence", "silence"),
        ("--fail-on", "fail_on"),
        ("--from", "file_format"),
    ],
)
def test_each_value_of_a_choice_is_understood(name: str, attribute: str) -> None:
    """Every value that the help names is one."""
    for value in str(CHOICES[name].metavar).split("|"):
        assert getattr(_request("a.csv", name, value), attribute) == value


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([*KH, "--reading", "strickt"], "--reading: there is no such value; there are: ministry, statute, all"),
        (
            [*KH, "--format", "jsno"],
            "--format: there is no such value; there are: text, json, jsonl, csv; did you mean json?",
        ),
        ([*KH, "--lang", "fr"], "--lang: there is no such value; there are: id, en"),
        ([*KH, "--known-on", "kemarin"], "--known-on: must be a date such as 2025-10-29"),
        ([*KH, "--max-policy-age", "-1"], "--max-policy-age: must be a number of days, 0 or more"),
        ([*KH, "--max-policy-age", "\u0663"], "--max-policy-age: must be a number of days, 0 or more"),
        ([], "nothing to judge: give a file, or a placement such as --destination Kamboja"),
        (["a.csv", "b.csv"], "one file at a time"),
        (
            ["a.csv", *KH, "--usia", "20"],
            "give a file or one placement, not both (beside the file there is --destination, --age)",
        ),
        ([*KH, "--from", "csv"], "--from goes with a file only"),
        ([*KH, "--map", "m.csv"], "--map goes with a file only"),
        ([*KH, "--explain", "all"], "--explain goes with a file only"),
        (["a.csv", "--explain", "all", "--format", "json"], "--explain goes with --format text only"),
        (["a.xlsx"], "a.xlsx: the name must end with .csv, .jsonl or .json, or say --from"),
        ([*KH, "--destinaton=x"], "there is no option --destinaton; did you mean --destination?"),
        ([*KH, "--umur", "3"], "there is no option --umur; did you mean --age?"),
        ([*KH, "-x"], "there is no option -x"),
        (["--destination"], "--destination: its value is missing"),
        ([*KH, "--no-carry-forward=x"], "--no-carry-forward: takes no value"),
    ],
)
def test_what_cannot_be_understood_is_told(arguments: list[str], line: str) -> None:
    """One line that says what was wrong and what would be right."""
    with pytest.raises(UnusableError) as caught:
        _request(*arguments)
    assert caught.value.lines == (line,)
    assert str(caught.value) == line


def test_everything_wrong_is_told_at_once() -> None:
    """Nobody repairs a call one fault at a time."""
    with pytest.raises(UnusableError) as caught:
        _request("--known-on", "x", "--max-policy-age", "y", "--reading", "z", "--silence", "z")
    assert len(caught.value.lines) == 5


def test_a_value_is_never_shown(command: Command) -> None:
    """What was typed behind an unknown option may be a person's, and is not repeated."""
    said = command("check", "--nama=Seseorang", "--nik", "3171234567890123")
    assert said.code == 2
    assert "Seseorang" not in "".join(said.errors)
    assert "3171" not in "".join(said.errors)


def test_a_slip_is_told_in_the_language_asked_for(command: Command) -> None:
    """Indonesian unless the call says otherwise."""
    said = command("check", "--destinaton", "KH")
    assert said.errors == ["p2mi-rules: pilihan --destinaton tidak ada; maksudnya --destination?"]


def test_a_profile_that_does_not_exist_is_told_before_anything_is_read(command: Command) -> None:
    """The line names the topics that there are."""
    said = command("check", "no-such-file.csv", "--profile", "age,weather", "--lang", "en")
    assert (said.code, len(said.errors)) == (2, 1)
    assert said.errors[0].startswith(
        "p2mi-rules: --profile: found 'weather', expected placement, full, or topics among"
    )


def test_faults_of_one_placement_are_told_in_the_language_asked_for(command: Command) -> None:
    """What excludes itself by definition, too."""
    call = ("check", "--route", "p2p", "--recruiter", "badan")
    assert command(*call).errors[0].startswith("p2mi-rules: route, recruiter: ditemukan isi yang saling meniadakan")
    assert command(*call, "--lang", "en").errors[0].startswith("p2mi-rules: route, recruiter: found values that")


def test_every_text_has_both_languages() -> None:
    """What the command says, it says in Indonesian and in English, with the same things filled in."""
    for key, both in TEXTS.items():
        assert len(both) == len(LANGUAGES), key
        assert {part.split("}")[0].split("!")[0] for part in both[0].split("{")[1:]} == {
            part.split("}")[0].split("!")[0] for part in both[1].split("{")[1:]
        }, key
