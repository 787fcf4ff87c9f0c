"""Does a verdict say what follows, and nothing that does not?"""
