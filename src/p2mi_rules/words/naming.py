"""Which field of a record does a column's name mean?"""

from __future__ import annotations

from functools import cache, lru_cache

from p2mi_rules.words.fields import FIELDS
from p2mi_rules.words.spelling import closest, normal

# Columns that hold personal data: accepted, then neither read, kept nor shown.
_PERSONAL = (
    *("nik", "no nik", "nomor nik", "nomor induk kependudukan", "no ktp", "nomor ktp", "ktp", "no kk", "nomor kk"),
    *("national id", "nama", "nama lengkap", "nama pmi", "nama pekerja", "nama korban", "name", "full name"),
    *("worker name", "first name", "last name", "nama ibu", "nama ayah", "nama ibu kandung", "mother name"),
    *("paspor", "no paspor", "nomor paspor", "passport", "passport no", "passport number", "no passport"),
    *("telepon", "no telepon", "nomor telepon", "telp", "no telp", "hp", "no hp", "nomor hp", "handphone"),
    *("phone", "phone number", "mobile", "whatsapp", "no wa", "nomor wa", "wa", "email", "e-mail", "surel"),
    *("alamat", "alamat lengkap", "address", "home address"),
)


def field(name: str) -> str | None:
    """Tell which field a name means: its English name, its Indonesian name or another usual way to write either.

    Case, spaces, underscores, hyphens and diacritics do not count.

    >>> field("Tanggal Berangkat"), field("departed-on"), field("hobi")
    ('departed_on', 'departed_on', None)
    """
    return _spellings().get(normal(name))


# An unknown column is unknown again in each row.
@lru_cache(maxsize=256)
def nearest_field(name: str) -> str | None:
    """Suggest the field, by its English name, that an unknown name most resembles, if it resembles any.

    >>> nearest_field("destnation"), nearest_field("hobi")
    ('destination', None)
    """
    close = closest(name, _spellings())
    return None if close is None else _spellings()[close]


def is_personal(name: str) -> bool:
    """Tell whether a column of this name holds personal data (name, NIK, passport, phone, address).

    >>> is_personal("No. Paspor"), is_personal("perusahaan")
    (True, False)
    """
    return normal(name) in _personal()


@cache
def _spellings() -> dict[str, str]:
    """Every accepted spelling of a field's name in normal form."""
    return {normal(word): name for name, words in FIELDS.items() for word in (name, words.indonesian, *words.synonyms)}


@cache
def _personal() -> frozenset[str]:
    """The names of personal columns in normal form."""
    return frozenset(map(normal, _PERSONAL))
