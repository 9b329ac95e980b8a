"""Head office's lists, quotas, and plain records."""
