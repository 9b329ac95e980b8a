"""Closing a session, and its progress towards quotas."""
