"""Does what is said of a judgement say it all, in both languages?"""
