"""Screens as tests see them: hands on the keyboard, and what a person reads."""
