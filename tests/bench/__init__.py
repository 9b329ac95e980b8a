"""Benchmarks: times and sizes, never asserted, printed as a table and as JSON.

Every ratio compares two things measured in the same run on the same machine. CPU
seconds are of this process; run with ``make bench`` or ``python -m tests.bench``,
with ``--quick`` for a tenth of the records.
"""
