"""Officers and their roles at head office, and the user accounts of any installation."""
