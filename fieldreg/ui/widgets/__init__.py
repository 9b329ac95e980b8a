"""The parts that pages are built from: texts, buttons, fields, threads, the page itself.

A widget knows the theme, the keyboard and the texts it is given. It knows no page, no service and
nothing about the meaning of the data it shows.
"""
