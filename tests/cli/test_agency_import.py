"""Does `agency import` tell what it read and what not, and keep a register only if it is whole?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules.intake.registers import saved
from p2mi_rules.intake.registers.saved import load
from tests.cli.kept_registers import DAY, LIST

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calling import Command, Said

TITLED = """Daftar P3MI per Maret 2026
No;Nama P3MI;NIB;Direktur;Hobi;Ket
1;PT Contoh Bahari;8120114190761;Ibu S;x;
2;PT Rekaan Sentosa;;;;
;Jumlah;2;;;
"""
ABOUT = ("--title", "Daftar P3MI", "--title-en", "List of P3MI", "--retrieved", DAY)


def _said(command: Command, content: str | bytes, *arguments: str, name: str = "daftar.csv") -> Said:
    return command("agency", "import", command.file(name, content), *ABOUT, *arguments)


def _text(command: Command, content: str | bytes, *arguments: str, lang: str = "en") -> str:
    """What it said of a list that can be read, on one line."""
    said = _said(command, content, *arguments, "--lang", lang)
    assert (said.code, said.errors) == (0, [])
    return " ".join(said.out.split())


def _record(said: Said) -> dict[str, Any]:
    return dict(json.loads(said.out))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            [
                "daftar.csv: 2 perusahaan terbaca.",
                "KOLOM - 'No' (#1) tidak dibaca: hanya nomor urut - 'Nama P3MI' (#2) -> name, menurut kepala kolomnya",
                "- 'Direktur' (#4) tidak dibaca: berisi data pribadi",
                "- 'Hobi' (#5) tidak dibaca: kepala kolomnya tidak dikenal - 'Ket' (#6) -> note",
                "Isi kolom note hanya diperiksa dan tidak disimpan.",
                "BARIS YANG DILEWATI - baris 1: judul di atas kepala kolom - baris 5: baris jumlah",
                "- Daftar P3MI, keadaan 1 Maret 2026: sebagian saja;",
                "Daftar P3MI; daftar resmi, dibaca sebagai salinan, 1 Maret 2026",
            ],
        ),
        (
            "en",
            [
                "daftar.csv: 2 companies were read.",
                "COLUMNS - 'No' (#1) is not read: it only counts the lines - 'Nama P3MI' (#2) -> name, by its header",
                "- 'Direktur' (#4) is not read: it holds the data of persons",
                "- 'Hobi' (#5) is not read: its header is not known - 'Ket' (#6) -> note",
                "What the column note holds is looked at only, and not kept.",
                "LINES PASSED OVER - line 1: a title above the columns - line 5: a line of totals",
                "- List of P3MI, as of 1 March 2026: only part;",
                "List of P3MI; official list, read as copy, 1 March 2026",
            ],
        ),
    ],
)
def test_everything_that_was_read_and_that_was_not_is_told(command: Command, lang: str, told: list[str]) -> None:
    """Each column with its field or why it has none, each line that was passed over, the list with its day."""
    text = _text(command, TITLED, lang=lang)
    assert [line for line in told if line not in text] == []
    assert "Ibu S" not in text


def test_the_same_as_a_record(command: Command) -> None:
    """With the codes of columns, and whether answers may be built on it."""
    found = _record(_said(command, TITLED, "--complete", "--format", "json", "--lang", "en"))
    assert [(each["header"], each["field"], each["use"]) for each in found["columns"]][:4] == [
        ("No", None, "numbering"),
        ("Nama P3MI", "name", "guessed"),
        ("NIB", "licence", "guessed"),
        ("Direktur", None, "personal"),
    ]
    assert found["passed_over"][0] == {"line": 1, "what": "a title above the columns"}
    assert (found["companies"], found["rows"], found["errors"], found["saved"]) == (2, 2, [], None)
    assert found["register"]["completeness"] == "complete"
    assert found["register"]["source"]["title"] == "List of P3MI"
    assert found["supports_answers"] is False
    assert [each["need"] for each in found["needed"]] == ["not_reviewed"]


@pytest.mark.parametrize(
    ("arguments", "needed", "told"),
    [
        ([], ["not_reviewed"], "a person who compares what was read"),
        (["--reviewed"], [], "It may support answers."),
        (["--reviewed", "--seen", "memory"], ["weak_source"], "(--authority, --seen)"),
        (["--reviewed", "--authority", "other"], ["weak_source"], "(--authority, --seen)"),
        (["--reviewed", "--published", "2026-03-02"], ["too_early"], "(--published)"),
        (["--reviewed", "--retrieved", "2027-01-01"], ["later"], "(--retrieved, --published)"),
        (
            ["--retrieved", "2027-01-01", "--published", "2027-01-02", "--seen", "memory"],
            ["not_reviewed", "weak_source", "later", "too_early"],
            "It supports no answer yet. What is needed:",
        ),
    ],
)
def test_what_is_needed_before_it_supports_answers(
    command: Command, arguments: list[str], needed: list[str], told: str
) -> None:
    """A person must have compared it with the list, and the source must be one that settles something."""
    assert told in _text(command, LIST, *arguments)
    found = _record(_said(command, LIST, *arguments, "--format", "json"))
    assert [each["need"] for each in found["needed"]] == needed
    assert found["supports_answers"] is not bool(needed)


def test_it_is_kept_where_that_is_asked(command: Command, tmp_path: Path) -> None:
    """The file holds the register that was read, under what was said of it."""
    out = tmp_path / "register.json"
    url = "https://contoh.example/daftar"
    text = _text(command, LIST, "--complete", "--reviewed", "--url", url, "--out", str(out))
    assert f"Kept in {out}; use it with --register {out}." in text
    register = load(out)
    (stamp,) = register.stamps
    assert [agency.name.written for agency in register.agencies] == [
        *("PT Contoh Bahari", "PT Contoh Samudra", "PT Rekaan Sentosa"),
    ]
    assert (stamp.source.id, stamp.source.url, stamp.reviewed) == ("daftar-p3mi", url, True)
    assert stamp.source.published == stamp.retrieved


def test_a_title_without_letters_is_still_a_name(command: Command, tmp_path: Path) -> None:
    """A document needs an id, whatever it is called; its title is its title in English if no other is given."""
    out = tmp_path / "register.json"
    listed = command.file("daftar.csv", LIST)
    assert command("agency", "import", listed, "--title", "…", "--retrieved", DAY, "--out", str(out)).code == 0
    (stamp,) = load(out).stamps
    assert (stamp.source.id, stamp.source.title_id, stamp.source.title_en) == ("daftar", "…", "…")


def test_no_file_is_written_over(command: Command, tmp_path: Path) -> None:
    """Unless that is said; and never the list itself."""
    out = tmp_path / "register.json"
    out.write_text("penting", encoding="utf-8")
    refused = _said(command, LIST, "--out", str(out), "--lang", "en")
    assert (refused.code, refused.out) == (2, "")
    assert refused.errors == [f"p2mi-rules: {out}: exists already; --force writes over it"]
    assert out.read_text(encoding="utf-8") == "penting"
    assert _said(command, LIST, "--out", str(out), "--force").code == 0
    assert load(out).agencies
    listed = tmp_path / "daftar.csv"
    itself = _said(command, LIST, "--out", str(listed), "--force", "--lang", "en")
    assert (itself.code, len(itself.errors)) == (2, 1)
    assert "is the list that is read" in itself.errors[0]
    assert listed.read_text(encoding="utf-8") == LIST


def test_a_place_that_cannot_be_written_is_told(command: Command, tmp_path: Path) -> None:
    """A folder, a folder that is not there, and what is no name at all."""
    for out in (str(tmp_path), str(tmp_path / "tidak" / "ada.json"), "a\0b"):
        said = _said(command, LIST, "--out", out, "--force", "--lang", "en")
        assert (said.code, said.out, len(said.errors)) == (2, "", 1)
        assert said.errors[0].endswith(": cannot be written")


def test_what_is_too_large_to_be_kept_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written that could not be read again."""
    monkeypatch.setattr(saved, "LARGEST", 100)
    out = tmp_path / "register.json"
    said = _said(command, LIST, "--out", str(out), "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert "daftar.csv: file: found a file of more than" in said.errors[0]
    assert not out.exists()


@pytest.mark.parametrize(("lang", "expected"), [("id", "seharusnya sanksi dicabut"), ("en", "expected sanksi dicabut")])
def test_faults_keep_a_list_from_becoming_a_register(
    command: Command, tmp_path: Path, lang: str, expected: str
) -> None:
    """Every fault with its line, what was read all the same, code 2, and nothing kept."""
    out = tmp_path / "register.json"
    content = "Nama P3MI,Status\nPT Contoh Bahari,dicabut\nPT Rekaan Sentosa,entah apa\nPT Contoh Dua,aktif\n"
    said = _said(command, content, "--out", str(out), "--lang", lang)
    text = " ".join(said.out.split())
    assert (said.code, said.errors) == (2, [])
    assert "daftar.csv:2: status:" in text
    assert expected in text
    assert "daftar.csv:3: status:" in text
    assert {"id": "Tidak ada yang disimpan.", "en": "Nothing was kept."}[lang] in text
    assert not out.exists()
    found = _record(_said(command, content, "--out", str(out), "--lang", lang, "--format", "json"))
    assert [each["field"] for each in found["errors"]] == ["daftar.csv:2: status", "daftar.csv:3: status"]
    assert (found["companies"], found["saved"], found["needed"][0]["need"]) == (None, None, "no_faults")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("daftar.csv", b"", "daftar.csv: found nothing"),
        ("daftar.csv", b"\x00\x01\x02", "daftar.csv: found no column that is known"),
        ("daftar.pdf", b"%PDF", "daftar.pdf: found a name with another ending"),
        ("daftar.json", b"[{", "daftar.json: found no JSON at line 1"),
        ("daftar.csv", b"Nama P3MI\n", "daftar.csv: found no company at all"),
        ("daftar.csv", b"Nama,Tanggal\nPT Contoh,1/1/2026\n", "found 'Tanggal', which may be"),
    ],
)
def test_what_is_no_list_is_told(command: Command, name: str, content: bytes, told: str) -> None:
    """Any file gives what is wrong with it, and nothing else."""
    said = _said(command, content, "--lang", "en", name=name)
    assert (said.code, said.errors) == (2, [])
    assert told in " ".join(said.out.split())


