"""What does the command itself say, in Indonesian and in English?"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import P2MIRulesError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.exceptions import Both

LANGUAGES = ("id", "en")

_HELP_ID = """\
Pemakaian: p2mi-rules check FILE [pilihan]
           p2mi-rules check --destination Kamboja --route mandiri --departed-on 2025-10-01 [pilihan]
           p2mi-rules compare [FILE] --policy-b keputusan.toml
           p2mi-rules ask --destination Malaysia --route p2p [pilihan]
           p2mi-rules remedy --destination Kamboja --route mandiri [pilihan]
           p2mi-rules policy show Kamboja [--on 2025-10-01]
           p2mi-rules policy list | lint | diff
           p2mi-rules rules [show uu18-2017/p59-1]
           p2mi-rules rules audit
           p2mi-rules agency find "PT Contoh" [--on 2025-10-01]
           p2mi-rules agency history | import
           p2mi-rules replay tanda-terima.jsonl
           p2mi-rules --version

Apakah penempatan pekerja migran Indonesia ini prosedural pada tanggal itu, menurut pasal mana, menurut siapa?

  check      menilai berkas (.csv, .jsonl, .json, atau - untuk masukan standar) atau satu penempatan
  compare    menyebut situasi dan penempatan yang dinilai lain antara dua kebijakan, tanggal, atau tafsir
  ask        menanyakan yang masih perlu diketahui, satu demi satu, sampai jelas
  remedy     menunjukkan apa yang harus benar-benar berubah supaya prosedural, dan siapa yang dapat mengubahnya
  policy     menunjukkan kebijakan negara tujuan menurut tanggal, dan memeriksa data kebijakan tambahan
  rules      menunjukkan hukum yang dirumuskan, pasal demi pasal, dan memeriksanya
  agency     mencari perusahaan penempatan dalam register, dan membaca daftar yang Anda simpan
  replay     menilai ulang tanda terima yang disimpan `check --receipt`, dan menyebut apa yang berbeda

`--help` di belakang sebuah perintah menyebut semua pilihannya.
`--lang en` berbicara bahasa Inggris."""

_HELP_EN = """\
Usage: p2mi-rules check FILE [options]
       p2mi-rules check --destination Kamboja --route mandiri --departed-on 2025-10-01 [options]
       p2mi-rules compare [FILE] --policy-b decree.toml
       p2mi-rules ask --destination Malaysia --route p2p [options]
       p2mi-rules remedy --destination Kamboja --route mandiri [options]
       p2mi-rules policy show Kamboja [--on 2025-10-01]
       p2mi-rules policy list | lint | diff
       p2mi-rules rules [show uu18-2017/p59-1]
       p2mi-rules rules audit
       p2mi-rules agency find "PT Contoh" [--on 2025-10-01]
       p2mi-rules agency history | import
       p2mi-rules replay receipts.jsonl
       p2mi-rules --version

Was this placement of an Indonesian migrant worker lawful procedure on that date, by which provision, on whose word?

  check      judges a file (.csv, .jsonl, .json, or - for standard input) or one placement
  compare    tells which situations and placements are judged otherwise between two policies, days or readings
  ask        asks what still needs to be known, one question after the other, until it is clear
  remedy     shows what would truly have to change for it to be procedural, and who can change it
  policy     shows the policy on destinations by date, and checks policy data of your own
  rules      shows the law that is encoded, provision by provision, and audits it
  agency     looks placement companies up in registers, and reads lists that you saved
  replay     judges again the receipts that `check --receipt` kept, and tells what differs

