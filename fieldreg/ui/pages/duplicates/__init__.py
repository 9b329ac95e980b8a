"""Duplicates: pairs of people who may be one, side by side, and the verdict on them."""
