"""Does the engine keep its promises on rulebooks that nobody wrote?"""
