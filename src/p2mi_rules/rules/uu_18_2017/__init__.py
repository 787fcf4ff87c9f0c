"""What does UU 18/2017 on the protection of migrant workers, in force since 22 November 2017, ask?"""

from __future__ import annotations

from p2mi_rules.rules.uu_18_2017.pasal_04_scope import is_a_migrant_worker
from p2mi_rules.rules.uu_18_2017.pasal_05_age import is_at_least_18
from p2mi_rules.rules.uu_18_2017.pasal_13_documents import holds_a_work_visa, other_papers_are_not_encoded
from p2mi_rules.rules.uu_18_2017.pasal_30_cost import worker_bears_no_placement_cost
from p2mi_rules.rules.uu_18_2017.pasal_31_destination import destination_is_eligible
from p2mi_rules.rules.uu_18_2017.pasal_32_stop import placement_is_not_stopped
from p2mi_rules.rules.uu_18_2017.pasal_49_implementers import (
    goes_by_a_lawful_channel,
    is_arranged_by_an_implementer,
    is_arranged_by_the_implementer_of_the_route,
)
from p2mi_rules.rules.uu_18_2017.pasal_50_government import government_placement_has_an_agreement
from p2mi_rules.rules.uu_18_2017.pasal_51_licence import agency_holds_a_licence, agency_is_not_suspended
from p2mi_rules.rules.uu_18_2017.pasal_59_recruitment_permit import agency_holds_a_recruitment_permit
from p2mi_rules.rules.uu_18_2017.pasal_61_own_company import company_places_its_own_workers
from p2mi_rules.rules.uu_18_2017.pasal_63_perseorangan import (
    goes_without_an_implementer,
    has_reported,
    works_for_a_legal_entity,
)
from p2mi_rules.rules.uu_18_2017.pasal_64_ship_crew import ship_crew_has_a_regime_of_its_own
from p2mi_rules.rules.uu_18_2017.pasal_65_false_data import papers_hold_no_false_data
from p2mi_rules.rules.uu_18_2017.pasal_67_unlawful_work import work_is_not_against_the_law
from p2mi_rules.rules.uu_18_2017.pasal_69_natural_persons import is_not_placed_by_a_natural_person
from p2mi_rules.rules.uu_18_2017.pasal_72_forbidden_destinations import (
    is_not_placed_in_a_closed_country,
    is_not_placed_without_safeguards,
)

RULES = (
    is_a_migrant_worker,
    is_at_least_18,
    holds_a_work_visa,
    worker_bears_no_placement_cost,
    destination_is_eligible,
    placement_is_not_stopped,
    is_arranged_by_an_implementer,
    goes_by_a_lawful_channel,
    is_arranged_by_the_implementer_of_the_route,
    government_placement_has_an_agreement,
    agency_holds_a_licence,
    agency_is_not_suspended,
    agency_holds_a_recruitment_permit,
    company_places_its_own_workers,
    goes_without_an_implementer,
    works_for_a_legal_entity,
    has_reported,
    papers_hold_no_false_data,
    work_is_not_against_the_law,
    is_not_placed_by_a_natural_person,
    is_not_placed_in_a_closed_country,
    is_not_placed_without_safeguards,
)
GAPS = (other_papers_are_not_encoded, ship_crew_has_a_regime_of_its_own)
