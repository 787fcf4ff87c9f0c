"""Are rules, questions and rulebooks what they say they are?"""
