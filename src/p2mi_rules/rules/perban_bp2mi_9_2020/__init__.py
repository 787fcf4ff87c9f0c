"""What did Perban BP2MI 9/2020 on costs, applied from 15 July 2021 to 25 August 2025, ask?"""

from __future__ import annotations

from p2mi_rules.rules.perban_bp2mi_9_2020.pasal_03_ten_jobs import worker_in_a_free_job_bears_no_cost

RULES = (worker_in_a_free_job_bears_no_cost,)
