"""Later versions of the program."""
