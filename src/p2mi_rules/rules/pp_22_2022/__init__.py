"""What does PP 22/2022 on ship and fishing crew, in force since 8 June 2022, ask?"""

from __future__ import annotations

from p2mi_rules.rules.pp_22_2022.pasal_01_ships import ships_under_the_indonesian_flag_are_not_its_matter
from p2mi_rules.rules.pp_22_2022.pasal_03_alone import fishing_crew_alone_works_for_no_individual
from p2mi_rules.rules.pp_22_2022.pasal_11_recruitment_permit import manning_agency_holds_a_recruitment_permit
from p2mi_rules.rules.pp_22_2022.pasal_16_registration import fishing_crew_is_registered, merchant_crew_is_registered
from p2mi_rules.rules.pp_22_2022.pasal_18_merchant_crew_papers import (
    merchant_crew_holds_a_certificate_of_competence,
    merchant_crew_holds_a_work_visa_where_asked,
    merchant_crew_holds_health_certificate,
    merchant_crew_holds_passport,
    merchant_crew_holds_sea_agreement,
    merchant_crew_holds_seaman_book,
    merchant_crew_holds_social_security,
)
from p2mi_rules.rules.pp_22_2022.pasal_34_fishing_crew_papers import (
    fishing_crew_holds_a_certificate_of_competence,
    fishing_crew_holds_a_work_visa_where_asked,
    fishing_crew_holds_health_certificate,
    fishing_crew_holds_passport,
    fishing_crew_holds_placement_agreement,
    fishing_crew_holds_sea_agreement,
    fishing_crew_holds_seaman_book,
    fishing_crew_holds_social_security,
)
from p2mi_rules.rules.pp_22_2022.pasal_43_manning_agencies import (
    manning_agency_has_become_a_p3mi,
    manning_agency_holds_either_licence,
)

RULES = (
    fishing_crew_alone_works_for_no_individual,
    manning_agency_holds_a_recruitment_permit,
    merchant_crew_is_registered,
    fishing_crew_is_registered,
    merchant_crew_holds_passport,
    merchant_crew_holds_seaman_book,
    merchant_crew_holds_sea_agreement,
    merchant_crew_holds_social_security,
    merchant_crew_holds_health_certificate,
    merchant_crew_holds_a_work_visa_where_asked,
    merchant_crew_holds_a_certificate_of_competence,
    fishing_crew_holds_passport,
    fishing_crew_holds_seaman_book,
    fishing_crew_holds_sea_agreement,
    fishing_crew_holds_social_security,
    fishing_crew_holds_health_certificate,
    fishing_crew_holds_a_work_visa_where_asked,
    fishing_crew_holds_placement_agreement,
    fishing_crew_holds_a_certificate_of_competence,
    manning_agency_holds_either_licence,
    manning_agency_has_become_a_p3mi,
)
GAPS = (ships_under_the_indonesian_flag_are_not_its_matter,)