`--help` behind a command names its options.
Without `--lang en` the answers are in Indonesian."""

# Of each text: Indonesian, English.
TEXTS: dict[str, Both] = {
    "help": (_HELP_ID, _HELP_EN),
    # How to call a command that does several things
    "usage": ("Pemakaian:", "Usage:"),
    "options": ("pilihan", "options"),
    "more_help": (
        "Tambahkan --help untuk pilihannya; --lang en berbicara bahasa Inggris.",
        "Add --help for the options; without --lang en the answers are in Indonesian.",
    ),
    "bad_number": ("pakailah: {usage}", "use it as: {usage}"),
    # What was wrong with the call
    "no_command": (
        "tidak ada perintah; yang ada: {known} (lihat {help})",
        "no command; there are: {known} (see {help})",
    ),
    "unknown_command": (
        "perintah {found!r} tidak ada; yang ada: {known}{hint}",
        "there is no command {found!r}; there are: {known}{hint}",
    ),
    "unknown_option": ("pilihan {found} tidak ada{hint}", "there is no option {found}{hint}"),
    "hint": ("; maksudnya {near}?", "; did you mean {near}?"),
    "needs_value": ("{option}: nilainya tidak disebut", "{option}: its value is missing"),
    "takes_no_value": ("{option}: tidak memakai nilai", "{option}: takes no value"),
    "bad_choice": (
        "{option}: nilai itu tidak ada; yang ada: {known}{hint}",
        "{option}: there is no such value; there are: {known}{hint}",
    ),
    "bad_profile": (
        "--profile: ditemukan {found}, seharusnya placement, full, atau topik di antara {topics}",
        "--profile: found {found}, expected placement, full, or topics among {topics}",
    ),
    "bad_list": (
        "--list: ditemukan {found}; seharusnya {expected}{hint}",
        "--list: found {found}; expected {expected}{hint}",
    ),
    "bad_day": ("{option}: harus berupa tanggal seperti 2025-10-29", "{option}: must be a date such as 2025-10-29"),
    "before_law": (
        "--on: hukum yang dirumuskan mulai {day}",
        "--on: the law that is encoded begins on {day}",
    ),
    "bad_days": ("{option}: harus berupa jumlah hari, 0 atau lebih", "{option}: must be a number of days, 0 or more"),
    "several_files": ("hanya satu berkas sekali jalan", "one file at a time"),
    "file_and_fields": (
        "sebutkan berkas atau satu penempatan, jangan keduanya (bersama berkas ada {options})",
        "give a file or one placement, not both (beside the file there is {options})",
    ),
    "nothing": (
        "tidak ada yang dinilai: sebutkan berkas, atau penempatan seperti --destination Kamboja",
        "nothing to judge: give a file, or a placement such as --destination Kamboja",
    ),
    "only_for_file": ("{option} hanya untuk berkas", "{option} goes with a file only"),
    "only_for_text": ("--explain hanya untuk --format text", "--explain goes with --format text only"),
    "ending": (
        "{file}: nama berkas berakhir dengan .csv, .jsonl atau .json, atau sebutkan --from",
        "{file}: the name must end with .csv, .jsonl or .json, or say --from",
    ),
    "no_file": (
        "{file}: perintah ini tentang satu penempatan; sebutkan keterangannya seperti --destination Kamboja",
        "{file}: this command is about one placement; state its facts, such as --destination Kamboja",
    ),
    "bad_cost": (
        "--cost {found}: harus FAKTA=ANGKA, misalnya route=2",
        "--cost {found}: must be FACT=NUMBER, such as route=2",
    ),
    "ask_how": (
        "Jawablah tiap pertanyaan. ? tidak diketahui, - tidak berlaku, baris kosong: lewati, selesai: berhenti.",
        "Answer each question. ? not known, - does not apply, an empty line: pass over, done: stop.",
    ),
    "ask_again": (
        "Keterangan yang terkumpul: p2mi-rules check {options}",
        "What was gathered: p2mi-rules check {options}",
    ),
    "unreadable": ("{file}: tidak dapat dibaca", "{file}: cannot be read"),
    "no_text": ("{file}: bukan teks UTF-8", "{file}: no text in UTF-8"),
    "bad_map": (
        "{file}: harus berupa CSV dua kolom (column,field) atau objek JSON berisi teks, tiap kolom satu kali",
        "{file}: must be CSV of two columns (column,field) or a JSON object of texts, each column once",
    ),
    "nobody_explained": (
        "--explain {found}: tidak ada baris atau rujukan itu",
        "--explain {found}: there is no such row or reference",
    ),
    "all_faulty": (
        "{file}: tidak satu baris pun dapat dibaca",
        "{file}: not one row could be read",
    ),
    "exists": ("{file}: sudah ada; sebutkan nama lain", "{file}: exists already; give another name"),
    "unwritable": ("{file}: tidak dapat ditulis", "{file}: cannot be written"),
    "no_receipts": ("{file}: tidak ada tanda terima di dalamnya", "{file}: there is no receipt in it"),
    # Notes beside the answers
    "without_receipt": (
        "catatan yang tidak terbaca, jadi tanpa tanda terima: {count}",
        "records that could not be read and have no receipt: {count}",
    ),
    "no_rows": ("{file}: tidak ada baris untuk dinilai", "{file}: there is no row to judge"),
    "presumed": (
        "tanggal berangkat tidak disebut pada {count} catatan; dianggap {day} (--known-on)",
        "no day of departure in {count} records; presumed to be {day} (--known-on)",
    ),
    "too_old": (
        "data kebijakan bertanggal {date}, {days} hari sebelum {day}; batasnya {most}",
        "the policy data is of {date}, {days} days before {day}; the limit is {most}",
    ),
    "progress": ("{count} baris", "{count} rows"),
    # The table
    "row": ("baris", "row"),
    "id": ("rujukan", "reference"),
    "destination": ("tujuan", "destination"),
    "date": ("tanggal", "date"),
    "status": ("status", "status"),
    "why": ("alasan atau yang belum jelas", "reasons or what is open"),
    "faulty": ("tidak terbaca", "not readable"),
    "open": ("belum jelas: {what}", "open: {what}"),
    "not_examined": ("tidak diperiksa: {what}", "not examined: {what}"),
    "not_encoded": ("belum dirumuskan: {what}", "not encoded: {what}"),
    "total": ("{count} baris", "{count} rows"),
    "policy_date": (
        "data kebijakan sampai {date}; bukan nasihat hukum",
        "policy data up to {date}; not legal advice",
    ),
    # Receipts judged again
    "replay_line": ("baris {line}", "line {line}"),
    "replay_total": ("tanda terima: {count}; {told}", "receipts: {count}; {told}"),
    "replay_reproduced": ("terulang sama", "reproduced"),
    "replay_same_answer": ("jawaban sama menurut hukum atau data lain", "the same answer by other law or data"),
    "replay_differs": ("jawaban berbeda", "with another answer"),
    "replay_not_replayed": ("tidak dinilai ulang", "not judged again"),
    "replay_faulty": ("bukan tanda terima", "no receipt"),
    # Below a help text
    "not_advice": ("Keluaran perintah ini bukan nasihat hukum.", "What this command says is not legal advice."),
    "explained": ("baris {row}", "row {row}"),
}


class UnusableError(P2MIRulesError):
    """A call that cannot be understood, or input that cannot be read: one line for each fault, in ``lines``."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Keep the lines; the text is all of them."""
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def say(key: str, lang: str, **parts: object) -> str:
    """Say one of the command's texts in a language, with what was left open in it filled in.

    >>> say("total", "en", count=3)
    '3 rows'
    """
    return filled(TEXTS[key], lang, **parts)


