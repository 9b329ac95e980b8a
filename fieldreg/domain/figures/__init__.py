"""Figures: what is counted, how certain it is, and what may be told of few people."""
