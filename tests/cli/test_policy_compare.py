"""Do `policy lint` and `policy diff` tell every fault, and what changes for whom?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.test_choices import OPENED

if TYPE_CHECKING:
    from tests.cli.calling import Command

CLEAN = OPENED.replace("2025-09-01", "2027-02-01").replace("2025-08-01", "2027-01-04")
COMMA = (
    "table;id;kind;country;since;until;source;title_id;title_en;issuer;authority;seen;published;note_id;note_en\r\n"
    "source;s;;;;;;D;D;M;decree;primary;2027-01-04;;\r\n"
    "end;;not_designated;KH;;2027-02-01;s;;;;;;;;\r\n"
    ";KH-s;open;KH;2027-02-01;;s;;;;;;;Dibuka.;Opened.\r\n"
)


def test_a_clean_file_tells_what_it_changes(command: Command) -> None:
    """Documents, rows added and ended, and from which day who is answered otherwise; code 0."""
    said = command("policy", "lint", command.file("own.toml", CLEAN), "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    assert said.out.startswith("no faults\n\nWHAT CHANGES IN THE DATA\n  - source invented added\n")
    assert "  - row KH-2024-12-05 ended: KH\n" in said.out
    assert "  - row KH-invented added: KH\n" in said.out
    changed = " ".join(said.out.partition("ANSWERS THAT CHANGE\n")[2].split())
    assert changed.startswith("Cambodia (KH) From 1 February 2027 - Every placement: not designated, by word of a")
    assert "-> designated for placement" in changed


def test_csv_of_the_same_grammar_changes_the_same(command: Command) -> None:
    """With the mark of UTF-8, semicolons and the line ends of a spreadsheet."""
    toml = command("policy", "lint", command.file("own.toml", CLEAN)).out
    comma = command("policy", "lint", command.file("own.csv", b"\xef\xbb\xbf" + COMMA.encode())).out
    assert comma.replace(" s ", " invented ").replace("KH-s", "KH-invented") == toml


def test_faults_are_told_with_file_and_line(command: Command) -> None:
    """Every fault of every file on a line of its own, then their number; code 1."""
    bad = command.file("bad.toml", CLEAN.replace('"open"', '"opne"'))
    worse = command.file("worse.csv", COMMA.replace(";KH;2027", ";Kamboja;2027").replace("2027-01-04", "4-1-2027"))
    said = command("policy", "lint", bad, worse, "--lang", "en")
    assert (said.code, said.errors) == (1, [])
    lines = said.out.splitlines()
    assert lines[-1] == "faults: 4"
    assert lines[0].startswith(f"{bad}:14: row[0] KH-invented.kind: found 'opne', expected closed, suspended")
    assert lines[0].endswith("did you mean open?")
    assert lines[1].startswith(f"{worse}:2: source[0] s.published: found '4-1-2027', expected a date: YYYY")
    assert lines[2].startswith(f"{worse}:4: row[0] KH-s.country: found 'Kamboja', expected the alpha-2 code")
    assert lines[3].startswith(
        f"{worse}:3: end[0].kind: found no row not_designated for KH to end, expected a row that"
    )
    assert command("policy", "lint", bad).out.endswith("\nkesalahan: 1\n")


def test_faults_in_a_record(command: Command) -> None:
    """Place, what was found and expected, the nearest repair."""
    bad = command.file("bad.toml", "\nrwo = 1\n")
    said = command("policy", "lint", bad, "--format", "json")
    (fault,) = json.loads(said.out)["faults"]
    assert (said.code, fault["place"], fault["suggestion"]) == (1, f"{bad}:2: rwo", "row")


def test_a_file_that_changes_nothing_says_so(command: Command) -> None:
    """An empty overlay is no fault."""
    said = command("policy", "lint", command.file("own.toml", "# nothing\n"), "--lang", "en")
    assert (said.code, said.out) == (0, "no faults\nnothing changes\n")


def test_what_changes_no_answer_says_so(command: Command) -> None:
    """A row that is shown and never decides."""
    text = (
        CLEAN.partition("end =")[0] + "[[source]]" + CLEAN.partition("[[source]]")[2].replace('"open"', '"announced"')
    )
    said = command("policy", "lint", command.file("own.toml", text))
    assert "  - row KH-invented ditambah: KH\n" in said.out
    assert "Tidak satu jawaban pun menjadi lain." in said.out


def test_what_cannot_be_read_is_no_fault_of_policy(command: Command) -> None:
    """Not there, of another kind: lines on standard error, and code 2."""
    said = command("policy", "lint", "nowhere.toml", command.file("a.txt", ""), "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.errors[0] == "p2mi-rules: file: found 'nowhere.toml', expected a file that can be opened"
    assert said.errors[1].endswith("a.txt', expected a name that ends with .toml or .csv")


def test_the_record_of_what_changes(command: Command) -> None:
    """Changes with their keys and countries, differences with days, groups and both answers."""
    said = command("policy", "lint", command.file("own.toml", CLEAN), "--format", "json", "--lang", "en")
    record = json.loads(said.out)
    assert record["faults"] == []
    assert record["changes"][0] == {"what": "source", "id": "invented", "how": "added", "keys": [], "countries": []}
    (difference,) = record["differences"]
    assert (difference["country"], difference["since"], difference["until"]) == ("KH", "2027-02-01", None)
    assert difference["answers"][0]["before"]["statuses"] == ["not_designated"]
    assert difference["answers"][0]["after"]["statuses"] == ["designated"]


def test_two_policies_are_compared(command: Command) -> None:
    """The shipped one with a file; the other way round it is undone."""
    own = command.file("own.toml", CLEAN)
    there, back = (command("policy", "diff", *pair, "--lang", "en") for pair in (("shipped", own), (own, "shipped")))
    assert (there.code, back.code) == (0, 0)
    assert there.out.startswith(f"shipped -> {own}\n\nWHAT CHANGES IN THE DATA\n")
    assert "  - row KH-invented added: KH" in there.out
    assert "  - row KH-invented removed: KH" in back.out
    assert "  - row KH-2024-12-05 changed (until, until_source): KH" in back.out


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 0), (["--fail-on", "difference"], 1), (["--fail-on", "never"], 0)]
)
def test_the_code_tells_a_difference_only_if_asked(command: Command, arguments: list[str], code: int) -> None:
    """As `diff` of files, but quiet unless a script wants to know."""
    own = command.file("own.toml", CLEAN)
    assert command("policy", "diff", "shipped", own, *arguments).code == code
    assert command("policy", "diff", own, own, *arguments).code == 0


def test_equal_policies_differ_in_nothing(command: Command) -> None:
    """One line says so."""
    assert command("policy", "diff", "shipped", "shipped", "--lang", "en").out == (
        "shipped -> shipped\nnothing differs\n"
    )


def test_days_of_knowledge_are_compared(command: Command) -> None:
    """What became known of Cambodia around December 2024, in words and in a record."""
    call = ("policy", "diff", "2024-12-04", "2024-12-05", "--lang", "en")
    said = command(*call)
    assert "  - row KH-2024-12-05 added: KH" in said.out
    assert "Cambodia (KH)\n  From 5 December 2024\n    - Every placement: no information -> not designated" in said.out
    record = json.loads(command(*call, "--format", "json").out)
    assert (record["before"], record["after"]) == ("2024-12-04", "2024-12-05")
    assert {each["country"] for each in record["differences"]} == {"KH"}


def test_known_on_cuts_both_sides(command: Command) -> None:
    """What a file rests on was not public by that day, so nothing differs; without the option everything counts."""
    own = command.file("own.toml", CLEAN)
    call = ("policy", "diff", "shipped", own, "--lang", "en")
    assert "nothing differs" in command(*call, "--known-on", "2026-01-01").out
    assert "nothing differs" not in command(*call).out


def test_policy_is_laid_under_both_sides(command: Command) -> None:
    """A file for both makes no difference of itself."""
    own = command.file("own.toml", CLEAN)
    assert "nothing differs" in command("policy", "diff", "shipped", "shipped", "--policy", own, "--lang", "en").out


def test_countries_that_nobody_names_are_told_together(command: Command) -> None:
    """A new complete list answers for all of them, and for others that were as silent."""
    listed = CLEAN.partition("[[row]]")[0].replace("country = ", "# ", 1)
    listed = "\n".join(line for line in listed.splitlines() if not line.startswith("end ="))
    listed += '\n[[list]]\nid = "L9"\nname_id = "d"\nname_en = "l"\nsince = "2027-01-10"\nsource = "invented"\n'
    listed += 'countries = ["TH"]\ncomplete = true\n'
    said = command("policy", "diff", "shipped", command.file("own.toml", listed), "--lang", "en")
    told = " ".join(said.out.partition("\nevery other country, ")[2].split())
    assert "Paraguay" not in told
    assert ") From 10 January 2027 - Every placement: no information -> absent from the complete list" in told


def test_a_side_that_cannot_be_read_is_told(command: Command) -> None:
    """A word that is neither a file, a day nor shipped; a file with faults names its lines; code 2."""
    assert command("policy", "diff", "shiped", "shipped", "--lang", "en").errors == [
        "p2mi-rules: file: found 'shiped', expected a name that ends with .toml or .csv"
    ]
    bad = command.file("bad.toml", "rwo = 1\n")
    said = command("policy", "diff", "shipped", bad)
    assert (said.code, said.out) == (2, "")
    assert said.errors[0].startswith(f"p2mi-rules: {bad}:1: rwo")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=60), st.sampled_from(["toml", "csv"]))
def test_any_file_ends_in_a_code(command: Command, content: bytes, ending: str) -> None:
    """Whatever the file holds, the command ends with one of its codes and never with a traceback."""
    assert command("policy", "lint", command.file(f"a.{ending}", content)).code in {0, 1, 2}
