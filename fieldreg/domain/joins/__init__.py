"""Which records are one person, course or partner: verdicts, components, shown values.

Pure functions, the same everywhere; `matching` judges likelihood.
"""