def test_a_mapping_decides_what_the_header_leaves_open(command: Command) -> None:
    """Of TOML or JSON; a mapping that is none is a fault."""
    mapping = command.file("kolom.toml", '"Tanggal" = "licence_until"\n"Nama" = "name"\n"#3" = "-"\n')
    content = "Nama,Tanggal,Status\nPT Contoh Bahari,31/12/2026,entah\n"
    text = _text(command, content, "--map", mapping)
    assert "'Tanggal' (#2) -> licence_until, by the mapping - 'Status' (#3) is not read: by the mapping" in text
    wrong = _said(command, content, "--map", command.file("kolom.csv", "a,b\n"), "--lang", "en")
    assert wrong.code == 2
    assert "mapping: found a name with another ending" in " ".join(wrong.out.split())


def test_of_very_many_lines_and_faults_the_rest_is_counted(command: Command) -> None:
    """The answer stays as short as anyone reads, and says that there is more."""
    footnotes = "".join(f"Jumlah {number},\n" for number in range(105))
    faulty = "".join(f"PT Contoh {number} Bahari,dicabut\n" for number in range(107))
    found = _record(_said(command, f"Nama P3MI,Status\n{faulty}{footnotes}", "--format", "json", "--lang", "en"))
    said = _said(command, f"Nama P3MI,Status\n{faulty}{footnotes}", "--lang", "en")
    assert said.code == 2
    for key, words in (("passed_over", "more lines"), ("errors", "more faults")):
        assert len(found[key]) == 100
        assert f"and {found[f'more_{key}']} {words}" in said.out


def test_a_list_of_permits_alone_counts_as_partial(command: Command) -> None:
    """Who is not in it is not said to have no licence, whatever was said of the list."""
    content = "Nama P3MI,Negara\nPT Contoh Bahari,Taiwan\n"
    text = _text(command, content, "--complete", "--reviewed")
    assert "Every row is about a permit: the list counts as one of part." in text
    found = _record(_said(command, content, "--complete", "--reviewed", "--format", "json"))
    assert found["register"]["completeness"] == "partial"


def test_nothing_of_a_file_commands_a_terminal(command: Command) -> None:
    """Control characters in headers and names are not printed."""
    content = "Nama P3MI,\x1b[31mHobi\nPT Contoh Bahari,x\n"
    assert "\x1b" not in _said(command, content).out
