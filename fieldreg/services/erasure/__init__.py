"""Bounds of erasures at head office, and laptops' reports."""
