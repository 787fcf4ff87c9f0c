"""What does the ministry ask for its card, by the list published in November 2025?"""

from __future__ import annotations

from p2mi_rules.rules.syarat_e_pmi.individual_papers import (
    is_in_the_health_insurance,
    still_holds_a_call_letter,
    still_holds_a_profile_of_the_employer,
    still_holds_a_statement_of_own_risk,
)

RULES = (
    is_in_the_health_insurance,
    still_holds_a_call_letter,
    still_holds_a_profile_of_the_employer,
    still_holds_a_statement_of_own_risk,
)
