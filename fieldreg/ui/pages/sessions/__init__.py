"""The list of sessions, and the form that plans one."""
