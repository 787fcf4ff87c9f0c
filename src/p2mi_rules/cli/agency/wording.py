"""What does `agency` say, in Indonesian and in English?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.wording import filled

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

TEXTS: dict[str, Both] = {
    # What cannot be asked
    "nothing_to_find": (
        "tidak ada yang dicari: {usage}",
        "nothing to look for: {usage}",
    ),
    "needed": ("{option}: wajib disebut", "{option}: is needed"),
    "bad_text": (
        "{option}: harus berupa teks satu baris, paling banyak 1000 karakter",
        "{option}: must be a text of one line, of at most 1000 characters",
    ),
    "exists": (
        "{file}: sudah ada; --force menimpanya",
        "{file}: exists already; --force writes over it",
    ),
    "is_the_list": (
        "{file}: itu daftar yang dibaca; --out harus berkas lain",
        "{file}: is the list that is read; --out must be another file",
    ),
    "unwritable": ("{file}: tidak dapat ditulis", "{file}: cannot be written"),
    # What was looked for
    "searched": ("Dicari: {asked}", "Looked for: {asked}"),
    "by_name": ('nama "{text}"', 'name "{text}"'),
    "by_licence": ('nomor izin "{text}"', 'licence number "{text}"'),
    "answer": ("Jawaban: {answer}", "Answer: {answer}"),
    "not_searched": (
        "Tidak ada yang dicari dalam register: {why}",
        "Nothing was looked for in the registers: {why}",
    ),
    "not_found_means": (
        "Itu tidak berarti tidak berizin: hanya register lengkap hari itu yang mengatakan siapa yang tidak ada.",
        "That does not mean without a licence: only a complete register of the day tells who is not in it.",
    ),
    # Companies
    "licences": ("nomor izin {numbers}", "licence number {numbers}"),
    "province": ("provinsi {province}", "province {province}"),
    "other_names": ("juga ditulis {names}", "also written {names}"),
    "format_only": (
        "Dari nomor izin hanya bentuknya yang diperiksa.",
        "Of a licence number only the shape was looked at.",
    ),
    # How it stood
    "standing": ("Kedudukan pada {day}: {answer}.", "Standing on {day}: {answer}."),
    "not_listed": (
        "tidak ditemukan dalam register lengkap hari itu",
        "not found in the complete register of that day",
    ),
    "one_of": ("{reason}: {statuses}", "{reason}: {statuses}"),
    "or": (" atau ", " or "),
    "under_watch": (", dalam pengawasan", ", under watch"),
    "rests_on": ("Dasarnya:", "It rests on:"),
    "beside": (
        "Terlihat, tetapi tidak menentukan sendiri:",
        "Seen, and not decisive by itself:",
    ),
    # Registers
    "registers": ("Register yang dirujuk:", "Registers consulted:"),
    "not_consulted": ("Register yang ada, dan tidak dirujuk:", "Registers there are, and that were not consulted:"),
    "stamp": ("{title}, keadaan {day}: {amount}", "{title}, as of {day}: {amount}"),
    "complete": ("lengkap untuk hari itu.", "complete for that day."),
    "partial": (
        "sebagian saja; yang tidak ada di dalamnya tidak berarti apa-apa.",
        "only part; that a company is not in it says nothing.",
    ),
    "supports_nothing": (
        "Tidak mendasari jawaban apa pun: {reasons}.",
        "It supports no answer: {reasons}.",
    ),
    "why_not_reviewed": (
        "belum dibandingkan orang dengan daftarnya",
        "nobody compared it with the list itself",
    ),
    "why_weak_source": (
        "sumbernya tidak dapat menentukan sendiri",
        "its source may settle nothing by itself",
    ),
    "why_later": ("baru diketahui sesudah {day}", "it became known after {day} only"),
    "why_too_early": (
        "dibaca sebelum daftarnya terbit",
        "it was read before the list was published",
    ),
    "source": ("{title}; {authority}, dibaca sebagai {seen}, {date}", "{title}; {authority}, read as {seen}, {date}"),
    # Time lines
    "events": ("PERISTIWA, YANG TERLAMA LEBIH DULU", "EVENTS, THE OLDEST FIRST"),
    "permits": (
        "IZIN PEREKRUTAN (SIP2MI), TERPISAH DARI IZIN PERUSAHAAN",
        "PERMITS TO RECRUIT (SIP2MI), APART FROM THE LICENCE",
    ),
    "event": ("{days}: {note}", "{days}: {note}"),
    "from_day": ("{first}", "{first}"),
    "from_until": ("{first}, sampai sebelum {last}", "{first}, until before {last}"),
    "decree": ("keputusan: {decree}", "decree: {decree}"),
    "branch": ("hanya cabang {branch}", "the branch {branch} alone"),
    "voids": ("membatalkan {id}", "takes back {id}"),
    "counts_for_nothing": ("tidak diperhitungkan: {reasons}", "does not count: {reasons}"),
    "no_events": ("Tidak ada peristiwa yang tercatat.", "No event is recorded."),
    "may_be_more": (
        "Yang tidak tercatat di sini dapat saja terjadi: tidak semua keputusan diumumkan.",
        "What is not recorded here may have happened all the same: not every decree is published.",
    ),
    "left_out": (
        "peristiwa yang baru diketahui sesudah {day} dan tidak disebut (--known-on): {count}",
        "events that became known after {day} and are not told (--known-on): {count}",
    ),
    # A list that was read
    "companies": ("{file}: {count} perusahaan terbaca.", "{file}: {count} companies were read."),
    "lines_read": (
        "{file}: {count} baris terbaca, tetapi tidak menjadi register karena ada kesalahan.",
        "{file}: {count} lines were read, which make no register because of the faults.",
    ),
    "columns": ("KOLOM", "COLUMNS"),
    "column_read": ("{header} (#{position}) -> {field}, {use}", "{header} (#{position}) -> {field}, {use}"),
    "column_not_read": ("{header} (#{position}) tidak dibaca: {use}", "{header} (#{position}) is not read: {use}"),
    "use_guessed": ("menurut kepala kolomnya", "by its header"),
    "use_mapped": ("menurut pemetaan", "by the mapping"),
    "use_set_aside": ("menurut pemetaan", "by the mapping"),
    "use_personal": ("berisi data pribadi", "it holds the data of persons"),
    "use_numbering": ("hanya nomor urut", "it only counts the lines"),
    "use_not_needed": ("tidak diperlukan jawaban mana pun", "no answer needs it"),
    "use_unknown": ("kepala kolomnya tidak dikenal", "its header is not known"),
    "note_kept_out": (
        "Isi kolom note hanya diperiksa dan tidak disimpan.",
        "What the column note holds is looked at only, and not kept.",
    ),
    "passed_over": ("BARIS YANG DILEWATI", "LINES PASSED OVER"),
    "line_passed": ("baris {line}: {what}", "line {line}: {what}"),
    "more_lines": ("dan {count} baris lagi", "and {count} more lines"),
    "faults": ("KESALAHAN", "FAULTS"),
    "more_faults": ("dan {count} kesalahan lagi", "and {count} more faults"),
    "register": ("REGISTER", "REGISTER"),
    "supports": ("Dapat mendasari jawaban.", "It may support answers."),
    "supports_not_yet": ("Belum mendasari jawaban apa pun. Diperlukan:", "It supports no answer yet. What is needed:"),
    "need_not_reviewed": (
        "orang yang membandingkan hasil bacaan di atas dengan daftarnya, baris demi baris (--reviewed)",
        "a person who compares what was read, as told above, with the list itself, line by line (--reviewed)",
    ),
    "need_weak_source": (
        "sumber yang dapat menentukan sendiri (--authority, --seen)",
        "a source that may settle something by itself (--authority, --seen)",
    ),
    "need_later": (
        "hari daftar yang tidak sesudah hari ini (--retrieved, --published)",
        "a day of the list that is not after today (--retrieved, --published)",
    ),
    "need_too_early": (
        "hari terbit yang tidak sesudah hari daftar (--published)",
        "a day of publication that is not after the day of the list (--published)",
    ),
    "need_no_faults": (
        "daftar tanpa kesalahan: satu perusahaan yang hilang akan tampak tidak tercantum",
        "a list without faults: one company left out would seem not to be in it",
    ),
    "only_permits": (
        "Semua barisnya tentang SIP2MI: daftar itu dihitung sebagian saja.",
        "Every row is about a permit: the list counts as one of part.",
    ),
    "saved": (
        "Disimpan di {file}; pakailah dengan --register {file}.",
        "Kept in {file}; use it with --register {file}.",
    ),
    "not_saved": ("Tidak ada yang disimpan.", "Nothing was kept."),
}


def told(key: str, lang: str, **parts: object) -> str:
    """Say one of the texts in a language, with what was left open in it filled in.

    >>> told("more_lines", "en", count=19)
    'and 19 more lines'
    """
    return filled(TEXTS[key], lang, **parts)
