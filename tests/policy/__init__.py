"""Does the policy room keep apart what was closed, stopped, limited, denied, listed and simply not known?"""
