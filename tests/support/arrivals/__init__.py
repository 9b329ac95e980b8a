"""People who come to a door, and trainers who register them by what they see and hear."""
