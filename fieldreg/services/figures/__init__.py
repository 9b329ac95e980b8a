"""Figures that one can defend: questions to the cube, and what keeps an answer from being certain.

Everything here shows exact figures, so it needs the right to names.
"""
