"""The sentences of problems, by topic; `vocabulary.problems` looks them up."""
