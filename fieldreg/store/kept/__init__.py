"""Values derived from records and kept; rebuilt, never copied or sent."""
