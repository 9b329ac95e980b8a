"""Consents that wait: guardians who are awaited, who refused, who is asked again."""
