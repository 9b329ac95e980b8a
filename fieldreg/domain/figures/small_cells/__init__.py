"""What may be told of few people: numbers hidden, and audited by what a reader can compute."""
