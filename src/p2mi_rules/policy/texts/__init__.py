"""How is policy written down, and what follows when a text is laid over a book?"""
