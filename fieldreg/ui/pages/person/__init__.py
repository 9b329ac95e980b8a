"""One person: what is known, what she went through, what she consented to."""
