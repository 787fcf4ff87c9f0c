"""Where does the law ask the same thing twice, and why?

Of each pair whoever breaches the first breaches the second too.
"""

from __future__ import annotations

from p2mi_rules.norms import Overlap

OVERLAPS = (
    Overlap(
        ("uu39-2004/p4", "uu39-2004/p10"),
        "Pasal 10 says who may place, Pasal 4 singles out natural persons, since Pasal 102 threatens them alone",
        "Pasal 10 mengatur siapa yang boleh menempatkan; Pasal 4 menyebut orang perseorangan tersendiri, "
        "karena Pasal 102 mengancam mereka",
    ),
    Overlap(
        ("uu39-2004/p30", "uu39-2004/p81-1"),
        "Pasal 30 forbids placing where Pasal 27 declared a country closed, and Pasal 81 lets the Government close it",
        "Pasal 30 melarang penempatan ke negara yang dinyatakan tertutup menurut Pasal 27, dan Pasal 81 "
        "memberi Pemerintah wewenang menutupnya",
    ),
    Overlap(
        ("uu18-2017/p69", "uu18-2017/p49"),
        "Pasal 49 is the closed list of who places, Pasal 69 forbids it to natural persons by name, and Pasal 81 "
        "threatens them more than others",
        "Pasal 49 adalah daftar tertutup pelaksana; Pasal 69 melarang orang perseorangan secara khusus, dan "
        "Pasal 81 mengancam mereka lebih berat",
    ),
    Overlap(
        ("uu18-2017/p69", "uu18-2017/p72-c"),
        "a natural person can hold no SIP2MI, so placing at all (Pasal 69) is placing without one (Pasal 72 huruf c)",
        "orang perseorangan tidak dapat memegang SIP2MI, jadi menempatkan (Pasal 69) berarti menempatkan "
        "tanpa SIP2MI (Pasal 72 huruf c)",
    ),
    Overlap(
        ("uu18-2017/p72-c", "uu18-2017/p49"),
        "who is no implementer by Pasal 49 can hold no SIP2MI; the first says who may place, the second makes a crime "
        "of placing without the permit",
        "yang bukan pelaksana menurut Pasal 49 tidak dapat memegang SIP2MI; yang pertama mengatur siapa yang "
        "boleh menempatkan, yang kedua mempidana penempatan tanpa izin itu",
    ),
    Overlap(
        ("uu18-2017/p72-b", "uu18-2017/p32-1"),
        "Pasal 32 lets the Government close a country to every worker, Pasal 72 huruf b makes a crime of placing there",
        "Pasal 32 memberi Pemerintah wewenang menutup suatu negara bagi setiap pekerja; Pasal 72 huruf b "
        "mempidana penempatan ke sana",
    ),
    Overlap(
        ("uu18-2017/p72-d", "uu18-2017/p31"),
        "Pasal 31 says where workers may go, Pasal 72 huruf d makes a crime of placing where its safeguards are "
        "missing; by the words the two may part, since both join them with and/or",
        "Pasal 31 mengatur ke mana pekerja boleh pergi; Pasal 72 huruf d mempidana penempatan ke negara tanpa "
        "pelindungan itu; menurut kata-katanya keduanya dapat berbeda, karena sama-sama memakai dan/atau",
    ),
)
