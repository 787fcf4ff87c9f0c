"""Does `policy show` draw a country as a person would, and say on whose word?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.texts.joining import dated
from p2mi_rules.vocabulary import DestinationStatus

if TYPE_CHECKING:
    from tests.cli.calling import Command, Said

OWN = """
country = "KH"
[[source]]
id = "own"
title_id = "Keputusan sendiri"
title_en = "A decree of our own"
issuer = "Kantor \u001b[31m merah"
authority = "decree"
seen = "primary"
published = "2026-11-01"
[[row]]
id = "KH-own"
kind = "suspended"
since = "2026-11-02"
approved_continue = true
source = "own"
note_id = "Dihentikan."
note_en = "Stopped."
""".replace("\u001b", "\\u001b")


def _english(command: Command, *arguments: str) -> Said:
    said = command("policy", "show", *arguments, "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    return said


def _stretches(text: str) -> list[str]:
    """The parts of an answer, each from its heading on."""
    return text.split("\n\n")


def _record(command: Command, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_english(command, *arguments, "--format", "json").out)
    return found


def test_cambodia_is_not_designated_on_whose_word(command: Command) -> None:
    """The newest days first: the status, the rows, each with its note, document, authority, how it was read, day."""
    head, newest, *_ = _stretches(_english(command, "KH").out)
    assert head.splitlines()[0] == "Cambodia (KH)"
    assert "as far as it was known by 24 November 2026" in head
    assert newest.startswith(
        "From 5 December 2024\n  * Every placement: not designated, by word of a national official ["
    )
    assert "- KH-2024-12-05: The Minister said that Cambodia is not among the placement countries." in newest
    assert "statement of a national official, read as copy, 5 December 2024" in " ".join(newest.split())


def test_saudi_arabia_is_told_by_those_who_are_answered_otherwise(command: Command) -> None:
    """The ordinary placement first, then who differs; of a conflict both sides, each with its rows."""
    newest = " ".join(_stretches(_english(command, "Arab", "Saudi").out)[1].split())
    assert "* Ordinary placement by a P3MI with a company, and all that is not named below: designated" in newest
    assert "* kind of employer: individual or household: closed by decree [kepmenaker-260-2015/SA]" in newest
    assert "scheme: One Channel System (SPSK): sources conflict: designated for placement or not designated" in newest
    assert "- designated for placement [SA-2023-01-one-channel]" in newest
    assert "- not designated, by word of a national official [SA-2025-10-22, SA-2026-02-04" in newest
    assert "scheme: other than One Channel System (SPSK): open for other schemes or routes only" in newest


def test_whom_a_stop_spares_is_told_with_its_row(command: Command) -> None:
    """The flags of a row are words."""
    whole = " ".join(_english(command, "SA").out.split())
    assert "Who comes back to the same employer, under a contract that ran already, is not touched by it." in whole


def test_silence_is_said_as_such(command: Command) -> None:
    """A country of which nobody spoke is neither open nor closed."""
    said = command("policy", "show", "Paraguay")
    oldest = _stretches(said.out)[-2]
    assert oldest == "Sampai 19 Maret 2020\n  * Semua penempatan: tidak ada informasi"


def test_a_list_of_which_nobody_knows_whether_it_held_is_told(command: Command) -> None:
    """Silence that hangs on a boundary names the list, and does not call it the ground of an answer."""
    whole = " ".join(_english(command, "KH").out.split())
    assert "no information - it is not known whether this held: [L65-2022-04]" in whole


def test_every_row_is_told_in_full_once(command: Command) -> None:
    """Later mentions are by the id."""
    whole = _english(command, "KH").out
    assert whole.count("  - L65-2022-04: ") == 1
    assert whole.count("[L65-2022-04]") > 1


def test_what_stands_beside_has_sections_of_its_own(command: Command) -> None:
    """Agreements, limits of the host, and what never decides, with the days of each."""
    whole = " ".join(_english(command, "KH").out.split())
    assert "AGREEMENTS * From 5 February 2025: written agreement: said not to exist [KH-2025-02-05-agreement];" in whole
    assert "- KH-recorded-2023, record, from 1 January 2023 until before 1 January 2024: BP2MI itself" in whole
    assert "KH-2025-01-regional, statement that does not decide, from a day in January 2025:" in whole
    assert "LIMITS OF THE HOST STATE" in _english(command, "QA").out
    assert whole.endswith("What this command says is not legal advice.")


def test_agreements_of_which_sources_differ_are_in_doubt(command: Command) -> None:
    """Neither yes nor no, and not silence either."""
    own = OWN.replace('kind = "suspended"', 'kind = "agreement"').replace("approved_continue = true\n", "")
    whole = " ".join(_english(command, "KH", "--policy", command.file("own.toml", own)).out.split())
    assert "written agreement: sources differ, or the day is not certain [KH-own, KH-2025-02-05-agreement]" in whole
    assert "basis for placement by the government: no information" in " ".join(_english(command, "SA").out.split())


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-12-04", "no information"),
        ("2024-12-05", "not designated, by word of a national official"),
        ("2020-05-01", "placement suspended"),
        ("2020-09-15", "absent from the complete list in force"),
    ],
)
def test_one_day_has_one_answer(command: Command, day: str, told: str) -> None:
    """With ``--on`` only the stretch of the day is told."""
    said = _english(command, "Kamboja", "--on", day).out
    assert said.count("  * Every placement: ") == 1
    assert f"  * Every placement: {told}" in said
    assert "newest days" not in said


def test_a_day_before_the_law_is_told(command: Command) -> None:
    """Nothing is encoded of it."""
    said = command("policy", "show", "KH", "--on", "2004-10-17", "--lang", "en")
    assert said == (2, "", ["p2mi-rules: --on: the law that is encoded begins on 18 October 2004"])


def test_what_was_not_known_yet_is_left_out_and_counted(command: Command) -> None:
    """On the day of the statement of December 2024 nothing later counts."""
    said = command("policy", "show", "KH", "--known-on", "2024-12-05", "--lang", "en")
    assert "KH-2025" not in said.out
    assert "KH-2024-12-05" in said.out
    (note,) = said.errors
    assert note.startswith("p2mi-rules: rows about this country that became public after 5 December 2024 and do not")
    assert int(note.rpartition(": ")[2]) > 5


def test_own_data_is_marked_and_commands_no_terminal(command: Command) -> None:
    """What a file of the caller's says is told as such, and control characters are left out."""
    said = _english(command, "KH", "--policy", command.file("own.toml", OWN))
    assert "From 2 November 2026\n  * Every placement: placement suspended [KH-own]" in said.out
    assert "- KH-own (from your own data): Stopped. Placements approved before this stop are not touched" in said.out
    assert "\x1b" not in said.out


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (("Korea",), "'Korea': more than one country is written like this: South Korea (KR), North Korea (KP)"),
        (
            ("negara", "Teluk"),
            "'negara Teluk': the name of a region, no one country; name one of them: AE BH KW OM QA SA",
        ),
        (("Kambija",), "'Kambija': no country is written like this; did you mean Kamboja (KH)?"),
        (("xyzzy", "q"), "'xyzzy q': no country is written like this"),
    ],
)
def test_a_name_that_means_no_one_country_is_told(command: Command, name: tuple[str, ...], line: str) -> None:
    """The countries that are meant perhaps, and the code of the command."""
    assert command("policy", "show", *name, "--lang", "en") == (2, "", [f"p2mi-rules: {line}"])


