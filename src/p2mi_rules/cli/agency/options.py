"""What exactly is asked of `agency`?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.actions import Action, sorted_by_option, wrong_number
from p2mi_rules.cli.agency.wording import told
from p2mi_rules.cli.calls import FORMAT, HELP, LANG, REGISTER, Choice, day_given, wrong_choices
from p2mi_rules.cli.wording import UnusableError
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

IMPORT = "import"
"""The word for reading a list that somebody saved; the others look a company up."""

_LONGEST = 1000
_EVERYWHERE = {"--format": FORMAT, "--lang": LANG, "--help": HELP}
_LICENCE = Choice("NOMOR", ("nomor izin perusahaan", "number of the company's licence"))
_KNOWN_ON = Choice(
    "TANGGAL",
    ("hanya yang diketahui sampai hari ini (hari ini)", "only what was known by this day (today)"),
)
_ON = Choice(
    "TANGGAL",
    ("sebutkan juga kedudukannya pada hari ini, misalnya 2025-10-01", "tell also how it stood on this day"),
)
_DAY_OF_LIST = "--retrieved"
_TEXTS = ("--title", "--title-en", "--url")

_OF_LIST = {
    "--title": Choice("JUDUL", ("nama daftar itu (wajib)", "what the list is called (needed)")),
    _DAY_OF_LIST: Choice(
        "TANGGAL",
        ("hari yang keadaannya ditunjukkan daftar (wajib)", "the day whose state the list shows (needed)"),
    ),
    "--title-en": Choice("JUDUL", ("nama daftar itu dalam bahasa Inggris (JUDUL)", "its English name (JUDUL)")),
    "--published": Choice(
        "TANGGAL", ("hari daftar itu terbit (hari --retrieved)", "the day it was published (that of --retrieved)")
    ),
    "--authority": Choice("|".join(Authority), ("kata siapa (official_list)", "whose word it is (official_list)")),
    "--seen": Choice("|".join(Seen), ("bagaimana daftar dibaca (copy)", "how the list was read (copy)")),
    "--url": Choice("URL", ("alamat daftar itu", "where the list is")),
    "--complete": Choice(
        None,
        (
            "daftar memuat setiap perusahaan yang berizin pada hari itu",
            "the list has every company that held a licence on that day",
        ),
    ),
    "--reviewed": Choice(
        None,
        (
            "Anda sudah membandingkan hasil bacaan dengan daftarnya",
            "you have compared what was read with the list itself",
        ),
    ),
    "--map": Choice(
        "FILE",
        (
            'isian setiap kolom: TOML atau JSON, "kolom" = "isian"',
            'which field a column holds: TOML or JSON, "column" = "field"',
        ),
    ),
    "--out": Choice("FILE", ("simpan register di sini, untuk --register", "keep the register here, for --register")),
    "--force": Choice(None, ("timpa berkas --out yang sudah ada", "write over the file of --out if it exists")),
}

ACTIONS = {
    "find": Action(
        "agency find [NAMA] [--licence NOMOR]",
        (
            "cari perusahaan penempatan dalam register, dan sebut register mana yang dirujuk",
            "look for a placement company in registers, and tell which ones were consulted",
        ),
        {"--licence": _LICENCE, "--on": _ON, "--register": REGISTER, "--known-on": _KNOWN_ON, **_EVERYWHERE},
        0,
        None,
    ),
    "history": Action(
        "agency history [NAMA] [--licence NOMOR]",
        (
            "semua peristiwa satu perusahaan menurut tanggal, dengan keputusan dan sumbernya",
            "all that happened to a company by date, with decree and source",
        ),
        {"--licence": _LICENCE, "--register": REGISTER, "--known-on": _KNOWN_ON, **_EVERYWHERE},
        0,
        None,
    ),
    IMPORT: Action(
        "agency import FILE --title JUDUL --retrieved TANGGAL",
        (
            "baca daftar perusahaan yang Anda simpan (.csv, .json, .jsonl, .xlsx), dan sebut apa yang terbaca",
            "read a list of companies that you saved (.csv, .json, .jsonl, .xlsx), and tell what was read",
        ),
        {**_OF_LIST, **_EVERYWHERE},
        1,
        1,
    ),
}


class Search(NamedTuple):
    """A company to look for, by name, licence number or both, and in which registers beside the shipped decrees."""

    name: str | None
    licence: str | None
    on: date | None
    known_on: date
    registers: tuple[str, ...]
    output: str
    lang: str


class Import(NamedTuple):
    """A list to read, with all that the caller says of it."""

    file: str
    title_id: str
    title_en: str
    retrieved: date
    published: date
    authority: Authority
    seen: Seen
    url: str
    complete: bool
    reviewed: bool
    mapping: str | None
    out: str | None
    force: bool
    today: date
    output: str
    lang: str


def search_of(action: str, arguments: Sequence[str], lang: str, today: Callable[[], date]) -> Search:
    """Look at everything typed, and raise ``UnusableError`` with a line for each thing that cannot be."""
    asked = ACTIONS[action]
    found = sorted_by_option(asked, arguments, lang)
    wrong = wrong_choices(found.values, asked.choices, ("--format", "--lang"), lang)
    on = day_given(found.values, "--on", lang, wrong)
    known_on = day_given(found.values, "--known-on", lang, wrong)
    licence = _last(found.values, "--licence")
    if not found.plain and licence is None:
        wrong.append(told("nothing_to_find", lang, usage=f"p2mi-rules {asked.usage}"))
    if wrong:
        raise UnusableError(wrong)
    name = " ".join(found.plain) if found.plain else None
    files = tuple(found.values.get("--register", ()))
    return Search(name, licence, on, known_on or today(), files, _last(found.values, "--format") or "text", lang)


def import_of(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> Import:
    """The same for a list that is to be read."""
    asked = ACTIONS[IMPORT]
    found = sorted_by_option(asked, arguments, lang)
    values = found.values
    wrong = wrong_choices(values, asked.choices, ("--format", "--lang", "--authority", "--seen"), lang)
    wrong += wrong_number(asked, found, lang)
    retrieved = day_given(values, _DAY_OF_LIST, lang, wrong)
    published = day_given(values, "--published", lang, wrong)
    wrong += [told("needed", lang, option=name) for name in ("--title", _DAY_OF_LIST) if name not in values]
    wrong += [told("bad_text", lang, option=name) for name in _TEXTS if name in values and _no_text(values[name][-1])]
    if wrong or retrieved is None:
        raise UnusableError(wrong)
    title = values["--title"][-1].strip()
    return Import(
        file=found.plain[0],
        title_id=title,
        title_en=(_last(values, "--title-en") or title).strip(),
        retrieved=retrieved,
        published=published or retrieved,
        authority=Authority(_last(values, "--authority") or Authority.OFFICIAL_LIST),
        seen=Seen(_last(values, "--seen") or Seen.COPY),
        url=(_last(values, "--url") or "").strip(),
        complete="--complete" in found.flags,
        reviewed="--reviewed" in found.flags,
        mapping=_last(values, "--map"),
        out=_last(values, "--out"),
        force="--force" in found.flags,
        today=today(),
        output=_last(values, "--format") or "text",
        lang=lang,
    )


def _last(values: Mapping[str, list[str]], option: str) -> str | None:
    """The value of an option, the last one."""
    return values.get(option, [None])[-1]


def _no_text(text: str) -> bool:
    """Whether a text is blank, too long, or holds what cannot be printed."""
    return not text.strip() or len(text) > _LONGEST or not text.isprintable()
