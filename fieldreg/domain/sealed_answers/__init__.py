"""The questionnaire for sealed answers, its ethnic groups, and the log of accesses to answers."""
