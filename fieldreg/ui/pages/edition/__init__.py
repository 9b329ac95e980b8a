"""The page of the edition: tables that tell nothing of few people, and their file."""
