"""Training sessions: their plan and state, their list and page, and attendance."""
