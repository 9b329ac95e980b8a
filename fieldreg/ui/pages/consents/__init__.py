"""The consents page: awaited guardians' consents, refusals, and people to ask again."""
