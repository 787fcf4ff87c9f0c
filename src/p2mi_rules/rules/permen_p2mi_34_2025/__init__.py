"""What does Permen P2MI 34/2025 on the E-KPMI, in force since 3 December 2025, ask?"""

from __future__ import annotations

from p2mi_rules.rules.permen_p2mi_34_2025.card import holds_the_card

RULES = (holds_the_card,)
