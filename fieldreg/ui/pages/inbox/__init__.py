"""The inbox of head office: what lies on the sticks, and taking it in."""
