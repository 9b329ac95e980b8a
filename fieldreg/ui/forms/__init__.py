"""Forms and panels that several pages use.

A form holds its fields and their values; a page reads it, calls a service, and hands problems back.
Forms know no page.
"""
