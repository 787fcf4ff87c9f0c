"""Which laws and regulations are cited, and from when to when was each of them law?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import Instrument
from p2mi_rules.vocabulary import Authority, Seen

UU_39_2004 = Instrument(
    "UU 39/2004",
    "Penempatan dan Perlindungan Tenaga Kerja Indonesia di Luar Negeri",
    enacted=date(2004, 10, 18),
    until=date(2017, 11, 22),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)
UU_21_2007 = Instrument(
    "UU 21/2007",
    "Pemberantasan Tindak Pidana Perdagangan Orang",
    enacted=date(2007, 4, 19),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)
PERKA_BNP2TKI_21_2015 = Instrument(
    "Perka BNP2TKI 21/2015",
    "E-KTKLN, kartu yang menggantikan KTKLN (kemudian ID PMI dan E-PMI)",
    enacted=date(2015, 1, 1),
    day_found=False,
    until=date(2025, 12, 3),
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.PRESS,
)
UU_18_2017 = Instrument(
    "UU 18/2017",
    "Pelindungan Pekerja Migran Indonesia",
    enacted=date(2017, 11, 22),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)
PERMENAKER_9_2019 = Instrument(
    "Permenaker 9/2019",
    "Tata Cara Penempatan Pekerja Migran Indonesia",
    enacted=date(2019, 7, 2),
    until=date(2026, 1, 19),
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.PRESS,
)
PERBAN_BP2MI_9_2020 = Instrument(
    "Perban BP2MI 9/2020",
    "Pembebasan Biaya Penempatan Pekerja Migran Indonesia",
    enacted=date(2020, 7, 15),
    since=date(2021, 7, 15),
    until=date(2025, 8, 26),
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.COPY,
)
UU_11_2020 = Instrument(
    "UU 11/2020",
    "Cipta Kerja (Pasal 84 mengubah UU 18/2017; diulang oleh UU 6/2023 Pasal 84)",
    enacted=date(2020, 11, 2),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)
PP_59_2021 = Instrument(
    "PP 59/2021",
    "Pelaksanaan Pelindungan Pekerja Migran Indonesia",
    enacted=date(2021, 4, 6),
    since=date(2021, 4, 7),
    authority=Authority.GOVERNMENT_REGULATION,
    seen=Seen.PRIMARY,
)
PP_22_2022 = Instrument(
    "PP 22/2022",
    "Penempatan dan Pelindungan Awak Kapal Niaga Migran dan Awak Kapal Perikanan Migran",
    enacted=date(2022, 6, 8),
    authority=Authority.GOVERNMENT_REGULATION,
    seen=Seen.PRIMARY,
)
PERBAN_BP2MI_7_2023 = Instrument(
    "Perban BP2MI 7/2023",
    "Sistem komputerisasi pelindungan (Sisko P2MI)",
    enacted=date(2023, 1, 1),
    since=date(2023, 7, 17),  # the day on which the older system was closed
    day_found=False,
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.PRIMARY,
)
SYARAT_E_PMI = Instrument(
    "Syarat E-PMI KemenP2MI",
    "Syarat layanan E-PMI yang diumumkan kementerian pada November 2025",
    enacted=date(2025, 11, 15),
    authority=Authority.NATIONAL_STATEMENT,
    seen=Seen.PRESS,
)
PERMEN_P2MI_34_2025 = Instrument(
    "Permen P2MI 34/2025",
    "E-KPMI, kartu elektronik pekerja migran Indonesia",
    enacted=date(2025, 12, 3),
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.PRIMARY,
)
