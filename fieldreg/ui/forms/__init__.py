"""Forms and panels that several pages use.

A form holds its fields and their values and does not save records. A page reads the form, calls
a service, and hands problems back to the form. Forms know no page.
"""
