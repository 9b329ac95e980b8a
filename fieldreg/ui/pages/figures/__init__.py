"""The figures page: a question and its answer."""
