"""The figures page: a question, its answer with bounds, and the people who could move it."""
