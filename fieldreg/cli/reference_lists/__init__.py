"""The lists that head office keeps, quotas, and the records without rules of their own."""
