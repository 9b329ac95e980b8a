"""The `people` command group, one person as a document or text, and the access report."""
