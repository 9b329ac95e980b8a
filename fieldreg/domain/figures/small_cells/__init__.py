"""Numbers of few people: hidden, and audited against all that a reader can compute."""
