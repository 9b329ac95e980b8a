"""Later versions: offered by head office, checked and taken by a laptop."""
