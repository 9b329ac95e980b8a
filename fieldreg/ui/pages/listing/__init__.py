"""The lists that head office keeps for everybody: courses, partners, places."""
