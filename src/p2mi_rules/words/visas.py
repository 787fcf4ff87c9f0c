"""What are the visas called, and the permits and passes that stand for one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import Visa

if TYPE_CHECKING:
    from enum import Enum

# Of each member: the Indonesian label, the English label, then other ways in which it is written.

VISA: dict[Enum, tuple[str, ...]] = {
    # Only what lets its holder in and work for an employer. A residence permit (iqamah) is no visa.
    Visa.WORK: (
        "visa kerja",
        "work visa",
        "kerja",
        "working visa",
        "izin kerja",
        "work permit",
        "employment pass",
        "employment pass (ep)",
        "ep",
        "s pass",
        "e-8",
        "visa e-8",
        "e-8 visa",
        "e-9",
        "visa e-9",
        "visa kerja e-9",
        "e-9 visa",
        "ssw",
        "visa ssw",
        "ssw visa",
        "tokutei ginou",
        "visa tokutei ginou",
    ),
    Visa.VISIT: (
        "visa kunjungan",
        "visit visa",
        "kunjungan",
        "turis",
        "wisata",
        "tourist",
        "tourism",
        "visa turis",
        "visa wisata",
        "tourist visa",
        "visa on arrival",
        "voa",
    ),
    Visa.PILGRIMAGE: (
        "visa umrah atau haji",
        "pilgrimage visa",
        "umrah",
        "umroh",
        "haji",
        "hajj",
        "ziarah",
        "visa umrah",
        "visa haji",
        "visa ziarah",
    ),
    Visa.STUDENT: ("visa pelajar", "student visa", "pelajar", "visa mahasiswa"),
    Visa.OTHER: (
        "visa lain",
        "other visa",
        "lain",
        "lainnya",
        "visa lainnya",
        "working holiday",
        "working holiday visa",
    ),
    Visa.NONE: ("tanpa visa", "no visa", "tanpa", "tidak ada", "tidak ada visa"),
}
