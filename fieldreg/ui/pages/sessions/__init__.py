"""The sessions page: lists of sessions, and the form that plans one."""
