"""Are the remedies the least, the largest and all?"""
