"""Made-up registers in which it is known who is who: a population, and two ways to write it down.

`population` knows the people and their families, `habits` and `slips` write them into registers,
each with noise of its own. Neither imports the matcher, or any rule of it.
"""
