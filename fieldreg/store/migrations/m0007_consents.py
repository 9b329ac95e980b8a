"""Migration 7: consents that are not given are found without reading those that are.

Nearly all are given; who waits for a guardian, and who took a consent back, is asked
every time the first page opens.
"""

SQL = """
CREATE INDEX consent_not_given ON consent (state, purpose, trainee) WHERE state <> 'given';
"""
