"""Does each rule say what its provision says?"""
