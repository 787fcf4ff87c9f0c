"""What are the words of a verdict called: topics, statuses, parties, sources, reasons for not knowing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import (
    Authority,
    DestinationStatus,
    Open,
    Party,
    Seen,
    Status,
    Topic,
    Why,
)

if TYPE_CHECKING:
    from enum import Enum

# Of each member: the Indonesian label, the English label, then other ways in which it is written.

TOPIC: dict[Enum, tuple[str, ...]] = {
    Topic.DESTINATION: ("negara tujuan", "destination"),
    Topic.AGENCY: ("perusahaan penempatan", "placement company", "perusahaan"),
    Topic.PERMIT: ("izin perekrutan", "recruitment permit", "izin"),
    Topic.ROUTE: ("jalur penempatan", "route", "jalur"),
    Topic.RECRUITER: ("pihak yang menempatkan", "recruiter", "perekrut"),
    Topic.REGISTRATION: ("pendaftaran dan pelaporan", "registration and reporting", "pendaftaran"),
    Topic.DOCUMENTS: ("dokumen dan tahapan", "documents and steps", "dokumen"),
    Topic.VISA: ("visa", "visa"),
    Topic.AGE: ("usia", "age", "umur"),
    Topic.OCCUPATION: ("jabatan", "occupation", "pekerjaan"),
    Topic.COST: ("biaya penempatan", "placement cost", "biaya"),
    Topic.SCOPE: ("lingkup undang-undang", "scope of the act", "lingkup"),
}

STATUS: dict[Enum, tuple[str, ...]] = {
    Status.PROCEDURAL: ("prosedural", "procedural"),
    Status.NO_BREACH_FOUND: ("tidak ditemukan pelanggaran", "no breach found"),
    Status.NONPROCEDURAL: ("nonprosedural", "nonprocedural"),
    Status.INDETERMINATE: ("belum dapat ditentukan", "indeterminate"),
    Status.OUT_OF_SCOPE: ("di luar lingkup undang-undang", "outside the scope of the act"),
}

PARTY: dict[Enum, tuple[str, ...]] = {
    Party.PLACER: ("setiap orang yang menempatkan", "whoever places the worker"),
    Party.AGENCY: ("P3MI", "the P3MI"),
    Party.NATURAL_PERSON: ("orang perseorangan yang menempatkan", "the natural person who places the worker"),
    Party.COMPANY: ("perusahaan yang menempatkan", "the company that places the worker"),
    Party.BADAN: ("Badan", "the Badan"),
    Party.NOBODY: ("tidak ada", "nobody"),
}

AUTHORITY: dict[Enum, tuple[str, ...]] = {
    Authority.STATUTE: ("undang-undang", "statute", "uu"),
    Authority.GOVERNMENT_REGULATION: ("peraturan pemerintah", "government regulation", "pp"),
    Authority.MINISTERIAL_REGULATION: ("peraturan menteri atau badan", "ministerial regulation", "peraturan menteri"),
    Authority.DECREE: ("keputusan", "decree"),
    Authority.OFFICIAL_LIST: ("daftar resmi", "official list"),
    Authority.AGREEMENT: ("perjanjian antarnegara", "agreement between states", "perjanjian"),
    Authority.NATIONAL_STATEMENT: ("pernyataan pejabat nasional", "statement of a national official"),
    Authority.PLACEMENT_RECORD: ("catatan penempatan", "placement record"),
    Authority.REGIONAL_STATEMENT: ("pernyataan kantor daerah", "statement of a regional office"),
    Authority.OTHER: ("sumber lain", "other source"),
}

SEEN: dict[Enum, tuple[str, ...]] = {
    Seen.PRIMARY: ("naskah resmi", "official text"),
    Seen.COPY: ("salinan", "copy"),
    Seen.PRESS: ("pemberitaan", "press report"),
    Seen.MEMORY: ("ingatan, belum diperiksa", "memory, not checked"),
}

DESTINATION_STATUS: dict[Enum, tuple[str, ...]] = {
    DestinationStatus.DESIGNATED: ("ditetapkan sebagai negara penempatan", "designated for placement"),
    DestinationStatus.CLOSED: ("dinyatakan tertutup dengan keputusan", "closed by decree"),
    DestinationStatus.SUSPENDED: ("penempatan dihentikan sementara", "placement suspended"),
    DestinationStatus.OTHER_SCHEME: ("hanya untuk skema atau jalur lain", "open for other schemes or routes only"),
    DestinationStatus.NOT_DESIGNATED: (
        "tidak ditetapkan menurut pejabat nasional",
        "not designated, by word of a national official",
    ),
    DestinationStatus.NOT_LISTED: (
        "tidak tercantum dalam daftar lengkap yang berlaku",
        "absent from the complete list in force",
    ),
}

WHY: dict[Enum, tuple[str, ...]] = {
    Why.NOT_STATED: ("tidak disebutkan", "not stated"),
    Why.NOT_KNOWN: ("ditanyakan dan tidak diketahui", "asked and not known"),
    Why.SEVERAL: ("disebut beberapa, tanpa dikatakan yang mana", "several stated, not said which"),
    Why.DATE_STRADDLES: ("tanggal melintasi suatu perubahan", "the date straddles a change"),
    Why.NO_INFORMATION: ("tidak ada informasi", "no information"),
    Why.SOURCES_CONFLICT: ("sumber saling bertentangan", "sources conflict"),
    Why.LAW_OPEN: ("hukumnya masih diperdebatkan", "the law is disputed"),
}

OPEN: dict[Enum, tuple[str, ...]] = {
    Open.NOT_STATED: ("tidak disebutkan", "not stated"),
    Open.NOT_ASKED: ("tidak ditanyakan", "not asked", "belum ditanyakan"),
    Open.NOT_KNOWN: (
        "tidak tahu",
        "not known",
        "?",
        "??",
        "tidak diketahui",
        "tak tahu",
        "belum diketahui",
        "belum tahu",
        "unknown",
    ),
    Open.NOT_APPLICABLE: ("tidak berlaku", "not applicable", "-", "--", "\u2013", "\u2014"),
}
