"""What does an audit find in the law that is meant, or known to be in doubt, and why?"""

from __future__ import annotations

from p2mi_rules.norms import DefectKind, Intended
from p2mi_rules.vocabulary import Category, DestinationStatus, Occupation, Recruiter, Route, Stage, Topic, Visa

_NOT_BY_A_COMPANY = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
_NOT_ALONE = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)

INTENDED = (
    # Topics that ask nothing of some placements
    Intended(
        DefectKind.SILENT,
        (Topic.AGE,),
        "Pasal 35 of the act of 2004 told a private company whom it may recruit, and nobody else",
        "Pasal 35 UU 39/2004 mengatur siapa yang boleh direkrut perusahaan swasta, bukan pihak lain",
        when={"route": _NOT_BY_A_COMPANY},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.AGENCY,),
        "a licence is asked of the company that places, and by these routes none does",
        "izin diminta dari perusahaan yang menempatkan, dan lewat jalur ini tidak ada",
        when={"route": _NOT_BY_A_COMPANY},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.AGENCY,),
        "who comes back to the same employer after leave is not placed anew",
        "yang kembali ke pemberi kerja yang sama setelah cuti tidak ditempatkan lagi",
        when={"re_entry": (True,)},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.PERMIT,),
        "a permit to recruit is asked of the company that places, and by these routes none does",
        "izin merekrut diminta dari perusahaan yang menempatkan, dan lewat jalur ini tidak ada",
        when={"route": _NOT_BY_A_COMPANY},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.PERMIT,),
        "who comes back to the same employer after leave is not recruited anew",
        "yang kembali ke pemberi kerja yang sama setelah cuti tidak direkrut lagi",
        when={"re_entry": (True,)},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.PERMIT,),
        "whether a manning agency needed a SIP2MI while its old licence held, until 7 June 2024, is said by no text (a "
        "known doubt)",
        "apakah agen pengawakan memerlukan SIP2MI selama izin lamanya masih berlaku, sampai 7 Juni 2024, tidak disebut "
        "naskah mana pun (keraguan yang diketahui)",
        when={
            "recruiter": (Recruiter.MANNING_AGENCY,),
            "occupation": (Occupation.FISHING_CREW, Occupation.MERCHANT_CREW),
        },
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.DOCUMENTS,),
        "of coming back from leave the act of 2004 says nothing (a known doubt)",
        "tentang kembali dari cuti UU 39/2004 tidak mengatur apa pun (keraguan yang diketahui)",
        when={"re_entry": (True,)},
    ),
    Intended(
        DefectKind.SILENT,
        (Topic.REGISTRATION,),
        "only who goes alone must report himself; that others are registered is the duty of whoever places them, and "
        "its breach warns",
        "hanya yang berangkat sendiri wajib melapor; pendaftaran yang lain adalah kewajiban pihak yang menempatkan, "
        "dan pelanggarannya memperingatkan",
        when={"route": _NOT_ALONE},
    ),
    # Duties that ended with the act of 2004 and came back with a regulation
    Intended(
        DefectKind.LAPSE,
        ("uu39-2004/p37", "pp59-2021/p47-2"),
        "the act of 2017 leaves recruitment to a Government Regulation, made in 2021; no text that asked for it in "
        "between was read (a known doubt)",
        "UU 18/2017 menyerahkan perekrutan pada Peraturan Pemerintah yang baru ada pada 2021; naskah yang memintanya "
        "di antara keduanya tidak dibaca (keraguan yang diketahui)",
    ),
    Intended(
        DefectKind.LAPSE,
        ("uu39-2004/p69-1", "pp59-2021/p86-3-k"),
        "the duties of companies came back with a Government Regulation, made in 2021; no text that asked for it in "
        "between was read (a known doubt)",
        "kewajiban perusahaan kembali diatur Peraturan Pemerintah pada 2021; naskah yang memintanya di antara keduanya "
        "tidak dibaca (keraguan yang diketahui)",
    ),
    # Words that people and decrees keep apart, and rules do not
    Intended(
        DefectKind.ALIKE,
        ("category",),
        "who studies, invests or trades is outside the act unless paid for work; the act lists them one by one",
        "pelajar, penanam modal dan pengusaha di luar undang-undang kecuali bekerja dengan upah; undang-undang "
        "menyebutnya satu per satu",
        when={"category": (Category.STUDENT, Category.TRAINEE, Category.INVESTOR, Category.OWN_BUSINESS)},
    ),
    Intended(
        DefectKind.ALIKE,
        ("category",),
        "all three are outside the act whatever they are paid; the act lists them one by one",
        "ketiganya di luar undang-undang apa pun upahnya; undang-undang menyebutnya satu per satu",
        when={"category": (Category.CIVIL_SERVANT, Category.OFFICIAL_DUTY, Category.REFUGEE)},
    ),
    Intended(
        DefectKind.ALIKE,
        ("destination_status",),
        "by either the destination is not open for this placement; the reader is told by which word of policy",
        "dengan keduanya negara tujuan tidak terbuka bagi penempatan ini; pembaca diberi tahu kebijakan yang mana",
        when={"destination_status": (DestinationStatus.OTHER_SCHEME, DestinationStatus.NOT_LISTED)},
    ),
    Intended(
        DefectKind.ALIKE,
        ("recruiter",),
        "none of them may place; records tell who it was in the words in which people know it",
        "tidak satu pun boleh menempatkan; catatan menyebut siapa dengan kata yang dikenal orang",
        when={"recruiter": (Recruiter.UNLICENSED_COMPANY, Recruiter.TRAINING_CENTRE, Recruiter.TRAVEL_AGENT)},
    ),
    Intended(
        DefectKind.ALIKE,
        ("stage",),
        "both have left; that somebody is back is told for the reader",
        "keduanya sudah berangkat; bahwa seseorang sudah kembali disebut bagi pembaca",
        when={"stage": (Stage.DEPARTED, Stage.RETURNED)},
    ),
    Intended(
        DefectKind.ALIKE,
        ("visa",),
        "none of them permits work; records tell which it was",
        "tidak satu pun mengizinkan bekerja; catatan menyebut yang mana",
        when={"visa": (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)},
    ),
    # Rules that settle nothing but a pass
    Intended(
        DefectKind.NEVER_BREACHED,
        ("pp22-2022/p18-1-f",),
        "whether a destination asks crew for a work visa is not known as data, so without one it stays open",
        "apakah negara tujuan meminta visa kerja dari awak kapal tidak diketahui, jadi tanpa visa itu tetap terbuka",
    ),
    Intended(
        DefectKind.NEVER_BREACHED,
        ("pp22-2022/p34-1-f",),
        "whether a destination asks crew for a work visa is not known as data, so without one it stays open",
        "apakah negara tujuan meminta visa kerja dari awak kapal tidak diketahui, jadi tanpa visa itu tetap terbuka",
    ),
    # A route that is none
    Intended(
        DefectKind.NO_WAY,
        ("route",),
        "by definition outside every channel that the law knows",
        "menurut artinya di luar semua jalur yang dikenal undang-undang",
        when={"route": (Route.NONE,)},
    ),
)
