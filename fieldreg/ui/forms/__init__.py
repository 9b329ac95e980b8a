"""Forms and panels that several pages use; they know no page.

A page reads a form, calls a service, and hands problems back.
"""
