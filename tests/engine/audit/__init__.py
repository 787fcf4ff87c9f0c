"""Does an audit find what is wrong with a rulebook, and nothing else?"""
