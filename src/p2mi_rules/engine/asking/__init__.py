"""Which facts still matter, and which is best asked first?"""
