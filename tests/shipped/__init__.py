"""Are the verdicts that are read off constants those of the specification?"""
