"""The page of one person: record, training path, consents, history, access report."""
