"""Services for records of every kind: labels, change history, drafts of forms."""
