"""Later versions of this program: offered by head office, checked and taken by a laptop."""
