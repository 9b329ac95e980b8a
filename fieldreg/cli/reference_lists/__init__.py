"""Lists of courses, partners and places, and the quotas of courses."""
