"""Does the library answer the news article that it began with?"""
