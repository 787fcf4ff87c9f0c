"""Is every country found by the names people write, and nothing taken for a country that is none?"""
