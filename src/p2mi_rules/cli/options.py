"""Which options does ``check`` have?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules import words
from p2mi_rules.cli.wording import LANGUAGES, UnusableError, nearest_hint, say
from p2mi_rules.intake.contract import CLOSED, YES_NO

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class Choice(NamedTuple):
    """An option that is no field of a record: its values (none: a flag) and what it means, in both languages."""

    metavar: str | None
    help: tuple[str, str]


CHOICES = {
    "--from": Choice("csv|jsonl|json", ("format berkas, bila namanya tidak mengatakannya", "format of the file")),
    "--format": Choice("text|json|jsonl|csv", ("bentuk keluaran (text)", "form of the output (text)")),
    "--lang": Choice("id|en", ("bahasa keluaran (id)", "language of the output (id)")),
    "--explain": Choice(
        "ID|BARIS|all",
        ("sesudah tabel, jelaskan kasus ini selengkapnya", "after the table, explain this case in full"),
    ),
    "--map": Choice(
        "FILE",
        ("nama kolom lain: CSV column,field atau objek JSON", "other names of columns: CSV column,field or JSON"),
    ),
    "--pass-unknown-fields": Choice(None, ("lewati kolom yang tidak dikenal", "pass over columns that are unknown")),
    "--policy": Choice(
        "FILE",
        ("data kebijakan tambahan atau koreksi (TOML)", "policy data added or corrected (TOML)"),
    ),
    "--known-on": Choice(
        "TANGGAL",
        ("hanya kebijakan yang diketahui sampai hari ini (hari ini)", "only policy known by this day (today)"),
    ),
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
    "--fail-on": Choice(
        "nonprocedural|indeterminate|never",
        ("kode keluar 1 bila ada status ini atau lebih berat (never)", "exit with 1 at this status or worse (never)"),
    ),
    "--max-policy-age": Choice(
        "HARI",
        ("kode keluar 3 bila data kebijakan lebih tua (dalam hari)", "exit with 3 if policy data is older (days)"),
    ),
    "--help": Choice(None, ("tampilkan ini", "show this")),
}


class Call(NamedTuple):
    """What was typed, not yet looked at: files, the values of each option and of each field, flags."""

    files: list[str]
    options: dict[str, list[str]]
    fields: dict[str, list[str]]
    flags: frozenset[str]


def parsed(arguments: Sequence[str], lang: str) -> Call:
    """Sort the arguments of ``check`` by option, the last of each value last.

    Raises ``UnusableError`` with a line for each option that does not exist, or the one whose value is missing.

    >>> parsed(["kasus.csv", "--lang", "en"], "en").options
    {'--lang': ['en']}
    """
    try:
        found, rest = _parser(lang).parse_known_args(list(arguments))
    except argparse.ArgumentError as error:
        missing = "expected" in error.message
        option = str(error.argument_name).split("/", maxsplit=1)[0]
        raise UnusableError([say("needs_value" if missing else "takes_no_value", lang, option=option)]) from None
    unknown = dict.fromkeys(argument.partition("=")[0] for argument in rest if argument.startswith("-"))
    if unknown:
        raise UnusableError([say("unknown_option", lang, found=name, hint=_hint(name, lang)) for name in unknown])
    typed: dict[str, list[str] | bool] = {name: value for name, value in vars(found).items() if value}
    lists = {name: value for name, value in typed.items() if isinstance(value, list)}
    return Call(
        files=[*lists.pop("files", []), *rest],
        options={name: values for name, values in lists.items() if name in CHOICES},
        fields={name: values for name, values in lists.items() if name in words.FIELDS},
        flags=frozenset(typed.keys() - lists.keys() - {"files"}),
    )


def _hint(option: str, lang: str) -> str:
    """The option that an unknown one means: by another name of a field, or by its likeness."""
    field = words.field(option)
    if field is not None:
        return say("hint", lang, near=names_of(field)[0])
    return nearest_hint(option, [name for field in words.FIELDS for name in names_of(field)] + list(CHOICES), lang)


def help_text(lang: str) -> str:
    """Every option with what it means."""
    return _parser(lang).format_help()


def names_of(field: str) -> list[str]:
    """The options of a field: its English and its Indonesian name.

    >>> names_of("departed_on")
    ['--departed-on', '--tanggal-berangkat']
    """
    names = dict.fromkeys((field, words.FIELDS[field].indonesian))
    return [f"--{name.replace('_', '-')}" for name in names]


def _parser(lang: str) -> argparse.ArgumentParser:
    """The parser, which checks no value: what is wrong with one is told in the language asked for."""
    at = LANGUAGES.index(lang)
    parser = argparse.ArgumentParser(
        usage=argparse.SUPPRESS, description=_USAGE[at], add_help=False, allow_abbrev=False, exit_on_error=False
    )
    parser.add_argument("files", nargs="*", help=argparse.SUPPRESS)
    group = parser.add_argument_group(_TITLES["choices"][at])
    for name, choice in CHOICES.items():
        if choice.metavar is None:
            names = ("-h", name) if name == "--help" else (name,)
            group.add_argument(*names, dest=name, action="store_true", help=choice.help[at])
        else:
            group.add_argument(name, dest=name, action="append", metavar=choice.metavar, help=choice.help[at])
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
