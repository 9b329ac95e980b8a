"""Pairs: who is judged one person, and what follows from it."""
