"""Made-up registers in which it is known who is who: a population, and three ways to write it down.

`population` knows the people and their families, `habits` and `slips` write them into registers,
each with noise of its own; `lineages` has families of its own. None imports the matcher, or any
rule of it.
"""
