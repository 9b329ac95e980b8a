"""Exchange between laptops and head office: interfaces, tasks, delays, release files."""
