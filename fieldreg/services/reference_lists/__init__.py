"""The lists that head office keeps for everybody (courses, partners, places) and quotas with their progress."""
