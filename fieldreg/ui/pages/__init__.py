"""The pages of the window, one folder each.

A page knows no other page and decides nothing about data.
"""
