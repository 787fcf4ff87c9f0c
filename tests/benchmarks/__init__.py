"""Are the measurements honest: right before fast, and nothing left out in silence?"""
