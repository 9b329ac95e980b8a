"""Head office's lists, and quotas with their progress."""
