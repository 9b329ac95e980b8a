"""Data exchange between laptops and head office: interfaces, tasks, retry delays, release files."""
