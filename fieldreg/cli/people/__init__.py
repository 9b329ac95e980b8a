"""The group `people`, one person as a document or text, and the access report."""
