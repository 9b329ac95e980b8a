"""Laptops as head office knows them: their writers, their scopes, and the records sent to each."""
