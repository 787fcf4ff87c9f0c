"""Does `agency find` tell what was looked for, in which registers, what came of it, and how the company stood?"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.cli.agency.said import doubts
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.vocabulary import Authority, Seen
from tests.agencies.toys import source
from tests.cli.kept_registers import DAY, LIST, REVOKED, complete, kept

if TYPE_CHECKING:
    from tests.cli.calling import Command


def _text(command: Command, *arguments: str, lang: str = "en") -> str:
    """What it said, on one line."""
    said = command("agency", "find", *arguments, "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    return " ".join(said.out.split())


def _record(command: Command, *arguments: str, lang: str = "en") -> dict[str, Any]:
    said = command("agency", "find", *arguments, "--format", "json", "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    return dict(json.loads(said.out))


def test_a_company_is_found_by_its_name(command: Command) -> None:
    """However the form is written, and in several words; of the number that a list prints only the shape counts."""
    register = complete(command)
    for words in (["PT. Contoh Bahari"], ["contoh", "bahari,", "PT"]):
        text = _text(command, *words, "--register", register)
        assert f'Looked for: name "{" ".join(words)}" Answer: found as PT Contoh Bahari' in text
        assert "* PT Contoh Bahari; licence number 8120114190761; province Bali" in text
        assert "Of a licence number only the shape was looked at." in text


def test_a_company_is_found_by_its_number(command: Command) -> None:
    """Alone, or with the name; a number of another company is no answer."""
    register = complete(command)
    by_number = _record(command, "--licence", "8120114190761", "--register", register)
    assert (by_number["answer"], by_number["by"], by_number["name"]) == ("found", "licence", None)
    assert by_number["found"][0]["licences"] == [{"kind": "nib", "number": "8120114190761"}]
    both = _record(command, "PT Contoh Samudra", "--licence", "8120114190761", "--register", register)
    assert both["answer"] == "several"
    assert [each["name"] for each in both["found"]] == ["PT Contoh Samudra", "PT Contoh Bahari"]


def test_the_registers_that_were_consulted_are_named(command: Command) -> None:
    """Each with its day, how much of it there is, and its document; the shipped decrees are among them, always."""
    text = _text(command, REVOKED, "--register", complete(command))
    assert "- List daftar, as of 1 March 2026: complete for that day. List daftar; official list, read as copy" in text
    assert "come with p2mi-rules, as of" in text
    assert "only part; that a company is not in it says nothing." in text
    alone = _record(command, REVOKED)["registers"]
    assert [(each["completeness"], each["reviewed"], each["doubts"]) for each in alone] == [("partial", True, [])]


@pytest.mark.parametrize(
    ("lang", "told", "means"),
    [
        ("id", "Jawaban: tidak ditemukan dalam register yang dirujuk.", "Itu tidak berarti tidak berizin"),
        ("en", "Answer: not found in the register consulted.", "That does not mean without a licence"),
    ],
)
def test_who_is_not_found_is_not_found_in_what_was_consulted(
    command: Command, lang: str, told: str, means: str
) -> None:
    """It is answered, with 0, and it is said that this is no answer about a licence."""
    text = _text(command, "PT Samar Jaya", lang=lang)
    assert told in text
    assert means in text


def test_names_that_are_near_are_asked_about(command: Command) -> None:
    """One letter off is another company; the name is proposed, and never taken."""
    register = complete(command)
    found = _record(command, "PT Contoh Samudera", "--register", register, "--on", DAY)
    assert (found["answer"], found["candidates"], found["found"]) == ("not_found", ["PT Contoh Samudra"], [])
    assert found["standing"]["why"] == "no_information"
    assert [each["decisive"] for each in found["standing"]["evidence"]] == [False]
    text = _text(command, "PT Contoh Samudera", "--register", register, "--on", DAY)
    assert "Perhaps meant: PT Contoh Samudra." in text
    assert "Standing on 1 March 2026: no information. Seen, and not decisive by itself:" in text


@pytest.mark.parametrize(
    ("arguments", "why", "told"),
    [
        (["PT PJS"], "initials", "Tidak ada yang dicari dalam register: Nama hanya berupa singkatan"),
        (["PT"], "no_name", "Teks tidak memuat nama perusahaan."),
        (["--licence", "izin lama"], "no_licence", "Teks tidak dapat dibaca sebagai nomor izin"),
    ],
)
def test_what_was_not_searched_is_told_with_the_reason(
    command: Command, arguments: list[str], why: str, told: str
) -> None:
    """Initials, no name, no number: then no register was consulted, which is said."""
    text = _text(command, *arguments, lang="id")
    assert told in text
    assert "Register yang ada, dan tidak dirujuk:" in text
    found = _record(command, *arguments)
    assert (found["answer"], found["why"]) == ("not_searched", why)


def test_the_standing_on_a_day_comes_with_evidence_and_sources(command: Command) -> None:
    """One status, what it rests on, in whose document."""
    text = _text(command, REVOKED, "--on", "2017-01-01")
    assert "Standing on 1 January 2017: licence revoked. It rests on: - Licence revoked on 30 December 2016." in text
    assert "read as press report" in text
    standing = _record(command, REVOKED, "--on", "2017-01-01", lang="id")["standing"]
    assert (standing["statuses"], standing["why"], standing["text"]) == (["revoked"], None, "izin dicabut")
    assert standing["evidence"][0]["sources"][0]["seen"] == "press"
    assert _record(command, REVOKED)["standing"] is None


def test_two_registers_that_disagree_both_speak(command: Command) -> None:
    """A company that a list has and a decree has taken the licence from: both, and nobody decides between them."""
    register = complete(command, f"Nama P3MI\n{REVOKED}\nPT Contoh Bahari\n")
    text = _text(command, REVOKED, "--on", DAY, "--register", register)
    assert "sources conflict: licensed or licence revoked." in text
    assert "Licence revoked on 30 December 2016." in text
    assert "Licensed on 2026-03-01: List daftar as it stood on 2026-03-01." in text
    standing = _record(command, REVOKED, "--on", DAY, "--register", register)["standing"]
    assert (standing["statuses"], standing["why"]) == (["licensed", "revoked"], "sources_conflict")
    assert all(each["decisive"] for each in standing["evidence"])


def test_two_lists_of_one_day_that_disagree_both_speak(command: Command) -> None:
    """One has the company and the other, complete too, does not."""
    having = complete(command, "Nama P3MI\nPT Contoh Bahari\n", name="ada")
    lacking = complete(command, "Nama P3MI\nPT Rekaan Sentosa\n", name="tanpa")
    arguments = ("PT Contoh Bahari", "--on", DAY, "--register", having, "--register", lacking)
    assert "sources conflict: licensed or not found in the complete register of that day." in _text(command, *arguments)
    assert _record(command, *arguments)["standing"]["statuses"] == ["licensed", "not_listed"]


def test_who_is_not_in_the_complete_register_of_the_day(command: Command) -> None:
    """That is a standing of its own, on that day and on no other."""
    register = complete(command)
    text = _text(command, "PT Samar Jaya", "--register", register, "--on", DAY, lang="id")
    assert "Kedudukan pada 1 Maret 2026: tidak ditemukan dalam register lengkap hari itu. Dasarnya:" in text
    assert "Itu tidak berarti" not in text
    later = _record(command, "PT Samar Jaya", "--register", register, "--on", "2026-03-02")
    assert later["standing"]["why"] == "no_information"


def test_a_branch_is_told_apart(command: Command) -> None:
    """What binds the company as a whole binds its branch."""
    found = _record(command, "PT Rekaan Sentosa cabang Dompu", "--register", complete(command), "--on", DAY)
    assert found["branch"] == "dompu"
    assert "suspended" in found["standing"]["statuses"]


def test_a_list_that_nobody_reviewed_supports_nothing_and_says_so(command: Command) -> None:
    """The company is found in it, and nothing follows."""
    register = complete(command, reviewed=False)
    text = _text(command, "PT Contoh Bahari", "--register", register, "--on", DAY, lang="id")
    assert "Kedudukan pada 1 Maret 2026: tidak ada informasi." in text
    assert "Tidak mendasari jawaban apa pun: belum dibandingkan orang dengan daftarnya." in text
    found = _record(command, "PT Contoh Bahari", "--register", register, "--on", DAY)
    assert found["answer"] == "found"
    assert found["registers"][0]["doubts"] == ["not_reviewed"]
    assert found["registers"][0]["supports_answers"] is False


def test_what_was_not_known_yet_supports_nothing(command: Command) -> None:
    """Before the list was read nobody could build on it."""
    arguments = ("PT Contoh Bahari", "--register", complete(command), "--on", DAY, "--known-on", "2026-02-28")
    assert "It supports no answer: it became known after 28 February 2026 only." in _text(command, *arguments)
    assert _record(command, *arguments)["standing"]["why"] == "no_information"


def test_a_register_that_is_given_twice_counts_once(command: Command) -> None:
    """The same list is the same list; no list makes the decrees go away."""
    register = kept(command, LIST)
    found = _record(command, REVOKED, "--register", register, "--register", register)
    assert len(found["registers"]) == 2
    assert found["answer"] == "found"


@given(
    lag=st.integers(-2, 2),
    since=st.integers(0, 2),
    known=st.none() | st.integers(-3, 3),
    authority=st.sampled_from(Authority),
    seen=st.sampled_from(Seen),
    reviewed=st.booleans(),
)
def test_doubts_are_told_exactly_where_nothing_is_built_on_a_list(
    *, lag: int, since: int, known: int | None, authority: Authority, seen: Seen, reviewed: bool
) -> None:
    """Whoever is told no reason may build on the list, and nobody else."""
    day = date(2026, 3, 1)
    published = day + timedelta(lag)
    document = source("list", published, authority=authority, seen=seen, not_before=published - timedelta(since))
    stamp = Stamp(document, day, Completeness.COMPLETE, reviewed=reviewed)
    known_on = None if known is None else day + timedelta(known)
    assert (not doubts(stamp, known_on)) == stamp.supports(known_on)
