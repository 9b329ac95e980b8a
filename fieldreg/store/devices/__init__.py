"""Laptops as head office knows them: writers, scopes, records sent to each."""
