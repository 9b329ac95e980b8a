"""Figures: counts, their certainty, and the limits for small numbers."""
