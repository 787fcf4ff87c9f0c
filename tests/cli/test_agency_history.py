"""Does `agency history` tell all that happened to a company, each with decree, source and days, permits apart?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules.cli.agency import history
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.vocabulary import Authority
from tests.agencies.toys import COMPANY, decrees, event, listing, source
from tests.agencies.toys import entry as company
from tests.cli.kept_registers import DAY, REVOKED, complete, kept

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.directory import Directory
    from tests.cli.calling import Command


def _text(command: Command, *arguments: str, lang: str = "en") -> str:
    said = command("agency", "history", *arguments, "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    return " ".join(said.out.split())


def _record(command: Command, *arguments: str) -> dict[str, Any]:
    said = command("agency", "history", *arguments, "--format", "json", "--lang", "en")
    assert said.code == 0
    return dict(json.loads(said.out))


def _with(patch: pytest.MonkeyPatch, *registers: Directory) -> None:
    """Let these registers be consulted."""

    def register_of(_files: tuple[str, ...], _lang: str) -> Directory:
        return merged(*registers)

    patch.setattr(history, "register_of", register_of)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            [
                "PERISTIWA, YANG TERLAMA LEBIH DULU * 23 Juni 2016:",
                "keputusan: Kepmenaker Nomor 650 tanggal 30 Desember 2016",
                "Menteri Ketenagakerjaan; keputusan, dibaca sebagai pemberitaan, 17 Mei 2017; https://",
                "tidak semua keputusan diumumkan.",
            ],
        ),
        (
            "en",
            [
                "EVENTS, THE OLDEST FIRST * 23 June 2016:",
                "decree: Kepmenaker Nomor 650 tanggal 30 Desember 2016",
                "Menteri Ketenagakerjaan; decree, read as press report, 17 May 2017; https://",
                "not every decree is published.",
            ],
        ),
    ],
)
def test_each_event_comes_with_its_decree_and_its_source(command: Command, lang: str, told: list[str]) -> None:
    """From which day, by which decree, whose word it is, how that was read, when it was published; oldest first."""
    text = _text(command, REVOKED, lang=lang)
    assert [words for words in told if words not in text] == []
    assert text.index("2016:") < text.rindex("30 Desember 2016" if lang == "id" else "30 December 2016")


def test_the_same_as_a_record(command: Command) -> None:
    """Every event with its kind and its days, and whether an answer may be built on it."""
    (told,) = _record(command, REVOKED)["histories"]
    assert told["name"] == REVOKED
    assert [(each["kind"], each["since"], each["decisive"]) for each in told["events"]] == [
        ("suspended", "2016-06-23", True),
        ("revoked", "2016-12-30", True),
    ]
    last = told["events"][-1]
    assert (last["until"], last["branch"], last["voids"], last["register"]) == (None, None, None, None)
    assert last["decree"] == "Kepmenaker Nomor 650 tanggal 30 Desember 2016"
    assert last["sources"][0]["authority"] == "decree"
    assert told["permits"] == []


def test_what_lists_say_stands_among_the_events(command: Command) -> None:
    """Being in the list of a day is an event of that day, beside the decree that it contradicts."""
    register = complete(command, f"Nama P3MI\n{REVOKED}\n")
    text = _text(command, REVOKED, "--register", register)
    assert "* 1 March 2026: Licensed on 2026-03-01: List daftar as it stood on 2026-03-01. List daftar;" in text
    (told,) = _record(command, REVOKED, "--register", register)["histories"]
    assert [each["kind"] for each in told["events"]] == ["suspended", "revoked", "licensed"]
    assert told["events"][-1]["register"] == {"source": "daftar-daftar", "retrieved": DAY}
    assert told["events"][-1]["until"] == "2026-03-02"


def test_permits_stand_apart(command: Command) -> None:
    """A permit to recruit for a country is no licence."""
    register = kept(command, "Nama P3MI,Negara,Berlaku sampai\nPT Contoh Bahari,Taiwan,31/12/2026\n")
    text = _text(command, "PT Contoh Bahari", "--register", register)
    assert "PERMITS TO RECRUIT (SIP2MI), APART FROM THE LICENCE" in text
    assert "until before 1 January 2027: Permit to recruit for TW" in text
    assert "EVENTS, THE OLDEST FIRST" not in text
    (told,) = _record(command, "PT Contoh Bahari", "--register", register)["histories"]
    assert [(each["kind"], each["destination"]) for each in told["permits"]] == [("permit", "TW")]
    assert told["events"] == []


def test_an_event_of_a_list_that_nobody_reviewed_does_not_count(command: Command) -> None:
    """It is shown, and the reason stands beside it."""
    register = complete(command, reviewed=False)
    text = _text(command, "PT Contoh Bahari", "--register", register)
    assert "does not count: nobody compared it with the list itself" in text
    (told,) = _record(command, "PT Contoh Bahari", "--register", register)["histories"]
    assert [each["decisive"] for each in told["events"]] == [False]


def test_what_became_known_later_is_left_out_and_counted(command: Command) -> None:
    """The text has what was public by the day; the note on standard error says that there is more."""
    said = command("agency", "history", REVOKED, "--known-on", "2016-07-01", "--lang", "en")
    assert said.code == 0
    assert "No event is recorded." in said.out
    note = "events that became known after 1 July 2016 and are not told (--known-on): 2"
    assert said.errors == [f"p2mi-rules: {note}"]


def test_a_list_read_later_is_left_out_too(command: Command) -> None:
    """Nobody knew what it says before it was read."""
    register = complete(command)
    said = command(
        *("agency", "history", "PT Contoh Bahari", "--register", register, "--known-on", "2026-02-28", "--lang", "en")
    )
    assert "No event is recorded." in said.out
    assert said.errors[0].endswith("(--known-on): 1")


def test_each_of_several_companies_has_its_own_history(command: Command) -> None:
    """A name without its form that two forms have: both are told, under their names."""
    register = complete(command, "Nama P3MI\nPT Contoh Bahari\nCV Contoh Bahari\n")
    text = _text(command, "Contoh Bahari", "--register", register)
    assert "more than one company may be meant" in text
    assert "== CV Contoh Bahari ==" in text
    assert "== PT Contoh Bahari ==" in text
    assert len(_record(command, "Contoh Bahari", "--register", register)["histories"]) == 2


def test_who_is_not_found_has_no_history(command: Command) -> None:
    """Nothing is said of the company but that it was not found in what was consulted."""
    text = _text(command, "PT Samar Jaya", lang="id")
    assert "tidak ditemukan dalam register yang dirujuk." in text
    assert "dapat saja terjadi" not in text
    assert _record(command, "PT Samar Jaya")["histories"] == []


def test_branches_ends_and_what_was_taken_back_are_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A suspension of a branch, with an end that another document tells, and the decree that takes it back."""
    first = event(
        EventKind.SUSPENDED, "2020-01-01", "2020-04-01", branch="dompu", until_source=source("circular"), id="first"
    )
    _with(monkeypatch, decrees(first, event(EventKind.VOIDED, "2020-02-01", voids="first")))
    text = _text(command, COMPANY)
    assert "* 1 January 2020, until before 1 April 2020: Suspended from 2020-01-01" in text
    assert "the branch dompu alone decree: KEP 1 TAHUN 2020" in text
    assert "Document decree; decree, read as official text, 1 January 2010 Document circular; decree" in text
    assert "takes back first" in text


def test_a_word_that_settles_nothing_is_shown_as_such(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a regional office said in an entry of a list stands there, and does not count."""
    office = source("office", authority=Authority.REGIONAL_STATEMENT)
    said = event(EventKind.WARNED, "2020-01-01", by=office)
    _with(monkeypatch, listing(company(COMPANY, said)), SanctionsRegister.shipped())
    text = _text(command, COMPANY)
    assert "statement of a regional office" in text
    assert "does not count: its source may settle nothing by itself" in text
