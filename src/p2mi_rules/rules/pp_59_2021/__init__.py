"""What does PP 59/2021 on protection, in force since 7 April 2021, ask?"""

from __future__ import annotations

from p2mi_rules.rules.pp_59_2021.pasal_47_recruitment import is_recruited_through_the_district_office
from p2mi_rules.rules.pp_59_2021.pasal_86_duties import candidate_attends_the_orientation, selection_is_reported

RULES = (is_recruited_through_the_district_office, selection_is_reported, candidate_attends_the_orientation)
