"""Which pages of this folder follow from data and rules?"""
