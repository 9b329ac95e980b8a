"""Reference lists page.

Courses, partners, places and quotas, maintained by head office and read on laptops.
"""
