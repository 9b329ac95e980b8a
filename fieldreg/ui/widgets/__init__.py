"""The parts that pages are built from: texts, buttons, fields, threads, the page itself.

A widget knows no page, no service and nothing about the meaning of the data it shows.
"""
