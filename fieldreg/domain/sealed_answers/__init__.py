"""The questions for sealed answers, the answer sheet, ethnic groups, and the log of accesses."""
