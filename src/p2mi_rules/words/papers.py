"""What are the documents or steps of a placement called?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import Document

if TYPE_CHECKING:
    from enum import Enum

# Of each member: the Indonesian label, the English label, then other ways in which it is written.

DOCUMENT: dict[Enum, tuple[str, ...]] = {
    Document.MARITAL_STATUS: (
        "surat keterangan status perkawinan",
        "certificate of marital status",
        "status perkawinan",
        "buku nikah",
        "akta nikah",
    ),
    Document.FAMILY_CONSENT: (
        "surat keterangan izin keluarga",
        "family consent letter",
        "izin keluarga",
        "surat izin keluarga",
        "izin suami atau istri",
        "izin orang tua",
        "izin wali",
    ),
    Document.COMPETENCE_CERTIFICATE: (
        "sertifikat kompetensi kerja",
        "work competence certificate",
        "sertifikat kompetensi",
        "sertifikat keahlian",
        "competency certificate",
    ),
    Document.HEALTH_CERTIFICATE: (
        "surat keterangan sehat",
        "health certificate",
        "surat sehat",
        "pemeriksaan kesehatan",
        "medical check up",
        "mcu",
    ),
    Document.PASSPORT: ("paspor", "passport"),
    Document.WORK_VISA: ("visa kerja", "work visa"),
    Document.PLACEMENT_AGREEMENT: ("perjanjian penempatan", "placement agreement"),
    Document.WORK_AGREEMENT: (
        "perjanjian kerja",
        "work agreement",
        "kontrak kerja",
        "employment contract",
        "work contract",
    ),
    Document.SOCIAL_SECURITY: (
        "kepesertaan jaminan sosial",
        "social security membership",
        "jaminan sosial",
        "bpjs ketenagakerjaan",
    ),
    Document.OPP: (
        "orientasi pra pemberangkatan (OPP)",
        "pre-departure orientation (OPP)",
        "orientasi pra pemberangkatan",
        "pre-departure orientation",
        "pembekalan akhir pemberangkatan",
        "pap",
    ),
    Document.SELECTION: ("seleksi di dinas atau LTSA", "selection at the district office or LTSA", "seleksi"),
    Document.TRAINING: ("pelatihan kerja", "job training", "pelatihan"),
    Document.E_PMI: (
        "kartu E-PMI (kini E-KPMI)",
        "E-PMI card (now E-KPMI)",
        "e-kpmi",
        "kartu e-pmi",
        "ktkln",
        "e-ktkln",
        "id pmi",
    ),
    Document.CALL_LETTER: ("surat panggilan dari pemberi kerja", "call letter of the employer", "surat panggilan"),
    Document.EMPLOYER_PROFILE: ("profil pemberi kerja", "employer profile", "profil perusahaan"),
    Document.OWN_RISK_STATEMENT: (
        "pernyataan menanggung risiko sendiri",
        "statement of bearing one's own risk",
        "surat pernyataan menanggung risiko",
        "surat pernyataan bertanggung jawab",
    ),
    Document.JKN: (
        "kepesertaan Jaminan Kesehatan Nasional (JKN)",
        "national health insurance (JKN)",
        "bpjs kesehatan",
        "jaminan kesehatan nasional",
    ),
    Document.INTERNSHIP_PERMIT: ("izin pemagangan luar negeri", "overseas internship permit", "izin pemagangan"),
    Document.SEA_AGREEMENT: (
        "perjanjian kerja laut (PKL)",
        "seafarer's employment agreement (PKL)",
        "perjanjian kerja laut",
        "pkl",
    ),
    Document.SEAMAN_BOOK: ("buku pelaut", "seaman's book", "seaman book", "seafarer book"),
    Document.RECRUITMENT_PERMIT: (
        "surat izin perekrutan (SIP2MI)",
        "recruitment permit (SIP2MI)",
        "sip2mi",
        "surat izin perekrutan",
    ),
}
