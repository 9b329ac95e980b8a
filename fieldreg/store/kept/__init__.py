"""What is kept of the records so that nobody counts them again: made anew, never copied or sent."""
