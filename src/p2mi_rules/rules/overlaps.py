"""Where does the law ask the same thing twice, and why?

Of each pair whoever breaches the first breaches the second too; or, of the last two, one and the same suspension
breaches both.
"""

from __future__ import annotations

from p2mi_rules.norms import Overlap

OVERLAPS = (
    Overlap(
        ("uu39-2004/p4", "uu39-2004/p10"),
        "Pasal 10 says who may place, Pasal 4 singles out natural persons, since Pasal 102 threatens them alone",
    ),
    Overlap(
        ("uu39-2004/p30", "uu39-2004/p81-1"),
        "Pasal 30 forbids placing where Pasal 27 declared a country closed, and Pasal 81 lets the Government close it",
    ),
    Overlap(
        ("uu18-2017/p69", "uu18-2017/p49"),
        "Pasal 49 is the closed list of who places, Pasal 69 forbids it to natural persons by name, and Pasal 81 "
        "threatens them more than others",
    ),
    Overlap(
        ("uu18-2017/p69", "uu18-2017/p72-c"),
        "a natural person can hold no SIP2MI, so placing at all (Pasal 69) is placing without one (Pasal 72 huruf c)",
    ),
    Overlap(
        ("uu18-2017/p72-c", "uu18-2017/p49"),
        "who is no implementer by Pasal 49 can hold no SIP2MI; the first says who may place, the second makes a crime "
        "of placing without the permit",
    ),
    Overlap(
        ("uu18-2017/p72-b", "uu18-2017/p32-1"),
        "Pasal 32 lets the Government close a country to every worker, Pasal 72 huruf b makes a crime of placing "
        "there",
    ),
    Overlap(
        ("uu18-2017/p72-d", "uu18-2017/p31"),
        "Pasal 31 says where workers may go, Pasal 72 huruf d makes a crime of placing where its safeguards are "
        "missing; by the words the two may part, since both join them with and/or",
    ),
    Overlap(
        ("uu18-2017/p37-1-b", "pp22-2022/p43-1"),
        "a suspended company stands still (Pasal 37), and with neither licence in force a manning agency may not place",
    ),
    Overlap(
        ("uu18-2017/p37-1-b", "pp22-2022/p43-2"),
        "a suspended company stands still (Pasal 37), and a manning agency needs a SIP3MI that is in force",
    ),
)
