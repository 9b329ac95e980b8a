"""Pairs: records judged to be one, and the effects of that."""
