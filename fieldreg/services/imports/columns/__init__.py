"""What is asked and remembered about the columns of a list."""
