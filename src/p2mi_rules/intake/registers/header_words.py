"""What do registers of agencies call their columns, in Indonesian and in English?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_READ = "-"
"""What a mapping writes for a column that is not to be read."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": (
        *("nama perusahaan", "nama p3mi", "nama pt", "nama badan usaha", "nama agen", "nama agensi", "perusahaan"),
        *("p3mi", "nama pptkis", "pptkis", "nama pjtki", "pjtki", "nama perusahaan p3mi", "nama p3mi pptkis"),
        *("nama perusahaan penempatan", "perusahaan penempatan", "nama perusahaan pptkis", "nama pt p3mi"),
        *("company", "company name", "name of company", "agency", "agency name", "name of agency"),
        *("placement company", "recruitment agency", "placement agency"),
    ),
    "licence": (
        *("no izin", "no izin usaha", "no izin p3mi", "no izin oss", "no perizinan", "no surat izin", "izin"),
        *("no sip3mi", "sip3mi", "no sippmi", "sippmi", "no sipptki", "sipptki", "no siup", "siup"),
        *("nib", "no nib", "nomor induk berusaha"),
        *("licence", "licence number", "number of licence"),
    ),
    "status": (
        *("status", "status izin", "status p3mi", "status perusahaan", "status sip3mi", "status sanksi", "sanksi"),
        *("jenis sanksi", "keterangan status", "keadaan izin", "licence status", "company status", "agency status"),
        *("sanction", "sanctions", "sanction status"),
    ),
    "status_since": (
        *("tanggal status", "status sejak", "sejak", "tanggal sanksi", "sanksi sejak", "tanggal sk"),
        *("tanggal keputusan", "tanggal surat keputusan", "status since", "status date", "since", "date of status"),
        *("date of decree", "decree date", "sanction date", "date of sanction"),
    ),
    "licence_from": (
        *("tanggal izin", "tanggal sip3mi", "tanggal terbit", "terbit", "berlaku sejak", "berlaku mulai", "izin sejak"),
        *("mulai berlaku", "tanggal mulai berlaku", "tanggal terbit izin", "izin mulai"),
        *("issued", "issue date", "date of issue", "issued on", "valid from", "licence from", "licensed since"),
        *("licence date", "date of licence"),
    ),
    "licence_until": (
        *("berlaku sampai", "berlaku sampai dengan", "berlaku s/d", "berlaku hingga", "masa berlaku sampai"),
        *("masa berlaku sampai dengan", "masa berlaku s/d", "masa berlaku hingga", "tanggal berakhir"),
        *("izin sampai", "tanggal kedaluwarsa", "habis berlaku", "tanggal habis berlaku", "tanggal berakhir izin"),
        *("akhir masa berlaku", "tanggal akhir masa berlaku", "valid until", "valid to", "valid through"),
        *("expiry", "expiry date", "date of expiry", "expiration date", "expires", "expires on", "licence until"),
    ),
    "licence_period": (
        *("masa berlaku", "masa berlaku izin", "masa berlaku sip3mi", "masa izin", "jangka waktu izin"),
        *("validity", "period of validity", "validity period", "licence period"),
    ),
    "branch": (
        *("kantor cabang", "cabang", "nama cabang", "nama kantor cabang", "lokasi cabang", "kota cabang"),
        *("branch", "branch office", "branch name"),
    ),
    "province": ("provinsi", "prov", "nama provinsi", "provinsi kantor pusat", "province"),
    "destination": (
        *("negara", "negara tujuan", "negara penempatan", "tujuan", "tujuan penempatan"),
        *("country", "destination", "destination country", "country of destination", "country of placement"),
    ),
    "decree": (
        *("no sk", "sk", "surat keputusan", "no surat keputusan", "keputusan", "no keputusan", "kepmen", "kepmenaker"),
        *("no kepmen", "dasar sanksi", "decree", "decree number", "number of decree"),
    ),
    "note": ("keterangan", "ket", "catatan", "note", "notes", "remark", "remarks"),
}
"""The words for each field of a register row; ``licence_period`` is the start and end of a licence in one cell."""

SEVERAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("nama", "nama lengkap", "name", "full name"), ("name", NOT_READ)),
    **dict.fromkeys(("tanggal", "date", "tanggal berlaku"), ("status_since", "licence_from", "licence_until")),
    **dict.fromkeys(("no surat",), ("licence", "decree")),
    **dict.fromkeys(("berlaku", "valid"), ("licence_from", "licence_until", "licence_period")),
    **dict.fromkeys(("kantor", "jenis kantor", "pusat/cabang", "office"), ("branch", NOT_READ)),
}
"""The words that may mean more than one field, or somebody's name: only a mapping decides."""

ALIKE: Mapping[str, str] = {
    **dict.fromkeys(("nomor", "nomer", "number", "nr"), "no"),
    "tgl": "tanggal",
    "license": "licence",
    "ijin": "izin",
    "propinsi": "provinsi",
    "kadaluarsa": "kedaluwarsa",
}
"""Words that are one word in a header."""

NUMBERING = ("no", "urut", "no urut", "#", "s/n")

NOT_NEEDED = (
    *("alamat", "alamat kantor", "alamat lengkap", "alamat perusahaan", "alamat kantor pusat", "alamat kantor cabang"),
    *("address", "office address", "company address", "kota", "kabupaten", "kabupaten/kota", "kab/kota", "kecamatan"),
    *("kelurahan", "kode pos", "postal code", "city", "district", "website", "situs web", "laman", "npwp", "id"),
)
"""Columns that many registers have and no answer needs."""

PERSONAL = frozenset(
    {
        *("direktur", "dirut", "direksi", "pimpinan", "pemilik", "komisaris", "penanggung", "penanggungjawab"),
        *("pengurus", "kontak", "contact", "pic", "cp", "person", "director", "owner", "manager", "manajer"),
        *("telepon", "telpon", "telp", "tlp", "hp", "handphone", "ponsel", "wa", "whatsapp", "fax", "faks", "phone"),
        *("mobile", "email", "mail", "surel", "nik", "ktp", "paspor", "passport", "ttd", "signature"),
    }
)
"""The words in a header that make it a column of somebody's data, whatever stands beside them."""

WEIGHTY = (
    *("sanksi", "sanction", "cabut", "revo", "skors", "suspen", "henti", "beku", "status", "izin", "berlaku"),
    *("sip3mi", "sip2mi", "sippmi", "sipptki", "licen", "permit", "valid", "expir", "kedaluwarsa", "akhir"),
    *("cabang", "kantor", "branch", "office"),
)
"""The stems that may bear on an answer: a column with one of them is never passed over without a word."""
