"""The list of people: search, register, import from a file, export to one."""
