"""Pairs: records judged to be one."""
