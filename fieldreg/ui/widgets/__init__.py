"""The parts that pages are built from: texts, buttons, fields, threads, the shell.

A widget knows the theme, the keyboard and words it is given. It knows no page, no
service, and nothing about the data it shows beyond how to show it.
"""
