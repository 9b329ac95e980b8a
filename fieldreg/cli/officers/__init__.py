"""Officers and their roles at head office, and the passphrases and trainers of any installation."""
