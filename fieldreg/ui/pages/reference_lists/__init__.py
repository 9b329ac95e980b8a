"""Reference lists page: courses, partners, places and quotas."""
