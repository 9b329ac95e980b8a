"""The sentences of problems by topic, for `vocabulary.problems`."""
