"""What do the words mean in which lists tell the status of a company?

The words are a closed list: what is not in it is not guessed. *Dicabut* alone has two objects with opposite meanings
(a sanction that is withdrawn, a licence that is revoked), so it is asked about and never taken for either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.words.spelling import closest, normal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.exceptions import Both


class Meaning(NamedTuple):
    """What a status means: what happened, and whether to part of the activities only."""

    kind: EventKind
    part: bool = False


_LICENSED = ("aktif", "masih aktif", "resmi", "terdaftar", "berizin", "izin berlaku", "izin aktif", "berlaku")
_LICENSED_EN = ("active", "licensed", "registered", "licence valid", "license valid", "valid")
_WARNED = ("peringatan", "peringatan tertulis", "teguran", "teguran tertulis", "SP-1", "SP-2", "SP-3", "SP 1", "SP 2")
_WARNED_EN = ("warning", "warned", "written warning")
_SUSPENDED = (
    *("skorsing", "skors", "diskors", "dibekukan", "pembekuan", "disegel", "penyegelan", "penghentian sementara"),
    *("dihentikan sementara", "penghentian sementara seluruh kegiatan", "penghentian sementara kegiatan usaha"),
    *("penghentian sementara seluruh kegiatan usaha", "penghentian sementara kegiatan", "sanksi skorsing"),
)
_SUSPENDED_EN = ("suspended", "suspension", "suspended in full")
_PART = (
    *("penghentian sementara sebagian", "penghentian sementara sebagian kegiatan", "penghentian sebagian kegiatan"),
    *("penghentian sementara sebagian kegiatan usaha", "skorsing sebagian"),
    # The legal name of the sanction, which leaves open whether it was all or part.
    *("penghentian sementara sebagian atau seluruh kegiatan", "penghentian sementara sebagian atau seluruh"),
    "penghentian sementara sebagian atau seluruh kegiatan usaha",
)
_PART_EN = ("suspended in part", "partly suspended", "partial suspension")
_LIFTED = (
    *("sanksi dicabut", "pencabutan sanksi", "pengakhiran sanksi", "sanksi diakhiri", "sanksi berakhir"),
    *("skorsing dicabut", "pencabutan skorsing", "skorsing berakhir", "layanan dibuka kembali", "dibuka kembali"),
)
_LIFTED_EN = ("suspension lifted", "sanction lifted", "lifted", "reinstated")
_REVOKED = (
    *("izin dicabut", "pencabutan izin", "SIP3MI dicabut", "pencabutan SIP3MI", "SIPPTKI dicabut", "cabut izin"),
    *("pencabutan SIPPTKI", "SIPPMI dicabut", "izin usaha dicabut", "pencabutan izin usaha", "dicabut izinnya"),
)
_REVOKED_EN = ("licence revoked", "license revoked", "revoked", "licence withdrawn", "license withdrawn")
_ENDED = (
    *("mengundurkan diri", "pengunduran diri", "tidak memperpanjang", "tidak diperpanjang", "izin berakhir"),
    *("habis masa berlaku", "izin habis masa berlaku", "masa berlaku habis", "tidak memperpanjang izin"),
)
_ENDED_EN = ("ended", "expired", "licence expired", "license expired", "not renewed", "withdrew", "licence ended")
_PERMIT_REVOKED = ("SIP2MI dicabut", "pencabutan SIP2MI", "permit revoked", "SIP2MI revoked")

_TABLE = (
    ((*_LICENSED, *_LICENSED_EN), Meaning(EventKind.LICENSED)),
    ((*_WARNED, *_WARNED_EN), Meaning(EventKind.WARNED)),
    ((*_SUSPENDED, *_SUSPENDED_EN), Meaning(EventKind.SUSPENDED)),
    ((*_PART, *_PART_EN), Meaning(EventKind.SUSPENDED, part=True)),
    ((*_LIFTED, *_LIFTED_EN), Meaning(EventKind.LIFTED)),
    ((*_REVOKED, *_REVOKED_EN), Meaning(EventKind.REVOKED)),
    ((*_ENDED, *_ENDED_EN), Meaning(EventKind.ENDED)),
    (_PERMIT_REVOKED, Meaning(EventKind.PERMIT_REVOKED)),
)
_WRITTEN = {normal(word): word for words, _ in _TABLE for word in words}

STATUSES: Mapping[str, Meaning] = {normal(word): meant for words, meant in _TABLE for word in words}
"""Each word, spelt as ``words.normal`` does, with what it means."""

# What may be withdrawn and is not said here.
_OBJECT_MISSING = frozenset(
    map(normal, ("dicabut", "pencabutan", "cabut", "withdrawn", "sudah dicabut", "telah dicabut"))
)
_WHICH = (
    "sanksi dicabut (berizin kembali) atau izin dicabut",
    "sanksi dicabut (sanction lifted) or izin dicabut (revoked)",
)
_WORDS = (
    "aktif, peringatan, penghentian sementara, sanksi dicabut, izin dicabut, tidak memperpanjang atau SIP2MI dicabut",
    "aktif, peringatan, penghentian sementara, sanksi dicabut, izin dicabut, tidak memperpanjang or SIP2MI dicabut",
)
# With one of these a word means the opposite of the one that it resembles.
_NEGATIONS = ("tidak", "tdk", "tak", "belum", "bukan", "tanpa", "non", "not", "inac", "unli", "unre", "inva")
_LONGEST_SHOWN = 40
_MANY_DIGITS = re.compile(r"\d{5}")


def meaning(field: str, text: str) -> Meaning | Fault:
    """Tell what the word for a status means, or what is wrong with it.

    Args:
        field: where the word stands, for the fault.
        text: the word or words, as the list writes them.

    >>> meaning("status", "Sanksi Dicabut").kind, meaning("status", "SIP3MI dicabut").kind
    (<EventKind.LIFTED: 'lifted'>, <EventKind.REVOKED: 'revoked'>)
    >>> print(meaning("status", "DICABUT"))
    status: found 'DICABUT', without what, expected sanksi dicabut (sanction lifted) or izin dicabut (revoked)
    """
    word = normal(text)
    if word in STATUSES:
        return STATUSES[word]
    if word in _OBJECT_MISSING:
        return Fault.of(field, (f"{text!r}, tanpa disebut apanya", f"{text!r}, without what"), expected=_WHICH)
    near = closest(text, STATUSES) or ""
    turned = any(no in word and no not in near for no in _NEGATIONS)
    return Fault.of(field, _shown(text), expected=_WORDS, suggestion=None if turned else _WRITTEN.get(near))


def _shown(text: str) -> Both:
    """The text, if it is short and holds no number that may be somebody's; else how long it is."""
    if len(text) <= _LONGEST_SHOWN and not _MANY_DIGITS.search(text):
        return repr(text), repr(text)
    return f"teks sepanjang {len(text)} karakter", f"a text of {len(text)} characters"
