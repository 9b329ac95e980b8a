"""Duplicates: pairs of people who may be one."""
