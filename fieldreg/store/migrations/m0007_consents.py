"""Migration 7: an index of consents that are not given.

Nearly all are given; the first page asks at each opening who waits for a guardian and who withdrew
consent.
"""

SQL = """
CREATE INDEX consent_not_given ON consent (state, purpose, trainee) WHERE state <> 'given';
"""
