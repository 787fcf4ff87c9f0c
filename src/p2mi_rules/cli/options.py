"""Which options does a command that judges placements have?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules import words
from p2mi_rules.cli.calls import HELP, KNOWN_ON, LANG, POLICY, REGISTER, Choice, add_choices, parser_of, typed
from p2mi_rules.cli.wording import LANGUAGES, nearest_hint, say
from p2mi_rules.intake.contract import CLOSED, YES_NO

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

_USAGE = (
    "Pemakaian: p2mi-rules check [FILE | --destination ... --departed-on ... --route ...] [pilihan]",
    "Usage: p2mi-rules check [FILE | --destination ... --departed-on ... --route ...] [options]",
)
_TITLES = {
    "choices": ("pilihan", "options"),
    "fields": (
        "satu penempatan (isinya sama dengan kolom berkas; boleh diulang: salah satunya benar)",
        "one placement (values as in the columns of a file; given twice: one of them is true)",
    ),
}


CHOICES = {
    "--from": Choice("csv|jsonl|json", ("format berkas, bila namanya tidak mengatakannya", "format of the file")),
    "--format": Choice("text|json|jsonl|csv", ("bentuk keluaran (text)", "form of the output (text)")),
    "--lang": LANG,
    "--explain": Choice(
        "ID|BARIS|all",
        ("sesudah tabel, jelaskan kasus ini selengkapnya", "after the table, explain this case in full"),
    ),
    "--map": Choice(
        "FILE",
        ("nama kolom lain: CSV column,field atau objek JSON", "other names of columns: CSV column,field or JSON"),
    ),
    "--pass-unknown-fields": Choice(None, ("lewati kolom yang tidak dikenal", "pass over columns that are unknown")),
    "--policy": POLICY,
    "--register": REGISTER,
    "--known-on": KNOWN_ON,
    "--reading": Choice("ministry|statute|all", ("tafsir (ministry)", "reading of the law (ministry)")),
    "--profile": Choice(
        "placement|full|TOPIK,...",
        ("yang harus jelas sebelum disebut tanpa pelanggaran (placement)", "topics that must be settled (placement)"),
    ),
    "--silence": Choice(
        "open|strict",
        ("arti negara tanpa informasi (open)", "what a country without information means (open)"),
    ),
    "--list": Choice(
        "ID",
        ("nilai menurut satu daftar ini, misalnya L65-2022-04", "judge by this one list, such as L65-2022-04"),
    ),
    "--no-carry-forward": Choice(
        None,
        ("daftar tidak berlaku lagi sesudah berakhir", "no list counts after its end"),
    ),
    "--receipt": Choice(
        "FILE",
        (
            "simpan tanda terima di sini, untuk `replay`; memuat fakta yang dinyatakan",
            "keep the receipts here, for `replay`; they hold the facts stated",
        ),
    ),
    "--receipt-personal": Choice(
        None,
        ("tanda terima memuat juga rujukan dan daerah asal", "the receipts hold reference and origin as well"),
    ),
    "--fail-on": Choice(
        "nonprocedural|indeterminate|never",
        ("kode keluar 1 bila ada status ini atau lebih berat (never)", "exit with 1 at this status or worse (never)"),
    ),
    "--max-policy-age": Choice(
        "HARI",
        ("kode keluar 3 bila data kebijakan lebih tua (dalam hari)", "exit with 3 if policy data is older (days)"),
    ),
    "--help": HELP,
}


class Call(NamedTuple):
    """What was typed, not yet looked at: files, the values of each option and of each field, flags."""

    files: list[str]
    options: dict[str, list[str]]
    fields: dict[str, list[str]]
    flags: frozenset[str]


class Offer(NamedTuple):
    """What a command that judges placements offers: how to call it, in both languages, and its choices."""

    usage: tuple[str, str]
    choices: Mapping[str, Choice]


CHECK = Offer(_USAGE, CHOICES)


def parsed(arguments: Sequence[str], lang: str, offer: Offer = CHECK) -> Call:
    """Sort the arguments of a command that judges placements by option, the last of each value last.

    Raises ``UnusableError`` with a line for each option that does not exist, or the one whose value is missing.

    >>> parsed(["kasus.csv", "--lang", "en"], "en").options
    {'--lang': ['en']}
    """
    found = typed(_parser(lang, offer), arguments, lang, lambda option: _hint(option, lang, offer))
    return Call(
        files=found.plain,
        options={name: values for name, values in found.values.items() if name in offer.choices},
        fields={name: values for name, values in found.values.items() if name in words.FIELDS},
        flags=found.flags,
    )


def _hint(option: str, lang: str, offer: Offer) -> str:
    """The option that an unknown one means: by another name of a field, or by its likeness."""
    field = words.field(option)
    if field is not None:
        return say("hint", lang, near=names_of(field)[0])
    return nearest_hint(
        option, [name for field in words.FIELDS for name in names_of(field)] + list(offer.choices), lang
    )


def help_text(lang: str, offer: Offer = CHECK) -> str:
    """Every option with what it means."""
    return _parser(lang, offer).format_help()


def names_of(field: str) -> list[str]:
    """The options of a field: its English and its Indonesian name.

    >>> names_of("departed_on")
    ['--departed-on', '--tanggal-berangkat']
    """
    names = dict.fromkeys((field, words.FIELDS[field].indonesian))
    return [f"--{name.replace('_', '-')}" for name in names]


def _parser(lang: str, offer: Offer) -> argparse.ArgumentParser:
    """The parser: every choice, and every field by its names."""
    at = LANGUAGES.index(lang)
    parser = parser_of(offer.usage[at])
    add_choices(parser, _TITLES["choices"][at], offer.choices, lang)
    group = parser.add_argument_group(_TITLES["fields"][at])
    for field in words.FIELDS:
        group.add_argument(*names_of(field), dest=field, action="append", metavar="...", help=_meaning(field, lang))
    return parser


def _meaning(field: str, lang: str) -> str:
    """What a field means, with the codes of a closed list."""
    yes_no = ("ya, tidak", "yes, no")[LANGUAGES.index(lang)]
    values = yes_no if field in YES_NO else ", ".join(words.codes(CLOSED[field])) if field in CLOSED else ""
    label = words.FIELDS[field].label(lang)
    return f"{label}: {values}" if values else label
