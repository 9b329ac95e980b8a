"""Head office's lists of courses, partners and places, and quotas with their progress."""
