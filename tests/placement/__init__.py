"""Does a placement hold what was claimed, and refuse what cannot be claimed?"""
