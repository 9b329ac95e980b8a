"""Exact figures: questions to the cube, and their uncertainty. They need the right to names."""
