"""Arrivals page of head office."""
