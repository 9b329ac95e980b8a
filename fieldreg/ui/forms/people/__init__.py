"""The fields of a person, and the form for a new one."""
