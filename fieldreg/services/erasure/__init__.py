"""Bounds of erasures at head office, and the reports of laptops on them."""