def test_the_record_has_what_the_text_has(command: Command) -> None:
    """The oldest days first, codes beside words, each row with its documents."""
    record = _record(command, "SA")
    last = record["stretches"][-1]
    assert (record["country"], record["name"], record["known_on"]) == ("SA", "Saudi Arabia", "2026-11-24")
    assert [answer["who"] for answer in last["answers"]][1] == {
        "employer": {"only": ["individual"]},
        "text": "kind of employer: individual or household",
    }
    assert last["answers"][2]["why"] == "sources_conflict"
    assert {row["id"] for row in last["deciding"]} >= {
        row for each in last["answers"] for side in each["sides"] for row in side["rows"]
    }
    assert {status for each in last["answers"] for status in each["statuses"]} <= {
        each.value for each in DestinationStatus
    }
    source = next(row for row in last["deciding"] if row["id"] == "SA-2025-10-22")["sources"][0]
    assert (source["authority"], source["seen"], source["published"]) == ("national_statement", "copy", "2025-10-22")


def test_the_record_of_a_day_knows_agreements(command: Command) -> None:
    """Whether there was one, with the rows; null where nobody says."""
    record = _record(command, "KH", "--on", "2025-03-01")
    assert record["agreed"] == [
        {
            "since": "2025-02-05",
            "until": None,
            "written": {"exists": False, "rows": ["KH-2025-02-05-agreement"]},
            "government": {"exists": False, "rows": ["KH-2025-02-05-agreement"]},
        }
    ]
    assert [row["since"] for row in record["agreements"]] == ["2025-02-05"]
    assert _record(command, "SA", "--on", "2023-01-01")["agreed"][0]["government"] == {"exists": None, "rows": []}


def test_the_rows_of_a_day_are_those_that_held_on_it(command: Command) -> None:
    """What was said in June of the same unbroken stretch is no ground for an answer in March."""
    march, july = (command("policy", "show", "SA", "--on", f"2025-{month}-20").out for month in ("03", "07"))
    assert "SA-2025-06-15" not in march
    assert "SA-2025-06-15" in july


@pytest.mark.sweep
def test_every_country_of_the_book_can_be_shown(command: Command) -> None:
    """In both languages, and no line but web addresses is wider than a page."""
    named = {country for one in dated(PolicyBook.shipped().text) for country in one.countries}
    for country in sorted(named - {"*"}):
        for lang in ("id", "en"):
            said = command("policy", "show", country, "--lang", lang)
            assert (said.code, said.errors) == (0, [])
            assert all(len(line) <= 100 or " " not in line.strip() for line in said.out.splitlines())
