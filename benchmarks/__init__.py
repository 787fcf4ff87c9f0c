"""What does the library cost, and how is that measured?"""
