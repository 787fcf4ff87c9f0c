"""What are the fields of a record called, or how does an interview ask for them?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.words.reading import language

if TYPE_CHECKING:
    from collections.abc import Mapping


class FieldWords(NamedTuple):
    """The words for one field: its Indonesian name, labels and questions (Indonesian, English), other names."""

    indonesian: str
    labels: tuple[str, str]
    questions: tuple[str, str]
    synonyms: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """Name the field in a sentence, in ``"id"`` or ``"en"``."""
        return self.labels[language(lang)]

    def question(self, lang: str) -> str:
        """Ask for the field in one short question, in ``"id"`` or ``"en"``."""
        return self.questions[language(lang)]


FIELDS: Mapping[str, FieldWords] = {
    "id": FieldWords(
        "nomor_rujukan",
        ("nomor rujukan", "reference"),
        ("Apa nomor rujukan kasus ini pada Anda?", "What is your own reference for this case?"),
        ("rujukan", "reference", "ref", "case id"),
    ),
    "destination": FieldWords(
        "negara_tujuan",
        ("negara tujuan", "destination"),
        ("Ke negara mana?", "To which country?"),
        ("tujuan", "negara", "negara penempatan", "country", "destination country"),
    ),
    "departed_on": FieldWords(
        "tanggal_berangkat",
        ("tanggal berangkat", "day of departure"),
        ("Kapan berangkat, atau kapan direncanakan berangkat?", "When was, or will be, the departure?"),
        ("tanggal keberangkatan", "tgl berangkat", "departure date", "date of departure"),
    ),
    "approved_on": FieldWords(
        "tanggal_disetujui",
        ("tanggal persetujuan", "day of approval"),
        (
            "Kapan job order, visa, atau pendaftarannya disetujui?",
            "When was the job order, visa or registration approved?",
        ),
        ("tanggal persetujuan", "approval date"),
    ),
    "contracted_on": FieldWords(
        "tanggal_perjanjian",
        ("tanggal perjanjian penempatan", "day of the placement agreement"),
        ("Kapan perjanjian penempatan ditandatangani?", "When was the placement agreement signed?"),
        ("tanggal perjanjian penempatan", "tanggal kontrak", "contract date"),
    ),
    "stage": FieldWords(
        "tahap",
        ("tahap", "stage"),
        ("Sudah sampai tahap mana?", "How far has the placement come?"),
        ("tahapan",),
    ),
    "re_entry": FieldWords(
        "kembali_bekerja",
        ("kembali ke pemberi kerja yang sama", "return to the same employer"),
        (
            "Apakah kembali ke pemberi kerja yang sama setelah cuti?",
            "Is it a return to the same employer after leave?",
        ),
        ("kembali setelah cuti",),
    ),
    "route": FieldWords(
        "jalur",
        ("jalur penempatan", "route"),
        ("Lewat jalur penempatan apa?", "By which placement route?"),
        ("jalur penempatan", "channel"),
    ),
    "scheme": FieldWords(
        "skema",
        ("skema", "scheme"),
        ("Dalam skema apa?", "Within which scheme?"),
        ("program", "skema penempatan"),
    ),
    "recruiter": FieldWords(
        "perekrut",
        ("pihak yang menempatkan", "who arranged the placement"),
        ("Siapa yang mengatur penempatan ini?", "Who arranged the placement?"),
        ("pihak yang menempatkan", "recruited by"),
    ),
    "agency": FieldWords(
        "perusahaan",
        ("perusahaan penempatan", "placement company"),
        ("Apa nama perusahaan penempatannya?", "What is the placement company called?"),
        ("nama perusahaan", "perusahaan penempatan", "p3mi", "nama p3mi", "agency name"),
    ),
    "agency_licence": FieldWords(
        "nomor_izin",
        ("nomor SIP3MI", "SIP3MI number"),
        ("Berapa nomor SIP3MI atau izin lamanya?", "What is the number of its SIP3MI or older licence?"),
        ("sip3mi", "nomor sip3mi", "no sip3mi", "agency license", "licence number", "license number"),
    ),
    "agency_registered": FieldWords(
        "perusahaan_terdaftar",
        ("perusahaan berizin pada hari keberangkatan", "company licensed on the day of departure"),
        (
            "Apakah perusahaan itu berizin dan tidak sedang dihentikan sementara pada hari keberangkatan?",
            "Was the company licensed and not suspended on the day of departure?",
        ),
        ("p3mi terdaftar", "perusahaan berizin"),
    ),
    "agency_status": FieldWords(
        "status_perusahaan",
        ("status izin perusahaan", "status of the company's licence"),
        ("Bagaimana status izin perusahaan itu, sejak kapan?", "What is the status of its licence, since when?"),
        ("status izin", "status p3mi"),
    ),
    "recruitment_permit": FieldWords(
        "sip2mi",
        ("SIP2MI untuk negara ini", "SIP2MI for this destination"),
        (
            "Adakah SIP2MI yang menyebut negara tujuan ini?",
            "Is there a SIP2MI that names this destination?",
        ),
        ("izin perekrutan",),
    ),
    "ukps_permit": FieldWords(
        "izin_ukps",
        ("izin menteri untuk UKPS", "ministerial permit for own-company placement"),
        (
            "Adakah izin menteri untuk penempatan bagi kepentingan perusahaan sendiri?",
            "Is there a ministerial permit for the own-company placement?",
        ),
    ),
    "own_employee": FieldWords(
        "karyawan_sendiri",
        ("karyawan perusahaan yang menempatkan", "employee of the placing company"),
        (
            "Apakah sudah menjadi karyawan perusahaan yang menempatkan?",
            "Is the worker already an employee of the placing company?",
        ),
        ("pegawai sendiri",),
    ),
    "employer": FieldWords(
        "pemberi_kerja",
        ("jenis pemberi kerja", "kind of employer"),
        ("Apakah pemberi kerjanya berbadan hukum atau perseorangan?", "Is the employer a legal entity or a person?"),
        ("jenis pemberi kerja", "employer kind", "employer type"),
    ),
    "occupation": FieldWords(
        "jabatan",
        ("jabatan", "occupation"),
        ("Bekerja sebagai apa?", "To work as what?"),
        ("pekerjaan", "jenis pekerjaan", "job", "sector", "sektor"),
    ),
    "visa_occupation": FieldWords(
        "jabatan_di_visa",
        ("jabatan di visa", "occupation on the visa"),
        ("Jabatan apa yang tertulis di visa?", "Which occupation does the visa name?"),
        ("jabatan visa", "pekerjaan di visa"),
    ),
    "vessel_flag": FieldWords(
        "bendera_kapal",
        ("bendera kapal", "flag of the vessel"),
        ("Kapalnya berbendera apa?", "Which flag does the vessel fly?"),
        ("flag state", "flag"),
    ),
    "manning_licence": FieldWords(
        "izin_keagenan_awak_kapal",
        ("izin keagenan awak kapal", "licence of the manning agency"),
        ("Apakah agen awak kapalnya berizin?", "Is the manning agency licensed?"),
        ("manning license", "siuppak", "siukak"),
    ),
    "category": FieldWords(
        "kategori",
        ("berangkat sebagai", "goes abroad as"),
        ("Berangkat sebagai apa: pekerja, pelajar, atau lainnya?", "As what: worker, student, something else?"),
    ),
    "paid_work": FieldWords(
        "bekerja_diupah",
        ("bekerja dengan upah", "works for wages"),
        ("Apakah bekerja dengan upah?", "Is there work for wages?"),
        ("menerima upah",),
    ),
    "visa": FieldWords(
        "jenis_visa",
        ("visa", "visa"),
        ("Visa apa yang dipegang saat berangkat?", "Which visa was held on departure?"),
        ("visa type", "visa kind"),
    ),
    "birth_date": FieldWords(
        "tanggal_lahir",
        ("tanggal lahir", "date of birth"),
        ("Kapan pekerja lahir?", "When was the worker born?"),
        ("tgl lahir", "date of birth", "dob"),
    ),
    "age": FieldWords(
        "usia",
        ("usia saat berangkat", "age on departure"),
        ("Berapa usianya saat berangkat?", "How old was the worker on departure?"),
        ("umur",),
    ),
    "origin": FieldWords(
        "daerah_asal",
        ("daerah asal", "home region"),
        ("Dari provinsi atau kabupaten/kota mana?", "From which province or regency?"),
        ("asal", "provinsi", "kabupaten", "province", "regency", "home province"),
    ),
    "registered": FieldWords(
        "terdaftar_siskop2mi",
        ("terdaftar di SISKOP2MI", "registered in SISKOP2MI"),
        (
            "Apakah terdaftar di SISKOP2MI (SISKOTKLN sebelum 17 Juli 2023)?",
            "Is the worker registered in SISKOP2MI (SISKOTKLN before 17 July 2023)?",
        ),
        ("terdaftar", "siskop2mi", "registered siskop2mi"),
    ),
    "registered_manpower_office": FieldWords(
        "terdaftar_di_dinas",
        ("terdaftar di dinas ketenagakerjaan", "registered at the manpower office"),
        (
            "Apakah terdaftar sebagai calon PMI di dinas kabupaten/kota?",
            "Is the worker registered as a candidate at the district manpower office?",
        ),
        ("terdaftar di disnaker", "terdaftar dinas"),
    ),
    "reported_office": FieldWords(
        "lapor_dinas",
        ("melapor ke dinas", "reported to the manpower office"),
        ("Sudahkah melapor ke dinas ketenagakerjaan?", "Has the worker reported to the manpower office?"),
        ("lapor ke dinas",),
    ),
    "reported_mission": FieldWords(
        "lapor_perwakilan",
        ("melapor ke Perwakilan RI", "reported to the Indonesian mission"),
        ("Sudahkah melapor ke Perwakilan RI?", "Has the worker reported to the Indonesian mission?"),
        ("lapor ke perwakilan", "lapor kbri", "reported to mission"),
    ),
    "documents_held": FieldWords(
        "dokumen_ada",
        ("dokumen dan tahapan yang ada", "documents and steps present"),
        ("Dokumen dan tahapan mana yang sudah ada?", "Which documents and steps are there?"),
        ("dokumen yang ada", "dokumen dimiliki"),
    ),
    "documents_missing": FieldWords(
        "dokumen_kurang",
        ("dokumen dan tahapan yang tidak ada", "documents and steps missing"),
        ("Dokumen dan tahapan mana yang tidak ada?", "Which documents and steps are missing?"),
        ("dokumen yang kurang", "dokumen tidak ada", "missing documents"),
    ),
    "documents_unknown": FieldWords(
        "dokumen_tidak_diketahui",
        ("dokumen dan tahapan yang tidak diketahui", "documents and steps asked about and not known"),
        (
            "Dokumen dan tahapan mana yang sudah ditanyakan dan tidak diketahui?",
            "About which documents and steps could nobody say?",
        ),
        ("dokumen tak diketahui", "unknown documents"),
    ),
    "false_documents": FieldWords(
        "dokumen_palsu",
        ("data palsu dalam dokumen", "false data in the papers"),
        (
            "Adakah usia, identitas, atau riwayat kerja palsu dalam dokumen?",
            "Do the papers state a false age, identity or work history?",
        ),
        ("data palsu",),
    ),
    "charged_fees": FieldWords(
        "dipungut_biaya",
        ("dipungut biaya penempatan", "charged placement cost"),
        ("Apakah biaya penempatan dibebankan kepada pekerja?", "Was placement cost charged to the worker?"),
        ("biaya dibebankan",),
    ),
}
"""Every field of a record, by its English name, in the order in which records are written."""
