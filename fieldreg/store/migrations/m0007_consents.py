"""Migration 7: an index of consents that are not given."""

SQL = """
CREATE INDEX consent_not_given ON consent (state, purpose, trainee) WHERE state <> 'given';
"""
