"""Is a company found by the ways people write its name, and is no company taken for another?"""
