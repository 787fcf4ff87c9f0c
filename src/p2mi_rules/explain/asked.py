"""What are the questions called that provisions read, and their answers?"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.explain.names import field_of, once
from p2mi_rules.norms import Holds
from p2mi_rules.vocabulary import Document

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.exceptions import Both
    from p2mi_rules.norms import Question

# Of each question that is no field of a record: its name, and the question. Indonesian, then English.
NAMES: dict[str, tuple[Both, Both]] = {
    "destination_status": (
        ("kedudukan negara tujuan", "standing of the destination"),
        (
            "Bagaimana kedudukan negara tujuan pada hari itu untuk penempatan semacam ini?",
            "How did the destination stand on that day for a placement of this kind?",
        ),
    ),
    "government_basis": (
        ("perjanjian untuk penempatan oleh Badan", "agreement for placement by the Badan"),
        (
            "Apakah ada perjanjian tertulis yang mendasari penempatan oleh Badan ke negara itu?",
            "Was there a written agreement on which the Badan could place in that country?",
        ),
    ),
    "safeguards": (
        ("perlindungan di negara tujuan", "safeguards of the destination"),
        (
            "Berapa yang ada di negara itu: hukum yang melindungi, perjanjian tertulis, jaminan sosial atau asuransi?",
            "How many did the destination have: protective law, a written agreement, social security or insurance?",
        ),
    ),
    "reading": (
        ("tafsir", "reading"),
        ("Menurut tafsir mana (--reading)?", "By which reading of the law (--reading)?"),
    ),
    "agency_standing": (
        ("izin perusahaan pada hari itu", "licence of the company on that day"),
        (
            "Bagaimana izin perusahaan penempatan pada hari itu?",
            "How did the licence of the placement company stand on that day?",
        ),
    ),
    "age_band": (
        ("usia pada hari itu", "age on that day"),
        ("Berapa usia pekerja pada hari itu?", "How old was the worker on that day?"),
    ),
    "papers_asked": (
        ("daftar dokumen", "list of papers"),
        ("Menurut daftar mana dokumen diminta?", "By which list are papers asked for?"),
    ),
    "foreign_flag": (
        ("bendera asing", "foreign flag"),
        ("Apakah kapalnya berbendera asing?", "Does the vessel fly a foreign flag?"),
    ),
    "visa_for_this_job": (
        ("visa untuk pekerjaan ini", "visa for this job"),
        (
            "Apakah jabatan di visa sama dengan pekerjaan yang disebut?",
            "Is the job on the visa the one that is stated?",
        ),
    ),
}
_PAPER: Both = ("Apakah ada: {paper}?", "Is there: {paper}?")
_YES_NO: dict[bool, Both] = {True: ("ya", "yes"), False: ("tidak", "no")}

# Of each answer that no record states as such.
ANSWERS: dict[str, Both] = {
    "AgeBand.under_18": ("di bawah 18 tahun", "under 18"),
    "AgeBand.from_18": ("18 sampai 20 tahun", "18 to 20"),
    "AgeBand.from_21": ("21 tahun atau lebih", "21 or older"),
    "AgencyStanding.licensed": ("berizin", "licensed"),
    "AgencyStanding.suspended": ("dihentikan sementara", "suspended"),
    "AgencyStanding.not_licensed": ("tidak berizin", "not licensed"),
    "PaperList.placed": ("bagi yang ditempatkan", "for those who are placed"),
    "PaperList.alone": ("bagi yang berangkat sendiri", "for those who go alone"),
    "PaperList.back": ("bagi yang kembali dari cuti", "for those who come back from leave"),
    "PaperList.merchant_crew": ("bagi awak kapal niaga", "for merchant crew"),
    "PaperList.fishing_crew": ("bagi awak kapal perikanan", "for fishing crew"),
    "PaperList.fishing_crew_unplaced": (
        "bagi awak kapal perikanan yang tidak ditempatkan siapa pun",
        "for fishing crew whom nobody places",
    ),
    "Reading.ministry": ("kementerian", "the ministry's"),
    "Reading.lenient": ("longgar (satu saja cukup)", "lenient (one is enough)"),
    "Reading.strict": ("ketat (ketiganya)", "strict (all three)"),
    "Safeguards.all": ("ketiganya", "all three"),
    "Safeguards.some": ("sebagian", "some"),
    "Safeguards.none": ("tidak ada", "none"),
}


def _filled(both: Both, lang: str, **parts: str) -> str:
    """One of two texts, with what was left open in it filled in."""
    return both[lang == "en"].format(**parts)


def name(question: Question, lang: str) -> str:
    """What a question is called.

    >>> from p2mi_rules.norms import Field
    >>> name(Field("route", "route", answers=("g2g",)), "id")
    'jalur penempatan'
    """
    if question.id in NAMES:
        return _filled(NAMES[question.id][0], lang)
    if isinstance(question, Holds):
        return words.label(Document(question.item), lang)
    return words.FIELDS[question.id].label(lang)


def ask(question: Question, lang: str) -> str:
    """The question itself.

    >>> from p2mi_rules.norms import Holds
    >>> ask(Holds("passport", "documents", item="passport"), "en")
    'Is there: passport?'
    """
    if question.id in NAMES:
        return _filled(NAMES[question.id][1], lang)
    if isinstance(question, Holds):
        return _filled(_PAPER, lang, paper=name(question, lang))
    return words.FIELDS[question.id].question(lang)


def answer(value: Hashable, lang: str) -> str:
    """An answer in words.

    >>> answer(True, "id")
    'ya'
    """
    if not isinstance(value, Enum):
        return _filled(_YES_NO[bool(value)], lang)
    key = f"{type(value).__name__}.{value.value}"
    return _filled(ANSWERS[key], lang) if key in ANSWERS else words.label(value, lang)


def fields(question: Question) -> tuple[str, ...]:
    """The fields of a record in which the facts behind a question are stated, each once.

    >>> from p2mi_rules.norms import Dated
    >>> fields(Dated("age_band", ("age", "birth_date"), table="ages", answers=("g2g",)))
    ('age', 'birth_date', 'departed_on')
    """
    return tuple(field for field in once(map(field_of, question.facts)) if field in words.FIELDS)
