"""How fast is one made-up decision, of the shape of the real one, in this library, in its peers and by hand?

Nothing here tells anything about a real country, agency or law: destinations, licences and records are drawn from a
fixed seed. ``python -m benchmarks.reference --help`` says how to run it.
"""
