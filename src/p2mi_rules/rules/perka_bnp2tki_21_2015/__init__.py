"""What did Perka BNP2TKI 21/2015, and what was said of its card until December 2025, ask?"""

from __future__ import annotations

from p2mi_rules.rules.perka_bnp2tki_21_2015.card import holds_the_card

RULES = (holds_the_card,)