def filled(both: Both, lang: str, **parts: object) -> str:
    """One of two texts, Indonesian and English, with what was left open in it filled in.

    >>> filled(("{count} negara", "{count} countries"), "en", count=19)
    '19 countries'
    """
    return both[LANGUAGES.index(lang)].format(**parts)


def language_of(arguments: Sequence[str]) -> str:
    """Tell in which language a call wants to be answered, before anything else of it is understood.

    >>> language_of(["check", "--lang", "en"]), language_of(["--lang=en"]), language_of(["--lang", "fr"])
    ('en', 'en', 'id')
    """
    asked = [
        after if option == "--lang" else option.removeprefix("--lang=")
        for option, after in zip(arguments, [*arguments[1:], ""], strict=False)
        if option == "--lang" or option.startswith("--lang=")
    ]
    return asked[-1] if asked and asked[-1] in LANGUAGES else LANGUAGES[0]


def nearest_hint(word: str, known: Iterable[str], lang: str) -> str:
    """Ask back with the known word that an unknown one most resembles; empty if it resembles none.

    >>> nearest_hint("chek", ["check"], "en"), nearest_hint("xyz", ["check"], "en")
    ('; did you mean check?', '')
    """
    return hint(next(iter(get_close_matches(word, list(known), n=1)), None), lang)


def hint(near: str | None, lang: str) -> str:
    """Ask back with a word that was perhaps meant; empty if there is none.

    >>> hint("check", "en"), hint(None, "en")
    ('; did you mean check?', '')
    """
    return "" if near is None else say("hint", lang, near=near)


def unknown_command(found: str, known: Sequence[str], lang: str) -> str:
    """Tell that there is no such command, which there are, and which was perhaps meant.

    >>> unknown_command("chek", ["check", "policy"], "en")
    "there is no command 'chek'; there are: check, policy; did you mean check?"
    """
    hinted = nearest_hint(found, known, lang)
    return say("unknown_command", lang, found=found, known=", ".join(known), hint=hinted)
