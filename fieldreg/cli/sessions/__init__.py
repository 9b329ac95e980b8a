"""The group `session`, and the commands about participants and their marks."""
