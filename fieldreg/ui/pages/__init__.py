"""The pages of the window, one folder each.

A page shows the results of services and calls them for the user's acts; it decides nothing about
data and knows no other page.
"""
