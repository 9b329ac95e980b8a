"""The group `people`, and the commands that register and correct a person."""
