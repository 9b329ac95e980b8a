"""Importing people from CSV and XLSX tables.

Nothing is invented, nothing is dropped silently, and nothing is written before the whole
file has been read.
"""
