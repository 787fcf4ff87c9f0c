"""Is each question answered with what the placement and the policy leave possible?"""
