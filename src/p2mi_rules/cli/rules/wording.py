"""What does `rules` say, in Indonesian and in English?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.wording import filled

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

TEXTS: dict[str, Both] = {
    # What cannot be asked
    "no_rule": ("tidak ada aturan {found}{hint}", "there is no rule {found}{hint}"),
    # Days
    "since": ("sejak {first}", "from {first}"),
    "between": ("{first} sampai {last}", "{first} to {last}"),
    "in_force": ("Pada {day} berlaku.", "In force on {day}."),
    "not_in_force": ("Pada {day} tidak berlaku.", "Not in force on {day}."),
    # The table of contents
    "instrument": ("{name}: {title}", "{name}: {title}"),
    "standing": ("{period}; {authority}, dibaca sebagai {seen}", "{period}; {authority}, read as {seen}"),
    "entry": ("{id}: {citation}; {what}. {text}", "{id}: {citation}; {what}. {text}"),
    "count": ("aturan: {rules}; celah: {gaps}", "rules: {rules}; gaps: {gaps}"),
    "nothing": ("tidak ada yang berlaku tentang ini", "nothing is in force about this"),
    "more_of_one": (
        "`p2mi-rules rules show ID` menyebut satu aturan selengkapnya.",
        "`p2mi-rules rules show ID` tells one of them in full.",
    ),
    "short_scopes": ("menentukan lingkup", "sets the scope"),
    "short_decides": ("menentukan", "decides"),
    "short_warns": ("memperingatkan", "warns"),
    "short_gap": ("celah: hukum yang ada dan tidak dirumuskan", "gap: law that exists and is not encoded"),
    # One provision
    "see": ("Lihat juga: {citations}.", "See also: {citations}."),
    "period": ("Berlaku: {period}.", "In force: {period}."),
    "topic": ("Pokok: {topic}.", "Topic: {topic}."),
    "takes": ("Diambil alih dari aturan: {what}.", "Takes the word from: {what}."),
    "topics": ("pokok {topics}", "the topics {topics}"),
    "effect_scopes": (
        "Akibat: yang tidak memenuhinya ada di luar lingkup undang-undang.",
        "Effect: who does not meet it is outside the act.",
    ),
    "effect_decides": (
        "Akibat: bila dilanggar, penempatannya nonprosedural.",
        "Effect: a breach makes the placement nonprocedural.",
    ),
    "effect_warns": (
        "Akibat: bila dilanggar, hal itu disebut dan tidak menentukan.",
        "Effect: a breach is reported and decides nothing.",
    ),
    "effect_gap": (
        "Akibat: bila terkena, aturan di bawah ini tidak lagi menjawab, dan jawabannya tetap terbuka.",
        "Effect: where it holds, the rules named here no longer answer, and what they ask stays open.",
    ),
    "reason": ("Kode alasan: {reason}.", "Reason code: {reason}."),
    "liable": ("Yang bertanggung jawab: {party}, bukan pekerja.", "Who answers for it: {party}, not the worker."),
    "liable_nobody": (
        "Tidak ada yang ditunjuk sebagai penanggung jawab; pekerja tidak disalahkan.",
        "Nobody is named who answers for it; the worker is not blamed.",
    ),
    # What it asks and says
    "asks": ("YANG DITANYAKAN", "WHAT IT ASKS"),
    "asks_nothing": ("Tidak ada: berlaku bagi setiap penempatan.", "Nothing: it holds of every placement."),
    "question": ("{label}: {ask}", "{label}: {ask}"),
    "answers": ("Jawaban: {answers}.", "Answers: {answers}."),
    "read_from": ("Dibaca dari: {fields}.", "Read from: {fields}."),
    "table": (
        "YANG DIJAWAB (yang tidak disebut dalam satu baris boleh apa saja)",
        "WHAT IT ANSWERS (what a line does not name may be anything)",
    ),
    "case": ("{label}: {answers}", "{label}: {answers}"),
    "always": ("selalu", "always"),
    "all_but": ("selain {answers}", "other than {answers}"),
    "says_breached": ("Dilanggar:", "Breached:"),
    "says_satisfied": ("Dipenuhi:", "Satisfied:"),
    "says_not_applicable": ("Tidak mengikat:", "Does not apply:"),
    "says_not_encoded": ("Tidak dirumuskan, jadi tetap terbuka:", "Not encoded, so it stays open:"),
    "says_breached_scopes": ("Di luar undang-undang:", "Outside the act:"),
    "says_satisfied_scopes": ("Di dalam undang-undang:", "Within the act:"),
    "says_takes": ("Mengambil alih:", "Takes the word:"),
    "says_leaves": ("Tidak mengambil alih:", "Leaves it to the rules:"),
    # What stands around it
    "gaps": ("CELAH YANG DAPAT MENGAMBIL ALIH", "GAPS THAT MAY TAKE THE WORD FROM IT"),
    "overlaps": ("YANG DIMINTA DUA KALI OLEH HUKUM", "WHAT THE LAW ASKS TWICE"),
    "because": ("Alasannya: {why}.", "Why: {why}."),
    "before": ("SEBELUMNYA", "BEFORE IT"),
    "after": ("SESUDAHNYA", "AFTER IT"),
    "beside": (
        "DI SAMPINGNYA (ketentuan atau pelanggaran yang sama, pada waktu yang sama)",
        "BESIDE IT (the same provision or the same breach, at the same time)",
    ),
    "related": ("{id}: {citation}, {period}", "{id}: {citation}, {period}"),
}


def told(key: str, lang: str, **parts: object) -> str:
    """Say one of the texts in a language, with what was left open in it filled in.

    >>> told("count", "en", rules=96, gaps=5)
    'rules: 96; gaps: 5'
    """
    return filled(TEXTS[key], lang, **parts)
