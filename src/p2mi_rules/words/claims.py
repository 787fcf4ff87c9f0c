"""What are the values of a placement called: its route, its people, its stage?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    EmployerKind,
    Recruiter,
    Route,
    Scheme,
    Stage,
)

if TYPE_CHECKING:
    from enum import Enum

# Of each member: the Indonesian label, the English label, then other ways in which it is written.

ROUTE: dict[Enum, tuple[str, ...]] = {
    Route.G2G: (
        "penempatan oleh Badan (G to G atau G to P)",
        "placement by the Badan (G to G or G to P)",
        "g to g",
        "g to p",
        "g2p",
        "government to government",
        "government to private",
        "antarpemerintah",
        "program pemerintah",
    ),
    Route.P2P: (
        "penempatan oleh P3MI (P to P)",
        "placement by a P3MI (P to P)",
        "p to p",
        "private to private",
        "p3mi",
        "lewat P3MI",
        "melalui P3MI",
    ),
    Route.UKPS: (
        "untuk kepentingan perusahaan sendiri (UKPS)",
        "own-company placement (UKPS)",
        "untuk kepentingan perusahaan sendiri",
        "kepentingan perusahaan sendiri",
        "own company",
        "own-company placement",
    ),
    Route.PERSEORANGAN: (
        "PMI perseorangan",
        "individual route (perseorangan)",
        "mandiri",
        "individual",
        "individual route",
        "perorangan",
    ),
    Route.NONE: (
        "di luar semua jalur penempatan",
        "outside every placement channel",
        "di luar jalur",
        "tanpa jalur",
        "tidak ada",
        "no route",
        "no channel",
        "outside every scheme",
    ),
}

SCHEME: dict[Enum, tuple[str, ...]] = {
    Scheme.SPSK: (
        "Sistem Penempatan Satu Kanal (SPSK)",
        "One Channel System (SPSK)",
        "sistem penempatan satu kanal",
        "satu kanal",
        "one channel system",
        "one channel",
        "ocs",
    ),
    Scheme.EPS: (
        "sistem izin kerja Korea (EPS)",
        "Employment Permit System, Korea (EPS)",
        "employment permit system",
        "eps korea",
        "eps topik",
    ),
    Scheme.IJEPA: (
        "Perjanjian Kemitraan Ekonomi Indonesia-Jepang (IJEPA)",
        "Indonesia-Japan Economic Partnership Agreement (IJEPA)",
        "epa jepang",
    ),
    Scheme.SSW: (
        "pekerja berketerampilan spesifik, Jepang (SSW)",
        "Specified Skilled Worker, Japan (SSW)",
        "specified skilled worker",
        "pekerja berketerampilan spesifik",
        "ssw jepang",
        "tokutei ginou",
    ),
    Scheme.TRIPLE_WIN: ("Triple Win, Jerman", "Triple Win, Germany", "triple win jerman"),
    Scheme.SEASONAL: ("pekerja musiman", "seasonal workers", "musiman", "seasonal worker"),
    Scheme.DIRECT_HIRING: ("perekrutan langsung", "direct hiring", "rekrut langsung", "direct hire"),
    Scheme.NO_SCHEME: ("tanpa skema", "no scheme", "tidak ada", "tidak ada skema", "none"),
}

RECRUITER: dict[Enum, tuple[str, ...]] = {
    Recruiter.P3MI: (
        "perusahaan penempatan (P3MI)",
        "placement company (P3MI)",
        "perusahaan penempatan pekerja migran Indonesia",
        "pptkis",
    ),
    Recruiter.BADAN: (
        "Badan (BP2MI, kini Kementerian P2MI)",
        "the Badan (BP2MI, now the Ministry of P2MI)",
        "the badan",
        "bnp2tki",
        "bp2mi",
        "kp2mi",
        "kementerian p2mi",
    ),
    Recruiter.REGIONAL_GOVERNMENT: (
        "pemerintah daerah",
        "regional government",
        "pemda",
        "pemerintah provinsi",
        "pemerintah kabupaten",
        "pemerintah kota",
        "local government",
    ),
    Recruiter.EMPLOYER: ("pemberi kerja", "employer", "majikan", "pengguna"),
    Recruiter.SELF: ("pekerja sendiri", "the worker alone", "diri sendiri", "sendiri", "the worker"),
    # Plain "perseorangan" is left out: it may as well mean that the worker goes by the individual route.
    Recruiter.INDIVIDUAL: (
        "orang perseorangan yang menempatkan (calo)",
        "a natural person who places workers (calo)",
        "perseorangan yang menempatkan",
        "calo",
        "makelar",
        "tekong",
        "broker",
        "natural person",
    ),
    Recruiter.UNLICENSED_COMPANY: (
        "perusahaan tanpa izin penempatan",
        "company without a placement licence",
        "perusahaan tidak berizin",
        "perusahaan tak berizin",
        "perusahaan tanpa izin",
        "unlicensed agency",
    ),
    Recruiter.TRAINING_CENTRE: (
        "lembaga pelatihan kerja (LPK)",
        "training centre (LPK)",
        "lpk",
        "lembaga pelatihan kerja",
        "lembaga pelatihan",
        "training center",
    ),
    Recruiter.TRAVEL_AGENT: (
        "biro perjalanan",
        "travel agent",
        "agen perjalanan",
        "agen travel",
        "travel",
        "travel agency",
    ),
    Recruiter.MANNING_AGENCY: (
        "perusahaan keagenan awak kapal",
        "manning agency",
        "keagenan awak kapal",
        "agen awak kapal",
        "manning agent",
    ),
}

AGENCY_STATUS: dict[Enum, tuple[str, ...]] = {
    AgencyStatus.LICENSED: ("berizin", "licensed", "izin berlaku", "aktif", "active"),
    AgencyStatus.WARNED: ("mendapat peringatan tertulis", "warned in writing", "peringatan tertulis", "peringatan"),
    AgencyStatus.SUSPENDED: (
        "dihentikan sementara",
        "suspended",
        "penghentian sementara",
        "diskors",
        "skors",
        "skorsing",
        "dibekukan",
    ),
    AgencyStatus.REVOKED: (
        "izin dicabut",
        "licence revoked",
        "dicabut",
        "pencabutan izin",
        "pencabutan",
        "license revoked",
    ),
    AgencyStatus.ENDED: (
        "izin berakhir",
        "licence ended",
        "berakhir",
        "habis masa berlaku",
        "tidak diperpanjang",
        "expired",
        "license ended",
    ),
}

EMPLOYER_KIND: dict[Enum, tuple[str, ...]] = {
    EmployerKind.LEGAL_ENTITY: ("berbadan hukum", "legal entity", "badan hukum", "perusahaan", "company"),
    EmployerKind.INDIVIDUAL: (
        "perseorangan",
        "individual or household",
        "perorangan",
        "rumah tangga",
        "pengguna perseorangan",
        "household",
    ),
}

CATEGORY: dict[Enum, tuple[str, ...]] = {
    Category.WORKER: ("pekerja migran", "migrant worker", "pekerja", "pmi", "cpmi", "tki", "calon pekerja migran"),
    Category.STUDENT: ("pelajar atau mahasiswa", "student", "pelajar", "mahasiswa"),
    Category.TRAINEE: ("peserta pelatihan", "trainee", "magang", "peserta magang", "pemagang", "intern"),
    Category.INVESTOR: ("penanam modal", "investor"),
    Category.OWN_BUSINESS: (
        "usaha mandiri",
        "own business",
        "usaha sendiri",
        "wiraswasta",
        "wirausaha",
        "self-employed",
    ),
    Category.CIVIL_SERVANT: (
        "aparatur sipil negara atau pegawai setempat di perwakilan",
        "civil servant or local staff of a mission",
        "aparatur sipil negara",
        "asn",
        "pns",
        "pegawai negeri",
        "pegawai setempat",
    ),
    Category.OFFICIAL_DUTY: (
        "tugas resmi badan internasional atau negara lain",
        "official duty for an international body or another state",
        "tugas resmi",
    ),
    Category.REFUGEE: ("pengungsi atau pencari suaka", "refugee or asylum seeker", "pengungsi", "pencari suaka"),
}

STAGE: dict[Enum, tuple[str, ...]] = {
    Stage.RECRUITED: ("sudah direkrut, belum berangkat", "recruited, not yet departed", "direkrut", "belum berangkat"),
    Stage.STOPPED: ("dicegah berangkat", "stopped before departure", "dicegah", "digagalkan", "gagal berangkat"),
    Stage.DEPARTED: ("sudah berangkat", "departed", "berangkat", "diberangkatkan"),
    Stage.RETURNED: ("sudah pulang", "returned", "pulang", "dipulangkan", "kembali", "repatriated"),
}
