"""Is what is asked what matters, and in the best order?"""
