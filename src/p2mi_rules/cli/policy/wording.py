"""What does `policy` say, in Indonesian and in English?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.wording import filled

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

TEXTS: dict[str, Both] = {
    # What cannot be asked
    "no_country": (
        "{found}: tidak ada negara yang ditulis begitu{hint}",
        "{found}: no country is written like this{hint}",
    ),
    "a_region": (
        "{found}: nama kawasan, bukan satu negara; sebutkan salah satu: {codes}",
        "{found}: the name of a region, no one country; name one of them: {codes}",
    ),
    "several_countries": (
        "{found}: lebih dari satu negara ditulis begitu: {names}",
        "{found}: more than one country is written like this: {names}",
    ),
    "no_list": (
        "tidak ada daftar atau keputusan {found}{hint}",
        "there is no list or decree {found}{hint}",
    ),
    # What stands above every answer
    "policy": (
        "kebijakan {version}, sumber terbaru {date}",
        "policy {version}, newest source of {date}",
    ),
    "as_known": (", sejauh diketahui sampai {day}", ", as far as it was known by {day}"),
    "newest_first": ("Yang terbaru lebih dulu.", "The newest days come first."),
    "left_out": (
        "baris tentang negara ini yang terbit sesudah {day} dan tidak dihitung (--known-on): {count}",
        "rows about this country that became public after {day} and do not count (--known-on): {count}",
    ),
    # Days
    "since": ("Sejak {first}", "From {first}"),
    "until": ("Sampai {last}", "Up to {last}"),
    "between": ("{first} sampai {last}", "{first} to {last}"),
    "one_day": ("{first}", "{first}"),
    "from_day": ("dari {day}", "from {day}"),
    "before_day": ("sampai sebelum {day}", "until before {day}"),
    "always": ("Sepanjang waktu", "At all times"),
    # Answers
    "everybody": ("Semua penempatan", "Every placement"),
    "ordinary": (
        "Penempatan biasa lewat P3MI pada perusahaan, dan semua yang tidak disebut di bawah",
        "Ordinary placement by a P3MI with a company, and all that is not named below",
    ),
    "all_but": ("selain {values}", "other than {values}"),
    "perhaps": ("; mungkin juga {statuses}", "; perhaps also {statuses}"),
    "not_sure": ("- tidak diketahui apakah ini berlaku:", "- it is not known whether this held:"),
    "or": (" atau ", " or "),
    "one_of": ("{reason}: {statuses}", "{reason}: {statuses}"),
    "approval": ("persetujuan", "approval"),
    "approval_none": ("tanpa persetujuan sebelum penghentian", "none before a stop"),
    "approval_before": ("disetujui sebelum penghentian", "approved before a stop"),
    "approval_returning": (
        "kembali ke pemberi kerja yang sama dengan kontrak lama",
        "back to the same employer under a contract that ran before",
    ),
    # Rows
    "rests_on": ("Dasarnya:", "It rests on:"),
    "outweighed": ("Terlihat, tetapi di sini tidak menentukan:", "Seen, and decisive for nothing here:"),
    "also": ("juga: {source}", "also: {source}"),
    "source": (
        "{title}, {issuer}; {authority}, dibaca sebagai {seen}, {date}",
        "{title}, {issuer}; {authority}, read as {seen}, {date}",
    ),
    "own": (" (dari data Anda sendiri)", " (from your own data)"),
    "approved_continue": (
        "Penempatan yang disetujui sebelum penghentian ini tidak terkena.",
        "Placements approved before this stop are not touched by it.",
    ),
    "approved_may_continue": (
        "Sebagian penempatan yang disetujui sebelum penghentian ini tidak terkena; yang mana tidak diketahui.",
        "Some of the placements approved before this stop are not touched by it; which ones is not known.",
    ),
    "contracts_continue": (
        "Yang kembali ke pemberi kerja yang sama, dengan kontrak yang sudah berjalan, tidak terkena.",
        "Who comes back to the same employer, under a contract that ran already, is not touched by it.",
    ),
    # Sections
    "agreements": ("PERJANJIAN", "AGREEMENTS"),
    "host_limits": (
        "PEMBATASAN OLEH NEGARA TUJUAN (tidak mengubah kedudukan menurut hukum Indonesia)",
        "LIMITS OF THE HOST STATE (they do not change the standing under Indonesian law)",
    ),
    "beside": ("DITUNJUKKAN, TIDAK PERNAH MENENTUKAN SENDIRI", "SHOWN, NEVER DECISIVE BY ITSELF"),
    "written": ("perjanjian tertulis: {answer}", "written agreement: {answer}"),
    "government": (
        "dasar penempatan oleh pemerintah: {answer}",
        "basis for placement by the government: {answer}",
    ),
    "there_is": ("ada", "there is one"),
    "in_doubt": ("sumbernya berbeda, atau harinya tidak pasti", "sources differ, or the day is not certain"),
    "there_is_none": ("dinyatakan tidak ada", "said not to exist"),
    "no_information": ("tidak ada informasi", "no information"),
    "kind_announced": ("pengumuman", "announcement"),
    "kind_recorded": ("catatan", "record"),
    "kind_statement": ("pernyataan yang tidak menentukan", "statement that does not decide"),
    "kind_agreement": ("perjanjian", "agreement"),
    "kind_no_agreement": ("tanpa perjanjian", "no agreement"),
    "kind_host_limit": ("pembatasan", "limit"),
    # Lists
    "column_id": ("id", "id"),
    "column_since": ("sejak", "since"),
    "column_until": ("sampai", "until"),
    "column_count": ("negara", "countries"),
    "column_complete": ("lengkap", "complete"),
    "column_name": ("isi", "what it is"),
    "every": ("semua", "every"),
    "says_closed": ("ditutup", "closed"),
    "says_suspended": ("dihentikan sementara", "suspended"),
    "says_limited": ("hanya untuk jalur atau skema tertentu", "by some routes or schemes only"),
    "says_open": ("dibuka", "opened"),
    "says_not_designated": ("dinyatakan bukan tujuan", "said to be no destination"),
    "says_agreement": ("perjanjian", "agreement"),
    "says_no_agreement": ("tanpa perjanjian", "no agreement"),
    "says_announced": ("diumumkan, tidak menentukan", "announced, not decisive"),
    "says_recorded": ("dicatat", "recorded"),
    "says_host_limit": ("dibatasi negara tujuan", "limited by the host state"),
    "says_carried": ("dihitung terus", "carried on"),
    "yes": ("ya", "yes"),
    "no": ("tidak", "no"),
    "more_of_one": (
        "`p2mi-rules policy list ID` menyebut negaranya.",
        "`p2mi-rules policy list ID` names the countries.",
    ),
    "is_complete": (
        "Lengkap: negara yang tidak disebut memang tidak tercantum.",
        "Complete: a country that is not named is absent from it.",
    ),
    "is_partial": (
        "Terlihat sebagian: tidak tercantum di sini tidak berarti apa-apa.",
        "Seen in part: absence from it says nothing.",
    ),
    "is_row": (
        "Bukan daftar negara tujuan: yang tidak disebut tidak disinggung.",
        "No list of destinations: of a country that is not named it says nothing.",
    ),
    "count": ("{count} negara:", "{count} countries:"),
    "every_country": ("semua negara", "every country"),
    "about": ("Hanya tentang {scope}.", "About these alone: {scope}."),
    "unseen": ("kolom lampirannya tidak terlihat", "its column of the annex was not seen"),
    "unlimited": ("tanpa batasan", "without limits"),
    "unclear": (
        "Nama yang tidak jelas, mungkin salah satu dari: {names}.",
        "A name that is not clear, perhaps one of: {names}.",
    ),
    # Lint and diff
    "faults": ("kesalahan: {count}", "faults: {count}"),
    "clean": ("tidak ada kesalahan", "no faults"),
    "no_change": ("tidak ada yang berubah", "nothing changes"),
    "no_difference": ("tidak ada yang berbeda", "nothing differs"),
    "entries": ("YANG BERUBAH DALAM DATA", "WHAT CHANGES IN THE DATA"),
    "added": ("ditambah", "added"),
    "removed": ("hilang", "removed"),
    "ended": ("diakhiri", "ended"),
    "changed": ("diubah ({keys})", "changed ({keys})"),
    "answers": ("JAWABAN YANG BERUBAH", "ANSWERS THAT CHANGE"),
    "no_answers": (
        "Tidak satu jawaban pun menjadi lain.",
        "No answer becomes another.",
    ),
    "other_countries": ("semua negara lain", "every other country"),
    "shift": ("{who}: {before} -> {after}", "{who}: {before} -> {after}"),
}


def told(key: str, lang: str, **parts: object) -> str:
    """Say one of the texts in a language, with what was left open in it filled in.

    >>> told("count", "en", count=19)
    '19 countries:'
    """
    return filled(TEXTS[key], lang, **parts)
