"""What did Permenaker 9/2019 on placement, in force from 2 July 2019 to 18 January 2026, ask?"""

from __future__ import annotations

from p2mi_rules.rules.permenaker_9_2019.pasal_34_individual_papers import (
    holds_a_call_letter,
    holds_a_profile_of_the_employer,
    holds_a_statement_of_own_risk,
)

RULES = (holds_a_call_letter, holds_a_profile_of_the_employer, holds_a_statement_of_own_risk)
