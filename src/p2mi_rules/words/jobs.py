"""What are the kinds of work called?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import Occupation

if TYPE_CHECKING:
    from enum import Enum

# Of each member: the Indonesian label, the English label, then other ways in which it is written.

OCCUPATION: dict[Enum, tuple[str, ...]] = {
    Occupation.DOMESTIC_WORKER: (
        "pekerja rumah tangga",
        "domestic worker",
        "asisten rumah tangga",
        "pembantu rumah tangga",
        "penata laksana rumah tangga",
        "plrt",
        "prt",
        "art",
        "domestic",
        "domestik",
        "housemaid",
        "maid",
        "domestic helper",
        "house maid",
    ),
    Occupation.CAREGIVER: (
        "pengasuh atau perawat lansia",
        "caregiver",
        "pengasuh",
        "perawat lansia",
        "careworker",
        "care worker",
        "kaigo",
    ),
    Occupation.NURSE: ("perawat", "nurse", "kangoshi"),
    Occupation.PLANTATION: (
        "pekerja perkebunan",
        "plantation worker",
        "perkebunan",
        "ladang",
        "pekerja ladang",
        "buruh perkebunan",
        "kebun sawit",
        "kelapa sawit",
    ),
    Occupation.AGRICULTURE: (
        "pekerja pertanian",
        "agricultural worker",
        "pertanian",
        "farm worker",
        "petani",
        "peternakan",
    ),
    Occupation.CONSTRUCTION: (
        "pekerja konstruksi",
        "construction worker",
        "konstruksi",
        "buruh bangunan",
        "tukang bangunan",
    ),
    Occupation.MANUFACTURING: (
        "pekerja manufaktur",
        "manufacturing worker",
        "manufaktur",
        "pabrik",
        "buruh pabrik",
        "pekerja pabrik",
        "operator produksi",
        "factory worker",
        "factory",
    ),
    Occupation.SHIPBUILDING: (
        "pekerja galangan kapal",
        "shipbuilding worker",
        "galangan kapal",
        "shipyard",
        "welder galangan",
    ),
    Occupation.HOSPITALITY: (
        "pekerja perhotelan atau restoran",
        "hospitality worker",
        "perhotelan",
        "hotel",
        "restoran",
        "restaurant",
        "pelayan restoran",
        "waiter",
    ),
    Occupation.SERVICES: (
        "pekerja jasa",
        "service worker",
        "jasa",
        "petugas kebersihan",
        "cleaning service",
        "cleaner",
    ),
    Occupation.OIL_AND_GAS: ("pekerja minyak dan gas", "oil and gas worker", "migas", "minyak dan gas"),
    Occupation.TRANSPORT: (
        "pekerja angkutan",
        "transport worker",
        "angkutan",
        "transportasi",
        "sopir",
        "supir",
        "driver",
        "pengemudi",
    ),
    # Fish processing or farming on land or near shore; the crew of a fishing vessel is another member.
    Occupation.FISHERY: ("pekerja perikanan darat", "fishery worker on land", "perikanan darat", "budidaya ikan"),
    Occupation.SLAUGHTERING: (
        "pekerja pemotongan hewan",
        "slaughtering worker",
        "pemotongan hewan",
        "rumah potong hewan",
        "jagal",
        "slaughterhouse",
    ),
    Occupation.ENTERTAINMENT: ("pekerja hiburan", "entertainment worker", "hiburan", "penghibur", "entertainer"),
    Occupation.FISHING_CREW: (
        "awak kapal perikanan",
        "fishing vessel crew",
        "abk perikanan",
        "awak kapal ikan",
        "abk kapal ikan",
        "pelaut perikanan",
        "fisherman",
    ),
    Occupation.MERCHANT_CREW: (
        "awak kapal niaga",
        "merchant vessel crew",
        "abk niaga",
        "pelaut niaga",
        "pelaut awak kapal",
        "seafarer",
    ),
    Occupation.ONLINE_SCAM: (
        "pekerja penipuan atau judi daring",
        "online scam or gambling worker",
        "penipuan daring",
        "penipuan online",
        "scam online",
        "scammer",
        "online scammer",
        "judi online",
        "judi daring",
        "judol",
        "online gambling",
        "operator judi online",
    ),
    Occupation.OTHER: ("pekerjaan lain", "other work", "lainnya", "lain"),
}

WIDE: dict[str, frozenset[Enum]] = dict.fromkeys(
    ("abk", "anak buah kapal", "awak kapal", "pelaut", "seaman", "ship crew", "crew"),
    frozenset({Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}),
)
"""Words that stand for one of several kinds of work, not said which."""
