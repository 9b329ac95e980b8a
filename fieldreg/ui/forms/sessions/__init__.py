"""The closing of a session, and its progress towards quotas."""
