"""What did UU 39/2004 on the placement of workers abroad, in force from 18 October 2004 to 21 November 2017, ask?"""

from __future__ import annotations

from p2mi_rules.rules.uu_39_2004.pasal_01_scope import is_employed_for_wages
from p2mi_rules.rules.uu_39_2004.pasal_04_natural_persons import is_not_placed_by_a_natural_person
from p2mi_rules.rules.uu_39_2004.pasal_10_implementers import (
    goes_by_a_lawful_channel,
    is_arranged_by_an_implementer,
    is_arranged_by_the_implementer_of_the_route,
)
from p2mi_rules.rules.uu_39_2004.pasal_11_government import government_placement_has_an_agreement
from p2mi_rules.rules.uu_39_2004.pasal_12_licence import agency_holds_a_licence, agency_is_not_suspended
from p2mi_rules.rules.uu_39_2004.pasal_26_own_company import (
    company_holds_the_permit,
    company_places_its_own_workers,
)
from p2mi_rules.rules.uu_39_2004.pasal_27_destination import (
    destination_is_eligible,
    is_not_placed_in_a_closed_country,
    placement_is_not_stopped,
)
from p2mi_rules.rules.uu_39_2004.pasal_28_ship_crew import ship_crew_has_rules_of_its_own
from p2mi_rules.rules.uu_39_2004.pasal_32_recruitment_permit import agency_holds_a_recruitment_permit
from p2mi_rules.rules.uu_39_2004.pasal_35_age import is_old_enough
from p2mi_rules.rules.uu_39_2004.pasal_37_registered import is_recruited_from_the_registered
from p2mi_rules.rules.uu_39_2004.pasal_51_documents import (
    holds_a_certificate_of_competence,
    holds_a_certificate_of_health,
    holds_a_paper_on_marital_status,
    holds_a_passport,
    holds_a_placement_agreement,
    holds_a_work_agreement,
    holds_a_work_visa,
    holds_the_consent_of_the_family,
)
from p2mi_rules.rules.uu_39_2004.pasal_62_card import holds_the_card
from p2mi_rules.rules.uu_39_2004.pasal_69_orientation import candidate_attends_the_briefing
from p2mi_rules.rules.uu_39_2004.pasal_105_perseorangan import has_reported

RULES = (
    is_employed_for_wages,
    is_not_placed_by_a_natural_person,
    is_arranged_by_an_implementer,
    goes_by_a_lawful_channel,
    is_arranged_by_the_implementer_of_the_route,
    government_placement_has_an_agreement,
    agency_holds_a_licence,
    agency_is_not_suspended,
    company_holds_the_permit,
    company_places_its_own_workers,
    destination_is_eligible,
    is_not_placed_in_a_closed_country,
    placement_is_not_stopped,
    agency_holds_a_recruitment_permit,
    is_old_enough,
    is_recruited_from_the_registered,
    holds_a_paper_on_marital_status,
    holds_the_consent_of_the_family,
    holds_a_certificate_of_competence,
    holds_a_certificate_of_health,
    holds_a_passport,
    holds_a_work_visa,
    holds_a_placement_agreement,
    holds_a_work_agreement,
    holds_the_card,
    candidate_attends_the_briefing,
    has_reported,
)
GAPS = (ship_crew_has_rules_of_its_own,)
