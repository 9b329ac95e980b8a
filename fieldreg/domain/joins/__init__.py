"""Which records are one person, course or partner: verdicts, components, and what is shown.

Pure functions with the same result on every machine. How likely two records are one is not judged
here, only what follows from what people said.
"""
