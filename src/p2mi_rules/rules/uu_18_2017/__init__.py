"""What does UU 18/2017 on the protection of migrant workers, in force since 22 November 2017, ask?"""

from __future__ import annotations

from p2mi_rules.rules.uu_18_2017.pasal_04_scope import is_a_migrant_worker
from p2mi_rules.rules.uu_18_2017.pasal_05_requirements import is_at_least_18, is_insured
from p2mi_rules.rules.uu_18_2017.pasal_13_documents import (
    holds_a_certificate_of_competence,
    holds_a_certificate_of_health,
    holds_a_paper_on_marital_status,
    holds_a_passport,
    holds_a_placement_agreement,
    holds_a_work_agreement,
    holds_a_work_visa,
    holds_the_consent_of_the_family,
)
from p2mi_rules.rules.uu_18_2017.pasal_30_cost import worker_bears_no_placement_cost
from p2mi_rules.rules.uu_18_2017.pasal_31_destination import destination_is_eligible
from p2mi_rules.rules.uu_18_2017.pasal_32_stop import placement_is_not_stopped
from p2mi_rules.rules.uu_18_2017.pasal_39_information_system import is_in_the_older_system
from p2mi_rules.rules.uu_18_2017.pasal_49_implementers import (
    goes_by_a_lawful_channel,
    is_arranged_by_an_implementer,
    is_arranged_by_the_implementer_of_the_route,
)
from p2mi_rules.rules.uu_18_2017.pasal_50_government import government_placement_has_an_agreement
from p2mi_rules.rules.uu_18_2017.pasal_51_licence import (
    agency_holds_a_business_licence,
    agency_holds_a_licence,
    agency_is_not_suspended,
)
from p2mi_rules.rules.uu_18_2017.pasal_59_recruitment_permit import agency_holds_a_recruitment_permit
from p2mi_rules.rules.uu_18_2017.pasal_61_own_company import company_places_its_own_workers
from p2mi_rules.rules.uu_18_2017.pasal_63_perseorangan import (
    goes_without_an_implementer,
    has_reported,
    works_for_a_legal_entity,
)
from p2mi_rules.rules.uu_18_2017.pasal_64_ship_crew import (
    destinations_of_ships_are_not_encoded,
    manning_agencies_had_licences_of_their_own,
    ship_crew_has_a_regime_of_its_own,
)
from p2mi_rules.rules.uu_18_2017.pasal_65_false_data import papers_hold_no_false_data
from p2mi_rules.rules.uu_18_2017.pasal_67_unlawful_work import work_is_not_against_the_law
from p2mi_rules.rules.uu_18_2017.pasal_69_natural_persons import is_not_placed_by_a_natural_person
from p2mi_rules.rules.uu_18_2017.pasal_71_other_work import works_in_the_job_of_the_papers
from p2mi_rules.rules.uu_18_2017.pasal_72_forbidden_destinations import (
    is_not_placed_in_a_closed_country,
    is_not_placed_without_safeguards,
)
from p2mi_rules.rules.uu_18_2017.pasal_72_without_permit import is_not_placed_by_one_who_can_hold_no_permit

RULES = (
    is_a_migrant_worker,
    is_at_least_18,
    is_insured,
    holds_a_paper_on_marital_status,
    holds_the_consent_of_the_family,
    holds_a_certificate_of_competence,
    holds_a_certificate_of_health,
    holds_a_passport,
    holds_a_work_visa,
    holds_a_placement_agreement,
    holds_a_work_agreement,
    worker_bears_no_placement_cost,
    destination_is_eligible,
    placement_is_not_stopped,
    is_in_the_older_system,
    is_arranged_by_an_implementer,
    goes_by_a_lawful_channel,
    is_arranged_by_the_implementer_of_the_route,
    government_placement_has_an_agreement,
    agency_holds_a_licence,
    agency_holds_a_business_licence,
    agency_is_not_suspended,
    agency_holds_a_recruitment_permit,
    company_places_its_own_workers,
    goes_without_an_implementer,
    works_for_a_legal_entity,
    has_reported,
    papers_hold_no_false_data,
    work_is_not_against_the_law,
    is_not_placed_by_a_natural_person,
    works_in_the_job_of_the_papers,
    is_not_placed_in_a_closed_country,
    is_not_placed_without_safeguards,
    is_not_placed_by_one_who_can_hold_no_permit,
)
GAPS = (
    ship_crew_has_a_regime_of_its_own,
    manning_agencies_had_licences_of_their_own,
    destinations_of_ships_are_not_encoded,
)
