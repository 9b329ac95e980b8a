"""The protected desk of head office: the one page where sealed answers are read."""
